/** How figures and places are written in the pane. Pure. */
import type { Observation } from "../../kpi/indicator/model";
import { decimalsOf, formatNumber } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { formatRange, type CellValue, type RangeRef } from "../../sheet";

/** Qualifiers that stand before the number; all others stand after the unit. */
const LEADING_QUALIFIERS = new Set(["約"]);

/**
 * The figure of an observation as staff would write it: 「約1,000時間以上」; 「100%（みなし）」 where a user lets words
 * count as a number.
 * @param unit of the indicator, for words that count as a number
 * @returns null where the observation holds no number
 */
export function formatObservation(observation: Observation, unit = ""): string | null {
  const { deemed } = observation;
  if (observation.value === null) {
    if (deemed === undefined) return null;
    const figure = formatNumber(deemed.value, decimalsOf(deemed.value)) + (observation.unit || unit);
    return indicatorsPaneTexts().deemed(figure);
  }
  const printed = observation.qualifier === null ? [] : observation.qualifier.split("・");
  const leading = printed.filter((word) => LEADING_QUALIFIERS.has(word)).join("");
  const trailing = printed.filter((word) => !LEADING_QUALIFIERS.has(word)).join("");
  return `${leading}${formatNumber(observation.value, observation.decimals)}${observation.unit}${trailing}`;
}

/** A cell value as the preview shows it; line breaks stay visible, an empty cell is said to be one. */
export function formatCellValue(value: CellValue, emptyText: string): string {
  if (value === null || value === "") return emptyText;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : value.replaceAll(/\r\n?|\n/g, "↵\n");
}

/** Where something is, for people to read: 「No.1!B7:D9」, without the quotes that a formula needs. */
export function formatPlace(sheet: string, range: RangeRef): string {
  return `${sheet}!${formatRange(range)}`;
}

/** 「令和2年度」 (English: FY2020), or that there is no year. */
export function formatYear(fiscalYear: number | null): string {
  const t = paneTexts();
  return fiscalYear === null ? t.yearNone : t.fiscalYear(formatWareki(fiscalYear), fiscalYear);
}
