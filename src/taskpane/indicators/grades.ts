/** Marks of the preset 標準 as the pane shows them: a colour and a word beside each, so that colour is never alone. */
import { DEFAULT_PRESET } from "../../kpi/achievement";
import { paneTexts } from "../../strings/pane";

export type GradeKind = "exceeded" | "met" | "near" | "missed" | "none";

/** Marks, best first, 「－」 last. */
export const GRADE_ORDER: readonly string[] = [
  ...DEFAULT_PRESET.marks.map(({ mark }) => mark),
  DEFAULT_PRESET.notEvaluable,
];

const KINDS: ReadonlyMap<string, GradeKind> = new Map([
  ["◎", "exceeded"],
  ["○", "met"],
  ["△", "near"],
  ["×", "missed"],
]);

export function gradeKindOf(mark: string): GradeKind {
  return KINDS.get(mark) ?? "none";
}

/** The word beside a mark: 達成, 未達 … */
export function gradeWord(mark: string): string {
  const t = paneTexts();
  const words: Record<GradeKind, string> = {
    exceeded: t.gradeExceeded,
    met: t.gradeMet,
    near: t.gradeNear,
    missed: t.gradeMissed,
    none: t.gradeNone,
  };
  return words[gradeKindOf(mark)];
}

/** What a mark of the preset 標準 means, for the help page. */
export function gradeMeaning(mark: string): string {
  const t = paneTexts();
  const meanings: Record<GradeKind, string> = {
    exceeded: t.helpGradeExceeded,
    met: t.helpGradeMet,
    near: t.helpGradeNear,
    missed: t.helpGradeMissed,
    none: t.helpGradeNone,
  };
  return meanings[gradeKindOf(mark)];
}
