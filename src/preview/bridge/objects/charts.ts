import type { RangeRef } from "../../../sheet";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import { newChart, readSource } from "../../workbook/charts";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asInteger,
  asOneOf,
  asString,
  defineType,
  NULL_OBJECT,
  selfOf,
  type HostObject,
  type ObjectClass,
} from "../objectType";
import { chartType, CHART_TYPES } from "./chart";
import type { RangeHandle } from "./handles";

function find(sheet: SheetStore, key: string): HostObject | undefined {
  const chart = sheet.model.charts.find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return chart && chartType.of({ sheet, chart });
}

/** Excel.ChartCollection of a sheet. */
export const chartsType: ObjectClass<SheetStore> = defineType({
  name: "ChartCollection",
  scalars: { Count: { get: (sheet) => sheet.model.charts.length } },
  items: (sheet) => sheet.model.charts.map((chart) => chartType.of({ sheet, chart })),
  item: (sheet, key) => find(sheet, String(key)),
  methods: {
    Add: (sheet, [type, source, seriesBy]) => {
      sheet.assertEditable("allowEditObjects");
      const kind = asOneOf(type, CHART_TYPES, "type");
      const handle = selfOf<RangeHandle>(source, "Range");
      const by = asOneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
      const chart = newChart(sheet, kind, freeName(sheet));
      readSource(chart, handle.sheet, handle.range, by === "Auto" ? longerSide(handle.range) : by);
      sheet.model.charts.push(chart);
      sheet.workbook.changed(sheet);
      return chartType.of({ sheet, chart });
    },
    GetCount: (sheet) => sheet.model.charts.length,
    GetItem: (sheet, [key]) => {
      const chart = find(sheet, asString(key, "name"));
      if (!chart) throw itemNotFound(`There is no chart ${String(key)}.`);
      return chart;
    },
    GetItemAt: (sheet, [index]) => {
      const chart = sheet.model.charts[asInteger(index, "index", 0)];
      if (!chart) throw invalidArgument(`There is no chart ${String(index)}.`);
      return chartType.of({ sheet, chart });
    },
    GetItemOrNullObject: (sheet, [key]) => find(sheet, asString(key, "name")) ?? NULL_OBJECT,
  },
});

/** Excel makes series of the columns unless there are more of them than rows. */
function longerSide(range: RangeRef): "Columns" | "Rows" {
  return range.right - range.left > range.bottom - range.top ? "Rows" : "Columns";
}

function freeName(sheet: SheetStore): string {
  for (let n = sheet.model.charts.length + 1; ; n += 1) {
    if (!sheet.model.charts.some(({ name }) => name === `グラフ ${n}`)) return `グラフ ${n}`;
  }
}
