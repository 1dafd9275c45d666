import { achieved as isAchieved } from "../kpi/achievement";
import { readActual, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget } from "./targets";

/** KPI.ACHIEVED(実績, 目標, [比較]) – TRUE or FALSE. */
export const achieved: ElementFunction = {
  kind: "element",
  name: "ACHIEVED",
  required: 2,
  optional: 1,
  evaluate([actual, target, comparison]) {
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const goal = readTarget(target, comparison);
    if (!goal.ok) return goal.failure;
    return (
      unitConflict([given.value, ...goal.value.amounts]) ??
      measured(isAchieved(given.value.value, goal.value.yardstick))
    );
  },
};
