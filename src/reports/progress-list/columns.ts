/** The columns of the list: what they are called, how wide they may become, how they are set. */
import { reportTexts } from "../../strings/reports";
import { COLOR, type ColumnSetting } from "../shared";

export type ColumnId =
  | "number"
  | "policy"
  | "initiative"
  | "actionPlan"
  | "indicator"
  | "unit"
  | "baseline"
  | "plan"
  | "actual"
  | "gap"
  | "rate"
  | "progress"
  | "grade"
  | "target"
  | "targetYear"
  | "department"
  | "remarks"
  | "notes"
  | "source";

const SETTINGS: readonly Omit<ColumnSetting<ColumnId>, "header">[] = [
  { id: "number", least: 4, most: 6, narrow: 4, horizontal: "center" },
  { id: "policy", least: 10, most: 13, narrow: 8, horizontal: "left", optional: true },
  { id: "initiative", least: 10, most: 15, narrow: 8, horizontal: "left", optional: true },
  { id: "actionPlan", least: 10, most: 16, narrow: 8, horizontal: "left", optional: true },
  { id: "indicator", least: 16, most: 26, narrow: 14, horizontal: "left" },
  { id: "unit", least: 6, most: 8, narrow: 5, horizontal: "center" },
  { id: "baseline", least: 8, most: 14, horizontal: "right" },
  { id: "plan", least: 8, most: 14, horizontal: "right" },
  { id: "actual", least: 8, most: 16, horizontal: "right" },
  { id: "gap", least: 8, most: 16, horizontal: "right", onDemand: true },
  { id: "rate", least: 9, most: 14, narrow: 8, horizontal: "right" },
  { id: "progress", least: 9, most: 14, narrow: 8, horizontal: "right" },
  { id: "grade", least: 6, most: 12, narrow: 5, horizontal: "center", bold: true },
  { id: "target", least: 8, most: 14, horizontal: "right", optional: true },
  { id: "targetYear", least: 9, most: 9, narrow: 8, horizontal: "center", optional: true },
  { id: "department", least: 10, most: 14, narrow: 8, horizontal: "left", optional: true },
  { id: "remarks", least: 20, most: 32, narrow: 20, horizontal: "left" },
  { id: "notes", least: 20, most: 20, narrow: 12, horizontal: "left" },
  { id: "source", least: 9, most: 28, narrow: 10, horizontal: "left", fontColor: COLOR.link },
];

/** In the order of the list as it is without a variant. */
export function columnSettings(): readonly ColumnSetting<ColumnId>[] {
  const texts = reportTexts();
  return SETTINGS.map((setting) => ({ ...setting, header: texts[setting.id] }));
}
