/** What stands on a report sheet now, held against what the product wrote: notes, order, and what was changed by hand. */
import type { CellValue, PlanCell } from "../../sheet";
import type { ReportLayout } from "./layout";
import { instanceMark, isBlankPrint, OWN, parseMark, printOfRead, type RowMark } from "./marks";

/** A report sheet as it stands: rows from A1. */
export interface StandingSheet {
  readonly values: readonly (readonly CellValue[])[];
  /** As values, with the formula where a cell has one. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number format codes, as values. */
  readonly numberFormats: readonly (readonly string[])[];
  /** In characters, from A. */
  readonly columnWidths: readonly number[];
}

export interface Note {
  readonly value: PlanCell;
  readonly numberFormat: string;
  /** What it is about, in words, for when the thing is gone. */
  readonly label: string;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface PreviousSheet {
  readonly layout: ReportLayout;
  readonly notes: ReadonlyMap<string, Note>;
  /** Row keys as the user sorted them; null where the order is as written. */
  readonly order: readonly string[] | null;
  /** The user's own title; null where it is as written. */
  readonly title: string | null;
  /** Cells that do not hold what the product wrote into them. */
  readonly changed: readonly Place[];
  /** Whether rows or columns were inserted among what the product wrote. */
  readonly isShifted: boolean;
  /** Cells with content outside what the product wrote. */
  readonly foreign: readonly Place[];
  /** Widths that the user set, in characters, by the text of the column's header, or by its number without a header. */
  readonly widths: ReadonlyMap<string, number>;
  /** 0-based column of the row marks, and the last row that has one. */
  readonly marksColumn: number;
  readonly lastRow: number;
}

/** @returns null where the marks are not there: whatever the property says, the sheet is not the one that was written */
export function readPrevious(sheet: StandingSheet, layout: ReportLayout): PreviousSheet | null {
  const origin = findOrigin(sheet, layout);
  if (!origin) return null;
  const isShifted = origin.row !== 0 || origin.column !== layout.marks;
  const rows = markedRows(sheet, origin.column);
  const written = new Map(
    rows.filter(({ mark }) => mark.key !== null).map(({ mark }) => [mark.prints.join(""), mark]),
  );
  const matched = rows.map((row) => ({ ...row, ...matchedMark(row, written) }));
  const lastRow = rows.reduce((last, { at }) => Math.max(last, at), origin.row);
  const unmarked = unmarkedCells(sheet, origin, lastRow);
  const notesColumn = layout.notes && columnOfNotes(sheet, layout, matched, origin.column);
  const keyed = matched.filter(({ mark }) => mark.key !== null);
  const title = sheet.values[origin.row]?.[0] ?? null;
  return {
    layout,
    notes: notesColumn === null ? new Map() : notesOf(sheet, layout, keyed, notesColumn),
    order: orderOf(keyed.map(({ mark }) => mark)),
    title: typeof title === "string" && title.trim() !== "" && title !== layout.title ? title : null,
    changed: isShifted
      ? []
      : matched.flatMap(({ at, changed }) => changed.map((column) => ({ row: at, column }))),
    isShifted: isShifted || unmarked.within.length > 0,
    foreign: unmarked.beyond,
    widths: isShifted ? new Map() : ownWidths(sheet, layout),
    marksColumn: origin.column,
    lastRow,
  };
}

/** How far below and beside its place the first mark may have been moved by inserted rows and columns. */
const SEARCHED_ROWS = 50;

function findOrigin({ values }: StandingSheet, { instance, marks }: ReportLayout): Place | null {
  const wanted = instanceMark(instance);
  if (values[0]?.[marks] === wanted) return { row: 0, column: marks };
  for (const [row, cells] of values.slice(0, SEARCHED_ROWS).entries()) {
    const column = cells.indexOf(wanted);
    if (column >= 0) return { row, column };
  }
  return null;
}

interface MarkedRow {
  readonly at: number;
  readonly mark: RowMark;
  /** Fingerprints of what the row holds now. */
  readonly prints: readonly string[];
}

function markedRows({ values, formulas }: StandingSheet, column: number): MarkedRow[] {
  return values.flatMap((cells, at) => {
    const mark = parseMark(cells[column] ?? null);
    if (!mark) return [];
    const prints = Array.from({ length: column }, (_, index) =>
      printOfRead(cells[index] ?? null, formulas[at]?.[index] ?? null),
    );
    return [{ at, mark, prints }];
  });
}

/** Which columns of a row are not as written. */
function differences(mark: RowMark, prints: readonly string[]): number[] {
  return mark.prints.flatMap((print, column) => (print === OWN || print === prints[column] ? [] : [column]));
}

/**
 * A user who sorts only the columns in sight leaves the hidden marks behind. Such a row differs from its mark and agrees
 * in every cell with the mark of another row: that one is its own.
 */
function matchedMark(
  row: MarkedRow,
  marksByPrints: ReadonlyMap<string, RowMark>,
): { mark: RowMark; changed: readonly number[] } {
  const changed = differences(row.mark, row.prints);
  if (row.mark.key === null || changed.length === 0) return { mark: row.mark, changed };
  const own = row.mark.prints.indexOf(OWN);
  const other = marksByPrints.get(row.prints.map((print, column) => (column === own ? OWN : print)).join(""));
  return other ? { mark: other, changed: [] } : { mark: row.mark, changed };
}

/** Keys in the order of the rows; null where that is the order in which they were written. */
function orderOf(marks: readonly RowMark[]): readonly string[] | null {
  const inTable = marks.flatMap(({ key, order }) => (key === null || order === null ? [] : [{ key, order }]));
  const isAsWritten = inTable.every(({ order }, index) => index === 0 || order > inTable[index - 1]!.order);
  return isAsWritten ? null : inTable.map(({ key }) => key);
}

/** Cells without a mark: inserted among the rows that were written, or added beside and below them. */
function unmarkedCells({ values }: StandingSheet, origin: Place, lastRow: number) {
  const within: Place[] = [];
  const beyond: Place[] = [];
  for (const [row, cells] of values.entries()) {
    const isMarked = parseMark(cells[origin.column] ?? null) !== null || row === origin.row;
    for (const [column, value] of cells.entries()) {
      if (value === null || value === "" || column === origin.column) continue;
      if (column > origin.column || row > lastRow) beyond.push({ row, column });
      else if (!isMarked) within.push({ row, column });
    }
  }
  return { within, beyond };
}

/** The notes' column: where it was written, or, after columns were inserted or moved, where its neighbours have gone. */
function columnOfNotes(
  { values }: StandingSheet,
  layout: ReportLayout,
  rows: readonly MarkedRow[],
  marksColumn: number,
): number | null {
  const written = layout.notes!.column;
  if (marksColumn === layout.marks) return written;
  const votes = new Map<number, number>();
  for (const { mark, prints } of rows) {
    const own = mark.prints.indexOf(OWN);
    if (own < 0) continue;
    for (const step of [-1, 1]) {
      const neighbour = mark.prints[own + step];
      if (neighbour === undefined || isBlankPrint(neighbour)) continue;
      const found = prints.indexOf(neighbour);
      if (found >= 0) votes.set(found - step, (votes.get(found - step) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  if (best) return best[0];
  // Without neighbours to go by, the same distance from the marks.
  const moved = written + marksColumn - layout.marks;
  return moved >= 0 && values.some((cells) => cells.length > moved) ? moved : null;
}

function notesOf(
  { values, formulas, numberFormats }: StandingSheet,
  { notes }: ReportLayout,
  rows: readonly MarkedRow[],
  column: number,
): Map<string, Note> {
  const found = new Map<string, Note>();
  for (const { at, mark } of rows) {
    const value = values[at]?.[column] ?? null;
    if (value === null || value === "" || mark.key === null) continue;
    const formula = formulas[at]?.[column];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    const named = notes?.labelColumn === null ? null : values[at]?.[notes!.labelColumn];
    const note: Note = {
      // A formula that refers to cells of this sheet would point elsewhere once rows move, so its result is kept.
      value: isFormula && !refersToOwnCells(formula) ? { formula, cached: value } : value,
      numberFormat: numberFormats[at]?.[column] ?? "General",
      label: named === null || named === undefined || named === "" ? mark.key : String(named),
    };
    found.set(mark.key, joined(found.get(mark.key), note));
  }
  return found;
}

/** Two rows of the same key (a row that was copied): both notes are kept. */
function joined(first: Note | undefined, second: Note): Note {
  if (!first) return second;
  const text = ({ value }: Note) =>
    String(value !== null && typeof value === "object" ? ("cached" in value ? value.cached : "") : value);
  if (text(first) === text(second)) return first;
  return { ...first, value: `${text(first)}\n${text(second)}` };
}

const OUTSIDE_TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'![$A-Za-z0-9:]+|[^\s!"'(),]+![$A-Za-z0-9:]+/g;
const CELL_REFERENCE = /(?:^|[^A-Za-z0-9_.])\$?[A-Za-z]{1,3}\$?\d+/;

function refersToOwnCells(formula: string): boolean {
  return CELL_REFERENCE.test(formula.replace(OUTSIDE_TEXTS, "0"));
}

/** Excel rounds widths to whole pixels, which differ between screens. */
const WIDTH_TOLERANCE = 0.6;

function ownWidths(sheet: StandingSheet, layout: ReportLayout): Map<string, number> {
  const own = new Map<string, number>();
  layout.widths.forEach((written, column) => {
    const now = sheet.columnWidths[column];
    if (now === undefined || Math.abs(now - written) <= WIDTH_TOLERANCE + written * 0.03) return;
    own.set(columnName(sheet.values, layout.notes?.headerRow ?? null, column), now);
  });
  return own;
}

/** What a column is known by when the report is made again: its header, else its number. */
export function columnName(
  cells: readonly (readonly unknown[])[],
  headerRow: number | null,
  column: number,
): string {
  const header = headerRow === null ? null : cells[headerRow]?.[column];
  return typeof header === "string" && header !== "" ? header : `#${column}`;
}
