/**
 * The logical grid of a sheet: merged areas count as one cell that covers all its places. Layout readers work on
 * it, so that a sheet reads the same whether a title is merged over five columns or stands in the first of them.
 */
import { cellKey, cellRange, formatCell, overlaps, type RangeRef } from "./address";
import { numberFormatAt, valueAt, type CellValue, type SheetSnapshot } from "./snapshot";

/** A cell, or a merged area as one. */
export interface GridCell {
  /** Top left place, 0-based, and its A1 address. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** All places that the cell covers, inside the used area. */
  readonly range: RangeRef;
  readonly value: CellValue;
  readonly numberFormat: string;
  /** The value as text without blanks at its ends; "" where empty. */
  readonly text: string;
}

export interface Grid {
  readonly sheet: SheetSnapshot;
  /** The cell that covers a place, empty ones too. */
  cellAt(row: number, column: number): GridCell;
  /**
   * The cells with content that cover a part of the row, from left to right, each once.
   * @param from first and last column to look at; absent: all
   */
  rowCells(row: number, from?: number, to?: number): GridCell[];
  /** The cells with content whose top left place lies in the row. */
  startingIn(row: number, from?: number, to?: number): GridCell[];
}

/** The logical grid of a sheet. Takes time for the merged areas only; cells are made when asked for. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const covering = coveringMerges(sheet);
  const mergeAt = (row: number, column: number) =>
    covering.get(row)?.find((merge) => merge.left <= column && column <= merge.right);

  const cellAt = (row: number, column: number): GridCell => {
    const range = mergeAt(row, column) ?? cellRange(row, column);
    const value = valueAt(sheet, range.top, range.left);
    return {
      row: range.top,
      column: range.left,
      address: formatCell(range.top, range.left),
      range,
      value,
      numberFormat: numberFormatAt(sheet, range.top, range.left),
      text: value === null ? "" : String(value).trim(),
    };
  };

  const rowCells = (row: number, from = 0, to = sheet.columnCount - 1): GridCell[] => {
    const cells: GridCell[] = [];
    for (let column = Math.max(0, from); column <= Math.min(to, sheet.columnCount - 1); column++) {
      if (valueAt(sheet, row, column) === null && !mergeAt(row, column)) continue;
      const cell = cellAt(row, column);
      if (cell.text !== "") cells.push(cell);
      column = Math.max(column, cell.range.right);
    }
    return cells;
  };

  return {
    sheet,
    cellAt,
    rowCells,
    startingIn: (row, from, to) => rowCells(row, from, to).filter((cell) => cell.row === row),
  };
}

/** Merged areas inside the used area, by each row that they cover, from left to right. */
export function coveringMerges(sheet: SheetSnapshot): Map<number, RangeRef[]> {
  const used = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  const byRow = new Map<number, RangeRef[]>();
  const seen = new Set<number>();
  for (const merge of sheet.merges) {
    const key = cellKey(merge.top, merge.left);
    if (!overlaps(merge, used) || seen.has(key)) continue;
    seen.add(key);
    const inside = {
      ...merge,
      bottom: Math.min(merge.bottom, used.bottom),
      right: Math.min(merge.right, used.right),
    };
    for (let row = inside.top; row <= inside.bottom; row++) {
      const merges = byRow.get(row) ?? [];
      merges.push(inside);
      byRow.set(row, merges);
    }
  }
  return byRow;
}
