/** The columns of the list. */
import { formatWareki } from "../../kpi/calendar";
import { resultListTexts } from "../../strings/report-templates-result-list";
import { COLOR, type ColumnSetting } from "../shared";

export type ColumnId =
  | "number"
  | "field"
  | "initiative"
  | "item"
  | "goal"
  | "result"
  | "printed"
  | "grade"
  | "rate"
  | "department"
  | "remarks"
  | "notes"
  | "source";

const SETTINGS: readonly Omit<ColumnSetting<ColumnId>, "header">[] = [
  { id: "number", least: 4, most: 6, horizontal: "center", optional: true },
  { id: "field", least: 10, most: 16, narrow: 8, horizontal: "left", optional: true },
  { id: "initiative", least: 14, most: 22, narrow: 12, horizontal: "left", optional: true },
  { id: "item", least: 20, most: 30, narrow: 16, horizontal: "left" },
  { id: "goal", least: 14, most: 22, narrow: 12, horizontal: "left" },
  { id: "result", least: 16, most: 30, narrow: 14, horizontal: "left" },
  { id: "rate", least: 9, most: 12, horizontal: "right", onDemand: true },
  { id: "printed", least: 8, most: 10, horizontal: "center", optional: true },
  { id: "grade", least: 6, most: 12, horizontal: "center", bold: true },
  { id: "department", least: 10, most: 14, narrow: 8, horizontal: "left", optional: true },
  { id: "remarks", least: 24, most: 36, narrow: 20, horizontal: "left" },
  { id: "notes", least: 18, most: 18, narrow: 12, horizontal: "left" },
  { id: "source", least: 9, most: 14, horizontal: "left", fontColor: COLOR.link, onDemand: true },
];

/**
 * In the order of the list as it is without a variant.
 * @param goalYear the year that all goals have in common
 * @param hasInitiatives whether a row tells its initiative apart from what is measured
 */
export function columnSettings(
  goalYear: number | null = null,
  hasInitiatives = false,
): readonly ColumnSetting<ColumnId>[] {
  const texts = resultListTexts();
  return SETTINGS.map((setting) => {
    if (setting.id === "goal" && goalYear !== null)
      return { ...setting, header: texts.goalOf(formatWareki(goalYear)) };
    if (setting.id === "item" && hasInitiatives) return { ...setting, header: texts.measure };
    return { ...setting, header: texts[setting.id] };
  });
}
