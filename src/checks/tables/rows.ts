/** First look at a sheet's rows: where each begins and ends and how much it holds. */
import type { LogicalGrid } from "./grid";

export interface RowScan {
  /** First and last column that holds something, −1 in a blank row. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Number of cells that hold something, a merged area once. */
  readonly count: Int32Array;
}

const ROWS_A_SLICE = 2000;
/** Above this many cells a row is taken to hold something without looking for cells of nothing but space. */
const SURELY_FILLED = 2;

export function* scanRows(grid: LogicalGrid): Generator<void, RowScan, void> {
  const { rowCount } = grid;
  const scan: RowScan = {
    first: new Int32Array(rowCount).fill(-1),
    last: new Int32Array(rowCount).fill(-1),
    count: new Int32Array(rowCount),
  };
  for (let row = 0; row < rowCount; row++) {
    if (!grid.isPlainRow(row) || !scanPlainRow(grid, scan, row)) scanLogicalRow(grid, scan, row);
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return scan;
}

/** Reads the values straight; false where the row holds so little that space must be told from content. */
function scanPlainRow(grid: LogicalGrid, scan: RowScan, row: number): boolean {
  const values = grid.sheet.values[row]!;
  const width = Math.min(values.length, grid.columnCount);
  let count = 0;
  let first = -1;
  let last = -1;
  for (let column = 0; column < width; column++) {
    if (values[column] !== null) {
      if (count++ === 0) first = column;
      last = column;
    }
  }
  if (count > 0 && count <= SURELY_FILLED) return false;
  scan.first[row] = first;
  scan.last[row] = last;
  scan.count[row] = count;
  return true;
}

function scanLogicalRow(grid: LogicalGrid, scan: RowScan, row: number): void {
  const cells = grid.cellsOfRow(row);
  if (cells.length === 0) return;
  scan.first[row] = cells[0]!.left;
  scan.last[row] = cells.at(-1)!.right;
  scan.count[row] = cells.length;
}
