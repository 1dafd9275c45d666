/**
 * What the 指標 tab shows, computed from what was read. Pure: no React, no Excel. Every verdict, rate and reason is
 * that of `assessIndicator`; nothing is graded here.
 */
import {
  assessIndicator,
  formatNumber,
  isSame,
  latestYearWithActual,
  type AssessedYardstick,
  type Assessment,
  type YardstickSource,
} from "../../kpi/achievement";
import type { Indicator, Observation, ObservationKind } from "../../kpi/indicator/model";
import { formatObservation } from "../shared/format";
import { GRADE_ORDER } from "./grades";

/** Fiscal years with a figure, newest first. */
export type KnownYears = readonly number[];

/** A fiscal year, or for each indicator the latest one with an actual. */
export type YearChoice = number | "latest";

export type SortOrder = "sheet" | "grade" | "rate" | "name";

export interface IndicatorFilter {
  readonly search: string;
  /** null: all departments; "" those without one. */
  readonly department: string | null;
  /** Marks that are shown; empty: all. */
  readonly grades: ReadonlySet<string>;
}

export const NO_FILTER: IndicatorFilter = { search: "", department: null, grades: new Set() };

/** What an actual is held against: 計画, 目標値, or the straight line between baseline and target. */
export interface ShownYardstick {
  readonly source: YardstickSource;
  readonly text: string;
}

/** One row of the list: an indicator in the chosen year. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly fiscalYear: number | null;
  readonly group: string;
  readonly yardstick: ShownYardstick;
  readonly actualText: string;
  readonly rateText: string;
  readonly grade: string;
  /** null where the indicator has no year at all. */
  readonly assessment: Assessment | null;
}

const NOTHING = "－";

/** Everything that a search looks at, in one comparable form: NFKC, lower case, without spaces. */
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

/**
 * The list for a year: every indicator once, in the order in which it was read. With "latest", an indicator without
 * any actual is shown in the latest year of the others, so that it is not left out.
 */
export function indicatorRows(indicators: readonly Indicator[], choice: YearChoice): readonly IndicatorRow[] {
  const fallback =
    choice === "latest" ? (latestYearWithActual(indicators) ?? knownYears(indicators)[0] ?? null) : null;
  return indicators.map((indicator) => {
    const year = choice === "latest" ? (latestYearWithActual([indicator]) ?? fallback) : choice;
    return rowOf(indicator, year);
  });
}

function rowOf(indicator: Indicator, fiscalYear: number | null): IndicatorRow {
  const assessment = fiscalYear === null ? null : assessIndicator(indicator, fiscalYear);
  return {
    indicator,
    fiscalYear,
    group: groupText(indicator),
    yardstick: shownYardstick(indicator, assessment),
    actualText: figureText(assessment?.actual?.observation),
    rateText: assessment?.rateText ?? NOTHING,
    grade: assessment?.grade ?? GRADE_ORDER.at(-1)!,
    assessment,
  };
}

/** The figure with its unit as on the sheet; a point of the straight line with the decimals of the target. */
function shownYardstick(indicator: Indicator, assessment: Assessment | null): ShownYardstick {
  const yardstick = assessment?.yardstick;
  if (!assessment || !yardstick) return { source: "plan", text: NOTHING };
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

function lineText(indicator: Indicator, { value, upper }: AssessedYardstick, decimals: number): string {
  const low = formatNumber(value, decimals);
  return upper === null
    ? `${low}${indicator.unit}`
    : `${low}～${formatNumber(upper, decimals)}${indicator.unit}`;
}

/** Most decimals that a difference is shown with. */
const MOST_DECIMALS = 6;

/** 差 with its sign, in the unit; for shares in ポイント. 「－」 where there is none. */
export function gapText({ indicator, assessment }: IndicatorRow, points: string): string {
  if (!assessment?.gap.evaluable) return NOTHING;
  const { value } = assessment.gap;
  const unit = indicator.unit === "%" ? points : indicator.unit;
  let decimals = 0;
  while (decimals < MOST_DECIMALS && !isSame(value, Number(value.toFixed(decimals)))) decimals += 1;
  return `${value > 0 ? "+" : ""}${formatNumber(value, decimals)}${unit}`;
}

/** Rows that match the search, the department and the marks; `search` is matched word by word. */
export function filterRows(rows: readonly IndicatorRow[], filter: IndicatorFilter): readonly IndicatorRow[] {
  const words = filter.search.split(/\s+/).map(searchKey).filter(Boolean);
  return rows.filter(({ indicator, group, grade }) => {
    if (filter.grades.size > 0 && !filter.grades.has(grade)) return false;
    if (filter.department !== null && indicator.department !== filter.department) return false;
    if (words.length === 0) return true;
    const text = searchKey(`${indicator.name} ${group} ${indicator.department}`);
    return words.every((word) => text.includes(word));
  });
}

function rateOf({ assessment }: IndicatorRow): number | null {
  return assessment?.rate.evaluable ? assessment.rate.value : null;
}

/** Smaller rates first, those without a rate last. */
function byRate(a: IndicatorRow, b: IndicatorRow): number {
  const [left, right] = [rateOf(a), rateOf(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left - right;
}

/** Worst first; 「－」 comes last, since nothing can be concluded from it. */
function byGrade(a: IndicatorRow, b: IndicatorRow): number {
  const rank = ({ grade }: IndicatorRow) => (grade === GRADE_ORDER.at(-1) ? -1 : GRADE_ORDER.indexOf(grade));
  return rank(b) - rank(a);
}

/** Rows in the order asked for; those that are equal keep the order of the sheet. */
export function sortRows(rows: readonly IndicatorRow[], order: SortOrder): readonly IndicatorRow[] {
  if (order === "sheet") return rows;
  const collator = new Intl.Collator("ja", { numeric: true });
  const compare = {
    grade: byGrade,
    rate: byRate,
    name: (a: IndicatorRow, b: IndicatorRow) => collator.compare(a.indicator.name, b.indicator.name),
  };
  return [...rows].sort(compare[order]);
}

/** Departments that occur, in Japanese order; "" (none printed) last. */
export function departments(indicators: readonly Indicator[]): readonly string[] {
  const collator = new Intl.Collator("ja", { numeric: true });
  const names = [...new Set(indicators.map(({ department }) => department))];
  return names.sort((a, b) => Number(a === "") - Number(b === "") || collator.compare(a, b));
}

export interface YearFigures {
  readonly fiscalYear: number | null;
  readonly observations: readonly Observation[];
}

const KIND_ORDER: readonly ObservationKind[] = ["baseline", "plan", "actual", "target"];

/** All observations by year, oldest first, those without a year last; in a year 基準値, 計画, 実績, 目標値. */
export function figuresByYear(indicator: Indicator): readonly YearFigures[] {
  const byYear = new Map<number | null, Observation[]>();
  for (const observation of indicator.observations) {
    const list = byYear.get(observation.fiscalYear);
    if (list) list.push(observation);
    else byYear.set(observation.fiscalYear, [observation]);
  }
  return [...byYear]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([fiscalYear, observations]) => ({
      fiscalYear,
      observations: [...observations].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind)),
    }));
}

/** What the list says for a figure: the number, or 「－」. */
export function figureText(observation: Observation | null | undefined): string {
  return (observation ? formatObservation(observation) : null) ?? NOTHING;
}
