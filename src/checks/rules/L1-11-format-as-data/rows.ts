/** Rows that look different as a whole, told from single cells. */
import type { RangeRef } from "../../../sheet";
import type { SheetContext } from "../../types";
import { isSeen, PLAIN, type Look, type TableLooks } from "./looks";

/** Look of the rows that differ as a whole. */
export type RowLooks = ReadonlyMap<number, Look>;

const LEAST_CELLS = 2;
/** Share of a row's cells that look the same, and unlike their columns. */
const LEAST_SHARE = 0.6;

export function rowLooksOf(context: SheetContext, { columns, attribute, body }: TableLooks): RowLooks {
  // A column of labels that is filled or bold throughout stays so in a row that is marked.
  const telling = columns.filter(({ usual, others }) => usual === PLAIN || others.size > 0);
  const found = new Map<number, Look>();
  const counts = countByRow(columns, body);
  for (let row = body.top; row <= body.bottom; row++) {
    let most = LEAST_CELLS - 1;
    let look: Look | undefined;
    for (const [candidate, ofRows] of counts) {
      if (ofRows[row - body.top]! > most) [most, look] = [ofRows[row - body.top]!, candidate];
    }
    if (look === undefined) continue;
    let cells = 0;
    for (const { profile } of telling) if (isSeen(context, attribute, row, profile.column)) cells++;
    if (most >= cells * LEAST_SHARE) found.set(row, look);
  }
  return found;
}

/** For each look how many cells of each body row have it, unlike their columns. */
function countByRow(
  columns: TableLooks["columns"],
  { top, bottom }: RangeRef,
): ReadonlyMap<Look, Uint16Array> {
  const counts = new Map<Look, Uint16Array>();
  for (const { others } of columns) {
    for (const [look, rows] of others) {
      let ofRows = counts.get(look);
      if (!ofRows) counts.set(look, (ofRows = new Uint16Array(bottom - top + 1)));
      for (const row of rows) ofRows[row - top]!++;
    }
  }
  return counts;
}

/** A body row that takes part in banding, and whether it has the band's look. */
interface BandRow {
  readonly row: number;
  readonly isMarked: boolean;
}

const FEWEST_ROWS = 4;
/** Share of the body's rows that must take part; among fewer any rows would be at even distances. */
const LEAST_BANDED = 0.75;
const LONGEST_PERIOD = 20;
/** A pattern of uneven bands could be chance until it has come so many times. */
const FEWEST_PERIODS = 3;
/** Columns whose values may be what bands follow. */
const KEY_COLUMNS = 3;

/**
 * Whether rows have this look only for reading: in turn with the usual look, at even distances or with every change of
 * a key. Rows of further looks, and those that `isApart` names (totals, headings), may lie between.
 */
export function areBanded(
  { grid }: SheetContext,
  { body }: TableLooks,
  rowLooks: RowLooks,
  look: Look,
  isApart: (row: number) => boolean,
): boolean {
  const rows: BandRow[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const ofRow = rowLooks.get(row);
    if ((ofRow === undefined || ofRow === look) && !isApart(row))
      rows.push({ row, isMarked: ofRow === look });
  }
  const all = body.bottom - body.top + 1;
  if (rows.length < Math.max(FEWEST_ROWS, all * LEAST_BANDED)) return false;
  for (let period = 2; period <= LONGEST_PERIOD; period++)
    if (isPeriodic(rows, body.top, period)) return true;
  const last = Math.min(body.right, body.left + KEY_COLUMNS - 1);
  for (let column = body.left; column <= last; column++) {
    if (followsKey(rows, (row) => grid.textAt(row, column))) return true;
  }
  return false;
}

/** Whether the look depends on a row's place in the period alone, and the period has come often enough to say so. */
function isPeriodic(rows: readonly BandRow[], top: number, period: number): boolean {
  const pattern = new Array<boolean | undefined>(period).fill(undefined);
  for (const { row, isMarked } of rows) {
    const place = (row - top) % period;
    if (pattern[place] === undefined) pattern[place] = isMarked;
    else if (pattern[place] !== isMarked) return false;
  }
  if (!pattern.includes(true) || !pattern.includes(false)) return false;
  const changes = pattern.filter((isMarked, place) => isMarked !== pattern[(place + 1) % period]).length;
  const isEven = changes === 2 && pattern.filter((isMarked) => isMarked).length * 2 === period;
  return rows.length >= period * (isEven ? 2 : FEWEST_PERIODS);
}

/** The key is the same within a band, and another one where the look changes. */
function followsKey(rows: readonly BandRow[], keyAt: (row: number) => string): boolean {
  let bands = 1;
  let hasBand = false;
  for (const [index, { row, isMarked }] of rows.entries()) {
    const before = rows[index - 1];
    if (!before) continue;
    const isSameKey = keyAt(row) === keyAt(before.row) || keyAt(row) === "";
    if (isSameKey !== (isMarked === before.isMarked)) return false;
    if (isSameKey) hasBand = true;
    else bands++;
  }
  // Where every band is a single row, any column of different values would do.
  return hasBand && bands >= FEWEST_PERIODS;
}
