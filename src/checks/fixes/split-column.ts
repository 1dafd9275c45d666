/** Edits that spread a column of a table over several: the first part stays, new columns follow at its right. */
import {
  isUnread,
  numberFormatAt,
  overlaps,
  valueAt,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../../sheet";
import { bodyOf } from "../context";
import type { DetectedTable, SheetContext } from "../types";

/** A value for one of the new cells, with a number format where it needs one. */
export interface SplitCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

export interface ColumnSplit {
  readonly table: DetectedTable;
  readonly column: number;
  /** Names of all resulting columns; the first one is the column's own, renamed or not. */
  readonly headers: readonly string[];
  /** New contents of the rows that change, one cell a resulting column. */
  readonly rows: ReadonlyMap<number, readonly SplitCell[]>;
}

/**
 * Whether the column can be spread in place: not where merged cells or another table would be torn, and not where
 * merges or formulas are unknown.
 */
export function canSplitColumn(context: SheetContext, table: DetectedTable, column: number): boolean {
  const { sheet } = context;
  if (isUnread(sheet, "merges") || isUnread(sheet, "formulas")) return false;
  const body: RangeRef = { ...bodyOf(table), left: column, right: column };
  if (sheet.merges.some((merge) => overlaps(merge, body))) return false;
  return context.tables.every(
    (other) => other === table || other.range.right <= column || other.range.left > column,
  );
}

export function splitColumnEdits(sheet: SheetSnapshot, split: ColumnSplit): Edit[] {
  const { column, headers } = split;
  const added = headers.length - 1;
  const insert: Edit[] =
    added > 0 ? [{ kind: "insertColumns", sheet: sheet.name, at: column + 1, count: added }] : [];
  return [...insert, ...headerEdits(sheet, split), ...bodyEdits(sheet, split)];
}

/** Names in the last header row; rows above repeat what stands over the column, unless it is merged further. */
function headerEdits(sheet: SheetSnapshot, { table, column, headers }: ColumnSplit): Edit[] {
  const edits: Edit[] = [];
  for (let row = table.range.top; row < bodyOf(table).top; row++) {
    const own = valueAt(sheet, row, column);
    const isLast = row === bodyOf(table).top - 1;
    const isMerged = sheet.merges.some((merge) =>
      overlaps(merge, { top: row, bottom: row, left: column, right: column }),
    );
    if (isMerged || (!isLast && own === null)) continue;
    const after: CellValue[] = isLast ? [...headers] : headers.map(() => own);
    const before = headers.map((_, index) => (index === 0 ? own : null));
    edits.push(setRow(sheet, row, column, [before], [after]));
  }
  return edits;
}

/** The rows that change, neighbours in one block. */
function bodyEdits(sheet: SheetSnapshot, { column, rows }: ColumnSplit): Edit[] {
  const edits: Edit[] = [];
  const sorted = [...rows].sort(([a], [b]) => a - b);
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]![0] === sorted[to]![0] + 1) to++;
    const block = sorted.slice(from, to + 1);
    const before = block.map(([row, cells]) =>
      cells.map((_, index) => (index === 0 ? valueAt(sheet, row, column) : null)),
    );
    const after = block.map(([, cells]) => cells.map(({ value }) => value));
    const edit = setRow(sheet, block[0]![0], column, before, after);
    const hasFormats = block.some(([, cells]) =>
      cells.some(({ numberFormat }) => numberFormat !== undefined),
    );
    const numberFormats = block.map(([row, cells]) =>
      cells.map(({ numberFormat }) => numberFormat ?? numberFormatAt(sheet, row, column)),
    );
    edits.push(hasFormats ? { ...edit, numberFormats } : edit);
    from = to + 1;
  }
  return edits;
}

function setRow(
  sheet: SheetSnapshot,
  top: number,
  left: number,
  before: CellValue[][],
  after: CellValue[][],
) {
  const range = { top, left, bottom: top + after.length - 1, right: left + after[0]!.length - 1 };
  return { kind: "setValues", sheet: sheet.name, range, before, after } as const;
}

/** A name that is not among the taken ones: 「備考」, 「備考_2」. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique); number++) unique = `${name}_${number}`;
  return unique;
}
