/** Charts of a plan, as Office.js makes them. */
import { formatCell, seriesOf, type PlacedSeries, type PlanChart } from "../../sheet";
import { rangeOn } from "../ranges";

const TITLE_SIZE = 11;
const MARKER_SIZE = 7;

const TYPES = {
  bar: { plain: "BarClustered", values: "BarStacked", percent: "BarStacked100" },
  column: { plain: "ColumnClustered", values: "ColumnStacked", percent: "ColumnStacked100" },
  line: { plain: "LineMarkers", values: "LineMarkers", percent: "LineMarkers" },
  pie: { plain: "Pie", values: "Pie", percent: "Pie" },
} as const;

const DASHES = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;

const MARKERS = {
  circle: "Circle",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
  none: "None",
} as const;

/** Queues a chart with everything that is said of it except its alternative text (see writer.ts). */
export function queueChart(sheet: Excel.Worksheet, wanted: PlanChart): void {
  const series = seriesOf(wanted);
  const chart = addChart(sheet, wanted, series);
  chart.name = wanted.name;
  chart.title.text = wanted.title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.setPosition(
    formatCell(wanted.place.top, wanted.place.left),
    formatCell(wanted.place.bottom, wanted.place.right),
  );
  if (wanted.bare) chart.title.visible = false;
  chart.legend.visible = !wanted.bare && (wanted.showLegend ?? (series.length > 1 || wanted.kind === "pie"));
  chart.legend.position = "Bottom";
  series.forEach((one, index) => queueLook(chart.series.getItemAt(index), one, wanted.kind));
  // A year without a figure is a gap, never a zero and never bridged.
  if (wanted.kind === "line") chart.displayBlanksAs = "NotPlotted";
  if (wanted.kind !== "pie") queueAxes(chart, wanted, series.length);
}

function addChart(sheet: Excel.Worksheet, wanted: PlanChart, series: readonly PlacedSeries[]): Excel.Chart {
  const type = TYPES[wanted.kind][wanted.stacked ?? "plain"];
  const [first] = series;
  if (!first || first.nameCell !== null) {
    const seriesBy = wanted.seriesBy === "columns" ? "Columns" : "Rows";
    return sheet.charts.add(type, rangeOn(sheet, wanted.source), seriesBy);
  }
  // Series from here and there: the chart begins with one, whatever Excel guesses of its cells is then set right.
  const isColumn = first.values.bottom > first.values.top;
  const chart = sheet.charts.add(type, rangeOn(sheet, first.values), isColumn ? "Columns" : "Rows");
  series.forEach((one, index) => {
    const added = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name ?? "");
    added.setValues(rangeOn(sheet, one.values));
    added.setXAxisValues(rangeOn(sheet, one.categories));
  });
  return chart;
}

function queueLook(target: Excel.ChartSeries, look: PlacedSeries, kind: PlanChart["kind"]): void {
  const { name, color, dash, marker, weight, showValues } = look;
  if (name !== undefined) target.name = name;
  if (showValues !== undefined) target.hasDataLabels = showValues;
  if (kind !== "line") {
    if (color !== undefined) target.format.fill.setSolidColor(color);
    return;
  }
  if (color !== undefined) {
    target.format.line.color = color;
    target.markerForegroundColor = color;
    target.markerBackgroundColor = color;
  }
  if (weight !== undefined) target.format.line.weight = weight;
  if (dash !== undefined) target.format.line.lineStyle = DASHES[dash];
  if (marker === undefined) return;
  target.markerStyle = MARKERS[marker];
  if (marker !== "none") target.markerSize = MARKER_SIZE;
}

function queueAxes(chart: Excel.Chart, wanted: PlanChart, seriesCount: number): void {
  const { valueAxis, categoryAxis } = chart.axes;
  if (wanted.valueMin !== undefined) valueAxis.minimum = wanted.valueMin;
  if (wanted.valueMax !== undefined) valueAxis.maximum = wanted.valueMax;
  if (wanted.bare) {
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
    categoryAxis.visible = false;
    return;
  }
  if (seriesCount === 1 && wanted.kind !== "line" && wanted.series?.[0]?.showValues !== false) {
    // With the numbers on the bars, lines across them only disturb.
    chart.series.getItemAt(0).hasDataLabels = true;
    valueAxis.majorGridlines.visible = false;
  }
  if (wanted.valueFormat) valueAxis.numberFormat = wanted.valueFormat;
  if (wanted.valueTitle) valueAxis.title.text = wanted.valueTitle;
  if (wanted.categoryTitle) categoryAxis.title.text = wanted.categoryTitle;
  if (wanted.firstAtTop) categoryAxis.reversePlotOrder = true;
  // At the edge of the chart: beside the axis they would lie under the bars and lines of negative values.
  categoryAxis.tickLabelPosition = "Low";
}
