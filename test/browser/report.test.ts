/**
 * 報告 as a user makes and keeps reports: looked at before, made, noted on, made again, changed by hand, in a form of
 * one's own, filtered. The tests build on one another, in one page; what must never happen in it is looked at last.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import {
  cells,
  enter,
  isInSight,
  openPreview,
  openTab,
  sheetNames,
  setPaneWidth,
  soon,
  startBrowser,
  startTimeout,
  stopBrowser,
  type Preview,
} from "./harness";

jest.setTimeout(2 * startTimeout);

let preview: Preview;
let panel: Locator;

const SHEET = "進捗一覧_令和5年度";

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
  await setPaneWidth(preview, 320);
  panel = await openTab(preview.pane, "報告");
}, 3 * startTimeout);

afterAll(stopBrowser);

const button = (name: string | RegExp) => panel.getByRole("button", { name });

async function said(text: string | RegExp): Promise<void> {
  await panel.getByText(text).first().waitFor({ timeout: startTimeout });
}

/** Content of the sheet's cells, and where a header and a row meet. */
async function placeIn(sheet: string, header: string, rowText: string): Promise<string> {
  const rows = await cells(preview.pane, sheet, "A1:Z80");
  const column = rows.find((line) => line.includes(header))!.indexOf(header);
  const row = rows.findIndex((line) => line.includes(rowText));
  expect(Math.min(row, column)).toBeGreaterThanOrEqual(0);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

/** What stands in a cell of the report's sheet. */
async function content(address: string): Promise<unknown> {
  return (await cells(preview.pane, SHEET, address))[0]![0];
}

test("every template can be chosen, and says what it is for", async () => {
  await said("まだありません。作った報告書がここに並びます。");
  const names = ["進捗一覧", "個票", "KPI推移表", "取組状況", "取組結果一覧", "ダッシュボード", "検査結果"];
  for (const name of names) {
    await panel.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
    await panel.getByRole("radio", { name: new RegExp(`^${name}.*。$`) }).waitFor();
  }
  await button("プレビュー").waitFor({ state: "detached" });
  await panel.getByRole("radio", { name: /^進捗一覧/ }).check();
  await preview.picture("report-1-start");
});

test("a preview shows what would be made and changes nothing", async () => {
  const before = await sheetNames(preview.pane);
  await button("プレビュー").click();
  const shown = panel.getByRole("region", { name: "プレビュー" });
  await shown.waitFor({ timeout: startTimeout });
  await soon(async () => {
    const text = await shown.innerText();
    expect(text).toMatch(/令和5年度、\d+件の指標、1シートです。/);
    expect(text).toContain("1シートを新しく作ります。");
    expect(text).toMatch(/以下\d+行を省略/);
  });
  expect(await shown.getByRole("cell", { name: "達成率" }).count()).toBe(1);
  await soon(async () => expect(await isInSight(shown)).toBe(true));
  expect(await shown.getByRole("button", { name: "シートを作る" }).count()).toBe(1);
  await preview.picture("report-2-preview");
  expect(await sheetNames(preview.pane)).toEqual(before);
});

test("the sheet is made, listed, and made again with its notes kept", async () => {
  await button("シートを作る").click();
  await said(new RegExp(`シート「${SHEET}」を作りました`));
  await soon(async () => expect(await isInSight(panel.getByText(/を作りました/))).toBe(true));
  const standing = panel.getByRole("region", { name: "このブックの報告書" });
  await standing.getByText(/^令和5年度、.*に作成$/).waitFor({ timeout: startTimeout });
  await preview.picture("report-3-made");
  const note = await placeIn(SHEET, "メモ", "電子化率");
  await enter(preview.pane, SHEET, note, "次回までに確認");
  await enter(preview.pane, "No.1", "G11", "'電子化率 90.0%");
  await button(`「${SHEET}」を更新`).click();
  await said(`シート「${SHEET}」を更新しました。`);
  expect(await content(note)).toBe("次回までに確認");
  expect(await content(await placeIn(SHEET, "実績", "電子化率"))).toBe(90);
});

test("what was changed by hand is not overwritten without being asked", async () => {
  const actual = await placeIn(SHEET, "実績", "電子化率");
  await enter(preview.pane, SHEET, actual, 99);
  await button(`「${SHEET}」を更新`).click();
  await said(/手作業で変更されています/);
  expect(await content(actual)).toBe(99);
  await soon(async () => expect(await isInSight(button("上書きして更新"))).toBe(true));
  await preview.picture("report-4-changed");
  await button("上書きして更新").click();
  await soon(async () => expect(await content(actual)).toBe(90));
  await said(`シート「${SHEET}」を更新しました。`);
});

test("a preview says that the same report is made again, unless a new sheet is wished", async () => {
  await button("プレビュー").click();
  await said(new RegExp(`今あるシート「${SHEET}」を更新します`));
  await button("シートを更新").waitFor();
  await panel.getByRole("checkbox", { name: "更新せず、新しいシートに作る" }).check();
  await button("シートを作る").click();
  await said(/シート「進捗一覧_令和5年度.+」を作りました/);
  const made = (await sheetNames(preview.pane)).filter((name) => name.startsWith("進捗一覧"));
  expect(made).toHaveLength(2);
  await panel.getByRole("checkbox", { name: "更新せず、新しいシートに作る" }).waitFor({ state: "detached" });
});

test("a form of one's own is saved in the workbook, used, and deleted", async () => {
  await button("様式を変えて保存").click();
  await button("保存").click();
  await said("名前を入力してください。");
  await panel.getByRole("textbox", { name: /^名前/ }).fill("部長会議用");
  await panel.getByRole("textbox", { name: /^題名/ }).fill("重点指標の進捗");
  await panel.getByRole("checkbox", { name: "元の列のまま" }).uncheck();
  for (const column of ["施策", "取組", "アクションプラン", "単位"]) {
    const box = panel.getByRole("checkbox", { name: column, exact: true });
    if (await box.count()) await box.uncheck();
  }
  await button("「判定」を前へ").click();
  await preview.picture("report-5-form");
  await button("保存").click();
  await said("様式「部長会議用」をこのブックに保存しました。");
  await panel.locator("button:focus", { hasText: "様式を変える" }).waitFor();
  const before = await sheetNames(preview.pane);
  await button("シートを作る").click();
  await soon(async () => expect(await sheetNames(preview.pane)).toHaveLength(before.length + 1));
  await said(/を作りました/);
  const names = await sheetNames(preview.pane);
  const rows = await cells(preview.pane, names.at(-1)!, "A1:Z12");
  expect(String(rows[0]![0])).toContain("重点指標の進捗");
  const header = rows.find((row) => row.includes("判定"))!;
  expect(header).not.toContain("単位");
  expect(header.indexOf("判定")).toBeLessThan(header.indexOf("メモ"));
  await button("様式を変える").click();
  await button("この様式を削除").click();
  await button("様式を変えて保存").waitFor({ timeout: startTimeout });
  await panel.getByRole("combobox", { name: "保存した様式" }).waitFor({ state: "detached" });
});

test("a report can be about one department only", async () => {
  await button("絞り込みと詳しい設定").click();
  const department = panel.getByRole("combobox", { name: "部署" });
  const [, first] = await department.locator("option").allInnerTexts();
  await department.selectOption(first!);
  await button("絞り込みと詳しい設定（1）").waitFor();
  await button("プレビュー").click();
  await said(/、\d+件の指標、1シートです。/);
  await preview.picture("report-6-department");
  const count = Number(/、(\d+)件の指標/.exec(await panel.innerText())![1]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(32);
  await department.selectOption("");
});

test("a form with many sheets is looked at sheet by sheet, and made again with all others at once", async () => {
  await panel.getByRole("radio", { name: /^個票/ }).check();
  await button("プレビュー").click();
  const sheet = panel.getByRole("combobox", { name: "見るシート" });
  await sheet.waitFor({ timeout: startTimeout });
  await sheet.selectOption({ index: 1 });
  await sheet.scrollIntoViewIfNeeded();
  await preview.picture("report-7-action-sheets");
  await button("シートを作る").click();
  await said(/を作りました/);
  await button("すべて更新").click();
  await preview.picture("report-8-all");
  await said(/\d+シートを更新しました。/);
});

test("nothing is hard to reach for anyone", async () => {
  const report = await new AxeBuilder({ page: preview.page }).include("iframe").analyze();
  expect(report.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const wide = await preview.pane.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[role=tabpanel], [role=tablist]")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.id || element.getAttribute("aria-label")),
  );
  expect(wide).toEqual([]);
});

test("all this time no request left the machine, nothing was refused and nothing failed", () => {
  expect(preview.faults).toEqual([]);
});
