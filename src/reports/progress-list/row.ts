/** One indicator of the list: what its cells hold, how they look and why. */
import {
  assessIndicator,
  isSame,
  shownPercent,
  type Assessment,
  type Figure,
  type GradePreset,
} from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import type { PlanCell } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import { figureFormat, figureText, RATE_FORMAT, type FigureFormat } from "../number-format";
import { textWidth, truncated } from "../../sheet/text-size";
import type { ColumnId } from "./columns";

/** A cell of the list with the text it shows, by which widths and heights are measured. */
export interface ListCell {
  readonly value: PlanCell;
  readonly shown: string;
  readonly numberFormat?: string;
}

export interface ListRow {
  readonly cells: Readonly<Record<ColumnId, ListCell>>;
  readonly grade: string;
}

/** Remarks are cut here (in half-width characters): a row taller than a screen helps nobody. */
const REMARK_WIDTH = 120;
/** A text that is only a little longer is shown whole: the note about the cut takes room too. */
const CUT_SLACK = 50;
const TEXT_RESULT_WIDTH = 80;
const NAME_WIDTH = 300;

export function listRow(
  indicator: Indicator,
  number: number,
  fiscalYear: number,
  preset: GradePreset,
): ListRow {
  const assessment = assessIndicator(indicator, fiscalYear, preset);
  const { group } = indicator;
  const targetYear = assessment.target?.fiscalYear ?? null;
  return {
    grade: assessment.grade,
    cells: {
      number: { value: number, shown: String(number) },
      policy: textCell(group.policy),
      initiative: textCell(group.initiative),
      actionPlan: textCell(group.actionPlan),
      indicator: textCell(indicator.name),
      unit: textCell(indicator.unit),
      baseline: figureCell(assessment.baseline, indicator),
      plan: figureCell(assessment.plan, indicator),
      actual: assessment.actual ? figureCell(assessment.actual, indicator) : textResult(assessment),
      rate: rateCell(assessment),
      progress: progressCell(assessment),
      grade: plain(assessment.grade),
      target: figureCell(assessment.target, indicator),
      targetYear: plain(targetYear === null ? "" : formatWareki(targetYear, "short")),
      department: textCell(indicator.department),
      remarks: plain(remarksOf(indicator, assessment)),
      source: sourceCell(indicator, assessment),
    },
  };
}

function plain(text: string): ListCell {
  return { value: text === "" ? null : text, shown: text };
}

function textCell(text: string | undefined): ListCell {
  return plain(truncated((text ?? "").trim(), NAME_WIDTH));
}

function nothing(): ListCell {
  return plain(reportTexts().nothing);
}

/** A figure as a number; what is printed around it (約, 以上, a unit of its own) goes into the number format. */
function figureCell(figure: Figure | null, indicator: Indicator): ListCell {
  if (!figure?.observation) return nothing();
  const format = formatOf(figure.observation, indicator);
  return { value: figure.value, shown: figureText(figure.value, format), numberFormat: figureFormat(format) };
}

function formatOf({ decimals, qualifiers, unit }: Observation, indicator: Indicator): FigureFormat {
  const prefix = qualifiers.filter((word) => word === "約").join("");
  const suffix = qualifiers.filter((word) => word !== "約").join("");
  const ownUnit = unit !== "" && indicator.unit !== "" && unit !== indicator.unit ? unit : "";
  return { decimals, prefix, suffix: ownUnit + suffix };
}

/** Where the sheet has words instead of a number, the words are shown: they are the result. */
function textResult({ actualText }: Assessment): ListCell {
  const text = (actualText ?? "").trim();
  return text === "" ? nothing() : plain(shortened(text, TEXT_RESULT_WIDTH));
}

/**
 * The rate as a fraction. Where rounding to 0.1 % would show 100.0 % for something not achieved, the cell holds the
 * figure that is to be shown (0.999), because a number format cannot tell the two apart.
 */
function rateCell({ rate, rateText, achieved }: Assessment): ListCell {
  if (!rate.evaluable) return plain(rateText);
  const isAchieved = achieved.yardstick.evaluable && achieved.yardstick.value;
  const shown = shownPercent(rate.value, isAchieved);
  const value = isSame(shown, shownPercent(rate.value, true)) ? rate.value : shown / 100;
  return { value, shown: rateText, numberFormat: RATE_FORMAT };
}

function progressCell({ progress, progressText }: Assessment): ListCell {
  if (!progress.evaluable) return nothing();
  return { value: progress.value, shown: progressText, numberFormat: RATE_FORMAT };
}

/** The cell that the row's result came from; else the plan's, the target's or the baseline's. */
function sourceCell(
  indicator: Indicator,
  { actual, plan, target, baseline, fiscalYear }: Assessment,
): ListCell {
  const ofYear = indicator.observations.find(
    (entry) => entry.kind === "actual" && entry.fiscalYear === fiscalYear,
  );
  const observation =
    ofYear ??
    [actual, plan, target, baseline].flatMap((figure) => figure?.observation ?? [])[0] ??
    indicator.observations[0];
  if (!observation) return plain("");
  const { sheet, cell } = observation;
  const text = `${sheet}!${cell}`;
  return { value: { text, link: { sheet, cell } }, shown: text };
}

/** Reason of 「－」 first, then what the reader must know to judge the row, then the sheet's own remarks. */
function remarksOf(indicator: Indicator, assessment: Assessment): string {
  const texts = reportTexts();
  const parts: string[] = [];
  if (assessment.reasonText) parts.push(assessment.reasonText);
  else if (isComparedOtherwise(assessment)) parts.push(comparison(assessment, indicator));
  for (const { message } of assessment.warnings) parts.push(message);
  if (assessment.achieved.deadline === "after") parts.push(texts.lateAchievement);
  if (indicator.methodBreaks.includes(assessment.fiscalYear) && assessment.reason !== "METHOD_BREAK") {
    parts.push(texts.methodBreak);
  }
  const note = assessment.actual?.observation?.note ?? null;
  if (note && textWidth(note) > 2) parts.push(note);
  const own = parts.join("");
  const remark = (indicator.remarks ?? "").replace(/\s+/g, " ").trim();
  return [own, remark === "" ? "" : shortened(remark, REMARK_WIDTH)].filter((part) => part !== "").join("\n");
}

function isComparedOtherwise({ yardstick, rate }: Assessment): boolean {
  return yardstick !== null && yardstick.source !== "plan" && rate.evaluable;
}

function comparison({ yardstick, actual }: Assessment, indicator: Indicator): string {
  const texts = reportTexts();
  if (yardstick?.source !== "expected") return texts.comparedWithTarget;
  const decimals = Math.max(1, actual?.observation?.decimals ?? 0);
  return texts.comparedWithExpected(figureText(yardstick.value, { decimals, suffix: indicator.unit }));
}

function shortened(text: string, width: number): string {
  const length = [...text].length;
  return textWidth(text) <= width + CUT_SLACK
    ? text
    : truncated(text, width) + reportTexts().shortened(length);
}
