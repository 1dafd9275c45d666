import { required as requiredOf } from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { readActual, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readTarget } from "./targets";
import { readYear } from "./years";

/** KPI.REQUIRED(実績, 目標, 年度, 目標年度) – needed change per remaining year. */
export const required: ElementFunction = {
  kind: "element",
  name: "REQUIRED",
  required: 4,
  optional: 0,
  evaluate([actual, target, year, targetYear]) {
    const texts = functionStrings();
    const given = readActual(actual);
    if (!given.ok) return given.failure;
    const goal = readTarget(target);
    if (!goal.ok) return goal.failure;
    const asked = readYear(texts.year, year);
    if (!asked.ok) return asked.failure;
    const until = readYear(texts.targetYear, targetYear);
    if (!until.ok) return until.failure;
    return (
      unitConflict([given.value, ...goal.value.amounts]) ??
      measured(requiredOf(given.value.value, goal.value.yardstick, asked.value, until.value))
    );
  },
};
