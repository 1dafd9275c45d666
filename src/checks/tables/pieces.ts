/**
 * Cuts a sheet's rows and columns into rectangles that may be tables: titles, units and notes are left out, and
 * stray cells at the side too. Whether rectangles below each other are one table is decided afterwards (join.ts).
 */
import type { RangeRef } from "../../sheet";
import { isNote, isUnitOrDate } from "./cells";
import { splitColumns } from "./columns";
import type { LogicalGrid } from "./grid";
import { labelsOfRow, shapeOf, startsHeader } from "./header";
import type { RowScan } from "./rows";

export interface Piece {
  readonly range: RangeRef;
  /** Whether a title (a line of one cell that is no note and no unit) stands above it. */
  readonly titled: boolean;
}

/** Side-by-side tables are looked for inside one another at most this deep. */
const MAX_DEPTH = 3;
/** A list in a single column is a table from this many rows on, and where the sheet has nothing else. */
const LIST_ROWS = 3;
/** Longer texts in a single column are prose, not a list. */
const LIST_TEXT = 30;

/** A text of this length that a whole row repeats says something about the sheet and names no column. */
const TITLE_TEXT = 10;

/** What names a column of figures is not longer. */
const SHORT_NAME = 12;

/** Names of the last column of a short header: 「項目｜備考」. */
const REMARKS_HEADER = /^[\s\u3000]*(?:備\s*考|注\s*記|参\s*考|資\s*料|出\s*典)[\s\u3000]*$/;

export function findPieces(grid: LogicalGrid, scan: RowScan, depth = 0): Piece[] {
  const pieces: Piece[] = [];
  const lists: Piece[] = [];
  let titled = false;
  for (const run of filledRuns(scan)) {
    for (const part of partsOfRun(grid, scan, run)) {
      titled ||= part.titled;
      if (part.rows === undefined) continue;
      const { top, bottom } = part.rows;
      const columns = splitColumns(grid, scan, top, bottom);
      if (columns.length > 1 && depth < MAX_DEPTH) {
        for (const { left, right } of columns) {
          pieces.push(...findPieces(grid, scanWithin(grid, scan, { top, bottom, left, right }), depth + 1));
        }
      } else {
        for (const { left, right } of columns) {
          const piece = { range: trimRows(grid, { top, bottom, left, right }), titled };
          if (piece.range.bottom < piece.range.top) continue;
          if (right > left) pieces.push(piece);
          else if (isList(grid, piece.range)) lists.push(piece);
        }
      }
      titled = false;
    }
  }
  return pieces.length > 0 ? pieces : lists;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

function filledRuns(scan: RowScan): Rows[] {
  const runs: Rows[] = [];
  let top = -1;
  for (let row = 0; row <= scan.count.length; row++) {
    const isFilled = row < scan.count.length && scan.count[row]! > 0;
    if (isFilled && top < 0) top = row;
    if (!isFilled && top >= 0) {
      runs.push({ top, bottom: row - 1 });
      top = -1;
    }
  }
  return runs;
}

interface Part {
  readonly titled: boolean;
  /** Absent where the run is text only. */
  readonly rows?: Rows;
}

/** The parts of a run of filled rows: usually one; more where tables follow each other without a blank row. */
function partsOfRun(grid: LogicalGrid, scan: RowScan, run: Rows): Part[] {
  const parts: Part[] = [];
  let top = run.top;
  while (top <= run.bottom) {
    const start = skipTitles(grid, scan, { top, bottom: run.bottom });
    if (start.row > run.bottom) {
      const rows = listRows(scan, { top, bottom: run.bottom });
      parts.push(rows ? { titled: false, rows } : { titled: start.titled });
      break;
    }
    const next = findBreak(grid, scan, { top: start.row, bottom: run.bottom });
    const bottom = skipNotes(grid, scan, { top: start.row, bottom: next - 1 });
    parts.push({ titled: start.titled, rows: { top: start.row, bottom } });
    top = next;
  }
  return parts;
}

/** First row of the table under titles, units and dates. */
function skipTitles(grid: LogicalGrid, scan: RowScan, run: Rows): { row: number; titled: boolean } {
  let row = run.top;
  let titled = false;
  while (row <= run.bottom && isTitleRow(grid, scan, row, run.bottom)) {
    const text = grid.textAt(row, scan.first[row]!);
    titled ||= !isNote(text) && !isUnitOrDate(text);
    row++;
  }
  return { row, titled };
}

function isTitleRow(grid: LogicalGrid, scan: RowScan, row: number, bottom: number): boolean {
  if (isRepeatedTitle(grid, scan, row)) return true;
  if (scan.count[row]! > 2) return false;
  if (scan.count[row] === 1) {
    return !isHeaderBand(grid, scan, row, bottom) && !isHeaderOfTwo(grid, scan, row, bottom);
  }
  const cells = grid.cellsOfRow(row);
  const texts = cells.map((cell) => String(cell.value));
  if (texts.some((text, index) => isNote(text) && !(index > 0 && REMARKS_HEADER.test(text)))) return true;
  let next = row + 1;
  while (next <= bottom && scan.count[next]! <= 2) next++;
  if (next > bottom || scan.count[next]! < 4) return false;
  if (texts.some((text) => isUnitOrDate(text))) return true;
  // Particulars right above the header (作成課 情報政策課): the row below names the same columns anew.
  const named = cells.every((cell) => cell.left === cell.right && cell.bottom === row);
  return (
    named &&
    next === row + 1 &&
    grid.cellsOfRow(next).every(({ value }) => typeof value === "string") &&
    cells.every((cell) => grid.valueAt(next, cell.left) !== null) &&
    cells[0]!.left === scan.first[next]
  );
}

/** The same long text again and again: a title over each printed page, an instruction over every column. */
function isRepeatedTitle(grid: LogicalGrid, scan: RowScan, row: number): boolean {
  if (scan.count[row]! < 2) return false;
  const [first, ...others] = grid.cellsOfRow(row).map(({ value }) => value);
  return (
    typeof first === "string" && first.trim().length >= TITLE_TEXT && others.every((value) => value === first)
  );
}

/** A merged cell over some of the columns of the row below: the upper tier of a header, not a title. */
function isHeaderBand(grid: LogicalGrid, scan: RowScan, row: number, bottom: number): boolean {
  const left = scan.first[row]!;
  const right = scan.last[row]!;
  if (right === left || row === bottom || scan.count[row + 1]! < 3) return false;
  if (isUnitOrDate(grid.textAt(row, left)) || isNote(grid.textAt(row, left))) return false;
  return left > scan.first[row + 1]! && right <= scan.last[row + 1]!;
}

/** A short name over the figures of a table of two columns, whose names below it have no heading: 「｜全国」 over 「仕入額｜373」. */
function isHeaderOfTwo(grid: LogicalGrid, scan: RowScan, row: number, bottom: number): boolean {
  const column = scan.first[row]!;
  const text = grid.textAt(row, column);
  if (scan.last[row] !== column || row + 2 > bottom || text.length > SHORT_NAME) return false;
  if (/\d/.test(text) || isUnitOrDate(text) || isNote(text)) return false;
  return [row + 1, row + 2].every(
    (below) =>
      scan.count[below] === 2 &&
      scan.first[below] === column - 1 &&
      scan.last[below] === column &&
      !/\d/.test(grid.textAt(below, column - 1)) &&
      /^[\d０-９]/.test(grid.textAt(below, column)),
  );
}

/** Last row of the table above its notes. */
function skipNotes(grid: LogicalGrid, scan: RowScan, rows: Rows): number {
  let { bottom } = rows;
  while (bottom > rows.top) {
    const isLine = scan.count[bottom]! <= 2;
    const text = grid.textAt(bottom, scan.first[bottom]!);
    const isProse =
      scan.count[bottom] === 1 &&
      text.length >= 20 &&
      grid.mergeAt(bottom, scan.first[bottom]!)?.top !== rows.top;
    if (!isLine || !(isNote(text) || isProse)) break;
    bottom--;
  }
  return bottom;
}

/**
 * First row, after the beginning, where another table starts although no blank row stands between: a title line
 * followed by a header of its own, or the first label of a form again. `bottom` + 1 where there is none.
 */
function findBreak(grid: LogicalGrid, scan: RowScan, rows: Rows): number {
  const end = rows.bottom + 1;
  let above: { range: RangeRef; shape: ReturnType<typeof shapeOf> } | undefined;
  for (let row = rows.top + 2; row < rows.bottom; row++) {
    const isLine = scan.count[row] === 1 && scan.count[row + 1]! > 1;
    const mayBeForm = scan.count[row]! <= 2 && scan.count[rows.top]! <= 2;
    if (!isLine && !mayBeForm) continue;
    if (mayBeForm && repeatsFirstLabel(grid, scan, rows.top, row)) return row;
    if (!isLine) continue;
    let top = row;
    while (top > rows.top && scan.count[top - 1] === 1) top--;
    if (top - rows.top < 2) continue;
    if (!above) {
      const range = {
        ...rows,
        bottom: top - 1,
        ...extent(scan, rows.top, Math.min(top - 1, rows.top + 200)),
      };
      above = { range, shape: shapeOf(grid, range) };
    }
    if (above.shape.layout === "records" && startsHeader(grid, above.range, above.shape, row + 1)) return top;
  }
  return end;
}

function repeatsFirstLabel(grid: LogicalGrid, scan: RowScan, top: number, row: number): boolean {
  const column = scan.first[top]!;
  if (scan.first[row] !== column || scan.count[top] !== scan.count[row]) return false;
  const label = grid.textAt(top, column);
  if (label === "" || label !== grid.textAt(row, column) || grid.mergeAt(row, column)?.top === top)
    return false;
  // A label that stands in every other row names a kind of row, not the beginning of a form.
  return labelsOfRow(grid, row - 1).join() !== labelsOfRow(grid, top).join() && row - top >= 5;
}

/** A run of rows of one cell each, all in one column. */
function listRows(scan: RowScan, run: Rows): Rows | undefined {
  if (run.bottom - run.top + 1 < LIST_ROWS) return undefined;
  for (let row = run.top; row <= run.bottom; row++) {
    if (
      scan.count[row] !== 1 ||
      scan.first[row] !== scan.first[run.top] ||
      scan.last[row] !== scan.first[row]
    ) {
      return undefined;
    }
  }
  return run;
}

function isList(grid: LogicalGrid, range: RangeRef): boolean {
  if (range.bottom - range.top + 1 < LIST_ROWS) return false;
  for (let row = range.top; row <= Math.min(range.bottom, range.top + 100); row++) {
    const text = grid.textAt(row, range.left);
    if (text.length > LIST_TEXT || isNote(text)) return false;
  }
  return true;
}

export function extent(scan: RowScan, top: number, bottom: number): { left: number; right: number } {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    if (scan.count[row] === 0) continue;
    left = Math.min(left, scan.first[row]!);
    right = Math.max(right, scan.last[row]!);
  }
  return { left, right };
}

/** The same scan seen through a rectangle: rows and cells outside count as blank. */
function scanWithin(grid: LogicalGrid, scan: RowScan, range: RangeRef): RowScan {
  const within: RowScan = {
    first: new Int32Array(scan.count.length).fill(-1),
    last: new Int32Array(scan.count.length).fill(-1),
    count: new Int32Array(scan.count.length),
  };
  for (let row = range.top; row <= range.bottom; row++) {
    const cells = grid.cellsOfRow(row, range.left, range.right);
    if (cells.length === 0) continue;
    within.first[row] = cells[0]!.left;
    within.last[row] = cells.at(-1)!.right;
    within.count[row] = cells.length;
  }
  return within;
}

/** Takes blank rows off both ends. */
function trimRows(grid: LogicalGrid, range: RangeRef): RangeRef {
  let { top, bottom } = range;
  const isBlank = (row: number) => {
    for (let column = range.left; column <= range.right; column++) {
      if (grid.valueAt(row, column) !== null) return false;
    }
    return true;
  };
  while (top <= bottom && isBlank(top)) top++;
  while (bottom >= top && isBlank(bottom)) bottom--;
  return { ...range, top, bottom };
}
