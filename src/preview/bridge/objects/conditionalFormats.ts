import { overlaps } from "../../../sheet";
import { HostError, itemNotFound } from "../../workbook/hostError";
import type { ConditionalFormatModel, ConditionalRule, DataBarRule } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asBoolean,
  asInteger,
  asOneOf,
  asString,
  defineType,
  NULL_OBJECT,
  type HostObject,
  type ObjectClass,
} from "../objectType";
import {
  cellValueType,
  colorScaleType,
  customType,
  dataBarType,
  iconSetType,
  textType,
} from "./conditionalRules";
import { RangeHandle, type AreasHandle } from "./handles";
import { areasType } from "./rangeAreas";
import { rangeType } from "./range";

export interface FormatHandle {
  readonly sheet: SheetStore;
  readonly format: ConditionalFormatModel;
}

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** The rule of another kind is not there: Excel answers ItemNotFound, or a null object where asked so. */
function part(kind: ConditionalRule["kind"], type: { of(self: never): HostObject }, optional: boolean) {
  return ({ sheet, format }: FormatHandle): HostObject => {
    if (format.rule.kind === kind) return type.of({ sheet, format, rule: format.rule } as never);
    if (optional) return NULL_OBJECT;
    throw itemNotFound(`The conditional format is no ${kind}.`);
  };
}

/** Excel.ConditionalFormat. */
const conditionalFormatType: ObjectClass<FormatHandle> = defineType({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => (format.rule.kind === "Kept" ? "PresetCriteria" : format.rule.kind) },
    Priority: {
      get: ({ sheet, format }) => sheet.model.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const others = sheet.model.conditionalFormats.filter((other) => other !== format);
        others.splice(asInteger(value, "priority", 0), 0, format);
        sheet.model.conditionalFormats = others;
        sheet.workbook.changed(sheet);
      },
    },
    StopIfTrue: {
      get: ({ format }) =>
        format.rule.kind === "DataBar" || format.rule.kind === "ColorScale" || format.rule.kind === "IconSet"
          ? null
          : format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        format.stopIfTrue = asBoolean(value, "stopIfTrue");
        sheet.workbook.changed(sheet);
      },
    },
  },
  objects: {
    CellValue: part("CellValue", cellValueType, false),
    CellValueOrNullObject: part("CellValue", cellValueType, true),
    TextComparison: part("ContainsText", textType, false),
    TextComparisonOrNullObject: part("ContainsText", textType, true),
    Custom: part("Custom", customType, false),
    CustomOrNullObject: part("Custom", customType, true),
    DataBar: part("DataBar", dataBarType, false),
    DataBarOrNullObject: part("DataBar", dataBarType, true),
    ColorScale: part("ColorScale", colorScaleType, false),
    ColorScaleOrNullObject: part("ColorScale", colorScaleType, true),
    IconSet: part("IconSet", iconSetType, false),
    IconSetOrNullObject: part("IconSet", iconSetType, true),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.assertEditable("allowFormatCells");
      sheet.model.conditionalFormats = sheet.model.conditionalFormats.filter((other) => other !== format);
      sheet.workbook.changed(sheet);
      return null;
    },
    GetRange: ({ sheet, format }) => {
      if (format.ranges.length > 1)
        throw new HostError("InvalidOperation", "The conditional format applies to several ranges.");
      return rangeType.of(new RangeHandle(sheet, format.ranges[0]!));
    },
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.ranges.length === 1 ? rangeType.of(new RangeHandle(sheet, format.ranges[0]!)) : NULL_OBJECT,
    GetRanges: ({ sheet, format }) => areasType.of({ sheet, ranges: format.ranges }),
  },
});

function touching({ sheet, ranges }: AreasHandle): ConditionalFormatModel[] {
  return sheet.model.conditionalFormats.filter((format) =>
    format.ranges.some((a) => ranges.some((b) => overlaps(a, b))),
  );
}

function find(self: AreasHandle, id: string): HostObject | undefined {
  const format = touching(self).find((entry) => entry.id === id);
  return format && conditionalFormatType.of({ sheet: self.sheet, format });
}

/** Excel.ConditionalFormatCollection of a range: the formats that touch it. */
export const conditionalFormatsType: ObjectClass<AreasHandle> = defineType({
  name: "ConditionalFormatCollection",
  items: (self) => touching(self).map((format) => conditionalFormatType.of({ sheet: self.sheet, format })),
  item: (self, key) => find(self, String(key)),
  methods: {
    Add: ({ sheet, ranges }, [type]) => {
      sheet.assertEditable("allowFormatCells");
      const format: ConditionalFormatModel = {
        id: `{cf-${sheet.workbook.newId()}}`,
        ranges: [...ranges],
        stopIfTrue: false,
        rule: newRule(asOneOf(type, TYPES, "type")),
      };
      // A new format comes first.
      sheet.model.conditionalFormats.unshift(format);
      sheet.workbook.changed(sheet);
      return conditionalFormatType.of({ sheet, format });
    },
    ClearAll: (self) => {
      self.sheet.assertEditable("allowFormatCells");
      const gone = new Set(touching(self));
      self.sheet.model.conditionalFormats = self.sheet.model.conditionalFormats.filter(
        (format) => !gone.has(format),
      );
      self.sheet.workbook.changed(self.sheet);
      return null;
    },
    GetCount: (self) => touching(self).length,
    GetItemAt: (self, [index]) => {
      const format = touching(self)[asInteger(index, "index", 0)];
      if (!format) throw itemNotFound(`There is no conditional format ${String(index)}.`);
      return conditionalFormatType.of({ sheet: self.sheet, format });
    },
    GetItemOrNullObject: (self, [id]) => find(self, asString(id, "id")) ?? NULL_OBJECT,
  },
});

export function newDataBar(): DataBarRule {
  return {
    kind: "DataBar",
    color: "#638EC6",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    gradientFill: true,
    borderColor: "",
    negativeColor: "#FF0000",
    negativeBorderColor: "#FF0000",
  };
}

function newRule(type: (typeof TYPES)[number]): ConditionalRule {
  switch (type) {
    case "CellValue":
      return { kind: "CellValue", operator: "EqualTo", formula1: "", style: {} };
    case "ContainsText":
      return { kind: "ContainsText", operator: "Contains", text: "", style: {} };
    case "Custom":
      return { kind: "Custom", formula: "", style: {} };
    case "DataBar":
      return newDataBar();
    case "ColorScale":
      return {
        kind: "ColorScale",
        points: [
          { type: "LowestValue", color: "#F8696B" },
          { type: "HighestValue", color: "#63BE7B" },
        ],
      };
    case "IconSet":
      return {
        kind: "IconSet",
        style: "ThreeTrafficLights1",
        criteria: [],
        reverse: false,
        showIconOnly: false,
      };
    default:
      throw new HostError("NotImplemented", `Conditional formats of type ${type} are not in the stand-in.`);
  }
}
