/**
 * SheetSnapshot: everything the product knows of a sheet, as plain data. The Excel reader and the file reader
 * make it; reading, checking and reporting only ever see it.
 */
import { cellKey, type CellKey, type RangeRef } from "./address";

/** What a cell holds. An empty cell is null, never "". An error cell holds its text ("#N/A", "#DIV/0!"). Dates are Excel serial numbers with a date number format. */
export type CellValue = string | number | boolean | null;

/** The parts of a cell's look that can carry meaning. Colours are "#RRGGBB"; absent means default. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

/** An Excel table (テーブル). `range` includes the header row. */
export interface TableObject {
  readonly name: string;
  readonly range: RangeRef;
  readonly hasHeaderRow: boolean;
}

export type SheetObjectKind = "picture" | "shape" | "textBox" | "chart" | "comment" | "note" | "other";

/** Something that lies on the sheet and is no cell. `range` is the cells under it, null where unknown. */
export interface SheetObject {
  readonly kind: SheetObjectKind;
  readonly name: string;
  readonly range: RangeRef | null;
  readonly text: string | null;
}

/** Parts of a sheet that may not have been readable; a check that needs one answers 判定できません. */
export type SnapshotPart =
  "values" | "formulas" | "numberFormats" | "styles" | "merges" | "hidden" | "filter" | "objects" | "tables";

export interface Unread {
  readonly part: SnapshotPart;
  /** A sentence for the user, in Japanese, saying why. */
  readonly reason: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Size of `values`; the area from A1 to the last cell with content (0 × 0 for a blank sheet). */
  readonly rowCount: number;
  readonly columnCount: number;
  /** rowCount rows of columnCount values, from A1. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text ("=SUM(A1:A3)") of the cells that have one. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Number format codes of the cells whose format is not General. */
  readonly numberFormats: ReadonlyMap<CellKey, string>;
  /** Look of the cells that differ from the default. */
  readonly styles: ReadonlyMap<CellKey, CellStyle>;
  readonly merges: readonly RangeRef[];
  /** 0-based, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableObject[];
  /** The filter range of the sheet, and whether it hides rows at the moment. */
  readonly filter: { readonly range: RangeRef; readonly active: boolean } | null;
  readonly objects: readonly SheetObject[];
  readonly isProtected: boolean;
  /** Worksheet custom properties and, for a file, nothing (files carry none that Excel shows). */
  readonly properties: ReadonlyMap<string, string>;
  /** What could not be read, with the reason. */
  readonly unread: readonly Unread[];
}

/** Where a workbook came from, as far as checks on the file itself need it. */
export interface FileInfo {
  readonly name: string;
  /** Lower-case extension without the dot: "xlsx", "csv". */
  readonly extension: string;
  /** What the bytes are, whatever the extension says. */
  readonly content: "xlsx" | "xlsm" | "xlsb" | "xls" | "csv" | "encrypted" | "html" | "unknown";
  /** For a CSV file: the text itself, for the rules on quoting and line breaks. */
  readonly csvText?: string;
  readonly encoding?: string;
}

export interface WorkbookSnapshot {
  readonly file: FileInfo | null;
  readonly sheets: readonly SheetSnapshot[];
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.numberFormats.get(cellKey(row, column)) ?? "General";
}

export function isUnread(sheet: SheetSnapshot, part: SnapshotPart): Unread | undefined {
  return sheet.unread.find((entry) => entry.part === part);
}

/**
 * A snapshot from values alone, for tests, CSV and custom functions: everything else is empty and counts as read.
 * Rows may be ragged; they are padded with null.
 */
export function snapshotOf(
  name: string,
  values: readonly (readonly CellValue[])[],
  rest: Partial<Omit<SheetSnapshot, "name" | "values" | "rowCount" | "columnCount">> = {},
): SheetSnapshot {
  const columnCount = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    name,
    visibility: "visible",
    rowCount: values.length,
    columnCount,
    values: values.map((row) => rowOfWidth(row, columnCount)),
    formulas: new Map(),
    numberFormats: new Map(),
    styles: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    filter: null,
    objects: [],
    isProtected: false,
    properties: new Map(),
    unread: [],
    ...rest,
  };
}

/** A copy of a row with exactly so many values: padded with null, or cut off. */
export function rowOfWidth(row: readonly CellValue[], width: number): CellValue[] {
  const values = new Array<CellValue>(width);
  for (let column = 0; column < width; column++) values[column] = row[column] ?? null;
  return values;
}
