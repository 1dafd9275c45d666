import { expected as expectedOf } from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { readAmount, unitConflict } from "./amounts";
import type { ElementFunction } from "./definition";
import { measured } from "./measured";
import { readYear } from "./years";

/** KPI.EXPECTED(基準値, 基準年度, 目標, 目標年度, 年度) – the straight-line value for the year. */
export const expected: ElementFunction = {
  kind: "element",
  name: "EXPECTED",
  required: 5,
  optional: 0,
  evaluate([baseline, baselineYear, target, targetYear, year]) {
    const texts = functionStrings();
    const start = readAmount(texts.baseline, baseline);
    if (!start.ok) return start.failure;
    const from = readYear(texts.baselineYear, baselineYear);
    if (!from.ok) return from.failure;
    const goal = readAmount(texts.target, target);
    if (!goal.ok) return goal.failure;
    const until = readYear(texts.targetYear, targetYear);
    if (!until.ok) return until.failure;
    const asked = readYear(texts.year, year);
    if (!asked.ok) return asked.failure;
    const period = { baselineYear: from.value, targetYear: until.value };
    return (
      unitConflict([start.value, goal.value]) ??
      measured(expectedOf(start.value.value, goal.value.value, asked.value, period))
    );
  },
};
