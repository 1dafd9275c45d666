/** 部署からの収集 as a user does it: files chosen, differences looked at, figures taken over into the register. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { plainPlan } from "../../src/checks/plain-plan";
import { writeWorkbook } from "../../src/files/write";
import type { CellValue } from "../../src/sheet";
import {
  allValues,
  openPreview,
  openTab,
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

const HEADER = ["指標名", "年度", "種別", "値", "単位", "担当課", "備考"];

async function file(name: string, rows: readonly (readonly CellValue[])[]) {
  const plan = plainPlan("報告", rows, { columnWidths: [] });
  const bytes = await writeWorkbook([plan], { time: new Date(0) });
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

beforeAll(async () => {
  await startBrowser();
  preview = await openPreview();
  await setPaneWidth(preview, 350);
  const indicators = await openTab(preview.pane, "指標");
  await indicators.getByRole("button", { name: "指標を読む" }).click({ timeout: startTimeout });
  await indicators.getByRole("button", { name: "もう一度読む" }).waitFor({ timeout: startTimeout });
  panel = await openTab(preview.pane, "台帳");
  await panel.getByRole("button", { name: "台帳を作る" }).click({ timeout: startTimeout });
  await panel.getByText(/台帳を作りました/).waitFor({ timeout: startTimeout });
}, 4 * startTimeout);

afterAll(stopBrowser);

test("files are read in the pane: what differs, what is not known, what cannot be read", async () => {
  const section = panel.getByRole("region", { name: "部署からの収集", exact: true }).first();
  await section.waitFor({ timeout: startTimeout });
  await panel
    .locator('input[type="file"]')
    .setInputFiles([
      await file("税制課.xlsx", [
        HEADER,
        ["電子化率", "令和5年度", "実績", 83.5, "%", "税制課"],
        ["電子化率", "令和6年度", "実績", 90, "%", "税制課", "速報値。5月に確定"],
        ["住民票等", "令和6年度", "実績", "集計中", "件", "市民課"],
        ["電子申請の割合", "令和6年度", "実績", 12, "%", "税制課"],
      ]),
      { name: "壊れた.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("HTTP/1.1 200 OK") },
    ]);
  await panel.getByText(/^新しい数値（1件）$/).waitFor({ timeout: startTimeout });
  await soon(async () => {
    const text = await panel.innerText();
    expect(text).toContain("指標3件のうち2件が台帳にあります。");
    expect(text).toMatch(/台帳と違う数値（1件）[\s\S]*82\.8%? → 83\.5%（税制課\.xlsx）/);
    expect(text).toContain("備考：速報値。5月に確定（「注記」に入ります）");
    expect(text).toContain("ファイルの記載：集計中（税制課.xlsx）");
    expect(text).toContain("台帳のどの指標か分からないもの（1件）");
    expect(text).toContain("壊れた.xlsx");
  });
  await preview.picture("collect-1-differences");
  await panel.getByRole("button", { name: /選んだ1件を台帳に取り込む/ }).scrollIntoViewIfNeeded();
  await preview.picture("collect-2-decide");
});

test("the section has no accessibility fault", async () => {
  const found = await new AxeBuilder({ page: preview.page }).include("iframe").analyze();
  expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test("what is chosen goes into the register with its file, the old figure stays as 訂正前", async () => {
  await panel.getByRole("checkbox", { name: /電子化率[\s\S]*83\.5%/ }).check();
  await panel.getByRole("button", { name: "選んだ2件を台帳に取り込む" }).click();
  await panel
    .getByText("1件のファイルから、数値2件を台帳に取り込みました。")
    .first()
    .waitFor({ timeout: startTimeout });
  const rows = (await allValues(preview.pane))["実績値"]!;
  const at = (header: string) => rows[0]!.indexOf(header);
  const collected = rows.filter((row) => row[at("取込元ファイル")] === "税制課.xlsx");
  expect(
    collected.map((row) => [row[at("年度")], row[at("値")], row[at("訂正前")], row[at("注記")]]),
  ).toEqual([
    [2023, 83.5, 82.8, ""],
    [2024, 90, "", "速報値。5月に確定"],
  ]);
  await preview.picture("collect-3-done");
  await openTab(preview.pane, "指標");
  await preview.pane.getByText(/この一覧を読んだ後に、ブックの内容が変わりました/).waitFor();
  await openTab(preview.pane, "台帳");
  await panel.getByRole("button", { name: "元に戻す" }).click();
  await panel.getByText("「部署の数値の取り込み」を元に戻しました。").waitFor({ timeout: startTimeout });
  expect((await allValues(preview.pane))["実績値"]!.flat()).not.toContain("税制課.xlsx");
});
