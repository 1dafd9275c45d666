/** Finds, among an indicator's observations, the figures that an assessment rests on. */
import { parseFiscalYear } from "../calendar";
import type { Indicator, Observation, ObservationKind } from "../indicator/model";
import type { Figure } from "./assessment";

export interface YearFigures {
  readonly baseline: Figure | null;
  readonly plan: Figure | null;
  readonly actual: Figure | null;
  /** The observation of the year's actual, also where it holds no number. */
  readonly actualObservation: Observation | null;
  readonly target: Figure | null;
  readonly originalTarget: Figure | null;
}

/**
 * The number that an observation counts as: the printed one, or the one that the user lets a text count as. Where a
 * 削減 indicator counts a fall as negative, amounts saved are taken: an actual of −13.7 % saved 13.7 %, and its plan
 * is an amount to be saved whatever its sign.
 */
export function countedValue(indicator: Indicator, observation: Observation): number | null {
  const value = observation.value ?? observation.deemed?.value ?? null;
  if (value === null || value === 0 || indicator.signConvention !== "change") return value;
  const isGoal = observation.kind === "plan" || observation.kind === "target";
  return isGoal ? Math.abs(value) : -value;
}

function figureOf(indicator: Indicator, observation: Observation | undefined): Figure | null {
  if (observation === undefined) return null;
  const value = countedValue(indicator, observation);
  return value === null ? null : { value, fiscalYear: observation.fiscalYear, observation };
}

function ofKind(indicator: Indicator, kind: ObservationKind): readonly Observation[] {
  return indicator.observations.filter((observation) => observation.kind === kind);
}

function isSameFigure(left: Figure, right: Figure): boolean {
  return left.value === right.value && left.observation?.unit === right.observation?.unit;
}

/** The observation of a kind and year: one with a number before one without. */
function ofYear(indicator: Indicator, kind: ObservationKind, year: number): Observation | undefined {
  const found = ofKind(indicator, kind).filter((observation) => observation.fiscalYear === year);
  return found.find((observation) => countedValue(indicator, observation) !== null) ?? found[0];
}

function targetsWithNumber(indicator: Indicator): readonly Observation[] {
  return ofKind(indicator, "target").filter((observation) => observation.value !== null);
}

/** The targets of the last target year, in the order printed; a target without a year only where none has one. */
function finalTargets(indicator: Indicator): readonly Observation[] {
  const targets = targetsWithNumber(indicator);
  const years = targets.flatMap((target) => (target.fiscalYear === null ? [] : [target.fiscalYear]));
  if (years.length === 0) return targets;
  const last = Math.max(...years);
  return targets.filter((target) => target.fiscalYear === last);
}

/** 「令和元年度比5%削減」, 「稼働率増減（H30比）」: a change since a named year, whose starting value is 0 by definition. */
const SINCE_YEAR =
  /((?:明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ]|[12１２][0-9０-９]{3})[^\s比、。（(]{0,6})比/;
const CHANGE_WORDS = /削減|増減|増加|減少|向上|短縮|低減|上昇|改善/;

/** The baseline of 0 that a value "relative to a base year" carries in its name or target text, or null. */
export function baselineFromWording(indicator: Indicator): Figure | null {
  const texts = [indicator.name, ...targetsWithNumber(indicator).map((target) => target.rawText)];
  for (const text of texts) {
    const since = SINCE_YEAR.exec(text)?.[1];
    if (since === undefined || !CHANGE_WORDS.test(text)) continue;
    const year = parseFiscalYear(since);
    if (year.ok) return { value: 0, fiscalYear: year.value, observation: null };
  }
  return null;
}

/** The baseline: the latest printed one that is not after the year, else what the wording says. */
function baselineOf(indicator: Indicator, year: number): Figure | null {
  const printed = ofKind(indicator, "baseline").filter((observation) => observation.value !== null);
  const past = printed.filter(({ fiscalYear }) => fiscalYear === null || fiscalYear <= year);
  return figureOf(indicator, past.at(-1) ?? printed[0]) ?? baselineFromWording(indicator);
}

/** All figures of an indicator for one fiscal year. */
export function figuresOfYear(indicator: Indicator, year: number): YearFigures {
  const finals = finalTargets(indicator);
  // Targets are versioned: of several for the same year the one called 改定後, else the last printed, is in force.
  const revised = finals.findLast(({ version }) => version === "revised");
  const first = targetsWithNumber(indicator).find(({ version }) => version === "original") ?? finals[0];
  const original = figureOf(indicator, first);
  const target = figureOf(indicator, revised ?? finals.at(-1));
  const isRevised = original !== null && target !== null && !isSameFigure(original, target);
  // A target printed for this very year, before the final one, is the year's plan.
  const interimTarget = target?.fiscalYear === year ? undefined : ofYear(indicator, "target", year);
  const actualObservation = ofYear(indicator, "actual", year) ?? null;
  return {
    baseline: baselineOf(indicator, year),
    plan: figureOf(indicator, ofYear(indicator, "plan", year)) ?? figureOf(indicator, interimTarget),
    actual: figureOf(indicator, actualObservation ?? undefined),
    actualObservation,
    target,
    originalTarget: isRevised ? original : null,
  };
}

/** Actuals with a number and a year, up to a year. */
export function actualsUntil(indicator: Indicator, year: number): readonly { year: number; value: number }[] {
  return ofKind(indicator, "actual").flatMap((observation) => {
    const { fiscalYear } = observation;
    const value = countedValue(indicator, observation);
    return fiscalYear === null || value === null || fiscalYear > year ? [] : [{ year: fiscalYear, value }];
  });
}

/**
 * Whether holding the year's actual against baseline and target crosses a method break: the baseline – or, where it
 * has no year, any earlier figure of the plan – was measured before the break, the actual after it.
 */
export function crossesMethodBreak(indicator: Indicator, year: number, baseline: Figure | null): boolean {
  const baselineYear = baseline?.fiscalYear ?? null;
  const measured = indicator.observations.flatMap(({ kind, fiscalYear }) =>
    fiscalYear === null || kind === "target" ? [] : [fiscalYear],
  );
  const start = baselineYear ?? Math.min(year, ...measured);
  return indicator.methodBreaks.some((firstYear) => start < firstYear && firstYear <= year);
}
