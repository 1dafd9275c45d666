/** Blanks that mean 「as above」: only in the columns at the left that say what a row is about. */
import { bodyOf } from "../../context";
import { figureColumn } from "../../columns/figure-column";
import { headerKind } from "../../columns/headers";
import type { ColumnProfile } from "../../profile";
import type { DetectedTable, SheetContext } from "../../types";

/** A column with blanks that stand for the value above. */
export interface OmittedKeys {
  readonly profile: ColumnProfile;
  /** Rows of the blanks, ascending. */
  readonly rows: readonly number[];
}

/** At least this share of blanks where no value stands twice: fewer are missing values, not a way of writing. */
const LEAST_BLANKS = 0.2;
/** A column with this share of different values tells rows apart; what follows are their attributes. */
const TELLS_APART = 0.8;
const MARK = /^[○〇◯◎●△▲×✕✓✔☆★※*新済有無レ]$/;
const GRAND_TOTAL = /^(?:合計|総計|総合計|全体|全市|市計|総数|平均)$/;
/** Things that not every record has. */
const OPTIONAL =
  /電話|FAX|ＦＡＸ|URL|メール|内線|カナ|英字|英語|通称|方書|郵便|法人番号|担当|所管|終了|廃止/i;

export function omittedKeys(context: SheetContext, table: DetectedTable): readonly OmittedKeys[] {
  const found: OmittedKeys[] = [];
  const keys = keyColumns(context, table);
  for (const [index, profile] of keys.entries()) {
    if (profile.blankCount === 0) continue;
    const rows = omittedRows(context, table, keys.slice(0, index), profile);
    if (rows.length > 0) found.push({ profile, rows });
  }
  return found;
}

/**
 * The columns from the left up to the first that tells rows apart by itself or holds figures. Running numbers at the
 * very left do not count: 「No. 地区 施設」.
 */
function keyColumns(context: SheetContext, table: DetectedTable): readonly ColumnProfile[] {
  const keys: ColumnProfile[] = [];
  for (const profile of context.profiles(table)) {
    const isFirst = profile.column === table.range.left;
    const kind = headerKind(profile.header);
    if (!isFirst && (kind === "measure" || figureColumn(table, profile) !== undefined)) break;
    if (kind === "remark" || OPTIONAL.test(profile.header) || isMarks(profile)) break;
    const tellsApart = profile.blankCount === 0 && isMostlyUnique(profile);
    if (tellsApart && !(isFirst && profile.textCount === 0)) break;
    if (!tellsApart) keys.push(profile);
  }
  return keys;
}

function isMostlyUnique(profile: ColumnProfile): boolean {
  if (profile.textCount > 0) return profile.distinctTextCount >= TELLS_APART * profile.textCount;
  for (let row = profile.firstRow + 1; row <= profile.lastRow; row++) {
    if (!(Number(profile.valueAt(row)) > Number(profile.valueAt(row - 1)))) return false;
  }
  return true;
}

/** ○ and the like: a blank beside them is an answer, too. */
function isMarks(profile: ColumnProfile): boolean {
  const { distinctTextCount } = profile;
  const areFew = distinctTextCount > 0 && distinctTextCount <= 3;
  return areFew && profile.texts.every(({ text }) => MARK.test(text.trim()));
}

function omittedRows(
  context: SheetContext,
  table: DetectedTable,
  keysBefore: readonly ColumnProfile[],
  profile: ColumnProfile,
): readonly number[] {
  const { column, firstRow, lastRow } = profile;
  if (context.grid.valueAt(firstRow, column) === null) return [];
  const isGrouped = standsInRuns(profile);
  if (isGrouped === false) return [];
  if (column === table.range.left && lacksNumbers(context, table, profile)) return [];
  const rows = profile.blankRows.filter(
    (row) =>
      context.grid.valueAt(row, column) === null &&
      !beginsGroup(context, table, keysBefore, row) &&
      hasContent(context, table, row, column, isGrouped === undefined),
  );
  return isGrouped || rows.length >= LEAST_BLANKS * (lastRow - firstRow + 1) ? rows : [];
}

/**
 * Running numbers (1, 2, 3 …) with a few gaps beside names that are all there: numbers were forgotten, or the record
 * came in later. Where numbers count groups of rows, most rows have none.
 */
function lacksNumbers({ grid }: SheetContext, table: DetectedTable, profile: ColumnProfile): boolean {
  const { column, firstRow, lastRow } = profile;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const numbers = rows.flatMap((row) => grid.valueAt(row, column) ?? []).map(Number);
  const isRunning = numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
  const isNamed = rows.every((row) => grid.valueAt(row, column + 1) !== null);
  return isRunning && isNamed && column < table.range.right && profile.blankCount * 3 < rows.length;
}

/** A new value at the left begins a group (or is a total), which has nothing above it to repeat. */
function beginsGroup(
  context: SheetContext,
  table: DetectedTable,
  keysBefore: readonly ColumnProfile[],
  row: number,
): boolean {
  return keysBefore.some(({ column }) => {
    const value = context.grid.valueAt(row, column);
    return value !== null && value !== valueAbove(context, table, row, column);
  });
}

/** The nearest value above a cell in its column; null where there is none. */
export function valueAbove({ grid }: SheetContext, table: DetectedTable, row: number, column: number) {
  for (let above = row - 1; above >= bodyOf(table).top; above--) {
    const value = grid.valueAt(above, column);
    if (value !== null) return value;
  }
  return null;
}

/** Whether the row goes on behind the blank: with a label of its own where one is asked for, and with no grand total. */
function hasContent(
  { grid }: SheetContext,
  table: DetectedTable,
  row: number,
  column: number,
  needsLabel: boolean,
): boolean {
  for (let at = column + 1; at <= table.range.right; at++) {
    const value = grid.valueAt(row, at);
    if (value === null) continue;
    if (typeof value === "string") return !GRAND_TOTAL.test(value.replace(/\s+/g, ""));
    const isKey = headerKind(table.headers[at - table.range.left] ?? "") === "date";
    if (!needsLabel || isKey) return true;
  }
  return false;
}

/**
 * Whether equal values stand together, blanks left out; undefined where no value stands twice. In a column whose
 * values come and go (kinds of facility in a list by name) a blank is a missing value.
 */
function standsInRuns(profile: ColumnProfile): boolean | undefined {
  const seen = new Set<string | number | boolean>();
  let last: string | number | boolean | undefined;
  let isRepeated = false;
  for (let row = profile.firstRow; row <= profile.lastRow; row++) {
    const value = profile.valueAt(row);
    if (value === null) continue;
    if (value === last) isRepeated = true;
    else if (seen.has(value)) return false;
    seen.add(value);
    last = value;
  }
  return isRepeated ? true : undefined;
}
