/**
 * The 指標 tab as a user works in it, on the sample of a city whose baselines print no year: narrow the list, look at an
 * indicator and its picture, answer what the sheet leaves open, jump. The tests build on one another.
 */
import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import {
  eventually,
  openPreview,
  openTab,
  selection,
  soon,
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
  await openSeed("settsu-r2.xlsx");
}, 3 * startTimeout);

afterAll(stopBrowser);

test("the list is narrowed by policy, department, mark, words and year; counts follow, and all comes back", async () => {
  await panel.getByRole("radio", { name: "ブック全体" }).check();
  await panel.getByRole("button", { name: "指標を読む" }).click();
  await rows().first().waitFor({ timeout: startTimeout });
  const all = await shownCount();
  expect(all).toBeGreaterThan(5);
  await soon(async () => expect(await chipCounts()).toBe(all));

  await panel.getByRole("button", { name: "絞り込み・並び順" }).click();
  const policy = panel.getByLabel("施策", { exact: true });
  const name = (await policy.locator("option").nth(1).textContent())!;
  await policy.selectOption({ label: name });
  await eventually(shownText, new RegExp(`${all}件のうち\\d+件`));
  await soon(async () => expect(await chipCounts()).toBe(await shownCount()));
  await policy.selectOption("all");

  await panel.getByPlaceholder(/探す/).fill("該当のない言葉");
  await panel.getByText("条件に合う指標がありません").waitFor();
  await panel.getByRole("button", { name: "絞り込みを解除" }).click();
  await eventually(shownText, new RegExp(`^${all}件$`));

  const chip = panel.getByRole("group", { name: "判定で絞り込む" }).getByRole("button", { name: /判定なし/ });
  await chip.click();
  await eventually(shownText, new RegExp(`^${all}件のうち[1-9]\\d*件`));
  for (const text of await rows().allInnerTexts()) expect(text).toMatch(/判定なし/);
  await chip.click();
  await eventually(shownText, new RegExp(`^${all}件$`));

  await panel.getByLabel("並び順", { exact: true }).selectOption("name");
  const inOrder = new Intl.Collator("ja", { numeric: true });
  await soon(async () => {
    const names = await rows().locator("button > span:nth-child(2) > span:first-child").allTextContents();
    expect(names).toEqual([...names].sort(inOrder.compare));
  });
  await panel.getByLabel("並び順", { exact: true }).selectOption("sheet");
  await preview.picture("indicators-1-list");
});

test("a question that only the department can answer is asked, kept in the workbook, and used", async () => {
  const questions = panel.getByRole("checkbox", { name: /確認が必要/ });
  await questions.check();
  const row = rows().filter({ hasText: "基準年度が不明" }).first();
  await row.getByRole("button").click();
  const detail = panel.getByRole("article");
  await detail.getByText("基準年度を指定してください", { exact: false }).first().waitFor();
  const form = detail.getByRole("group", { name: "基準値の年度" });
  await form.getByRole("textbox").fill("むかし");
  await form.getByRole("button", { name: "保存する" }).click();
  await form.getByText("年度を読めません", { exact: false }).waitFor();
  await preview.picture("indicators-2-question");
  expect(await settings()).toEqual([]);

  await form.getByRole("textbox").fill("平成30年度");
  await form.getByRole("checkbox", { name: /ほかの\d+件にも使う/ }).check();
  await form.getByRole("button", { name: "保存する" }).click();
  await detail.getByText("年度は利用者の指定です").waitFor();
  await eventually(() => detail.innerText(), /^(?![\s\S]*基準年度を指定してください)/);
  const kept = await settings();
  expect(kept.length).toBeGreaterThan(1);
  for (const one of kept) expect(one).toMatchObject({ baselineYear: 2018 });

  await detail.getByRole("button", { name: "一覧に戻る" }).click();
  await eventually(shownText, /^\d+件のうち0件/);
  await panel.getByRole("button", { name: "絞り込みを解除" }).click();
  await panel.getByText("利用者の判断あり").first().waitFor();
  // A colleague who reads the workbook sees the same.
  await panel.getByRole("button", { name: "もう一度読む" }).click();
  await panel.getByText("利用者の判断あり").first().waitFor({ timeout: startTimeout });
});

test("a detail shows the course of an indicator; its years are read with the keyboard", async () => {
  await rows().first().getByRole("button").click();
  const detail = panel.getByRole("article");
  const picture = detail.getByRole("img", { name: /推移の図/ });
  await picture.waitFor();
  const words = (await picture.getAttribute("aria-label"))!;
  const figures = await detail
    .getByRole("region", { name: "年度ごとの数値" })
    .getByRole("link")
    .allTextContents();
  const buttons = await detail
    .getByRole("region", { name: "年度ごとの数値" })
    .getByRole("button")
    .allTextContents();
  const numbers = [...figures, ...buttons].filter((text) => /^[\d,.]+(?:%|件|業務|時間|人)/.test(text));
  expect(numbers.length).toBeGreaterThan(1);
  for (const number of numbers) expect(words).toContain(number);

  const reader = detail.getByRole("slider");
  await reader.focus();
  const read = async (attribute: string) => (await reader.getAttribute(attribute))!;
  await preview.page.keyboard.press("Home");
  await soon(async () => expect(await read("aria-valuenow")).toBe(await read("aria-valuemin")));
  const first = await read("aria-valuetext");
  await preview.page.keyboard.press("End");
  await soon(async () => expect(await read("aria-valuenow")).toBe(await read("aria-valuemax")));
  expect(await read("aria-valuetext")).not.toBe(first);
  await preview.picture("indicators-3-detail");
});

test("lines differ without colour: by dash and by shape", async () => {
  const looks = await panel
    .getByRole("article")
    .locator("figure li svg")
    .evaluateAll((samples) =>
      samples.map((sample) => {
        const dash = (element: Element | null) => (element ? getComputedStyle(element).strokeDasharray : "");
        const marker = sample.querySelector("circle, path");
        const shape = marker?.getAttribute("d")?.replace(/[\d.\s-]+/g, " ") ?? marker?.tagName;
        return [dash(sample.querySelector("line")), shape, getComputedStyle(marker!).fill].join(" | ");
      }),
    );
  expect(looks.length).toBeGreaterThan(1);
  expect(new Set(looks).size).toBe(looks.length);
});

test.each([320, 350])(
  "at %i px nothing in the detail is wider than the pane, and it has no serious accessibility problem",
  async (width) => {
    const { page, pane } = preview;
    await page.locator("iframe").evaluate((frame, pixels) => (frame.style.width = `${pixels}px`), width);
    await eventually(async () => String(await pane.evaluate(() => innerWidth)), new RegExp(`^${width}$`));
    const tooWide = await panel.getByRole("article").evaluate((article) => {
      const edge = article.getBoundingClientRect().right + 1;
      return [...article.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => element.outerHTML.slice(0, 100));
    });
    expect(tooWide).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}`))).toEqual([]);
  },
);

test("every figure of the detail leads to its cell", async () => {
  const { pane } = preview;
  const figures = panel.getByRole("region", { name: "年度ごとの数値" }).getByTitle(/へ移動$/);
  const count = await figures.count();
  expect(count).toBeGreaterThan(1);
  for (const index of [0, count - 1]) {
    const figure = figures.nth(index);
    const cell = /!(\w+) へ移動$/.exec((await figure.getAttribute("title"))!)![1]!;
    await figure.click();
    await eventually(() => selection(pane), new RegExp(`!${cell}(:|$)`));
  }
});

test("another workbook has verdicts, ratios and former indicators", async () => {
  await openSeed("suita-r5.xlsx");
  await panel.getByRole("radio", { name: "ブック全体" }).check();
  await panel.getByRole("button", { name: "指標を読む" }).click();
  await rows().first().waitFor({ timeout: startTimeout });
  await panel.getByPlaceholder(/探す/).fill("電子化率");
  await rows().filter({ hasText: "電子化率" }).first().getByRole("button").click();
  const detail = panel.getByRole("article");
  await detail.getByText("目標未達", { exact: false }).first().waitFor();
  await eventually(() => detail.innerText(), /令和5年度の計画\s*100%\s*未達/);
  await detail
    .getByRole("button", { name: /を開く$/ })
    .first()
    .click();
  await eventually(
    () => panel.getByRole("article").getByRole("heading", { level: 2 }).innerText(),
    /^(?!電子化率$)/,
  );
  await detail.getByText("数値はつなげていません", { exact: false }).waitFor();
  await preview.picture("indicators-4-former");
});

test("all this time no request left the machine, nothing was refused and nothing failed", () => {
  expect(preview.faults).toEqual([]);
});

async function openSeed(name: string): Promise<void> {
  const { page } = preview;
  const before = await page.locator("iframe").elementHandle();
  await page.locator("select").selectOption(name);
  await page.waitForFunction((old) => !old?.isConnected, before, { timeout: startTimeout });
  const element = await page.waitForSelector("iframe", { timeout: startTimeout });
  const pane = (await element.contentFrame())!;
  await pane.waitForSelector("#pane main", { timeout: startTimeout });
  Object.assign(preview, { pane });
  panel = await openTab(pane, "指標");
}

function rows(): Locator {
  return panel.getByRole("list", { name: "指標の一覧" }).getByRole("listitem");
}

function shownText(): Promise<string> {
  return panel
    .getByText(/^[\d,]+件(のうち[\d,]+件を表示)?$/)
    .first()
    .innerText();
}

async function shownCount(): Promise<number> {
  return Number(/(\d+)件(?:を表示)?$/.exec(await shownText())![1]);
}

/** Sum of the counts by mark. */
async function chipCounts(): Promise<number> {
  const names = await panel
    .getByRole("group", { name: "判定で絞り込む" })
    .getByRole("button")
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute("aria-label") ?? ""));
  return names.reduce((sum, name) => sum + Number(/(\d+)件$/.exec(name)?.[1] ?? 0), 0);
}

/** What is kept in the workbook about its indicators. */
function settings(): Promise<unknown[]> {
  return preview.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const properties = sheets.items.map((sheet) =>
        sheet.customProperties.getItemOrNullObject("kpi.indicator.settings").load("value"),
      );
      await context.sync();
      return properties.flatMap((property) =>
        property.isNullObject ? [] : (JSON.parse(property.value) as unknown[]),
      );
    }),
  );
}
