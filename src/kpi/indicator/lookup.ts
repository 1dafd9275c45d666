/** Look-ups in the observations of an indicator. Observations without a number are found too, unless said otherwise. */
import type { Indicator, Observation, ObservationKind } from "./model";

/** All observations of a kind, by year. */
export function observationsOf(indicator: Indicator, kind: ObservationKind): Observation[] {
  return indicator.observations.filter((observation) => observation.kind === kind);
}

/** 実績 of a fiscal year; undefined where the sheet has no place for it. */
export function actualOf(indicator: Indicator, fiscalYear: number): Observation | undefined {
  return indicator.observations.find(
    ({ kind, fiscalYear: year }) => kind === "actual" && year === fiscalYear,
  );
}

/** 予定 of a fiscal year. */
export function planOf(indicator: Indicator, fiscalYear: number): Observation | undefined {
  return indicator.observations.find(({ kind, fiscalYear: year }) => kind === "plan" && year === fiscalYear);
}

/** 基準値: the earliest with a number. */
export function baselineOf(indicator: Indicator): Observation | undefined {
  return observationsOf(indicator, "baseline").find(({ value }) => value !== null);
}

/** All 目標値 with a number, by year; those without a year come first. */
export function targetsOf(indicator: Indicator): Observation[] {
  return observationsOf(indicator, "target").filter(({ value }) => value !== null);
}

/** The final 目標値: that of the latest year. */
export function targetOf(indicator: Indicator): Observation | undefined {
  return targetsOf(indicator).at(-1);
}

/** The latest 実績 with a number. */
export function latestActual(indicator: Indicator): Observation | undefined {
  return observationsOf(indicator, "actual").findLast(
    ({ value, fiscalYear }) => value !== null && fiscalYear !== null,
  );
}

/** The fiscal years that have an 実績 with a number, ascending, each once. */
export function actualYears(indicators: readonly Indicator[]): number[] {
  const years = indicators
    .flatMap((indicator) => observationsOf(indicator, "actual"))
    .flatMap(({ value, fiscalYear }) => (value === null || fiscalYear === null ? [] : [fiscalYear]));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The latest fiscal year with any 実績; null where there is none. */
export function latestActualYear(indicators: readonly Indicator[]): number | null {
  return actualYears(indicators).at(-1) ?? null;
}
