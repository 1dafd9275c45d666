/** The columns of the table: fixed ones, and one for the results of each year. */
import { formatWareki } from "../../kpi/calendar";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import type { ColumnSetting } from "../shared";
import type { ReportColumn } from "../template";

export type FixedColumn =
  | "number"
  | "policy"
  | "initiative"
  | "actionPlan"
  | "indicator"
  | "unit"
  | "direction"
  | "baseline"
  | "years"
  | "target"
  | "change"
  | "progress"
  | "pace"
  | "state"
  | "grade"
  | "trend"
  | "department"
  | "remarks"
  | "notes";

type Setting = Omit<ColumnSetting<FixedColumn>, "header">;

/** Width of the small charts in characters. */
const TREND_WIDTH = 22;

/** `years` stands for one column a year. */
const SETTINGS: readonly Setting[] = [
  { id: "number", least: 4, most: 6, narrow: 4, horizontal: "center", optional: true },
  { id: "policy", least: 10, most: 14, narrow: 8, horizontal: "left", optional: true },
  { id: "initiative", least: 10, most: 14, narrow: 8, horizontal: "left", optional: true },
  { id: "actionPlan", least: 10, most: 16, narrow: 8, horizontal: "left", optional: true },
  { id: "indicator", least: 18, most: 30, narrow: 14, horizontal: "left" },
  { id: "unit", least: 6, most: 8, narrow: 5, horizontal: "center" },
  { id: "direction", least: 8, most: 10, narrow: 8, horizontal: "center" },
  { id: "baseline", least: 9, most: 14, narrow: 8, horizontal: "right" },
  { id: "years", least: 10, most: 14, narrow: 8, horizontal: "right" },
  { id: "target", least: 10, most: 14, narrow: 9, horizontal: "right" },
  { id: "change", least: 12, most: 14, narrow: 9, horizontal: "right" },
  { id: "progress", least: 9, most: 10, narrow: 8, horizontal: "right" },
  { id: "pace", least: 7, most: 12, narrow: 6, horizontal: "right" },
  { id: "state", least: 7, most: 10, narrow: 6, horizontal: "center" },
  { id: "grade", least: 6, most: 12, narrow: 5, horizontal: "center", bold: true },
  { id: "trend", least: TREND_WIDTH, most: TREND_WIDTH, narrow: 14, horizontal: "left" },
  { id: "department", least: 10, most: 14, narrow: 8, horizontal: "left", optional: true },
  { id: "remarks", least: 24, most: 34, narrow: 20, horizontal: "left" },
  { id: "notes", least: 16, most: 16, narrow: 10, horizontal: "left" },
];

export function yearColumn(year: number): string {
  return `year-${year}`;
}

export interface ColumnYears {
  readonly years: readonly number[];
  /** The year that all baselines have in common; null where they have none, or several. */
  readonly baseline: number | null;
  readonly target: number | null;
}

/** In the order of the table as it is without a variant. */
export function columnSettings({ years, baseline, target }: ColumnYears): ColumnSetting[] {
  const texts = kpiTrendTexts();
  return SETTINGS.flatMap((setting): ColumnSetting[] => {
    if (setting.id === "years")
      return years.map((year) => ({
        ...setting,
        id: yearColumn(year),
        header: texts.result(formatWareki(year)),
      }));
    if (setting.id === "baseline" && baseline !== null)
      return [{ ...setting, header: texts.baselineOf(formatWareki(baseline)) }];
    if (setting.id === "target" && target !== null)
      return [{ ...setting, header: texts.targetOf(formatWareki(target)) }];
    return [{ ...setting, header: texts[setting.id] }];
  });
}

/** What a variant may choose from: the years as one. */
export function offeredColumns(): ReportColumn[] {
  const texts = kpiTrendTexts();
  return SETTINGS.map(({ id }) => ({ id, title: texts[id] }));
}

/** The columns of a variant with the years in place of 「各年度の結果」. */
export function chosenColumns(chosen: readonly string[] | null, years: readonly number[]): string[] | null {
  return chosen === null ? null : chosen.flatMap((id) => (id === "years" ? years.map(yearColumn) : [id]));
}
