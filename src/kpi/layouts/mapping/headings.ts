/** The headings of a mapped table, and whether they still are what they were when it was mapped. */
import type { RangeRef } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { comparable } from "../../text";
import type { ColumnMapping } from "./types";

/** The texts over a column, from top to bottom, on one line. */
export function headingOver(grid: Grid, column: number, top: number, headerRows: number): string {
  const texts: string[] = [];
  let last = "";
  for (let row = top; row < top + headerRows; row++) {
    const cell = grid.cellAt(row, column);
    if (cell.text !== "" && cell.address !== last) texts.push(cell.text.replace(/\s+/g, " "));
    last = cell.address;
  }
  return texts.join(" ");
}

/** Columns whose heading is no longer the one that was mapped. */
export function changedColumns(
  grid: Grid,
  mapping: ColumnMapping,
): { column: number; now: string; was: string }[] {
  const { range, headerRows, columns } = mapping;
  return columns.flatMap(({ column, heading, use }) => {
    if (use === null) return [];
    const now = headingOver(grid, column, range.top, headerRows);
    return comparable(now) === comparable(heading) ? [] : [{ column, now, was: heading }];
  });
}

/** Rows and columns by which a table may have moved and still be found. */
const FARTHEST_ROWS = 60;
const FARTHEST_COLUMNS = 12;

/**
 * The mapping where its table now stands: rows inserted above it move the table, and the headings tell where to.
 * Unchanged where the headings stand in their place, or nowhere else.
 */
export function followed(sheet: SheetSnapshot, mapping: ColumnMapping): ColumnMapping {
  const grid = gridOf(sheet);
  if (changedColumns(grid, mapping).length === 0) return mapping;
  for (let distance = 1; distance <= FARTHEST_ROWS; distance++) {
    for (const rows of [distance, -distance]) {
      const found = movedBy(grid, mapping, rows, 0);
      if (found) return found;
    }
  }
  for (let columns = -FARTHEST_COLUMNS; columns <= FARTHEST_COLUMNS; columns++) {
    const found = columns === 0 ? undefined : movedBy(grid, mapping, 0, columns);
    if (found) return found;
  }
  return mapping;
}

function movedBy(
  grid: Grid,
  mapping: ColumnMapping,
  rows: number,
  columns: number,
): ColumnMapping | undefined {
  const { top, bottom, left, right } = mapping.range;
  const range: RangeRef = {
    top: top + rows,
    bottom: bottom + rows,
    left: left + columns,
    right: right + columns,
  };
  const isInside = range.top >= 0 && range.left >= 0 && range.top + mapping.headerRows <= grid.sheet.rowCount;
  if (!isInside) return undefined;
  const moved = {
    ...mapping,
    range,
    columns: mapping.columns.map((each) => ({ ...each, column: each.column + columns })),
  };
  return changedColumns(grid, moved).length === 0 ? moved : undefined;
}
