/** Which column is what, as the user says it for a table that no layout recognises. */
import type { RangeRef } from "../../../sheet/address";

/** What a column is used as. */
export type ColumnUse =
  | "name"
  | "number"
  | "policy"
  | "initiative"
  | "actionPlan"
  | "unit"
  | "department"
  | "direction"
  | "remarks"
  | "verdict"
  /** 計画・実績の別 of the row. */
  | "kind"
  /** 年度 of the row. */
  | "year"
  /** 値 of the row's year and kind. */
  | "value"
  | "baseline"
  | "plan"
  | "actual"
  | "target"
  /** The figure of a year, of the kind that the row says. */
  | "byKind";

export const FIGURE_USES: ReadonlySet<ColumnUse> = new Set([
  "baseline",
  "plan",
  "actual",
  "target",
  "byKind",
]);

/** Uses that make sense only where a row is an observation, and only where it is an indicator. */
export const OBSERVATION_USES: ReadonlySet<ColumnUse> = new Set(["year", "value"]);
export const INDICATOR_USES: ReadonlySet<ColumnUse> = new Set(["byKind"]);

export interface MappedColumn {
  /** 0-based, on the sheet. */
  readonly column: number;
  /** What stood over the column when it was mapped; a later change is told and nothing read. */
  readonly heading: string;
  /** null: not used. */
  readonly use: ColumnUse | null;
  /** Year of a figure; null where the heading has none. */
  readonly fiscalYear: number | null;
  /** Whether the year is a calendar year (2020年). */
  readonly isCalendarYear: boolean;
}

export interface ColumnMapping {
  /** The table with its headings. */
  readonly range: RangeRef;
  /** Rows of headings at its top, at least 1. */
  readonly headerRows: number;
  /** What a row is: an indicator (一覧表) or one observation of it (縦持ち). */
  readonly rows: "indicator" | "observation";
  /** Nothing stood right below the table: rows added there later belong to it. */
  readonly growsDown: boolean;
  /** All columns of the range, from left to right. */
  readonly columns: readonly MappedColumn[];
}
