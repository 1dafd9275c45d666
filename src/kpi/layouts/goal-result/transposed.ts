/** A sheet with rows and columns exchanged, for tables whose items stand side by side. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";

/** Rows as columns and the other way round. */
export function flipped({ top, left, bottom, right }: RangeRef): RangeRef {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** The same cells, each with its own address, at exchanged places. */
export function transposedGrid(grid: Grid): Grid {
  const { sheet } = grid;
  const flip = (cell: GridCell): GridCell => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    range: flipped(cell.range),
  });
  const cellAt = (row: number, column: number) => flip(grid.cellAt(column, row));
  const rowCells = (row: number, from = 0, to = sheet.rowCount - 1): GridCell[] => {
    const cells: GridCell[] = [];
    for (let column = Math.max(0, from); column <= Math.min(to, sheet.rowCount - 1); column++) {
      const cell = cellAt(row, column);
      if (cell.text !== "") cells.push(cell);
      column = Math.max(column, cell.range.right);
    }
    return cells;
  };
  const values = Array.from({ length: sheet.columnCount }, (_, column) =>
    sheet.values.map((cells) => cells[column] ?? null),
  );
  return {
    sheet: {
      ...sheet,
      values,
      rowCount: sheet.columnCount,
      columnCount: sheet.rowCount,
      merges: sheet.merges.map(flipped),
    },
    cellAt,
    rowCells,
    startingIn: (row, from, to) => rowCells(row, from, to).filter((cell) => cell.row === row),
  };
}
