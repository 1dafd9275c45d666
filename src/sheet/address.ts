/**
 * Cell addresses. Rows and columns are 0-based numbers everywhere in the code; A1 text appears only where
 * people read it (findings, JSON, links).
 */

/** A rectangle of cells on one sheet. 0-based; both ends are inside. */
export interface RangeRef {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle together with the name of its sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: RangeRef;
}

/** Limits of an Excel sheet (rows 1–1,048,576, columns A–XFD). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for one cell, usable as a Map key. */
export type CellKey = number;

export function cellKey(row: number, column: number): CellKey {
  return row * MAX_COLUMNS + column;
}

export function cellOfKey(key: CellKey): { row: number; column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/**
 * The letters of a column.
 * @example columnLetters(0) // "A"
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example formatCell(0, 1) // "B1" */
export function formatCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** @example formatRange({ top: 0, left: 0, bottom: 1, right: 2 }) // "A1:C2" */
export function formatRange(range: RangeRef): string {
  const first = formatCell(range.top, range.left);
  const last = formatCell(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Reads "B7" or "$B$7"; undefined where the text is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= MAX_ROWS && column <= MAX_COLUMNS ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads "B7" or "B7:D9", with or without a sheet name before "!"; undefined where it is no range. */
export function parseRange(text: string): RangeRef | undefined {
  const address = text.slice(text.lastIndexOf("!") + 1);
  const [first, last = first] = address.split(":");
  const a = parseCell(first ?? "");
  const b = parseCell(last ?? "");
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function cellRange(row: number, column: number): RangeRef {
  return { top: row, left: column, bottom: row, right: column };
}

export function contains(range: RangeRef, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function overlaps(a: RangeRef, b: RangeRef): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Number of cells in the rectangle. */
export function areaOf(range: RangeRef): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** A sheet name as it stands in a formula: quoted where Excel needs it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
