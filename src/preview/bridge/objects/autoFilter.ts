import { displayText } from "../../workbook/display";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { RangeRef } from "../../../sheet";
import type { AutoFilterModel, TableModel } from "../../workbook/model";
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

/** The filter of a sheet, or of one of its tables. */
export interface FilterHandle {
  readonly sheet: SheetStore;
  readonly table: TableModel | null;
}

const holder = ({ sheet, table }: FilterHandle): { autoFilter?: AutoFilterModel | null } =>
  table ?? sheet.model;

/** What the filter covers: a table's goes with the table. */
function rangeOf({ table }: FilterHandle, filter: AutoFilterModel): RangeRef {
  return table ? table.range : filter.range;
}

/** Excel.AutoFilter. */
export const autoFilterType: ObjectClass<FilterHandle> = defineType({
  name: "AutoFilter",
  scalars: {
    Enabled: {
      get: (self) => (self.table ? self.table.showFilterButton : Boolean(holder(self).autoFilter)),
    },
    IsDataFiltered: { get: (self) => (holder(self).autoFilter?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: (self) => {
        const filter = holder(self).autoFilter;
        if (!filter) return [];
        const { left, right } = rangeOf(self, filter);
        return Array.from({ length: right - left + 1 }, (_, column) => {
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
    Apply: (self, [range, column, criteria]) => {
      const { sheet, table } = self;
      sheet.assertEditable("allowAutoFilter");
      const area = rangeArgument(
        new RangeHandle(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
        range,
      ).range;
      if (table && (area.top !== table.range.top || area.left !== table.range.left)) {
        throw invalidArgument("The filter of a table covers the table.");
      }
      const filter: AutoFilterModel = holder(self).autoFilter ?? {
        range: area,
        criteria: new Map(),
        hiddenRows: new Set(),
      };
      filter.range = area;
      holder(self).autoFilter = filter;
      if (column !== undefined && column !== null) {
        const index = asInteger(column, "columnIndex", 0, area.right - area.left);
        if (criteria === undefined || criteria === null) filter.criteria.delete(index);
        else filter.criteria.set(index, criterionOf(asObject(criteria, "criteria")));
      }
      apply(self, filter);
      return null;
    },
    ClearCriteria: (self) => {
      self.sheet.assertEditable("allowAutoFilter");
      const filter = holder(self).autoFilter;
      filter?.criteria.clear();
      if (filter) apply(self, filter);
      return null;
    },
    Reapply: (self) => {
      const filter = holder(self).autoFilter;
      if (filter) apply(self, filter);
      return null;
    },
    Remove: (self) => {
      self.sheet.assertEditable("allowAutoFilter");
      const filter = holder(self).autoFilter;
      if (!filter) return null;
      filter.criteria.clear();
      apply(self, filter);
      holder(self).autoFilter = null;
      return null;
    },
    GetRange: (self) => {
      const filter = holder(self).autoFilter;
      if (!filter) throw itemNotFound("The sheet has no filter.");
      return rangeType.of(new RangeHandle(self.sheet, rangeOf(self, filter)));
    },
    GetRangeOrNullObject: (self) => {
      const filter = holder(self).autoFilter;
      return filter ? rangeType.of(new RangeHandle(self.sheet, rangeOf(self, filter))) : NULL_OBJECT;
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

function apply(self: FilterHandle, filter: AutoFilterModel): void {
  const { sheet } = self;
  const range = rangeOf(self, filter);
  for (const row of filter.hiddenRows) sheet.setRowsHidden(row, row, false);
  filter.hiddenRows.clear();
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    const shown = [...filter.criteria].every(([column, criterion]) =>
      matches(sheet, row, range.left + column, criterion),
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
