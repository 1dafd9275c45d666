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

function figureOf(observation: Observation | undefined): Figure | null {
  if (observation === undefined || observation.value === null) return null;
  return { value: observation.value, fiscalYear: observation.fiscalYear, observation };
}

function ofKind(indicator: Indicator, kind: ObservationKind): readonly Observation[] {
  return indicator.observations.filter((observation) => observation.kind === kind);
}

/** The observation of a kind and year: one with a number before one without. */
function ofYear(indicator: Indicator, kind: ObservationKind, year: number): Observation | undefined {
  const found = ofKind(indicator, kind).filter((observation) => observation.fiscalYear === year);
  return found.find((observation) => observation.value !== null) ?? found[0];
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
  return figureOf(past.at(-1) ?? printed[0]) ?? baselineFromWording(indicator);
}

/** All figures of an indicator for one fiscal year. */
export function figuresOfYear(indicator: Indicator, year: number): YearFigures {
  const finals = finalTargets(indicator);
  // Targets are versioned: of several for the same year the last printed is in force, the first is the original.
  const target = figureOf(finals.at(-1));
  const original = figureOf(finals[0]);
  const isRevised = original !== null && target !== null && original.value !== target.value;
  // A target printed for this very year, before the final one, is the year's plan.
  const interimTarget = target?.fiscalYear === year ? undefined : ofYear(indicator, "target", year);
  const actualObservation = ofYear(indicator, "actual", year) ?? null;
  return {
    baseline: baselineOf(indicator, year),
    plan: figureOf(ofYear(indicator, "plan", year)) ?? figureOf(interimTarget),
    actual: figureOf(actualObservation ?? undefined),
    actualObservation,
    target,
    originalTarget: isRevised ? original : null,
  };
}

/** Actuals with a number and a year, up to a year. */
export function actualsUntil(indicator: Indicator, year: number): readonly { year: number; value: number }[] {
  return ofKind(indicator, "actual").flatMap(({ fiscalYear, value }) =>
    fiscalYear === null || value === null || fiscalYear > year ? [] : [{ year: fiscalYear, value }],
  );
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
