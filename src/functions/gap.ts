import { gap as gapOf } from "../kpi/achievement";
import { readActual, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget } from "./targets";

/** KPI.GAP(実績, 目標) – actual − target, in the unit. */
export const gap: ElementFunction = {
  kind: "element",
  name: "GAP",
  required: 2,
  optional: 0,
  evaluate([actual, target]) {
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const goal = readTarget(target);
    if (!goal.ok) return goal.failure;
    return (
      unitConflict([given.value, ...goal.value.amounts]) ??
      measured(gapOf(given.value.value, goal.value.yardstick))
    );
  },
};
