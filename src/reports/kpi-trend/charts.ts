/** The small charts in the column 推移: results since the baseline, and the target as a dotted line. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { PlanChart, PlanChartSeries } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import { COLOR, columnOf, firstRowOf, type PlacedTable } from "../shared";
import { chartData, type ChartData, type DataLine } from "../shared/chart-data";
import { figuresOfKind, observationAt } from "../shared/observations";
import { printedText } from "../shared/printed";
import { breaksOf } from "../shared/succession";
import type { TrendRow } from "./row";

/** More charts make the workbook slow, and nobody compares them; the numbers stay. */
export const MOST_CHARTS = 40;

export interface TrendCharts {
  readonly charts: readonly PlanChart[];
  readonly data: readonly ChartData[];
  /** Indicators with one value only. */
  readonly single: readonly Indicator[];
  readonly leftOut: number;
}

export const NOTHING_DRAWN: TrendCharts = { charts: [], data: [], single: [], leftOut: 0 };

export interface TrendChartsInput {
  readonly table: PlacedTable;
  readonly rows: readonly TrendRow[];
  readonly years: readonly number[];
  /** First row and column of the data of the charts. */
  readonly top: number;
  readonly left: number;
}

export function trendCharts({ table, rows, years, top, left }: TrendChartsInput): TrendCharts {
  const column = columnOf(table, "trend");
  if (column === undefined) return NOTHING_DRAWN;
  const drawn = rows.map((row, index) => ({ row, index, points: pointsOf(row.indicator, years) }));
  const enough = drawn.filter(({ points }) => countOf(points) > 1);
  const charts: PlanChart[] = [];
  const data: ChartData[] = [];
  let next = left;
  for (const { row, index, points } of enough.slice(0, MOST_CHARTS)) {
    const place = firstRowOf(table) + index;
    const made = chartOf(row, points, years, { top, left: next });
    charts.push({ ...made.chart, place: { top: place, bottom: place, left: column, right: column } });
    data.push(made.data);
    next = made.data.source.right + 2;
  }
  return {
    charts,
    data,
    single: drawn.filter(({ points }) => countOf(points) === 1).map(({ row }) => row.indicator),
    leftOut: Math.max(0, enough.length - MOST_CHARTS),
  };
}

/** Baseline and results; null where there is no number. */
function pointsOf(indicator: Indicator, years: readonly number[]): (number | null)[] {
  const baseline = figuresOfKind(indicator, "baseline")[0]?.value ?? null;
  return [baseline, ...years.map((year) => observationAt(indicator, "actual", year)?.value ?? null)];
}

function countOf(points: readonly (number | null)[]): number {
  return points.filter((point) => point !== null).length;
}

function chartOf(
  { indicator, key }: TrendRow,
  points: readonly (number | null)[],
  years: readonly number[],
  place: { readonly top: number; readonly left: number },
): { chart: Omit<PlanChart, "place">; data: ChartData } {
  const texts = kpiTrendTexts();
  const categories = [texts.base, ...years.map((year) => formatWareki(year, "short"))];
  const actual = segmentsOf(indicator, points, years);
  const target = figuresOfKind(indicator, "target")[0];
  const lines: DataLine[] = [
    ...actual,
    ...(target ? [{ name: texts.targetLine(indicator.name), values: points.map(() => target.value) }] : []),
  ];
  const data = chartData(place.top, place.left, categories, lines);
  const title = texts.chartTitle(indicator.name);
  const series = lines.map(({ name }, index): PlanChartSeries => ({
    name,
    values: data.values[index]!,
    ...(index < actual.length ? ACTUAL : TARGET),
  }));
  const altText = texts.chartAlt(
    indicator.name,
    pointTexts(indicator, categories, years),
    target ? texts.altTarget(printedText(indicator, target)) : "",
  );
  return {
    chart: {
      kind: "line",
      name: `${title} ${key}`.slice(0, 80),
      title,
      altText,
      source: data.source,
      seriesBy: "columns",
      series,
      bare: true,
    },
    data,
  };
}

const ACTUAL = { color: COLOR.chart, dash: "solid", marker: "circle", weight: 1.75 } as const;
const TARGET = { color: "#C55A11", dash: "dot", marker: "none", weight: 1.5 } as const;

/** One line for each stretch between changes of method: none runs through a change. */
function segmentsOf(
  indicator: Indicator,
  points: readonly (number | null)[],
  years: readonly number[],
): DataLine[] {
  const starts = [-Infinity, ...breaksOf(indicator)];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const values = points.map((point, at) => {
      const year = at === 0 ? -Infinity : years[at - 1]!;
      return year >= start && year < end ? point : null;
    });
    if (values.every((value) => value === null)) return [];
    return [{ name: kpiTrendTexts().actualLine(indicator.name), values }];
  });
}

function pointTexts(indicator: Indicator, categories: readonly string[], years: readonly number[]): string {
  const texts = kpiTrendTexts();
  const observations = [
    figuresOfKind(indicator, "baseline")[0],
    ...years.map((year) => observationAt(indicator, "actual", year)),
  ];
  return observations
    .flatMap((observation, index) =>
      observation && observation.value !== null
        ? [texts.altPoint(categories[index]!, printedText(indicator, observation))]
        : [],
    )
    .join(templateTexts().listSeparator);
}
