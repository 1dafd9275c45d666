/** What a measure that was computed, or could not be, shows in a cell. */
import type { Measure, NotEvaluable } from "../kpi/achievement";
import { achievementStrings } from "../strings/achievement";
import { functionStrings } from "../strings/functions";
import { notAvailable, type CellOutcome } from "./outcome";

/** Reasons that are mostly a comparison left out: the target of 240 → 15 was taken for 以上. */
const OFTEN_A_MISSING_COMPARISON: ReadonlySet<NotEvaluable> = new Set(["BASELINE_ALREADY_MET"]);

/**
 * The value, or #N/A with the reason.
 * @param isComparisonSaid false adds how to say that smaller is better, where that may be the cause
 */
export function measured(measure: Measure<number | boolean>, isComparisonSaid = true): CellOutcome {
  if (measure.evaluable) return measure.value;
  const sentence = achievementStrings()[measure.reason];
  const isHintNeeded = !isComparisonSaid && OFTEN_A_MISSING_COMPARISON.has(measure.reason);
  return notAvailable(isHintNeeded ? functionStrings().saySmallerIsBetter(sentence) : sentence);
}
