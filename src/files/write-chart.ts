/** Charts of a plan in an .xlsx file. */
import type { SheetChart, WriteChartKind } from "hucre";
import {
  columnLetters,
  quoteSheetName,
  seriesOf,
  type PlacedSeries,
  type PlanChart,
  type RangeRef,
  type SheetPlan,
} from "../sheet";

const DASHES = { solid: "solid", dash: "dash", dot: "sysDot" } as const;
const MARKER_SIZE = 7;

export function fileChart(chart: PlanChart, sheetName: string, plan: SheetPlan): SheetChart {
  const { top, left, bottom, right } = chart.place;
  const series = seriesOf(chart);
  const isStacked = chart.stacked !== undefined && chart.kind !== "line";
  return {
    type: chart.kind satisfies WriteChartKind,
    ...(!chart.bare && { title: chart.title }),
    altText: chart.altText,
    frameTitle: chart.name,
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    series: series.map((one) => fileSeries(one, chart.kind, sheetName, plan)),
    legend:
      !chart.bare && (chart.showLegend ?? (series.length > 1 || chart.kind === "pie")) ? "bottom" : false,
    ...(isStacked && {
      barGrouping: chart.stacked === "percent" ? ("percentStacked" as const) : ("stacked" as const),
      overlap: 100,
    }),
    ...(chart.kind === "line" && { showLineMarkers: true, dispBlanksAs: "gap" as const }),
    ...(chart.kind !== "pie" && { axes: axesOf(chart) }),
  };
}

function fileSeries(
  one: PlacedSeries,
  kind: PlanChart["kind"],
  sheetName: string,
  plan: SheetPlan,
): SheetChart["series"][number] {
  const address = (range: RangeRef): string => `${quoteSheetName(sheetName)}!${absolute(range)}`;
  const named = one.nameCell && plan.cells[one.nameCell.top]?.[one.nameCell.left];
  const name = one.name ?? named;
  return {
    ...(typeof name === "string" && { name }),
    values: address(one.values),
    categories: address(one.categories),
    ...(one.color && { color: hex(one.color) }),
    ...(one.showValues && { dataLabels: { showValue: true } }),
    ...(kind === "line" && lineOf(one)),
  };
}

function lineOf({ color, dash, weight, marker }: PlacedSeries): Partial<SheetChart["series"][number]> {
  return {
    ...((dash ?? weight) !== undefined && {
      stroke: { ...(dash && { dash: DASHES[dash] }), ...(weight !== undefined && { width: weight }) },
    }),
    ...(marker && {
      marker: {
        symbol: marker,
        ...(marker !== "none" && { size: MARKER_SIZE }),
        ...(color && { fill: hex(color), line: hex(color) }),
      },
    }),
  };
}

function axesOf(chart: PlanChart): NonNullable<SheetChart["axes"]> {
  const { valueMin, valueMax } = chart;
  const scale = {
    ...(valueMin !== undefined && { min: valueMin }),
    ...(valueMax !== undefined && { max: valueMax }),
  };
  return {
    x: {
      ...(chart.categoryTitle !== undefined && { title: chart.categoryTitle }),
      ...(chart.firstAtTop && { reverse: true }),
      tickLblPos: "low" as const,
      ...(chart.bare && { hidden: true }),
    },
    y: {
      ...(chart.valueTitle !== undefined && { title: chart.valueTitle }),
      ...(chart.valueFormat !== undefined && { numberFormat: { formatCode: chart.valueFormat } }),
      ...(Object.keys(scale).length > 0 && { scale }),
      ...(chart.bare && { hidden: true, gridlines: { major: false, minor: false } }),
    },
  };
}

/** "$A$1:$B$2" */
export function absolute({ top, left, bottom, right }: RangeRef): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** "#1F4E79" → "1F4E79". */
export function hex(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
