import type { CellValue, PlanCell, SheetPlan } from "../../sheet";
import { DEFAULT_PRESET } from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { indicator, observation } from "../../kpi/indicator/testing";
import { planProgressList } from "../progress-list";
import type { ReportSheet } from "../template";
import {
  carryOver,
  LAYOUT_PROPERTY,
  markedSheet,
  parseLayout,
  readPrevious,
  type StandingSheet,
} from "./index";

const NAMES = ["申請件数", "利用者数", "電子化率", "受講率"];

function made(name: string, actual = 180): Indicator {
  return indicator([observation("plan", 2023, 200), observation("actual", 2023, actual)], {
    id: `表!${name}`,
    name,
  });
}

function report(names: readonly string[] = NAMES, rowOrder?: readonly string[]): ReportSheet {
  return planProgressList({
    indicators: names.map((name, index) => made(name, 100 + index)),
    unreadCount: 0,
    fiscalYear: 2023,
    preset: DEFAULT_PRESET,
    createdAt: new Date(2026, 10, 21),
    ...(rowOrder && { rowOrders: new Map([["", rowOrder]]) }),
  }).sheets[0]!;
}

/** A sheet as Excel holds it after writing, for a user to work on. */
class Written {
  readonly plan: SheetPlan;
  readonly rows: CellValue[][];
  readonly widths: number[];

  constructor(sheet: ReportSheet, settings: { keyed?: number; planned?: SheetPlan } = {}) {
    this.plan = markedSheet(sheet, { instance: "表1", ...settings });
    const width = Math.max(...this.plan.cells.map((row) => row.length));
    this.rows = this.plan.cells.map((row) =>
      Array.from({ length: width }, (_, column) => valueOf(row[column] ?? null)),
    );
    this.widths = [...this.plan.columnWidths];
  }

  get header(): number {
    return this.plan.freeze!.rows - 1;
  }

  column(header: string): number {
    return this.rows[this.header]!.indexOf(header);
  }

  rowOf(name: string): number {
    return this.rows.findIndex((row) => row.includes(name));
  }

  note(name: string, text: CellValue): this {
    this.rows[this.rowOf(name)]![this.column("メモ")] = text;
    return this;
  }

  read() {
    const layout = parseLayout(this.plan.properties.get(LAYOUT_PROPERTY)!, "進捗一覧");
    if (!layout.ok) throw new Error(layout.problem.message);
    const standing: StandingSheet = {
      values: this.rows,
      formulas: this.rows,
      numberFormats: this.rows.map((row) => row.map(() => "General")),
      columnWidths: this.widths,
    };
    return readPrevious(standing, layout.value);
  }
}

function valueOf(cell: PlanCell): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "formula" in cell ? (cell.cached ?? null) : cell.text;
}

function noteIn({ plan, notes }: ReportSheet, name: string): PlanCell {
  const row = plan.cells.findIndex((cells) => cells.includes(name));
  return plan.cells[row]?.[notes!.column] ?? null;
}

describe("reading what stands on a report", () => {
  it("finds nothing changed on a sheet as it was written", () => {
    expect(new Written(report()).read()).toMatchObject({
      changed: [],
      foreign: [],
      order: null,
      title: null,
      isShifted: false,
    });
  });

  it("reads notes by what they are about, also after the rows were sorted with their marks", () => {
    const sheet = new Written(report()).note("電子化率", "要確認").note("申請件数", 12);
    const first = sheet.header + 1;
    sheet.rows.splice(first, NAMES.length, ...sheet.rows.slice(first, first + NAMES.length).reverse());
    const read = sheet.read()!;
    expect([...read.notes].map(([key, { value }]) => [key, value])).toEqual([
      ["表!電子化率", "要確認"],
      ["表!申請件数", 12],
    ]);
    expect(read.order).toEqual([...NAMES].reverse().map((name) => `表!${name}`));
    expect(read.changed).toEqual([]);
  });

  it("does not attach notes to the wrong rows where only the columns in sight were sorted", () => {
    const sheet = new Written(report()).note("電子化率", "要確認");
    const marks = sheet.read()!.marksColumn;
    const first = sheet.header + 1;
    const rows = sheet.rows.slice(first, first + NAMES.length);
    const kept = rows.map((row) => row[marks]!);
    rows.reverse().forEach((row, index) => {
      sheet.rows[first + index] = row.map((value, column) => (column === marks ? kept[index]! : value));
    });
    const read = sheet.read()!;
    expect([...read.notes.keys()]).toEqual(["表!電子化率"]);
    expect(read.order).toEqual([...NAMES].reverse().map((name) => `表!${name}`));
    expect(read.changed).toEqual([]);
  });

  it("says which cells were changed by hand, and leaves notes and title out of that", () => {
    const sheet = new Written(report()).note("電子化率", "メモ");
    const [row, column] = [sheet.rowOf("利用者数"), sheet.column("実績")];
    sheet.rows[row]![column] = 999;
    sheet.rows[0]![0] = "企画課 進捗一覧";
    expect(sheet.read()).toMatchObject({ changed: [{ row, column }], title: "企画課 進捗一覧" });
  });

  it("notices inserted rows and columns, and still finds the notes", () => {
    const sheet = new Written(report()).note("電子化率", "要確認");
    const at = sheet.column("メモ");
    for (const row of sheet.rows) row.splice(at, 0, null);
    sheet.rows[sheet.header]![at] = "担当者";
    expect(sheet.read()).toMatchObject({ isShifted: true });
    expect([...sheet.read()!.notes.values()].map(({ value }) => value)).toEqual(["要確認"]);

    const other = new Written(report()).note("電子化率", "要確認");
    other.rows.splice(0, 0, ["決裁欄"], []);
    expect(other.read()).toMatchObject({ isShifted: true });
    expect([...other.read()!.notes.keys()]).toEqual(["表!電子化率"]);
  });

  it("keeps what was added beside and below apart from the report", () => {
    const sheet = new Written(report());
    const below = sheet.rows.length + 1;
    sheet.rows.push([], ["次回の会議までに確認"]);
    sheet.rows[sheet.header]!.push("欄外");
    expect(sheet.read()).toMatchObject({
      changed: [],
      foreign: [
        { row: sheet.header, column: sheet.rows[sheet.header]!.length - 1 },
        { row: below, column: 0 },
      ],
    });
  });

  it("does not take a sheet for a report because it carries the property", () => {
    const sheet = new Written(report());
    sheet.rows.splice(0, sheet.rows.length, ["費目", "金額"], ["委託料", 100]);
    expect(sheet.read()).toBeNull();
  });

  it.each(["", "{", "[]", '{"instance":""}', '{"instance":"a","extent":"?"}'])(
    "refuses %j as a property",
    (text) => {
      expect(parseLayout(text, "表")).toMatchObject({ ok: false, problem: { code: "report.unknownLayout" } });
    },
  );
});

describe("carrying over", () => {
  it("puts notes to their rows whatever the order, and makes rows high enough", () => {
    const sheet = new Written(report()).note("電子化率", "長めのメモ".repeat(12)).note("申請件数", "=1+1");
    const { sheet: next, goneCount } = carryOver(report(["受講率", "電子化率", "申請件数"]), sheet.read());
    expect(noteIn(next, "電子化率")).toBe("長めのメモ".repeat(12));
    expect(noteIn(next, "申請件数")).toBe("=1+1");
    expect(noteIn(next, "受講率")).toBeNull();
    const row = next.plan.cells.findIndex((cells) => cells.includes("電子化率"));
    expect(next.plan.rowHeights.get(row)!).toBeGreaterThan(100);
    expect(goneCount).toBe(0);
  });

  it("keeps notes on indicators that are gone below the table, and brings them back with the indicator", () => {
    const first = new Written(report()).note("電子化率", "要確認");
    const without = carryOver(report(["申請件数", "利用者数"]), first.read());
    expect(without.goneCount).toBe(1);
    expect(noteIn(without.sheet, "電子化率")).toBe("要確認");
    const second = new Written(without.sheet, without);
    expect(second.plan.page!.printArea!.bottom).toBe(second.rowOf("電子化率"));
    const again = carryOver(report(["申請件数", "利用者数"]), second.read());
    expect(noteIn(again.sheet, "電子化率")).toBe("要確認");
    const back = carryOver(report(), new Written(again.sheet, again).read());
    expect(back.goneCount).toBe(0);
    expect(noteIn(back.sheet, "電子化率")).toBe("要確認");
    expect(back.sheet.plan.cells.flat().filter((cell) => cell === "要確認")).toHaveLength(1);
  });

  it("prints a note of a thousand characters in full", () => {
    const text = "千字のメモです。".repeat(125);
    const { sheet } = carryOver(report(), new Written(report()).note("受講率", text).read());
    expect(noteIn(sheet, "受講率")).toBe(text);
    const full = sheet.plan.cells.findLastIndex((row) => String(row[0]).includes(text));
    expect(full).toBeGreaterThan(sheet.plan.cells.findIndex((row) => row.includes("受講率")));
    const merge = sheet.plan.merges.find(({ top }) => top === full)!;
    expect(merge.right).toBe(sheet.plan.page!.printArea!.right);
    expect(sheet.plan.page!.printArea!.bottom).toBe(full);
    for (const height of sheet.plan.rowHeights.values()) expect(height).toBeLessThanOrEqual(400);
  });

  it("keeps title, order and widths of the user's", () => {
    const sheet = new Written(report());
    sheet.rows[0]![0] = "企画課の一覧";
    sheet.widths[sheet.column("指標")] = 40;
    sheet.widths[sheet.column("備考・理由")] = 12;
    const first = sheet.header + 1;
    sheet.rows.splice(first, NAMES.length, ...sheet.rows.slice(first, first + NAMES.length).reverse());
    const previous = sheet.read()!;
    const planned = report([...NAMES, "新しい指標"], previous.order!);
    const { plan } = carryOver(planned, previous).sheet;
    const header = plan.cells[plan.freeze!.rows - 1]!;
    expect(plan.cells[0]![0]).toBe("企画課の一覧");
    expect(plan.columnWidths[header.indexOf("指標")]).toBe(40);
    expect(plan.columnWidths[header.indexOf("備考・理由")]).toBe(12);
    const names = plan.cells.slice(plan.freeze!.rows).map((row) => row[header.indexOf("指標")]);
    expect(names.slice(0, 5)).toEqual(["受講率", "新しい指標", "電子化率", "利用者数", "申請件数"]);
  });

  it("keeps title and widths of the user's also the second time", () => {
    const sheet = new Written(report());
    sheet.rows[0]![0] = "企画課の一覧";
    sheet.widths[sheet.column("指標")] = 40;
    const carried = carryOver(report(), sheet.read());
    const second = new Written(carried.sheet, { keyed: carried.keyed, planned: report().plan });
    expect(second.read()).toMatchObject({ title: "企画課の一覧", widths: new Map([["指標", 40]]) });
  });

  it("changes nothing where there was no earlier sheet", () => {
    const sheet = report();
    expect(carryOver(sheet, null)).toEqual({ sheet, keyed: NAMES.length, goneCount: 0 });
  });
});
