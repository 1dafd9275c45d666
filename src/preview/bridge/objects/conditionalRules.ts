/** The rules of conditional formats: what each kind shows to the client. */
import { invalidArgument } from "../../workbook/hostError";
import type { ConditionalFormatModel, ConditionalRule, RuleLimit } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import type { IStyleData } from "../../workbook/univer";
import { mergeStyles } from "../../workbook/sheetStore";
import {
  asArray,
  asBoolean,
  asColor,
  asObject,
  asOneOf,
  asString,
  defineType,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { FILL_COLOR, FONT, type StyleProperty } from "./formats";

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

interface RuleHandle<K extends ConditionalRule["kind"]> {
  readonly sheet: SheetStore;
  readonly format: ConditionalFormatModel;
  readonly rule: RuleOf<K>;
}

interface StyledHandle {
  readonly sheet: SheetStore;
  readonly rule: { style: IStyleData };
}

/** A member of a rule: read, and set with the change told. */
function member<S extends { sheet: SheetStore }>(
  get: (self: S) => unknown,
  set: (self: S, value: unknown) => void,
): Scalar<S> {
  return {
    get,
    set: (self, value) => {
      self.sheet.assertEditable("allowFormatCells");
      set(self, value);
      self.sheet.workbook.changed(self.sheet);
    },
  };
}

const styled = ({ read, write }: StyleProperty): Scalar<StyledHandle> =>
  member(
    ({ rule }) => read(rule.style),
    ({ rule }, value) => {
      rule.style = mergeStyles(rule.style, write(value));
    },
  );

const fillType: ObjectClass<StyledHandle> = defineType({
  name: "ConditionalRangeFill",
  scalars: { Color: styled(FILL_COLOR) },
  methods: {
    Clear: ({ rule }) => {
      delete rule.style.bg;
      return null;
    },
  },
});

const fontType: ObjectClass<StyledHandle> = defineType({
  name: "ConditionalRangeFont",
  scalars: {
    Color: styled(FONT.Color!),
    Bold: styled(FONT.Bold!),
    Italic: styled(FONT.Italic!),
    Underline: styled(FONT.Underline!),
    Strikethrough: styled(FONT.Strikethrough!),
  },
});

/** Excel.ConditionalRangeFormat. */
const formatType: ObjectClass<StyledHandle> = defineType({
  name: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: member(
      ({ rule }) => rule.style.n?.pattern ?? "",
      ({ rule }, value) => {
        rule.style = { ...rule.style, n: { pattern: asString(value, "numberFormat") } };
      },
    ),
  },
  objects: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
});

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** Excel.CellValueConditionalFormat. */
export const cellValueType: ObjectClass<RuleHandle<"CellValue">> = defineType({
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: member(
      ({ rule }) => ({
        operator: rule.operator,
        formula1: rule.formula1,
        ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      }),
      ({ rule }, value) => {
        const given = asObject(value, "rule");
        rule.operator = asOneOf(given.operator, OPERATORS, "operator");
        rule.formula1 = formula(given.formula1, "formula1");
        const two = rule.operator === "Between" || rule.operator === "NotBetween";
        if (two) rule.formula2 = formula(given.formula2, "formula2");
        else delete rule.formula2;
      },
    ),
  },
  objects: { Format: (self) => formatType.of(self) },
});

function formula(value: unknown, what: string): string {
  if (typeof value === "number") return String(value);
  const text = asString(value, what);
  if (text === "") throw invalidArgument(`${what} is missing.`);
  return text;
}

/** Excel.TextConditionalFormat. */
export const textType: ObjectClass<RuleHandle<"ContainsText">> = defineType({
  name: "TextConditionalFormat",
  scalars: {
    Rule: member(
      ({ rule }) => ({ operator: rule.operator, text: rule.text }),
      ({ rule }, value) => {
        const given = asObject(value, "rule");
        rule.operator = asOneOf(
          given.operator,
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "operator",
        );
        rule.text = asString(given.text, "text");
      },
    ),
  },
  objects: { Format: (self) => formatType.of(self) },
});

const customRuleType: ObjectClass<RuleHandle<"Custom">> = defineType({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: member(
      ({ rule }) => rule.formula,
      ({ rule }, value) => {
        rule.formula = formula(value, "formula");
      },
    ),
  },
});

/** Excel.CustomConditionalFormat. */
export const customType: ObjectClass<RuleHandle<"Custom">> = defineType({
  name: "CustomConditionalFormat",
  objects: { Format: (self) => formatType.of(self), Rule: (self) => customRuleType.of(self) },
});

const LIMITS = [
  "Invalid",
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function limit(value: unknown): RuleLimit {
  const given = asObject(value, "rule");
  const type = asOneOf(given.type, LIMITS, "type");
  const text =
    given.formula === undefined || given.formula === null ? undefined : formula(given.formula, "formula");
  if (text === undefined && ["Number", "Percent", "Formula", "Percentile"].includes(type))
    throw invalidArgument("The bound needs a formula.");
  return text === undefined ? { type } : { type, formula: text };
}

const positiveType: ObjectClass<RuleHandle<"DataBar">> = defineType({
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: member(
      ({ rule }) => rule.color,
      ({ rule }, value) => {
        rule.color = asColor(value, "fillColor");
      },
    ),
    GradientFill: member(
      ({ rule }) => rule.gradientFill,
      ({ rule }, value) => {
        rule.gradientFill = asBoolean(value, "gradientFill");
      },
    ),
    BorderColor: member(
      ({ rule }) => rule.borderColor,
      ({ rule }, value) => {
        rule.borderColor = value === "" ? "" : asColor(value, "borderColor");
      },
    ),
  },
});

const negativeType: ObjectClass<RuleHandle<"DataBar">> = defineType({
  name: "ConditionalDataBarNegativeFormat",
  scalars: {
    FillColor: member(
      ({ rule }) => rule.negativeColor,
      ({ rule }, value) => {
        rule.negativeColor = asColor(value, "fillColor");
      },
    ),
    BorderColor: member(
      ({ rule }) => rule.negativeBorderColor,
      ({ rule }, value) => {
        rule.negativeBorderColor = value === "" ? "" : asColor(value, "borderColor");
      },
    ),
  },
});

/** Excel.DataBarConditionalFormat. */
export const dataBarType: ObjectClass<RuleHandle<"DataBar">> = defineType({
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: member(
      ({ rule }) => rule.showDataBarOnly,
      ({ rule }, value) => {
        rule.showDataBarOnly = asBoolean(value, "showDataBarOnly");
      },
    ),
    BarDirection: member(
      ({ rule }) => rule.barDirection,
      ({ rule }, value) => {
        rule.barDirection = asOneOf(value, ["Context", "LeftToRight", "RightToLeft"], "barDirection");
      },
    ),
    AxisFormat: member(
      ({ rule }) => rule.axisFormat,
      ({ rule }, value) => {
        rule.axisFormat = asOneOf(value, ["Automatic", "None", "CellMidPoint"], "axisFormat");
      },
    ),
    AxisColor: member(
      ({ rule }) => rule.axisColor,
      ({ rule }, value) => {
        rule.axisColor = value === "" ? "" : asColor(value, "axisColor");
      },
    ),
    LowerBoundRule: member(
      ({ rule }) => rule.lower,
      ({ rule }, value) => {
        rule.lower = limit(value);
      },
    ),
    UpperBoundRule: member(
      ({ rule }) => rule.upper,
      ({ rule }, value) => {
        rule.upper = limit(value);
      },
    ),
  },
  objects: {
    PositiveFormat: (self) => positiveType.of(self),
    NegativeFormat: (self) => negativeType.of(self),
  },
});

/** Excel.ColorScaleConditionalFormat. */
export const colorScaleType: ObjectClass<RuleHandle<"ColorScale">> = defineType({
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: { get: ({ rule }) => rule.points.length === 3 },
    Criteria: member(
      ({ rule }) => {
        const [minimum, ...rest] = rule.points;
        return { minimum, ...(rest.length > 1 ? { midpoint: rest[0] } : {}), maximum: rest.at(-1) };
      },
      ({ rule }, value) => {
        const given = asObject(value, "criteria");
        const points = [given.minimum, given.midpoint, given.maximum].filter(
          (point) => point !== undefined && point !== null,
        );
        if (points.length < 2) throw invalidArgument("A colour scale has a minimum and a maximum.");
        rule.points = points.map((point) => ({
          ...limit(point),
          color: asColor(asObject(point, "criteria").color, "color"),
        }));
      },
    ),
  },
});

/** Excel.IconSetConditionalFormat. */
export const iconSetType: ObjectClass<RuleHandle<"IconSet">> = defineType({
  name: "IconSetConditionalFormat",
  scalars: {
    Style: member(
      ({ rule }) => rule.style,
      ({ rule }, value) => {
        rule.style = asString(value, "style");
      },
    ),
    ReverseIconOrder: member(
      ({ rule }) => rule.reverse,
      ({ rule }, value) => {
        rule.reverse = asBoolean(value, "reverseIconOrder");
      },
    ),
    ShowIconOnly: member(
      ({ rule }) => rule.showIconOnly,
      ({ rule }, value) => {
        rule.showIconOnly = asBoolean(value, "showIconOnly");
      },
    ),
    Criteria: member(
      ({ rule }) => rule.criteria,
      ({ rule }, value) => {
        rule.criteria = asArray(value, "criteria").map((entry) => {
          const given = asObject(entry, "criteria");
          return {
            type: asOneOf(
              given.type ?? "Invalid",
              ["Invalid", "Number", "Percent", "Formula", "Percentile"],
              "type",
            ),
            formula: String(given.formula ?? ""),
            operator: asOneOf(
              given.operator ?? "Invalid",
              ["Invalid", "GreaterThan", "GreaterThanOrEqual"],
              "operator",
            ),
          };
        });
      },
    ),
  },
});
