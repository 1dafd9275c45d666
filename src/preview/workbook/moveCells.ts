/** Inserting and deleting part of rows or columns: the cells beyond move, and with them what lies on them. */
import { overlaps, type RangeRef } from "../../sheet";
import { covers } from "./areas";
import { HostError } from "./hostError";
import { shiftPart } from "./shift";
import type { SheetStore } from "./sheetStore";
import { toUniverRange } from "./univer";

/** @param vertical cells below move down; otherwise cells to the right move right */
export function insertCells(sheet: SheetStore, range: RangeRef, vertical: boolean): void {
  move(sheet, range, vertical, true);
}

/** @param vertical cells below move up; otherwise cells to the right move left */
export function deleteCells(sheet: SheetStore, range: RangeRef, vertical: boolean): void {
  move(sheet, range, vertical, false);
}

function move(sheet: SheetStore, range: RangeRef, vertical: boolean, insert: boolean): void {
  const band = bandOf(range, vertical);
  assertNotCut(sheet, range, band, vertical);
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const used = sheet.usedRange(false);
  const lastRow = Math.max(used?.bottom ?? 0, range.bottom) + (insert && vertical ? rows : 0);
  const lastColumn = Math.max(used?.right ?? 0, range.right) + (insert && !vertical ? columns : 0);
  sheet.growTo(lastRow, lastColumn);
  runCommand(sheet, COMMANDS[insert ? "insert" : "delete"][vertical ? "rows" : "columns"], range);
  const shift = vertical
    ? { axis: "rows" as const, at: range.top, count: rows, remove: !insert }
    : { axis: "columns" as const, at: range.left, count: columns, remove: !insert };
  shiftPart(sheet.model, shift, band);
  sheet.workbook.changed(sheet);
}

const COMMANDS = {
  insert: { rows: "sheet.command.insert-range-move-down", columns: "sheet.command.insert-range-move-right" },
  delete: { rows: "sheet.command.delete-range-move-up", columns: "sheet.command.delete-range-move-left" },
} as const;

/** These commands of Univer work on the active sheet, whatever they are given; they work at once but answer later. */
function runCommand(sheet: SheetStore, command: string, range: RangeRef): void {
  const { api, core } = sheet.workbook;
  const active = core.getActiveSheet();
  core.setActiveSheet(sheet.worksheet);
  try {
    sheet.workbook.follow(api.executeCommand(command, { range: toUniverRange(range) }), command);
  } finally {
    core.setActiveSheet(active);
  }
}

/** The columns (or rows) that the move concerns, over the whole sheet. */
function bandOf(range: RangeRef, vertical: boolean): RangeRef {
  return vertical ? { ...range, top: 0, bottom: Infinity } : { ...range, left: 0, right: Infinity };
}

/** Excel refuses to cut a table or merged cells in two. */
function assertNotCut(sheet: SheetStore, range: RangeRef, band: RangeRef, vertical: boolean): void {
  const moving: RangeRef = vertical ? { ...range, bottom: Infinity } : { ...range, right: Infinity };
  const concerned = (other: RangeRef): boolean => overlaps(other, moving);
  if (sheet.model.tables.some((table) => concerned(table.range) && !covers(band, table.range))) {
    throw new HostError("InsertDeleteConflict", "The attempted operation conflicts with a table.");
  }
  const cut = (merge: RangeRef): boolean => {
    if (!concerned(merge)) return false;
    const start = vertical ? merge.top : merge.left;
    const at = vertical ? range.top : range.left;
    return !covers(band, merge) || start < at;
  };
  if (sheet.merges().some(cut))
    throw new HostError("InsertDeleteConflict", "The attempted operation conflicts with merged cells.");
}
