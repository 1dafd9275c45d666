/** The year a report is about, and its date as printed. */
import { latestYearWithActual } from "../../kpi/achievement";
import { fiscalYearOfDate } from "../../kpi/calendar";
import type { ReportInput } from "../template";

/** The year asked for; else the latest with an actual; else the current one. */
export function reportYear({ fiscalYear, indicators, createdAt }: ReportInput): number {
  return fiscalYear ?? latestYearWithActual(indicators) ?? yearOf(createdAt);
}

/** 年度 of a date, in the user's time zone. */
export function yearOf(date: Date): number {
  return fiscalYearOfDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** 「令和8年1月15日」 in the user's time zone. */
export function dateText(date: Date): string {
  return new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long" }).format(date);
}
