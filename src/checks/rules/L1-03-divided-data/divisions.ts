/** What divides a table of records: blank rows and columns, its header again, rows that only name a group. */
import type { CellValue, RangeRef } from "../../../sheet";
import { bodyOf } from "../../context";
import type { ColumnProfile } from "../../profile";
import { Feature } from "../../text-features";
import type { DetectedTable, SheetContext } from "../../types";

export interface SectionRow {
  readonly row: number;
  readonly text: string;
  /** Where it was put by a merge; undefined for a plain cell. */
  readonly merge: RangeRef | undefined;
}

export interface Divisions {
  /** Row numbers, ascending. */
  readonly blankRows: readonly number[];
  readonly blankColumns: readonly number[];
  readonly repeatedHeaders: readonly number[];
  readonly sections: readonly SectionRow[];
}

const ROWS_A_SLICE = 500;
/** A row of fewer columns may be a record with one value. */
const SECTION_COLUMNS = 3;
/** A running number that was entered ahead of its record names no group. */
const NUMBER_ONLY = /^\s*[\d０-９]+\s*$/;

export function* findDivisions(
  context: SheetContext,
  table: DetectedTable,
): Generator<void, Divisions, void> {
  const profiles = context.profiles(table);
  const sparse = yield* findSparseRows(context, table, profiles);
  yield;
  const repeatedHeaders = findRepeatedHeaders(context, table, profiles);
  const sections = sparse.sections.filter(({ row }) => !repeatedHeaders.includes(row));
  return {
    blankRows: sparse.blank,
    sections,
    repeatedHeaders,
    blankColumns: findBlankColumns(context, table, profiles),
  };
}

interface SparseRows {
  readonly blank: readonly number[];
  readonly sections: readonly SectionRow[];
}

/**
 * A row with at most one filled cell is blank in at least two of the three fullest columns, and one with two filled cells
 * in at least one of them, so only those rows are looked at.
 */
function* findSparseRows(
  { grid }: SheetContext,
  table: DetectedTable,
  profiles: readonly ColumnProfile[],
): Generator<void, SparseRows, void> {
  const { left, right, bottom } = table.range;
  const blanksOfRow = countBlanks([...profiles].sort((a, b) => a.blankCount - b.blankCount).slice(0, 3));
  const least = Math.min(2, profiles.length);
  const blank: number[] = [];
  const single: SectionRow[] = [];
  let looked = 0;
  for (const [row, blanks] of blanksOfRow) {
    if (++looked % ROWS_A_SLICE === 0) yield;
    if (blanks < least) continue;
    const [first, second] = grid.cellsOfRow(row, left, right);
    if (!first) blank.push(row);
    else if (
      !second &&
      row < bottom &&
      typeof first.value === "string" &&
      !NUMBER_ONLY.test(first.value) &&
      first.top === row &&
      first.bottom === row
    ) {
      single.push(sectionOf(first, row, grid.mergeAt(row, first.left)));
    }
  }
  const ascending = (a: number, b: number) => a - b;
  const withTwo = () => {
    return [...blanksOfRow.keys()].filter((row) => grid.cellsOfRow(row, left, right).length === 2).length;
  };
  single.sort((a, b) => ascending(a.row, b.row));
  return { blank: blank.sort(ascending), sections: chooseSections(table, single, withTwo) };
}

/** In how many of the columns a row is blank; rows that are blank in none are left out. */
function countBlanks(profiles: readonly ColumnProfile[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const profile of profiles) {
    for (const row of blankRowsOf(profile)) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

function sectionOf(
  cell: { readonly value: CellValue },
  row: number,
  merge: RangeRef | undefined,
): SectionRow {
  return { row, text: String(cell.value), merge };
}

/** Rows of a column in which a reader sees nothing. */
function blankRowsOf(profile: ColumnProfile): readonly number[] {
  const ofSpace = profile
    .textsWith(Feature.space | Feature.wideSpace | Feature.lineBreak)
    .filter(({ text }) => text.trim() === "");
  return [...profile.blankRows, ...ofSpace.flatMap(({ rows }) => rows)];
}

const MARKED =
  /^\s*(?:[■□◆◇●○◎▼▽▲△★☆【〔［[<＜《≪〈「]|第?[0-9０-９一二三四五六七八九十]+[章節款項部編.．、)）])/;

/**
 * Rows of one text at the table's left. With a mark or merged across they are sections; without, only where the other
 * rows are full: in a table of few entries a lone name is a record.
 */
function chooseSections(
  { range }: DetectedTable,
  single: readonly SectionRow[],
  withTwo: () => number,
): readonly SectionRow[] {
  const width = range.right - range.left + 1;
  if (width < SECTION_COLUMNS) return [];
  const isMarked = ({ text, merge }: SectionRow) =>
    MARKED.test(text) || (merge !== undefined && (merge.right - merge.left + 1) * 2 > width);
  const rows = range.bottom - range.top + 1;
  const marked = single.filter(isMarked);
  if (marked.length === single.length) return single;
  const othersAreFull = single.length * 2 <= rows && withTwo() * 2 <= single.length;
  return othersAreFull ? single : marked;
}

/** Rows that say again what a header row says, over at least 60 % of its cells and at least two. */
function findRepeatedHeaders(
  { grid, sheet }: SheetContext,
  table: DetectedTable,
  profiles: readonly ColumnProfile[],
): readonly number[] {
  const found = new Set<number>();
  const body = bodyOf(table);
  for (let header = table.range.top; header < body.top; header++) {
    const cells = grid.cellsOfRow(header, table.range.left, table.range.right);
    if (cells.length < 2) continue;
    const key = rarestOf(
      cells
        .map(({ left }) => profiles[left - table.range.left]!)
        .filter((profile) => typeof sheet.values[header]?.[profile.column] === "string"),
    );
    if (!key || key.textCount === 0) continue;
    const text = sheet.values[header]![key.column];
    for (let row = body.top; row <= body.bottom; row++) {
      if (key.valueAt(row) !== text) continue;
      const same = cells.filter(({ left, value }) => grid.valueAt(row, left) === value).length;
      if (same >= 2 && same * 5 >= cells.length * 3) found.add(row);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The column with the fewest texts: where there are none, no header can be among the values. */
function rarestOf(profiles: readonly ColumnProfile[]): ColumnProfile | undefined {
  return profiles.reduce<ColumnProfile | undefined>(
    (least, profile) => (!least || profile.textCount < least.textCount ? profile : least),
    undefined,
  );
}

function findBlankColumns(
  { sheet }: SheetContext,
  table: DetectedTable,
  profiles: readonly ColumnProfile[],
): readonly number[] {
  const body = bodyOf(table);
  const rows = body.bottom - body.top + 1;
  if (rows < 1) return [];
  return profiles.flatMap((profile) => {
    if (profile.header !== "" || profile.numberCount + profile.booleanCount > 0) return [];
    if (blankRowsOf(profile).length < rows) return [];
    const { column } = profile;
    // A merged area that reaches over the column shows its value there.
    const covered = sheet.merges
      .filter(
        (merge) =>
          merge.left < column &&
          merge.right >= column &&
          merge.top <= body.bottom &&
          merge.bottom >= body.top,
      )
      .reduce(
        (sum, merge) => sum + Math.min(merge.bottom, body.bottom) - Math.max(merge.top, body.top) + 1,
        0,
      );
    return covered * 2 > rows ? [] : [column];
  });
}
