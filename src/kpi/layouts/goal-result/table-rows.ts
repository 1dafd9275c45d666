/** The rows of a goal/result table: sections between them, and rows that belong to one item. */
import type { Grid } from "../../../sheet/grid";
import { headsIn, type Column, type TableHead } from "./columns";
import type { Role } from "./words";

const BLANK_ROWS = 2;

export interface DataRow {
  readonly row: number;
  /** Heading of the section it stands in: a cell over the whole width; "" without. */
  readonly section: string;
}

/** The rows under the head, until blank rows or the next head. */
export function dataRows(grid: Grid, head: TableHead): DataRow[] {
  const rows: DataRow[] = [];
  let section = "";
  let blank = 0;
  for (let row = head.bottom + 1; row < grid.sheet.rowCount && blank < BLANK_ROWS; row++) {
    const cells = grid.rowCells(row, head.left, head.right).filter(({ range }) => range.top > head.bottom);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    if (headsIn(grid, row).some(({ left, right }) => left <= head.right && right >= head.left)) break;
    blank = 0;
    const [only] = cells;
    const width = head.right - head.left;
    const spans =
      cells.length === 1 &&
      only!.row === row &&
      only!.range.right - only!.range.left >= width - 1 &&
      width > 1;
    const isSection =
      cells.length === 1 && typeof only!.value === "string" && only!.range.left <= head.left + 1;
    if (spans || (isSection && only!.range.bottom === row && isSectionTitle(only!.text))) {
      section = only!.text;
      continue;
    }
    rows.push({ row, section });
  }
  return rows;
}

/** 「(2) 業務の効率化」, 「■ 市民サービス」: a line that opens a part of the table. */
function isSectionTitle(text: string): boolean {
  return text.length <= 50 && /^(?:[■◆●○◇□▼【≪＜<]|[（(]?[\dⅠ-Ⅹ１-９]+[)）.．、]|第)/.test(text);
}

/** A row, or rows that share a cell, of one item. */
export interface Cluster {
  readonly rows: number[];
  readonly section: string;
}

const FIGURE_ROLES: ReadonlySet<Role> = new Set(["goal", "result"]);

/**
 * Rows that belong together: they share a goal or result cell, or only carry on the results of the row above (its item
 * and goal are blank: a list split over rows).
 */
export function clustersOf(
  grid: Grid,
  columns: readonly Column[],
  titleColumn: Column,
  rows: readonly DataRow[],
): Cluster[] {
  const figures = columns.filter(({ role }) => FIGURE_ROLES.has(role));
  const goals = columns.filter(({ role }) => role === "goal");
  const clusters: Cluster[] = [];
  for (const { row, section } of rows) {
    const current = clusters.at(-1);
    const above = current?.rows.at(-1);
    const startsHere = (column: Column) => grid.startingIn(row, column.left, column.right).length > 0;
    const isShared = figures.some(({ left, right }) =>
      grid
        .rowCells(row, left, right)
        .some((cell) => cell.row < row && above !== undefined && cell.range.top <= above),
    );
    const carriesOn = !startsHere(titleColumn) && !goals.some(startsHere);
    if (
      current &&
      above === row - 1 &&
      current.section === section &&
      (isShared || carriesOn) &&
      !startsHere(titleColumn)
    ) {
      current.rows.push(row);
    } else clusters.push({ rows: [row], section });
  }
  return clusters;
}
