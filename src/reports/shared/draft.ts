/**
 * A form on its way to a SheetPlan: what a template with boxes (個票, ダッシュボード) puts where. It merges, measures
 * and sums up, so that templates only say what stands in which area.
 */
import type { PlanCell, PlanStyle, PlanStyledRange, RangeRef, SheetPlan } from "../../sheet";
import { lineHeight, wrappedLines } from "../../sheet/text-size";

/** Excel's largest row height, less a little. Points. */
export const MOST_HEIGHT = 400;
const CELL_PADDING = 5;
const DEFAULT_FONT_SIZE = 11;

export interface DraftText {
  readonly value: PlanCell;
  /** What the cell shows where that is not its value: a formatted number, a formula's result. */
  readonly shown?: string;
  readonly style?: PlanStyle;
}

export class SheetDraft {
  private readonly rows: PlanCell[][] = [];
  private readonly styles: PlanStyledRange[] = [];
  private readonly merges: RangeRef[] = [];
  private readonly heights = new Map<number, number>();
  /** Areas of several rows with the height that their text needs, by their first row. */
  private readonly tall = new Map<number, { readonly range: RangeRef; readonly height: number }[]>();
  /** How much of the page is used above a row, as far as pages have been looked at. */
  private readonly page = { row: 0, used: 0 };

  /** @param widths widths of the columns in characters */
  constructor(readonly widths: readonly number[]) {}

  /** Puts a value into an area, merged where it is more than a cell; text wraps and the rows become high enough. */
  put(range: RangeRef, { value, shown, style = {} }: DraftText): void {
    const row = (this.rows[range.top] ??= []);
    while (row.length < range.left) row.push(null);
    row[range.left] = value;
    if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
    this.style(range, { wrap: true, vertical: "middle", ...style });
    if (style.wrap === false) return;
    this.measure(range, shown ?? shownOf(value), style.fontSize);
  }

  style(range: RangeRef, style: PlanStyle): void {
    this.styles.push({ range, style });
  }

  /** Makes a row at least this high. Points. */
  atLeast(row: number, height: number): void {
    this.heights.set(row, Math.max(this.heights.get(row) ?? 0, Math.min(MOST_HEIGHT, height)));
  }

  /** Characters that fit into a line of the columns. */
  widthOf(left: number, right: number): number {
    return this.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  }

  /** Height that a text needs in an area of one column width or more. Points. */
  heightFor(text: string, width: number, fontSize = DEFAULT_FONT_SIZE): number {
    // Widths are in characters of the default size.
    const room = (width * DEFAULT_FONT_SIZE) / fontSize;
    return Math.ceil(wrappedLines(text, room) * lineHeight(fontSize) + CELL_PADDING);
  }

  /** Height of rows that are drawn. Points. */
  heightOf(top: number, bottom: number): number {
    const heights = new Map<number, number>();
    for (let row = top; row <= bottom; row += 1) {
      const own = this.heights.get(row);
      if (own !== undefined) heights.set(row, own);
    }
    for (let row = top; row <= bottom; row += 1)
      for (const { range, height } of this.tall.get(row) ?? []) stretch(heights, range, height);
    let sum = 0;
    for (let row = top; row <= bottom; row += 1) sum += heights.get(row) ?? lineHeight(DEFAULT_FONT_SIZE);
    return sum;
  }

  /**
   * Says whether a page break would cut these rows, so that the next page is to begin with them. Called from top to
   * bottom, when everything above is drawn.
   * @param repeated height of the rows that are repeated at the top of each page. Points
   */
  beginsPage(top: number, bottom: number, pageHeight: number, repeated = 0): boolean {
    this.page.used += this.heightOf(this.page.row, top - 1);
    this.page.row = top;
    // What is higher than a page is cut by Excel where it has to be.
    while (this.page.used > pageHeight) this.page.used -= pageHeight - repeated;
    const height = this.heightOf(top, bottom);
    if (this.page.used + height <= pageHeight || this.page.used <= repeated) return false;
    this.page.used = repeated;
    return true;
  }

  /** The parts of a plan that the draft knows. */
  parts(): Pick<SheetPlan, "cells" | "styles" | "merges" | "columnWidths" | "rowHeights"> {
    const heights = new Map(this.heights);
    for (const areas of this.tall.values())
      for (const { range, height } of areas) stretch(heights, range, height);
    const cells = Array.from({ length: this.rows.length }, (_, row) => this.rows[row] ?? []);
    return {
      cells,
      styles: this.styles,
      merges: this.merges,
      columnWidths: this.widths,
      rowHeights: heights,
    };
  }

  private measure(range: RangeRef, text: string, fontSize?: number): void {
    if (text === "") return;
    const height = this.heightFor(text, this.widthOf(range.left, range.right), fontSize);
    if (range.bottom === range.top) this.atLeast(range.top, height);
    else this.tall.set(range.top, [...(this.tall.get(range.top) ?? []), { range, height }]);
  }
}

/** Gives the rows of an area together the height that it needs, each as much of what lacks. */
function stretch(heights: Map<number, number>, range: RangeRef, needed: number): void {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
  const least = lineHeight(DEFAULT_FONT_SIZE);
  const given = rows.reduce((sum, row) => sum + (heights.get(row) ?? least), 0);
  if (given >= needed) return;
  const more = (needed - given) / rows.length;
  for (const row of rows)
    heights.set(row, Math.min(MOST_HEIGHT, Math.ceil((heights.get(row) ?? least) + more)));
}

function shownOf(value: PlanCell): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if ("link" in value) return value.text;
  return value.cached === undefined || value.cached === null ? "" : String(value.cached);
}

/** Rows that a text needs in an area of this width, where one row is not high enough for it. */
export function rowsFor(draft: SheetDraft, text: string, width: number): number {
  return Math.max(1, Math.ceil(draft.heightFor(text, width) / MOST_HEIGHT));
}
