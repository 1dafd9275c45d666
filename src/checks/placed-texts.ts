/**
 * The texts of a sheet that hold certain kinds of characters, with where they stand: what rules about single texts
 * (space, characters) read, and how they write a repaired text back.
 */
import {
  cellKey,
  cellRange,
  isUnread,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../sheet";
import { bodyOf } from "./context";
import { outsideCells } from "./outside-cells";
import { featuresOf } from "./text-features";
import type { DetectedTable, SheetContext } from "./types";

export type Place = "header" | "body" | "outside";

/** One text in one column and the rows (absolute, 0-based) that hold it. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
  /** Absent outside the tables. */
  readonly table: DetectedTable | undefined;
  readonly column: number;
  readonly rows: readonly number[];
  /**
   * What the text is about: the column's header, in a form the label at its left; "" for a header cell, outside the
   * tables and where there is none.
   */
  readonly label: string;
  /** Findings on texts with the same key are decided together: a column, a table's header, a form, all outside. */
  readonly key: string;
}

/**
 * Texts with at least one of the features (`Feature.a | Feature.b`). Bodies are read from the profiles, where a text
 * that stands in a column several times is one entry.
 */
export function* placedTexts(
  context: SheetContext,
  features: number,
  places: readonly Place[] = ["header", "body", "outside"],
): Generator<PlacedText, void, void> {
  for (const table of context.tables) {
    if (places.includes("header")) yield* headerTexts(context, table, features);
    if (!places.includes("body")) continue;
    for (const profile of context.profiles(table)) {
      const { column } = profile;
      const key = keyOf(table, String(column));
      for (const entry of profile.textsWith(features)) {
        const rows = entry.rows;
        const label =
          table.layout === "form" ? labelBeside(context, table, rows[0]!, column) : profile.header;
        yield { text: entry.text, place: "body", table, column, rows, label, key };
      }
    }
  }
  if (!places.includes("outside")) return;
  for (const { row, column, value } of outsideCells(context)) {
    if (typeof value !== "string" || (featuresOf(value) & features) === 0) continue;
    yield { text: value, place: "outside", table: undefined, column, rows: [row], label: "", key: "outside" };
  }
}

function keyOf({ range, layout }: DetectedTable, part: string): string {
  return `${layout === "form" ? "form" : part}@${range.top},${range.left}`;
}

function* headerTexts(context: SheetContext, table: DetectedTable, features: number): Generator<PlacedText> {
  const { left, right, top } = table.range;
  const key = keyOf(table, "header");
  for (let row = top; row < bodyOf(table).top; row++) {
    for (let column = left; column <= right; column++) {
      const text = context.sheet.values[row]?.[column];
      if (typeof text !== "string" || (featuresOf(text) & features) === 0) continue;
      yield { text, place: "header", table, column, rows: [row], label: "", key };
    }
  }
}

/** In a form: the nearest text at the left of a cell, or above it where there is none. */
function labelBeside({ grid }: SheetContext, { range }: DetectedTable, row: number, column: number): string {
  for (let at = column - 1; at >= range.left; at--) {
    const text = grid.textAt(row, at);
    if (text !== "") return text;
  }
  return row > range.top ? grid.textAt(row - 1, column) : "";
}

/** Rows of a column as ranges, neighbours in one. */
export function rangesOfRows(rows: readonly number[], column: number): RangeRef[] {
  if (rows.length === 1) return [cellRange(rows[0]!, column)];
  const ranges: RangeRef[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last.bottom === row - 1) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ top: row, bottom: row, left: column, right: column });
  }
  return ranges;
}

/** A text and what it is to become; null clears the cell. */
export interface Rewriting {
  readonly from: Pick<PlacedText, "text" | "column" | "rows">;
  readonly to: string | null;
}

/** The rows in which a text may be rewritten: not where it comes out of a formula, which must not be overwritten. */
export function writableRows(sheet: SheetSnapshot, { column, rows }: Rewriting["from"]): readonly number[] {
  if (isUnread(sheet, "formulas")) return [];
  if (sheet.formulas.size === 0) return rows;
  return rows.filter((row) => !sheet.formulas.has(cellKey(row, column)));
}

/** The edits that write repaired texts, neighbouring cells of a column in one. */
export function rewriteEdits(sheet: SheetSnapshot, rewritings: readonly Rewriting[]): Edit[] {
  const byColumn = new Map<number, { row: number; before: CellValue; after: CellValue }[]>();
  for (const { from, to } of rewritings) {
    let cells = byColumn.get(from.column);
    if (!cells) byColumn.set(from.column, (cells = []));
    for (const row of writableRows(sheet, from)) cells.push({ row, before: from.text, after: to });
  }
  const edits: Edit[] = [];
  for (const [column, cells] of byColumn) {
    cells.sort((a, b) => a.row - b.row);
    const rows = cells.map(({ row }) => row);
    let next = 0;
    for (const range of rangesOfRows(rows, column)) {
      const block = cells.slice(next, (next += range.bottom - range.top + 1));
      edits.push({
        kind: "setValues",
        sheet: sheet.name,
        range,
        before: block.map(({ before }) => [before]),
        after: block.map(({ after }) => [after]),
      });
    }
  }
  return edits;
}

/** A text of the sheet inside a message: in one line, cut where it is long. */
export function shownText(text: string, longest = 30): string {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length > longest ? `${[...line].slice(0, longest - 1).join("")}…` : line;
}
