/**
 * What the store needs of Univer: the public facade, which is the same in Node and in a page, and a handful of
 * mutations. Whoever creates Univer hands its facade in; nothing here decides which plugins run.
 */
import type { IRange, IStyleData, ICellData, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets/facade";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets-formula/facade";
import type { RangeRef } from "../../sheet";

export type UniverApi = FUniver;
export type { ICellData, IRange, IStyleData, Workbook, Worksheet };

/** Cells to write, by row and column; null deletes a cell. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** Names of the Univer mutations the store runs or listens to. */
export const Mutation = {
  setCells: "sheet.mutation.set-range-values",
  addMerge: "sheet.mutation.add-worksheet-merge",
  removeMerge: "sheet.mutation.remove-worksheet-merge",
  setColumnData: "sheet.mutation.set-col-data",
  setRowData: "sheet.mutation.set-row-data",
  setDefaultStyle: "sheet.mutation.set-worksheet-default-style",
  setRowCount: "sheet.mutation.set-worksheet-row-count",
  setColumnCount: "sheet.mutation.set-worksheet-column-count",
  setColumnWidth: "sheet.mutation.set-worksheet-col-width",
  setRowHeight: "sheet.mutation.set-worksheet-row-height",
  setRowIsAuto: "sheet.mutation.set-worksheet-row-is-auto-height",
  hideRows: "sheet.mutation.set-row-hidden",
  showRows: "sheet.mutation.set-row-visible",
  hideColumns: "sheet.mutation.set-col-hidden",
  showColumns: "sheet.mutation.set-col-visible",
  setFrozen: "sheet.mutation.set-frozen",
  toggleGridlines: "sheet.mutation.toggle-gridlines",
  setTabColor: "sheet.mutation.set-tab-color",
  setSheetHidden: "sheet.mutation.set-worksheet-hidden",
  setSheetName: "sheet.mutation.set-worksheet-name",
  activate: "sheet.operation.set-worksheet-active",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.mutation.remove-sheet",
  setSheetOrder: "sheet.mutation.set-worksheet-order",
  insertRows: "sheet.mutation.insert-row",
  insertColumns: "sheet.mutation.insert-col",
  removeRows: "sheet.mutation.remove-rows",
  removeColumns: "sheet.mutation.remove-col",
} as const;

export function toUniverRange(range: RangeRef): IRange {
  return { startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right };
}

export function fromUniverRange(range: IRange): RangeRef {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
