/** One indicator of the table. */
import { assessIndicator, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import { figureFormat, figureText } from "../number-format";
import {
  nothingCell,
  plainCell,
  progressCell,
  remarksOf,
  numberOrText,
  textCell,
  wordsCell,
  type ShownCell,
  type TableRow,
} from "../shared";
import { figuresOfKind, observationAt } from "../shared/observations";
import { printedCell } from "../shared/printed";
import { isOfAnotherYear, successionOf } from "../shared/succession";
import { changeCell, yearOnYear } from "../shared/trend";
import type { ReportInput } from "../template";
import { yearColumn, type ColumnYears } from "./columns";

export interface TrendRow extends TableRow {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
}

export interface RowContext {
  readonly fiscalYear: number;
  readonly input: ReportInput;
  readonly columns: ColumnYears;
  readonly byId: ReadonlyMap<string, Indicator>;
}

export function trendRow(indicator: Indicator, key: string, context: RowContext): TrendRow {
  const { fiscalYear, input, columns, byId } = context;
  const assessment = assessIndicator(indicator, fiscalYear, input.preset);
  const { group } = indicator;
  const remarks = [...successionOf(indicator, byId), reasons(indicator, assessment)];
  const results = columns.years.map((year): [string, ShownCell] => [
    yearColumn(year),
    resultCell(indicator, year, input),
  ]);
  return {
    key,
    indicator,
    assessment,
    cells: {
      number: numberOrText(group.number),
      policy: textCell(group.policy),
      initiative: textCell(group.initiative),
      actionPlan: textCell(group.actionPlan),
      indicator: textCell(indicator.name),
      unit: textCell(indicator.unit),
      direction: plainCell(directionText(indicator)),
      baseline: datedCell(indicator, figuresOfKind(indicator, "baseline")[0], columns.baseline, input),
      ...Object.fromEntries(results),
      target: datedCell(indicator, figuresOfKind(indicator, "target")[0], columns.target, input),
      change: changeCell(indicator, yearOnYear(indicator, fiscalYear, input.preset)),
      progress: progressCell(assessment),
      pace: paceCell(assessment),
      grade: plainCell(assessment.grade),
      trend: plainCell(""),
      department: textCell(indicator.department),
      remarks: plainCell(remarks.filter((text) => text !== "").join("\n")),
      notes: plainCell(""),
    },
  };
}

/** A year of the predecessor or successor needs no reason why it cannot be judged. */
function reasons(indicator: Indicator, assessment: Assessment): string {
  const isOther = isOfAnotherYear(indicator, assessment.fiscalYear);
  return remarksOf(indicator, isOther ? { ...assessment, reasonText: null, warnings: [] } : assessment);
}

function directionText({ direction, directionSource }: Indicator): string {
  const texts = templateTexts();
  if (direction === null) return "";
  const word = texts[direction];
  return directionSource === "printed" ? word : texts.inferred(word);
}

/** A number; else the words that are the result, or why there is none; nothing where the table says nothing. */
function resultCell(indicator: Indicator, year: number, input: ReportInput): ShownCell {
  const observation = observationAt(indicator, "actual", year);
  if (!observation) return plainCell("");
  const figure = printedCell(indicator, observation, input, { marksNotes: true });
  if (figure) return figure;
  const { missing, rawText } = observation;
  if (missing === "textOnly") return wordsCell(rawText);
  // A year to come needs no word: its heading says it.
  if (missing === null || missing === "unknown" || missing === "notYetDue") return plainCell("");
  return plainCell(templateTexts()[missing]);
}

/** A baseline or target, with its year unless the heading says it. */
function datedCell(
  indicator: Indicator,
  observation: Observation | undefined,
  common: number | null,
  input: ReportInput,
): ShownCell {
  if (!observation) return nothingCell();
  const { fiscalYear } = observation;
  const after = common !== null || fiscalYear === null ? "" : `（${formatWareki(fiscalYear, "short")}）`;
  return printedCell(indicator, observation, input, { after }) ?? nothingCell();
}

/** 「順調 1.25」: the number, with the word in its format. A pace below 1 is never shown as 1.00. */
function paceCell({ pace }: Assessment): ShownCell {
  if (!pace.evaluable) return nothingCell();
  const texts = kpiTrendTexts();
  const isOnTrack = pace.value >= 1 - 1e-9;
  const word = pace.value < 0 ? texts.backward : isOnTrack ? texts.onTrack : texts.behind;
  const value = isOnTrack ? pace.value : Math.min(pace.value, 0.99);
  const format = { decimals: 2, prefix: `${word} ` };
  return { value, shown: figureText(value, format), numberFormat: figureFormat(format) };
}
