/** A first mapping, from what headings and contents tell; the user corrects it. */
import { columnLetters, type RangeRef } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import { fail, ok, type Result } from "../../../sheet/result";
import { valueAt, type SheetSnapshot } from "../../../sheet/snapshot";
import { mappingTexts } from "../../../strings/mapping";
import { contentsOf, type Contents } from "../headers/contents";
import { columnsOf, type HeadColumn } from "../headers/head";
import type { Meaning } from "../headers/heading";
import { settled } from "../headers/segments";
import { headerRowsOf, tableArea } from "./area";
import { followed, headingOver } from "./headings";
import { mappingOf } from "./stored";
import {
  FIGURE_USES,
  OBSERVATION_USES,
  type ColumnMapping,
  type ColumnUse,
  type MappedColumn,
} from "./types";

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 40;
/** Wider tables are mapped by their first columns; nobody sets more by hand. */
export const MOST_COLUMNS = 60;

/** A mapping to begin with, and whether the sheet already carries it. */
export interface MappingSuggestion {
  readonly mapping: ColumnMapping;
  readonly isRemembered: boolean;
}

/**
 * @param selection the selected cells; null where nothing tells which table is meant
 * @returns problem mapping.noTable where the sheet holds no table
 */
export function suggestMapping(sheet: SheetSnapshot, selection: RangeRef | null): Result<MappingSuggestion> {
  const stored = mappingOf(sheet);
  if (stored) return ok({ mapping: followed(sheet, stored), isRemembered: true });
  const range = tableArea(sheet, selection);
  if (!range)
    return fail({ code: "mapping.noTable", message: mappingTexts().noTable(sheet.name), sheet: sheet.name });
  return ok({ mapping: mappingFor(sheet, range), isRemembered: false });
}

/** A mapping for a table whose place is known. */
export function mappingFor(
  sheet: SheetSnapshot,
  area: RangeRef,
  headerRows = headerRowsOf(sheet, area),
): ColumnMapping {
  const grid = gridOf(sheet);
  const range = { ...area, right: Math.min(area.right, area.left + MOST_COLUMNS - 1) };
  const bottom = range.top + headerRows - 1;
  const heads = columnsOf(grid, { top: range.top, bottom, left: range.left, right: range.right });
  const guesses = heads.map((head) => {
    const contents = contentsOf(grid, bottom + 1, head.left, head.right, range.bottom);
    return { head, contents, meaning: settled(head.heading, contents) ?? byContents(head, contents) };
  });
  const named = withName(guesses);
  const rows = rowsAre(named);
  const columns = withoutDoubles(
    named.flatMap((guess) => columnsFor(grid, range, headerRows, guess, rows, named)),
  );
  return { range, headerRows, rows, growsDown: isOpenBelow(grid, range), columns };
}

interface Guess {
  readonly head: HeadColumn;
  readonly contents: Contents;
  readonly meaning: Meaning | null;
}

/** What a column without a telling heading holds. */
function byContents({ heading }: HeadColumn, { cells, directions, years, units }: Contents): Meaning | null {
  const made = (role: Meaning["role"]): Meaning => ({ role, kind: null, weak: true });
  if (cells === 0) return null;
  if (units / cells >= 0.7) return made("unit");
  if (directions / cells >= 0.7) return made("direction");
  return heading === null && cells > 1 && years / cells >= 0.9 ? made("year") : null;
}

/** Without a heading that says 指標, the names are in the column of texts that vary most, before the first figures. */
function withName(guesses: readonly Guess[]): Guess[] {
  const isName = ({ meaning }: Guess) => meaning?.role === "name";
  const strong = guesses.find((guess) => isName(guess) && !guess.meaning!.weak);
  const firstFigure = guesses.findIndex(
    ({ meaning }) => meaning?.role === "figure" || meaning?.role === "value",
  );
  const before = guesses.slice(0, firstFigure < 0 ? guesses.length : firstFigure);
  const texts = before.filter(({ contents }) => contents.cells > 0 && contents.texts / contents.cells >= 0.5);
  const FREE = new Set(["name", "policy", "initiative", "actionPlan", "remarks", undefined]);
  const possible = texts.filter(({ meaning }) => FREE.has(meaning?.role));
  const best =
    strong ??
    possible.reduce<Guess | undefined>(
      (most, guess) => (!most || guess.contents.distinct >= most.contents.distinct ? guess : most),
      undefined,
    );
  return guesses.map((guess) => {
    if (guess === best) return { ...guess, meaning: { role: "name", kind: null, weak: false } };
    return isName(guess) ? { ...guess, meaning: null } : guess;
  });
}

function rowsAre(guesses: readonly Guess[]): ColumnMapping["rows"] {
  const hasYear = guesses.some(({ meaning }) => meaning?.role === "year" && meaning.kind === null);
  const hasValue = guesses.some(({ meaning }) => meaning?.role === "value");
  const dated = guesses.filter(
    ({ head, meaning }) => meaning?.role === "figure" && (head.heading?.years.length ?? 0) > 0,
  );
  const figures = guesses.filter(({ meaning }) => meaning?.role === "figure");
  return hasValue || (hasYear && dated.length < figures.length) ? "observation" : "indicator";
}

function columnsFor(
  grid: Grid,
  range: RangeRef,
  headerRows: number,
  { head, meaning }: Guess,
  rows: ColumnMapping["rows"],
  all: readonly Guess[],
): MappedColumn[] {
  const years = head.heading?.years ?? [];
  const year = years.length === 1 ? years[0]! : null;
  const hasKinds = all.some((other) => other.meaning?.role === "kind");
  return Array.from({ length: head.right - head.left + 1 }, (_, offset) => {
    const column = head.left + offset;
    // Of a heading over several columns, the first holds the figures.
    const use = offset === 0 ? useOf(meaning, rows, hasKinds, all) : null;
    const isFigure = use !== null && FIGURE_USES.has(use);
    return {
      column,
      heading: headingOver(grid, column, range.top, headerRows),
      use,
      fiscalYear: isFigure ? (year?.value ?? null) : null,
      isCalendarYear: isFigure ? (year?.calendar ?? false) : false,
    };
  });
}

function useOf(
  meaning: Meaning | null,
  rows: ColumnMapping["rows"],
  hasKinds: boolean,
  all: readonly Guess[],
): ColumnUse | null {
  if (meaning === null) return null;
  switch (meaning.role) {
    case "figure":
      switch (meaning.kind) {
        case "finalTarget":
          return "target";
        case "current":
          return all.some((other) => other.meaning?.kind === "baseline") ? "actual" : "baseline";
        case "forecast":
          return null;
        case "expected":
          return all.some((other) => other.meaning?.kind === "plan" || other.meaning?.kind === "target")
            ? null
            : "plan";
        case null:
          return rows === "indicator" && hasKinds ? "byKind" : "actual";
        default:
          return meaning.kind;
      }
    case "year":
      return rows === "observation" && meaning.kind === null ? "year" : null;
    case "value":
      return rows === "observation" ? "value" : null;
    case "derived":
    case "part":
    case "numerator":
    case "denominator":
    case "accumulation":
    case "indicatorType":
    case "detail":
      return null;
    case "explanation":
      return "remarks";
    default:
      return rows === "indicator" && OBSERVATION_USES.has(meaning.role) ? null : meaning.role;
  }
}

/** A suggestion never has two columns of one meaning: the first keeps it. */
function withoutDoubles(columns: readonly MappedColumn[]): MappedColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const { use, fiscalYear } = column;
    if (use === null || use === "remarks" || use === "verdict") return column;
    const key = FIGURE_USES.has(use) ? `${use} ${fiscalYear}` : use;
    if (seen.has(key)) return { ...column, use: null, fiscalYear: null, isCalendarYear: false };
    seen.add(key);
    return column;
  });
}

/** Whether nothing stands right below the table, so that rows added there will be its own. */
function isOpenBelow(grid: Grid, { bottom, left, right }: RangeRef): boolean {
  return bottom + 1 >= grid.sheet.rowCount || grid.rowCells(bottom + 1, left, right).length === 0;
}

/** What the pane shows of a column: its letters, its heading and the first things in it. */
export interface ColumnSample {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  readonly samples: readonly string[];
}

export function columnSamples(sheet: SheetSnapshot, { range, headerRows }: ColumnMapping): ColumnSample[] {
  const grid = gridOf(sheet);
  const right = Math.min(range.right, sheet.columnCount - 1);
  return Array.from({ length: Math.max(0, right - range.left + 1) }, (_, offset) => {
    const column = range.left + offset;
    const samples: string[] = [];
    for (
      let row = range.top + headerRows;
      row <= Math.min(range.bottom, sheet.rowCount - 1) && samples.length < SAMPLES;
      row++
    ) {
      if (valueAt(sheet, row, column) === null) continue;
      const { text } = grid.cellAt(row, column);
      if (text !== "")
        samples.push(text.length > SAMPLE_CHARACTERS ? `${text.slice(0, SAMPLE_CHARACTERS)}…` : text);
    }
    return {
      column,
      letters: columnLetters(column),
      heading: headingOver(grid, column, range.top, headerRows),
      samples,
    };
  });
}
