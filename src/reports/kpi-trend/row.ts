/** One indicator of the table. */
import { assessIndicator, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";
import { reportTexts } from "../../strings/reports";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import {
  nothingCell,
  numberCell,
  plainCell,
  progressCell,
  remarksOf,
  rowFormulas,
  numberOrText,
  textCell,
  withFormula,
  wordsCell,
  type ShownCell,
  type TableRow,
} from "../shared";
import { figuresOfKind, observationAt } from "../shared/observations";
import { printedCell, renamed, type Formula } from "../shared/printed";
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
  const formulas = rowFormulas(assessment, indicator, input);
  const ids = figureIds(indicator, assessment);
  const compared = yearOnYear(indicator, fiscalYear, input.preset);
  const isFollowing = input.content === "formulas" || input.content === "functions";
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
      change: withFormula(
        changeCell(indicator, compared),
        compared && isFollowing ? changeFormula(fiscalYear, compared.decimals) : null,
      ),
      progress: withFormula(progressCell(assessment), renamed(formulas.progress, ids)),
      pace: withFormula(paceCell(assessment), isFollowing ? paceFormula(assessment) : null),
      state: withFormula(stateCell(assessment), isFollowing ? stateFormula(assessment) : null),
      grade: withFormula(plainCell(assessment.grade), renamed(formulas.grade, ids)),
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

/** A pace below 1 is never shown as 1.00. */
const MOST_BEHIND = 0.99;

function paceCell({ pace }: Assessment): ShownCell {
  if (!pace.evaluable) return nothingCell();
  const value = isOnTrack(pace.value) ? pace.value : Math.min(pace.value, MOST_BEHIND);
  return numberCell(value, { decimals: 2 });
}

function isOnTrack(pace: number): boolean {
  return pace >= 1 - 1e-9;
}

/** 順調, 遅れ or 逆行. */
function stateCell({ pace }: Assessment): ShownCell {
  if (!pace.evaluable) return nothingCell();
  const texts = kpiTrendTexts();
  if (isOnTrack(pace.value)) return plainCell(texts.onTrack);
  return plainCell(pace.value < 0 ? texts.backward : texts.behind);
}

/** Follows 進捗率 of the row; the share of the period that has passed does not change. */
function paceFormula({ pace, elapsed }: Assessment): Formula | null {
  if (!pace.evaluable || !elapsed.evaluable) return null;
  const share = Number(elapsed.value.toPrecision(15));
  return (at) => {
    const progress = at("progress");
    if (progress === null) return null;
    const made = `ROUND(${progress}/${share},9)`;
    return `IF(ISNUMBER(${progress}),IF(${made}<1,MIN(${made},${MOST_BEHIND}),${made}),"${reportTexts().nothing}")`;
  };
}

function stateFormula({ pace }: Assessment): Formula | null {
  if (!pace.evaluable) return null;
  const { onTrack, behind, backward } = kpiTrendTexts();
  return (at) => {
    const cell = at("pace");
    if (cell === null) return null;
    return `IF(ISNUMBER(${cell}),IF(${cell}>=1,"${onTrack}",IF(${cell}<0,"${backward}","${behind}")),"${reportTexts().nothing}")`;
  };
}

function changeFormula(fiscalYear: number, decimals: number): Formula {
  return (at) => {
    const now = at(yearColumn(fiscalYear));
    const before = at(yearColumn(fiscalYear - 1));
    if (now === null || before === null) return null;
    return `IF(COUNT(${now},${before})=2,ROUND(${now}-${before},${decimals}),"${reportTexts().nothing}")`;
  };
}

/** Which columns show the figures that an assessment rests on. */
function figureIds(indicator: Indicator, { baseline, target, fiscalYear }: Assessment) {
  const shows = (kind: "baseline" | "target", figure: Assessment["target"]) =>
    figure?.observation && figuresOfKind(indicator, kind)[0] === figure.observation ? kind : null;
  return {
    actual: yearColumn(fiscalYear),
    plan: null,
    baseline: shows("baseline", baseline),
    target: shows("target", target),
  };
}
