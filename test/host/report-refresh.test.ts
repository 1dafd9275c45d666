/** Reports made again through Office.js: what is the user's stays, and nothing else is touched. */
import { createOperations } from "../../src/commands";
import type { InsertedReport, ReportRequest } from "../../src/commands/operations";
import type { CellValue } from "../../src/sheet";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";
import { wholeState } from "./report-state";

const operations = createOperations({ now: () => new Date(2026, 10, 21, 9, 30) });
const REQUEST: ReportRequest = {
  template: "progress-list",
  fiscalYear: null,
  scope: "workbook",
  preset: "standard",
};
const REPORT = "進捗一覧_令和5年度";

let host: OpenHost;
afterEach(() => host.close());

/** A tidy table of indicators, as municipalities keep them. */
function source(figures: readonly (readonly [name: string, plan: number, actual: number])[]): SheetContents {
  const header = ["施策", "指標名", "単位", "担当課", "年度", "計画値", "実績値"];
  const rows = figures.map(([name, plan, actual]) => [
    "市民サービス",
    name,
    "件",
    "市民課",
    "令和5年度",
    plan,
    actual,
  ]);
  return { name: "指標一覧", values: [header, ...rows] };
}

const FIGURES = [
  ["申請件数", 200, 180],
  ["利用者数", 100, 120],
  ["相談件数", 50, 20],
] as const;
const MEMO: SheetContents = { name: "覚え書き", values: [["メモ", 1]] };

async function open(...sheets: readonly SheetContents[]): Promise<void> {
  host = await openHost(sheets.length > 0 ? sheets : [source(FIGURES), MEMO]);
}

async function insert(change: Partial<ReportRequest> = {}): Promise<InsertedReport> {
  const inserted = await operations.insertReport({ ...REQUEST, ...change });
  if (!inserted.ok) throw new Error(inserted.problem.message);
  return inserted.value;
}

interface Grid {
  readonly values: CellValue[][];
  cell(row: string, column: string): CellValue;
  address(row: string, column: string): string;
}

async function savedVariants(): Promise<unknown> {
  const listed = await operations.listReports();
  return listed.ok ? listed.value.saved : listed.problem;
}

function gridOf(name = REPORT): Grid {
  const sheet = host.workbook.sheetByName(name)!;
  const used = sheet.usedRange(true)!;
  const values = Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.content(row, column).value),
  );
  const header = values.findIndex((row) => row.includes("指標") && row.includes("判定"));
  const rowOf = (text: string) => values.findIndex((row, index) => index > header && row.includes(text));
  return {
    values,
    cell: (row, column) => values[rowOf(row)]?.[values[header]!.indexOf(column)] ?? null,
    address: (row, column) =>
      `${String.fromCharCode(65 + values[header]!.indexOf(column))}${(row === "" ? header : rowOf(row)) + 1}`,
  };
}

async function edit(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function write(address: string, value: CellValue, name = REPORT): Promise<void> {
  return edit(name, (sheet) => {
    sheet.getRange(address).values = [[value]];
  });
}

describe("making a report again", () => {
  it("takes new figures and keeps notes, width, margins, and formulas elsewhere that refer to it", async () => {
    await open();
    const first = await insert();
    expect(first).toMatchObject({ sheet: REPORT, refreshed: [] });
    const grid = gridOf();
    await write(grid.address("申請件数", "メモ"), "'=次回確認");
    await edit(REPORT, (sheet) => {
      sheet.getRange(`${grid.address("", "備考・理由")}`).format.columnWidth = 300;
      sheet.pageLayout.topMargin = 99;
      sheet.comments.add(`${REPORT}!${grid.address("利用者数", "実績")}`, "確認済みです");
    });
    await edit("覚え書き", (sheet) => {
      sheet.getRange("A2").formulas = [[`=${REPORT}!${grid.address("申請件数", "実績")}`]];
    });
    await write("G2", 190, "指標一覧");

    const again = await insert();
    expect(again).toMatchObject({ sheet: REPORT, sheets: [REPORT], refreshed: [REPORT] });
    const next = gridOf();
    expect(next.cell("申請件数", "実績")).toBe(190);
    expect(next.cell("申請件数", "メモ")).toBe("=次回確認");
    const sheet = host.workbook.sheetByName(REPORT)!;
    expect(sheet.content(0, 0).formula).toBeNull();
    expect(
      sheet.columnWidth(next.values.find((row) => row.includes("判定"))!.indexOf("備考・理由")),
    ).toBeCloseTo(300, -1);
    expect(sheet.model.pageLayout.margins.top).toBe(99);
    expect(sheet.model.comments.map(({ text }) => text)).toEqual(["確認済みです"]);
    expect(sheet.model.charts).toHaveLength(1);
    await host.workbook.settle();
    expect(host.workbook.sheetByName("覚え書き")!.content(1, 0).value).toBe(190);
    expect(host.workbook.sheets().map(({ name }) => name)).toEqual(["指標一覧", "覚え書き", REPORT]);
  });

  it("changes nothing when nothing has changed, any number of times", async () => {
    await open();
    await insert();
    const once = wholeState(host.workbook);
    await insert();
    await operations.refreshReports();
    expect(wholeState(host.workbook)).toEqual(once);
  });

  it("keeps the order in which the user sorted the rows, and says so", async () => {
    await open();
    await insert();
    const sheet = host.workbook.sheetByName(REPORT)!;
    const used = sheet.usedRange(true)!;
    const top = gridOf().values.findIndex((row) => row.includes("申請件数"));
    // As sorting does: the whole rows change places.
    await edit(REPORT, (worksheet) => {
      const range = worksheet.getRangeByIndexes(top, 0, 3, used.right + 1);
      const rows = [2, 0, 1].map((row) =>
        Array.from({ length: used.right + 1 }, (_, column) => {
          const value = sheet.content(top + row, column).value;
          return typeof value === "string" ? `'${value}` : (value ?? "");
        }),
      );
      range.values = rows;
    });
    const again = await insert();
    expect(again.remarks.join()).toContain("並べ替えた順");
    expect(
      gridOf()
        .values.slice(top, top + 3)
        .map((row) => row.find((value) => /件数|者数/.test(String(value)))),
    ).toEqual(["相談件数", "申請件数", "利用者数"]);
  });

  it("asks before it writes over figures that were changed by hand, and then keeps the notes", async () => {
    await open();
    await insert();
    const grid = gridOf();
    await write(grid.address("利用者数", "実績"), 999);
    await write(grid.address("利用者数", "メモ"), "残る");
    const before = wholeState(host.workbook);
    const refused = await operations.insertReport(REQUEST);
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "report.changedByHand", sheet: REPORT, cell: grid.address("利用者数", "実績") },
    });
    expect(wholeState(host.workbook)).toEqual(before);
    await insert({ overwrite: true });
    expect(gridOf().cell("利用者数", "実績")).toBe(120);
    expect(gridOf().cell("利用者数", "メモ")).toBe("残る");
  });

  it("asks before it removes rows that the user inserted, and finds the notes all the same", async () => {
    await open();
    await insert();
    await write(gridOf().address("利用者数", "メモ"), "残る");
    await edit(REPORT, (sheet) => sheet.getRange("1:2").insert("Down"));
    await write("A1", "決裁欄");
    expect(await operations.insertReport(REQUEST)).toMatchObject({
      problem: { code: "report.changedByHand" },
    });
    await insert({ overwrite: true });
    const grid = gridOf();
    expect(grid.cell("利用者数", "メモ")).toBe("残る");
    expect(grid.values.flat()).not.toContain("決裁欄");
    expect(grid.values.flat().filter((value) => value === "利用者数")).toHaveLength(1);
  });

  it("leaves what the user wrote beside and below, unless the report needs the room", async () => {
    await open();
    await insert();
    const below = gridOf().values.length + 3;
    await write(`A${below}`, "次回までの宿題");
    expect(await insert()).toMatchObject({ refreshed: [REPORT] });
    expect(gridOf().values[below - 1]?.[0]).toBe("次回までの宿題");
    const rows = Array.from({ length: 30 }, (_, index) => [`指標その${index}`, 10, 5] as const);
    await edit("指標一覧", (sheet) => {
      const { values } = source([...FIGURES, ...rows]);
      sheet.getRangeByIndexes(0, 0, values.length, 7).values = values.map((row) => [...row]) as string[][];
    });
    expect(await operations.insertReport(REQUEST)).toMatchObject({
      problem: { code: "report.changedByHand", cell: `A${below}` },
    });
  });

  it("keeps notes on indicators that are gone below the table", async () => {
    await open();
    await insert();
    await write(gridOf().address("相談件数", "メモ"), "廃止の経緯を書く");
    await edit("指標一覧", (sheet) => sheet.getRange("4:4").delete("Up"));
    const again = await insert();
    expect(again.indicatorCount).toBe(2);
    expect(again.remarks.join()).toContain("メモ1件");
    expect(gridOf().cell("相談件数", "メモ")).toBe("廃止の経緯を書く");
    await insert();
    expect(
      gridOf()
        .values.flat()
        .filter((value) => value === "廃止の経緯を書く"),
    ).toHaveLength(1);
  });

  it("keeps the user's title, sheet name and orientation, and follows them", async () => {
    await open();
    await insert();
    await write("A1", "企画課 令和5年度進捗");
    await edit(REPORT, (sheet) => {
      sheet.name = "会議資料";
      sheet.pageLayout.orientation = "Portrait";
    });
    for (const _ of [1, 2]) {
      const again = await insert();
      expect(again).toMatchObject({ sheet: "会議資料", refreshed: ["会議資料"] });
    }
    const sheet = host.workbook.sheetByName("会議資料")!;
    expect(sheet.content(0, 0).value).toBe("企画課 令和5年度進捗");
    expect(sheet.model.pageLayout.orientation).toBe("Portrait");
  });
});

describe("sheets that are not the report", () => {
  it("a copy that the user keeps as an archive is left alone", async () => {
    await open();
    await insert();
    await edit(REPORT, (sheet) => {
      sheet.copy("End").name = "10月時点";
    });
    await write("G2", 190, "指標一覧");
    const before = gridOf("10月時点").values;
    const again = await insert();
    expect(again.refreshed).toEqual([REPORT]);
    expect(again.remarks.join()).toContain("10月時点");
    expect(gridOf("10月時点").values).toEqual(before);
    expect(gridOf().cell("申請件数", "実績")).toBe(190);
  });

  it("a sheet of the user's that came to carry the properties is never written over", async () => {
    await open();
    await insert();
    const marks = [...host.workbook.sheetByName(REPORT)!.model.properties.values()];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const memo = worksheets.getItem("覚え書き");
      for (const { key, value } of marks) memo.customProperties.add(key, value);
      worksheets.getItem(REPORT).delete();
      await context.sync();
    });
    const again = await insert();
    expect(again).toMatchObject({ sheet: REPORT, refreshed: [] });
    expect(again.remarks.join()).toContain("覚え書き");
    expect(host.workbook.sheetByName("覚え書き")!.content(0, 0).value).toBe("メモ");
    expect(await operations.refreshReports()).toMatchObject({ ok: true });
    expect(host.workbook.sheetByName("覚え書き")!.content(0, 0).value).toBe("メモ");
  });

  it.each([
    ["changed by another program", '{"instance":3}'],
    ["cut off", '{"inst'],
  ])("a layout that was %s is not trusted", async (_, text) => {
    await open();
    await insert();
    await edit(REPORT, (sheet) => sheet.customProperties.add("kpi.layout", text));
    const again = await insert();
    expect(again.sheet).toBe(`${REPORT} (2)`);
    expect(again.remarks.join()).toContain(REPORT);
  });

  it("a protected report is not written over, and the user is told which", async () => {
    await open();
    await insert();
    await edit(REPORT, (sheet) => sheet.protection.protect());
    const before = wholeState(host.workbook);
    expect(await operations.insertReport(REQUEST)).toMatchObject({
      ok: false,
      problem: { code: "excel.sheetProtected", sheet: REPORT },
    });
    expect(wholeState(host.workbook)).toEqual(before);
  });

  it("another year, filter or variant is another report", async () => {
    await open();
    await insert();
    expect(await insert({ filter: { department: "市民課" } })).toMatchObject({ refreshed: [] });
    expect(await insert({ fiscalYear: 2022 })).toMatchObject({ refreshed: [] });
    expect(await insert({ target: "new" })).toMatchObject({ refreshed: [] });
    expect(host.workbook.sheets()).toHaveLength(6);
    const listed = await operations.listReports();
    expect(listed.ok && listed.value.reports.map(({ sheets, fiscalYear }) => [sheets, fiscalYear])).toEqual([
      [[REPORT], 2023],
      [[`${REPORT} (2)`], 2023],
      [["進捗一覧_令和4年度"], 2022],
      [[`${REPORT} (3)`], 2023],
    ]);
  });
});

describe("updating the reports of a workbook", () => {
  it("makes all of them again as they were made, in four round trips", async () => {
    await open();
    await insert();
    await insert({ template: "kpi-trend" });
    await insert({ filter: { department: "市民課" }, preset: "twoWay" });
    await write("G2", 200, "指標一覧");
    host.host.resetCounts();
    const refreshed = await operations.refreshReports();
    if (!refreshed.ok) throw new Error(refreshed.problem.message);
    expect(refreshed.value.roundTrips).toBe(4);
    expect(refreshed.value.sheets).toHaveLength(3);
    expect(gridOf().cell("申請件数", "判定")).toBe("○");
    expect(gridOf(`${REPORT} (2)`).cell("申請件数", "判定")).toBe("達成");
  });

  it("says that there is none, that one is gone, and that nothing is left to report", async () => {
    await open();
    expect(await operations.refreshReports()).toMatchObject({ problem: { code: "report.noReports" } });
    await insert();
    expect(await operations.refreshReports(["x"])).toMatchObject({ problem: { code: "report.gone" } });
    await edit("指標一覧", (sheet) => sheet.getRange("A1:G9").clear());
    const before = wholeState(host.workbook);
    expect(await operations.refreshReports()).toMatchObject({
      problem: { code: "report.noIndicators", sheet: REPORT },
    });
    expect(wholeState(host.workbook)).toEqual(before);
  });

  it("previews without touching anything", async () => {
    await open();
    await insert();
    const before = wholeState(host.workbook);
    const preview = await operations.previewReport({ ...REQUEST, filter: { policy: "市民サービス" } });
    if (!preview.ok) throw new Error(preview.problem.message);
    expect(preview.value).toMatchObject({
      fiscalYear: 2023,
      content: "values",
      refreshes: [],
      policies: ["市民サービス"],
      departments: ["市民課"],
      years: [2023],
      hasRegister: false,
    });
    expect(preview.value.plan.indicatorCount).toBe(3);
    const same = await operations.previewReport(REQUEST);
    expect(same.ok && same.value.refreshes).toEqual([REPORT]);
    expect(wholeState(host.workbook)).toEqual(before);
  });

  it.each([
    [{ filter: { department: "ない課" } }, "report.noIndicators", "ない課"],
    [{ variant: "x" }, "report.noVariant", "様式"],
    [{ template: "x" }, "report.unknownTemplate", "x"],
  ] as const)("says what is wrong with %j", async (change, code, word) => {
    await open();
    const before = wholeState(host.workbook);
    for (const result of [
      await operations.insertReport({ ...REQUEST, ...change }),
      await operations.previewReport({ ...REQUEST, ...change }),
    ]) {
      expect(result).toMatchObject({ ok: false, problem: { code } });
      expect(!result.ok && result.problem.message).toContain(word);
    }
    expect(wholeState(host.workbook)).toEqual(before);
  });

  it.each([
    [2022, "令和4年度"],
    [2030, "令和8年度"],
  ])(
    "is about no year after the last that is planned for: targets of %d, without actuals",
    async (year, name) => {
      await open({
        name: "目標",
        values: [
          ["指標名", "単位", "年度", "目標値", "実績値"],
          ["電子申請率", "%", year, 80, null],
          ["相談件数", "件", year, 50, null],
        ],
      });
      const preview = await operations.previewReport(REQUEST);
      expect(preview.ok && preview.value.plan.sheets[0]!.plan.name).toBe(`進捗一覧_${name}`);
    },
  );

  it("remarks on a year without actuals, and makes a readable sheet", async () => {
    await open();
    const inserted = await insert({ fiscalYear: 2030 });
    expect(inserted.remarks.join()).toContain("令和12年度の実績がある指標はありません");
  });
});

describe("variants", () => {
  const VARIANT = {
    id: "v1",
    name: "議会用",
    template: "progress-list",
    columns: ["indicator", "actual", "grade", "notes"],
    title: "重点指標の状況",
    preset: "twoWay",
    paper: "a3",
    orientation: "portrait",
  } as const;

  it("are kept in the workbook, used, changed and deleted", async () => {
    await open();
    expect(await savedVariants()).toEqual({ variants: [], unreadCount: 0 });
    expect(await operations.saveReportVariant(VARIANT)).toMatchObject({ ok: true });
    expect(await savedVariants()).toMatchObject({ variants: [VARIANT] });
    await insert({ variant: "v1" });
    const { values } = gridOf();
    expect(values[0]![0]).toBe("令和5年度（2023年度） 重点指標の状況");
    expect(values.find((row) => row.includes("判定"))!.slice(0, 4)).toEqual(["指標", "実績", "判定", "メモ"]);
    expect(gridOf().cell("申請件数", "判定")).toBe("未達");
    expect(host.workbook.sheetByName(REPORT)!.model.pageLayout).toMatchObject({
      orientation: "Portrait",
      paperSize: "A3",
    });
    expect(await operations.deleteReportVariant("v1")).toMatchObject({ value: { variants: [] } });
  });

  it("stay with the sheets that were made with them when they are deleted, and can be chosen no more", async () => {
    await open();
    await operations.saveReportVariant(VARIANT);
    await insert({ variant: "v1" });
    await operations.deleteReportVariant("v1");
    await write("G2", 190, "指標一覧");
    const refreshed = await operations.refreshReports();
    if (!refreshed.ok) throw new Error(refreshed.problem.message);
    expect(refreshed.value.remarks.join()).toContain("保存した様式「議会用」は削除されている");
    expect(gridOf().values[0]![0]).toBe("令和5年度（2023年度） 重点指標の状況");
    expect(gridOf().cell("申請件数", "実績")).toBe(190);
    expect(await operations.refreshReports()).toMatchObject({ ok: true });
    expect(await operations.insertReport({ ...REQUEST, variant: "v1" })).toMatchObject({
      problem: { code: "report.noVariant" },
    });
  });

  it("with a fault are refused and change nothing", async () => {
    await open();
    await operations.saveReportVariant(VARIANT);
    expect(await operations.saveReportVariant({ ...VARIANT, id: "v2" })).toMatchObject({ ok: false });
    expect(await operations.deleteReportVariant("x")).toMatchObject({ ok: false });
    expect(await savedVariants()).toMatchObject({ variants: [VARIANT] });
  });
});
