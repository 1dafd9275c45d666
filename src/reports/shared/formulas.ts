/**
 * Excel's own formulas for what a row says of an indicator: 達成率, 進捗率, 差 and 判定 follow the figures of the row, and
 * those follow the register. What cannot be said by a formula stays a value. Texts as sources: what is written into a
 * formula are numbers, marks and cell addresses; nothing else that stands in a cell gets there.
 */
import {
  SHIPPED_PRESETS,
  type Assessment,
  type Comparison,
  type Figure,
  type GradePreset,
  type GradeRule,
} from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { reportTexts } from "../../strings/reports";
import type { FigureReferences, ReportInput } from "../template";
import type { RowAddress, ShownCell } from "./cells";

/** What the formulas of a report need to know beside the indicator. */
export type FormulaInput = Pick<ReportInput, "content" | "references" | "preset">;

type Formula = NonNullable<ShownCell["formula"]>;

/** Columns that rows of figures have. */
export type FigureColumn = "baseline" | "plan" | "actual" | "target";

/** Longest formula that Excel takes, less some room. */
const MAX_LENGTH = 8_000;

/** The same cell with a formula; as it is where there is none. */
export function withFormula(cell: ShownCell, formula: Formula | null): ShownCell {
  return formula ? { ...cell, formula } : cell;
}

/** Follows the register; null where the figure stands nowhere in it, or is the user's reading of a text (みなす). */
export function figureFormula(
  figure: Figure | null,
  indicator: Indicator,
  { content, references }: FormulaInput,
): Formula | null {
  const reference = content === "formulas" ? referenceTo(figure, indicator, references) : null;
  return reference === null ? null : () => reference;
}

function referenceTo(
  figure: Figure | null,
  indicator: Indicator,
  references: FigureReferences | undefined,
): string | null {
  const observation = figure?.observation;
  if (!observation || !references || observation.value !== figure.value) return null;
  return references.figure(indicator.id, observation.kind, observation.fiscalYear, observation.version);
}

export interface RowFormulas {
  readonly rate: Formula | null;
  readonly progress: Formula | null;
  readonly gap: Formula | null;
  readonly grade: Formula | null;
}

const NO_FORMULAS: RowFormulas = { rate: null, progress: null, gap: null, grade: null };

/** Formulas for what was computed; null for what has no number today, and for all of them where values are wished. */
export function rowFormulas(assessment: Assessment, indicator: Indicator, input: FormulaInput): RowFormulas {
  const { content = "values" } = input;
  if (content === "values" || !assessment.actual) return NO_FORMULAS;
  const operands = (at: RowAddress): Operands => operandsOf(at, assessment, indicator, input);
  const functions = content === "functions";
  const { rate, progress, gap } = assessment;
  const bounded =
    (make: (operands: Operands) => string): Formula =>
    (at) => {
      const text = make(operands(at));
      return text.length <= MAX_LENGTH ? text : null;
    };
  return {
    rate: rate.evaluable ? bounded(functions ? rateByFunction : rateOf) : null,
    progress: progress.evaluable ? bounded(functions ? progressByFunction : progressOf) : null,
    gap:
      gap.evaluable && indicator.comparison !== "range" ? bounded(functions ? gapByFunction : gapOf) : null,
    grade: gradeFormula(assessment, input, functions, bounded),
  };
}

/** Expressions for the numbers of a row. */
interface Operands {
  readonly comparison: Comparison;
  readonly maintain: boolean;
  readonly actual: string;
  /** The year's yardstick. */
  readonly yardstick: string;
  /** Cells that must hold numbers for the yardstick to be one. */
  readonly yardstickCells: readonly string[];
  readonly upper: number | null;
  /** null where there is none. */
  readonly baseline: string | null;
  /** The final target; the yardstick where there is none. */
  readonly target: string;
  /** ELAPSED of the year as a number; null where it is not known. */
  readonly elapsed: number | null;
}

function operandsOf(
  at: RowAddress,
  assessment: Assessment,
  indicator: Indicator,
  { content, references }: FormulaInput,
): Operands {
  const operand = (column: FigureColumn, figure: Figure | null): string | null => {
    if (!figure) return null;
    // A value that follows from wording (令和元年度比 → 0) stands in no cell.
    if (!figure.observation) return literal(figure.value);
    const reference = content === "formulas" ? referenceTo(figure, indicator, references) : null;
    return at(column) ?? (reference === null ? literal(figure.value) : `(${reference})`);
  };
  const baseline = operand("baseline", assessment.baseline);
  const target = operand("target", assessment.target);
  const plan = operand("plan", assessment.plan);
  // Without a yardstick only 進捗率 can be told, which looks at the final target alone.
  const source = assessment.yardstick?.source ?? "target";
  const elapsed = assessment.elapsed.evaluable ? assessment.elapsed.value : null;
  const line = `(${baseline}+(${target}-${baseline})*${literal(elapsed ?? 0)})`;
  const yardstick = (source === "plan" ? plan : source === "target" ? target : line) ?? literal(0);
  return {
    comparison: indicator.comparison,
    maintain: assessment.maintain,
    actual: operand("actual", assessment.actual)!,
    yardstick,
    yardstickCells: source === "expected" ? [baseline!, target!] : [yardstick],
    upper: assessment.yardstick?.upper ?? null,
    baseline,
    target: target ?? yardstick,
    elapsed,
  };
}

function literal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return value < 0 ? `(${text})` : text;
}

/** `then` where all are numbers, 「－」 otherwise: a figure may be taken out of the register. */
function whereNumbers(cells: readonly string[], then: string): string {
  const distinct = [...new Set(cells)];
  return `IF(COUNT(${distinct.join(",")})=${distinct.length},${then},"${reportTexts().nothing}")`;
}

function isLower(comparison: Comparison): boolean {
  return comparison === "le" || comparison === "lt";
}

function metBy(value: string, yardstick: string, { comparison, upper }: Operands): string {
  switch (comparison) {
    case "ge":
      return `${value}>=${yardstick}`;
    case "gt":
      return `${value}>${yardstick}`;
    case "le":
      return `${value}<=${yardstick}`;
    case "lt":
      return `${value}<${yardstick}`;
    case "eq":
      return `ROUND(${value}-${yardstick},9)=0`;
    case "range":
      return `AND(${value}>=${yardstick},${value}<=${literal(upper ?? 0)})`;
  }
}

/** 「達成していない場合は100.0%と表示しません」, also after a figure has changed. */
function capped(rate: string, met: string): string {
  return `IF(AND(NOT(${met}),ROUND(${rate},3)>=1),0.999,${rate})`;
}

function quotient({ comparison, actual, yardstick }: Operands): string {
  return isLower(comparison) ? `${yardstick}/${actual}` : `${actual}/${yardstick}`;
}

function rateOf(operands: Operands): string {
  const { actual, yardstick, yardstickCells, comparison } = operands;
  const texts = reportTexts();
  const rate = capped(quotient(operands), metBy(actual, yardstick, operands));
  const ofLower = isLower(comparison) ? `IF(${actual}=0,"${texts.zeroActual}",${rate})` : rate;
  return whereNumbers([actual, ...yardstickCells], `IF(${yardstick}>0,${ofLower},"${texts.nothing}")`);
}

/** Whether there is a way from the baseline to the target at all. */
function hasDistance({ baseline, target, comparison }: Operands): string {
  return isLower(comparison) ? `${baseline}>${target}` : `${baseline}<${target}`;
}

function progressOf(operands: Operands): string {
  const { actual, baseline, target } = operands;
  const share = `(${actual}-${baseline})/(${target}-${baseline})`;
  return whereNumbers(
    [actual, baseline!, target],
    `IF(${hasDistance(operands)},${share},"${reportTexts().nothing}")`,
  );
}

function gapOf({ actual, yardstick, yardstickCells }: Operands): string {
  return whereNumbers([actual, ...yardstickCells], `ROUND(${actual}-${yardstick},9)`);
}

const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  ge: "以上",
  gt: "超",
  le: "以下",
  lt: "未満",
  eq: "同じ",
  range: "範囲",
};

/** An empty cell must not reach a custom function: Excel on the desktop hands it over as 0. */
function whereFilled(cells: readonly string[], then: string): string {
  const tests = [...new Set(cells)]
    .filter((cell) => /^\$[A-Z]+\d+$/.test(cell))
    .map((cell) => `ISBLANK(${cell})`);
  return tests.length === 0 ? then : `IF(OR(${tests.join(",")}),"${reportTexts().nothing}",${then})`;
}

function rateByFunction({ actual, yardstick, yardstickCells, comparison }: Operands): string {
  const list = `${actual},${yardstick},"${COMPARISON_WORDS[comparison]}"`;
  return whereFilled(
    [actual, ...yardstickCells],
    `IF(KPI.ACHIEVED(${list}),KPI.RATE(${list}),MIN(0.999,KPI.RATE(${list})))`,
  );
}

function progressByFunction({ actual, baseline, target, comparison }: Operands): string {
  const list = [actual, baseline!, target];
  return whereFilled(list, `KPI.PROGRESS(${list.join(",")},"${COMPARISON_WORDS[comparison]}")`);
}

function gapByFunction({ actual, yardstick, yardstickCells }: Operands): string {
  return whereFilled([actual, ...yardstickCells], `KPI.GAP(${actual},${yardstick})`);
}

function gradeFormula(
  assessment: Assessment,
  { preset }: FormulaInput,
  functions: boolean,
  bounded: (make: (operands: Operands) => string) => Formula,
): Formula | null {
  // What is not graded today has a reason that a formula does not know.
  if (assessment.reason !== null || !assessment.yardstick) return null;
  const { interim, yardstick, pace } = assessment;
  const rules = interim && preset.interim ? preset.interim : preset.rules;
  if (rules.some(({ when }) => when.paceAtLeast !== undefined) && !pace.evaluable) return null;
  const isShipped = SHIPPED_PRESETS.some(({ id }) => id === preset.id);
  if (functions && isShipped && !interim && yardstick?.source === "target" && !assessment.maintain)
    return bounded((operands) => gradeByFunction(operands, preset));
  return bounded((operands) => gradeOf(operands, rules, preset));
}

function gradeByFunction({ actual, target, baseline, comparison }: Operands, { name }: GradePreset): string {
  const list = [actual, target, baseline ?? "", `"${COMPARISON_WORDS[comparison]}"`, `"${name}"`];
  return whereFilled([actual, target], `KPI.GRADE(${list.join(",")})`);
}

function gradeOf(operands: Operands, rules: readonly GradeRule[], preset: GradePreset): string {
  const otherwise = quoted(preset.notEvaluable);
  const nested = rules.reduceRight((rest, { mark, when }) => {
    const condition = conditionOf(when, operands);
    if (condition === true) return quoted(mark);
    return condition === false ? rest : `IF(${condition},${quoted(mark)},${rest})`;
  }, otherwise);
  const { actual, yardstickCells } = operands;
  const distinct = [...new Set([actual, ...yardstickCells])];
  return `IF(COUNT(${distinct.join(",")})=${distinct.length},${nested},${otherwise})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An expression; true or false where it does not depend on the figures. What is not known does not hold. */
function conditionOf(when: GradeRule["when"], operands: Operands): string | boolean {
  const { actual, yardstick, target, maintain } = operands;
  const parts: (string | boolean)[] = [];
  const add = (wanted: boolean | undefined, expression: string | boolean): void => {
    if (wanted === undefined) return;
    if (typeof expression === "boolean") parts.push(expression === wanted);
    else parts.push(wanted ? expression : `NOT(${expression})`);
  };
  add(when.achieved, metBy(actual, yardstick, operands));
  add(when.targetMet, `IF(ISNUMBER(${target}),${metBy(actual, target, operands)},FALSE)`);
  add(when.maintain, maintain);
  if (when.rateAtLeast !== undefined) parts.push(rateAtLeast(when.rateAtLeast, operands));
  const progress = (test: string) => progressIs(test, operands);
  if (when.progressBelow !== undefined) parts.push(progress(`<${literal(when.progressBelow)}`));
  if (when.progressAtLeast !== undefined) parts.push(progress(`>=${literal(when.progressAtLeast)}`));
  if (when.progressAbove !== undefined) parts.push(progress(`>${literal(when.progressAbove)}`));
  if (when.paceAtLeast !== undefined) parts.push(paceAtLeast(when.paceAtLeast, operands));
  if (parts.includes(false)) return false;
  const open = parts.filter((part): part is string => typeof part === "string");
  if (open.length === 0) return true;
  return open.length === 1 ? open[0]! : `AND(${open.join(",")})`;
}

/** Noise of floating point is rounded away before a comparison: 66÷60 is exactly 110 %. */
function rateAtLeast(least: number, operands: Operands): string | boolean {
  const { actual, yardstick, comparison, maintain } = operands;
  if (maintain || comparison === "eq" || comparison === "range") return false;
  const share = `ROUND(${quotient(operands)},9)>=${literal(least)}`;
  // An actual of 0 below its ceiling counts as any rate.
  return `IF(${yardstick}>0,${isLower(comparison) ? `IF(${actual}=0,TRUE,${share})` : share},FALSE)`;
}

function progressIs(test: string, operands: Operands): string | boolean {
  const { actual, baseline, target, maintain, comparison } = operands;
  if (baseline === null || maintain || comparison === "eq" || comparison === "range") return false;
  const share = `ROUND((${actual}-${baseline})/(${target}-${baseline}),9)${test}`;
  return `IF(COUNT(${baseline},${target})=2,IF(${hasDistance(operands)},${share},FALSE),FALSE)`;
}

function paceAtLeast(least: number, operands: Operands): string | boolean {
  if (operands.elapsed === null || operands.elapsed <= 0) return false;
  return progressIs(`>=${literal(least * operands.elapsed)}`, operands);
}
