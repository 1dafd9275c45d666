/** One indicator of the list: what its cells hold, how they look and why. */
import { assessIndicator } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import {
  actualCell,
  countCell,
  figureCell,
  figureFormula,
  gapCell,
  plainCell,
  progressCell,
  rateCell,
  remarksOf,
  rowFormulas,
  sourceCell,
  textCell,
  withFormula,
  type FormulaInput,
  type TableRow,
} from "../shared";
import type { ColumnId } from "./columns";

export interface ListRow extends TableRow<ColumnId> {
  readonly grade: string;
}

export function listRow(
  indicator: Indicator,
  { key, number }: { readonly key: string; readonly number: number },
  fiscalYear: number,
  input: FormulaInput,
): ListRow {
  const assessment = assessIndicator(indicator, fiscalYear, input.preset);
  const { group } = indicator;
  const formulas = rowFormulas(assessment, indicator, input);
  const { baseline, plan, actual, target } = assessment;
  const targetYear = assessment.target?.fiscalYear ?? null;
  return {
    key,
    grade: assessment.grade,
    cells: {
      number: countCell(number),
      policy: textCell(group.policy),
      initiative: textCell(group.initiative),
      actionPlan: textCell(group.actionPlan),
      indicator: textCell(indicator.name),
      unit: textCell(indicator.unit),
      baseline: withFormula(figureCell(baseline, indicator), figureFormula(baseline, indicator, input)),
      plan: withFormula(figureCell(plan, indicator), figureFormula(plan, indicator, input)),
      actual: withFormula(actualCell(assessment, indicator), figureFormula(actual, indicator, input)),
      gap: withFormula(gapCell(assessment, indicator), formulas.gap),
      rate: withFormula(rateCell(assessment), formulas.rate),
      progress: withFormula(progressCell(assessment), formulas.progress),
      grade: withFormula(plainCell(assessment.grade), formulas.grade),
      target: withFormula(figureCell(target, indicator), figureFormula(target, indicator, input)),
      targetYear: plainCell(targetYear === null ? "" : formatWareki(targetYear, "short")),
      department: textCell(indicator.department),
      remarks: plainCell(remarksOf(indicator, assessment)),
      notes: plainCell(""),
      source: sourceCell(indicator, assessment),
    },
  };
}
