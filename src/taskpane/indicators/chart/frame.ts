/** Where on the picture a year and a value are. Pure. */
import { currentLanguage } from "../../../strings";
import { scaleFor } from "../../shared/scale";
import type { IndicatorChart } from "./series";

const HEIGHT = 206;
/** Room for the unit, the words of breaks and those of a target on the upper edge. */
const TOP = 42;
const BOTTOM = 24;
const RIGHT = 10;
/** Room between the axis and the first and last year, in years. */
const YEAR_MARGIN = 0.5;
const VALUE_TICKS = 4;
/** Width of a character of the axis, of a year's label, and between the labels and the axis. */
const CHARACTER = 6.5;
const YEAR_LABEL = 30;
const LABEL_GAP = 10;

export interface Frame {
  readonly height: number;
  /** Edges of the area in which values are drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  x(year: number): number;
  /** Values beyond the cut lie on the upper edge. */
  y(value: number): number;
  isBeyond(value: number): boolean;
}

/** @param width of the whole picture in pixels */
export function frameOf(chart: IndicatorChart, width: number): Frame {
  const { firstYear, lastYear, cut } = chart;
  const values = [...chart.series.flatMap(({ segments }) => segments.flat()), ...chart.levels].map(
    ({ value }) => value,
  );
  const isBeyond = (value: number) => cut !== null && value > cut;
  const scale = scaleFor(
    values.filter((value) => !isBeyond(value)),
    null,
    null,
    VALUE_TICKS,
  );
  const ticks = scale.ticks.map((value) => ({ value, text: axisText(value) }));
  const labelWidth = Math.max(...ticks.map(({ text }) => text.length)) * CHARACTER;
  const left = Math.ceil(labelWidth + LABEL_GAP);
  const right = Math.max(left + 1, width - RIGHT);
  const [top, bottom] = [TOP, HEIGHT - BOTTOM];
  const span = lastYear - firstYear + 2 * YEAR_MARGIN;
  return {
    height: HEIGHT,
    left,
    right,
    top,
    bottom,
    ticks,
    x: (year) => left + ((year - firstYear + YEAR_MARGIN) / span) * (right - left),
    y: (value) => (isBeyond(value) ? top - 2 : bottom - scale.position(value) * (bottom - top)),
    isBeyond,
  };
}

/** The years that are written below the axis: as many as there is room for, the last one among them. */
export function yearLabels({ firstYear, lastYear }: IndicatorChart, { left, right }: Frame): number[] {
  const count = lastYear - firstYear + 1;
  const room = Math.max(1, Math.floor((right - left) / YEAR_LABEL));
  const step = Math.ceil(count / room);
  const years: number[] = [];
  for (let year = lastYear; year >= firstYear; year -= step) years.unshift(year);
  return years;
}

/** The nearest year to a place on the picture. */
export function yearAt({ firstYear, lastYear }: IndicatorChart, frame: Frame, x: number): number {
  const share = (x - frame.x(firstYear)) / Math.max(1, frame.x(lastYear) - frame.x(firstYear));
  const year = Math.round(firstYear + share * (lastYear - firstYear));
  return Math.min(lastYear, Math.max(firstYear, year));
}

/** A value of the axis, short: 「1.2万」, "12K". */
function axisText(value: number): string {
  const language = currentLanguage() === "ja" ? "ja-JP" : "en-US";
  const isLong = Math.abs(value) >= 10_000;
  return new Intl.NumberFormat(language, {
    notation: isLong ? "compact" : "standard",
    maximumFractionDigits: isLong ? 1 : 3,
  }).format(value);
}
