import { overlaps, type RangeRef } from "../../../sheet";
import { HostError, invalidArgument, itemNotFound } from "../../workbook/hostError";
import { deleteCells } from "../../workbook/moveCells";
import { writeBlock } from "../../workbook/write";
import { asArray, asInteger, defineType, type ObjectClass } from "../objectType";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";
import { readValues } from "./rangeValues";
import { bodyOf, type TableHandle } from "./tables";

interface RowHandle extends TableHandle {
  readonly index: number;
}

const area = ({ table, index }: RowHandle): RangeRef => {
  const row = bodyOf(table).top + index;
  return { ...table.range, top: row, bottom: row };
};

/** Excel.TableRow. */
const rowType: ObjectClass<RowHandle> = defineType({
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => readValues(new RangeHandle(self.sheet, area(self))),
      set: (self, value) => writeBlock(self.sheet, area(self), value),
    },
  },
  methods: {
    GetRange: (self) => rangeType.of(new RangeHandle(self.sheet, area(self))),
    Delete: (self) => {
      deleteRow(self);
      return null;
    },
  },
});

const countOf = ({ table }: TableHandle): number => bodyOf(table).bottom - bodyOf(table).top + 1;

/** Excel.TableRowCollection. */
export const rowsType: ObjectClass<TableHandle> = defineType({
  name: "TableRowCollection",
  scalars: { Count: { get: countOf } },
  items: (self) => Array.from({ length: countOf(self) }, (_, index) => rowType.of({ ...self, index })),
  methods: {
    GetCount: countOf,
    GetItemAt: (self, [index]) => {
      if (asInteger(index, "index", 0) >= countOf(self))
        throw itemNotFound(`There is no row ${String(index)}.`);
      return rowType.of({ ...self, index: index as number });
    },
    /** New rows at the end; rows in between would move cells beside the table and are not supported here. */
    Add: (self, [index, values]) => {
      const { sheet, table } = self;
      sheet.assertEditable("allowInsertRows");
      if (index !== undefined && index !== null && index !== -1 && index !== countOf(self)) {
        throw new HostError("NotImplemented", "TableRowCollection.add at an index is not in the stand-in.");
      }
      const lines =
        values === undefined || values === null
          ? [[]]
          : asArray(Array.isArray(values) ? values : [values], "values");
      const first = bodyOf(table).bottom + 1;
      const added = { ...table.range, top: first, bottom: first + lines.length - 1 };
      if (
        table.showTotals ||
        sheet.model.tables.some((other) => other !== table && overlaps(other.range, added))
      ) {
        throw new HostError("InvalidOperation", "There is no room below the table.");
      }
      if (values !== undefined && values !== null) writeBlock(sheet, added, lines);
      table.range = { ...table.range, bottom: added.bottom };
      sheet.workbook.changed(sheet);
      return rowType.of({ ...self, index: countOf(self) - lines.length });
    },
  },
});

function deleteRow(self: RowHandle): void {
  const { sheet } = self;
  sheet.assertEditable("allowDeleteRows");
  if (countOf(self) < 2) throw invalidArgument("The last row of a table is emptied, not deleted.");
  deleteCells(sheet, area(self), true);
}
