/**
 * Figures, rates and texts as cells of a report. Figures are numbers; 約, 以上 and a unit of their own go into the
 * number format. Where a cell can follow the register or its own row, it says by which formula.
 */
import { isSame, roundHalfAway, shownPercent, type Assessment, type Figure } from "../../kpi/achievement";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import type { PlanCell } from "../../sheet";
import { textWidth, truncated } from "../../sheet/text-size";
import { reportTexts } from "../../strings/reports";
import { figureFormat, figureText, RATE_FORMAT, type FigureFormat } from "../number-format";

/** Gives the address of another cell of the same row ("$H7") by the id of its column; null where the table lacks it. */
export type RowAddress = (column: string) => string | null;

/** A cell with the text that it shows, by which widths and heights are measured. */
export interface ShownCell {
  /** What the cell holds; with a formula, the result that is written beside it. */
  readonly value: PlanCell;
  readonly shown: string;
  readonly numberFormat?: string;
  /** A formula without "="; null where the row lacks what it needs. Absent: the cell holds its value. */
  readonly formula?: (at: RowAddress) => string | null;
}

/** Names are cut here (in half-width characters). */
const NAME_WIDTH = 300;
/** A text that is only a little longer is shown whole: the note about the cut takes room too. */
const CUT_SLACK = 50;
const TEXT_RESULT_WIDTH = 80;

/** A text as it is; "" leaves the cell empty. */
export function plainCell(text: string): ShownCell {
  return { value: text === "" ? null : text, shown: text };
}

/** A name or another short text taken from a sheet; what is cut ends in 「…」. */
export function textCell(text: string | undefined): ShownCell {
  const name = (text ?? "").trim();
  return plainCell(textWidth(name) <= NAME_WIDTH ? name : `${truncated(name, NAME_WIDTH)}…`);
}

/** A number of the plan as a number: Excel marks numbers that are texts as doubtful. */
export function numberOrText(text: string | undefined): ShownCell {
  const words = (text ?? "").trim();
  return /^[1-9]\d{0,8}$/.test(words) ? { value: Number(words), shown: words } : textCell(words);
}

/** 「－」: there is nothing to show. */
export function nothingCell(): ShownCell {
  return plainCell(reportTexts().nothing);
}

/** A count or a running number. */
export function countCell(count: number): ShownCell {
  return {
    value: count,
    shown: figureText(count, { decimals: 0 }),
    numberFormat: figureFormat({ decimals: 0 }),
  };
}

/** A figure of an assessment; 「－」 where there is none, and for a value that no cell prints. */
export function figureCell(figure: Figure | null, indicator: Indicator): ShownCell {
  return figure?.observation
    ? numberCell(figure.value, figureFormatOf(figure.observation, indicator))
    : nothingCell();
}

/** An observation as it stands: its number, else its words, else 「－」. */
export function observationCell(observation: Observation | undefined, indicator: Indicator): ShownCell {
  if (!observation) return nothingCell();
  if (observation.value !== null)
    return numberCell(observation.value, figureFormatOf(observation, indicator));
  return wordsCell(observation.rawText);
}

export function numberCell(value: number, format: FigureFormat): ShownCell {
  return { value, shown: figureText(value, format), numberFormat: figureFormat(format) };
}

/** How the figure is printed: 約 before it, 以上 and a unit that is not the indicator's after it. */
export function figureFormatOf(
  { decimals, qualifiers, unit }: Observation,
  indicator: Indicator,
): FigureFormat {
  const prefix = qualifiers.filter((word) => word === "約").join("");
  const suffix = qualifiers.filter((word) => word !== "約").join("");
  const ownUnit = unit !== "" && indicator.unit !== "" && unit !== indicator.unit ? unit : "";
  return { decimals, prefix, suffix: ownUnit + suffix };
}

/** Words where a number is expected: they are the result. */
export function wordsCell(text: string | null): ShownCell {
  const words = (text ?? "").trim();
  return words === "" ? nothingCell() : plainCell(shortened(words, TEXT_RESULT_WIDTH));
}

/** 実績 of an assessment: the number, or the words of the cell. */
export function actualCell({ actual, actualText }: Assessment, indicator: Indicator): ShownCell {
  return actual ? figureCell(actual, indicator) : wordsCell(actualText);
}

/**
 * 達成率 as a fraction. Where rounding to 0.1 % would show 100.0 % for something not achieved, the cell holds the
 * figure that is to be shown (0.999), because a number format cannot tell the two apart.
 */
export function rateCell({ rate, rateText, achieved }: Assessment): ShownCell {
  if (!rate.evaluable) return plainCell(rateText);
  const isAchieved = achieved.yardstick.evaluable && achieved.yardstick.value;
  const shown = shownPercent(rate.value, isAchieved);
  const value = isSame(shown, shownPercent(rate.value, true)) ? rate.value : roundHalfAway(shown / 100, 6);
  return { value, shown: rateText, numberFormat: RATE_FORMAT };
}

/** 進捗率 as a fraction. */
export function progressCell({ progress, progressText }: Assessment): ShownCell {
  if (!progress.evaluable) return nothingCell();
  return { value: progress.value, shown: progressText, numberFormat: RATE_FORMAT };
}

/** 差: actual less yardstick, in the unit; ポイント for indicators in %. */
export function gapCell({ gap, actual, plan, yardstick }: Assessment, indicator: Indicator): ShownCell {
  if (!gap.evaluable) return nothingCell();
  const printed = [actual, plan].flatMap((figure) => figure?.observation?.decimals ?? []);
  const decimals = Math.max(0, ...printed, ...(yardstick?.source === "expected" ? [1] : []));
  const isShare = /^[%％]$/.test(indicator.unit);
  return numberCell(gap.value, { decimals, suffix: isShare ? reportTexts().points : "" });
}

/** The cell that the year's result came from, as a link; else the plan's, the target's or the baseline's. */
export function sourceCell(indicator: Indicator, assessment: Assessment): ShownCell {
  const { actual, plan, target, baseline, fiscalYear } = assessment;
  const ofYear = indicator.observations.find(
    (entry) => entry.kind === "actual" && entry.fiscalYear === fiscalYear,
  );
  const observation =
    ofYear ??
    [actual, plan, target, baseline].flatMap((figure) => figure?.observation ?? [])[0] ??
    indicator.observations[0];
  return observation ? linkCell(observation) : plainCell("");
}

/** A link to a cell of this workbook; the file's name for a figure that was collected from another file. */
export function linkCell({
  sheet,
  cell,
  sourceFile,
}: Pick<Observation, "sheet" | "cell" | "sourceFile">): ShownCell {
  const text = `${sheet}!${cell}`;
  if (sourceFile !== undefined) return plainCell(`${sourceFile}\n${text}`);
  return { value: { text, link: { sheet, cell } }, shown: text };
}

/** A long text, cut with a note of how long it was. */
export function shortened(text: string, width: number): string {
  const length = [...text].length;
  return textWidth(text) <= width + CUT_SLACK
    ? text
    : truncated(text, width) + reportTexts().shortened(length);
}
