/** The cell of a table's header that names a column, and how its name is changed. */
import { cellRange, valueAt, type Edit, type RangeRef, type SheetSnapshot } from "../../sheet";
import { bodyOf } from "../context";
import type { DetectedTable, SheetContext } from "../types";

/** Where a column's name stands: the lowest header cell over it, a merged one whole. In a table without header its first cell. */
export function headerRange(context: SheetContext, table: DetectedTable, column: number): RangeRef {
  const first = bodyOf(table).top;
  for (let row = first - 1; row >= table.range.top; row--) {
    if (context.grid.textAt(row, column) !== "") {
      return context.grid.mergeAt(row, column) ?? cellRange(row, column);
    }
  }
  return cellRange(Math.max(table.range.top, first - 1), column);
}

/** The cell whose text may be changed to rename this column alone; undefined where there is none. */
export function ownHeaderCell(
  context: SheetContext,
  table: DetectedTable,
  column: number,
): { readonly row: number; readonly column: number; readonly text: string } | undefined {
  if (table.headerRows === 0) return undefined;
  const { top, left, right } = headerRange(context, table, column);
  const text = valueAt(context.sheet, top, left);
  return left === right && typeof text === "string" ? { row: top, column: left, text } : undefined;
}

export function renameEdit(
  sheet: SheetSnapshot,
  cell: { readonly row: number; readonly column: number; readonly text: string },
  name: string,
): Edit {
  const range = cellRange(cell.row, cell.column);
  return { kind: "setValues", sheet: sheet.name, range, before: [[cell.text]], after: [[name]] };
}
