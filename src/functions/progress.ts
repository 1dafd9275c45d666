import { progress as progressOf } from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { readActual, readAmount, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget } from "./targets";

/** KPI.PROGRESS(実績, 基準値, 目標, [比較]) – 進捗率 as a fraction. */
export const progress: ElementFunction = {
  kind: "element",
  name: "PROGRESS",
  required: 3,
  optional: 1,
  evaluate([actual, baseline, target, comparison]) {
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const start = readAmount(functionStrings().baseline, baseline);
    if (!start.ok) return start.failure;
    const goal = readTarget(target, comparison);
    if (!goal.ok) return goal.failure;
    const { amounts, yardstick, isSaid } = goal.value;
    return (
      unitConflict([given.value, start.value, ...amounts]) ??
      measured(progressOf(given.value.value, start.value.value, yardstick), isSaid)
    );
  },
};
