import type { RangeRef } from "../../../sheet";
import { itemNotFound } from "../../workbook/hostError";
import { writeBlock } from "../../workbook/write";
import {
  asInteger,
  asString,
  defineType,
  NULL_OBJECT,
  type HostObject,
  type ObjectClass,
} from "../objectType";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";
import { readValues } from "./rangeValues";
import { bodyOf, type TableHandle } from "./tables";

interface ColumnHandle extends TableHandle {
  readonly index: number;
}

/** The header texts, left to right. */
export function columnNames({ sheet, table }: TableHandle): string[] {
  const { top, left, right } = table.range;
  return Array.from({ length: right - left + 1 }, (_, i) =>
    table.showHeaders ? String(sheet.content(top, left + i).value ?? "") : `列${i + 1}`,
  );
}

const column = ({ table, index }: ColumnHandle, rows: RangeRef): RangeRef => ({
  ...rows,
  left: table.range.left + index,
  right: table.range.left + index,
});
const range = (self: ColumnHandle, rows: RangeRef): HostObject =>
  rangeType.of(new RangeHandle(self.sheet, column(self, rows)));

/** Excel.TableColumn. */
const columnType: ObjectClass<ColumnHandle> = defineType({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: (self) => columnNames(self)[self.index],
      set: (self, value) => {
        const { top } = self.table.range;
        writeBlock(
          self.sheet,
          column(self, { ...self.table.range, top, bottom: top }),
          `'${asString(value, "name")}`,
        );
      },
    },
    Values: {
      get: (self) => readValues(new RangeHandle(self.sheet, column(self, self.table.range))),
      set: (self, value) => writeBlock(self.sheet, column(self, self.table.range), value),
    },
  },
  methods: {
    GetRange: (self) => range(self, self.table.range),
    GetHeaderRowRange: (self) => range(self, { ...self.table.range, bottom: self.table.range.top }),
    GetDataBodyRange: (self) => range(self, bodyOf(self.table)),
  },
});

function find(self: TableHandle, key: string | number): HostObject | undefined {
  const names = columnNames(self);
  const index =
    typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
  return index >= 0 && index < names.length ? columnType.of({ ...self, index }) : undefined;
}

/** Excel.TableColumnCollection. */
export const columnsType: ObjectClass<TableHandle> = defineType({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.range.right - table.range.left + 1 } },
  items: (self) => columnNames(self).map((_, index) => columnType.of({ ...self, index })),
  item: find,
  methods: {
    GetCount: ({ table }) => table.range.right - table.range.left + 1,
    GetItemAt: (self, [index]) => {
      const item = find(self, asInteger(index, "index", 0) + 1);
      if (!item) throw itemNotFound(`There is no column ${String(index)}.`);
      return item;
    },
    GetItemOrNullObject: (self, [key]) =>
      find(self, typeof key === "number" ? key : asString(key, "key")) ?? NULL_OBJECT,
  },
});
