/** How far the content of a worksheet reaches, read from its XML without building any cell. */
import { formatRange, parseCell } from "../sheet";

/** A cell with something between its tags. Empty cells that only carry a format close at once. */
const FILLED_CELL = /<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3}[0-9]{1,7})"(?:[^<>]*[^<>/])?>(?!<\/)/g;

/** The range from A1 to the last cell that holds something: "A1:F40"; "A1" for a blank sheet. */
export function boundsOfContent(xml: string): string {
  let bottom = 0;
  let right = 0;
  for (const match of xml.matchAll(FILLED_CELL)) {
    const cell = parseCell(match[1]!);
    if (!cell) continue;
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  return formatRange({ top: 0, left: 0, bottom, right });
}
