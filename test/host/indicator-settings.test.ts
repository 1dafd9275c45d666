/** What a user says of an indicator is kept in the workbook, and the pane and the reports use it. */
import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import { homeSheet, settingsKeys } from "../../src/kpi/indicator";
import type { Indicator } from "../../src/kpi/indicator/model";
import { readWorkbookFile } from "../../src/files";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";

let host: OpenHost;
afterEach(() => host.close());

const operations = createOperations({ now: () => new Date(2026, 3, 1) });

async function read(): Promise<readonly Indicator[]> {
  const result = await operations.readIndicators("workbook");
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.indicators;
}

test("a baseline year is kept, applied to the next reading and to a report, and can be taken back", async () => {
  host = await openHost(await settsu());
  const before = await read();
  const index = before.findIndex(({ observations }) =>
    observations.some(
      ({ kind, fiscalYear, value }) => kind === "baseline" && fiscalYear === null && value !== null,
    ),
  );
  const sheet = homeSheet(before[index]!)!;
  const key = settingsKeys(before)[index]!;
  expect(await operations.keepIndicatorSettings([{ sheet, key, settings: { baselineYear: 2019 } }])).toEqual({
    ok: true,
    value: [{ baselineYear: 2019 }],
  });
  const after = await read();
  expect(after[index]!.observations[0]).toMatchObject({
    kind: "baseline",
    fiscalYear: 2019,
    yearSource: "user",
  });
  expect(after.filter(({ userSettings }) => userSettings !== undefined)).toHaveLength(1);
  const remarks = async () => {
    const inserted = await operations.insertReport({
      template: "progress-list",
      fiscalYear: 2020,
      scope: "workbook",
      preset: "standard",
    });
    if (!inserted.ok) throw new Error(inserted.problem.message);
    const values = await valuesOf(inserted.value.sheet);
    return values.flat().filter((value) => String(value).includes("基準年度を指定してください")).length;
  };
  const withYear = await remarks();
  expect(await operations.keepIndicatorSettings([{ sheet, key, settings: null }])).toEqual({
    ok: true,
    value: [null],
  });
  expect((await read())[index]!.observations[0]!.fiscalYear).toBeNull();
  expect(await remarks()).toBe(withYear + 1);
});

test("what is not possible is refused with a sentence, and nothing is written", async () => {
  host = await openHost([{ name: "表", values: [["x"]] }]);
  const answers = [
    { sheet: "表", key: "b", settings: { baselineYear: 2019 } },
    { sheet: "表", key: "a", settings: { baselineYear: 3 } },
  ];
  const refused = await operations.keepIndicatorSettings(answers);
  expect(refused).toMatchObject({ ok: false, problem: { code: "indicator.settings", sheet: "表" } });
  expect(host.host.roundTrips).toBe(0);
  const [possible] = answers;
  const missing = await operations.keepIndicatorSettings([possible!, { ...possible!, sheet: "ない" }]);
  expect(missing).toMatchObject({ ok: false, problem: { code: "excel.notFound", sheet: "ない" } });
  expect(await propertyOf("表")).toBeNull();
});

function valuesOf(name: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange(true).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function settsu(): Promise<SheetContents[]> {
  const opened = await readWorkbookFile("settsu-r2.xlsx", readFileSync("seeds/settsu-r2.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value.sheets.map(({ name, values, merges }) => ({ name, values, merges }));
}

function propertyOf(name: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(name);
    const property = customProperties.getItemOrNullObject("kpi.indicator.settings").load("value");
    await context.sync();
    return property.isNullObject ? null : property.value;
  });
}
