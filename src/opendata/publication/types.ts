/** What a 公開用コピー is made from and what comes out of it. */
import type { CellValue, SheetPlan } from "../../sheet";

export interface PublicationOptions {
  /** Whether columns that repeat by year become rows (縦持ち). True unless said otherwise. */
  readonly unpivot?: boolean;
  /** Date of creation, for メタデータ. */
  readonly createdAt: Date;
}

/**
 * Why a value on the copy is not the one on the print sheet:
 * - header: 項目名 joined, tidied, made unique or given
 * - fill: a merged cell's value repeated in each of its cells
 * - formula: the result instead of the formula
 * - drop: a repeated header row or an error value left out
 * - section: a heading between rows turned into a column
 * - level: indentation turned into a column
 * - repair: a fix of a check rule
 * - long: columns by year turned into rows
 * - move: taken to メタデータ
 * - read: a figure of a printed form, taken out of its cell
 */
export type ChangeKind =
  "header" | "fill" | "formula" | "drop" | "section" | "level" | "repair" | "long" | "move" | "read";

/** One difference between the print sheet and the copy. */
export interface PublicationChange {
  readonly kind: ChangeKind;
  /** Cells of the print sheet, "B3" or "B3:B9"; null where the change concerns no cell of it. */
  readonly source: string | null;
  /** 項目名 on the copy; "" where it is in no column. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Why, as a sentence for the user. */
  readonly reason: string;
}

/** Text of the print sheet that has no place in a table, kept in メタデータ. */
export interface KeptText {
  readonly source: string;
  readonly text: string;
  /** What the text is about: a column, a label beside it; "" where nothing says so. */
  readonly about: string;
}

export interface PublicationCopy {
  /** 公開用, メタデータ, コード表 where there are coded columns, 変更一覧 where something changed; names are free. */
  readonly sheets: readonly SheetPlan[];
  readonly changes: readonly PublicationChange[];
  /** What the user must still fill in or decide, as sentences. */
  readonly open: readonly string[];
}
