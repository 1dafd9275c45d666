/**
 * What a user decides about checks, in the pane beside a real sheet: setting findings aside and taking them back,
 * tables by hand, the selection alone, stopping, all safe fixes at once. The tests build on one another, in one page.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Locator } from "playwright-core";
import {
  allValues,
  eventually,
  openPreview,
  openTab,
  selection,
  sheetNames,
  setPaneWidth,
  soon,
  startBrowser,
  startTimeout,
  stopBrowser,
  unfoldRule,
  type Preview,
} from "./harness";

jest.setTimeout(3 * startTimeout);

let preview: Preview;
let pane: Frame;
let panel: Locator;

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
  pane = preview.pane;
  panel = await openTab(pane, "検査");
}, 3 * startTimeout);

afterAll(stopBrowser);

test("a finding is set aside only with a reason, stays so in the next check, and comes back", async () => {
  await goTo("No.8", "A1");
  await check("このシート");
  const rule = await unfoldRule(panel, "L1-07");
  const before = await findingsOf(rule);
  expect(before).toBeGreaterThan(0);
  const points = await levelPoints();
  await panel.getByRole("button", { name: "今後は指摘しない…", exact: true }).first().click();
  const form = panel.getByRole("form");
  await form.getByRole("button", { name: "指摘しない", exact: true }).click();
  await form.getByText("理由を入力するか", { exact: false }).waitFor();
  await soon(async () => expect(await findingsOf(rule)).toBe(before));
  await preview.picture("check-1-reason");
  await form.getByRole("button", { name: "様式で決まっている" }).click();
  await form.getByRole("button", { name: "指摘しない", exact: true }).click();
  await panel.getByText("今後は指摘しません（理由: 様式で決まっている）", { exact: false }).waitFor();
  await soon(async () => expect(await shownFilter("指摘しない")).toBe(1));
  await panel.getByRole("button", { name: /^指摘しない \d/ }).click();
  await soon(async () => expect(await findingsOf(rule)).toBeLessThan(before));
  const counts = await rule.innerText();

  await check("このシート");
  await panel.getByRole("button", { name: /^指摘しない \d/ }).click();
  await unfoldRule(panel, "L1-07");
  await soon(async () => expect(await rule.innerText()).toBe(counts));
  await panel.getByText("理由: 様式で決まっている", { exact: false }).waitFor();
  await preview.picture("check-2-set-aside");
  await panel
    .getByRole("button", { name: /件を指摘に戻す$|^指摘に戻す$/ })
    .first()
    .click();
  await panel.getByText("指摘に戻しました", { exact: false }).waitFor();
  await soon(async () => {
    expect(await findingsOf(rule)).toBe(before);
    expect(await levelPoints()).toEqual(points);
  });
});

test("a table set by hand is the one that the check looks at, until detection is asked for again", async () => {
  await check("このシート");
  await goTo("No.8", "B3:B3");
  await panel.getByRole("button", { name: "「No.8」の表の範囲を直す" }).click();
  const editor = panel.getByRole("region", { name: "「No.8」の表の範囲" });
  await editor.getByRole("button", { name: "選択範囲を加える" }).click();
  await editor.getByText("1行だけです", { exact: false }).waitFor();
  for (const remove of await editor.getByRole("button", { name: /を外す$/ }).all()) await remove.click();
  await goTo("No.8", "B9:G12");
  await editor.getByRole("button", { name: "選択範囲を加える" }).click();
  await editor.getByRole("spinbutton", { name: "B9:G12 の見出しの行数" }).waitFor();
  await preview.picture("check-3-tables");
  await editor.getByRole("button", { name: "保存して検査し直す" }).click();
  const line = panel.getByRole("button", { name: "表：B9:G12（見出し1行）", exact: false });
  await line.waitFor({ timeout: startTimeout });
  await panel.getByText("手で指定", { exact: true }).waitFor();
  await goTo("No.8", "A1");
  await line.click();
  await eventually(() => selection(pane), /No\.8'?!B9:G12$/);

  await panel.getByRole("button", { name: "「No.8」の表の範囲を直す" }).click();
  await panel.getByRole("button", { name: "自動検出に戻す" }).click();
  await panel.getByText("手で指定", { exact: true }).waitFor({ state: "detached", timeout: startTimeout });
});

test("the selection alone is checked, and stays what was selected when a link leads elsewhere", async () => {
  await goTo("No.8", "C10:C10");
  await check("選択範囲");
  await panel.getByRole("button", { name: "No.8!C10 へ移動" }).first().waitFor();
  const rule = await unfoldRule(panel, "L1-07");
  await soon(async () => expect(await findingsOf(rule)).toBe(1));
});

test("a running check shows how far it is, can be stopped, and the earlier result stays", async () => {
  await check("このシート");
  await pausingAtEachStep();
  await panel.getByRole("radio", { name: "ブック全体" }).check();
  const sheets = panel.getByText("検査したシート: No.8");
  await panel.getByRole("button", { name: "もう一度検査する" }).click();
  const stop = panel.getByRole("button", { name: "中止", exact: true });
  await panel
    .getByText(/「No\.\d+」を.+で検査しています|表を探しています/)
    .waitFor({ timeout: startTimeout });
  await preview.picture("check-4-progress");
  await stop.click();
  await panel.getByText("検査を中止しました", { exact: false }).first().waitFor({ timeout: startTimeout });
  await stop.waitFor({ state: "detached" });
  await sheets.waitFor();
  await preview.picture("check-5-stopped");
  await atOwnSpeed();
});

test("all safe fixes are seen at once, applied at once, and taken back at once", async () => {
  await check("このシート");
  const before = await allValues(pane);
  await panel.getByRole("button", { name: "安全な修正をまとめて見る" }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText("まだ何も変更していません", { exact: false }).waitFor();
  expect(await allValues(pane)).toEqual(before);
  await preview.picture("check-6-safe-fixes");
  await dialog.getByRole("button", { name: "適用する" }).click();
  await panel.getByRole("button", { name: "元に戻す" }).waitFor({ timeout: startTimeout });
  await checkEnded();
  const after = await allValues(pane);
  expect(after["No.8"]).not.toEqual(before["No.8"]);
  await panel.getByRole("button", { name: "元に戻す" }).click();
  await panel.getByText("元に戻しました", { exact: false }).first().waitFor({ timeout: startTimeout });
  await checkEnded();
  const { 変更履歴: _, ...restored } = await allValues(pane);
  expect(restored).toEqual(before);
});

test("the result is put on a sheet of its own, to which a link leads", async () => {
  const before = await sheetNames(pane);
  await panel.getByRole("button", { name: "検査結果をシートに出す" }).click();
  await panel.getByText("検査結果を出しました", { exact: false }).waitFor({ timeout: startTimeout });
  const added = (await sheetNames(pane)).filter((name) => !before.includes(name));
  expect(added).toEqual(["検査結果"]);
  await goTo("No.8", "A1");
  await panel.getByRole("button", { name: /「検査結果」を開く/ }).click();
  await eventually(() => selection(pane), /検査結果'?!A1$/);
});

test("the publication copy is made beside the sheet that was checked", async () => {
  const { "No.8": source } = await allValues(pane);
  const before = await sheetNames(pane);
  await pausingAtEachStep();
  await panel.getByRole("button", { name: "公開用コピーを作る", exact: true }).click();
  await panel.getByText(/を1行1件に整えています/).waitFor({ timeout: startTimeout });
  await preview.picture("check-7-copying");
  await panel.getByRole("button", { name: "中止", exact: true }).click();
  await panel
    .getByText("公開用コピーの作成を中止しました", { exact: false })
    .first()
    .waitFor({ timeout: startTimeout });
  expect(await sheetNames(pane)).toEqual(before);
  await atOwnSpeed();

  await panel.getByRole("button", { name: "公開用コピーを作る", exact: true }).click();
  await panel.getByText("公開用コピーを作りました", { exact: false }).waitFor({ timeout: startTimeout });
  expect((await sheetNames(pane)).length).toBeGreaterThan(before.length);
  expect((await allValues(pane))["No.8"]).toEqual(source);
  await preview.picture("check-7-copy");
});

test("nothing is cut off at 320 pixels, and nothing is hard to reach", async () => {
  const { page } = preview;
  await setPaneWidth(preview, 320);
  await check("ブック全体");
  await unfoldRule(panel, "L1-07");
  await panel.getByRole("button", { name: /調べた表/ }).click();
  await panel.getByRole("button", { name: "「No.1」の表の範囲を直す" }).click();
  await panel
    .getByRole("button", { name: /を今後は指摘しない…$/ })
    .first()
    .click();
  await page.waitForTimeout(400);
  const cut = await panel.evaluate((element) =>
    [...element.querySelectorAll("button, p, li, h2, h3, input, a")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  await preview.picture("check-8-narrow");
  const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
});

test("all this time no request left the machine, nothing was refused and nothing failed", () => {
  expect(preview.faults).toEqual([]);
});

async function check(scope: string): Promise<void> {
  await panel.getByRole("radio", { name: scope }).check();
  await panel.getByRole("button", { name: /検査する$/ }).click();
  await checkEnded();
}

async function checkEnded(): Promise<void> {
  await panel.getByRole("button", { name: /検査する$/, disabled: false }).waitFor({ timeout: startTimeout });
  await panel.getByRole("progressbar").waitFor({ state: "detached", timeout: startTimeout });
}

/** Number of findings that the heading of a rule gives; 0 where it gives none. */
async function findingsOf(heading: Locator): Promise<number> {
  return Number(/指摘([\d,]+)件/.exec(await heading.innerText())?.[1] ?? 0);
}

async function shownFilter(name: string): Promise<number> {
  const button = panel.getByRole("button", { name: new RegExp(`^${name} \\d+$`) });
  return Number(/\d+$/.exec(await button.innerText())![0]);
}

function levelPoints(): Promise<string[]> {
  return panel.getByRole("region", { name: "点数（100点満点）" }).locator("dd").allInnerTexts();
}

/** Selects cells as a user does with the mouse, without the pane. */
async function goTo(sheet: string, address: string): Promise<void> {
  await pane.evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange(area).select();
        await context.sync();
      }),
    [sheet, address] as const,
  );
}

/** Makes every look at the clock seem long after the last, so that work pauses at each step as on a huge sheet. */
async function pausingAtEachStep(): Promise<void> {
  await pane.evaluate(() => {
    let now = Performance.prototype.now.call(performance);
    performance.now = () => (now += 200);
  });
}

async function atOwnSpeed(): Promise<void> {
  await pane.evaluate(() => {
    delete (performance as Partial<Performance>).now;
  });
}
