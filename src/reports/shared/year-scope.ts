/** Which indicators a report of a fiscal year is about. */
import type { Indicator, Observation } from "../../kpi/indicator/model";

export interface YearScope {
  readonly included: readonly Indicator[];
  /** Replaced by another indicator, or ended: named below the table so that nothing vanishes silently. */
  readonly excluded: readonly Indicator[];
}

/**
 * An indicator is left out only where its own sheet shows that the year is not its own: it has neither plan nor actual
 * in the year and has been replaced, has replaced another one that was still in use, or has ended. An indicator that
 * only a sentence names (the count behind a rate, a yearly increase) has no row on its form and gets none here.
 */
export function indicatorsOfYear(indicators: readonly Indicator[], fiscalYear: number): YearScope {
  const included: Indicator[] = [];
  const excluded: Indicator[] = [];
  for (const indicator of indicators)
    (isOutOfYear(indicator, fiscalYear) ? excluded : included).push(indicator);
  return { included, excluded };
}

function isOutOfYear(indicator: Indicator, fiscalYear: number): boolean {
  const ofYear = indicator.observations.filter(
    (observation) => observation.fiscalYear === fiscalYear && observation.kind !== "baseline",
  );
  if (isOfSentence(indicator)) return true;
  if (ofYear.some(saysSomething)) return false;
  if (ofYear.some(({ missing }) => missing === "ended")) return true;
  return indicator.successor !== null || indicator.predecessor !== null;
}

function isOfSentence({ relatesTo, notEvaluable, observations }: Indicator): boolean {
  if (relatesTo !== undefined) return true;
  return notEvaluable !== undefined && !observations.some(({ kind }) => kind === "plan" || kind === "actual");
}

/** A number, a text, or a reason: anything but an empty cell. */
function saysSomething({ value, rawText, missing }: Observation): boolean {
  if (missing === "ended") return false;
  return value !== null || rawText.trim() !== "";
}
