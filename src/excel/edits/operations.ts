/**
 * What is done to the workbook, step by step: fixes, their undo and the change log all become lists of these, so that
 * one place carries them out and one place can take them back.
 */
import type { RangeRef, SheetPlan } from "../../sheet";

/**
 * What is handed to Excel for a cell: data already safe against parsing (see asEntry), or a formula to be restored. null
 * leaves the cell as it is.
 */
export type Entry = string | number | boolean | null;

export interface WriteOperation {
  readonly kind: "write";
  readonly sheet: string;
  readonly range: RangeRef;
  readonly entries: readonly (readonly Entry[])[];
  /** Number formats to set with the entries; absent: they stay. */
  readonly numberFormats?: readonly (readonly string[])[];
}

export interface MergeOperation {
  readonly kind: "merge" | "unmerge";
  readonly sheet: string;
  readonly ranges: readonly RangeRef[];
}

/** Whole rows or columns; the only steps whose effect depends on how often they are carried out. */
export interface StructureOperation {
  readonly kind: "insert" | "delete";
  readonly sheet: string;
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** Place among all steps of the change that insert or delete lines, from 0; its inverse has the same. */
  readonly order: number;
}

export interface HiddenOperation {
  readonly kind: "setHidden";
  readonly sheet: string;
  readonly axis: "rows" | "columns" | "sheet";
  readonly indexes: readonly number[];
  readonly hidden: boolean;
}

export interface AddSheetOperation {
  readonly kind: "addSheet";
  readonly name: string;
  readonly plan: SheetPlan;
}

export interface RemoveSheetOperation {
  readonly kind: "removeSheet";
  readonly name: string;
}

/** Cannot be taken back: Office.js gives no way to make the same picture or comment again. */
export interface RemoveObjectOperation {
  readonly kind: "removeObject";
  readonly sheet: string;
  readonly objectKind: string;
  readonly name: string;
}

/** Carried out once or twice it comes to the same. */
export interface ResizeTableOperation {
  readonly kind: "resizeTable";
  readonly sheet: string;
  readonly table: string;
  readonly range: RangeRef;
}

export type Operation =
  | WriteOperation
  | MergeOperation
  | StructureOperation
  | HiddenOperation
  | AddSheetOperation
  | RemoveSheetOperation
  | RemoveObjectOperation
  | ResizeTableOperation;

export function isStructural(operation: Operation): operation is StructureOperation {
  return operation.kind === "insert" || operation.kind === "delete";
}

/** Name of the existing sheet that an operation changes; null where it changes none that exists before. */
export function sheetOf(operation: Operation): string | null {
  return operation.kind === "addSheet" || operation.kind === "removeSheet" ? null : operation.sheet;
}
