/** The worked cases from published plans: every printed field must come out exactly. */
import { roundHalfAway } from "./arithmetic";
import cases from "./cases.json";
import { achieved } from "./comparison";
import { shownPercent } from "./display";
import { forecast, leastSquares, naturalLimits, type SeriesPoint } from "./forecast";
import { grade, gradeInterim } from "./grade";
import { elapsed, expected, gap, pace, progress, rate, required, shortfall } from "./measures";
import { DEFAULT_PRESET } from "./presets";
import type { Comparison, Measure, Period, Yardstick } from "./types";

interface Case {
  readonly id: string;
  readonly direction: string;
  readonly comparator: string;
  readonly actual: number | null;
  readonly year_target: number;
  readonly baseline: number | null;
  readonly final_target: number;
  readonly year: number | null;
  readonly baseline_year: number | null;
  readonly final_year: number | null;
  readonly unit?: string;
  readonly actuals?: readonly (readonly number[])[];
  readonly all_points?: readonly (readonly number[])[];
  readonly [field: string]: unknown;
}

const all = cases as unknown as readonly Case[];

function yardstickOf(given: Case, value: number): Yardstick {
  return { comparison: given.comparator as Comparison, value, maintain: given.direction === "維持" };
}

function points(rows: readonly (readonly number[])[] = []): SeriesPoint[] {
  return rows.map(([year = NaN, value = NaN]) => ({ year, value }));
}

function valueOf<T>(measure: Measure<T>): T | null {
  return measure.evaluable ? measure.value : null;
}

function rounded(measure: Measure, decimals: number, factor = 1): number | null {
  return measure.evaluable ? roundHalfAway(measure.value * factor, decimals) : null;
}

function codeOf(measure: Measure): string | null {
  return measure.evaluable ? null : measure.reason;
}

/** Every field that the worked cases print, computed. */
function compute(given: Case): Record<string, unknown> {
  const { actual, baseline, year } = given;
  const yearYardstick = yardstickOf(given, given.year_target);
  const target = yardstickOf(given, given.final_target);
  const period: Period = { baselineYear: given.baseline_year, targetYear: given.final_year };
  const met = achieved(actual, yearYardstick);
  const ratio = rate(actual, yearYardstick);
  const made = progress(actual, baseline, target);
  const isMet = met.evaluable && met.value;
  const line = valueOf(
    forecast({
      actuals: points(given.actuals),
      baseline:
        baseline === null || given.baseline_year === null
          ? null
          : { year: given.baseline_year, value: baseline },
      year: Number(given.FORECAST_year),
      limits: naturalLimits(given.unit ?? "", [...points(given.actuals).map((point) => point.value)]),
    }),
  );
  const everyPoint = given.all_points ? leastSquares(points(given.all_points)) : null;
  return {
    ACHIEVED_Y: valueOf(met),
    ACHIEVED_F: valueOf(achieved(actual, target)),
    RATE: rounded(ratio, 1, 100),
    RATE_code: codeOf(ratio),
    RATE_raw: rounded(ratio, 6, 100),
    RATE_display: ratio.evaluable ? shownPercent(ratio.value, isMet) : null,
    PROGRESS: rounded(made, 1, 100),
    PROGRESS_code: codeOf(made),
    GAP: valueOf(gap(actual, yearYardstick)),
    SHORTFALL: valueOf(shortfall(actual, yearYardstick)),
    GRADE: grade({ actual, yardstick: yearYardstick, baseline, target }, DEFAULT_PRESET).mark,
    GRADE_INTERIM: gradeInterim({ actual, baseline, target, year, period, yardstick: target }, DEFAULT_PRESET)
      .mark,
    REQUIRED_per_year: rounded(required(actual, target, year, given.final_year), 4),
    ELAPSED: rounded(elapsed(year, period), 6),
    PACE: rounded(pace(actual, baseline, target, year, period), 4),
    EXPECTED: rounded(expected(baseline, given.final_target, year, period), 4),
    FORECAST_year: given.FORECAST_year,
    FORECAST_raw: line && roundHalfAway(line.raw, 4),
    FORECAST: line && roundHalfAway(line.value, 4),
    FORECAST_ACHIEVED: line && valueOf(achieved(line.value, target)),
    FORECAST_all_points_raw: everyPoint && roundHalfAway(everyPoint.valueAt(Number(given.FORECAST_year)), 4),
    SLOPE: line && roundHalfAway(line.slope, 4),
  };
}

const DESCRIPTIVE = new Set([
  ...[
    "id",
    "source",
    "indicator",
    "direction",
    "comparator",
    "actual",
    "year_target",
    "baseline",
    "final_target",
  ],
  ...["year", "baseline_year", "final_year", "unit", "actuals", "all_points"],
]);

describe("worked cases", () => {
  it("are all here", () => {
    expect(all).toHaveLength(43);
  });

  it.each(all.map((given) => [given.id, given] as const))("%s", (_, given) => {
    const computed = compute(given);
    const printed = Object.keys(given).filter((field) => !DESCRIPTIVE.has(field));
    expect(printed.length).toBeGreaterThanOrEqual(10);
    for (const field of printed) expect({ [field]: computed[field] }).toEqual({ [field]: given[field] });
  });
});
