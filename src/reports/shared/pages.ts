/** How much of a sheet fits on a printed page, for what no page break may cut. */
import type { PlanPage } from "../../sheet";

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
 * Height of the rows that fit on one page of a sheet that is printed one page wide. Points of the sheet.
 * @param widths widths of the printed columns in characters
 */
export function pageHeight(page: Paper, widths: readonly number[]): number {
  const { width, height } = sizeOf(page);
  const sheetWidth = widths.reduce((sum, one) => sum + one * CHARACTER + COLUMN_PADDING, 0);
  const scale = Math.min(1, width / Math.max(1, sheetWidth));
  return (height / scale) * SAFETY;
}

function sizeOf({ paper, orientation }: Paper): { width: number; height: number } {
  const { short, long } = PAPER[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return { width: width - SIDE_MARGINS, height: height - END_MARGINS };
}
