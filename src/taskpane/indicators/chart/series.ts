/**
 * What the picture of an indicator shows: lines, marks and levels as plain data, in the unit of its figures. Pure; how
 * it is drawn is in SeriesPicture.tsx.
 */
import {
  assessIndicator,
  countedValue,
  formatNumber,
  latestYearWithActual,
  type Assessment,
} from "../../../kpi/achievement";
import type { Indicator, Observation, ObservationKind } from "../../../kpi/indicator/model";
import { formatObservation } from "../../shared/format";

/** In the order in which they are drawn and listed. */
export const SERIES_KINDS = ["baseline", "plan", "actual", "forecast", "originalTarget", "target"] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

export interface ChartPoint {
  readonly year: number;
  readonly value: number;
  /** As printed on the sheet. */
  readonly text: string;
}

/** Figures of one kind; each segment is one line, and no line joins two segments. */
export interface ChartSeries {
  readonly kind: SeriesKind;
  readonly segments: readonly (readonly ChartPoint[])[];
}

/** A value to be reached, drawn across all years. */
export interface ChartLevel {
  readonly kind: "target" | "originalTarget";
  readonly value: number;
  readonly text: string;
}

/** Where the series does not go on: a change of method, or another indicator before or after it. */
export interface ChartBreak {
  readonly kind: "method" | "predecessor" | "successor";
  /** Half a year before the first fiscal year that is counted otherwise. */
  readonly at: number;
}

export interface IndicatorChart {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly series: readonly ChartSeries[];
  readonly levels: readonly ChartLevel[];
  readonly breaks: readonly ChartBreak[];
  /** The largest value that is drawn to scale; larger ones are shown at the edge. null: all are drawn to scale. */
  readonly cut: number | null;
}

/** A value this many times the next smaller one would flatten all others. */
const OUTLIER_RATIO = 5;

/** @returns null where no figure has both a number and a year */
export function chartOf(indicator: Indicator): IndicatorChart | null {
  const latest = assessIndicator(indicator, latestYearWithActual([indicator]) ?? 0);
  const series = SERIES_KINDS.flatMap((kind) => seriesOf(indicator, kind, latest));
  const points = series.flatMap(({ segments }) => segments.flat());
  const dated = points.filter(({ year }) => Number.isFinite(year));
  if (dated.length === 0) return null;
  const years = dated.map(({ year }) => year);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const levels = levelsOf(indicator, latest);
  return {
    firstYear,
    lastYear,
    series,
    levels,
    breaks: breaksOf(indicator, firstYear, lastYear),
    cut: cutOf([...points, ...levels].map(({ value }) => value)),
  };
}

/** What the picture says of a year, kind by kind. */
export function figuresOf({ series }: IndicatorChart, year: number): { kind: SeriesKind; text: string }[] {
  return series.flatMap(({ kind, segments }) =>
    segments
      .flat()
      .filter((point) => point.year === year && isPrinted(kind, segments, point))
      .map(({ text }) => ({ kind, text })),
  );
}

/** The points that are too large to be drawn to scale. */
export function beyondCut({ series, cut }: IndicatorChart): { kind: SeriesKind; point: ChartPoint }[] {
  if (cut === null) return [];
  return series.flatMap(({ kind, segments }) =>
    segments
      .flat()
      .filter((point) => point.value > cut && isPrinted(kind, segments, point))
      .map((point) => ({ kind, point })),
  );
}

/** The line of a forecast begins at the last actual, which is no forecast. */
function isPrinted(kind: SeriesKind, segments: ChartSeries["segments"], point: ChartPoint): boolean {
  return kind !== "forecast" || point !== segments[0]?.[0];
}

function seriesOf(indicator: Indicator, kind: SeriesKind, latest: Assessment): ChartSeries[] {
  const segments =
    kind === "forecast" ? forecastSegments(indicator, latest) : printedSegments(indicator, kind);
  return segments.length === 0 ? [] : [{ kind, segments }];
}

function printedSegments(indicator: Indicator, kind: Exclude<SeriesKind, "forecast">): ChartPoint[][] {
  const observations = observationsOf(indicator, kind);
  const isLine = kind === "plan" || kind === "actual";
  const segments: ChartPoint[][] = [];
  let current: ChartPoint[] | null = null;
  for (const observation of observations) {
    const point = pointOf(indicator, observation);
    // A year without a number is a hole in the line, not a straight way across.
    if (point === null) current = null;
    else if (current === null || !isLine || isBrokenBetween(indicator, current.at(-1)!.year, point.year)) {
      segments.push((current = [point]));
    } else current.push(point);
  }
  return segments;
}

function observationsOf(indicator: Indicator, kind: Exclude<SeriesKind, "forecast">): readonly Observation[] {
  const printedKind: ObservationKind = kind === "originalTarget" ? "target" : kind;
  const dated = indicator.observations.filter(
    (observation) => observation.kind === printedKind && observation.fiscalYear !== null,
  );
  if (printedKind !== "target") return dated;
  return dated.filter((target) => isOriginal(indicator, target) === (kind === "originalTarget"));
}

/** A target that was replaced by a later version of it. */
function isOriginal(indicator: Indicator, target: Observation): boolean {
  if (target.version !== undefined) return target.version === "original";
  const ofYear = indicator.observations.filter(
    ({ kind, fiscalYear, value }) => kind === "target" && fiscalYear === target.fiscalYear && value !== null,
  );
  return ofYear.length > 1 && ofYear.at(-1) !== target;
}

function pointOf(indicator: Indicator, observation: Observation): ChartPoint | null {
  const value = countedValue(indicator, observation);
  if (value === null || observation.fiscalYear === null) return null;
  const text = formatObservation(observation, indicator.unit) ?? String(value);
  return { year: observation.fiscalYear, value, text };
}

function isBrokenBetween({ methodBreaks }: Indicator, from: number, to: number): boolean {
  return methodBreaks.some((firstYear) => from < firstYear && firstYear <= to);
}

/** From the latest actual to the forecast for the target year. */
function forecastSegments(indicator: Indicator, { actual, target, forecast }: Assessment): ChartPoint[][] {
  const observation = actual?.observation ?? null;
  const last = observation === null ? null : pointOf(indicator, observation);
  const targetYear = target?.fiscalYear ?? null;
  if (!forecast.evaluable || last === null || targetYear === null) return [];
  const decimals = Math.max(observation?.decimals ?? 0, target?.observation?.decimals ?? 0);
  const { value } = forecast.value;
  const text = `${formatNumber(value, Math.min(decimals, 2))}${indicator.unit}`;
  return [[last, { year: targetYear, value, text }]];
}

function levelsOf(indicator: Indicator, { target, originalTarget }: Assessment): ChartLevel[] {
  return (
    [
      ["target", target],
      ["originalTarget", originalTarget],
    ] as const
  ).flatMap(([kind, figure]) => {
    if (!figure?.observation) return [];
    // A target in another unit has no place on this axis.
    if (indicator.unit !== "" && figure.observation.unit !== "" && figure.observation.unit !== indicator.unit)
      return [];
    const text = formatObservation(figure.observation, indicator.unit);
    return text === null ? [] : [{ kind, value: figure.value, text }];
  });
}

function breaksOf(indicator: Indicator, firstYear: number, lastYear: number): ChartBreak[] {
  const { methodBreaks, predecessor, successor } = indicator;
  const within = methodBreaks.filter((year) => year > firstYear && year <= lastYear);
  return [
    ...(predecessor === null ? [] : [{ kind: "predecessor", at: firstYear - 0.5 } as const]),
    ...within.map((year) => ({ kind: "method", at: year - 0.5 }) as const),
    ...(successor === null ? [] : [{ kind: "successor", at: lastYear + 0.5 } as const]),
  ];
}

/**
 * Where to cut the axis, so that a few huge values do not flatten the rest: below the first value that is five times
 * the next smaller one, if at least half of the values lie below.
 */
export function cutOf(values: readonly number[]): number | null {
  const sizes = values.filter((value) => value > 0).sort((a, b) => a - b);
  for (let index = Math.ceil(sizes.length / 2); index < sizes.length; index++) {
    const [below, above] = [sizes[index - 1], sizes[index]];
    if (below !== undefined && above !== undefined && above >= below * OUTLIER_RATIO) return below;
  }
  return null;
}
