/** 数値の整合性 in the pane beside a real workbook: found, jumped to, set aside with a reason, kept, taken back. */
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Locator } from "playwright-core";
import {
  eventually,
  openPreview,
  openTab,
  selection,
  setPaneWidth,
  soon,
  startBrowser,
  startTimeout,
  stopBrowser,
  type Preview,
} from "./harness";

jest.setTimeout(3 * startTimeout);

let preview: Preview;
let pane: Frame;
let panel: Locator;
let section: Locator;

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
  pane = preview.pane;
  panel = await openTab(pane, "検査");
  section = panel.getByRole("region", { name: "数値の整合性" });
}, 3 * startTimeout);

afterAll(stopBrowser);

test("a check of the workbook shows contradictions, questions and remarks, and what it could not judge", async () => {
  await check("ブック全体");
  await section
    .getByText(/指標\d+件を\d+項目で調べました。矛盾・不足 \d+件/)
    .waitFor({ timeout: startTimeout });
  await soon(async () => {
    const kinds = await section.getByRole("heading", { level: 3 }).allInnerTexts();
    expect(kinds.map((kind) => kind.replace(/[\s\d（）]+$/, ""))).toEqual([
      "矛盾・不足",
      "担当課に確認",
      "参考",
      "判定できなかった項目",
    ]);
  });
  await section.getByRole("heading", { level: 2 }).scrollIntoViewIfNeeded();
  await preview.picture("consistency-1");
});

test("a contradiction names both numbers and leads to its cells", async () => {
  await unfold("C-06");
  const decision = section.getByRole("listitem").filter({ hasText: "予定が30%、目標値が50%" }).first();
  await decision.getByRole("button", { name: /^E10 / }).click();
  await eventually(() => selection(pane), /No\.1'?!E10$/);
  await preview.picture("consistency-2-contradiction");
});

test("a question is set aside with a reason, stays so in the next check, and comes back", async () => {
  const heading = await unfold("C-18");
  const question = section.getByRole("listitem").filter({ hasText: "どちらの意味ですか。" }).first();
  await question.getByText("756,020時間", { exact: false }).waitFor();
  await question.getByRole("button", { name: "今後は指摘しない…", exact: true }).scrollIntoViewIfNeeded();
  await preview.page.waitForTimeout(600);
  await preview.picture("consistency-3-question");
  await question.getByRole("button", { name: "今後は指摘しない…", exact: true }).click();
  const form = section.getByRole("form");
  await form.getByRole("textbox").fill("増減率の約束（教育センターに確認済み）");
  await form.getByRole("button", { name: "指摘しない", exact: true }).click();
  await panel.getByText("今後は指摘しません（理由: 増減率の約束", { exact: false }).waitFor();
  await eventually(() => heading.innerText(), /指摘しない1件/);

  await check("ブック全体");
  await unfold("C-18");
  await eventually(() => heading.innerText(), /指摘しない1件/);
  await section.getByText("理由: 増減率の約束（教育センターに確認済み）", { exact: false }).waitFor();
  await section.getByRole("button", { name: "指摘に戻す", exact: true }).click();
  await panel.getByText("1件を指摘に戻しました", { exact: false }).waitFor();
  await eventually(() => heading.innerText(), /指摘1件/);
});

test("one sheet has only its own findings", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("No.8").activate();
      await context.sync();
    }),
  );
  await check("このシート");
  await section.getByRole("button", { name: /^C-10/ }).waitFor({ timeout: startTimeout });
  await section.getByRole("button", { name: /^C-06/ }).waitFor({ state: "detached" });
});

test("nothing is cut off at 320 pixels, and nothing is hard to reach", async () => {
  const { page } = preview;
  await setPaneWidth(preview, 320);
  await check("ブック全体");
  for (const id of ["C-01", "C-14", "C-18", "C-25"]) await unfold(id);
  await section.getByRole("button", { name: /^判定できなかった項目/ }).click();
  await page.waitForTimeout(600);
  const cut = await section.evaluate((element) =>
    [...element.querySelectorAll("button, p, li, h2, h3, h4, input, a, dt, dd")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  await section.getByRole("button", { name: /^C-18/ }).scrollIntoViewIfNeeded();
  await preview.picture("consistency-4-narrow");
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
  await panel.getByRole("progressbar").waitFor({ state: "detached", timeout: startTimeout });
  await section.waitFor({ timeout: startTimeout });
}

/** Opens a check of the section, and gives its heading. */
async function unfold(id: string): Promise<Locator> {
  const heading = section.getByRole("button", { name: new RegExp(`^${id}`) }).first();
  await heading.waitFor({ timeout: startTimeout });
  if ((await heading.getAttribute("aria-expanded")) !== "true") await heading.click();
  return heading;
}
