/** What a planter is, and what several of them share. */
import { cellRange, type CellValue, type RangeRef } from "../../../../../src/sheet";
import { columnsOf, type ColumnKind, type Draft } from "../draft";
import type { Random } from "../random";

/** Where the planted defect has to be found: every cell of `range` is in one finding of the rule. */
export interface Planted {
  /** null: a finding of the sheet (or file) that names no cells. */
  readonly range: RangeRef | null;
  /** The sheet whose report has it: the data sheet when absent. */
  readonly sheet?: string;
}

/** Plants one class of defects of a rule at a random place of a clean draft, and says where. */
export interface Planter {
  readonly rule: string;
  /** The defect class, in a few words; named when a test fails. */
  readonly defect: string;
  /** @returns undefined where this draft has no place for the defect */
  plant(random: Random, draft: Draft): Planted | undefined;
}

export function at(row: number, column: number): Planted {
  return { range: cellRange(row, column) };
}

/** Any row below the header. */
export function bodyRow(random: Random, { rows }: Draft): number {
  return random.int(1, rows.length - 1);
}

/** A body row that has body rows above and below it. */
export function innerRow(random: Random, { rows }: Draft): number {
  return random.int(2, rows.length - 2);
}

/** The place of any column of these kinds; undefined where the draft has none. */
export function anyColumn(random: Random, draft: Draft, ...kinds: readonly ColumnKind[]): number | undefined {
  const columns = columnsOf(draft, ...kinds);
  return columns.length === 0 ? undefined : random.pick(columns);
}

/**
 * Words in place of the only figure of the first body row make it look like a second header row, which table detection
 * cannot tell from one (the user sets the header rows by hand): such words are planted from the second body row on.
 */
export const BELOW_FIRST = 2;

/** Replaces a random filled body cell of a column of these kinds; `change` gives undefined where it cannot. */
export function spoilCell(
  random: Random,
  draft: Draft,
  kinds: readonly ColumnKind[],
  change: (value: string | number, random: Random) => CellValue | undefined,
  firstRow = 1,
): Planted | undefined {
  const column = anyColumn(random, draft, ...kinds);
  if (column === undefined) return undefined;
  const filled = draft.rows.flatMap((row, index) =>
    index >= firstRow && row[column] !== null ? [index] : [],
  );
  if (filled.length === 0) return undefined;
  const row = random.pick(filled);
  const changed = change(draft.rows[row]![column] as string | number, random);
  if (changed === undefined) return undefined;
  draft.rows[row]![column] = changed;
  return at(row, column);
}

export function widthOf({ columns }: Draft): number {
  return columns.length;
}

/** A whole row of the table. */
export function wholeRow(draft: Draft, row: number): RangeRef {
  return { top: row, left: 0, bottom: row, right: widthOf(draft) - 1 };
}

export function textBetween(text: string, random: Random, inserted: string): string {
  const place = random.int(1, text.length - 1);
  return text.slice(0, place) + inserted + text.slice(place);
}

export function toWide(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
