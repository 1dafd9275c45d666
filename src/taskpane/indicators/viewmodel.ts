/** The list of the 指標 tab – search, filter, order, counts – and the figures of an indicator. Pure. */
import { countGrades, DEFAULT_PRESET, formatNumber, isSame, type GradeCount } from "../../kpi/achievement";
import type { Indicator, Observation, ObservationKind } from "../../kpi/indicator/model";
import { departmentsOf } from "../../reports/shared";
import { GRADE_ORDER } from "./grades";
import { isComparable, NOTHING, searchKey, type IndicatorRow } from "./rows";

export type SortOrder = "sheet" | "grade" | "rate" | "name";

export interface IndicatorFilter {
  readonly search: string;
  /** null: all departments; "" those without one. */
  readonly department: string | null;
  /** null: all 施策; "" those without one. */
  readonly policy: string | null;
  /** Marks that are shown; empty: all. */
  readonly grades: ReadonlySet<string>;
  /** Only indicators about which something has to be asked. */
  readonly onlyQuestions: boolean;
}

export const NO_FILTER: IndicatorFilter = {
  search: "",
  department: null,
  policy: null,
  grades: new Set(),
  onlyQuestions: false,
};

/** The cell of a figure, which can be gone to; null for one that was collected from another file. */
export function placeOf({ sheet, cell, sourceFile }: Observation): { sheet: string; cell: string } | null {
  return sourceFile === undefined ? { sheet, cell } : null;
}

/** Most decimals that a difference is shown with. */
const MOST_DECIMALS = 6;

/** 差 with its sign, in the unit; for shares in ポイント. 「－」 where there is none. */
export function gapText({ indicator, assessment }: IndicatorRow, points: string): string {
  if (!assessment?.gap.evaluable || !isComparable(assessment)) return NOTHING;
  const { value } = assessment.gap;
  const unit = indicator.unit === "%" ? points : indicator.unit;
  // A point of the straight line has endless decimals; it is shown with one at least, and so is the difference to it.
  const isExpected = assessment.yardstick?.source === "expected";
  const most = isExpected ? Math.max(1, assessment.actual?.observation?.decimals ?? 0) : MOST_DECIMALS;
  let decimals = 0;
  while (decimals < most && !isSame(value, Number(value.toFixed(decimals)))) decimals += 1;
  return `${value > 0 ? "+" : ""}${formatNumber(value, decimals)}${unit}`;
}

/** Rows that match everything but the marks: what the counts by 判定 are about. */
export function narrowedRows(
  rows: readonly IndicatorRow[],
  filter: IndicatorFilter,
): readonly IndicatorRow[] {
  const words = filter.search.split(/\s+/).map(searchKey).filter(Boolean);
  return rows.filter(({ indicator, policy, questions, searchText }) => {
    if (filter.onlyQuestions && questions.length === 0) return false;
    if (filter.department !== null && !departmentNames(indicator).includes(filter.department)) return false;
    if (filter.policy !== null && policy !== filter.policy) return false;
    return words.every((word) => searchText.includes(word));
  });
}

/** Of these rows those with one of the marks; all where no mark is chosen. */
export function rowsOfGrades(
  rows: readonly IndicatorRow[],
  grades: ReadonlySet<string>,
): readonly IndicatorRow[] {
  return grades.size === 0 ? rows : rows.filter(({ grade }) => grades.has(grade));
}

/** How many rows carry which mark. Counts only: rates of different indicators are never averaged. */
export function gradeCounts(rows: readonly IndicatorRow[]): readonly GradeCount[] {
  return countGrades(
    rows.map(({ grade }) => grade),
    DEFAULT_PRESET,
  );
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

const collator = new Intl.Collator("ja", { numeric: true });

/** Rows in the order asked for; those that are equal keep the order of the sheet. */
export function sortRows(rows: readonly IndicatorRow[], order: SortOrder): readonly IndicatorRow[] {
  if (order === "sheet") return rows;
  const compare = {
    grade: byGrade,
    rate: byRate,
    name: (a: IndicatorRow, b: IndicatorRow) => collator.compare(a.indicator.name, b.indicator.name),
  };
  return [...rows].sort(compare[order]);
}

/** Departments that occur, in Japanese order; "" (none printed) last. */
export function departments(rows: readonly IndicatorRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap(({ indicator }) => departmentNames(indicator)))];
  return names.sort((a, b) => Number(a === "") - Number(b === "") || collator.compare(a, b));
}

/** The departments of an indicator, each by itself: 「税制課、市民課」 is two; "" where none is printed. */
function departmentNames(indicator: Indicator): readonly string[] {
  const names = departmentsOf(indicator);
  return names.length === 0 ? [""] : names;
}

/** 施策 that occur, in the order of the sheet; "" (none printed) last. */
export function policies(rows: readonly IndicatorRow[]): readonly string[] {
  const names = [...new Set(rows.map(({ policy }) => policy))];
  return names.sort((a, b) => Number(a === "") - Number(b === ""));
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
