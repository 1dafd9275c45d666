/** Scrolls the spreadsheet so that cells selected by the add-in can be seen, as Excel does. */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-ui/facade";
import type {} from "@univerjs/sheets/facade";
import type { RangeRef } from "../../sheet";

/** Cells left visible above and before the revealed one. */
const context = 3;

/** The last visible row and column may be cut off by the edge of the window. */
const cutOff = 1;

/** Scrolls only where the first cell of the range is not wholly visible. */
export function revealCells(api: FUniver, sheetId: string, range: RangeRef): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const visible = sheet?.getVisibleRange();
  if (!sheet || !visible || sheet.getSheetId() !== sheetId) return;
  const isSeen = (at: number, from: number, to: number, frozen: number) =>
    at < frozen || (at >= from && at <= to - cutOff);
  const rowSeen = isSeen(range.top, visible.startRow, visible.endRow, sheet.getFrozenRows());
  const columnSeen = isSeen(range.left, visible.startColumn, visible.endColumn, sheet.getFrozenColumns());
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? visible.startRow : Math.max(0, range.top - context),
    columnSeen ? visible.startColumn : Math.max(0, range.left - context),
  );
}
