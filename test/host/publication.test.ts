import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import type { Progress } from "../../src/checks/slices";
import { CHECKING_PARTS } from "../../src/excel/reader";
import { runExcel } from "../../src/excel/run";
import { writeSheetPlans } from "../../src/excel/write-sheets";
import { readWorkbookFile } from "../../src/files";
import { planCheckResult } from "../../src/reports/check-result";
import type { CellValue, SheetPlan } from "../../src/sheet";
import { openHost, rectangle, state, visibleState, type OpenHost, type SheetContents } from "./excel-support";

const CREATED = new Date(2026, 10, 21, 9, 30);

const PRINTED: SheetContents[] = [
  {
    name: "利用状況",
    values: [
      ["令和5年度　公民館利用状況"],
      ["地　区", "施設名", "利用者数", "", "備考"],
      ["", "", "令和4年度", "令和5年度", ""],
      ["北部", "中央公民館", "1,150人", "1,322人", "+休館あり"],
      ["", "東公民館", "610人", "640人", ""],
      ["南部", "南公民館", "120人", "131人", ""],
    ],
    merges: [
      rectangle(1, 0, 2, 0),
      rectangle(1, 1, 2, 1),
      rectangle(1, 2, 1, 3),
      rectangle(1, 4, 2, 4),
      rectangle(3, 0, 4, 0),
    ],
  },
  { name: "メモ", values: [["覚え書き"]] },
];

let host: OpenHost;
afterEach(() => host.close());

const operations = () => createOperations({ now: () => CREATED });

async function sheetNamed(name: string) {
  const { sheets } = await state(CHECKING_PARTS);
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("公開用コピー", () => {
  it("tells how far it is, and ends without a sheet where it is stopped", async () => {
    host = await openHost(PRINTED);
    const before = await visibleState();
    const cancel = new AbortController();
    const seen: Progress[] = [];
    const stopped = await operations().createPublicationCopy("active", {
      signal: cancel.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (seen.length === 3) cancel.abort();
      },
    });
    expect(stopped).toMatchObject({
      ok: false,
      problem: { code: "cancelled", message: expect.stringMatching(/中止しました。シートは作っていません/) },
    });
    expect(seen.map(({ label }) => label)).toEqual([
      "表を元のシートから写しています",
      "表の値を直しています",
      "表を1行1件に整えています",
    ]);
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [0, 5],
      [1, 5],
      [2, 5],
    ]);
    expect(await visibleState()).toEqual(before);
  });

  it("writes clean sheets beside the print sheet, which stays as it is", async () => {
    host = await openHost(PRINTED);
    const before = await sheetNamed("利用状況");
    const made = await operations().createPublicationCopy("active");
    expect(made).toMatchObject({
      ok: true,
      value: { sheets: ["公開用_利用状況", "メタデータ_利用状況", "変更一覧_利用状況"] },
    });
    const data = await sheetNamed("公開用_利用状況");
    expect(data.values).toEqual([
      ["地区", "施設名", "備考", "年度（西暦）", "年度（和暦）", "利用者数（人）"],
      ["北部", "中央公民館", "+休館あり", 2022, "令和4年度", 1150],
      ["北部", "中央公民館", "+休館あり", 2023, "令和5年度", 1322],
      ["北部", "東公民館", null, 2022, "令和4年度", 610],
      ["北部", "東公民館", null, 2023, "令和5年度", 640],
      ["南部", "南公民館", null, 2022, "令和4年度", 120],
      ["南部", "南公民館", null, 2023, "令和5年度", 131],
    ]);
    expect([...data.formulas]).toEqual([]);
    expect(data.tables.map(({ range }) => range)).toEqual([rectangle(0, 0, 6, 5)]);
    expect(data.properties.get("kpi.kind")).toBe("publication");
    expect(data.properties.get("kpi.source")).toBe("利用状況");
    expect(await sheetNamed("利用状況")).toEqual(before);
    expect((await state()).activeSheet).toBe("公開用_利用状況");
  }, 60_000);

  it("passes levels 1 and 2 of the check as it stands in Excel", async () => {
    host = await openHost(PRINTED);
    await operations().createPublicationCopy({ name: "利用状況" });
    const checked = await operations().check({ sheet: "公開用_利用状況" });
    if (!checked.ok) throw new Error(checked.problem.message);
    const [report] = checked.value.sheets;
    expect(report?.name).toBe("公開用_利用状況");
    const findings = report!.rules
      .filter(({ meta }) => meta.level !== "L3")
      .flatMap((rule) => rule.findings.map(({ message }) => `${rule.meta.id} ${message}`));
    expect(findings).toEqual([]);
    expect([checked.value.scores.L1, checked.value.scores.L2]).toEqual([100, 100]);
  }, 60_000);

  it("makes a second copy under free names", async () => {
    host = await openHost(PRINTED);
    await operations().createPublicationCopy({ name: "利用状況" });
    const again = await operations().createPublicationCopy({ name: "利用状況" });
    expect(again).toMatchObject({
      ok: true,
      value: { sheets: expect.arrayContaining(["公開用_利用状況 (2)"]) },
    });
  }, 60_000);

  it("takes the figures of a printed form of the sample workbook", async () => {
    const opened = await readWorkbookFile("suita-r5.xlsx", readFileSync("seeds/suita-r5.xlsx"));
    if (!opened.ok) throw new Error(opened.problem.message);
    const contents = opened.value.sheets.map(({ name, values, merges }) => ({ name, values, merges }));
    host = await openHost(contents.filter(({ name }) => name === "No.8" || name === "No.16"));
    const made = await operations().createPublicationCopy({ name: "No.8" });
    expect(made).toMatchObject({ ok: true, value: { changeCount: 22 } });
    const { values } = await sheetNamed("公開用_No.8");
    const column = values[0]!.indexOf("値");
    const actuals = values.filter((row) => row.includes("特定健診") && row.includes("実績"));
    expect(actuals.map((row) => row[column])).toEqual([44.4, 37.8, 46, 41.2, 40.5]);
  }, 60_000);

  it.each<[string, string, SheetContents[]]>([
    ["publication.noSheet", "ない表", PRINTED],
    ["publication.noTable", "メモ", PRINTED],
  ])("%s: says what is wrong and changes nothing", async (code, name, contents) => {
    host = await openHost(contents);
    const before = await visibleState();
    expect(await operations().createPublicationCopy({ name })).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(await visibleState()).toEqual(before);
  });

  it("takes the sheets back that were written when a later one cannot be", async () => {
    host = await openHost(PRINTED);
    const before = await visibleState();
    const tooLong: CellValue = "長".repeat(40_000);
    const plans = [planOf("一枚目", [["名称"], ["東館"]]), planOf("二枚目", [[tooLong]])];
    const ran = await runExcel("書き込み", (context) => writeSheetPlans(context, plans));
    expect(ran).toMatchObject({ ok: false, problem: { code: "excel.textTooLong", sheet: "二枚目" } });
    expect(await visibleState()).toEqual(before);
  });
});

function planOf(name: string, cells: SheetPlan["cells"]): SheetPlan {
  const empty = planCheckResult({
    report: { sheets: [], scores: { L1: null, L2: null, L3: null } },
    createdAt: CREATED,
  });
  return { ...empty, name, cells, styles: [], rowHeights: new Map(), conditionalFormats: [] };
}

describe("検査結果", () => {
  it("inserts what the check found, with links that lead to the cells", async () => {
    host = await openHost(PRINTED);
    const checked = await operations().check("workbook");
    if (!checked.ok) throw new Error(checked.problem.message);
    const inserted = await operations().insertCheckReport(checked.value);
    expect(inserted).toMatchObject({ ok: true, value: { sheet: "検査結果" } });
    const { values } = await sheetNamed("検査結果");
    const row = values.findIndex((cells) => cells[0] === "L1-12" && cells[1] === "違反");
    expect(values[row]?.[3]).toBe("利用状況");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("検査結果").getCell(row, 4);
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink.documentReference).toBe(
        `'利用状況'!${String(cell.values[0]![0]).split(/[:、]/)[0]}`,
      );
    });
  }, 60_000);

  it("is left out of the next check of the workbook", async () => {
    host = await openHost(PRINTED);
    const checked = await operations().check("workbook");
    if (!checked.ok) throw new Error(checked.problem.message);
    await operations().insertCheckReport(checked.value);
    const again = await operations().check("workbook");
    expect(again.ok && again.value.sheets.map(({ name }) => name)).toEqual(["利用状況", "メモ"]);
  }, 60_000);
});
