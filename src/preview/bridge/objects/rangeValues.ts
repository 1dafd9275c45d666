/** Reading and writing the cells of a range as two-dimensional arrays. */
import { areaOf, type CellValue, type RangeRef } from "../../../sheet";
import { isWholeColumns, isWholeRows } from "../../workbook/areas";
import { displayText } from "../../workbook/display";
import type { CellContent, SheetStore } from "../../workbook/sheetStore";
import { common } from "./formats";
import type { RangeHandle } from "./handles";

/** More cells than this come back as null instead of values, as on the web. */
const MAX_CELLS_READ = 5_000_000;

function readBlock<V>(
  handle: RangeHandle,
  read: (sheet: SheetStore, row: number, column: number) => V,
): V[][] | null {
  const { sheet, range } = handle;
  if (isUnbounded(range) || areaOf(range) > MAX_CELLS_READ) return null;
  const rows: V[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: V[] = [];
    for (let column = range.left; column <= range.right; column += 1) cells.push(read(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}

export function isUnbounded(range: RangeRef): boolean {
  return isWholeColumns(range) || isWholeRows(range);
}

/** Empty cells are "" in a reply. */
function shown(value: CellValue): string | number | boolean {
  return value ?? "";
}

export const readValues = (handle: RangeHandle): unknown =>
  readBlock(handle, (sheet, r, c) => shown(sheet.content(r, c).value));

export const readFormulas = (handle: RangeHandle): unknown =>
  readBlock(handle, (sheet, r, c) => {
    const { formula, value } = sheet.content(r, c);
    return formula ?? shown(value);
  });

export const readText = (handle: RangeHandle): unknown =>
  readBlock(handle, (sheet, r, c) => displayText(sheet.content(r, c).value, formatOf(sheet, r, c)));

export const readValueTypes = (handle: RangeHandle): unknown =>
  readBlock(handle, (sheet, r, c) => valueTypeOf(sheet.content(r, c)));

/** Of an unbounded range Excel gives one format where all cells share it, and null where they differ. */
export function readNumberFormats(handle: RangeHandle): unknown {
  const block = readBlock(handle, formatOf);
  if (block) return block;
  const { sheet, range } = handle;
  const format = common({ sheet, ranges: [range] }, (style) => style.n?.pattern ?? "General");
  return format === null ? null : [[format]];
}

export function formatOf(sheet: SheetStore, row: number, column: number): string {
  return sheet.styleAt(row, column).n?.pattern ?? "General";
}

function valueTypeOf({ value, isError }: CellContent): string {
  if (value === null) return "Empty";
  if (isError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
