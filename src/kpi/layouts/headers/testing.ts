/** Sheets and readings as tests write them. */
import { parseRange, snapshotOf, type CellValue, type SheetSnapshot } from "../../../sheet";
import type { ReadResult } from "../../indicator/model";

export type Rows = readonly (readonly (CellValue | undefined)[])[];

/** A sheet of these rows, with merged areas given as "A1:B2". */
export function sheetOf(rows: Rows, merges: readonly string[] = [], name = "一覧"): SheetSnapshot {
  const values = rows.map((row) => Array.from(row, (value) => value ?? null));
  return snapshotOf(name, values, { merges: merges.map((text) => parseRange(text)!) });
}

/** One line a figure: 「来館者数 actual 2021 900人 D3」; a figure that is not there shows why in place of its value. */
export function figuresOf(result: ReadResult): string[] {
  return result.indicators.flatMap(({ name, observations }) =>
    observations.map(
      ({ kind, fiscalYear, value, unit, missing, cell }) =>
        `${name} ${kind} ${fiscalYear} ${value === null ? missing : `${value}${unit}`} ${cell}`,
    ),
  );
}
