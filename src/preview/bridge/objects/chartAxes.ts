import type { ChartAxisModel } from "../../workbook/model";
import {
  asBoolean,
  asNumber,
  asOneOf,
  asString,
  defineType,
  type HostObject,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { chartMember, type ChartHandle } from "./chart";
import { fontsType } from "./chartFormats";
import type { SheetStore } from "../../workbook/sheetStore";
import { itemNotFound } from "../../workbook/hostError";

interface AxisHandle {
  readonly sheet: SheetStore;
  readonly axis: ChartAxisModel;
}

const bound = (key: "minimum" | "maximum" | "majorUnit"): Scalar<AxisHandle> =>
  chartMember(
    ({ axis }) => axis[key] ?? "",
    ({ axis }, value) => {
      axis[key] = value === "" ? "" : asNumber(value, key);
    },
  );

/** Excel.ChartAxisTitle. */
const axisTitleType: ObjectClass<AxisHandle> = defineType({
  name: "ChartAxisTitle",
  scalars: {
    Text: chartMember(
      ({ axis }) => axis.title.text,
      ({ axis }, value) => {
        axis.title = { text: asString(value, "text"), visible: true };
      },
    ),
    Visible: chartMember(
      ({ axis }) => axis.title.visible,
      ({ axis }, value) => {
        axis.title.visible = asBoolean(value, "visible");
      },
    ),
  },
});

const gridlines = (key: "majorGridlines" | "minorGridlines") =>
  defineType<AxisHandle>({
    name: "ChartGridlines",
    scalars: {
      Visible: chartMember(
        ({ axis }) => axis[key],
        ({ axis }, value) => {
          axis[key] = asBoolean(value, "visible");
        },
      ),
    },
  });

const majorType = gridlines("majorGridlines");
const minorType = gridlines("minorGridlines");

const axisFormatType: ObjectClass<AxisHandle> = defineType({
  name: "ChartAxisFormat",
  objects: { Font: ({ sheet, axis }) => fontsType.of({ sheet, font: axis }) },
});

/** Excel.ChartAxis. */
const axisType: ObjectClass<AxisHandle> = defineType({
  name: "ChartAxis",
  scalars: {
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    Visible: chartMember(
      ({ axis }) => axis.visible,
      ({ axis }, value) => {
        axis.visible = asBoolean(value, "visible");
      },
    ),
    ReversePlotOrder: chartMember(
      ({ axis }) => axis.reversePlotOrder,
      ({ axis }, value) => {
        axis.reversePlotOrder = asBoolean(value, "reversePlotOrder");
      },
    ),
    TickLabelPosition: chartMember(
      ({ axis }) => axis.tickLabelPosition ?? "NextToAxis",
      ({ axis }, value) => {
        axis.tickLabelPosition = asOneOf(
          value,
          ["NextToAxis", "High", "Low", "None"] as const,
          "tickLabelPosition",
        );
      },
    ),
    NumberFormat: chartMember(
      ({ axis }) => axis.numberFormat ?? "General",
      ({ axis }, value) => {
        axis.numberFormat = asString(value, "numberFormat");
      },
    ),
  },
  objects: {
    Format: (self) => axisFormatType.of(self),
    MajorGridlines: (self) => majorType.of(self),
    MinorGridlines: (self) => minorType.of(self),
    Title: (self) => axisTitleType.of(self),
  },
});

function axis({ sheet, chart }: ChartHandle, kind: "category" | "value"): HostObject {
  if (/^(Pie|Doughnut)/.test(chart.chartType)) throw itemNotFound("The chart has no axes.");
  return axisType.of({ sheet, axis: chart.axes[kind] });
}

/** Excel.ChartAxes. */
export const axesType: ObjectClass<ChartHandle> = defineType({
  name: "ChartAxes",
  objects: { CategoryAxis: (self) => axis(self, "category"), ValueAxis: (self) => axis(self, "value") },
  methods: {
    GetItem: (self, [type]) =>
      axis(self, asOneOf(type, ["Category", "Value"], "type") === "Category" ? "category" : "value"),
  },
});
