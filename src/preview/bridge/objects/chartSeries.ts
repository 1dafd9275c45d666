import { parseArea, splitAddress } from "../../workbook/areas";
import { newSeries } from "../../workbook/charts";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { ChartSeriesModel } from "../../workbook/model";
import {
  asBoolean,
  asColor,
  asInteger,
  asOneOf,
  asString,
  defineType,
  selfOf,
  type ObjectClass,
} from "../objectType";
import { chartMember, CHART_TYPES, dataLabelsType, referenceOf, type ChartHandle } from "./chart";
import { lineType, solidFillType } from "./chartFormats";
import type { RangeHandle } from "./handles";

interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeriesModel;
}

interface PointHandle extends SeriesHandle {
  readonly index: number;
}

const pointFormatType: ObjectClass<PointHandle> = defineType({
  name: "ChartPointFormat",
  objects: {
    Fill: ({ sheet, series, index }) =>
      solidFillType.of({
        sheet,
        set: (color) => {
          if (color === undefined) series.pointColors.delete(index);
          else series.pointColors.set(index, color);
        },
      }),
  },
});

/** The cells a series takes its values from. */
function valueCells({ sheet, series }: SeriesHandle): unknown[] {
  const { sheet: name, address } = splitAddress(series.values);
  const source = name === undefined ? sheet : sheet.workbook.sheetByName(name);
  const range = parseArea(address);
  if (!source || !range) return [];
  const values: unknown[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1)
      values.push(source.content(row, column).value);
  }
  return values;
}

/** Excel.ChartPoint. */
const pointType: ObjectClass<PointHandle> = defineType({
  name: "ChartPoint",
  scalars: { Value: { get: (self) => valueCells(self)[self.index] } },
  objects: { Format: (self) => pointFormatType.of(self) },
});

/** Excel.ChartPointsCollection. */
const pointsType: ObjectClass<SeriesHandle> = defineType({
  name: "ChartPointsCollection",
  scalars: { Count: { get: (self) => valueCells(self).length } },
  items: (self) => valueCells(self).map((_, index) => pointType.of({ ...self, index })),
  methods: {
    GetCount: (self) => valueCells(self).length,
    GetItemAt: (self, [index]) => {
      if (asInteger(index, "index", 0) >= valueCells(self).length)
        throw invalidArgument(`There is no point ${String(index)}.`);
      return pointType.of({ ...self, index: index as number });
    },
  },
});

const seriesFormatType: ObjectClass<SeriesHandle> = defineType({
  name: "ChartSeriesFormat",
  objects: {
    Fill: ({ sheet, series }) =>
      solidFillType.of({
        sheet,
        set: (color) => {
          if (color === undefined) delete series.color;
          else series.color = color;
        },
      }),
    Line: ({ sheet, series }) => lineType.of({ sheet, line: (series.line ??= {}) }),
  },
});

const MARKERS = [
  "Invalid", "Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus",
  "Picture",
] as const; // prettier-ignore

const markerColor = (key: "foreground" | "background") =>
  chartMember<SeriesHandle>(
    ({ series }) => series.marker?.[key] ?? "",
    ({ series }, value) => {
      (series.marker ??= {})[key] = asColor(value, `marker ${key}`);
    },
  );

/** Excel.ChartSeries. */
const seriesType: ObjectClass<SeriesHandle> = defineType({
  name: "ChartSeries",
  scalars: {
    Name: chartMember(
      ({ series }) => series.name,
      ({ series }, value) => {
        series.name = asString(value, "name");
        delete series.nameReference;
      },
    ),
    ChartType: chartMember(
      ({ chart, series }) => series.chartType ?? chart.chartType,
      ({ series }, value) => {
        series.chartType = asOneOf(value, CHART_TYPES, "chartType");
      },
    ),
    HasDataLabels: chartMember(
      ({ series }) => series.hasDataLabels,
      ({ series }, value) => {
        series.hasDataLabels = asBoolean(value, "hasDataLabels");
      },
    ),
    MarkerStyle: chartMember(
      ({ series }) => series.marker?.style ?? "Automatic",
      ({ series }, value) => {
        (series.marker ??= {}).style = asOneOf(value, MARKERS, "markerStyle");
      },
    ),
    MarkerSize: chartMember(
      ({ series }) => series.marker?.size ?? 5,
      ({ series }, value) => {
        (series.marker ??= {}).size = asInteger(value, "markerSize", 2, 72);
      },
    ),
    MarkerForegroundColor: markerColor("foreground"),
    MarkerBackgroundColor: markerColor("background"),
    GapWidth: chartMember(
      ({ series }) => series.gapWidth,
      ({ series }, value) => {
        series.gapWidth = asInteger(value, "gapWidth", 0, 500);
      },
    ),
  },
  objects: {
    Format: (self) => seriesFormatType.of(self),
    Points: (self) => pointsType.of(self),
    DataLabels: (self) => dataLabelsType.of(self),
  },
  methods: {
    Delete: ({ sheet, chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
      sheet.workbook.changed(sheet);
      return null;
    },
    SetValues: ({ sheet, series }, [source]) => {
      series.values = referenceOf(selfOf<RangeHandle>(source, "Range"));
      sheet.workbook.changed(sheet);
      return null;
    },
    SetXAxisValues: ({ sheet, series }, [source]) => {
      series.categories = referenceOf(selfOf<RangeHandle>(source, "Range"));
      sheet.workbook.changed(sheet);
      return null;
    },
  },
});

/** Excel.ChartSeriesCollection. */
export const seriesListType: ObjectClass<ChartHandle> = defineType({
  name: "ChartSeriesCollection",
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (self) => self.chart.series.map((series) => seriesType.of({ ...self, series })),
  methods: {
    Add: (self, [name, index]) => {
      const series = newSeries(self.sheet, "");
      series.name =
        name === undefined || name === null ? `系列${self.chart.series.length + 1}` : asString(name, "name");
      const at =
        index === undefined || index === null
          ? self.chart.series.length
          : asInteger(index, "index", 0, self.chart.series.length);
      self.chart.series.splice(at, 0, series);
      self.sheet.workbook.changed(self.sheet);
      return seriesType.of({ ...self, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (self, [index]) => {
      const series = self.chart.series[asInteger(index, "index", 0)];
      if (!series) throw itemNotFound(`There is no series ${String(index)}.`);
      return seriesType.of({ ...self, series });
    },
  },
});
