/** Charts of the side model: a new one as Excel makes it, and its series from a range. */
import type { RangeRef } from "../../sheet";
import { formatAbsoluteArea, sheetPrefix } from "./areas";
import type { ChartAxisModel, ChartModel, ChartSeriesModel } from "./model";
import type { SheetStore } from "./sheetStore";

/** Size of a new chart in points. */
const WIDTH = 360;
const HEIGHT = 216;

const axis = (majorGridlines: boolean): ChartAxisModel => ({
  visible: true,
  title: { text: "", visible: false },
  majorGridlines,
  minorGridlines: false,
  reversePlotOrder: false,
});

export function newChart(sheet: SheetStore, chartType: string, name: string): ChartModel {
  return {
    id: `{chart-${sheet.workbook.newId()}}`,
    name,
    chartType,
    title: { text: "", visible: true, overlay: false },
    legend: { visible: true, position: "Bottom", overlay: false },
    dataLabels: { showValue: false },
    series: [],
    seriesBy: "Columns",
    sourceRange: null,
    axes: { category: axis(false), value: axis(true) },
    left: 0,
    top: 0,
    width: WIDTH,
    height: HEIGHT,
    altText: "",
    altTitle: "",
  };
}

export function newSeries(sheet: SheetStore, values: string): ChartSeriesModel {
  return {
    id: String(sheet.workbook.newId()),
    name: "",
    values,
    hasDataLabels: false,
    gapWidth: 150,
    pointColors: new Map(),
  };
}

/**
 * Makes the series from a range: the first row (or column) names them where it holds text or its corner is empty,
 * the first column (or row) holds the categories under the same condition, as Excel guesses.
 */
export function readSource(
  chart: ChartModel,
  sheet: SheetStore,
  range: RangeRef,
  by: "Columns" | "Rows",
): void {
  const byColumns = by === "Columns";
  const isLabel = (row: number, column: number): boolean =>
    typeof sheet.content(row, column).value !== "number";
  const wide = range.right > range.left;
  const high = range.bottom > range.top;
  const headerRow = high && isLabel(range.top, range.right);
  const headerColumn = wide && isLabel(range.bottom, range.left);
  const body: RangeRef = {
    ...range,
    top: range.top + (headerRow ? 1 : 0),
    left: range.left + (headerColumn ? 1 : 0),
  };
  const reference = (area: RangeRef): string => `${sheetPrefix(sheet.name)}${formatAbsoluteArea(area)}`;
  const count = byColumns ? body.right - body.left + 1 : body.bottom - body.top + 1;
  const hasNames = byColumns ? headerRow : headerColumn;
  const hasCategories = byColumns ? headerColumn : headerRow;
  chart.sourceRange = range;
  chart.seriesBy = by;
  chart.series = Array.from({ length: count }, (_, index) => {
    const at = byColumns
      ? { left: body.left + index, right: body.left + index }
      : { top: body.top + index, bottom: body.top + index };
    const series = newSeries(sheet, reference({ ...body, ...at }));
    const nameCell = byColumns
      ? { top: range.top, bottom: range.top, left: body.left + index, right: body.left + index }
      : { left: range.left, right: range.left, top: body.top + index, bottom: body.top + index };
    if (hasNames) series.nameReference = reference(nameCell);
    series.name = hasNames
      ? String(sheet.content(nameCell.top, nameCell.left).value ?? "")
      : `系列${index + 1}`;
    if (hasCategories) {
      const side = byColumns
        ? { left: range.left, right: range.left }
        : { top: range.top, bottom: range.top };
      series.categories = reference({ ...body, ...side });
    }
    return series;
  });
  // One series lends its name to the chart, and needs no legend.
  const [only, ...more] = chart.series;
  if (only && more.length === 0) chart.title.text = only.name;
}

/** Puts a chart over cells. */
export function placeChart(chart: ChartModel, sheet: SheetStore, range: RangeRef): void {
  const start = sheet.position(range.top, range.left);
  const end = sheet.position(range.bottom + 1, range.right + 1);
  chart.left = start.left;
  chart.top = start.top;
  chart.width = end.left - start.left;
  chart.height = end.top - start.top;
}

/** The cells under a chart: the one at its corner and the last one it touches. */
export function cellsUnder(
  chart: { left: number; top: number; width: number; height: number },
  sheet: SheetStore,
): RangeRef {
  const columns = spanUnder(chart.left, chart.width, (c) =>
    sheet.isColumnHidden(c) ? 0 : sheet.columnWidth(c),
  );
  const rows = spanUnder(chart.top, chart.height, (r) => (sheet.isRowHidden(r) ? 0 : sheet.rowHeight(r)));
  return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

function spanUnder(from: number, length: number, size: (index: number) => number): [number, number] {
  const LIMIT = 100_000;
  let index = 0;
  let position = 0;
  while (index < LIMIT && position + size(index) <= from + 0.01) position += size(index++);
  const first = index;
  while (index < LIMIT && position + size(index) < from + length - 0.01) position += size(index++);
  return [first, index];
}
