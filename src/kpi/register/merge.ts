/** Three-way merge of one cell: what the register holds, what the sheets say now, and what they said before. */
import type { CellValue } from "../../sheet/snapshot";
import { sumOf } from "./base";
import { NO_VALUE } from "./words";

/**
 * "same": nothing to do; "updated": only the sheet changed; "kept": only the user did; "conflict": both did, to
 * different ends – or the row was never taken from a sheet and the two differ.
 */
export type CellStatus = "same" | "updated" | "kept" | "conflict";

/** The check sum of what was taken over; null for a row that never was. */
export type CellBase = string | null;

export function mergeCell(mine: CellValue, theirs: CellValue, base: CellBase): CellStatus {
  if (isSameCell(mine, theirs)) return "same";
  if (base === null) {
    if (isBlank(mine)) return "updated";
    return isBlank(theirs) ? "kept" : "conflict";
  }
  if (cellSum(theirs) === base) return "kept";
  return cellSum(mine) === base ? "updated" : "conflict";
}

/** Check sum of a cell; the sign for 「no figure」 counts as blank. */
export function cellSum(value: CellValue): string {
  return isBlank(value) ? "" : sumOf(value);
}

export function isSameCell(a: CellValue, b: CellValue): boolean {
  return cellSum(a) === cellSum(b);
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === "" || value === NO_VALUE;
}
