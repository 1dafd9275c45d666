/** The sample workbooks by file name. The same data gives the same workbooks. */
import { writeWorkbook } from "../../src/files/write";
import { actionSheetPlan } from "./action-sheet";
import { FONT } from "./form";
import { kpiSheetPlan } from "./kpi-block-sheet";
import { settsuSheets } from "./settsu-r2";
import { foundationSheets } from "./suita-r5-foundations";
import { serviceSheets } from "./suita-r5-services";

/** Written into the files instead of the current time, so that building again changes nothing. */
const TIME = new Date("2024-09-01T00:00:00Z");

export async function buildSeeds(): Promise<ReadonlyMap<string, Uint8Array>> {
  const suitaSheets = [...serviceSheets, ...foundationSheets].sort((a, b) => a.number - b.number);
  const suita = { font: FONT, time: TIME, title: "吹田市 令和5年度 アクションプラン個票（見本）" };
  const settsu = { font: FONT, time: TIME, title: "摂津市 令和2年度 地域情報化計画（見本）" };
  return new Map([
    ["suita-r5.xlsx", await writeWorkbook(suitaSheets.map(actionSheetPlan), suita)],
    ["settsu-r2.xlsx", await writeWorkbook(settsuSheets.map(kpiSheetPlan), settsu)],
  ]);
}
