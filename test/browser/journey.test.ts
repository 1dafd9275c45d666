/**
 * The main job on a real sheet, as a user does it: read, judge, check, jump, fix, undo, report, compute, save. The
 * tests build on one another, in one page; what must never happen in it is looked at last.
 */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { parseCell, valueAt, type SheetSnapshot } from "../../src/sheet";
import { readWorkbookFile } from "../../src/files";
import {
  allValues,
  cells,
  eventually,
  openPreview,
  openTab,
  selection,
  sheetNames,
  startBrowser,
  startTimeout,
  stopBrowser,
  typeIntoCell,
  unfoldRule,
  type Preview,
} from "./harness";

jest.setTimeout(2 * startTimeout);

let preview: Preview;
const reportSheet = "進捗一覧_令和5年度";

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
}, 3 * startTimeout);

afterAll(stopBrowser);

test("the page opens the sample workbook with the pane and the ribbon of the manifest", async () => {
  const { page, pane } = preview;
  expect(await page.locator("select").inputValue()).toBe("suita-r5.xlsx");
  expect(await sheetNames(pane)).toHaveLength(19);
  const ribbon = page.getByRole("navigation");
  for (const label of ["パネルを開く", "指標を読む", "検査", "報告"]) {
    expect(await ribbon.getByRole("button", { name: label, exact: true }).count()).toBe(1);
  }
  await page.getByText("KPI 関数 17 個を使えます。").waitFor();
  await preview.picture("1-start");
});

test("reading the workbook shows every indicator with its achievement", async () => {
  const { pane } = preview;
  await pane.getByRole("radio", { name: "ブック全体" }).check();
  await pane.getByRole("button", { name: "指標を読む" }).click();
  await pane.getByText("40件", { exact: true }).waitFor({ timeout: startTimeout });
  const list = pane.getByRole("tabpanel").first();
  // 82.8 % of the planned 100 %, in the cell G11 of the first sheet.
  const row = list.getByText("電子化率", { exact: true }).first();
  await row.scrollIntoViewIfNeeded();
  await eventually(() => list.innerText(), /電子化率[\s\S]*計画\s*100%\s*実績\s*82\.8%\s*達成率\s*82\.8%/);
  await preview.picture("2-indicators");
});

test("an indicator's figure leads to its cell", async () => {
  const { pane } = preview;
  await pane.getByText("電子化率", { exact: true }).first().click();
  await pane
    .getByTitle(/^.*No\.1.*G11.* へ移動$/)
    .first()
    .click();
  await eventually(() => selection(pane), /No\.1'?!G11$/);
  await preview.picture("3-source-cell");
});

test("the check finds cells with several values, and a click on a finding selects its cell", async () => {
  const { pane } = preview;
  const panel = await openTab(pane, "検査");
  await panel.getByRole("radio", { name: "ブック全体" }).check();
  await panel.getByRole("button", { name: "検査する", exact: true }).click();
  const rule = await unfoldRule(panel, "L1-07");
  await eventually(() => rule.innerText(), /違反/);
  const link = panel.getByTitle(/へ移動$/).first();
  const place = (await link.getAttribute("title"))!.replace(/ へ移動$|'/g, "");
  await link.click();
  await eventually(async () => (await selection(pane)).replaceAll("'", ""), new RegExp(`^${escape(place)}$`));
  await preview.picture("4-finding");
});

test("a fix shows before and after, is applied only then, and can be taken back", async () => {
  const { pane } = preview;
  const panel = await openTab(pane, "検査");
  await unfoldRule(panel, "L1-07");
  const before = await allValues(pane);
  const merges = await mergeCount(pane);
  await panel
    .getByRole("button", { name: /修正案/ })
    .first()
    .click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText("まだ何も変更していません", { exact: false }).waitFor();
  await eventually(() => dialog.innerText(), /変更前[\s\S]*変更後|表の形の変更/);
  expect(await allValues(pane)).toEqual(before);
  await preview.picture("5-fix-preview");
  await dialog.getByRole("button", { name: "適用する" }).click();
  await panel.getByRole("button", { name: "元に戻す" }).waitFor({ timeout: startTimeout });
  await preview.picture("6-fixed");
  expect(await valuesOf(Object.keys(before))).not.toEqual(before);
  await panel.getByRole("button", { name: "元に戻す" }).click();
  await panel.getByText("元に戻しました", { exact: false }).first().waitFor({ timeout: startTimeout });
  expect(await valuesOf(Object.keys(before))).toEqual(before);
  expect(await mergeCount(pane)).toBe(merges);
});

test("the report is a new sheet with a row for each indicator, and nothing else changes", async () => {
  const { pane } = preview;
  const before = await allValues(pane);
  const panel = await openTab(pane, "報告");
  await panel.getByRole("radio", { name: "ブック全体" }).check();
  await panel.getByRole("button", { name: "シートを作る" }).click();
  await panel
    .getByText(`「${reportSheet}」を作りました`, { exact: false })
    .first()
    .waitFor({ timeout: startTimeout });
  const { [reportSheet]: report, ...others } = await allValues(pane);
  expect(others).toEqual(before);
  const header = report!.find((row) => row.includes("達成率"))!;
  const row = report!.find((one) => one[header.indexOf("指標")] === "電子化率")!;
  const shown = (title: string) => row[header.indexOf(title)];
  expect([shown("計画"), shown("実績"), shown("判定")]).toEqual([100, 82.8, "△"]);
  expect(shown("達成率")).toBeCloseTo(0.828, 12);
  expect(row.some((value) => /No\.1!G11/.test(String(value)))).toBe(true);
  await preview.page.locator("svg.chart").first().waitFor({ state: "attached" });
  await preview.picture("7-report");
});

test("a custom function typed into a cell gives its value, and a range spills", async () => {
  const { page, pane } = preview;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("計算");
      sheet.getRange("A5:B6").values = [
        [2987, 3000],
        [1086, 1200],
      ];
      sheet.activate();
      await context.sync();
    }),
  );
  await typeIntoCell(preview, "A1", "=KPI.RATE(2987,3000)");
  await eventually(async () => String((await cells(pane, "計算", "A1"))[0]![0]), /^0\.99566/);
  await typeIntoCell(preview, "C5", "=KPI.RATE(A5:A6,B5:B6)");
  await eventually(async () => (await cells(pane, "計算", "C5:C6")).join(), /^0\.99566\d+,0\.905$/);
  await typeIntoCell(preview, "A2", '=KPI.RATE("",3000)');
  await eventually(async () => String((await cells(pane, "計算", "A2"))[0]![0]), /^#N\/A$/);
  await typeIntoCell(preview, "A2", "");
  await page.keyboard.press("ArrowUp");
  await page.getByText("実績が未入力です", { exact: false }).first().waitFor();
  await preview.picture("8-functions");
});

test("the workbook can be saved as .xlsx and holds what was seen", async () => {
  const { page } = preview;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: ".xlsxをダウンロード" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("suita-r5.xlsx");
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const opened = await readWorkbookFile("suita-r5.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const sheet = (name: string) => opened.value.sheets.find((one) => one.name === name)!;
  expect(valueOf(sheet("No.1"), "G11")).toBe("電子化率 82.8%");
  expect(valueOf(sheet("計算"), "A1")).toBeCloseTo(2987 / 3000, 12);
  expect(sheet("計算").formulas.size).toBeGreaterThan(0);
  expect(sheet(reportSheet).values.flat()).toContain("電子化率");
  expect(sheet(reportSheet).objects.map((object) => object.kind)).toContain("chart");
});

test("the ribbon's buttons do in the pane what they say; the same report is made again on its own sheet", async () => {
  const { page, pane } = preview;
  const ribbon = page.getByRole("navigation");
  await ribbon.getByRole("button", { name: "報告" }).click();
  await pane.getByText(`${reportSheet}`, { exact: false }).first().waitFor({ timeout: startTimeout });
  await eventually(
    async () => String((await sheetNames(pane)).filter((name) => name.startsWith(reportSheet)).length),
    /^1$/,
  );
});

test("the pane has no serious accessibility problem on any of its tabs", async () => {
  const { page, pane } = preview;
  for (const tab of ["指標", "検査", "報告", "ヘルプ"]) {
    await pane.getByRole("tab", { name: tab, exact: true }).click();
    const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const found = serious.flatMap(({ id, nodes }) => nodes.map((node) => `${tab}: ${id} ${node.html}`));
    expect(found).toEqual([]);
    await preview.picture(`9-tab-${tab}`);
  }
});

test("all this time no request left the machine, nothing was refused and nothing failed", () => {
  expect(preview.faults).toEqual([]);
});

/** The values of some sheets; the add-in's own log of changes may stand beside them. */
async function valuesOf(sheets: readonly string[]): Promise<Record<string, unknown[][]>> {
  const all = await allValues(preview.pane);
  return Object.fromEntries(sheets.map((sheet) => [sheet, all[sheet]!]));
}

/** Number of merged areas in the workbook. */
function mergeCount(pane: Preview["pane"]): Promise<number> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const merged = sheets.items.map((sheet) =>
        sheet.getUsedRange().getMergedAreasOrNullObject().load("areaCount"),
      );
      await context.sync();
      return merged.reduce((sum, areas) => sum + (areas.isNullObject ? 0 : areas.areaCount), 0);
    }),
  );
}

function valueOf(sheet: SheetSnapshot, address: string): unknown {
  const { row, column } = parseCell(address)!;
  return valueAt(sheet, row, column);
}

/** A text as a pattern that matches it. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
