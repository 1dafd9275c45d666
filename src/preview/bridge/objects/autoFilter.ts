import { displayText } from "../../workbook/display";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { AutoFilterModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asArray,
  asInteger,
  asObject,
  asOneOf,
  asString,
  defineType,
  NULL_OBJECT,
  type ObjectClass,
} from "../objectType";
import { RangeHandle } from "./handles";
import { rangeArgument } from "./ranges";
import { rangeType } from "./range";
import { formatOf } from "./rangeValues";

/** Excel.AutoFilter of a sheet. */
export const autoFilterType: ObjectClass<SheetStore> = defineType({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (sheet) => sheet.model.autoFilter !== null },
    IsDataFiltered: { get: (sheet) => (sheet.model.autoFilter?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: (sheet) => {
        const filter = sheet.model.autoFilter;
        if (!filter) return [];
        const width = filter.range.right - filter.range.left + 1;
        return Array.from({ length: width }, (_, column) => {
          const criterion = filter.criteria.get(column);
          if (!criterion) return null;
          return "values" in criterion
            ? { filterOn: "Values", values: criterion.values }
            : { filterOn: "Custom", ...criterion };
        });
      },
    },
  },
  methods: {
    Apply: (sheet, [range, column, criteria]) => {
      sheet.assertEditable("allowAutoFilter");
      const area = rangeArgument(
        new RangeHandle(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
        range,
      ).range;
      const filter: AutoFilterModel = sheet.model.autoFilter ?? {
        range: area,
        criteria: new Map(),
        hiddenRows: new Set(),
      };
      filter.range = area;
      sheet.model.autoFilter = filter;
      if (column !== undefined && column !== null) {
        const index = asInteger(column, "columnIndex", 0, area.right - area.left);
        if (criteria === undefined || criteria === null) filter.criteria.delete(index);
        else filter.criteria.set(index, criterionOf(asObject(criteria, "criteria")));
      }
      apply(sheet, filter);
      return null;
    },
    ClearCriteria: (sheet) => {
      sheet.assertEditable("allowAutoFilter");
      sheet.model.autoFilter?.criteria.clear();
      if (sheet.model.autoFilter) apply(sheet, sheet.model.autoFilter);
      return null;
    },
    Reapply: (sheet) => {
      if (sheet.model.autoFilter) apply(sheet, sheet.model.autoFilter);
      return null;
    },
    Remove: (sheet) => {
      sheet.assertEditable("allowAutoFilter");
      const filter = sheet.model.autoFilter;
      if (!filter) return null;
      filter.criteria.clear();
      apply(sheet, filter);
      sheet.model.autoFilter = null;
      return null;
    },
    GetRange: (sheet) => {
      const filter = sheet.model.autoFilter;
      if (!filter) throw itemNotFound("The sheet has no filter.");
      return rangeType.of(new RangeHandle(sheet, filter.range));
    },
    GetRangeOrNullObject: (sheet) => {
      const filter = sheet.model.autoFilter;
      return filter ? rangeType.of(new RangeHandle(sheet, filter.range)) : NULL_OBJECT;
    },
  },
});

type Criterion = AutoFilterModel["criteria"] extends Map<number, infer C> ? C : never;

function criterionOf(criteria: Readonly<Record<string, unknown>>): Criterion {
  const kind = asOneOf(criteria.filterOn, ["Values", "Custom"], "filterOn");
  if (kind === "Values")
    return { values: asArray(criteria.values, "values").map((value) => asString(value, "values")) };
  return {
    criterion1: asString(criteria.criterion1, "criterion1"),
    ...(criteria.criterion2 ? { criterion2: asString(criteria.criterion2, "criterion2") } : {}),
    ...(criteria.operator
      ? { operator: asOneOf(criteria.operator, ["And", "Or"] as const, "operator") }
      : {}),
  };
}

function apply(sheet: SheetStore, filter: AutoFilterModel): void {
  for (const row of filter.hiddenRows) sheet.setRowsHidden(row, row, false);
  filter.hiddenRows.clear();
  for (let row = filter.range.top + 1; row <= filter.range.bottom; row += 1) {
    const shown = [...filter.criteria].every(([column, criterion]) =>
      matches(sheet, row, filter.range.left + column, criterion),
    );
    if (shown || sheet.isRowHidden(row)) continue;
    sheet.setRowsHidden(row, row, true);
    filter.hiddenRows.add(row);
  }
}

function matches(sheet: SheetStore, row: number, column: number, criterion: Criterion): boolean {
  const { value } = sheet.content(row, column);
  const text = displayText(value, formatOf(sheet, row, column));
  if ("values" in criterion) return criterion.values.includes(text);
  const first = test(value, text, criterion.criterion1);
  if (criterion.criterion2 === undefined) return first;
  const second = test(value, text, criterion.criterion2);
  return criterion.operator === "Or" ? first || second : first && second;
}

/** ">=5", "<>" , "=東*" … */
function test(value: unknown, text: string, criterion: string): boolean {
  const match = /^(>=|<=|<>|=|>|<)?(.*)$/s.exec(criterion);
  if (!match) throw invalidArgument(`The criterion ${criterion} cannot be read.`);
  const operator = match[1] ?? "=";
  const wanted = match[2]!;
  const number = Number(wanted);
  if (wanted !== "" && Number.isFinite(number) && operator !== "=" && operator !== "<>") {
    if (typeof value !== "number") return false;
    return (
      { ">": value > number, "<": value < number, ">=": value >= number, "<=": value <= number }[operator] ??
      false
    );
  }
  const pattern = new RegExp(
    `^${wanted
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
  const equal =
    typeof value === "number" && wanted !== "" && Number.isFinite(number)
      ? value === number
      : pattern.test(text);
  return operator === "<>" ? !equal : equal;
}
