/** How many fields the records of a CSV file should have, and which records do not. */
import { isNote, isUnitOrDate } from "../tables/cells";
import type { SheetContext } from "../types";
import type { CsvScan } from "./scan";

export interface CsvShape {
  /** Fields of the header: the most that one of its records has. */
  readonly headerFields: number;
  /** Fields that a record should have: the header's, or those of nearly all records below it. */
  readonly expected: number;
  /** Records that belong to the data and were looked at, header included. */
  readonly rows: readonly number[];
}

/** From this share on the records agree with each other, so that the header is what differs. */
const NEARLY_ALL = 0.9;
const FEWEST_RECORDS = 3;
/** A longer line by itself is a sentence rather than the rest of a record. */
const LONGEST_FRAGMENT = 20;

/**
 * One shape for each table; one for the whole file where no table was found. Blank lines, titles and notes around a
 * table are not its records, but what follows it directly is: a broken record may have ended the table early.
 */
export function shapesOf(context: SheetContext, scan: CsvScan): readonly CsvShape[] {
  const { tables } = context;
  if (tables.length === 0) return [shapeFrom(scan, filledRows(scan, 0, scan.fieldCounts.length - 1), 1)];
  return tables.map((table) => {
    const { top, bottom } = table.range;
    const below = tables.length === 1 ? rowsBelow(scan, bottom + 1) : [];
    return shapeFrom(scan, [...filledRows(scan, top, bottom), ...below], Math.max(1, table.headerRows));
  });
}

/** Records under the only table: those of several fields, and single fields that are neither set apart nor notes. */
function rowsBelow(scan: CsvScan, first: number): number[] {
  const rows = filledRows(scan, first, scan.fieldCounts.length - 1);
  return rows.filter((row, index) => {
    if (scan.fieldCounts[row]! > 1) return true;
    const text = scan.fieldsOf(row)[0]!;
    return row === first + index && text.length <= LONGEST_FRAGMENT && !isNote(text) && !isUnitOrDate(text);
  });
}

function filledRows(scan: CsvScan, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) {
    const isBlankLine = scan.fieldCounts[row] === 1 && scan.fieldsOf(row)[0]!.trim() === "";
    if (!isBlankLine) rows.push(row);
  }
  return rows;
}

function shapeFrom(scan: CsvScan, rows: readonly number[], headerRows: number): CsvShape {
  const counts = rows.map((row) => scan.fieldCounts[row]!);
  const headerFields = Math.max(0, ...counts.slice(0, headerRows));
  const body = counts.slice(headerRows);
  const { count, times } = mostCommon(body);
  const agree = body.length >= FEWEST_RECORDS && times >= body.length * NEARLY_ALL;
  return { headerFields, expected: agree ? count : headerFields, rows };
}

function mostCommon(counts: readonly number[]): { count: number; times: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = { count: 0, times: 0 };
  for (const [count, found] of times) if (found > best.times) best = { count, times: found };
  return best;
}
