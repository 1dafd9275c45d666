/** Whether a rectangle under another one, after blank rows, is the same table going on or a new one. */
import type { RangeRef } from "../../sheet";
import type { LogicalGrid } from "./grid";
import { isFigure } from "./cells";
import { labelsOfRow, shapeOf, startsHeader } from "./header";
import type { Piece } from "./pieces";

/** A rectangle of one row is no table by itself; it may still be the last row of the one above. */
const LEAST_ROWS = 2;

const PIECES_A_SLICE = 50;

/** Tables from pieces that are in reading order; yields now and then, for a sheet may be all blank rows. */
export function* joinPieces(grid: LogicalGrid, pieces: readonly Piece[]): Generator<void, RangeRef[], void> {
  const tables: RangeRef[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % PIECES_A_SLICE === PIECES_A_SLICE - 1) yield;
    const above = tables.findLastIndex((table) => shareColumns(table, piece.range));
    if (above >= 0 && goesOn(grid, tables[above]!, piece)) {
      tables[above] = union(tables[above]!, piece.range);
    } else {
      tables.push(piece.range);
    }
  }
  return tables.filter((range) => range.bottom - range.top + 1 >= LEAST_ROWS);
}

function shareColumns(a: RangeRef, b: RangeRef): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  return shared * 2 >= Math.min(a.right - a.left, b.right - b.left) + 1;
}

/** Whether the piece continues the table: it must bring neither a header of its own nor the start of a new form. */
function goesOn(grid: LogicalGrid, table: RangeRef, piece: Piece): boolean {
  const { range } = piece;
  const isSingleRow = range.bottom === range.top;
  if (table.top === table.bottom) return followsRow(grid, table, piece);
  const shape = shapeOf(grid, table);
  const repeats = sameLabels(grid, table, range);
  if (shape.layout === "form") return !repeats && !piece.titled && !firstLabelAgain(grid, table, range);
  if (repeats) return !piece.titled;
  if (startsHeader(grid, table, shape, range.top) && !isSingleRow) return false;
  const own = isSingleRow ? undefined : shapeOf(grid, range);
  if (own?.layout === "form") return false;
  // Under a title of its own even a header over few of the upper table's columns begins another table.
  if (own && piece.titled && startsHeader(grid, range, own, range.top)) return false;
  if (shape.figureColumns.includes(true)) return true;
  // A table of texts only: figures under the piece's own first row, or a title above it, make it another table.
  return !piece.titled && !(own?.figureColumns.includes(true) && own.headerRows > 0);
}

/**
 * Whether the piece belongs to a single row above it: a header with a blank row below it, or the first of rows with
 * blank rows between all of them. A line of particulars (作成課 情報政策室) is neither: it is shorter, or the piece has
 * a header of its own.
 */
function followsRow(grid: LogicalGrid, row: RangeRef, { range, titled }: Piece): boolean {
  if (titled || row.left !== range.left || row.right !== range.right) return false;
  const cells = grid.cellsOfRow(row.top, row.left, row.right);
  if (cells.length * 5 < (row.right - row.left + 1) * 3) return false;
  const figures = cells.filter((cell) => isFigure(cell.value));
  const below = (column: number) => isFigure(grid.valueAt(range.top, column));
  if (figures.length > 0) return figures.some((cell) => below(cell.left));
  return cells.some((cell) => below(cell.left)) || (range.top === range.bottom && cells.length >= 3);
}

function sameLabels(grid: LogicalGrid, a: RangeRef, b: RangeRef): boolean {
  const first = labelsOfRow(grid, a.top, a);
  return first.length > 1 && first.join("\n") === labelsOfRow(grid, b.top, b).join("\n");
}

function firstLabelAgain(grid: LogicalGrid, a: RangeRef, b: RangeRef): boolean {
  return grid.textAt(a.top, a.left) !== "" && grid.textAt(a.top, a.left) === grid.textAt(b.top, b.left);
}

function union(a: RangeRef, b: RangeRef): RangeRef {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
