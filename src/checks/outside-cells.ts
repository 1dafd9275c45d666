/** The cells that hold something and lie in no table: titles, units, stamps, notes, slips. Worked out once a sheet. */
import { cellKey, type CellValue } from "../sheet";
import type { DetectedTable, SheetContext } from "./types";

export interface OutsideCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly isFormula: boolean;
}

const known = new WeakMap<SheetContext, readonly OutsideCell[]>();

/** In reading order. Text of nothing but space counts as blank. */
export function outsideCells(context: SheetContext): readonly OutsideCell[] {
  let cells = known.get(context);
  if (!cells) {
    cells = findOutside(context);
    known.set(context, cells);
  }
  return cells;
}

function findOutside({ sheet, tables }: SheetContext): readonly OutsideCell[] {
  const cells: OutsideCell[] = [];
  const full = tables.filter(({ range }) => range.left === 0 && range.right >= sheet.columnCount - 1);
  for (let row = 0; row < sheet.rowCount; row++) {
    const over = full.find(({ range }) => covers(range, row, 0));
    if (over) {
      row = over.range.bottom;
      continue;
    }
    const values = sheet.values[row]!;
    let column = 0;
    while (column < sheet.columnCount) {
      const table = tables.find(({ range }) => covers(range, row, column));
      if (table) {
        column = table.range.right + 1;
        continue;
      }
      const end = nextTable(tables, row, column, sheet.columnCount);
      for (; column < end; column++) {
        const value = values[column] ?? null;
        if (isFilled(value)) {
          cells.push({ row, column, value, isFormula: sheet.formulas.has(cellKey(row, column)) });
        }
      }
    }
  }
  return cells;
}

function covers(range: DetectedTable["range"], row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function nextTable(tables: readonly DetectedTable[], row: number, column: number, end: number): number {
  let next = end;
  for (const { range } of tables) {
    if (row >= range.top && row <= range.bottom && range.left > column && range.left < next)
      next = range.left;
  }
  return next;
}

function isFilled(value: CellValue): value is string | number | boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}
