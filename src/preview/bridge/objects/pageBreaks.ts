import { invalidArgument } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import { asInteger, defineType, type ObjectClass } from "../objectType";
import { RangeHandle } from "./handles";
import { rangeArgument } from "./ranges";

interface BreakHandle {
  readonly sheet: SheetStore;
  /** First row after the break. */
  readonly row: number;
}

/** Excel.PageBreak. */
const pageBreakType: ObjectClass<BreakHandle> = defineType({
  name: "PageBreak",
  scalars: { ColumnIndex: { get: () => 0 }, RowIndex: { get: ({ row }) => row } },
  methods: {
    Delete: ({ sheet, row }) => {
      keep(sheet, (other) => other !== row);
      return null;
    },
  },
});

/** Excel.PageBreakCollection of a sheet's rows; the side model counts the row before each break, as files do. */
export const rowBreaksType: ObjectClass<SheetStore> = defineType({
  name: "PageBreakCollection",
  items: (sheet) => rowsOf(sheet).map((row) => pageBreakType.of({ sheet, row })),
  methods: {
    Add: (sheet, [place]) => {
      const origin = new RangeHandle(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
      const { top } = rangeArgument(origin, place).range;
      if (top === 0) throw invalidArgument("No page can begin before the first row.");
      if (!rowsOf(sheet).includes(top)) sheet.model.rowBreaks.push(top - 1);
      sheet.model.rowBreaks.sort((a, b) => a - b);
      return pageBreakType.of({ sheet, row: top });
    },
    GetCount: (sheet) => sheet.model.rowBreaks.length,
    GetItem: (sheet, [index]) => {
      const row = rowsOf(sheet)[asInteger(index, "index", 0)];
      if (row === undefined) throw invalidArgument(`There is no page break ${String(index)}.`);
      return pageBreakType.of({ sheet, row });
    },
    RemovePageBreaks: (sheet) => {
      keep(sheet, () => false);
      return null;
    },
  },
});

function rowsOf({ model }: SheetStore): number[] {
  return model.rowBreaks.map((row) => row + 1);
}

function keep(sheet: SheetStore, wanted: (row: number) => boolean): void {
  sheet.model.rowBreaks = rowsOf(sheet)
    .filter(wanted)
    .map((row) => row - 1);
}
