/** What the cells of a report hold: values, formulas on the register, KPI functions. All three show the same. */
import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import type { ReportRequest } from "../../src/commands/operations";
import { readWorkbookFile } from "../../src/files";
import { writeWorkbook } from "../../src/files/write";
import * as functions from "../../src/functions/functions";
import { SHIPPED_PRESETS } from "../../src/kpi/achievement";
import { registerCustomFunctions, type CustomFunction } from "../../src/preview/page/customFunctions";
import { planProgressList } from "../../src/reports/progress-list";
import type { ReportContent } from "../../src/reports";
import { formatCell, type CellValue } from "../../src/sheet";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";
import { indicator, observation } from "./report-support";

const operations = createOperations({ now: () => new Date(2026, 10, 21, 9, 30) });

let host: OpenHost;
afterEach(() => host?.close());

async function seed(file: string, names: RegExp): Promise<SheetContents[]> {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value.sheets
    .filter(({ name }) => names.test(name))
    .map(({ name, values, merges }) => ({ name, values, merges }));
}

const METADATA = [...Object.keys(functions)].map((name) => ({
  id: name.toUpperCase(),
  name: name.toUpperCase(),
  parameters: Array.from({ length: 6 }, (_, index) => ({
    name: String(index),
    dimensionality: "matrix" as const,
  })),
}));

function connectFunctions(): () => void {
  const implementations = new Map<string, CustomFunction>(
    Object.entries(functions).map(([name, run]) => [name.toUpperCase(), run as CustomFunction]),
  );
  return registerCustomFunctions(host.workbook.api, "KPI", METADATA, implementations).unregister;
}

interface Shown {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: number;
}

/** The table of a report, from its header to the last row with a number. */
function tableOf(name: string): Shown {
  const sheet = host.workbook.sheetByName(name)!;
  const used = sheet.usedRange(true)!;
  const rows = Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right }, (_, column) => sheet.content(row, column)),
  );
  // Dates and the lines that say what kind of report it is differ.
  const isSaid = (text: string) => /作成日|指標台帳の値|アドインの関数/.test(text);
  const kept = rows.filter((row) => !row.some(({ value }) => typeof value === "string" && isSaid(value)));
  return {
    values: kept.map((row) =>
      row.map(({ value }) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)),
    ),
    formulas: rows.flat().filter(({ formula }) => formula !== null).length,
  };
}

async function made(change: Partial<ReportRequest>): Promise<Shown> {
  const inserted = await operations.insertReport({
    template: "progress-list",
    fiscalYear: null,
    scope: "workbook",
    preset: "standard",
    target: "new",
    ...change,
  });
  if (!inserted.ok) throw new Error(inserted.problem.message);
  await host.workbook.settle();
  return tableOf(inserted.value.sheet);
}

async function openRegister(sheets: readonly SheetContents[]): Promise<void> {
  host = await openHost(sheets);
  const register = await operations.createRegister();
  if (!register.ok) throw new Error(register.problem.message);
}

describe.each([
  ["suita-r5.xlsx", /^No\.(1|2|8|11|13|16|19|20)$/],
  ["settsu-r2.xlsx", /./],
])("a report on the register of %s", (file, names) => {
  it.each(SHIPPED_PRESETS.map(({ id }) => id))(
    "shows the same by formulas as by values, graded by %s",
    async (preset) => {
      await openRegister(await seed(file, names));
      const values = await made({ preset, content: "values" });
      const formulas = await made({ preset });
      expect(values.formulas).toBe(0);
      expect(formulas.formulas).toBeGreaterThan(20);
      expect(formulas.values).toEqual(values.values);
    },
    60_000,
  );

  it("follows the figures of the register: rates, gaps, grades and counts as if it were made again", async () => {
    await openRegister(await seed(file, names));
    const inserted = await operations.insertReport({
      template: "progress-list",
      fiscalYear: null,
      scope: "workbook",
      preset: "standard",
    });
    if (!inserted.ok) throw new Error(inserted.problem.message);
    const before = tableOf(inserted.value.sheet).values;
    await changeFigures((value, index) => value * [0.5, 1.3, 0.97, 2, 0][index % 5]!);
    await host.workbook.settle();
    const follows = tableOf(inserted.value.sheet);
    expect(follows.values).not.toEqual(before);
    const again = await made({ content: "values" });
    expect(withoutRemarks(follows.values)).toEqual(withoutRemarks(again.values));
  }, 60_000);
});

/** Remarks are texts of the day on which the report was made; a figure edited in the register has its source there. */
function withoutRemarks(values: Shown["values"]): unknown {
  const header = values.find((row) => row.includes("備考・理由"))!;
  const left = ["備考・理由", "出典セル"].map((title) => header.indexOf(title));
  return values.map((row) => row.filter((_, index) => !left.includes(index)));
}

/** Changes 実績 in the register, as a user would. */
async function changeFigures(change: (value: number, index: number) => number): Promise<void> {
  const sheet = host.workbook.sheets().find(({ name }) => name.startsWith("実績値"))!;
  const used = sheet.usedRange(true)!;
  const header = Array.from({ length: used.right + 1 }, (_, column) => sheet.content(0, column).value);
  const [kind, value] = ["種別", "値"].map((title) => header.indexOf(title));
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet.name);
    let index = 0;
    for (let row = 1; row <= used.bottom; row += 1) {
      const figure = sheet.content(row, value!).value;
      if (sheet.content(row, kind!).value !== "実績" || typeof figure !== "number") continue;
      target.getRange(formatCell(row, value!)).values = [[change(figure, index)]];
      index += 1;
    }
    await context.sync();
  });
}

describe("a report with KPI functions", () => {
  it.each(["standard", "agency", "onTrack", "twoWay"])(
    "shows the same as with values, graded by %s",
    async (preset) => {
      host = await openHost(await seed("suita-r5.xlsx", /^No\.(1|8|11|13|16|19|20)$/));
      const unregister = connectFunctions();
      const values = await made({ preset, content: "values" });
      const calculated = await made({ preset, content: "functions" });
      unregister();
      expect(calculated.formulas).toBeGreaterThan(10);
      expect(calculated.values).toEqual(values.values);
    },
    60_000,
  );
});

describe("without a register", () => {
  it("formulas that were asked for become values", async () => {
    host = await openHost(await seed("suita-r5.xlsx", /^No\.(8|16)$/));
    expect(await made({ content: "formulas" })).toMatchObject({ formulas: 0 });
  });
});

describe("the file of a report", () => {
  it.each<ReportContent>(["values", "formulas", "functions"])(
    "holds every number beside its formula (%s), so that it is read where nothing calculates",
    async (content) => {
      const plan = planProgressList({
        indicators: [
          indicator(),
          indicator({
            id: "2",
            observations: [observation("plan", 2023, 3), observation("actual", 2023, 2.9999)],
          }),
        ],
        unreadCount: 0,
        fiscalYear: 2023,
        preset: SHIPPED_PRESETS[0]!,
        createdAt: new Date(2026, 10, 21),
        content,
        references: { figure: (id, kind, year) => `INDEX(A:A,MATCH("${id}/${kind}/${year}",B:B,0))` },
      }).sheets[0]!.plan;
      const read = await readWorkbookFile("a.xlsx", await writeWorkbook([plan], { time: new Date(0) }));
      if (!read.ok) throw new Error(read.problem.message);
      const [sheet] = read.value.sheets;
      const header = sheet!.values.findIndex((row) => row.includes("達成率"));
      const at = (row: number, title: string) => sheet!.values[row]![sheet!.values[header]!.indexOf(title)];
      expect(at(header + 1, "実績")).toBe(180);
      expect(at(header + 1, "達成率")).toBeCloseTo(0.9, 10);
      expect(at(header + 1, "判定")).toBe("△");
      expect(at(header + 2, "達成率")).toBe(0.999);
      expect(sheet!.formulas.size > 0).toBe(content !== "values");
      for (const formula of sheet!.formulas.values()) expect(formula.length).toBeLessThan(8_192);
    },
  );
});
