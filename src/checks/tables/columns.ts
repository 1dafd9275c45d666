/** Blank columns inside a rectangle of rows: a spacer in one table, a gap between two, or a stray cell far away. */
import { isFigureLike, isLabel, isYear } from "./cells";
import type { LogicalGrid } from "./grid";
import { labelsOfRow } from "./header";
import type { RowScan } from "./rows";

export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Rows looked at first at both ends of a long table to find columns that may be blank. */
const LOOKED_ROWS = 500;
/** At most this many cells at the side are a remark or a slip, not part of the table. */
const STRAY_CELLS = 2;

/** The columns of the table, or of each table where several stand side by side. */
export function splitColumns(grid: LogicalGrid, scan: RowScan, top: number, bottom: number): Columns[] {
  const filled = countByColumn(grid, scan, top, bottom);
  const segments = segmentsOf(filled);
  // A list in one column: no row counts for more than its single cell.
  if (segments.length === 0) return [widest(scan, top, bottom)];
  if (segments.length === 1) return segments;
  const result: Columns[] = [];
  let current = segments[0]!;
  for (const next of segments.slice(1)) {
    const relation = relate(grid, filled, { top, bottom }, current, next);
    if (relation === "one") current = { left: current.left, right: next.right };
    else if (relation === "nextIsStray") continue;
    else {
      if (relation === "two") result.push(current);
      current = next;
    }
  }
  result.push(current);
  return result;
}

/** Filled cells of each column, exact only as far as telling blank columns from others needs. */
function countByColumn(grid: LogicalGrid, scan: RowScan, top: number, bottom: number): Int32Array {
  const filled = new Int32Array(grid.columnCount);
  const add = (row: number) => {
    if (scan.count[row]! < 2 && bottom > top) return;
    for (const cell of grid.cellsOfRow(row, scan.first[row], scan.last[row])) {
      for (let column = cell.left; column <= cell.right; column++) filled[column]!++;
    }
  };
  const isLong = bottom - top + 1 > 2 * LOOKED_ROWS;
  for (let row = top; row <= (isLong ? top + LOOKED_ROWS : bottom); row++) add(row);
  if (!isLong) return filled;
  for (let row = bottom - LOOKED_ROWS; row <= bottom; row++) add(row);
  const { left, right } = widest(scan, top, bottom);
  for (let column = left; column <= right; column++) {
    for (let row = top + LOOKED_ROWS + 1; filled[column] === 0 && row < bottom - LOOKED_ROWS; row++) {
      if (grid.valueAt(row, column) !== null) filled[column]!++;
    }
  }
  return filled;
}

function widest(scan: RowScan, top: number, bottom: number): Columns {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    if (scan.count[row]! === 0) continue;
    if (scan.first[row]! < left) left = scan.first[row]!;
    if (scan.last[row]! > right) right = scan.last[row]!;
  }
  return { left, right };
}

function segmentsOf(filled: Int32Array): Columns[] {
  const segments: Columns[] = [];
  let left = -1;
  for (let column = 0; column <= filled.length; column++) {
    const isFilled = column < filled.length && filled[column]! > 0;
    if (isFilled && left < 0) left = column;
    if (!isFilled && left >= 0) {
      segments.push({ left, right: column - 1 });
      left = -1;
    }
  }
  return segments;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

type Relation = "one" | "two" | "nextIsStray" | "currentIsStray";

function relate(
  grid: LogicalGrid,
  filled: Int32Array,
  rows: Rows,
  current: Columns,
  next: Columns,
): Relation {
  const gap = next.left - current.right - 1;
  const a = rowsOf(grid, rows, current);
  const b = rowsOf(grid, rows, next);
  if (isStray(filled, next) && (gap > 1 || b.top > a.top)) return "nextIsStray";
  if (isStray(filled, current) && (gap > 1 || a.top > b.top)) return "currentIsStray";
  if (current.right === current.left || next.right === next.left) return "one";
  return areTwo(grid, a, b, current, next, gap) ? "two" : "one";
}

function isStray(filled: Int32Array, columns: Columns): boolean {
  let cells = 0;
  for (let column = columns.left; column <= columns.right; column++) cells += filled[column]!;
  return cells <= STRAY_CELLS;
}

/** First and last row in which these columns hold something. */
function rowsOf(grid: LogicalGrid, rows: Rows, columns: Columns): Rows {
  const holds = (row: number) => {
    for (let column = columns.left; column <= columns.right; column++) {
      if (grid.valueAt(row, column) !== null) return true;
    }
    return false;
  };
  let { top, bottom } = rows;
  while (top < bottom && !holds(top)) top++;
  while (bottom > top && !holds(bottom)) bottom--;
  return { top, bottom };
}

/**
 * Two tables side by side: the right one repeats the left one's header from its first column on, or begins or ends
 * at other rows with keys of its own, or stands well apart with keys and figures of its own.
 */
function areTwo(grid: LogicalGrid, a: Rows, b: Rows, current: Columns, next: Columns, gap: number): boolean {
  const leftLabels = labelsOfRow(grid, a.top, current);
  const rightLabels = labelsOfRow(grid, b.top, next);
  if (rightLabels.length >= 2 && rightLabels[0] === leftLabels[0]) {
    const shared = rightLabels.filter((label) => leftLabels.includes(label)).length;
    if (shared * 2 > rightLabels.length) return true;
  }
  if (!hasOwnKeys(grid, b, next)) return false;
  if (Math.abs(a.top - b.top) >= 2 || Math.abs(a.bottom - b.bottom) >= 2) return true;
  return gap >= 2 && holdsFigures(grid, b, next) && holdsFigures(grid, a, current);
}

/** The first column is labels or years all the way down, under a header that is a label. */
function hasOwnKeys(grid: LogicalGrid, rows: Rows, columns: Columns): boolean {
  if (!isLabel(grid.valueAt(rows.top, columns.left))) return false;
  for (let row = rows.top + 1; row <= Math.min(rows.bottom, rows.top + 50); row++) {
    const value = grid.valueAt(row, columns.left);
    if (!isLabel(value) && !isYear(value)) return false;
  }
  return rows.bottom > rows.top;
}

function holdsFigures(grid: LogicalGrid, rows: Rows, columns: Columns): boolean {
  for (let column = columns.left + 1; column <= columns.right; column++) {
    if (isFigureLike(grid.valueAt(rows.bottom, column))) return true;
  }
  return false;
}
