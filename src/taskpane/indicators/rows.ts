/**
 * One row of the list for each indicator: what it reached in a year, and what has to be asked about it. Every verdict,
 * rate and reason is that of `assessIndicator`; nothing is graded here.
 */
import {
  assessIndicator,
  formatNumber,
  latestYearWithActual,
  type AssessedYardstick,
  type Assessment,
  type YardstickSource,
} from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { formatObservation } from "../shared/format";
import { GRADE_ORDER } from "./grades";

/** Fiscal years with a figure, newest first. */
export type KnownYears = readonly number[];

/** A fiscal year, or for each indicator the latest one with an actual. */
export type YearChoice = number | "latest";

/** What an actual is held against: 計画, 目標値, or the straight line between baseline and target. */
export interface ShownYardstick {
  readonly source: YardstickSource;
  readonly text: string;
}

/**
 * What only the department can answer: why verdicts differ, what the sign of a 削減 means, from which year a baseline
 * is.
 */
export type Question = "verdict" | "sign" | "baselineYear";

/** One row of the list: an indicator in the chosen year. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly fiscalYear: number | null;
  /** 施策 as one line. */
  readonly group: string;
  /** The broadest of its 施策, by which the list can be narrowed; "" where none is printed. */
  readonly policy: string;
  readonly yardstick: ShownYardstick;
  readonly actualText: string;
  readonly rateText: string;
  readonly grade: string;
  /** null where the indicator has no year at all. */
  readonly assessment: Assessment | null;
  readonly questions: readonly Question[];
  /** Everything that a search looks at, in the form of `searchKey`. */
  readonly searchText: string;
}

export const NOTHING = "－";

/** Characters of a result in words that a row has room for. */
const WORDS_SHOWN = 14;

/** Text in one comparable form: NFKC, lower case, without spaces. */
export function searchKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}

/** 施策 as one line: 取組 and アクションプラン below 基本方針, as far as the sheet prints them. */
export function groupText(indicator: Indicator): string {
  const { number, policy, initiative, actionPlan } = indicator.group;
  const parts = [policy, initiative, actionPlan].filter((part) => part !== undefined && part !== "");
  const path = parts.join(" › ");
  return number === undefined || number === "" ? path : [`No.${number}`, path].filter(Boolean).join(" ");
}

/** Fiscal years in which any indicator has a plan, actual or target, newest first. */
export function knownYears(indicators: readonly Indicator[]): KnownYears {
  const years = new Set<number>();
  for (const indicator of indicators) {
    for (const { fiscalYear, kind } of indicator.observations) {
      if (fiscalYear !== null && kind !== "baseline") years.add(fiscalYear);
    }
  }
  return [...years].sort((a, b) => b - a);
}

/** Rows are kept with their indicator: changing the year back, or one of thousands of indicators, costs nothing. */
const kept = new WeakMap<Indicator, Map<number | null, IndicatorRow>>();

/** The row of an indicator in a year; the same object each time. */
export function rowOf(indicator: Indicator, fiscalYear: number | null): IndicatorRow {
  let byYear = kept.get(indicator);
  if (!byYear) kept.set(indicator, (byYear = new Map()));
  let row = byYear.get(fiscalYear);
  if (!row) byYear.set(fiscalYear, (row = makeRow(indicator, fiscalYear)));
  return row;
}

/**
 * The list for a year: every indicator once, in the order in which it was read. With "latest", an indicator without
 * any actual is shown in the latest year of the others, so that it is not left out. Yields after each row, so that a
 * long list can be made in slices.
 */
export function* indicatorRows(
  indicators: readonly Indicator[],
  choice: YearChoice,
): Generator<void, readonly IndicatorRow[], void> {
  const rows: IndicatorRow[] = [];
  const year = choice === "latest" ? yearOfAll(indicators) : choice;
  for (const indicator of indicators) {
    rows.push(rowOf(indicator, choice === "latest" ? (latestYearOf(indicator) ?? year) : year));
    yield;
  }
  return rows;
}

/** The latest year in which an indicator has a result: a number, or words. */
export function latestYearOf({ observations }: Indicator): number | null {
  const years = observations.flatMap(({ kind, fiscalYear, value, missing }) =>
    kind === "actual" && fiscalYear !== null && (value !== null || missing === "textOnly")
      ? [fiscalYear]
      : [],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** The year in which an indicator without any result is shown: the latest of all the others. */
export function yearOfAll(indicators: readonly Indicator[]): number | null {
  return latestYearWithActual(indicators) ?? knownYears(indicators)[0] ?? null;
}

function makeRow(indicator: Indicator, fiscalYear: number | null): IndicatorRow {
  const assessment = fiscalYear === null ? null : assessIndicator(indicator, fiscalYear);
  const { policy, initiative, actionPlan } = indicator.group;
  const group = groupText(indicator);
  return {
    indicator,
    fiscalYear,
    group,
    policy: [policy, initiative, actionPlan].find((part) => part !== undefined && part !== "") ?? "",
    yardstick: shownYardstick(indicator, assessment),
    actualText: actualText(indicator, assessment),
    rateText: assessment && isComparable(assessment) ? assessment.rateText : NOTHING,
    grade: assessment?.grade ?? GRADE_ORDER.at(-1)!,
    assessment,
    questions: assessment === null ? [] : questionsOf(assessment),
    searchText: searchKey(
      [indicator.name, group, indicator.department, ...(indicator.aliases ?? [])].join(" "),
    ),
  };
}

/** Across a change of method there are numbers, but holding them against each other means nothing. */
export function isComparable({ reason }: Assessment): boolean {
  return reason !== "METHOD_BREAK";
}

/** The figure with its unit as on the sheet; a point of the straight line with the decimals of the target. */
function shownYardstick(indicator: Indicator, assessment: Assessment | null): ShownYardstick {
  const yardstick = assessment?.yardstick;
  if (!assessment) return { source: "plan", text: NOTHING };
  if (!yardstick) return finalTarget(indicator, assessment);
  const { source } = yardstick;
  const figure = source === "plan" ? assessment.plan : source === "target" ? assessment.target : null;
  const printed = figure?.observation ? formatObservation(figure.observation) : null;
  if (printed !== null && yardstick.upper === null) return { source, text: printed };
  const decimals = assessment.target?.observation?.decimals ?? 0;
  return {
    source,
    text: lineText(indicator, yardstick, source === "expected" ? Math.max(decimals, 1) : decimals),
  };
}

/** Where the year has no number of its own there may still be the final target, which can be met before its year. */
function finalTarget({ unit }: Indicator, { target }: Assessment): ShownYardstick {
  const text = target?.observation ? formatObservation(target.observation, unit) : null;
  return text === null ? { source: "plan", text: NOTHING } : { source: "target", text };
}

function lineText(indicator: Indicator, { value, upper }: AssessedYardstick, decimals: number): string {
  const low = formatNumber(value, decimals);
  return upper === null
    ? `${low}${indicator.unit}`
    : `${low}～${formatNumber(upper, decimals)}${indicator.unit}`;
}

/** The figure; of a result in words its beginning, because the words are the result. */
function actualText({ unit }: Indicator, assessment: Assessment | null): string {
  const observation = assessment?.actual?.observation;
  const printed = observation ? formatObservation(observation, unit) : null;
  if (printed !== null) return printed;
  const words = (assessment?.missing === "textOnly" ? (assessment.actualText ?? "") : "")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "") return NOTHING;
  const characters = [...words];
  return characters.length > WORDS_SHOWN ? `${characters.slice(0, WORDS_SHOWN).join("")}…` : words;
}

function questionsOf(assessment: Assessment): readonly Question[] {
  const { warnings, verdictReason, reason, actual, baseline } = assessment;
  const has = (...codes: readonly string[]) => warnings.some(({ code }) => codes.includes(code));
  const questions: Question[] = [];
  if (verdictReason === null && has("VERDICT_DISAGREES", "OWN_VERDICT_DISAGREES")) questions.push("verdict");
  if (has("NEGATIVE_REDUCTION")) questions.push("sign");
  const isUndated = baseline !== null && baseline.fiscalYear === null;
  if (reason === "MISSING" && actual !== null && isUndated) questions.push("baselineYear");
  return questions;
}
