/** GRADE 判定: the first matching rule of a preset. */
import { isAtLeast, isMoreThan } from "./arithmetic";
import { achieved, isKept } from "./comparison";
import { isNegative, pace, progress, rate } from "./measures";
import type { GradeCondition, GradePreset, GradeRule } from "./presets";
import type { Grade, Measure, NotEvaluable, Period, Yardstick } from "./types";
import { isKnown } from "./types";

/** Why a mark is 「－」: a measure that is missing, text instead of a number, or a method break. */
export type UngradedReason = NotEvaluable | "TEXT_ONLY" | "METHOD_BREAK";

export interface Graded {
  readonly mark: Grade;
  /** Given exactly where nothing could be judged. */
  readonly reason: UngradedReason | null;
}

/** Everything that the conditions of a rule may look at. */
export interface GradeFacts {
  readonly achieved: boolean;
  readonly targetMet: boolean;
  readonly maintain: boolean;
  readonly rate: Measure;
  readonly progress: Measure;
  readonly pace: Measure;
}

function hasRateAtLeast(measure: Measure, least: number): boolean {
  if (measure.evaluable) return isAtLeast(measure.value, least);
  return measure.reason === "ZERO_ACTUAL";
}

/** Whether all conditions hold. What is not known does not hold. */
export function matches(condition: GradeCondition, facts: GradeFacts): boolean {
  const { achieved: met, targetMet, maintain, rateAtLeast, progressBelow, progressAtLeast } = condition;
  if (met !== undefined && met !== facts.achieved) return false;
  if (targetMet !== undefined && targetMet !== facts.targetMet) return false;
  if (maintain !== undefined && maintain !== facts.maintain) return false;
  if (rateAtLeast !== undefined && !hasRateAtLeast(facts.rate, rateAtLeast)) return false;
  if (progressBelow !== undefined && !holds(facts.progress, (value) => isBelow(value, progressBelow)))
    return false;
  if (progressAtLeast !== undefined && !holds(facts.progress, (value) => isAtLeast(value, progressAtLeast))) {
    return false;
  }
  const { progressAbove, paceAtLeast } = condition;
  if (progressAbove !== undefined && !holds(facts.progress, (value) => isMoreThan(value, progressAbove))) {
    return false;
  }
  return paceAtLeast === undefined || holds(facts.pace, (value) => isAtLeast(value, paceAtLeast));
}

function holds(measure: Measure, test: (value: number) => boolean): boolean {
  return measure.evaluable && test(measure.value);
}

function isBelow(value: number, limit: number): boolean {
  return limit === 0 ? isNegative(value) : isMoreThan(limit, value);
}

function firstMatch(rules: readonly GradeRule[], facts: GradeFacts, otherwise: Grade): Grade {
  return rules.find((rule) => matches(rule.when, facts))?.mark ?? otherwise;
}

export interface GradeInput {
  readonly actual: number | null;
  /** The year's number. */
  readonly yardstick: Yardstick;
  readonly baseline?: number | null;
  /** The final target; the yardstick where there is no other. */
  readonly target?: Yardstick;
}

/**
 * GRADE against a year's number: the plan, or the target. 「－」 (with MISSING) without an actual or a yardstick; the
 * other reasons of RATE do not keep an indicator from being graded, since it is known whether it was met.
 */
export function grade(input: GradeInput, preset: GradePreset): Graded {
  const { actual, yardstick, baseline = null, target = yardstick } = input;
  const met = achieved(actual, yardstick);
  if (!met.evaluable) return { mark: preset.notEvaluable, reason: met.reason };
  const targetMet = achieved(actual, target);
  const facts: GradeFacts = {
    achieved: met.value,
    targetMet: targetMet.evaluable && targetMet.value,
    maintain: isKept(target),
    rate: rate(actual, yardstick),
    progress: progress(actual, baseline, target),
    pace: { evaluable: false, reason: "MISSING" },
  };
  return { mark: firstMatch(preset.rules, facts, preset.notEvaluable), reason: null };
}

export interface InterimGradeInput {
  readonly actual: number | null;
  readonly baseline: number | null;
  readonly target: Yardstick;
  readonly year: number | null;
  readonly period: Period;
  /** The value expected for the year; used by presets without rules of their own for interim years. */
  readonly yardstick: Yardstick;
}

/** Reasons of PACE that leave an interim year undecided while the target is not met. */
const UNDECIDED: ReadonlySet<NotEvaluable> = new Set(["MISSING", "BASELINE_YEAR", "NO_PERIOD"]);

/**
 * GRADE_INTERIM: a year before the target year without a printed plan. The target already met is judged at once;
 * otherwise PACE decides, and the baseline year, in which nothing can have moved yet, is 「－」. An indicator that
 * stood at (or beyond) its target and no longer does has no pace and falls to the last rule.
 */
export function gradeInterim(input: InterimGradeInput, preset: GradePreset): Graded {
  const { actual, baseline, target, year, period, yardstick } = input;
  const targetMet = achieved(actual, target);
  if (!targetMet.evaluable) return { mark: preset.notEvaluable, reason: targetMet.reason };
  const paceOfYear = pace(actual, baseline, target, year, period);
  const isKeptOrMet = targetMet.value || isKept(target);
  if (!isKeptOrMet && !paceOfYear.evaluable && UNDECIDED.has(paceOfYear.reason)) {
    return { mark: preset.notEvaluable, reason: paceOfYear.reason };
  }
  const held = isKnown(yardstick.value) ? yardstick : target;
  if (preset.interim === undefined) return grade({ actual, yardstick: held, baseline, target }, preset);
  const met = achieved(actual, held);
  const facts: GradeFacts = {
    achieved: met.evaluable && met.value,
    targetMet: targetMet.value,
    maintain: isKept(target),
    rate: rate(actual, held),
    progress: progress(actual, baseline, target),
    pace: paceOfYear,
  };
  return { mark: firstMatch(preset.interim, facts, preset.notEvaluable), reason: null };
}

/** A mark and how many indicators carry it, in the preset's order with 「－」 last. */
export interface GradeCount {
  readonly mark: Grade;
  readonly count: number;
}

/** Rolls grades up by counts. Rates are never averaged: a 6,631 % beside a 40 % has no meaning. */
export function countGrades(grades: readonly Grade[], preset: GradePreset): readonly GradeCount[] {
  const ordered = [...preset.marks.map((entry) => entry.mark), preset.notEvaluable, ...grades];
  return [...new Set(ordered)].map((mark) => ({
    mark,
    count: grades.filter((given) => given === mark).length,
  }));
}
