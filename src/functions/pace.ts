import { pace as paceOf, yardstickFrom } from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { readActual, readAmount, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget, type Target } from "./targets";
import { readYear } from "./years";

/**
 * The way to compare. This function takes no comparison: where the target's text says none, the way from the baseline
 * to the target does, so that 240 → 15 is a decrease.
 */
function yardstickOf(target: Target, baseline: number) {
  const { yardstick, isSaid } = target;
  const isDecrease = !isSaid && yardstick.value !== null && yardstick.value < baseline;
  return isDecrease ? yardstickFrom("le", yardstick.value) : yardstick;
}

/** KPI.PACE(実績, 基準値, 基準年度, 目標, 目標年度, 年度) – PROGRESS ÷ ELAPSED. */
export const pace: ElementFunction = {
  kind: "element",
  name: "PACE",
  required: 6,
  optional: 0,
  evaluate([actual, baseline, baselineYear, target, targetYear, year]) {
    const texts = functionStrings();
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const start = readAmount(texts.baseline, baseline);
    if (!start.ok) return start.failure;
    const from = readYear(texts.baselineYear, baselineYear);
    if (!from.ok) return from.failure;
    const goal = readTarget(target);
    if (!goal.ok) return goal.failure;
    const until = readYear(texts.targetYear, targetYear);
    if (!until.ok) return until.failure;
    const asked = readYear(texts.year, year);
    if (!asked.ok) return asked.failure;
    const period = { baselineYear: from.value, targetYear: until.value };
    const yardstick = yardstickOf(goal.value, start.value.value);
    return (
      unitConflict([given.value, start.value, ...goal.value.amounts]) ??
      measured(paceOf(given.value.value, start.value.value, yardstick, asked.value, period))
    );
  },
};
