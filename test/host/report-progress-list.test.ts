import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import { runExcel } from "../../src/excel/run";
import { writeSheetPlan } from "../../src/excel/writer";
import { readWorkbookFile } from "../../src/files";
import { DEFAULT_PRESET } from "../../src/kpi/achievement";
import { planProgressList } from "../../src/reports/progress-list";
import type { CellValue, SheetPlan } from "../../src/sheet";
import { openHost, state, visibleState, type OpenHost, type SheetContents } from "./excel-support";
import { indicator, indicators, observation } from "./report-support";

const CREATED = new Date(2026, 10, 21, 9, 30);
const REQUEST = {
  template: "progress-list",
  fiscalYear: null,
  scope: "workbook",
  preset: "standard",
} as const;

let host: OpenHost;
afterEach(() => host.close());

function planFor(list: ReturnType<typeof indicators>): SheetPlan {
  return planProgressList({
    indicators: list,
    unreadCount: 0,
    fiscalYear: 2023,
    preset: DEFAULT_PRESET,
    createdAt: CREATED,
  }).sheets[0]!.plan;
}

function insert(plan: SheetPlan) {
  return runExcel("報告書", (context) => writeSheetPlan(context, plan));
}

async function seed(file: string): Promise<SheetContents[]> {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value.sheets.map(({ name, values, merges }) => ({ name, values, merges }));
}

const PLAIN: SheetContents[] = [
  { name: "メモ", values: [["覚え書き"]] },
  { name: "予算", values: [["費目", 1]] },
];

describe("inserting the progress list", () => {
  it("takes at most four round trips, as many for 3 indicators as for 300", async () => {
    const trips: number[] = [];
    for (const count of [3, 300]) {
      host?.close();
      host = await openHost(PLAIN);
      const ran = await insert(planFor(indicators(count)));
      if (!ran.ok) throw new Error(ran.problem.message);
      expect(host.host.roundTrips).toBe(ran.value.roundTrips);
      trips.push(ran.value.roundTrips);
    }
    expect(trips[0]).toBeLessThanOrEqual(4);
    expect(trips[1]).toBe(trips[0]);
  }, 60_000);

  it("reads and writes the whole sample workbook in four round trips", async () => {
    host = await openHost(await seed("suita-r5.xlsx"));
    const inserted = await createOperations({ now: () => CREATED }).insertReport(REQUEST);
    // Five of the 32 indicators were replaced before the year; they are named below the table.
    expect(inserted).toMatchObject({ ok: true, value: { sheet: "進捗一覧_令和5年度", indicatorCount: 27 } });
    expect(inserted.ok && inserted.value.roundTrips).toBeLessThanOrEqual(4);
    expect(host.host.roundTrips).toBe(inserted.ok ? inserted.value.roundTrips : 0);
  }, 60_000);

  it("arrives whole: header, numbers as numbers, links, chart, frozen header, page set-up", async () => {
    host = await openHost(PLAIN);
    const plan = planFor([indicator()]);
    expect(await insert(plan)).toMatchObject({ ok: true, value: { value: { name: plan.name } } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(plan.name);
      const headerRow = plan.freeze!.rows;
      const body = sheet.getRange(`A${headerRow + 1}:R${headerRow + 1}`);
      body.load("values,numberFormat");
      const link = sheet.getRange(`Q${headerRow + 1}`);
      link.load("hyperlink");
      sheet.charts.load("items/name,items/title/text");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      sheet.pageLayout.load("orientation,paperSize,zoom");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      const values = body.values[0]!;
      expect(values.slice(0, 4)).toEqual([1, "市民サービス", "手続の電子化", "申請件数"]);
      expect(values).toContain(180);
      expect(values).toContain(0.9);
      expect(values).toContain("△");
      expect(body.numberFormat[0]).toContain('#,##0;"▲"#,##0');
      expect(link.hyperlink).toMatchObject({ documentReference: "'個票'!C8" });
      expect(sheet.charts.items.map(({ name, title }) => [name, title.text])).toEqual([
        ["判定別の指標数", "令和5年度 判定別の指標数"],
      ]);
      expect(frozen.isNullObject).toBe(false);
      expect(sheet.pageLayout.orientation).toBe("Landscape");
      expect(sheet.pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(titles.address).toMatch(new RegExp(`${headerRow}:\\$?${headerRow}$`));
      expect(active.name).toBe(plan.name);
    });
  });

  const HOSTILE = [
    '=HYPERLINK("http://example.test","x")',
    "=1+1",
    "+1",
    "-2",
    "@x",
    "'引用",
    "1/2",
    "007",
    "１２",
    "1e5",
    "TRUE",
    "#N/A",
    "令和5年4月1日",
    "12:30",
    "50%",
    "＝A1",
    " 5",
    "2-1",
  ];
  it.each(HOSTILE)("writes %j as text", async (text) => {
    host = await openHost(PLAIN);
    const plan = planFor([indicator({ name: text, department: text, unit: text })]);
    const ran = await insert(plan);
    expect(ran.ok).toBe(true);
    const written = (await state()).sheets.find(({ name }) => name === plan.name)!;
    const row = plan.freeze!.rows;
    const column = plan.cells[row - 1]!.indexOf("指標");
    const shown: CellValue = text.trim();
    expect(written.values[row]![column]).toBe(shown);
    expect([...written.formulas]).toEqual([]);
  });

  it.each([1, 2, 3])(
    "leaves the workbook as it was when round trip %i fails",
    async (trip) => {
      host = await openHost([...(await seed("settsu-r2.xlsx")), ...PLAIN]);
      const before = await visibleState();
      host.host.resetCounts();
      host.host.failAt(trip, "AccessDenied");
      const inserted = await createOperations({ now: () => CREATED }).insertReport(REQUEST);
      expect(inserted).toMatchObject({ ok: false, problem: { code: "excel.accessDenied" } });
      expect(await visibleState()).toEqual(before);
    },
    60_000,
  );

  it("removes the sheet again when Excel stops in the middle of writing it", async () => {
    host = await openHost(PLAIN);
    const before = await visibleState();
    const plan = planFor([indicator()]);
    const broken = {
      ...plan,
      charts: plan.charts.map((chart) => ({ ...chart, name: "x".repeat(300) })),
      merges: [{ top: -1, left: 0, bottom: 0, right: 0 }],
    };
    const ran = await insert(broken);
    expect(ran.ok).toBe(false);
    expect(await visibleState()).toEqual(before);
  });

  it("removes the sheet also where Excel had finished it and only the answer was lost", async () => {
    host = await openHost(PLAIN);
    const before = await visibleState();
    host.host.payloadLimit = 30_000;
    const long = Array.from({ length: 40 }, () => indicator({ remarks: "長い備考".repeat(30) }));
    const ran = await insert(planFor(long));
    host.host.payloadLimit = 5_000_000;
    const after = (await state()).sheetNames;
    const names = (before as { sheetNames: string[] }).sheetNames;
    expect(after).toEqual(ran.ok ? [...names, ran.value.value.name] : names);
  });

  it("numbers the second and third report", async () => {
    host = await openHost(PLAIN);
    const plan = planFor([indicator()]);
    const names: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const ran = await insert(plan);
      if (ran.ok) names.push(ran.value.value.name);
    }
    expect(names).toEqual([plan.name, `${plan.name} (2)`, `${plan.name} (3)`]);
  });

  it("says that the structure of the workbook is protected", async () => {
    host = await openHost(PLAIN);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await visibleState();
    expect(await insert(planFor([indicator()]))).toMatchObject({
      ok: false,
      problem: { code: "excel.workbookProtected" },
    });
    expect(await visibleState()).toEqual(before);
  });

  it.each([
    ["a blank sheet", [{ name: "空", values: [] }]],
    ["a sheet without a table", PLAIN],
  ])("says what to do on %s", async (_, sheets) => {
    host = await openHost(sheets);
    const before = await visibleState();
    const inserted = await createOperations().insertReport(REQUEST);
    expect(inserted).toMatchObject({ ok: false, problem: { code: "report.noIndicators" } });
    expect(await visibleState()).toEqual(before);
  });

  it("names an unknown template and an unknown preset", async () => {
    host = await openHost(PLAIN);
    const operations = createOperations();
    expect(await operations.insertReport({ ...REQUEST, template: "ない" })).toMatchObject({
      problem: { code: "report.unknownTemplate" },
    });
    expect(await operations.insertReport({ ...REQUEST, preset: "ない" })).toMatchObject({
      problem: { code: "report.unknownPreset" },
    });
  });

  it("refuses a text longer than a cell can hold, before anything is written", async () => {
    host = await openHost(PLAIN);
    const plan = { ...planFor([indicator()]), cells: [["長".repeat(32_768)]] };
    expect(await insert(plan)).toMatchObject({
      ok: false,
      problem: { code: "excel.textTooLong", cell: "A1" },
    });
    expect(host.host.roundTrips).toBe(0);
  });

  it("links lead to sheets whatever they are called", async () => {
    host = await openHost([{ name: "予定 'A' 案", values: [["x"]] }]);
    const plan = planFor([
      indicator({ observations: [observation("actual", 2023, 1, { sheet: "予定 'A' 案", cell: "B2" })] }),
    ]);
    expect((await insert(plan)).ok).toBe(true);
    await Excel.run(async (context) => {
      const row = plan.freeze!.rows + 1;
      const column = plan.cells[row - 2]!.indexOf("出典セル");
      const cell = context.workbook.worksheets.getItem(plan.name).getCell(row - 1, column);
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink).toMatchObject({ documentReference: "'予定 ''A'' 案'!B2" });
      expect(cell.values).toEqual([["予定 'A' 案!B2"]]);
    });
  });
});
