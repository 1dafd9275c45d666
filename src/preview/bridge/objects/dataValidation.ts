import { areaOf, overlaps, type CellValue, type RangeRef } from "../../../sheet";
import {
  sameRange,
  subtract,
  covers,
  parseArea,
  splitAddress,
  formatAbsoluteArea,
  sheetPrefix,
} from "../../workbook/areas";
import { invalidArgument } from "../../workbook/hostError";
import type { ValidationModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asBoolean,
  asObject,
  asOneOf,
  asString,
  defineType,
  HostObject,
  NULL_OBJECT,
  type ObjectClass,
} from "../objectType";
import { RangeHandle, type AreasHandle } from "./handles";
import { areasType } from "./rangeAreas";

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
const KINDS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

/** The validation all the cells share; "mixed" where they differ, undefined where none has one. */
function current({ sheet, ranges }: AreasHandle): ValidationModel | "mixed" | undefined {
  const touching = sheet.model.validations.filter((v) =>
    v.ranges.some((a) => ranges.some((b) => overlaps(a, b))),
  );
  if (touching.length === 0) return undefined;
  const whole =
    touching.length === 1 && ranges.every((range) => touching[0]!.ranges.some((area) => covers(area, range)));
  return whole ? touching[0] : "mixed";
}

/** Takes the cells out of every validation, so that another can take their place. */
function takeOut({ sheet, ranges }: AreasHandle): void {
  for (const validation of sheet.model.validations) {
    for (const hole of ranges)
      validation.ranges = validation.ranges.flatMap((range) => subtract(range, hole));
  }
  sheet.model.validations = sheet.model.validations.filter((validation) => validation.ranges.length > 0);
}

/** The validation of exactly these cells, made where there is none. */
function own(self: AreasHandle): ValidationModel {
  const found = current(self);
  if (!found || found === "mixed") throw invalidArgument("Set a rule before prompt, alert or blanks.");
  const exact =
    found.ranges.length === self.ranges.length &&
    found.ranges.every((range, i) => sameRange(range, self.ranges[i]!));
  if (exact) return found;
  const copy: ValidationModel = { ...structuredClone(found), ranges: [...self.ranges] };
  takeOut(self);
  self.sheet.model.validations.push(copy);
  return copy;
}

/** Excel.DataValidation of a range. */
export const dataValidationType: ObjectClass<AreasHandle> = defineType({
  name: "DataValidation",
  scalars: {
    Type: {
      get: (self) => {
        const found = current(self);
        return found === undefined ? "None" : found === "mixed" ? "Inconsistent" : found.type;
      },
    },
    Rule: {
      get: (self) => {
        const found = current(self);
        return found === undefined || found === "mixed" ? {} : ruleOf(found);
      },
      set: (self, value) => {
        self.sheet.assertEditable();
        const model = modelOf(self, asObject(value, "rule"));
        takeOut(self);
        self.sheet.model.validations.push(model);
        self.sheet.workbook.changed(self.sheet);
      },
    },
    IgnoreBlanks: {
      get: (self) => {
        const found = current(self);
        return found === undefined ? true : found === "mixed" ? null : found.ignoreBlanks;
      },
      set: (self, value) => {
        own(self).ignoreBlanks = asBoolean(value, "ignoreBlanks");
      },
    },
    Prompt: {
      get: (self) => {
        const found = current(self);
        return found && found !== "mixed" ? found.prompt : { showPrompt: true, title: "", message: "" };
      },
      set: (self, value) => {
        const given = asObject(value, "prompt");
        own(self).prompt = {
          showPrompt: asBoolean(given.showPrompt ?? true, "showPrompt"),
          title: asString(given.title ?? "", "title"),
          message: asString(given.message ?? "", "message"),
        };
      },
    },
    ErrorAlert: {
      get: (self) => {
        const found = current(self);
        return found && found !== "mixed"
          ? found.errorAlert
          : { showAlert: true, style: "Stop", title: "", message: "" };
      },
      set: (self, value) => {
        const given = asObject(value, "errorAlert");
        own(self).errorAlert = {
          showAlert: asBoolean(given.showAlert ?? true, "showAlert"),
          style: asOneOf(given.style ?? "Stop", ["Stop", "Warning", "Information"], "style"),
          title: asString(given.title ?? "", "title"),
          message: asString(given.message ?? "", "message"),
        };
      },
    },
    Valid: { onDemand: true, get: (self) => invalidCells(self).length === 0 },
  },
  methods: {
    Clear: (self) => {
      self.sheet.assertEditable();
      takeOut(self);
      self.sheet.workbook.changed(self.sheet);
      return null;
    },
    GetInvalidCellsOrNullObject: (self) => {
      const ranges = invalidCells(self);
      return ranges.length > 0 ? areasType.of({ sheet: self.sheet, ranges }) : NULL_OBJECT;
    },
  },
});

function ruleOf(model: ValidationModel): unknown {
  if (model.type === "List")
    return { list: { inCellDropDown: model.inCellDropDown, source: model.formula1 } };
  if (model.type === "Custom") return { custom: { formula: model.formula1 } };
  const key = Object.entries(KINDS).find(([, type]) => type === model.type)![0];
  return {
    [key]: {
      operator: model.operator,
      formula1: model.formula1,
      ...(model.formula2 === undefined ? {} : { formula2: model.formula2 }),
    },
  };
}

function modelOf({ ranges }: AreasHandle, rule: Readonly<Record<string, unknown>>): ValidationModel {
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined) throw invalidArgument("A rule is of exactly one kind.");
  const base: Omit<ValidationModel, "type"> = {
    ranges: [...ranges],
    inCellDropDown: true,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "", message: "" },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  };
  const given = asObject(rule[kind], kind);
  if (kind === "list")
    return {
      ...base,
      type: "List",
      formula1: listSource(given.source),
      inCellDropDown: asBoolean(given.inCellDropDown ?? true, "inCellDropDown"),
    };
  if (kind === "custom") return { ...base, type: "Custom", formula1: asString(given.formula, "formula") };
  const type = KINDS[kind as keyof typeof KINDS];
  if (!type) throw invalidArgument(`There is no rule ${kind}.`);
  const operator = asOneOf(given.operator, OPERATORS, "operator");
  const two = operator === "Between" || operator === "NotBetween";
  return {
    ...base,
    type,
    operator,
    formula1: bound(given.formula1),
    ...(two ? { formula2: bound(given.formula2) } : {}),
  };
}

function bound(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (value instanceof HostObject && value.self instanceof RangeHandle) return reference(value.self);
  const text = asString(value, "formula");
  if (text === "") throw invalidArgument("The rule needs a formula.");
  return text;
}

function reference({ sheet, range }: RangeHandle): string {
  return `=${sheetPrefix(sheet.name)}${formatAbsoluteArea(range)}`;
}

/** A list is a text with commas (at most 255 characters) or a reference. */
function listSource(value: unknown): string {
  const text = bound(value);
  if (!text.startsWith("=") && text.length > 255)
    throw invalidArgument("A list of texts has at most 255 characters.");
  return text;
}

function invalidCells({ sheet, ranges }: AreasHandle): RangeRef[] {
  const invalid: RangeRef[] = [];
  for (const range of ranges) {
    const area = sheet.inGrid(range);
    if (!area || areaOf(area) > 1_000_000) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = { top: row, bottom: row, left: column, right: column };
        const model = current({ sheet, ranges: [cell] });
        if (model && model !== "mixed" && !accepts(sheet, model, sheet.content(row, column).value))
          invalid.push(cell);
      }
    }
  }
  return invalid;
}

function accepts(sheet: SheetStore, model: ValidationModel, value: CellValue): boolean {
  if (value === null) return model.ignoreBlanks;
  switch (model.type) {
    case "List":
      return listOf(sheet, model.formula1!).includes(String(value));
    case "Custom":
      throw invalidArgument("Custom validation rules are not evaluated in the stand-in.");
    case "TextLength":
      return compare(String(value).length, model);
    case "WholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compare(value, model);
    default:
      return typeof value === "number" && compare(value, model);
  }
}

function listOf(sheet: SheetStore, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  const { sheet: name, address } = splitAddress(source.slice(1));
  const target = name === undefined ? sheet : sheet.workbook.sheetByName(name);
  const range = parseArea(address);
  if (!target || !range) throw invalidArgument(`The list ${source} is no range.`);
  const values: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1)
      values.push(String(target.content(row, column).value ?? ""));
  }
  return values;
}

function compare(value: number, { operator, formula1, formula2 }: ValidationModel): boolean {
  const a = Number(formula1?.replace(/^=/, ""));
  const b = Number(formula2?.replace(/^=/, ""));
  switch (operator) {
    case "Between":
      return value >= a && value <= b;
    case "NotBetween":
      return value < a || value > b;
    case "EqualTo":
      return value === a;
    case "NotEqualTo":
      return value !== a;
    case "GreaterThan":
      return value > a;
    case "LessThan":
      return value < a;
    case "GreaterThanOrEqual":
      return value >= a;
    default:
      return value <= a;
  }
}
