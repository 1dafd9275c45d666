/** The numbers that an actual is held against, each with its own answer: plan, final target, original target. Pure. */
import type { Assessment, Figure, Measure } from "../../kpi/achievement";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { paneTexts } from "../../strings/pane";
import { formatObservation, formatYear } from "../shared/format";
import { isComparable, type IndicatorRow } from "./rows";
import { placeOf } from "./viewmodel";

export interface HeldAgainst {
  /** 「令和5年度の計画」 */
  readonly name: string;
  readonly figure: string;
  /** 達成, 未達, or why neither can be said. */
  readonly answer: string;
  /** The cell of the number, where it has one. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

/** What the actual of the year was held against, the year's own number first. */
export function heldAgainst({ indicator, assessment, yardstick }: IndicatorRow): readonly HeldAgainst[] {
  if (!assessment) return [];
  const t = indicatorsPaneTexts();
  const { achieved, plan, target, originalTarget, fiscalYear } = assessment;
  const year = formatYear(fiscalYear);
  const list: HeldAgainst[] = [];
  const add = (name: string, figure: Figure | null, text: string | null, answer: string) => {
    if (text === null) return;
    list.push({
      name,
      figure: text,
      answer,
      place: figure?.observation ? placeOf(figure.observation) : null,
    });
  };
  const textOf = (figure: Figure | null) =>
    figure?.observation ? formatObservation(figure.observation, indicator.unit) : null;
  const own = assessment.yardstick?.source;
  const answer = (measure: Measure<boolean>) =>
    isComparable(assessment) ? answerOf(measure) : t.notComparable;
  if (own === "plan") add(t.yardstickPlan(year), plan, textOf(plan), answer(achieved.yardstick));
  if (own === "expected") add(t.yardstickExpected(year), null, yardstick.text, answer(achieved.yardstick));
  const targetYear = target?.fiscalYear ?? null;
  add(
    t.yardstickTarget(targetYear === null ? "" : formatYear(targetYear)),
    target,
    textOf(target),
    isComparable(assessment) ? targetAnswer(assessment) : t.notComparable,
  );
  if (achieved.originalTarget !== null) {
    const isOtherUnit = !achieved.originalTarget.evaluable && assessment.actual !== null;
    const original = isOtherUnit ? t.notComparable : answer(achieved.originalTarget);
    add(t.yardstickOriginal, originalTarget, textOf(originalTarget), original);
  }
  return list;
}

/** Plan met and target not, or the reverse: two yardsticks, said in a sentence. null where they agree. */
export function yardsticksDiffer({ assessment }: IndicatorRow): string | null {
  if (assessment?.yardstick?.source !== "plan" || !isComparable(assessment)) return null;
  const { yardstick, target } = assessment.achieved;
  if (!yardstick.evaluable || !target.evaluable || yardstick.value === target.value) return null;
  const t = indicatorsPaneTexts();
  return yardstick.value ? t.yardstickPlanOnly : t.yardstickTargetOnly;
}

/** Why there is a grade without a rate: the year has no number of its own, and the final target is met already. */
export function metAhead({ assessment }: IndicatorRow): string | null {
  if (!assessment?.interim || assessment.yardstick !== null || assessment.reason !== null) return null;
  const { target } = assessment.achieved;
  return target.evaluable && target.value ? indicatorsPaneTexts().metAhead : null;
}

/** 達成, with 期限内 or 期限後 where the target has a year that has come. */
function targetAnswer({ achieved, target, fiscalYear }: Assessment): string {
  const t = indicatorsPaneTexts();
  const { deadline } = achieved;
  if (deadline === null) return answerOf(achieved.target);
  const isDue =
    target?.fiscalYear !== null && target?.fiscalYear !== undefined && target.fiscalYear <= fiscalYear;
  if (deadline === "within") return isDue ? t.deadlineWithin : answerOf(achieved.target);
  return t.deadlineAfter;
}

export function answerOf(measure: Measure<boolean> | undefined): string {
  const t = paneTexts();
  if (!measure?.evaluable) return t.gradeNone;
  return measure.value ? t.achieved : t.notAchieved;
}
