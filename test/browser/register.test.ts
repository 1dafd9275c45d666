/**
 * 指標台帳 as a user makes and keeps it: made with one button, edited, compared, a conflict decided, taken back. The tests
 * build on one another, in one page; what must never happen in it is looked at last.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import {
  cells,
  enter,
  eventually,
  openPreview,
  openTab,
  selection,
  sheetNames,
  setPaneWidth,
  startBrowser,
  startTimeout,
  stopBrowser,
  type Preview,
} from "./harness";

jest.setTimeout(2 * startTimeout);

let preview: Preview;
let panel: Locator;

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
  await setPaneWidth(preview, 320);
}, 3 * startTimeout);

afterAll(stopBrowser);

/** Cell of the register by a text of its first column and a header. */
async function placeIn(sheet: string, first: string, header: string): Promise<string> {
  const rows = await cells(preview.pane, sheet, "A1:AF400");
  const row = rows.findIndex((line) => line.includes(first));
  const column = rows[0]!.indexOf(header);
  expect(Math.min(row, column)).toBeGreaterThanOrEqual(0);
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  return `${letters}${row + 1}`;
}

const KEY = "No.1!A9:電子化率|実績|2023";
const OTHER = "No.1!A9:電子化率|実績|2022";

test("the tab says what will be made, and one button makes it", async () => {
  panel = await openTab(preview.pane, "台帳");
  await panel.getByRole("button", { name: "台帳を作る" }).waitFor({ timeout: startTimeout });
  await preview.picture("register-1-make");
  await panel.getByRole("button", { name: "台帳を作る" }).click();
  await panel.getByText(/台帳を作りました/).waitFor({ timeout: startTimeout });
  expect((await sheetNames(preview.pane)).slice(-2)).toEqual(["指標", "実績値"]);
  await panel.getByText(/^指標\d+件、実績値\d+行$/).waitFor({ timeout: startTimeout });
  await preview.picture("register-2-made");
});

test("a register that agrees with its sheets needs nothing", async () => {
  await panel.getByRole("button", { name: "更新の内容を確認" }).click();
  await panel.getByText(/台帳は元のシートと同じです/).waitFor({ timeout: startTimeout });
  expect(await panel.getByRole("button", { name: "この内容で更新する" }).count()).toBe(0);
  await panel.getByRole("button", { name: "閉じる" }).last().click();
  // The button that was pressed is gone: the keyboard goes on from the one that comes next.
  await panel.locator("button:focus", { hasText: "更新の内容を確認" }).waitFor();
});

test("what both sides changed waits for a decision, and each place can be gone to", async () => {
  await enter(preview.pane, "実績値", await placeIn("実績値", KEY, "値"), 90);
  await enter(preview.pane, "実績値", await placeIn("実績値", OTHER, "注記"), "速報値");
  await enter(preview.pane, "No.1", "G11", "'電子化率 85.0%");
  await enter(preview.pane, "No.1", "E11", "'申込み 34.0%");
  await panel.getByRole("button", { name: "更新の内容を確認" }).click();
  const conflicts = panel.getByRole("region", { name: /^食い違い（1件）/ });
  await conflicts.waitFor({ timeout: startTimeout });
  await eventually(
    () => conflicts.innerText(),
    /電子化率.*令和5年度.*実績[\s\S]*台帳のまま（90）[\s\S]*元のシートの値にする（85）/,
  );
  await eventually(
    () => panel.getByRole("region", { name: /^元のシートで変わったもの（1件）/ }).innerText(),
    /33\.3 → 34/,
  );
  await eventually(
    () => panel.getByRole("region", { name: /^台帳で直したもの（1件）/ }).innerText(),
    /速報値/,
  );
  await preview.picture("register-3-preview");
  await conflicts.getByTitle(/No\.1.*G11.* へ移動$/).click();
  await eventually(() => selection(preview.pane), /No\.1'?!G11$/);
  await conflicts.getByRole("radio", { name: /元のシートの値にする/ }).check();
  await panel.getByText("加える0件、変える1件、選んだ食い違い1件").waitFor();
  await preview.picture("register-4-decided");
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

test("refreshing does what was shown and decided, and can be taken back", async () => {
  const [value, note] = [await placeIn("実績値", KEY, "値"), await placeIn("実績値", OTHER, "注記")];
  await panel.getByRole("button", { name: "この内容で更新する" }).click();
  await panel.getByText(/台帳を更新しました/).waitFor({ timeout: startTimeout });
  expect(await cells(preview.pane, "実績値", value)).toEqual([[85]]);
  expect(await cells(preview.pane, "実績値", note)).toEqual([["速報値"]]);
  await preview.picture("register-5-refreshed");
  await panel.getByRole("button", { name: "元に戻す" }).click();
  await panel.getByText("「指標台帳の更新」を元に戻しました。").waitFor({ timeout: startTimeout });
  expect(await cells(preview.pane, "実績値", value)).toEqual([[90]]);
});

test("a row that cannot be read is shown with its cell", async () => {
  await enter(preview.pane, "実績値", await placeIn("実績値", OTHER, "年度"), 5);
  await panel.getByRole("button", { name: "台帳を読み直す" }).click();
  await panel.getByText(/「5」は年度として読めない/).waitFor({ timeout: startTimeout });
  await preview.picture("register-6-unread");
});

test("the other tabs read the register", async () => {
  const indicators = await openTab(preview.pane, "指標");
  await indicators.getByRole("radio", { name: "ブック全体" }).check();
  await indicators.getByRole("button", { name: "指標を読む" }).click();
  await indicators
    .getByText(/^\d+件$/)
    .first()
    .waitFor({ timeout: startTimeout });
  await preview.picture("register-7-indicators");
});

test("nothing went wrong on the way", () => {
  expect(preview.faults).toEqual([]);
});
