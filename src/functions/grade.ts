import {
  DEFAULT_PRESET,
  findPreset,
  grade as gradeOf,
  SHIPPED_PRESETS,
  type GradePreset,
} from "../kpi/achievement";
import { functionStrings } from "../strings/functions";
import { isBlank, isPlanOnly, readAmount, unitConflict, type Amount } from "./amounts";
import type { ElementFunction } from "./definition";
import { invalidValue, read, unreadable, type Reading } from "./outcome";
import { readTarget } from "./targets";

/** Presets that the workbook adds to those shipped. */
let workbookPresets: readonly GradePreset[] = [];

/** Makes a workbook's own presets known to KPI.GRADE. */
export function usePresets(presets: readonly GradePreset[]): void {
  workbookPresets = presets;
}

function readPreset(input: unknown): Reading<GradePreset> {
  if (isBlank(input)) return read(DEFAULT_PRESET);
  const known = [...SHIPPED_PRESETS, ...workbookPresets];
  const preset = findPreset(String(input), known);
  if (preset !== undefined) return read(preset);
  const names = known.map((each) => each.name).join("、");
  return unreadable(invalidValue(functionStrings().unknownPreset(String(input), names)));
}

/** The baseline is optional here: without it nothing is known of 逆行. */
function readBaseline(input: unknown): Reading<Amount | null> {
  return isBlank(input) ? read(null) : readAmount(functionStrings().baseline, input);
}

/**
 * KPI.GRADE(実績, 目標, [基準値], [比較], [プリセット]) – the mark. What cannot be judged – no actual or target yet, or a
 * text about a plan – is 「－」, a mark of its own, and no error.
 */
export const grade: ElementFunction = {
  kind: "element",
  name: "GRADE",
  required: 2,
  optional: 3,
  evaluate([actual, target, baseline, comparison, presetName]) {
    const preset = readPreset(presetName);
    if (!preset.ok) return preset.failure;
    const goal = readTarget(target, comparison);
    if (!goal.ok && goal.failure.error === "#VALUE!") return goal.failure;
    if (!goal.ok || isBlank(actual) || isPlanOnly(actual)) return preset.value.notEvaluable;
    const given = readAmount(functionStrings().actual, actual);
    if (!given.ok) return given.failure;
    const start = readBaseline(baseline);
    if (!start.ok) return start.failure;
    const amounts = [given.value, ...goal.value.amounts, ...(start.value === null ? [] : [start.value])];
    const conflict = unitConflict(amounts);
    if (conflict !== null) return conflict;
    const input = {
      actual: given.value.value,
      yardstick: goal.value.yardstick,
      baseline: start.value?.value ?? null,
    };
    return gradeOf(input, preset.value).mark;
  },
};
