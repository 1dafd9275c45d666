/** 指標台帳 through the real Office.js: made, read again, sorted, edited and refreshed, whole or not at all. */
import { readFileSync } from "node:fs";
import { createOperations, type Operations } from "../../src/commands";
import type { RegisterPreview } from "../../src/commands/operations";
import { readWorkbookFile } from "../../src/files";
import type { Indicator } from "../../src/kpi/indicator/model";
import { withSettings } from "../../src/kpi/indicator";
import { readSources, readWorkbook as readIndicatorsOf } from "../../src/kpi/layouts";
import { figureReferences, readRegister } from "../../src/kpi/register";
import { READING_PARTS } from "../../src/excel/reader";
import { formatCell, type CellValue, type WorkbookSnapshot } from "../../src/sheet";
import { openHost, state, visibleState, type OpenHost, type SheetContents } from "./excel-support";

const CREATED = new Date(2026, 10, 21, 9, 30);
const PARTS = new Set([...READING_PARTS, "tables" as const]);

let host: OpenHost;
let operations: Operations;
afterEach(() => host.close());

async function seed(file: string): Promise<WorkbookSnapshot> {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

async function open(sheets: readonly SheetContents[]): Promise<void> {
  host = await openHost(sheets);
  operations = createOperations({ now: () => CREATED });
}

async function openSeed(file: string): Promise<readonly Indicator[]> {
  const workbook = await seed(file);
  await open(workbook.sheets.map(({ name, values, merges }) => ({ name, values, merges })));
  const { sheets } = await state();
  return withSettings(readSources({ file: null, sheets }), sheets).indicators;
}

async function make(): Promise<void> {
  const made = await operations.createRegister();
  if (!made.ok) throw new Error(made.problem.message);
  host.host.resetCounts();
}

async function preview(): Promise<RegisterPreview> {
  const result = await operations.previewRefresh();
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Row and column of a cell of the register: by its header and the text in the first column. */
async function placeOf(sheetName: string, header: string, first: string) {
  const sheet = (await state()).sheets.find(({ name }) => name === sheetName)!;
  const column = sheet.values[0]!.indexOf(header);
  const row = sheet.values.findIndex((line) => line.includes(first));
  if (column < 0 || row < 0) throw new Error(`${header}, ${first}`);
  return { row, column, address: formatCell(row, column) };
}

async function enter(sheet: string, address: string, value: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value ?? ""]];
    await context.sync();
  });
}

async function valueAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return (range.values as unknown[][])[0]![0];
  });
}

const FORM: SheetContents = {
  name: "個票1",
  values: [
    ["アクションプラン", "手続の電子化", null, null],
    ["主管部門", "情報政策室、広報課", null, null],
    [null, "令和4年度", "令和5年度", "令和6年度"],
    ["予定", "40件", "50件", "60件"],
    ["実績", "30件", "45件", null],
  ],
};
const OTHER_FORM: SheetContents = {
  name: "個票2",
  values: [
    ["アクションプラン", "Wi-Fiの整備", null, null],
    [null, "令和4年度", "令和5年度", "令和6年度"],
    ["予定", "10拠点", "20拠点", "30拠点"],
    ["実績", "10拠点", "20拠点", null],
  ],
};
const KEY = /実績\|2023$/;

describe("making the register", () => {
  it.each(["suita-r5.xlsx", "settsu-r2.xlsx"])(
    "of %s: read again it gives the same indicators",
    async (file) => {
      const indicators = await openSeed(file);
      host.host.resetCounts();
      const made = await operations.createRegister();
      expect(made).toMatchObject({
        ok: true,
        value: { indicatorSheet: "指標", figureSheet: "実績値", indicatorCount: indicators.length },
      });
      expect(made.ok && made.value.roundTrips).toBe(3);
      expect(host.host.roundTrips).toBe(3);
      const { sheets, sheetNames, activeSheet } = await state(PARTS);
      expect(sheetNames.slice(-2)).toEqual(["指標", "実績値"]);
      expect(activeSheet).toBe("指標");
      expect(readIndicatorsOf({ file: null, sheets })).toEqual({ indicators, unread: [] });
      expect(sheets.slice(-2).map(({ tables }) => tables.map(({ name }) => name))).toEqual([
        ["指標台帳_指標"],
        ["指標台帳_実績値"],
      ]);
    },
    120_000,
  );

  it("computes with Excel's own formulas what the product computes", async () => {
    await openSeed("suita-r5.xlsx");
    await make();
    const live = (await state()).sheets.find(({ name }) => name === "指標")!;
    const column = (header: string) => live.values[0]!.indexOf(header);
    const row = live.values.find((line) => line[column("指標名")] === "電子化率")!;
    const shown = ["最新年度", "最新実績", "計画値", "比較の対象", "比較する値", "達成率", "判定"];
    expect(shown.map((header) => row[column(header)])).toEqual([2023, 82.8, 100, "計画", 100, 0.828, "△"]);
    expect(row[column("差")]).toBeCloseTo(-17.2, 10);
    const errors = live.values.flat().filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell));
    expect(errors).toEqual([]);
    expect(live.formulas.size).toBeGreaterThan(100);
  }, 120_000);

  it("follows an edit, and says that the grade is to be refreshed", async () => {
    await open([FORM]);
    await make();
    const id = (await state()).sheets.find(({ name }) => name === "指標")!.values[1]![0] as string;
    const at = async (header: string) => valueAt("指標", (await placeOf("指標", header, id)).address);
    expect([await at("達成率"), await at("判定")]).toEqual([0.9, "△"]);
    const figure = (await state()).sheets.find(({ name }) => name === "実績値")!;
    const row = figure.values.findIndex((line) => line.some((cell) => KEY.test(String(cell))));
    await enter("実績値", formatCell(row, figure.values[0]!.indexOf("値")), 55);
    expect([await at("達成率"), await at("判定")]).toEqual([1.1, "要更新"]);
    const changes = await preview();
    expect(changes.changes.map(({ status }) => status)).toEqual(["kept"]);
    await operations.refreshRegister({ decisions: {}, seen: changes.seen });
    expect([await at("達成率"), await at("判定")]).toEqual([1.1, "◎"]);
  }, 60_000);

  it("does not take names that sheets have, and is found by what it is, not by what it is called", async () => {
    await open([{ name: "指標", values: [["私の指標"]] }, FORM]);
    const made = await operations.createRegister();
    expect(made).toMatchObject({ ok: true, value: { indicatorSheet: "指標 (2)", figureSheet: "実績値" } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("実績値").name = "数値の 'A' 表";
      await context.sync();
    });
    const id = String((await state()).sheets.find(({ name }) => name === "指標 (2)")!.values[1]![0]);
    expect(await valueAt("指標 (2)", (await placeOf("指標 (2)", "最新実績", id)).address)).toBe(45);
    expect(await operations.registerState()).toMatchObject({
      ok: true,
      value: {
        indicatorSheet: "指標 (2)",
        figureSheet: "数値の 'A' 表",
        indicatorCount: 1,
        figureCount: 6,
        unread: [],
      },
    });
    expect(await operations.createRegister()).toMatchObject({
      ok: false,
      problem: { code: "register.exists" },
    });
  }, 60_000);

  it("says what to do where there is nothing to register", async () => {
    await open([{ name: "メモ", values: [["覚え書き"]] }]);
    expect(await operations.createRegister()).toMatchObject({
      ok: false,
      problem: { code: "register.nothing" },
    });
    expect(await operations.registerState()).toEqual({ ok: true, value: null });
    expect(await operations.previewRefresh()).toMatchObject({
      ok: false,
      problem: { code: "register.none" },
    });
  });

  it.each([1, 2, 3])("leaves the workbook as it was when round trip %i fails", async (trip) => {
    await open([FORM, OTHER_FORM]);
    const before = await visibleState();
    host.host.resetCounts();
    host.host.failAt(trip, "AccessDenied");
    expect(await operations.createRegister()).toMatchObject({
      ok: false,
      problem: { code: "excel.accessDenied" },
    });
    expect(await visibleState()).toEqual(before);
  });

  it("is read whole also when only one of its sheets is asked for", async () => {
    await open([FORM]);
    await make();
    const read = await operations.readIndicators("sheet");
    expect(read.ok && read.value.indicators.map(({ observations }) => observations.length)).toEqual([6]);
  });
});

describe("formulas of reports", () => {
  it("find their figure after sorting, filtering, new rows and moved columns", async () => {
    await open([FORM, OTHER_FORM]);
    await make();
    const { sheets } = await state();
    const { indicators } = readRegister(sheets);
    const references = figureReferences(sheets)!;
    const formulas = indicators.map(({ id }) => `=${references.figure(id, "actual", 2023)}`);
    expect(references.figure(indicators[0]!.id, "actual", 2025)).toBeNull();
    const shown = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("報告").getRange("A1:B1").load("values");
        await context.sync();
        return range.values[0];
      });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("報告").getRange("A1:B1").formulas = [formulas];
      await context.sync();
    });
    expect(await shown()).toEqual([45, 20]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("実績値");
      const table = sheet.tables.getItem("指標台帳_実績値");
      const body = table.getDataBodyRange().load("values,formulas");
      await context.sync();
      // As Excel's sorting does: rows change places, the latest year first.
      const rows = [...body.formulas]
        .reverse()
        .map((row) =>
          row.map((cell) =>
            typeof cell === "string" && !cell.startsWith("=") && cell !== "" ? `'${cell}` : cell,
          ),
        );
      body.values = rows;
      table.rows.add(undefined, [body.values[0]!.map(() => "")]);
      sheet.getRange("B:B").insert("Right");
      table.autoFilter.apply(table.getRange(), 4, { filterOn: "Values", values: ["計画"] });
      await context.sync();
    });
    expect(await shown()).toEqual([45, 20]);
    const key = (await state()).sheets.find(({ name }) => name === "実績値")!;
    const row = key.values.findIndex(
      (line) => line.some((cell) => KEY.test(String(cell))) && String(line[0]).startsWith("個票2"),
    );
    await enter("実績値", formatCell(row, key.values[0]!.indexOf("値")), 21);
    expect(await shown()).toEqual([45, 21]);
    await enter("実績値", formatCell(row, key.values[0]!.indexOf("値")), null);
    expect(await shown()).toEqual([45, ""]);
  }, 60_000);
});

describe("refreshing", () => {
  /** A register in which both sides changed something, and a conflict. */
  async function changed(): Promise<void> {
    await open([FORM, OTHER_FORM]);
    await make();
    await enter("個票1", "C5", "'48件");
    await enter("個票1", "D5", "'12件");
    await enter("個票1", "E3", "'令和7年度");
    await enter("個票1", "E4", "'70件");
    await enter("個票2", "C4", "'22拠点");
    const figures = (await state()).sheets.find(({ name }) => name === "実績値")!;
    const value = figures.values[0]!.indexOf("値");
    const row = figures.values.findIndex(
      (line) => line.some((cell) => KEY.test(String(cell))) && String(line[0]).startsWith("個票2"),
    );
    await enter("実績値", formatCell(row, value), 21);
    const note = figures.values.findIndex((line) => line.some((cell) => KEY.test(String(cell))));
    await enter("実績値", formatCell(note, figures.values[0]!.indexOf("注記")), "速報");
    host.host.resetCounts();
  }

  it("shows first, then does what was shown and decided, in nine round trips, and takes it back", async () => {
    await changed();
    const before = await visibleState();
    host.host.resetCounts();
    const shown = await preview();
    expect(host.host.roundTrips).toBe(3);
    expect(shown.changes.map(({ status, fiscalYear }) => [status, fiscalYear]).sort()).toEqual([
      ["added", 2025],
      ["added", 2025],
      ["conflict", 2023],
      ["kept", 2023],
      ["updated", 2023],
      ["updated", 2024],
    ]);
    const conflict = shown.changes.find(({ status }) => status === "conflict")!;
    expect(conflict.cells).toMatchObject([{ column: "value", mine: 21, theirs: 22 }]);
    host.host.resetCounts();
    const done = await operations.refreshRegister({
      decisions: { [conflict.id]: "theirs" },
      seen: shown.seen,
    });
    expect(done).toMatchObject({ ok: true, value: { addedRows: 2, openConflicts: 0, canUndo: true } });
    expect(done.ok && done.value.roundTrips).toBe(host.host.roundTrips);
    expect(host.host.roundTrips).toBeLessThanOrEqual(9);
    const { sheets } = await state(PARTS);
    const [first, second] = readRegister(sheets).indicators;
    const of = (indicator: Indicator | undefined, year: number) =>
      indicator?.observations.find(({ kind, fiscalYear }) => kind === "actual" && fiscalYear === year);
    expect([of(first, 2023)?.value, of(first, 2023)?.note, of(first, 2024)?.value]).toEqual([48, "速報", 12]);
    expect(of(second, 2023)?.value).toBe(22);
    expect(sheets.find(({ name }) => name === "実績値")!.tables[0]!.range.bottom).toBe(14);
    expect((await preview()).changes.map(({ status }) => status)).toEqual(["kept"]);

    expect(await operations.undo()).toMatchObject({ ok: true, value: { title: "指標台帳の更新" } });
    const after = (await visibleState()) as { sheets: { name: string }[]; sheetNames: string[] };
    const withoutLog = {
      ...after,
      sheetNames: after.sheetNames.filter((name) => name !== "変更履歴"),
      sheets: after.sheets.filter(({ name }) => name !== "変更履歴"),
    };
    expect(withoutLog).toEqual(before);
    expect((await state(PARTS)).sheets.find(({ name }) => name === "実績値")!.tables[0]!.range.bottom).toBe(
      12,
    );
  }, 60_000);

  it("does nothing where something changed after the user looked", async () => {
    await changed();
    const shown = await preview();
    await enter("個票1", "C5", "'49件");
    const before = await visibleState();
    expect(await operations.refreshRegister({ decisions: {}, seen: shown.seen })).toMatchObject({
      ok: false,
      problem: { code: "register.changedMeanwhile" },
    });
    expect(await visibleState()).toEqual(before);
  }, 60_000);

  it("leaves everything as it was at whichever round trip it fails", async () => {
    for (let trip = 1; ; trip++) {
      host?.close();
      await changed();
      const { seen } = await preview();
      const before = await visibleState();
      const tables = (await state(PARTS)).sheets.flatMap((sheet) => sheet.tables);
      host.host.resetCounts();
      host.host.failAt(trip, "AccessDenied");
      const result = await operations.refreshRegister({ decisions: {}, seen });
      if (result.ok) {
        expect(trip).toBeGreaterThan(7);
        return;
      }
      expect(result.problem.code).toBe("excel.accessDenied");
      expect(await visibleState()).toEqual(before);
      expect((await state(PARTS)).sheets.flatMap((sheet) => sheet.tables)).toEqual(tables);
    }
  }, 300_000);

  it("refuses while a filter hides rows", async () => {
    await changed();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("指標台帳_実績値");
      table.autoFilter.apply(table.getRange(), 3, { filterOn: "Values", values: ["計画"] });
      await context.sync();
    });
    const { seen } = await preview();
    const before = await visibleState();
    expect(await operations.refreshRegister({ decisions: {}, seen })).toMatchObject({
      ok: false,
      problem: { code: "excel.filterConflict", sheet: "実績値" },
    });
    expect(await visibleState()).toEqual(before);
  }, 60_000);

  it("says which header is missing", async () => {
    await open([FORM]);
    await make();
    const { address } = await placeOf("実績値", "値", "キー");
    await enter("実績値", address, "数値");
    expect(await operations.previewRefresh()).toMatchObject({
      ok: false,
      problem: { code: "register.incomplete", sheet: "実績値", cell: "A1" },
    });
  });
});
