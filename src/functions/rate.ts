import { rate as rateOf } from "../kpi/achievement";
import { readActual, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget } from "./targets";

/** KPI.RATE(実績, 目標, [比較]) – 達成率 as a fraction. */
export const rate: ElementFunction = {
  kind: "element",
  name: "RATE",
  required: 2,
  optional: 1,
  evaluate([actual, target, comparison]) {
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const goal = readTarget(target, comparison);
    if (!goal.ok) return goal.failure;
    return (
      unitConflict([given.value, ...goal.value.amounts]) ??
      measured(rateOf(given.value.value, goal.value.yardstick))
    );
  },
};
