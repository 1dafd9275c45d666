/**
 * The copy while it is being made: a header row and records, each cell with the place on the print sheet that it came
 * from. Checks and fixes see it as a sheet; `sources` follows their edits.
 */
import {
  cellKey,
  numberFormatAt,
  snapshotOf,
  valueAt,
  type CellKey,
  type CellStyle,
  type CellValue,
  type Edit,
  type SheetSnapshot,
} from "../../sheet";

export interface FrameCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  /** A1 address on the print sheet; null for what stands nowhere there. */
  readonly source: string | null;
  readonly style?: CellStyle;
}

export interface Frame {
  readonly headers: readonly string[];
  /** Where each header stands on the print sheet. */
  readonly headerSources: readonly (string | null)[];
  readonly rows: readonly (readonly FrameCell[])[];
}

export const BLANK: FrameCell = { value: null, numberFormat: "General", source: null };

export function dataCell(value: CellValue, source: string | null, numberFormat = "General"): FrameCell {
  return { value, numberFormat, source };
}

/** The frame as the sheet that it will be: header on row 1, an Excel table over all of it. */
export function sheetOfFrame(frame: Frame, name: string): SheetSnapshot {
  const numberFormats = new Map<CellKey, string>();
  const styles = new Map<CellKey, CellStyle>();
  const values: CellValue[][] = [[...frame.headers]];
  for (const row of frame.rows) {
    const at = values.length;
    const line: CellValue[] = [];
    for (const { value, numberFormat, style } of row) {
      const column = line.push(value) - 1;
      if (numberFormat !== "General") numberFormats.set(cellKey(at, column), numberFormat);
      if (style) styles.set(cellKey(at, column), style);
    }
    values.push(line);
  }
  const range = { top: 0, left: 0, bottom: frame.rows.length, right: frame.headers.length - 1 };
  const tables = [{ name: "copy", range, hasHeaderRow: true }];
  return snapshotOf(name, values, { numberFormats, styles, tables });
}

export type Sources = readonly (readonly (string | null)[])[];

export function sourcesOfFrame(frame: Frame): Sources {
  return [frame.headerSources, ...frame.rows.map((row) => row.map(({ source }) => source))];
}

/** Back from the sheet after edits. The first row is the header. */
export function frameOfSheet(sheet: SheetSnapshot, sources: Sources): Frame {
  const width = Math.max(sheet.columnCount, sources[0]?.length ?? 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const height = Math.max(sheet.rowCount, sources.length);
  const rows: FrameCell[][] = [];
  for (let row = 1; row < height; row++) {
    rows.push(
      columns.map((column) => {
        const style = sheet.styles.size > 0 ? sheet.styles.get(cellKey(row, column)) : undefined;
        const source = sources[row]?.[column] ?? null;
        const cell = dataCell(valueAt(sheet, row, column), source, numberFormatAt(sheet, row, column));
        return style ? { ...cell, style } : cell;
      }),
    );
  }
  return {
    headers: columns.map((column) => String(valueAt(sheet, 0, column) ?? "")),
    headerSources: columns.map((column) => sources[0]?.[column] ?? null),
    rows,
  };
}

/**
 * Where everything stands after an edit. New cells come from the line before them: a split column from the column that
 * was split, an inserted row from the row that was spread.
 */
export function sourcesAfter(sources: Sources, edit: Edit): Sources {
  switch (edit.kind) {
    case "insertColumns":
      return sources.map((row) => [
        ...row.slice(0, edit.at),
        ...new Array<string | null>(edit.count).fill(row[edit.at - 1] ?? null),
        ...row.slice(edit.at),
      ]);
    case "deleteColumns":
      return sources.map((row) =>
        row.filter((_, column) => column < edit.at || column >= edit.at + edit.count),
      );
    case "insertRows":
      return [
        ...sources.slice(0, edit.at),
        ...Array.from({ length: edit.count }, () => sources[edit.at - 1] ?? []),
        ...sources.slice(edit.at),
      ];
    case "deleteRows":
      return sources.filter((_, row) => row < edit.at || row >= edit.at + edit.count);
    default:
      return sources;
  }
}

/** The frame without columns that have neither a name nor a value, and without rows that have no value. */
export function withoutBlanks(frame: Frame): Frame {
  const kept = frame.headers
    .map((_, column) => column)
    .filter(
      (column) =>
        frame.headers[column] !== "" || frame.rows.some((row) => (row[column]?.value ?? null) !== null),
    );
  return {
    headers: kept.map((column) => frame.headers[column]!),
    headerSources: kept.map((column) => frame.headerSources[column] ?? null),
    rows: frame.rows
      .filter((row) => row.some(({ value }) => value !== null))
      .map((row) => kept.map((column) => row[column] ?? BLANK)),
  };
}
