/** Charts between files and the side model. */
import { cloneChart, type Chart, type ChartColor, type SheetChart } from "hucre";
import { cellsUnder, newChart, newSeries, placeChart } from "../charts";
import type { ChartAxisModel, ChartModel, ChartSeriesModel } from "../model";
import type { SheetStore } from "../sheetStore";

type FileAxis = NonNullable<NonNullable<SheetChart["axes"]>["x"]>;

const KINDS: Readonly<Record<string, SheetChart["type"]>> = {
  Column: "column",
  Bar: "bar",
  Line: "line",
  Pie: "pie",
  Doughnut: "doughnut",
  Area: "area",
  XYScatter: "scatter",
};

/** Dashes of Office.js and of files; the first of several is what a file becomes. */
const DASHES = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "sysDashDotDot"],
  ["Dot", "sysDot"],
  ["RoundDot", "sysDot"],
] as const;

const MARKERS = [
  ["None", "none"],
  ["Square", "square"],
  ["Diamond", "diamond"],
  ["Triangle", "triangle"],
  ["X", "x"],
  ["Star", "star"],
  ["Dot", "dot"],
  ["Dash", "dash"],
  ["Circle", "circle"],
  ["Plus", "plus"],
] as const;

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

const text = (color: ChartColor | undefined): string | undefined =>
  typeof color === "string" ? `#${color.slice(-6).toUpperCase()}` : undefined;
const hex = (color: string): string => color.replace("#", "");

/** @param lying which bar charts lie (barDirections.ts) */
export function loadCharts(
  sheet: SheetStore,
  charts: readonly Chart[],
  lying: ReadonlyMap<string, boolean>,
): ChartModel[] {
  return charts.map((raw, index) => {
    const chart = newChart(
      sheet,
      typeOf(raw, lying.get(raw.series?.[0]?.valuesRef ?? "") === true),
      raw.frameTitle || `グラフ ${index + 1}`,
    );
    chart.raw = raw;
    chart.title = {
      text: raw.title ?? "",
      visible: raw.title !== undefined,
      overlay: raw.titleOverlay === true,
    };
    chart.legend.visible = raw.legend !== false && raw.legend !== undefined;
    if (raw.legend)
      chart.legend.position = {
        top: "Top",
        bottom: "Bottom",
        left: "Left",
        right: "Right",
        topRight: "Corner",
      }[raw.legend];
    chart.dataLabels.showValue = raw.dataLabels?.showValue === true;
    chart.altText = raw.altText ?? "";
    chart.series = (raw.series ?? []).map((info) => {
      const series = newSeries(sheet, info.valuesRef ?? "");
      series.name = info.name ?? "";
      if (info.categoriesRef) series.categories = info.categoriesRef;
      const color = text(info.color);
      if (color) series.color = color;
      loadLine(series, info, color);
      series.hasDataLabels = info.dataLabels?.showValue === true;
      return series;
    });
    loadAxis(chart.axes.category, raw.axes?.x);
    loadAxis(chart.axes.value, raw.axes?.y);
    if (raw.anchor) {
      const { from, to } = raw.anchor;
      const last = to ?? { row: from.row + 15, col: from.col + 7 };
      placeChart(chart, sheet, {
        top: from.row,
        left: from.col,
        bottom: Math.max(from.row, last.row - 1),
        right: Math.max(from.col, last.col - 1),
      });
    }
    return chart;
  });
}

/** Dash, weight and marker of a series that is a line. */
function loadLine(
  series: ChartSeriesModel,
  { stroke, marker }: NonNullable<Chart["series"]>[number],
  color: string | undefined,
): void {
  if (stroke) {
    series.line = {
      ...(color && { color }),
      ...(stroke.width !== undefined && { weight: stroke.width }),
      ...(stroke.dash && { style: DASHES.find(([, file]) => file === stroke.dash)?.[0] ?? "Continuous" }),
    };
  }
  if (!marker) return;
  const [fill, line] = [text(marker.fill), text(marker.line)];
  series.marker = {
    ...(marker.symbol && { style: MARKERS.find(([, file]) => file === marker.symbol)?.[0] ?? "Automatic" }),
    ...(marker.size !== undefined && { size: marker.size }),
    ...(fill && { background: fill }),
    ...(line && { foreground: line }),
  };
}

function loadAxis(axis: ChartAxisModel, info: NonNullable<Chart["axes"]>["x"]): void {
  if (!info) return;
  if (info.title) axis.title = { text: info.title, visible: true };
  if (info.numberFormat) axis.numberFormat = info.numberFormat.formatCode;
  if (info.scale?.min !== undefined) axis.minimum = info.scale.min;
  if (info.scale?.max !== undefined) axis.maximum = info.scale.max;
  axis.majorGridlines = info.gridlines?.major === true;
  axis.reversePlotOrder = info.reverse === true;
  axis.visible = info.hidden !== true;
}

function typeOf(raw: Chart, lies: boolean): string {
  const kind = raw.kinds[0] ?? "";
  const grouping = raw.barGrouping ?? raw.lineGrouping ?? raw.areaGrouping;
  const suffix = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  if (/^bar/i.test(kind)) return `${lies ? "Bar" : "Column"}${suffix || "Clustered"}`;
  if (/^line/i.test(kind)) return suffix ? `Line${suffix}` : "LineMarkers";
  if (/^area/i.test(kind)) return `Area${suffix}`;
  if (/^pie/i.test(kind)) return "Pie";
  if (/^doughnut/i.test(kind)) return "Doughnut";
  return /^scatter/i.test(kind) ? "XYScatter" : "Unsupported";
}

export function saveCharts(sheet: SheetStore): SheetChart[] {
  return sheet.model.charts.flatMap((chart) => {
    const type = Object.entries(KINDS).find(([prefix]) => chart.chartType.startsWith(prefix))?.[1];
    if (!type) return [];
    const under = cellsUnder(chart, sheet);
    const anchor = {
      from: { row: under.top, col: under.left },
      to: { row: under.bottom + 1, col: under.right + 1 },
    };
    const base: Partial<SheetChart> = chart.raw ? cloneChart(chart.raw as Chart, { anchor }) : {};
    return { ...base, ...fileChart(chart, type), anchor };
  });
}

function fileChart(chart: ChartModel, type: SheetChart["type"]): Omit<SheetChart, "anchor"> {
  const stacked = chart.chartType.endsWith("Stacked100")
    ? "percentStacked"
    : chart.chartType.includes("Stacked")
      ? "stacked"
      : undefined;
  const showLabels =
    chart.dataLabels.showValue ||
    (chart.series.length > 0 && chart.series.every((series) => series.hasDataLabels));
  const { title, legend, dataLabels } = chart;
  const position = {
    Top: "top",
    Bottom: "bottom",
    Left: "left",
    Right: "right",
    Corner: "topRight",
  } as const;
  return {
    type,
    frameTitle: chart.name,
    ...(chart.altText && { altText: chart.altText }),
    ...(title.visible && title.text && { title: title.text }),
    ...(title.overlay && { titleOverlay: true }),
    ...(title.fontSize && { titleFontSize: title.fontSize }),
    ...(title.fontColor && { titleColor: hex(title.fontColor) }),
    ...(title.bold !== undefined && { titleBold: title.bold }),
    legend: legend.visible ? position[legend.position as keyof typeof position] : false,
    ...(chart.areaColor && { chartSpaceFillColor: hex(chart.areaColor) }),
    ...(stacked && (type === "bar" || type === "column") && { barGrouping: stacked, overlap: 100 }),
    ...(stacked && type === "line" && { lineGrouping: stacked }),
    ...(stacked && type === "area" && { areaGrouping: stacked }),
    ...((type === "bar" || type === "column") && chart.series[0] && { gapWidth: chart.series[0].gapWidth }),
    ...(type === "line" && chart.chartType.includes("Markers") && { showLineMarkers: true }),
    ...(showLabels && {
      dataLabels: {
        showValue: true,
        ...(dataLabels.numberFormat && { numberFormat: { formatCode: dataLabels.numberFormat } }),
        ...(dataLabels.fontSize && { fontSize: dataLabels.fontSize }),
      },
    }),
    ...(chart.blanksAs && { dispBlanksAs: BLANKS[chart.blanksAs] }),
    series: chart.series.map((series) => ({
      ...(series.name && { name: series.name }),
      values: series.values.replace(/^=/, ""),
      ...(series.categories && { categories: series.categories.replace(/^=/, "") }),
      ...lookOf(series, type),
      ...(series.pointColors.size > 0 && {
        dataPoints: [...series.pointColors].map(([idx, color]) => ({ idx, fillColor: hex(color) })),
      }),
    })),
    ...(type !== "pie" &&
      type !== "doughnut" && { axes: { x: fileAxis(chart.axes.category), y: fileAxis(chart.axes.value) } }),
  };
}

function lookOf(series: ChartSeriesModel, type: SheetChart["type"]): Partial<SheetChart["series"][number]> {
  const { line, marker } = series;
  const isLine = type === "line" || type === "scatter";
  const color = (isLine ? line?.color : undefined) ?? series.color;
  const dash = DASHES.find(([style]) => style === line?.style)?.[1];
  const symbol = MARKERS.find(([style]) => style === marker?.style)?.[1];
  return {
    ...(color && { color: hex(color) }),
    ...(series.hasDataLabels && { dataLabels: { showValue: true } }),
    ...(isLine &&
      (dash || line?.weight !== undefined) && {
        stroke: { ...(dash && { dash }), ...(line?.weight !== undefined && { width: line.weight }) },
      }),
    ...(isLine &&
      marker && {
        marker: {
          ...(symbol && { symbol }),
          ...(marker.size !== undefined && { size: marker.size }),
          ...(marker.background && { fill: hex(marker.background) }),
          ...(marker.foreground && { line: hex(marker.foreground) }),
        },
      }),
  };
}

const TICK_LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;

function fileAxis(axis: ChartAxisModel): FileAxis {
  const scale = {
    ...(typeof axis.minimum === "number" && { min: axis.minimum }),
    ...(typeof axis.maximum === "number" && { max: axis.maximum }),
    ...(typeof axis.majorUnit === "number" && { majorUnit: axis.majorUnit }),
  };
  return {
    ...(axis.title.visible && axis.title.text && { title: axis.title.text }),
    ...(axis.numberFormat && { numberFormat: { formatCode: axis.numberFormat } }),
    ...(Object.keys(scale).length > 0 && { scale }),
    gridlines: { major: axis.majorGridlines, minor: axis.minorGridlines },
    ...(axis.reversePlotOrder && { reverse: true }),
    ...(axis.tickLabelPosition && { tickLblPos: TICK_LABELS[axis.tickLabelPosition] }),
    ...(!axis.visible && { hidden: true }),
    ...(axis.fontSize && { labelFontSize: axis.fontSize }),
  };
}
