import { isWholeColumns, isWholeRows, WHOLE_SHEET } from "../../workbook/areas";
import type { SheetStore } from "../../workbook/sheetStore";
import { Mutation } from "../../workbook/univer";
import { asInteger, defineType, NULL_OBJECT, type HostObject, type ObjectClass } from "../objectType";
import { itemNotFound } from "../../workbook/hostError";
import { RangeHandle } from "./handles";
import { rangeArgument } from "./ranges";
import { rangeType } from "./range";

/** Excel.WorksheetFreezePanes. */
export const freezePanesType: ObjectClass<SheetStore> = defineType({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, [range]) => {
      const { range: area } = rangeArgument(new RangeHandle(sheet, WHOLE_SHEET), range);
      // Whole columns freeze no rows, whole rows no columns.
      freeze(sheet, isWholeColumns(area) ? 0 : area.bottom + 1, isWholeRows(area) ? 0 : area.right + 1);
      return null;
    },
    FreezeRows: (sheet, [count]) => {
      freeze(sheet, asInteger(count ?? 1, "count", 0), 0);
      return null;
    },
    FreezeColumns: (sheet, [count]) => {
      freeze(sheet, 0, asInteger(count ?? 1, "count", 0));
      return null;
    },
    Unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
      return null;
    },
    GetLocation: (sheet) => {
      const location = frozen(sheet);
      if (!location) throw itemNotFound("The sheet has no frozen panes.");
      return location;
    },
    GetLocationOrNullObject: (sheet) => frozen(sheet) ?? NULL_OBJECT,
  },
});

export function freeze(sheet: SheetStore, rows: number, columns: number): void {
  sheet.growTo(rows, columns);
  sheet.workbook.mutate(Mutation.setFrozen, {
    subUnitId: sheet.id,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function frozen(sheet: SheetStore): HostObject | undefined {
  const { ySplit = 0, xSplit = 0 } = sheet.worksheet.getFreeze() ?? {};
  if (ySplit === 0 && xSplit === 0) return undefined;
  const bottom = ySplit > 0 ? ySplit - 1 : WHOLE_SHEET.bottom;
  const right = xSplit > 0 ? xSplit - 1 : WHOLE_SHEET.right;
  return rangeType.of(new RangeHandle(sheet, { top: 0, left: 0, bottom, right }));
}
