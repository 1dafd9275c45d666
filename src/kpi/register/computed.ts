/**
 * The computed block of 指標: how each indicator stands in its latest year with an actual. Figures, 達成率 and 差 are
 * formulas on 実績値 and follow every edit; 判定 needs rules that no formula of Excel holds, so it is a value that shows
 * 「要更新」 as soon as a figure it rests on is another.
 */
import { formatCell } from "../../sheet/address";
import type { PlanCell } from "../../sheet/plan";
import { assessIndicator, decimalsOf, type Assessment, type GradePreset } from "../achievement";
import type { Comparison } from "../achievement/types";
import { latestActual, type Indicator, type Observation } from "../indicator";
import { figureFormula, numberLiteral, textLiteral, type FigureColumns } from "./formulas";
import { COMPUTED_COLUMNS } from "./columns";
import { COMPARISONS, NO_VALUE } from "./words";

/** 判定 and what it rests on, shown until the register is refreshed. */
export const STALE_GRADE = "要更新";

const SOURCES = { plan: "計画", target: "目標値", expected: "期待値" } as const;

export type RegisterContent = "formulas" | "values";

/** Where a row's own columns and its figures stand. */
export interface ComputedPlace {
  /** 0-based row on the sheet. */
  readonly row: number;
  /** Column of 指標 by id; undefined where the user has taken it out. */
  columnOf(id: string): number | undefined;
  readonly figures: FigureColumns;
  /** Key of the row that holds a figure; undefined where none does. */
  keyOf(observation: Observation): string | undefined;
}

export interface Computed {
  /** By column id; absent: blank. */
  readonly cells: Readonly<Record<string, PlanCell>>;
  /** Decimals with which the figures are shown. */
  readonly decimals: number;
}

/** @param place null for plain values */
export function computedCells(
  indicator: Indicator,
  preset: GradePreset,
  place: ComputedPlace | null,
): Computed {
  const latest = latestActual(indicator);
  if (!latest || latest.fiscalYear === null) return { cells: NOTHING, decimals: 0 };
  const assessment = assessIndicator(indicator, latest.fiscalYear, preset);
  const values = valuesOf(assessment);
  const decimals = decimalsIn(assessment);
  return { cells: place ? withFormulas(values, assessment, indicator, place) : values, decimals };
}

function valuesOf(assessment: Assessment): Record<string, PlanCell> {
  const { actual, plan, baseline, target, yardstick, rate, gap } = assessment;
  const cells: Record<string, PlanCell> = {
    latestYear: assessment.fiscalYear,
    latestActual: actual?.value ?? null,
    latestPlan: plan?.value ?? null,
    baselineValue: baseline?.value ?? null,
    targetValue: target?.value ?? null,
    targetYear: target?.fiscalYear ?? null,
    yardstickSource: yardstick && SOURCES[yardstick.source],
    yardstick: yardstick?.value ?? null,
    rate: rate.evaluable ? rate.value : null,
    gap: gap.evaluable ? gap.value : null,
    grade: assessment.grade,
    gradeReason: assessment.reasonText,
  };
  const known = Object.entries(cells).filter(([, value]) => value !== null && value !== "");
  return { ...NOTHING, ...Object.fromEntries(known) };
}

function decimalsIn({ actual, plan, baseline, target, yardstick }: Assessment): number {
  const printed = [actual, plan, baseline, target].map((figure) => figure?.observation?.decimals ?? 0);
  const expected = yardstick?.source === "expected" ? Math.min(2, decimalsOf(yardstick.value)) : 0;
  return Math.max(expected, ...printed);
}

function withFormulas(
  values: Record<string, PlanCell>,
  assessment: Assessment,
  { comparison }: Indicator,
  place: ComputedPlace,
): Record<string, PlanCell> {
  const cells = { ...values };
  const { actual, plan, baseline, target } = assessment;
  const figures = { latestActual: actual, latestPlan: plan, baselineValue: baseline, targetValue: target };
  for (const [id, figure] of Object.entries(figures)) {
    const key = figure?.observation ? place.keyOf(figure.observation) : undefined;
    if (key !== undefined) cells[id] = formula(figureFormula(place.figures, key, NO_VALUE), values[id]);
  }
  const texts = {
    yardstick: complete(place, (at) => yardstickFormula(assessment, at)),
    rate: complete(place, (at) => rateFormula(assessment, at)),
    gap: complete(place, (at) => gapFormula(assessment, at)),
    grade: complete(place, (at) => gradeFormula(assessment, comparison, at)),
  };
  for (const [id, text] of Object.entries(texts)) if (text !== null) cells[id] = formula(text, values[id]);
  return cells;
}

function formula(text: string, cached: PlanCell | undefined): PlanCell {
  const value = typeof cached === "object" ? null : cached;
  return { formula: `=${text}`, cached: value ?? "" };
}

/** 「…」 in the columns of numbers where there is none. */
const NOTHING = Object.fromEntries(
  COMPUTED_COLUMNS.filter(({ type }) => type === "number").map(({ id }) => [id, NO_VALUE]),
);
const NONE = textLiteral(NO_VALUE);

type At = (id: string) => string;

/** A formula over cells of the row; null where the user has taken one of their columns out, so that the value stays. */
function complete({ row, columnOf }: ComputedPlace, make: (at: At) => string | null): string | null {
  let isComplete = true;
  const text = make((id) => {
    const column = columnOf(id);
    if (column === undefined) isComplete = false;
    return column === undefined ? "" : formatCell(row, column);
  });
  return isComplete ? text : null;
}

/** The number of the year: the plan, the target, or the value on the straight line between baseline and target. */
function yardstickFormula({ yardstick, elapsed }: Assessment, at: At): string | null {
  if (yardstick === null) return null;
  if (yardstick.source === "plan") return at("latestPlan");
  if (yardstick.source === "target") return at("targetValue");
  if (!elapsed.evaluable) return null;
  const [from, to] = [at("baselineValue"), at("targetValue")];
  return `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),${from}+(${to}-${from})*${numberLiteral(elapsed.value)},${NONE})`;
}

/** A range has two ends, of which the row holds one: its values stay values. */
function hasOneNumber({ yardstick }: Assessment): boolean {
  return yardstick !== null && yardstick.upper === null;
}

function bothKnown(at: At): string {
  return `AND(ISNUMBER(${at("latestActual")}),ISNUMBER(${at("yardstick")}))`;
}

/** 差: actual − yardstick. */
function gapFormula(assessment: Assessment, at: At): string | null {
  if (!hasOneNumber(assessment)) return null;
  return `IF(${bothKnown(at)},${at("latestActual")}-${at("yardstick")},${NONE})`;
}

/** 達成率 by the comparison that stands in the row. 維持 and 同じ have none, as in an assessment. */
function rateFormula(assessment: Assessment, at: At): string | null {
  if (!hasOneNumber(assessment) || assessment.maintain) return null;
  const [actual, yardstick, comparison] = [at("latestActual"), at("yardstick"), at("comparison")];
  const rising = `OR(${comparison}="以上",${comparison}="超")`;
  const falling = `OR(${comparison}="以下",${comparison}="以内",${comparison}="未満")`;
  return (
    `IF(${bothKnown(at)},IF(${yardstick}<=0,${NONE},IF(${rising},${actual}/${yardstick},` +
    `IF(${falling},IF(${actual}=0,${NONE},${yardstick}/${actual}),${NONE}))),${NONE})`
  );
}

/** The mark while everything it was given for still stands there; otherwise 要更新. */
function gradeFormula(assessment: Assessment, comparison: Comparison, at: At): string {
  const { actual, plan, baseline, target } = assessment;
  const figures = { latestActual: actual, latestPlan: plan, baselineValue: baseline, targetValue: target };
  const conditions = Object.entries(figures).map(([id, figure]) =>
    figure ? `${at(id)}=${numberLiteral(figure.value)}` : `NOT(ISNUMBER(${at(id)}))`,
  );
  conditions.push(`${at("comparison")}=${textLiteral(COMPARISONS.wordOf(comparison))}`);
  return `IF(AND(${conditions.join(",")}),${textLiteral(assessment.grade)},${textLiteral(STALE_GRADE)})`;
}
