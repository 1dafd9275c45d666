/** What a chart shows, read from the cells it names, so that it can be drawn without the spreadsheet. */
import type { ChartModel, ChartSeriesModel } from "../../workbook/model";
import { parseArea, splitAddress } from "../../workbook/areas";
import type { WorkbookStore } from "../../workbook/workbookStore";
import type { CellValue } from "../../../sheet";

export interface ChartSeries {
  readonly name: string;
  /** One value a category; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** Colours of single points that have their own. */
  readonly pointColors: ReadonlyMap<number, string>;
  readonly asLine: boolean;
  /** Lengths of strokes and gaps as SVG takes them; "" for an unbroken line. */
  readonly dash: string;
  readonly marker: string;
  readonly showValues: boolean;
}

export interface ChartData {
  readonly id: string;
  readonly kind: "bar" | "column" | "line" | "pie";
  readonly stacked: boolean;
  readonly title: string;
  readonly altText: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly showValues: boolean;
  readonly valuesAsPercent: boolean;
  readonly showLegend: boolean;
  /** Whether the first category stands at the top of a bar chart; Excel puts it at the bottom unless told. */
  readonly reversed: boolean;
}

/** Excel's own order of colours (Office theme). */
const defaultColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const dashes: Readonly<Record<string, string>> = {
  Dash: "8 4",
  DashDot: "8 3 2 3",
  DashDotDot: "8 3 2 3 2 3",
  Dot: "2 4",
  RoundDot: "2 4",
};

/** @returns null for a kind of chart that the preview cannot draw */
export function chartData(workbook: WorkbookStore, chart: ChartModel): ChartData | null {
  const kind = kindOf(chart.chartType);
  if (kind === null) return null;
  const read = chart.series.map((one, index) => readSeries(workbook, one, index));
  const isShared = chart.chartType.endsWith("100");
  const series = isShared ? sharesOf(read) : read;
  const firstCategories = chart.series.find((one) => one.categories !== undefined)?.categories;
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  const categories = firstCategories === undefined ? [] : readCells(workbook, firstCategories).map(textOf);
  const value = chart.axes.value;
  return {
    id: chart.id,
    kind,
    stacked: /Stacked/.test(chart.chartType),
    title: chart.title.visible ? chart.title.text : "",
    altText: chart.altText || chart.title.text || chart.name,
    categories: Array.from({ length: longest }, (_, index) => categories[index] ?? String(index + 1)),
    series,
    minimum: typeof value.minimum === "number" ? value.minimum : null,
    maximum: typeof value.maximum === "number" ? value.maximum : null,
    valueTitle: value.title.visible ? value.title.text : "",
    categoryTitle: chart.axes.category.title.visible ? chart.axes.category.title.text : "",
    showValues: chart.dataLabels.showValue,
    valuesAsPercent:
      isShared || [value.numberFormat, chart.dataLabels.numberFormat].some((format) => format?.includes("%")),
    showLegend: chart.legend.visible && (series.length > 1 || kind === "pie"),
    reversed: chart.axes.category.reversePlotOrder,
  };
}

/** Each value as its share of the category's sum: bars of 100 %. */
function sharesOf(series: readonly ChartSeries[]): ChartSeries[] {
  const sumAt = (index: number) => series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0);
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, index) => (value === null ? null : value / (sumAt(index) || 1))),
  }));
}

function kindOf(chartType: string): ChartData["kind"] | null {
  if (chartType.startsWith("Bar")) return "bar";
  if (chartType.startsWith("Column")) return "column";
  if (chartType.startsWith("Line")) return "line";
  if (chartType.startsWith("Pie") || chartType.startsWith("Doughnut")) return "pie";
  return null;
}

function readSeries(workbook: WorkbookStore, series: ChartSeriesModel, index: number): ChartSeries {
  return {
    name:
      series.nameReference === undefined
        ? series.name
        : textOf(readCells(workbook, series.nameReference)[0] ?? null),
    values: readCells(workbook, series.values).map((value) => (typeof value === "number" ? value : null)),
    color: series.line?.color ?? series.color ?? defaultColors[index % defaultColors.length]!,
    pointColors: series.pointColors,
    asLine: series.chartType?.startsWith("Line") ?? false,
    dash: dashes[series.line?.style ?? ""] ?? "",
    marker: series.marker?.style ?? "Circle",
    showValues: series.hasDataLabels,
  };
}

/** The values of a reference such as 'Sheet 1'!$B$2:$B$5, row by row; none where it names nothing. */
function readCells(workbook: WorkbookStore, reference: string): CellValue[] {
  const { sheet: name, address } = splitAddress(reference.replace(/^=/, ""));
  const sheet = name === undefined ? undefined : workbook.sheetByName(name);
  const area = parseArea(address);
  if (sheet === undefined || area === undefined) return [];
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1)
      values.push(sheet.content(row, column).value);
  }
  return values;
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value);
}
