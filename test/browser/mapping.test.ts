/** A table that no layout recognises: the user says which column is what, sees what would be read, and saves. */
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Locator } from "playwright-core";
import {
  eventually,
  openPreview,
  setPaneWidth,
  startBrowser,
  startTimeout,
  stopBrowser,
  openTab,
  type Preview,
} from "./harness";

jest.setTimeout(2 * startTimeout);

const ROWS = [
  ["まちづくり点検表", "", "", "", ""],
  ["何を測るか", "数え方", "R5", "めざす数", "所管"],
  ["移住した世帯", "世帯", 12, 30, "企画課"],
  ["空き店舗の活用", "店", 4, "8以上", "商工課"],
  ["商店街の通行量", "人", "書きかけ", 1500, "商工課"],
];

let preview: Preview;
let pane: Frame;
let panel: Locator;

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview("", { width: 1200, height: 1000 });
  pane = preview.pane;
  await pane.evaluate(
    (rows) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("点検表");
        sheet.getRange("A1:E5").values = rows;
        sheet.activate();
        sheet.getRange("B3").select();
        await context.sync();
      }),
    ROWS,
  );
  panel = await openTab(pane, "指標");
}, 3 * startTimeout);

afterAll(stopBrowser);

const columnOf = (text: string) => panel.getByLabel(new RegExp(text));

test("a sheet without indicators offers to name its columns, and suggests what it can", async () => {
  await panel.getByRole("button", { name: "指標を読む" }).click();
  await panel.getByText("この表の列を指定できます").waitFor({ timeout: startTimeout });
  await panel.getByRole("button", { name: "列を指定して読む" }).click();
  await panel.getByRole("heading", { name: "「点検表」の列の対応" }).waitFor({ timeout: startTimeout });
  expect(await columnOf("A列「何を測るか」").inputValue()).toBe("name");
  expect(await columnOf("B列「数え方」").inputValue()).toBe("unit");
  expect(await columnOf("C列「R5」").inputValue()).toBe("actual");
  expect(await columnOf("D列「めざす数」").inputValue()).toBe("");
  await eventually(
    () => panel.getByRole("status").filter({ hasText: "指標" }).innerText(),
    /^指標 3 件、値 2 件を読み取ります。$/,
  );
});

test("what is said shows at once what would be read, and what cannot", async () => {
  await columnOf("D列「めざす数」").selectOption("目標値");
  await panel.getByText("指標 3 件、値 5 件を読み取ります。").waitFor();
  const year = panel.getByLabel("D列の年度");
  await year.fill("いつか");
  await panel.getByText("このままでは読み取れません（1件）").waitFor();
  const save = panel.getByRole("button", { name: "保存", exact: true });
  await eventually(async () => String(await save.getAttribute("aria-disabled")), /^true$/);
  await year.fill("R8");
  await panel.getByText("令和8年度として扱います", { exact: false }).waitFor();
  await panel.getByText("読めないセル（1件）").waitFor();
  await eventually(
    () => panel.innerText(),
    /移住した世帯\s+令和5年度 実績値 12世帯／令和8年度 目標値 30世帯/,
  );
});

test("the form fits a pane of 320 pixels, and holds up to a screen reader's rules", async () => {
  for (const pixels of [320, 350]) {
    await setPaneWidth(preview, pixels);
    const overflow = await pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await panel.getByRole("heading", { name: "「点検表」の列の対応" }).scrollIntoViewIfNeeded();
    await preview.picture(`mapping-${pixels}-form`);
    await panel.getByRole("button", { name: "保存", exact: true }).scrollIntoViewIfNeeded();
    await preview.picture(`mapping-${pixels}-preview`);
  }
  const { violations } = await new AxeBuilder({ page: preview.page })
    .include(["iframe", "#pane"])
    .withTags(["wcag2a", "wcag2aa", "wcag21aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("Escape leaves the form unsaved, with the keyboard where it was", async () => {
  await columnOf("D列「めざす数」").press("Escape");
  const opener = panel.getByRole("button", { name: "列を指定して読む" });
  await opener.waitFor();
  await eventually(
    async () => String(await opener.evaluate((button) => document.activeElement === button)),
    /^true$/,
  );
  await opener.press("Enter");
  await panel.getByRole("heading", { name: "「点検表」の列の対応" }).waitFor({ timeout: startTimeout });
  expect(await columnOf("D列「めざす数」").inputValue()).toBe("");
});

test("saving reads the sheet by what was said, and remembers it", async () => {
  await columnOf("D列「めざす数」").selectOption("目標値");
  await panel.getByRole("button", { name: "保存", exact: true }).click();
  await panel
    .getByText("列の対応を保存しました", { exact: false })
    .first()
    .waitFor({ timeout: startTimeout });
  await panel.getByText("移住した世帯", { exact: true }).first().waitFor({ timeout: startTimeout });
  await preview.picture("mapping-read");
  await panel.getByRole("button", { name: "列を指定して読む" }).click();
  await panel.getByText("このシートには、保存した対応があります。").waitFor({ timeout: startTimeout });
  expect(await columnOf("D列「めざす数」").inputValue()).toBe("target");
  await panel.getByRole("button", { name: "対応を消す" }).click();
  await panel.getByText("この表の列を指定できます").waitFor({ timeout: startTimeout });
  expect(preview.faults).toEqual([]);
});
