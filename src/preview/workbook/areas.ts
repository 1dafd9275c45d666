/** Helpers on rectangles, and addresses that name whole rows or columns ("A:C", "2:5"). */
import { columnLetters, formatCell, MAX_COLUMNS, MAX_ROWS, parseCell, type RangeRef } from "../../sheet";

export const WHOLE_SHEET: RangeRef = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function isWholeColumns(range: RangeRef): boolean {
  return range.top === 0 && range.bottom === MAX_ROWS - 1;
}

export function isWholeRows(range: RangeRef): boolean {
  return range.left === 0 && range.right === MAX_COLUMNS - 1;
}

export function intersect(a: RangeRef, b: RangeRef): RangeRef | undefined {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}

export function boundingBox(a: RangeRef, b: RangeRef): RangeRef {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function covers(outer: RangeRef, inner: RangeRef): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function sameRange(a: RangeRef, b: RangeRef): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What is left of `range` when `hole` is taken out: up to four rectangles. */
export function subtract(range: RangeRef, hole: RangeRef): RangeRef[] {
  const cut = intersect(range, hole);
  if (!cut) return [range];
  const rest: RangeRef[] = [];
  if (range.top < cut.top) rest.push({ ...range, bottom: cut.top - 1 });
  if (range.bottom > cut.bottom) rest.push({ ...range, top: cut.bottom + 1 });
  if (range.left < cut.left)
    rest.push({ top: cut.top, bottom: cut.bottom, left: range.left, right: cut.left - 1 });
  if (range.right > cut.right)
    rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: range.right });
  return rest;
}

/** "A1:B2", "A:C" or "2:5" as Excel writes it. */
export function formatArea(range: RangeRef): string {
  if (isWholeRows(range)) return `${range.top + 1}:${range.bottom + 1}`;
  if (isWholeColumns(range)) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  const first = formatCell(range.top, range.left);
  const last = formatCell(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** "$A$1:$B$2", "$A:$C" or "$2:$5". */
export function formatAbsoluteArea(range: RangeRef): string {
  return formatArea(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** Reads an address without a sheet name; undefined where it is none. */
export function parseArea(address: string): RangeRef | undefined {
  const text = address.trim().replaceAll("$", "");
  const [first = "", last = first, ...more] = text.split(":");
  if (more.length > 0) return undefined;
  const columns = [first, last].map((part) =>
    /^[A-Za-z]{1,3}$/.test(part) ? parseCell(`${part}1`)?.column : undefined,
  );
  if (text.includes(":") && columns[0] !== undefined && columns[1] !== undefined) {
    return {
      ...WHOLE_SHEET,
      left: Math.min(columns[0], columns[1]),
      right: Math.max(columns[0], columns[1]),
    };
  }
  if (text.includes(":") && /^\d+$/.test(first) && /^\d+$/.test(last)) {
    const rows = [Number(first) - 1, Number(last) - 1];
    const range = { ...WHOLE_SHEET, top: Math.min(...rows), bottom: Math.max(...rows) };
    return range.top >= 0 && range.bottom < MAX_ROWS ? range : undefined;
  }
  const a = parseCell(first);
  const b = parseCell(last);
  if (!a || !b) return undefined;
  return boundingBox(
    { top: a.row, bottom: a.row, left: a.column, right: a.column },
    { top: b.row, bottom: b.row, left: b.column, right: b.column },
  );
}

/** Splits "'Sheet 1'!A1" into sheet name and address; the sheet is undefined where none is named. */
export function splitAddress(text: string): { sheet: string | undefined; address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!match) return { sheet: undefined, address: text.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], address: match[3]! };
}

/** A sheet name as Excel writes it before "!" in an address: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
