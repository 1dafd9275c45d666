/** The forms (個票, KPI推移表, 取組状況, 取組結果一覧, ダッシュボード) on the sample workbooks, through the real Office.js. */
import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import type { InsertedReport, ReportRequest } from "../../src/commands/operations";
import { openWorkbook, readWorkbookFile } from "../../src/files";
import { saveWorkbook } from "../../src/preview/workbook/file";
import type { SheetStore } from "../../src/preview/workbook/sheetStore";
import { parseMark } from "../../src/reports/refresh/marks";
import { formatCell, type CellValue } from "../../src/sheet";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";

const operations = createOperations({ now: () => new Date(2026, 10, 21, 9, 30) });
const TEMPLATES = ["action-sheet", "kpi-trend", "initiative-status", "result-list", "dashboard"];
const SEEDS = ["suita-r5.xlsx", "settsu-r2.xlsx", "toyonaka-smart-r2.xlsx", "toyonaka-dg-r4.xlsx"];

let host: OpenHost;
afterEach(() => host?.close());

async function seed(file: string, names = /./): Promise<SheetContents[]> {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value.sheets
    .filter(({ name }) => names.test(name))
    .map(({ name, values, merges }) => ({ name, values, merges }));
}

async function insert(template: string, change: Partial<ReportRequest> = {}): Promise<InsertedReport> {
  const inserted = await operations.insertReport({
    template,
    fiscalYear: null,
    scope: "workbook",
    preset: "standard",
    ...change,
  });
  if (!inserted.ok) throw new Error(inserted.problem.message);
  await host.workbook.settle();
  return inserted.value;
}

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

function cellsOf(sheet: SheetStore): Content[][] {
  const used = sheet.usedRange(true)!;
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.content(row, column)),
  );
}

/** What the refresh keeps beside the rows: it differs by report, and by what a cell holds. */
function isMark(value: CellValue): boolean {
  return parseMark(value) !== null || (typeof value === "string" && value.startsWith("kpi:"));
}

const sheetOf = (name: string) => host.workbook.sheetByName(name)!;

describe.each(SEEDS)("reports of %s", (file) => {
  it.each(TEMPLATES)(
    "%s: few round trips, values only, charts with words, a page set up",
    async (template) => {
      host = await openHost(await seed(file));
      const { sheets, roundTrips, remarks, indicatorCount } = await insert(template);
      expect(roundTrips).toBeLessThanOrEqual(sheets.length === 1 ? 4 : 2 + 2 * sheets.length);
      expect(indicatorCount).toBeGreaterThan(2);
      for (const remark of remarks) expect(remark).toMatch(/。$/);
      for (const name of sheets) {
        const { model } = sheetOf(name);
        const cells = cellsOf(sheetOf(name)).flat();
        expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
        for (const chart of model.charts) {
          expect(chart.altText.length).toBeGreaterThan(10);
          expect(chart.series.length).toBeGreaterThan(0);
        }
        const { orientation, paperSize, zoom, printArea, headersFooters } = model.pageLayout;
        // Five years beside twenty columns are too small to read on A4.
        const isWide = file === "suita-r5.xlsx" && template === "kpi-trend";
        expect(paperSize).toBe(isWide ? "A3" : "A4");
        expect(["Portrait", "Landscape"]).toContain(orientation);
        expect(zoom.horizontalFitToPages).toBe(1);
        expect(printArea).toHaveLength(1);
        expect(headersFooters.default.centerFooter).toContain("&P");
        expect(headersFooters.default.leftFooter).toContain("令和8年11月21日");
      }
      const numbers = sheets.flatMap((name) => cellsOf(sheetOf(name)).flat());
      expect(numbers.filter(({ value }) => typeof value === "number").length).toBeGreaterThan(3);
    },
    120_000,
  );
});

it("repeats the header of every table on each page", async () => {
  host = await openHost(await seed("settsu-r2.xlsx"));
  for (const template of ["kpi-trend", "result-list"]) {
    const { sheets } = await insert(template);
    const { titleRows } = sheetOf(sheets[0]!).model.pageLayout;
    const header = cellsOf(sheetOf(sheets[0]!))[titleRows!.from]!.map(({ value }) => value);
    expect(header).toContain("判定");
    expect(titleRows!.to).toBe(titleRows!.from);
  }
}, 60_000);

it("draws a replaced indicator and its successor as lines of their own, blanks as gaps", async () => {
  host = await openHost(await seed("suita-r5.xlsx", /^No\.1$/));
  const { sheets } = await insert("action-sheet");
  const [chart] = sheetOf(sheets[0]!).model.charts;
  const names = chart!.series.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["申込み 実績", "電子化率 実績"]));
  const points = (name: string) => {
    const { values } = chart!.series.find((series) => series.name === name)!;
    const [first, last] = values
      .slice(values.indexOf("!") + 1)
      .replaceAll("$", "")
      .split(":");
    const letters = /[A-Z]+/.exec(first!)![0];
    const [from, to] = [Number(/\d+/.exec(first!)![0]), Number(/\d+/.exec(last!)![0])];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return Array.from(
      { length: to - from + 1 },
      (_, row) => sheetOf(sheets[0]!).content(from - 1 + row, column).value,
    );
  };
  expect(points("申込み 実績")).toEqual([30.7, 32.8, 33.3, null, null]);
  expect(points("電子化率 実績")).toEqual([null, null, null, 64.9, 82.8]);
  expect(chart!.title.text).toContain("令和4年度に指標を変更");
}, 60_000);

describe("on a register", () => {
  it("取組状況 follows the original and the revised target each", async () => {
    host = await openHost(await seed("toyonaka-smart-r2.xlsx"));
    const register = await operations.createRegister();
    if (!register.ok) throw new Error(register.problem.message);
    const { sheets } = await insert("initiative-status", { content: "formulas" });
    const rows = cellsOf(sheetOf(sheets[0]!));
    const start = rows.findIndex(([first]) => first?.value === "■ 公民学連携の推進");
    const goals = [rows[start + 1]!, rows[start + 2]!];
    expect(goals.map(([label]) => label!.value)).toEqual([
      "【改定後目標（令和4年度）】",
      "【当初目標（令和4年度）】",
    ]);
    for (const [, figure] of goals) expect(figure!.formula).toContain("実績値");
    expect(goals.map(([, figure]) => figure!.value)).toEqual([30, 3]);
  }, 60_000);

  it.each(TEMPLATES)(
    "%s shows the same by formulas as by values",
    async (template) => {
      host = await openHost(await seed("suita-r5.xlsx", /^No\.(1|4|8|11|16)$/));
      const register = await operations.createRegister();
      if (!register.ok) throw new Error(register.problem.message);
      const shown = async (content: "values" | "formulas") => {
        const { sheets } = await insert(template, { content, target: "new" });
        return sheets.map((name) => cellsOf(sheetOf(name)));
      };
      const values = await shown("values");
      const formulas = await shown("formulas");
      const plain = (sheets: Content[][][]) =>
        sheets.map((rows) =>
          rows.map((row) =>
            row
              .map(({ value }) => (typeof value === "number" ? Number(value.toPrecision(9)) : value))
              .filter((value) => !isMark(value) && !/指標台帳の値/.test(String(value))),
          ),
        );
      expect(formulas.flat(2).filter(({ formula }) => formula !== null).length).toBeGreaterThan(5);
      expect(plain(formulas)).toEqual(plain(values));
    },
    120_000,
  );
});

describe("made again", () => {
  it("個票 keeps the user's notes of every sheet and takes new figures", async () => {
    host = await openHost(await seed("suita-r5.xlsx", /^No\.(8|16)$/));
    const { sheets } = await insert("action-sheet");
    expect(sheets).toHaveLength(2);
    const notes = sheets.map((name, index) => [name, `課長確認 ${index}`] as const);
    for (const [name, note] of notes) await write(name, addressRightOf(name, "メモ（記入欄）"), note);
    await write("No.8", "G11", "特定健診55.5% 保健指導36.1%");
    const again = await insert("action-sheet");
    expect(again.sheets).toEqual(sheets);
    for (const [name, note] of notes) {
      const cells = cellsOf(sheetOf(name)).map((row) => row.map(({ value }) => value));
      expect(cells.find((row) => row[0] === "メモ（記入欄）")![1]).toBe(note);
    }
    const values = sheets.flatMap((name) =>
      cellsOf(sheetOf(name))
        .flat()
        .map(({ value }) => value),
    );
    expect(values).toContain(55.5);
    expect(values).not.toContain(40.5);
  }, 120_000);

  it("取組状況 keeps the notes beside each initiative", async () => {
    host = await openHost(await seed("toyonaka-smart-r2.xlsx"));
    const [name] = (await insert("initiative-status")).sheets;
    const rowOf = () => cellsOf(sheetOf(name!)).findIndex((cells) => cells[0]?.value === "■ 発行物の電子化");
    await write(name!, formatCell(rowOf() + 1, 6), "次回は件数も");
    await insert("initiative-status");
    expect(cellsOf(sheetOf(name!))[rowOf() + 1]![6]!.value).toBe("次回は件数も");
  }, 120_000);
});

function addressRightOf(name: string, label: string): string {
  const row = cellsOf(sheetOf(name)).findIndex((line) => line[0]?.value === label);
  return formatCell(row, 1);
}

async function write(sheet: string, address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

it("a saved file shows every number where the add-in is missing", async () => {
  host = await openHost(await seed("suita-r5.xlsx", /^No\.(1|8)$/));
  const { sheets } = await insert("action-sheet");
  const saved = await openWorkbook("report.xlsx", await saveWorkbook(host.workbook));
  if (!saved.ok) throw new Error(saved.problem.message);
  const sheet = saved.value.workbook.sheets.find(({ name }) => name === sheets[0])!;
  const values = sheet.rows.flat();
  for (const value of [30.7, 82.8, "申込み", "電子化率", "△"]) expect(values).toContain(value);
}, 60_000);
