/** One indicator of the list: what its cells hold, how they look and why. */
import { assessIndicator, type GradePreset } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import {
  actualCell,
  countCell,
  figureCell,
  gapCell,
  plainCell,
  progressCell,
  rateCell,
  remarksOf,
  sourceCell,
  textCell,
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
  preset: GradePreset,
): ListRow {
  const assessment = assessIndicator(indicator, fiscalYear, preset);
  const { group } = indicator;
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
      baseline: figureCell(assessment.baseline, indicator),
      plan: figureCell(assessment.plan, indicator),
      actual: actualCell(assessment, indicator),
      gap: gapCell(assessment, indicator),
      rate: rateCell(assessment),
      progress: progressCell(assessment),
      grade: plainCell(assessment.grade),
      target: figureCell(assessment.target, indicator),
      targetYear: plainCell(targetYear === null ? "" : formatWareki(targetYear, "short")),
      department: textCell(indicator.department),
      remarks: plainCell(remarksOf(indicator, assessment)),
      notes: plainCell(""),
      source: sourceCell(indicator, assessment),
    },
  };
}
