/** Conditional formats of the stand-in workbook in the terms of Univer, which draws them. */
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { CellValueOperator, ConditionalRule, RuleLimit, TextOperator } from "../../workbook/model";

/** @returns null for a rule that the preview does not draw */
export function univerRule(rule: ConditionalRule): IConditionalFormattingRuleConfig | null {
  switch (rule.kind) {
    case "CellValue":
      return cellValueRule(rule);
    case "ContainsText":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: textOperators[rule.operator],
        value: rule.text,
        style: rule.style,
      };
    case "Custom":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`,
        style: rule.style,
      };
    case "ColorScale":
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({
          index,
          color: point.color,
          value: limit(point, "min"),
        })),
      };
    case "DataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: !rule.showDataBarOnly,
        config: {
          min: limit(rule.lower, "min"),
          max: limit(rule.upper, "max"),
          isGradient: rule.gradientFill,
          positiveColor: rule.color,
          nativeColor: rule.negativeColor,
        },
      };
    case "IconSet":
    case "Kept":
      return null;
  }
}

const textOperators: Readonly<Record<TextOperator, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const numberOperators = {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const satisfies Partial<Record<CellValueOperator, CFNumberOperator>>;

function cellValueRule(
  rule: ConditionalRule & { kind: "CellValue" },
): IConditionalFormattingRuleConfig | null {
  const style = rule.style;
  const text = /^="((?:[^"]|"")*)"$/.exec(rule.formula1)?.[1]?.replaceAll('""', '"');
  if (text !== undefined) {
    if (rule.operator !== "EqualTo" && rule.operator !== "NotEqualTo") return null;
    const operator = rule.operator === "EqualTo" ? CFTextOperator.equal : CFTextOperator.notEqual;
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator, value: text, style };
  }
  const first = numberOf(rule.formula1);
  if (first === null) return null;
  if (rule.operator === "Between" || rule.operator === "NotBetween") {
    const second = numberOf(rule.formula2 ?? "");
    if (second === null) return null;
    const operator = rule.operator === "Between" ? CFNumberOperator.between : CFNumberOperator.notBetween;
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.number,
      operator,
      value: [first, second],
      style,
    };
  }
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    operator: numberOperators[rule.operator],
    value: first,
    style,
  };
}

function numberOf(formula: string): number | null {
  const text = formula.replace(/^=/, "").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function limit(of: RuleLimit, otherwise: "min" | "max"): IValueConfig {
  const formula = of.formula ?? "";
  const value = numberOf(formula) ?? 0;
  switch (of.type) {
    case "Number":
      return { type: CFValueType.num, value };
    case "Percent":
      return { type: CFValueType.percent, value };
    case "Percentile":
      return { type: CFValueType.percentile, value };
    case "Formula":
      return { type: CFValueType.formula, value: formula };
    case "LowestValue":
      return { type: CFValueType.min };
    case "HighestValue":
      return { type: CFValueType.max };
    case "Automatic":
    case "Invalid":
      return { type: CFValueType[otherwise] };
  }
}
