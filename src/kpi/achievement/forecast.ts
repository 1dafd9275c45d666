/**
 * FORECAST 見込み（参考）: a straight line through the latest points. It is shown as 参考 and never feeds a verdict:
 * tried on 16 indicators with known outcome it was right for 14, while "the same as last year" was right for 13.
 */
import type { Measure } from "./types";
import { evaluable, isKnown, notEvaluable } from "./types";

export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
}

/** The line through points: value = mean value + slope × (year − mean year). */
export interface Line {
  /** Change per year, in the unit. */
  readonly slope: number;
  valueAt(year: number): number;
}

/** Limits that a value cannot leave by its nature: 0–100 for a share in %, 0 for a count. */
export interface NaturalLimits {
  readonly lowest?: number;
  readonly highest?: number;
}

export interface ForecastRequest {
  /** Actuals in any order. */
  readonly actuals: readonly SeriesPoint[];
  readonly baseline?: SeriesPoint | null;
  /** First years measured by a changed method: only points from the last of them on are comparable. */
  readonly methodBreaks?: readonly number[];
  /** The fiscal year to look ahead to. */
  readonly year: number;
  readonly limits?: NaturalLimits;
}

export interface Forecast {
  /** Within the natural limits. */
  readonly value: number;
  /** As the line has it. */
  readonly raw: number;
  readonly slope: number;
  /** The points it rests on, oldest first. */
  readonly points: readonly SeriesPoint[];
}

/** Points that a forecast rests on. */
const LATEST_POINTS = 3;

/** Least-squares line. Needs points of at least two different years; null otherwise. */
export function leastSquares(points: readonly SeriesPoint[]): Line | null {
  if (new Set(points.map((point) => point.year)).size < 2) return null;
  const meanYear = points.reduce((sum, point) => sum + point.year, 0) / points.length;
  const meanValue = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  const products = points.reduce(
    (sum, point) => sum + (point.year - meanYear) * (point.value - meanValue),
    0,
  );
  const squares = points.reduce((sum, point) => sum + (point.year - meanYear) ** 2, 0);
  const slope = products / squares;
  return { slope, valueAt: (year) => meanValue + slope * (year - meanYear) };
}

/**
 * The points that may be joined by one line: after the last method break, the latest three actuals; the baseline
 * fills in only where there are fewer, and only where no actual of its year exists.
 */
export function comparablePoints(request: ForecastRequest): readonly SeriesPoint[] {
  const lastBreak = Math.max(-Infinity, ...(request.methodBreaks ?? []));
  const isComparable = (point: SeriesPoint): boolean =>
    isKnown(point.year) && isKnown(point.value) && point.year >= lastBreak;
  const actuals = request.actuals.filter(isComparable).sort((left, right) => left.year - right.year);
  const { baseline } = request;
  const useBaseline =
    baseline !== null &&
    baseline !== undefined &&
    actuals.length < LATEST_POINTS &&
    isComparable(baseline) &&
    actuals.every((point) => point.year > baseline.year);
  return useBaseline ? [baseline, ...actuals] : actuals.slice(-LATEST_POINTS);
}

/**
 * @returns the forecast for the year, in the unit; TOO_FEW_POINTS with points of fewer than two years
 */
export function forecast(request: ForecastRequest): Measure<Forecast> {
  const points = comparablePoints(request);
  const line = leastSquares(points);
  if (line === null || !isKnown(request.year)) return notEvaluable("TOO_FEW_POINTS");
  const raw = line.valueAt(request.year);
  const { lowest = -Infinity, highest = Infinity } = request.limits ?? {};
  return evaluable({ value: Math.min(highest, Math.max(lowest, raw)), raw, slope: line.slope, points });
}

/** Units that may fall below zero by their nature; every other printed unit counts something. */
const SIGNED_UNITS = /ポイント|pt|円|℃|度|前年|増減/;

/**
 * The natural limits of a series from its unit and its values: a % whose values all lie in 0–100 is a share; any other
 * counted unit (人, 件, 時間 …) without negative values cannot fall below 0; a bare number has no known limit.
 */
export function naturalLimits(unit: string, values: readonly number[]): NaturalLimits {
  if (values.some((value) => value < 0)) return {};
  if (unit === "%" || unit === "％")
    return values.every((value) => value <= 100) ? { lowest: 0, highest: 100 } : {};
  if (unit === "" || SIGNED_UNITS.test(unit)) return {};
  return { lowest: 0 };
}
