/** The sample workbooks by file name. The same data gives the same workbooks. */
import { writeWorkbook } from "../../src/files/write";
import { actionSheetPlan } from "./action-sheet";
import { FONT } from "./form";
import { kpiSheetPlan } from "./kpi-block-sheet";
import { settsuSheets } from "./settsu-r2";
import { foundationSheets } from "./suita-r5-foundations";
import { serviceSheets } from "./suita-r5-services";
import { digitalGovernmentSheetPlans } from "./toyonaka-dg-r4";
import { smartSheetPlans } from "./toyonaka-smart-r2";
import { openDataSheetPlans } from "./toyota-opendata";

/** Written into the files instead of the current time, so that building again changes nothing. */
const TIME = new Date("2024-09-01T00:00:00Z");

export async function buildSeeds(): Promise<ReadonlyMap<string, Uint8Array>> {
  const suitaSheets = [...serviceSheets, ...foundationSheets].sort((a, b) => a.number - b.number);
  const suita = { font: FONT, time: TIME, title: "吹田市 令和5年度 アクションプラン個票（見本）" };
  const settsu = { font: FONT, time: TIME, title: "摂津市 令和2年度 地域情報化計画（見本）" };
  const smart = { font: FONT, time: TIME, title: "豊中市 令和2年度 スマートとよなかプロジェクト 取組状況（見本）" };
  const strategy = { font: FONT, time: TIME, title: "豊中市 デジタル・ガバメント戦略 取組結果（見本）" };
  const openData = { font: FONT, time: TIME, title: "豊田市 デジタル施策の全庁取組方針（見本）" };
  return new Map([
    ["suita-r5.xlsx", await writeWorkbook(suitaSheets.map(actionSheetPlan), suita)],
    ["settsu-r2.xlsx", await writeWorkbook(settsuSheets.map(kpiSheetPlan), settsu)],
    ["toyonaka-smart-r2.xlsx", await writeWorkbook(smartSheetPlans(), smart)],
    ["toyonaka-dg-r4.xlsx", await writeWorkbook(digitalGovernmentSheetPlans(), strategy)],
    ["toyota-opendata.xlsx", await writeWorkbook(openDataSheetPlans(), openData)],
  ]);
}
