/**
 * Edits: changes to sheets as plain data. A fix is a list of edits; the Excel writer, the file writer and the
 * pure `applyEdits` all carry out the same list. Every edit that can lose something carries what was there.
 */
import type { RangeRef } from "./address";
import type { CellValue } from "./snapshot";
import type { SheetPlan } from "./plan";

/** Writes a block of values as data: text stays text (nothing becomes a formula or a date). */
export interface SetValuesEdit {
  readonly kind: "setValues";
  readonly sheet: string;
  readonly range: RangeRef;
  readonly before: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly CellValue[])[];
  /**
   * Whether formulas become data also where the value stays the same. Absent: a cell whose value stays keeps its
   * formula.
   */
  readonly replacesFormulas?: boolean;
  /** Number format codes to set with the values; absent: formats stay. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** Formulas ("=A1+1") of the product's own making to write in place of `after`; null: the value. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Says in one line of the change log what is written; absent: a line for each cell whose value changes. */
  readonly summary?: string;
}

/** Gives an Excel table another extent, its header staying in its row. Beside edits, which write what it is to cover. */
export interface TableResize {
  readonly sheet: string;
  readonly table: string;
  readonly before: RangeRef;
  readonly after: RangeRef;
}

/** Dissolves merged areas; `values` afterwards are set by a following setValues edit. */
export interface UnmergeEdit {
  readonly kind: "unmerge";
  readonly sheet: string;
  readonly ranges: readonly RangeRef[];
}

/** Merges again: the inverse of UnmergeEdit. */
export interface MergeEdit {
  readonly kind: "merge";
  readonly sheet: string;
  readonly ranges: readonly RangeRef[];
}

/** Inserts blank columns or rows before `at` (0-based), whole sheet width or height. */
export interface InsertEdit {
  readonly kind: "insertColumns" | "insertRows";
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** Deletes whole columns or rows. `before` holds their content inside the used area, for preview, log and undo. */
export interface DeleteEdit {
  readonly kind: "deleteColumns" | "deleteRows";
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
  readonly before: readonly (readonly CellValue[])[];
}

/** Shows hidden rows, columns or the sheet. */
export interface UnhideEdit {
  readonly kind: "unhideRows" | "unhideColumns" | "unhideSheet";
  readonly sheet: string;
  /** 0-based indexes; empty for unhideSheet. */
  readonly indexes: readonly number[];
}

/** Hides again: the inverse of UnhideEdit. */
export interface HideEdit {
  readonly kind: "hideRows" | "hideColumns" | "hideSheet";
  readonly sheet: string;
  readonly indexes: readonly number[];
}

/** Adds a sheet described as data. */
export interface AddSheetEdit {
  readonly kind: "addSheet";
  readonly plan: SheetPlan;
}

/** Removes an object (picture, shape, comment) by name; its text has been kept elsewhere. */
export interface DeleteObjectEdit {
  readonly kind: "deleteObject";
  readonly sheet: string;
  readonly objectKind: string;
  readonly name: string;
}

export type Edit =
  | SetValuesEdit
  | UnmergeEdit
  | MergeEdit
  | InsertEdit
  | DeleteEdit
  | UnhideEdit
  | HideEdit
  | AddSheetEdit
  | DeleteObjectEdit;
