/** The cells that hold something and lie in no table: titles, units, stamps, notes, slips. Worked out once a sheet. */
import { cellKey, type CellValue, type RangeRef } from "../sheet";
import type { SheetContext } from "./types";

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
  const waiting = tables.map(({ range }) => range).sort((a, b) => b.top - a.top);
  let open: RangeRef[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    open = open.filter(({ bottom }) => bottom >= row);
    while (waiting.length > 0 && waiting.at(-1)!.top <= row) open.push(waiting.pop()!);
    const full = open.find(({ left, right }) => left === 0 && right >= sheet.columnCount - 1);
    if (full) {
      row = full.bottom;
      continue;
    }
    const values = sheet.values[row]!;
    for (const { left, right } of gapsBetween(open, sheet.columnCount)) {
      for (let column = left; column <= right; column++) {
        const value = values[column] ?? null;
        if (isFilled(value)) {
          cells.push({ row, column, value, isFormula: sheet.formulas.has(cellKey(row, column)) });
        }
      }
    }
  }
  return cells;
}

/** The columns that none of the ranges covers, from left to right. */
function gapsBetween(
  ranges: readonly RangeRef[],
  columnCount: number,
): readonly { readonly left: number; readonly right: number }[] {
  const gaps: { left: number; right: number }[] = [];
  let next = 0;
  for (const { left, right } of [...ranges].sort((a, b) => a.left - b.left)) {
    if (left > next) gaps.push({ left: next, right: left - 1 });
    next = Math.max(next, right + 1);
  }
  if (next < columnCount) gaps.push({ left: next, right: columnCount - 1 });
  return gaps;
}

function isFilled(value: CellValue): value is string | number | boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}
