/** A body column of a table, looked at once: what rules read instead of the cells. */
import type { CellValue } from "../sheet";

/** One distinct text of a column and the rows (absolute, 0-based) that hold it. */
export interface TextEntry {
  readonly text: string;
  readonly rows: readonly number[];
}

export interface ColumnProfile {
  /** Absolute 0-based column. */
  readonly column: number;
  readonly header: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly numberCount: number;
  readonly textCount: number;
  readonly booleanCount: number;
  readonly blankCount: number;
  readonly zeroCount: number;
  readonly formulaCount: number;
  /** Distinct texts in order of first appearance. */
  readonly texts: readonly TextEntry[];
  readonly firstValue: CellValue;
}
