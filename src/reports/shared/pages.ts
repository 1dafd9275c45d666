/** How much of a sheet fits on a printed page, for what no page break may cut. */
import type { PlanPage, RangeRef } from "../../sheet";
import { lineHeight } from "../../sheet/text-size";
import { FONT_SIZE } from "./look";

/** Points. */
const PAPER = { a4: { short: 595, long: 842 }, a3: { short: 842, long: 1191 } } as const;
const SIDE_MARGINS = 74;
const END_MARGINS = 86;
/** Points of a column as the writer makes it. */
const CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;
/** Printers and fonts differ a little. */
const SAFETY = 0.95;

type Paper = Pick<PlanPage, "paper" | "orientation">;

/**
 * Height of the rows on one page of a sheet that is printed one page wide. Points of the sheet.
 * @param widths widths of the printed columns in characters
 */
export function pageRoom(page: Paper, widths: readonly number[]): number {
  return sizeOf(page).height / scaleOf(page, widths);
}

/** The same, as much of it as can be counted on. */
export function pageHeight(page: Paper, widths: readonly number[]): number {
  return pageRoom(page, widths) * SAFETY;
}

/** What a printer may make of the room on a page: a little less, what was reckoned, a little more. */
const ROOMS = [SAFETY, 1, 2 - SAFETY];

/**
 * The rows at which a page is to begin so that none of the blocks below a table is cut. Only what would be cut for sure is
 * moved: a block cut in two is read all the same, while one moved without need leaves half of a page blank.
 * @param blocks below the table, from top to bottom
 * @param heights of the sheet's rows in points; rows that it does not name have the height of a line
 * @param repeated row that is repeated at the top of each page
 * @param room `pageRoom`
 */
export function breaksBefore(
  blocks: readonly Pick<RangeRef, "top" | "bottom">[],
  heights: ReadonlyMap<number, number>,
  repeated: number,
  room: number,
): number[] {
  const heightOf = (row: number) => heights.get(row) ?? lineHeight(FONT_SIZE);
  const head = heightOf(repeated);
  const pages = ROOMS.map((share) => ({ room: room * share, used: 0 }));
  const fill = (row: number) => {
    for (const page of pages) {
      const isFull = page.used + heightOf(row) > page.room;
      page.used = (isFull ? head : page.used) + heightOf(row);
    }
  };
  const breaks: number[] = [];
  let row = 0;
  for (const { top, bottom } of blocks) {
    for (; row < top; row += 1) fill(row);
    let needed = 0;
    for (let line = top; line <= bottom; line += 1) needed += heightOf(line);
    if (!pages.every((page) => page.used + needed > page.room && head + needed <= page.room)) continue;
    breaks.push(top);
    for (const page of pages) page.used = head;
  }
  return breaks;
}

/** Size in which the text of a sheet is printed, one page wide. Points. */
export function printedSize(page: Paper, widths: readonly number[]): number {
  return FONT_SIZE * scaleOf(page, widths);
}

/** Characters that all columns together may have to be printed in this size. */
export function widthAt(size: number, page: Paper, columnCount: number): number {
  return ((sizeOf(page).width * FONT_SIZE) / size - columnCount * COLUMN_PADDING) / CHARACTER;
}

function scaleOf(page: Paper, widths: readonly number[]): number {
  const sheetWidth = widths.reduce((sum, one) => sum + one * CHARACTER + COLUMN_PADDING, 0);
  return Math.min(1, sizeOf(page).width / Math.max(1, sheetWidth));
}

function sizeOf({ paper, orientation }: Paper): { width: number; height: number } {
  const { short, long } = PAPER[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return { width: width - SIDE_MARGINS, height: height - END_MARGINS };
}
