/** How many fields the records of a CSV file should have, and which records do not. */
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

/**
 * One shape for each table; one for the whole file where no table was found. Blank lines, titles and notes around a
 * table are not its records, but longer records under it are: a broken one may have ended the table early.
 */
export function shapesOf(context: SheetContext, scan: CsvScan): readonly CsvShape[] {
  const { tables } = context;
  if (tables.length === 0) return [shapeFrom(scan, filledRows(scan, 0, scan.fieldCounts.length - 1), 1)];
  return tables.map((table) => {
    const { top, bottom } = table.range;
    const end = tables.length === 1 ? scan.fieldCounts.length - 1 : bottom;
    const rows = filledRows(scan, top, end).filter((row) => row <= bottom || scan.fieldCounts[row]! > 1);
    return shapeFrom(scan, rows, Math.max(1, table.headerRows));
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
