import { formatAbsoluteArea, sheetPrefix } from "../../workbook/areas";
import { placeChart, readSource } from "../../workbook/charts";
import type { ChartModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asBoolean,
  asNumber,
  asOneOf,
  asString,
  defineType,
  selfOf,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { axesType } from "./chartAxes";
import { fontsType, solidFillType } from "./chartFormats";
import { seriesListType } from "./chartSeries";
import { RangeHandle } from "./handles";
import { rangeArgument } from "./ranges";
import { worksheetType } from "./worksheet";

export interface ChartHandle {
  readonly sheet: SheetStore;
  readonly chart: ChartModel;
}

/** The chart types the stand-in can keep, draw and save. */
export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineMarkers", "LineStacked", "Pie", "Doughnut", "Area", "AreaStacked", "XYScatter", "XYScatterLines",
] as const; // prettier-ignore

/** A member of a chart: changes are told to whoever draws it. */
export function chartMember<S extends { sheet: SheetStore }>(
  get: (self: S) => unknown,
  set: (self: S, value: unknown) => void,
): Scalar<S> {
  return {
    get,
    set: (self, value) => {
      self.sheet.assertEditable("allowEditObjects");
      set(self, value);
      self.sheet.workbook.changed(self.sheet);
    },
  };
}

const size = (key: "left" | "top" | "width" | "height"): Scalar<ChartHandle> =>
  chartMember(
    ({ chart }) => chart[key],
    ({ chart }, value) => {
      chart[key] = asNumber(value, key, 0);
    },
  );

const titleFormatType: ObjectClass<ChartHandle> = defineType({
  name: "ChartTitleFormat",
  objects: { Font: ({ sheet, chart }) => fontsType.of({ sheet, font: chart.title }) },
});

/** Excel.ChartTitle. */
const titleType: ObjectClass<ChartHandle> = defineType({
  name: "ChartTitle",
  scalars: {
    Text: chartMember(
      ({ chart }) => chart.title.text,
      ({ chart }, value) => {
        chart.title.text = asString(value, "text");
        chart.title.visible = true;
      },
    ),
    Visible: chartMember(
      ({ chart }) => chart.title.visible,
      ({ chart }, value) => {
        chart.title.visible = asBoolean(value, "visible");
      },
    ),
    Overlay: chartMember(
      ({ chart }) => chart.title.overlay,
      ({ chart }, value) => {
        chart.title.overlay = asBoolean(value, "overlay");
      },
    ),
  },
  objects: { Format: (self) => titleFormatType.of(self) },
});

const legendFormatType: ObjectClass<ChartHandle> = defineType({
  name: "ChartLegendFormat",
  objects: { Font: ({ sheet, chart }) => fontsType.of({ sheet, font: chart.legend }) },
});

/** Excel.ChartLegend. */
const legendType: ObjectClass<ChartHandle> = defineType({
  name: "ChartLegend",
  scalars: {
    Visible: chartMember(
      ({ chart }) => chart.legend.visible,
      ({ chart }, value) => {
        chart.legend.visible = asBoolean(value, "visible");
      },
    ),
    Position: chartMember(
      ({ chart }) => chart.legend.position,
      ({ chart }, value) => {
        chart.legend.position = asOneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"], "position");
      },
    ),
    Overlay: chartMember(
      ({ chart }) => chart.legend.overlay,
      ({ chart }, value) => {
        chart.legend.overlay = asBoolean(value, "overlay");
      },
    ),
  },
  objects: { Format: (self) => legendFormatType.of(self) },
});

const labelFormatType: ObjectClass<ChartHandle> = defineType({
  name: "ChartDataLabelFormat",
  objects: { Font: ({ sheet, chart }) => fontsType.of({ sheet, font: chart.dataLabels }) },
});

/** Excel.ChartDataLabels. */
export const dataLabelsType: ObjectClass<ChartHandle> = defineType({
  name: "ChartDataLabels",
  scalars: {
    ShowValue: chartMember(
      ({ chart }) => chart.dataLabels.showValue,
      ({ chart }, value) => {
        chart.dataLabels.showValue = asBoolean(value, "showValue");
      },
    ),
    NumberFormat: chartMember(
      ({ chart }) => chart.dataLabels.numberFormat ?? "General",
      ({ chart }, value) => {
        chart.dataLabels.numberFormat = asString(value, "numberFormat");
      },
    ),
    Position: chartMember(
      ({ chart }) => chart.dataLabels.position ?? "None",
      ({ chart }, value) => {
        const positions = [
          "None",
          "Center",
          "InsideEnd",
          "InsideBase",
          "OutsideEnd",
          "Left",
          "Right",
          "Top",
          "Bottom",
          "BestFit",
        ];
        chart.dataLabels.position = asOneOf(value, positions, "position");
      },
    ),
  },
  objects: { Format: (self) => labelFormatType.of(self) },
});

/** Excel.ChartAreaFormat. */
const areaFormatType: ObjectClass<ChartHandle> = defineType({
  name: "ChartAreaFormat",
  objects: {
    Fill: ({ sheet, chart }) =>
      solidFillType.of({
        sheet,
        set: (color) => {
          chart.areaColor = color;
        },
      }),
  },
});

/** Excel.Chart. */
export const chartType: ObjectClass<ChartHandle> = defineType({
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: chartMember(
      ({ chart }) => chart.name,
      ({ chart }, value) => {
        chart.name = asString(value, "name");
      },
    ),
    ChartType: chartMember(
      ({ chart }) => chart.chartType,
      ({ chart }, value) => {
        chart.chartType = asOneOf(value, CHART_TYPES, "chartType");
      },
    ),
    DisplayBlanksAs: chartMember(
      ({ chart }) => chart.blanksAs ?? "NotPlotted",
      ({ chart }, value) => {
        chart.blanksAs = asOneOf(value, ["NotPlotted", "Zero", "Interplotted"] as const, "displayBlanksAs");
      },
    ),
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
  },
  objects: {
    Axes: (self) => axesType.of(self),
    DataLabels: (self) => dataLabelsType.of(self),
    Format: (self) => areaFormatType.of(self),
    Legend: (self) => legendType.of(self),
    Series: (self) => seriesListType.of(self),
    Title: (self) => titleType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
  methods: {
    Activate: ({ sheet }, _args, { store }) => {
      store.activate(sheet);
      return null;
    },
    Delete: ({ sheet, chart }) => {
      sheet.assertEditable("allowEditObjects");
      sheet.model.charts = sheet.model.charts.filter((other) => other !== chart);
      sheet.workbook.changed(sheet);
      return null;
    },
    SetData: ({ sheet, chart }, [source, seriesBy]) => {
      const handle = selfOf<RangeHandle>(source, "Range");
      const by = asOneOf(seriesBy ?? "Columns", ["Auto", "Columns", "Rows"], "seriesBy");
      readSource(chart, handle.sheet, handle.range, by === "Rows" ? "Rows" : "Columns");
      sheet.workbook.changed(sheet);
      return null;
    },
    SetPosition: ({ sheet, chart }, [start, end]) => {
      sheet.assertEditable("allowEditObjects");
      const origin = new RangeHandle(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
      const first = rangeArgument(origin, start).range;
      const last = end === undefined || end === null ? first : rangeArgument(origin, end).range;
      if (end === undefined || end === null) Object.assign(chart, sheet.position(first.top, first.left));
      else
        placeChart(chart, sheet, {
          top: first.top,
          left: first.left,
          bottom: last.bottom,
          right: last.right,
        });
      sheet.workbook.changed(sheet);
      return null;
    },
  },
});

/** "=シート!$B$2:$B$5", as the client names the data of a series. */
export function referenceOf({ sheet, range }: RangeHandle): string {
  return `${sheetPrefix(sheet.name)}${formatAbsoluteArea(range)}`;
}
