/** What goes wrong on a user's desk: a sentence in Japanese that says what to do, and a workbook that is unchanged. */
import type { Frame } from "playwright-core";
import {
  allValues,
  openPreview,
  openTab,
  paneOf,
  startBrowser,
  startTimeout,
  sheetCanvas,
  stopBrowser,
  unfoldRule,
  type Preview,
} from "./harness";

jest.setTimeout(2 * startTimeout);

beforeAll(startBrowser, startTimeout);
afterAll(stopBrowser);

describe("in an open workbook", () => {
  let preview: Preview;
  let pane: Frame;

  beforeAll(async () => {
    preview = await openPreview();
    pane = preview.pane;
  }, 2 * startTimeout);
  afterAll(() => preview.close());

  test("a protected sheet is checked but not fixed, and the message says how to unprotect it", async () => {
    await inWorkbook("protect");
    const panel = await openTab(pane, "検査");
    await panel.getByRole("button", { name: "検査する", exact: true }).click();
    await unfoldRule(panel, "L1-12");
    const before = await allValues(pane);
    await panel
      .getByRole("button", { name: /修正案/ })
      .first()
      .click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("button", { name: "適用する" }).click();
    await dialog.getByText(/保護されているため、変更できません。.+シート保護の解除/).waitFor();
    await preview.picture("bad-protected");
    expect(await allValues(pane)).toEqual(before);
    await dialog.getByRole("button", { name: "やめる" }).click();
    await inWorkbook("unprotect");
  });

  test("a cell being edited is waited for, and the work goes on when the user has left it", async () => {
    const { page } = preview;
    const panel = await openTab(pane, "指標");
    await editFirstCell();
    await panel.getByRole("button", { name: /^(?!列).*読む$/ }).click();
    await page.waitForTimeout(1500);
    expect(await panel.getByText(/^\d+件$/).count()).toBe(0);
    await leaveCell();
    await panel.getByText(/^\d+件$/).waitFor({ timeout: startTimeout });
  });

  test("a cell that stays in edit mode ends in a message", async () => {
    const panel = await openTab(pane, "検査");
    await editFirstCell();
    await panel.getByRole("button", { name: /検査する$/ }).click();
    await panel
      .getByText(/セルが編集中のため、操作できませんでした。.+Esc/)
      .waitFor({ timeout: startTimeout });
    await preview.picture("bad-cell-edit");
    await leaveCell();
  });

  test("a sheet without a table: no indicators, nothing to judge, no report, each with what to do", async () => {
    await inWorkbook("addEmptySheet");
    const sheets = Object.keys(await allValues(pane));
    const indicators = await openTab(pane, "指標");
    await indicators.getByRole("button", { name: /^(?!列).*読む$/ }).click();
    await indicators
      .getByText(/指標.+見つかりません|読み取れる指標.+ありません/)
      .first()
      .waitFor();
    await preview.picture("bad-empty-sheet");
    const report = await openTab(pane, "報告");
    await report.getByRole("radio", { name: "このシート" }).check();
    await report.getByRole("button", { name: "シートを作る" }).click();
    await report
      .getByText(/指標が.+(ません|ない)/)
      .first()
      .waitFor();
    expect(Object.keys(await allValues(pane))).toEqual(sheets);
  });

  test("a file that is no workbook is refused with the reason, and the open one stays", async () => {
    const { page } = preview;
    const before = await allValues(pane);
    const file = {
      name: "壊れた.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("<html>404</html>"),
    };
    await page.locator('input[type="file"]').setInputFiles(file);
    const notice = page.locator("footer.notice.problem");
    await notice.getByText(/「壊れた\.xlsx」を開けませんでした。.{10,}/).waitFor();
    expect(await allValues(pane)).toEqual(before);
  });

  test("none of this failed in the console or left the machine", () => {
    expect(preview.faults).toEqual([]);
  });

  async function editFirstCell(): Promise<void> {
    const { page } = preview;
    await page.locator(sheetCanvas).dblclick({ position: { x: 400, y: 300 } });
    await page.waitForTimeout(300);
  }

  async function leaveCell(): Promise<void> {
    await preview.page.locator(sheetCanvas).click({ position: { x: 800, y: 500 } });
  }

  function inWorkbook(what: "protect" | "unprotect" | "addEmptySheet"): Promise<void> {
    return pane.evaluate(
      (action) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          if (action === "protect") sheet.protection.protect();
          else if (action === "unprotect") sheet.protection.unprotect();
          else context.workbook.worksheets.add("空のシート").activate();
          await context.sync();
        }),
      what,
    );
  }
});

test("an Excel without the needed functions is told so, with the version that has them", async () => {
  const preview = await openPreview("?ExcelApi=1.13");
  const text = await preview.pane.locator("main").innerText();
  expect(text).toContain("ExcelApi 1.14");
  expect(text).toContain("アドインを開始できませんでした");
  expect(await preview.pane.getByRole("tab").count()).toBe(0);
  await preview.picture("bad-old-excel");
  await preview.close();
});

test("a pane whose Office.js is blocked says which file did not come", async () => {
  const preview = await openPreview();
  const { page } = preview;
  await page.route("**/office.js", (route) => route.abort());
  await page.reload();
  const pane = await paneOf(page);
  expect(await pane.locator("main").innerText()).toMatch(/office\.js/);
  await preview.picture("bad-blocked");
  await preview.close();
});

test("a pane opened outside of Excel says so", async () => {
  const preview = await openPreview();
  const { page } = preview;
  await page.goto(new URL("taskpane.html", page.url()).href);
  await page.waitForSelector("#pane main", { timeout: startTimeout });
  expect(await page.locator("main").innerText()).toContain("Excel");
  expect(await page.getByRole("tab").count()).toBe(0);
  await preview.close();
});
