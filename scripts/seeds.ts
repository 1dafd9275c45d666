/** Builds the sample workbooks in seeds/ from the data in scripts/seeds/. The same data gives the same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeWorkbook } from "../src/files/write";
import type { SheetPlan } from "../src/sheet";
import { actionSheetPlan } from "./seeds/action-sheet";
import { FONT } from "./seeds/form";
import { kpiSheetPlan } from "./seeds/kpi-block-sheet";
import { settsuSheets } from "./seeds/settsu-r2";
import { foundationSheets } from "./seeds/suita-r5-foundations";
import { serviceSheets } from "./seeds/suita-r5-services";

const FOLDER = fileURLToPath(new URL("../seeds/", import.meta.url));
/** Written into the files instead of the current time, so that the bytes do not change. */
const TIME = new Date("2024-09-01T00:00:00Z");

async function write(name: string, title: string, plans: readonly SheetPlan[]): Promise<void> {
  writeFileSync(`${FOLDER}${name}`, await writeWorkbook(plans, { font: FONT, title, time: TIME }));
  console.log(`seeds/${name}: ${plans.length} sheets`);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const suitaSheets = [...serviceSheets, ...foundationSheets].sort((a, b) => a.number - b.number);
  await write("suita-r5.xlsx", "吹田市 令和5年度 アクションプラン個票（見本）", suitaSheets.map(actionSheetPlan));
  await write("settsu-r2.xlsx", "摂津市 令和2年度 地域情報化計画（見本）", settsuSheets.map(kpiSheetPlan));
}

void main();
