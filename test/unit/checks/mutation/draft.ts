/** A workbook that can still be changed: what generators make and planters spoil. */
import {
  cellKey,
  snapshotOf,
  type CellStyle,
  type CellValue,
  type FileInfo,
  type RangeRef,
  type SheetObject,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../../src/sheet";
import { csvOf } from "../../../../src/checks/csv/testing";

/**
 * What a column is for, so that a planter finds one that its defect fits:
 * "group" repeats and keeps rows together, "name" tells rows apart, "choice" is one of few words, "coded" holds small
 * numbers explained on the sheet コード表.
 */
export type ColumnKind =
  | "group"
  | "name"
  | "choice"
  | "coded"
  | "figure"
  | "date"
  | "year"
  | "areaCode"
  | "address"
  | "phone"
  | "prose"
  | "unit";

export interface DraftColumn {
  header: CellValue;
  readonly kind: ColumnKind;
  readonly numberFormat?: string;
}

export interface Draft {
  /** Of what the sheet tells; named when a test fails. */
  readonly topic: string;
  name: string;
  readonly columns: readonly DraftColumn[];
  /** Header row first. Planters may insert rows and columns once they know where their defect stands. */
  rows: CellValue[][];
  file: FileInfo;
  /** Sheets メタデータ and コード表. */
  companions: SheetSnapshot[];
  readonly styles: Map<number, CellStyle>;
  readonly formulas: Map<number, string>;
  readonly merges: RangeRef[];
  readonly objects: SheetObject[];
  hiddenRows: number[];
  hiddenColumns: number[];
  filter: SheetSnapshot["filter"];
  visibility: SheetSnapshot["visibility"];
  /** The text of a CSV file with the same table; the draft is then that file. */
  csvText?: string;
}

/** The workbook that a draft stands for. */
export function workbookOfDraft(draft: Draft): WorkbookSnapshot {
  if (draft.csvText !== undefined) return csvOf(draft.csvText);
  const numberFormats = new Map<number, string>();
  draft.columns.forEach(({ numberFormat }, column) => {
    if (numberFormat === undefined) return;
    for (let row = 1; row < draft.rows.length; row++) numberFormats.set(cellKey(row, column), numberFormat);
  });
  const { styles, formulas, merges, objects, hiddenRows, hiddenColumns, filter, visibility } = draft;
  const sheet = snapshotOf(draft.name, draft.rows, {
    numberFormats,
    styles,
    formulas,
    merges,
    objects,
    hiddenRows,
    hiddenColumns,
    filter,
    visibility,
  });
  return { file: draft.file, sheets: [sheet, ...draft.companions] };
}

/** Columns of these kinds, by their place. */
export function columnsOf({ columns }: Draft, ...kinds: readonly ColumnKind[]): number[] {
  return columns.flatMap(({ kind }, column) => (kinds.includes(kind) ? [column] : []));
}

/** The CSV text of the draft's table, by RFC 4180: quoted only where needed. */
export function csvLines(draft: Draft): string[][] {
  return draft.rows.map((row) =>
    row.map((value) => {
      const text = value === null ? "" : String(value);
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }),
  );
}

export function joined(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}
