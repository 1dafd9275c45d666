/** What a refresh would change, as data for people to look at and decide on. */
import type { CellValue } from "../../sheet/snapshot";
import type { UnreadCell } from "../indicator/model";

/**
 * "added": new on the sheets; "updated": changed on the sheets only; "kept": changed in the register only; "conflict":
 * changed in both, or a unit that changes; "gone": no longer found on the sheets, and left as it is; "moved": found
 * under another place or name of its sheet.
 */
export type ChangeStatus = "added" | "updated" | "kept" | "conflict" | "gone" | "moved";

/** One cell of a row, before and after. */
export interface ChangedCell {
  /** Column id, and its header for people. */
  readonly column: string;
  readonly header: string;
  /** What the register holds; null: blank. */
  readonly mine: CellValue;
  /** What the sheets say; null: nothing. */
  readonly theirs: CellValue;
}

export interface RegisterChange {
  /** Names this change, with what the user was shown of it: a decision taken on other contents finds nothing. */
  readonly id: string;
  readonly status: ChangeStatus;
  readonly level: "indicator" | "figure";
  readonly indicatorId: string;
  readonly indicatorName: string;
  /** 種別 and 年度 of a figure as the register has them; null for an indicator. */
  readonly kind: string | null;
  readonly fiscalYear: number | null;
  readonly cells: readonly ChangedCell[];
  /** Why it waits for a decision beyond both having changed. */
  readonly question: "unit" | null;
  /** Cell of the register; null for what is new. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
  /** Cell that the sheets' contents stand in; null where it is gone. */
  readonly source: { readonly sheet: string; readonly cell: string } | null;
}

/** Of a conflict: keep the register's contents, or take the sheets'. Of something new: leave it out, or take it. */
export type Decision = "mine" | "theirs";
export type Decisions = Readonly<Record<string, Decision>>;

export interface ChangeSummary {
  readonly changes: readonly RegisterChange[];
  /** Rows of the register that are as the sheets have them. */
  readonly unchangedRows: number;
  /** Rows of the register that cannot be read; they stay as they are. */
  readonly problems: readonly UnreadCell[];
  /** Stands for all of the above: as long as it is the same, applying does what was shown. */
  readonly seen: string;
}
