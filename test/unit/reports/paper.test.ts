/** Reports as they come out on paper: nothing cut, nothing too small to read. */
import { findTemplate, type ReportInput, type ReportTemplate } from "../../../src/reports";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import { folded, FONT_SIZE } from "../../../src/reports/shared";
import { breaksBefore, printedSize } from "../../../src/reports/shared/pages";
import { textWidth } from "../../../src/sheet/text-size";
import type { SheetPlan } from "../../../src/sheet";
import { inputOf, readSeed } from "./round-trip";

const templateOf = (id: string): ReportTemplate => findTemplate(id)!;
const textsOf = (template: string, input: ReportInput): string[] =>
  templateOf(template)
    .plan(input)
    .sheets.flatMap(({ plan }) => plan.cells.flat())
    .filter((cell): cell is string => typeof cell === "string");

describe("個票", () => {
  it("prints a long text of a box to its end", () => {
    const rawText = `${"評価指標の内容です。".repeat(40)}終わり`;
    const remarks = `${"備考の文です。".repeat(60)}終わり`;
    const made = indicator([observation("plan", 2023, 10), observation("actual", 2023, 9)], {
      targetText: { rawText, sheet: "No.1", cell: "C8" },
      remarks,
    });
    const ends = textsOf("action-sheet", inputOf([made])).filter((text) => text.endsWith("終わり"));
    expect(ends.map((text) => text.length).sort((a, b) => a - b)).toEqual([403, 423]);
  });
});

const TEMPLATES = [
  "progress-list",
  "action-sheet",
  "kpi-trend",
  "initiative-status",
  "result-list",
  "dashboard",
] as const;
const SEEDS = ["suita-r5", "settsu-r2", "toyonaka-smart-r2", "toyonaka-dg-r4", "toyota-opendata"];

/** Widths of the printed columns. */
function printedWidths({ columnWidths, page }: SheetPlan): number[] {
  return columnWidths.slice(0, (page!.printArea?.right ?? columnWidths.length - 1) + 1);
}

/** Size in which a sheet of one page is printed. Points. */
function shrunk(plan: SheetPlan): number {
  const height = [...plan.rowHeights.values()].reduce((sum, points) => sum + points, 0);
  return (FONT_SIZE * (842 - 86)) / height;
}

/** Texts of one line that run over the cells to their right, past the last printed column. */
function cutAtTheEdge(plan: SheetPlan): string[] {
  const widths = printedWidths(plan);
  const last = plan.page!.printArea?.bottom ?? plan.cells.length - 1;
  const wraps = (row: number, column: number) =>
    plan.styles.some(
      ({ range, style }) =>
        style.wrap === true &&
        range.top <= row &&
        row <= range.bottom &&
        range.left <= column &&
        column <= range.right,
    );
  return plan.cells.slice(0, last + 1).flatMap((cells, row) =>
    cells.slice(0, widths.length).flatMap((cell, column) => {
      if (typeof cell !== "string" || wraps(row, column)) return [];
      const room = widths.slice(column).reduce((sum, width) => sum + width, 0);
      return textWidth(cell) > room ? [cell] : [];
    }),
  );
}

describe.each(SEEDS)("%s", (seed) => {
  it.each(TEMPLATES)("%s is printed in readable size, and no line runs off the page", async (template) => {
    const { indicators } = await readSeed(`${seed}.xlsx`);
    const { sheets } = templateOf(template).plan(inputOf(indicators, { unreadCount: 5 }));
    for (const { plan } of sheets) {
      expect(printedSize(plan.page!, printedWidths(plan))).toBeGreaterThanOrEqual(6.8);
      if (plan.page!.fitToHeight !== undefined) expect(shrunk(plan)).toBeGreaterThanOrEqual(6.8);
      expect(cutAtTheEdge(plan)).toEqual([]);
      expect(plan.cells[0]![0]).toMatch(/令和\d+年度（20\d\d年度）/);
    }
  });
});

describe("a table with many columns", () => {
  const years = Array.from({ length: 8 }, (_, index) => 2016 + index);
  const made = indicator(
    [
      observation("baseline", 2015, 12_345_678_901, { unit: "円" }),
      ...years.map((year) => observation("actual", year, 12_345_678_901 + year, { unit: "円" })),
      observation("target", 2025, 98_765_432_109, { unit: "円" }),
    ],
    { department: "企画課", group: { policy: "方針", initiative: "取組", actionPlan: "計画" }, unit: "円" },
  );

  it("goes onto A3, and the pane says so", () => {
    const { sheets, remarks } = templateOf("kpi-trend").plan(inputOf([made]));
    expect(sheets[0]!.plan.page!.paper).toBe("a3");
    expect(remarks.join("")).toContain("用紙をA3にしました");
  });

  it("stays on the paper that the user chose, and the pane says how small it is", () => {
    const variant = { id: "v", name: "", template: "kpi-trend", columns: null, title: null, preset: null };
    const { sheets, remarks } = templateOf("kpi-trend").plan(
      inputOf([made], { variant: { ...variant, paper: "a4", orientation: null } }),
    );
    expect(sheets[0]!.plan.page!.paper).toBe("a4");
    expect(remarks.join("")).toMatch(/文字が約\d(\.\d)?ポイントになります/);
  });
});

it("取組結果一覧 names the initiative of every row where any has one of its own", () => {
  const of = (name: string, actionPlan: string) =>
    indicator([observation("plan", 2023, 10), observation("actual", 2023, 9)], {
      id: name,
      name,
      group: { actionPlan },
    });
  const all = textsOf("result-list", inputOf([of("利用率", "予約"), of("電子化", "電子化")]));
  expect(all.filter((text) => text === "電子化")).toHaveLength(2);
});

it("取組状況 writes a negative rate with ▲", () => {
  const made = indicator([observation("plan", 2023, 20), observation("actual", 2023, -12.3)]);
  const text = textsOf("initiative-status", inputOf([made])).join("\n");
  expect(text).toContain("達成率 ▲61.5%");
});

describe("a long line", () => {
  it("is folded at the width, never before a closing sign and not within a word", () => {
    expect(folded("あいう、え", 6)).toEqual(["あいう、", "え"]);
    expect(folded("the rate of achievement", 12)).toEqual(["the rate of", "achievement"]);
    const text = "達成率は指標の間で平均していません。".repeat(20);
    const lines = folded(text, 60);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(64);
  });
});

const isDefinitionHeading = (cell: unknown) =>
  ["用語と計算方法", "用語と見方", "見方"].some((heading) => heading === cell);

describe("what stands below a table", () => {
  const heights = new Map(Array.from({ length: 40 }, (_, row): [number, number] => [row, 20]));

  it("begins a page where it would be cut for sure, and stays where it fits or nearly fits", () => {
    // Pages of 200 points: rows 0 to 9, then a repeated header with nine rows each; one more on a generous printer.
    expect(breaksBefore([{ top: 6, bottom: 9 }], heights, 0, 200)).toEqual([]);
    expect(breaksBefore([{ top: 6, bottom: 10 }], heights, 0, 200)).toEqual([6]);
    expect(breaksBefore([{ top: 16, bottom: 18 }], heights, 0, 200)).toEqual([]);
    expect(breaksBefore([{ top: 6, bottom: 9 }], heights, 0, 195)).toEqual([]);
    expect(breaksBefore([{ top: 16, bottom: 20 }], heights, 0, 210)).toEqual([]);
    expect(breaksBefore([{ top: 16, bottom: 20 }], heights, 0, 200)).toEqual([16]);
  });

  it("is cut where it is longer than a page", () => {
    expect(breaksBefore([{ top: 6, bottom: 30 }], heights, 0, 200)).toEqual([]);
  });

  it("stays with the table where only what comes after it has no room", () => {
    const [legend, definitions] = [
      { top: 5, bottom: 8 },
      { top: 10, bottom: 13 },
    ];
    expect(breaksBefore([legend, definitions], heights, 0, 220)).toEqual([10]);
    // On the new page of the first block there is room for both.
    expect(
      breaksBefore(
        [
          { top: 7, bottom: 10 },
          { top: 12, bottom: 14 },
        ],
        heights,
        0,
        200,
      ),
    ).toEqual([7]);
  });

  it.each(["progress-list", "kpi-trend", "result-list"])("%s keeps its legend on one page", (template) => {
    const breaks = Array.from({ length: 24 }, (_, count) => {
      const all = Array.from({ length: count + 1 }, (_, index) =>
        indicator([observation("plan", 2023, 10), observation("actual", 2023, 9)], { id: String(index) }),
      );
      const { plan } = templateOf(template).plan(inputOf(all)).sheets[0]!;
      const legend = plan.cells.findIndex((cells) => cells.includes("判定の凡例と件数"));
      const definitions = plan.cells.findIndex(
        (cells, row) => row > legend && cells.some(isDefinitionHeading),
      );
      expect(definitions).toBeGreaterThan(legend);
      expect([legend, definitions]).toEqual(expect.arrayContaining([...plan.page!.breaks!]));
      return plan.page!.breaks!.length;
    });
    expect(new Set(breaks)).toEqual(new Set([0, 1]));
  });
});
