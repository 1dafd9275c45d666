/** Conditional formats between files and the side model. */
import type { ConditionalRule as FileRule } from "hucre";
import { formatCell } from "../../../sheet";
import { formatArea, parseArea } from "../areas";
import type { ConditionalFormatModel, ConditionalRule, RuleLimit } from "../model";
import type { SheetStore } from "../sheetStore";
import { OPERATORS_FROM_FILE, OPERATORS_TO_FILE } from "./operators";
import { toFileStyle, toUniverStyle, type Theme } from "./styles";

type Limit = NonNullable<FileRule["dataBar"]>["cfvo"][number];

const LIMITS = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
} as const;
const LIMIT_NAMES: Readonly<Partial<Record<RuleLimit["type"], Limit["type"]>>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
};

const TEXT_RULES = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

export function loadConditional(
  store: SheetStore,
  rules: readonly FileRule[],
  theme: Theme,
): ConditionalFormatModel[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => ({
      id: `{cf-${store.workbook.newId()}}`,
      ranges: rule.range.split(/\s+/).flatMap((part) => parseArea(part) ?? []),
      stopIfTrue: rule.stopIfTrue === true,
      rule: ruleOf(rule, theme),
    }))
    .filter((format) => format.ranges.length > 0);
}

const limitOf = ({ type, value }: Limit): RuleLimit => ({
  type: LIMITS[type],
  ...(value !== undefined && { formula: `=${value}` }),
});
const rgb = (color: string): string => `#${color.slice(-6).toUpperCase()}`;

function ruleOf(rule: FileRule, theme: Theme): ConditionalRule {
  const formulas =
    rule.formula === undefined ? [] : Array.isArray(rule.formula) ? rule.formula : [rule.formula];
  const style = rule.style ? differentialStyle(rule.style, theme) : {};
  if (rule.type === "cellIs" && rule.operator) {
    return {
      kind: "CellValue",
      operator: OPERATORS_FROM_FILE[rule.operator],
      formula1: `=${formulas[0] ?? ""}`,
      ...(formulas[1] !== undefined && { formula2: `=${formulas[1]}` }),
      style,
    };
  }
  if (rule.type in TEXT_RULES) {
    return {
      kind: "ContainsText",
      operator: TEXT_RULES[rule.type as keyof typeof TEXT_RULES],
      text: rule.text ?? "",
      style,
    };
  }
  if (rule.type === "expression") return { kind: "Custom", formula: `=${formulas[0] ?? ""}`, style };
  if (rule.type === "dataBar" && rule.dataBar) {
    const [lower, upper] = rule.dataBar.cfvo;
    return {
      kind: "DataBar",
      color: rgb(rule.dataBar.color),
      lower: lower ? limitOf(lower) : { type: "Automatic" },
      upper: upper ? limitOf(upper) : { type: "Automatic" },
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
  if (rule.type === "colorScale" && rule.colorScale) {
    const { cfvo, colors } = rule.colorScale;
    return {
      kind: "ColorScale",
      points: cfvo.map((limit, index) => ({ ...limitOf(limit), color: rgb(colors[index] ?? "FFFFFF") })),
    };
  }
  return { kind: "Kept", raw: rule };
}

/** In a conditional format a solid fill's colour is the background colour. */
function differentialStyle(style: NonNullable<FileRule["style"]>, theme: Theme) {
  const { fill, ...rest } = style;
  const solid =
    fill?.type === "pattern"
      ? { ...fill, pattern: "solid" as const, fgColor: fill.bgColor ?? fill.fgColor }
      : fill;
  return toUniverStyle({ ...rest, ...(solid && { fill: solid }) }, theme);
}

export function saveConditional(formats: readonly ConditionalFormatModel[]): FileRule[] {
  return formats.flatMap((format, index) => {
    const range = format.ranges.map(formatArea).join(" ");
    const base = { priority: index + 1, range, ...(format.stopIfTrue && { stopIfTrue: true }) };
    const first = format.ranges[0]!;
    const saved = fileRule(format.rule, formatCell(first.top, first.left));
    return saved ? [{ ...saved, ...base }] : [];
  });
}

const withoutSign = (formula: string): string => formula.replace(/^=/, "");

function fileRule(
  rule: ConditionalRule,
  firstCell: string,
): Omit<FileRule, "priority" | "range"> | undefined {
  switch (rule.kind) {
    case "CellValue": {
      const formulas = [rule.formula1, rule.formula2]
        .filter((text): text is string => text !== undefined)
        .map(withoutSign);
      return {
        type: "cellIs",
        operator: OPERATORS_TO_FILE[rule.operator],
        formula: formulas,
        style: fileStyle(rule.style),
      };
    }
    case "ContainsText": {
      const type = (Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[]).find(
        (key) => TEXT_RULES[key] === rule.operator,
      )!;
      return {
        type,
        text: rule.text,
        formula: textFormula(type, rule.text, firstCell),
        style: fileStyle(rule.style),
      };
    }
    case "Custom":
      return { type: "expression", formula: withoutSign(rule.formula), style: fileStyle(rule.style) };
    case "DataBar":
      return {
        type: "dataBar",
        dataBar: {
          cfvo: [fileLimit(rule.lower, "min"), fileLimit(rule.upper, "max")],
          color: argb(rule.color),
        },
      };
    case "ColorScale":
      return {
        type: "colorScale",
        colorScale: {
          cfvo: rule.points.map((point, index) => fileLimit(point, index === 0 ? "min" : "max")),
          colors: rule.points.map((point) => argb(point.color)),
        },
      };
    case "Kept":
      return rule.raw as FileRule;
    case "IconSet":
      return undefined;
  }
}

const argb = (color: string): string => `FF${color.replace("#", "")}`;

function fileLimit({ type, formula }: RuleLimit, fallback: "min" | "max"): Limit {
  const name = LIMIT_NAMES[type] ?? fallback;
  return { type: name, ...(formula !== undefined && formula !== null && { value: withoutSign(formula) }) };
}

/** The formula Excel stores beside a text rule. */
function textFormula(type: keyof typeof TEXT_RULES, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

/** Only what the rule sets: a font name in a conditional format would be refused by Excel. */
function fileStyle(style: Parameters<typeof toFileStyle>[0]): NonNullable<FileRule["style"]> {
  const { font, fill, border, numFmt } = toFileStyle(style, { name: "", size: 0 });
  const { name: _name, size: _size, ...fontParts } = font ?? {};
  const color = fill?.type === "pattern" ? fill.fgColor : undefined;
  return {
    ...(Object.keys(fontParts).length > 0 && { font: fontParts }),
    ...(color && { fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color } }),
    ...(border && { border }),
    ...(numFmt && { numFmt }),
  };
}
