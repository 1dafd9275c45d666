/**
 * The measures of a single year. All of them are pure, take stored values and give unrounded ones; a share such as
 * RATE is a fraction (0.996), never a percentage. Definitions: README.md of this folder.
 */
import { divide, isMoreThan, isSame, subtract } from "./arithmetic";
import { achieved, isKept, isLowerBetter } from "./comparison";
import type { DecreaseFormula, Measure, Period, Yardstick } from "./types";
import { evaluable, isKnown, notEvaluable } from "./types";

/**
 * RATE 達成率: actual ÷ yardstick for 以上・超, yardstick ÷ actual for 以下・未満 (or 2 − actual ÷ yardstick).
 * @returns a fraction, which may be negative or above 1. Reasons in this order: MISSING, ZERO_TARGET, NEG_TARGET,
 * MAINTAIN, ZERO_ACTUAL (an actual of 0 below its ceiling: met, without a ratio).
 */
export function rate(
  actual: number | null,
  yardstick: Yardstick,
  decreaseFormula: DecreaseFormula = "quotient",
): Measure {
  const target = yardstick.value;
  if (!isKnown(actual) || !isKnown(target)) return notEvaluable("MISSING");
  if (yardstick.comparison === "range") return notEvaluable("MAINTAIN");
  if (target === 0) return notEvaluable("ZERO_TARGET");
  if (target < 0) return notEvaluable("NEG_TARGET");
  if (isKept(yardstick)) return notEvaluable("MAINTAIN");
  if (!isLowerBetter(yardstick.comparison)) return evaluable(divide(actual, target));
  if (decreaseFormula === "difference") return evaluable(2 - divide(actual, target));
  if (actual === 0) return notEvaluable("ZERO_ACTUAL");
  return evaluable(divide(target, actual));
}

/**
 * PROGRESS 進捗率: (actual − baseline) ÷ (final target − baseline), for rising and falling indicators alike.
 * @returns a fraction; negative means 逆行. Reasons: MISSING, MAINTAIN, NO_DISTANCE (the target is the baseline),
 * BASELINE_ALREADY_MET (the baseline lies beyond the target).
 */
export function progress(actual: number | null, baseline: number | null, target: Yardstick): Measure {
  if (!isKnown(actual) || !isKnown(baseline) || !isKnown(target.value)) return notEvaluable("MISSING");
  if (isKept(target)) return notEvaluable("MAINTAIN");
  if (isSame(baseline, target.value)) return notEvaluable("NO_DISTANCE");
  const metAtBaseline = achieved(baseline, target);
  if (metAtBaseline.evaluable && metAtBaseline.value) return notEvaluable("BASELINE_ALREADY_MET");
  // An actual that equals its baseline but for noise has not moved: it must not count as 逆行.
  if (isSame(actual, baseline)) return evaluable(0);
  return evaluable(divide(subtract(actual, baseline), subtract(target.value, baseline)));
}

/**
 * GAP 差: actual − yardstick, in the unit (for % indicators in ポイント). For 範囲 the distance to the nearer end, 0
 * inside.
 */
export function gap(actual: number | null, yardstick: Yardstick): Measure {
  if (!isKnown(actual) || !isKnown(yardstick.value)) return notEvaluable("MISSING");
  if (yardstick.comparison !== "range") return evaluable(subtract(actual, yardstick.value));
  if (!isKnown(yardstick.upper)) return notEvaluable("MISSING");
  if (actual < yardstick.value) return evaluable(subtract(actual, yardstick.value));
  return evaluable(Math.max(0, subtract(actual, yardstick.upper)));
}

/** SHORTFALL 不足: how much is missing to the yardstick, never negative; 0 once it is met. */
export function shortfall(actual: number | null, yardstick: Yardstick): Measure {
  const difference = gap(actual, yardstick);
  if (!difference.evaluable) return difference;
  const met = achieved(actual, yardstick);
  if (met.evaluable && met.value) return evaluable(0);
  switch (yardstick.comparison) {
    case "ge":
    case "gt":
      return evaluable(Math.max(0, subtract(0, difference.value)));
    case "le":
    case "lt":
      return evaluable(Math.max(0, difference.value));
    case "eq":
      return evaluable(subtract(Math.abs(difference.value), yardstick.tolerance ?? 0));
    case "range":
      return evaluable(Math.abs(difference.value));
  }
}

/**
 * ELAPSED 経過率: (year − baseline year) ÷ (target year − baseline year), a fraction; above 1 after the target year.
 * Reasons: MISSING, NO_PERIOD (the target year does not come after the baseline year).
 */
export function elapsed(year: number | null, period: Period): Measure {
  const { baselineYear, targetYear } = period;
  if (!isKnown(year) || !isKnown(baselineYear) || !isKnown(targetYear)) return notEvaluable("MISSING");
  if (targetYear <= baselineYear) return notEvaluable("NO_PERIOD");
  return evaluable(divide(year - baselineYear, targetYear - baselineYear));
}

/**
 * EXPECTED 期待値: the value of the year on the straight line from baseline to final target, in the unit. Where a
 * plan (予定) is printed for the year, that is the expectation instead: see `assessIndicator`.
 */
export function expected(
  baseline: number | null,
  target: number | null,
  year: number | null,
  period: Period,
): Measure {
  if (!isKnown(baseline) || !isKnown(target)) return notEvaluable("MISSING");
  const share = elapsed(year, period);
  if (!share.evaluable) return share;
  if (share.value === 1) return evaluable(target);
  return evaluable(baseline + (target - baseline) * share.value);
}

/**
 * PACE ペース: PROGRESS ÷ ELAPSED; 1 is exactly on schedule.
 * Reasons: MISSING, NO_PERIOD, BASELINE_YEAR (nothing has elapsed yet), and those of PROGRESS.
 */
export function pace(
  actual: number | null,
  baseline: number | null,
  target: Yardstick,
  year: number | null,
  period: Period,
): Measure {
  const made = progress(actual, baseline, target);
  if (!made.evaluable && made.reason === "MISSING") return made;
  const share = elapsed(year, period);
  if (!share.evaluable) return share;
  if (share.value <= 0) return notEvaluable("BASELINE_YEAR");
  if (!made.evaluable) return made;
  return evaluable(divide(made.value, share.value));
}

/**
 * REQUIRED 年あたり必要量: the change needed in each remaining year, in the unit; negative for a falling indicator, 0
 * once the target is met. Reasons: MISSING, PAST_TARGET_YEAR (no year is left), MAINTAIN.
 */
export function required(
  actual: number | null,
  target: Yardstick,
  year: number | null,
  targetYear: number | null,
): Measure {
  if (!isKnown(actual) || !isKnown(target.value) || !isKnown(year) || !isKnown(targetYear)) {
    return notEvaluable("MISSING");
  }
  if (year >= targetYear) return notEvaluable("PAST_TARGET_YEAR");
  if (isKept(target)) return notEvaluable("MAINTAIN");
  const met = achieved(actual, target);
  if (met.evaluable && met.value) return evaluable(0);
  return evaluable(divide(subtract(target.value, actual), targetYear - year));
}

/** Whether a value is below 0 by more than noise. */
export function isNegative(value: number): boolean {
  return isMoreThan(0, value);
}
