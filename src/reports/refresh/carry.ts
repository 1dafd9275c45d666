/** Puts what is the user's onto a report that was made again: title, notes, widths; notes on what is gone stand below. */
import type { PlanCell, PlanStyledRange, RangeRef, SheetPlan } from "../../sheet";
import { lineHeight, wrappedLines } from "../../sheet/text-size";
import { reportRefreshTexts } from "../../strings/report-refresh";
import { CELL_PADDING, FONT_SIZE, LOOK } from "../shared";
import type { NotesArea, ReportSheet } from "../template";
import { columnName, type Note, type PreviousSheet } from "./previous";

export interface CarriedSheet {
  readonly sheet: ReportSheet;
  /** How many of the noted rows belong to the report itself. */
  readonly keyed: number;
  /** Notes whose thing is no longer on the report. */
  readonly goneCount: number;
}

/** Highest that a row becomes for its note; longer ones are printed in full below. Points. */
const MAX_NOTE_HEIGHT = 150;

export function carryOver(sheet: ReportSheet, previous: PreviousSheet | null): CarriedSheet {
  const keyed = sheet.notes?.rows.size ?? 0;
  if (!previous) return { sheet, keyed, goneCount: 0 };
  const titled = withTitle(sheet.plan, previous);
  const widened = withWidths(titled, previous, sheet.notes?.headerRow ?? null);
  const { notes } = sheet;
  if (!notes) return { sheet: { ...sheet, plan: widened }, keyed, goneCount: 0 };
  const gone = [...previous.notes].filter(([key]) => !notes.rows.has(key));
  const placed = withGone(widened, notes, gone);
  const rows = new Map([...notes.rows, ...placed.rows]);
  const area = { ...notes, rows };
  const plan = withFullTexts(withNotes(placed.plan, area, previous.notes), area, previous.notes);
  return { sheet: { ...sheet, plan, notes: area }, keyed, goneCount: gone.length };
}

function withTitle(plan: SheetPlan, { title }: PreviousSheet): SheetPlan {
  if (title === null) return plan;
  return { ...plan, cells: plan.cells.map((row, index) => (index === 0 ? [title, ...row.slice(1)] : row)) };
}

/** Columns as wide as the user made them; rows become higher where text has less room. */
function withWidths(plan: SheetPlan, { widths }: PreviousSheet, headerRow: number | null): SheetPlan {
  if (widths.size === 0) return plan;
  const columnWidths = plan.columnWidths.map(
    (width, column) => widths.get(columnName(plan.cells, headerRow, column)) ?? width,
  );
  const narrowed = columnWidths.flatMap((width, column) =>
    width < plan.columnWidths[column]! ? [column] : [],
  );
  const rowHeights = new Map(plan.rowHeights);
  for (const [row, height] of plan.rowHeights) {
    const needed = narrowed.map((column) => {
      const cell = plan.cells[row]?.[column];
      return typeof cell === "string" && !isMerged(plan, row, column)
        ? heightFor(cell, columnWidths[column]!)
        : 0;
    });
    rowHeights.set(row, Math.max(height, ...needed));
  }
  return { ...plan, columnWidths, rowHeights };
}

function isMerged({ merges }: SheetPlan, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function heightFor(text: string, width: number): number {
  return Math.ceil(wrappedLines(text, width) * lineHeight(FONT_SIZE) + CELL_PADDING);
}

/** A section below everything: what each note was about, and the note in its column. */
function withGone(
  plan: SheetPlan,
  { column, labelColumn = 0 }: NotesArea,
  gone: readonly (readonly [key: string, note: Note])[],
): { plan: SheetPlan; rows: Map<string, number> } {
  if (gone.length === 0) return { plan, rows: new Map() };
  const top = bottomOf(plan) + 2;
  const first = top + 1;
  const label = Math.min(labelColumn, column === 0 ? 0 : column - 1);
  const rows = new Map(gone.map(([key], index) => [key, first + index]));
  const line = (cells: readonly (readonly [column: number, cell: PlanCell])[]): PlanCell[] => {
    const row: PlanCell[] = [];
    for (const [at, cell] of cells) {
      while (row.length < at) row.push(null);
      row[at] = cell;
    }
    return row;
  };
  const added = [
    line([[label, reportRefreshTexts().goneNotes]]),
    ...gone.map(([, note]) => line([[label, note.label]])),
  ];
  const last = first + gone.length - 1;
  return {
    plan: extended(plan, top, added, [
      { range: { top, bottom: top, left: label, right: label }, style: LOOK.section },
      {
        range: { top: first, bottom: last, left: label, right: label },
        style: { vertical: "top", fontSize: FONT_SIZE },
      },
      { range: { top: first, bottom: last, left: column, right: column }, style: LOOK.body },
    ]),
    rows,
  };
}

function withNotes(plan: SheetPlan, area: NotesArea, notes: ReadonlyMap<string, Note>): SheetPlan {
  const cells = plan.cells.map((row) => [...row]);
  const rowHeights = new Map(plan.rowHeights);
  const styles: PlanStyledRange[] = [];
  for (const [key, row] of area.rows) {
    const note = notes.get(key);
    if (!note) continue;
    const line = cells[row]!;
    while (line.length < area.column) line.push(null);
    line[area.column] = note.value;
    const height = heightFor(textOf(note), widthAt(plan, row, area.column));
    rowHeights.set(row, Math.max(rowHeights.get(row) ?? 0, Math.min(MAX_NOTE_HEIGHT, height)));
    const range = { top: row, bottom: row, left: area.column, right: area.column };
    styles.push({
      range,
      style: { ...(height > MAX_NOTE_HEIGHT && { vertical: "top" }), ...formatOf(note) },
    });
  }
  return { ...plan, cells, rowHeights, styles: [...plan.styles, ...styles] };
}

function formatOf({ numberFormat }: Note): { numberFormat?: string } {
  return numberFormat === "General" ? {} : { numberFormat };
}

function textOf({ value }: Note): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return "cached" in value ? String(value.cached ?? "") : "";
}

/** Characters that fit into a line of a cell, or of the merged cells that it begins. */
function widthAt({ merges, columnWidths }: SheetPlan, row: number, column: number): number {
  const merge = merges.find(({ top, left }) => top === row && left === column);
  const right = merge?.right ?? column;
  return columnWidths.slice(column, right + 1).reduce((sum, width) => sum + width, 0);
}

/** Notes that their rows cannot show are printed in full, across the page. */
function withFullTexts(plan: SheetPlan, area: NotesArea, notes: ReadonlyMap<string, Note>): SheetPlan {
  const long = [...area.rows].flatMap(([key, row]) => {
    const note = notes.get(key);
    const shown = note ? heightFor(textOf(note), widthAt(plan, row, area.column)) : 0;
    return note && shown > (plan.rowHeights.get(row) ?? 0) ? [note] : [];
  });
  if (long.length === 0) return plan;
  const texts = reportRefreshTexts();
  const top = bottomOf(plan) + 2;
  const right = plan.page?.printArea?.right ?? plan.columnWidths.length - 1;
  const width = plan.columnWidths.slice(0, right + 1).reduce((sum, one) => sum + one, 0);
  const lines = long.map((note) => texts.fullNote(note.label, textOf(note)));
  const added: PlanCell[][] = [[texts.fullNotes], ...lines.map((line): PlanCell[] => [line])];
  const ranges = lines.map((_, index): RangeRef => {
    const row = top + 1 + index;
    return { top: row, bottom: row, left: 0, right };
  });
  const rowHeights = new Map(plan.rowHeights);
  lines.forEach((line, index) =>
    rowHeights.set(top + 1 + index, Math.min(MAX_HEIGHT, heightFor(line, width))),
  );
  const longer = extended({ ...plan, rowHeights }, top, added, [
    { range: { top, bottom: top, left: 0, right: 0 }, style: LOOK.section },
    ...ranges.map((range) => ({
      range,
      style: { wrap: true, vertical: "top", horizontal: "left", fontSize: FONT_SIZE } as const,
    })),
  ]);
  return { ...longer, merges: [...longer.merges, ...ranges] };
}

const MAX_HEIGHT = 400;

/** Adds rows below; what is printed grows with them. */
function extended(
  plan: SheetPlan,
  top: number,
  added: readonly (readonly PlanCell[])[],
  styles: readonly PlanStyledRange[],
): SheetPlan {
  const above = Array.from({ length: top }, (_, row) => plan.cells[row] ?? []);
  const { page } = plan;
  const bottom = top + added.length - 1;
  return {
    ...plan,
    cells: [...above, ...added],
    styles: [...plan.styles, ...styles],
    ...(page?.printArea && { page: { ...page, printArea: { ...page.printArea, bottom } } }),
  };
}

/** The last row with anything on it. */
function bottomOf(plan: SheetPlan): number {
  const bottoms = [
    ...plan.styles.map(({ range }) => range.bottom),
    ...plan.merges.map(({ bottom }) => bottom),
    ...plan.charts.map(({ place }) => place.bottom),
    plan.page?.printArea?.bottom ?? 0,
  ];
  return bottoms.reduce((last, bottom) => Math.max(last, bottom), plan.cells.length - 1);
}
