/** What has to be known beside a figure: as-of, correction, scope, what it was computed from, what a user said. Pure. */
import { roundingOf } from "../../checks/consistency/C-01-rates/rounding";
import { formatNumber } from "../../kpi/achievement";
import type { Indicator, Observation, Ratio } from "../../kpi/indicator/model";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { paneTexts } from "../../strings/pane";
import { parseRange } from "../../sheet";
import { formatObservation, formatPlace } from "../shared/format";

export interface FigureNote {
  readonly text: string;
  /** Something that does not fit, to be looked at. */
  readonly isWarning: boolean;
  /** Where the note stands, when it is not the figure's own cell. */
  readonly place?: { readonly sheet: string; readonly cell: string };
}

const ROUGH_QUALIFIERS: ReadonlySet<string> = new Set(["約", "程度"]);
/** Decimals of a recomputed rate where nothing is printed to hold it against. */
const RATE_DECIMALS = 1;

/** The notes of a figure, what is missing first. */
export function figureNotes(indicator: Indicator, observation: Observation): readonly FigureNote[] {
  const t = indicatorsPaneTexts();
  const pane = paneTexts();
  const { missing, note, scope, sourceFile, rawText, value, deemed, yearSource } = observation;
  const texts = [
    value === null && deemed === undefined && missing !== null ? pane[`missing_${missing}`] : null,
    value === null && rawText.trim() !== "" ? pane.rawText(rawText.trim()) : null,
    deemed ? t.wordsCount(formatObservation(observation, indicator.unit) ?? "", deemed.reason) : null,
    yearSource === "user" ? t.yearByUser : null,
    asOfText(observation),
    ...correctionTexts(observation),
    scope === undefined ? null : t.scope(scope),
    isRepeated(observation) || note === null ? null : pane.note(note),
    sourceFile === undefined ? null : t.sourceFile(sourceFile, formatAddress(observation)),
  ];
  return [
    ...texts.flatMap((text): FigureNote[] => (text === null ? [] : [{ text, isWarning: false }])),
    ...(observation.ratio ? ratioNotes(observation, observation.ratio) : []),
  ];
}

/** Where a figure stands in its file: 「報告!B2」. */
function formatAddress({ sheet, cell }: Observation): string {
  const range = parseRange(cell);
  return range ? formatPlace(sheet, range) : sheet;
}

function asOfText({ asOf, isPartYear }: Observation): string | null {
  const t = indicatorsPaneTexts();
  if (asOf === null) return isPartYear ? t.partYear : null;
  return paneTexts().asOf(isPartYear ? t.asOfPartYear(asOf) : asOf);
}

function correctionTexts({ correction, value, decimals, unit }: Observation): string[] {
  if (!correction || value === null) return [];
  const t = indicatorsPaneTexts();
  const figure = (number: number) => `${formatNumber(number, decimals)}${unit}`;
  return [
    t.correction(figure(correction.previous), figure(value)),
    t.correctionReason(correction.reason),
    ...(correction.date === null ? [] : [t.correctionDate(correction.date)]),
  ];
}

/** Whether the note only repeats what a correction, an as-of or a scope already says. */
function isRepeated({ note, correction, asOf, scope }: Observation): boolean {
  const said = [correction?.reason, asOf, scope].map((text) => text?.trim());
  return note !== null && said.includes(note.trim());
}

/** 分子 ÷ 分母 with the rate computed again, and whether the printed one agrees at its own decimals. */
function ratioNotes(observation: Observation, ratio: Ratio): FigureNote[] {
  const t = indicatorsPaneTexts();
  const { numerator, denominator, numeratorUnit, denominatorUnit, sheet, cell } = ratio;
  const place = { place: { sheet, cell } };
  if (denominator === 0) return [{ text: t.ratioNoDenominator, isWarning: true, ...place }];
  const exact = (numerator * 100) / denominator;
  const { value } = observation;
  const isRate = value !== null && observation.unit === "%";
  const decimals = isRate ? observation.decimals : RATE_DECIMALS;
  const correct = `${formatNumber(exact, decimals)}%`;
  const parts = t.ratio(
    `${plain(numerator)}${numeratorUnit}`,
    `${plain(denominator)}${denominatorUnit}`,
    correct,
  );
  const notes: FigureNote[] = [{ text: parts, isWarning: false, ...place }];
  if (!isRate) return notes;
  const isRough = observation.qualifiers.some((qualifier) => ROUGH_QUALIFIERS.has(qualifier));
  const rounding = roundingOf(exact, { value, decimals, isRough });
  const words = {
    rounded: null,
    truncated: t.ratioTruncated(correct),
    raised: t.ratioRaised(correct),
    differs: t.ratioDiffers(correct),
  }[rounding];
  return words === null ? notes : [...notes, { text: words, isWarning: true }];
}

function plain(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
