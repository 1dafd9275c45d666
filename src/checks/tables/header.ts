/** Where a table's header ends and its body begins, and what its columns are called. */
import type { CellValue, RangeRef } from "../../sheet";
import { isFigure, isFigureLike, isLabel, isYear } from "./cells";
import type { LogicalCell, LogicalGrid } from "./grid";

/** More header rows than this are not looked for. */
const MAX_HEADER_ROWS = 8;
/** Body rows that are looked at to tell figure columns from others. */
const SAMPLE_ROWS = 60;

export interface Shape {
  readonly headerRows: number;
  readonly layout: "records" | "form";
  /** For each column from the left: whether its body holds mostly figures. */
  readonly figureColumns: readonly boolean[];
}

/** Looks at a rectangle that has been found to be a table. */
export function shapeOf(grid: LogicalGrid, range: RangeRef): Shape {
  const figureColumns = findFigureColumns(grid, range);
  if (isForm(grid, range)) return { headerRows: 0, layout: "form", figureColumns };
  return { headerRows: countHeaderRows(grid, range, figureColumns), layout: "records", figureColumns };
}

/**
 * Whether a row below a table of figures begins another header: labels stand over at least half of its figure
 * columns and none of these cells is a figure.
 */
export function startsHeader(grid: LogicalGrid, table: RangeRef, shape: Shape, row: number): boolean {
  const cells = grid.cellsOfRow(row, table.left, table.right);
  const figureColumns = shape.figureColumns.filter(Boolean).length;
  if (figureColumns === 0 || cells.length < 2) return false;
  if (isYearRow(cells) && isYearRow(grid.cellsOfRow(table.top, table.left, table.right))) return true;
  const over = cells.filter((cell) => shape.figureColumns[cell.left - table.left]);
  return over.length * 2 >= figureColumns && over.every((cell) => isLabel(cell.value));
}

/** Texts of a row's labels from left to right, space left out. */
export function labelsOfRow(
  grid: LogicalGrid,
  row: number,
  columns: { readonly left: number; readonly right: number } = { left: 0, right: grid.columnCount - 1 },
): string[] {
  return grid
    .cellsOfRow(row, columns.left, columns.right)
    .flatMap((cell) => (isLabel(cell.value) ? [String(cell.value).replace(/\s+/g, "")] : []));
}

/** Columns whose lower rows hold mostly figures. The lower half serves in small tables, where headers weigh much. */
function findFigureColumns(grid: LogicalGrid, range: RangeRef): boolean[] {
  const rows = range.bottom - range.top + 1;
  const from = range.top + Math.min(MAX_HEADER_ROWS, Math.ceil(rows / 2));
  const to = Math.min(range.bottom, from + SAMPLE_ROWS - 1);
  const columns: boolean[] = [];
  for (let column = range.left; column <= range.right; column++) {
    let filled = 0;
    let figures = 0;
    for (let row = from; row <= to; row++) {
      const value = grid.valueAt(row, column);
      if (value === null) continue;
      filled++;
      if (isFigureLike(value)) figures++;
    }
    columns.push(filled > 0 && figures * 5 >= filled * 3);
  }
  return columns;
}

/** Counts header rows from the top of the range; 0 where the first row is data already. */
function countHeaderRows(grid: LogicalGrid, range: RangeRef, figureColumns: readonly boolean[]): number {
  const rows = range.bottom - range.top + 1;
  const limit = Math.min(MAX_HEADER_ROWS, rows - 1);
  let count = 0;
  while (count < limit && isHeaderRow(grid, range, figureColumns, range.top + count)) count++;
  return count;
}

function isHeaderRow(
  grid: LogicalGrid,
  range: RangeRef,
  figureColumns: readonly boolean[],
  row: number,
): boolean {
  const cells = grid.cellsOfRow(row, range.left, range.right);
  if (cells.length === 0) return false;
  const isFirst = row === range.top;
  if (!isFirst && cells.some((cell) => cell.top < row && cell.top >= range.top)) {
    // A header cell of the row above reaches down into this row.
    return !holdsData(cells, figureColumns, range);
  }
  if (isYearRow(cells) && !isYearRow(grid.cellsOfRow(row + 1, range.left, range.right))) {
    return isFirst || !yearsGoOnBelow(grid, row, cells);
  }
  if (!isFirst && isColumnNumbering(cells)) return true;
  if (holdsData(cells, figureColumns, range)) return false;
  if (isFirst) return cells.some((cell) => isLabel(cell.value));
  if (standsAlone(grid, range, row, cells)) return false;
  if (isRecordOfWords(grid, range, figureColumns, row, cells)) return false;
  if (figureColumns.includes(true)) return labelsAboveFigures(cells, figureColumns, range);
  return isLowerTier(grid, range, row, cells);
}

/** One cell under a row that names every column names a group of records (【北部】), not the columns. */
function standsAlone(
  grid: LogicalGrid,
  range: RangeRef,
  row: number,
  cells: readonly LogicalCell[],
): boolean {
  const width = range.right - range.left + 1;
  return (
    cells.length === 1 && width >= 3 && grid.cellsOfRow(row - 1, range.left, range.right).length === width
  );
}

/**
 * A record whose figures are all words (北部, 調査中) under a row that names every column: it fills a column of keys,
 * which a second tier leaves blank. A row of names in Latin letters under Japanese ones is a header all the same.
 */
function isRecordOfWords(
  grid: LogicalGrid,
  range: RangeRef,
  figureColumns: readonly boolean[],
  row: number,
  cells: readonly LogicalCell[],
): boolean {
  const above = grid.cellsOfRow(row - 1, range.left, range.right);
  const isWhole = above.length === range.right - range.left + 1 && above.every(({ value }) => isLabel(value));
  const isKeyed = cells.some(({ left, value }) => !figureColumns[left - range.left] && isLabel(value));
  return isWhole && isKeyed && !cells.every(({ value }) => /^[\x20-\x7e]+$/.test(String(value)));
}

/** Whether a figure stands in a column of figures: the row is data. */
function holdsData(
  cells: readonly LogicalCell[],
  figureColumns: readonly boolean[],
  range: RangeRef,
): boolean {
  return cells.some(
    (cell) => isFigure(cell.value) && !isYear(cell.value) && figureColumns[cell.left - range.left] === true,
  );
}

/** Labels over at least half of the cells that stand in figure columns: 「計 男 女」, 「人 % 千円」. */
function labelsAboveFigures(
  cells: readonly LogicalCell[],
  figureColumns: readonly boolean[],
  range: RangeRef,
): boolean {
  const above = cells.filter((cell) => {
    for (let column = cell.left; column <= cell.right; column++) {
      if (figureColumns[column - range.left]) return true;
    }
    return false;
  });
  const labels = above.filter((cell) => isLabel(cell.value)).length;
  return labels > 0 && labels * 2 >= above.length;
}

/** A row of years (and labels) with at least two of them: 区分, 2021, 2022, 2023. Bare numbers go in even steps, or up. */
function isYearRow(cells: readonly LogicalCell[]): boolean {
  const years = cells.filter((cell) => isYear(cell.value));
  if (years.length < 2 || !cells.every((cell) => isYear(cell.value) || isLabel(cell.value))) return false;
  const numbers = years.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  if (numbers.length < 2) return true;
  if (step !== 0 && numbers.every((year, index) => year === numbers[0]! + index * step)) return true;
  // 2015, 2020, 2021, 2022 beside labels: a base year, and the years since the plan began.
  return (
    cells.length > numbers.length && numbers.every((year, index) => index === 0 || year > numbers[index - 1]!)
  );
}

/**
 * Whether years stand below at least half of a row's years: then it is a record with its year and a figure that looks
 * like one (2021, 1923), and no header.
 */
function yearsGoOnBelow(grid: LogicalGrid, row: number, cells: readonly LogicalCell[]): boolean {
  const years = cells.filter((cell) => isYear(cell.value));
  return years.filter((cell) => isYear(grid.valueAt(row + 1, cell.left))).length * 2 >= years.length;
}

/** 1 2 3 4 … or (1) (2) (3) … below the header. */
function isColumnNumbering(cells: readonly LogicalCell[]): boolean {
  if (cells.length < 3) return false;
  return cells.every((cell, index) => {
    const first = numberingOf(cells[0]!.value);
    return first !== undefined && first <= 2 && numberingOf(cell.value) === first + index;
  });
}

function numberingOf(value: CellValue): number | undefined {
  if (typeof value === "number") return value;
  const match =
    typeof value === "string" ? /^[(（]?(\d{1,2})[)）]?$/.exec(value.normalize("NFKC").trim()) : null;
  return match ? Number(match[1]) : undefined;
}

/**
 * The second tier of a header in a table without figures: below a cell merged across part of the width, or filling
 * what the row above left blank while leaving blank what that row named.
 */
function isLowerTier(
  grid: LogicalGrid,
  range: RangeRef,
  row: number,
  cells: readonly LogicalCell[],
): boolean {
  const above = grid.cellsOfRow(row - 1, range.left, range.right);
  const width = range.right - range.left + 1;
  if (
    above.some((cell) => cell.right > cell.left && cell.right - cell.left + 1 < width && cell.bottom < row)
  ) {
    return cells.every((cell) => isLabel(cell.value));
  }
  if (above.length * 10 > width * 7) return false;
  const isBlankAbove = (column: number) => grid.valueAt(row - 1, column) === null;
  const fills = cells.some((cell) => isBlankAbove(cell.left));
  const leaves = above.some((cell) => grid.valueAt(row, cell.left) === null);
  return fills && leaves && cells.every((cell) => isLabel(cell.value));
}

/**
 * A printed form (個票): at least two rows at its top that are a label and one value reaching to the right edge, or
 * rows of few cells throughout, under no full header row.
 */
function isForm(grid: LogicalGrid, range: RangeRef): boolean {
  const width = range.right - range.left + 1;
  const rows = range.bottom - range.top + 1;
  if (width < 3 || rows < 3) return false;
  const first = grid.cellsOfRow(range.top, range.left, range.right);
  if (first.length * 10 >= width * 7 && first.length > 2) return false;
  if (isLabelRow(grid, range, range.top) && isLabelRow(grid, range, range.top + 1)) return true;
  if (first.length > 2 || width < 4) return false;
  const looked = Math.min(rows, SAMPLE_ROWS);
  let labelRows = 0;
  for (let row = range.top; row < range.top + looked; row++) if (isLabelRow(grid, range, row)) labelRows++;
  return labelRows * 2 >= looked;
}

/** A label at the left edge and at most one value beside it, with nothing else in the row. */
function isLabelRow(grid: LogicalGrid, range: RangeRef, row: number): boolean {
  const [label, value, third] = grid.cellsOfRow(row, range.left, range.right);
  if (!label || !value || third) return false;
  const startsLeft = label.left <= range.left + 1 && label.top === row && isLabel(label.value);
  const reachesRight = value.right >= range.right - 1 || grid.mergeAt(row, value.left) === undefined;
  return startsLeft && value.top === row && reachesRight;
}

/**
 * Header text of each column: the texts of its header rows joined with 「_」. A merged header cell counts for all
 * its columns; so does a cell of an upper tier that is followed by blanks over further cells of the tier below.
 */
export function headersOf(grid: LogicalGrid, range: RangeRef, headerRows: number): string[] {
  const width = range.right - range.left + 1;
  const parts: string[][] = Array.from({ length: width }, () => []);
  for (let row = range.top; row < range.top + headerRows; row++) {
    const isLast = row === range.top + headerRows - 1;
    let group = "";
    for (let offset = 0; offset < width; offset++) {
      const column = range.left + offset;
      let text = grid.textAt(row, column).replace(/\s+/g, " ").trim();
      if (text !== "") {
        group = !isLast && grid.textAt(row + 1, column) !== "" ? text : "";
      } else if (group !== "" && grid.textAt(row + 1, column) !== "") {
        text = group;
      } else {
        group = "";
      }
      if (text !== "" && parts[offset]!.at(-1) !== text) parts[offset]!.push(text);
    }
  }
  return parts.map((texts) => texts.join("_"));
}
