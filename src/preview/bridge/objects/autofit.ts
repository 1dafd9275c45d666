/** Column widths from content. Without a screen the width of a text is counted: full-width characters are two. */
import type { RangeRef } from "../../../sheet";
import { displayText } from "../../workbook/display";
import type { SheetStore } from "../../workbook/sheetStore";
import { pixelsOfDigits, pixelsToPoints } from "../../workbook/sizes";
import { formatOf } from "./rangeValues";

export function autofitColumns(sheet: SheetStore, range: RangeRef): void {
  const used = sheet.usedRange(true);
  if (!used) return;
  for (let column = range.left; column <= Math.min(range.right, used.right); column += 1) {
    let widest = 0;
    for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row += 1) {
      if (sheet.mergeAt(row, column)) continue;
      const text = displayText(sheet.content(row, column).value, formatOf(sheet, row, column));
      const size = (sheet.styleAt(row, column).fs ?? 11) / 11;
      for (const line of text.split("\n")) widest = Math.max(widest, columnsOf(line) * size);
    }
    if (widest > 0)
      sheet.setColumnWidth(column, column, pixelsToPoints(pixelsOfDigits(Math.min(255, widest))));
  }
}

function columnsOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[ -~｡-ﾟ]/.test(character) ? 1 : 2;
  return width;
}
