/**
 * Small helpers on ranges of Excel, shared by reader, writer and edits.
 */
import { formatRange, type RangeRef } from "../sheet";

/**
 * A range that Excel need not keep a reference to. Ranges that live for one round trip only are untracked at once:
 * otherwise each `Excel.run` ends with one more request that releases them all.
 */
export function untracked<T extends { untrack(): unknown }>(object: T): T {
  object.untrack();
  return object;
}

export function rangeOn(sheet: Excel.Worksheet, range: RangeRef): Excel.Range {
  return untracked(sheet.getRange(formatRange(range)));
}

/** Splits rows into blocks of at most `cells` cells (at least one row each). */
export function rowBlocks(range: RangeRef, cells: number): RangeRef[] {
  const width = range.right - range.left + 1;
  const height = Math.max(1, Math.floor(cells / width));
  const blocks: RangeRef[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return blocks;
}

/** Puts items into groups whose sizes add up to at most `limit` (an item that is larger stands alone). */
export function packed<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (groups.length === 0 || size > room) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)!.push(item);
    room -= size;
  }
  return groups;
}

/**
 * Splits the address of several areas ("'予定, 実績'!A1:B2,Sheet1!C3") at the commas that are not inside a quoted
 * sheet name.
 */
export function splitAreas(address: string): string[] {
  const parts: string[] = [];
  let current = "";
  let quoted = false;
  for (const sign of address) {
    if (sign === "'") quoted = !quoted;
    if (sign === "," && !quoted) {
      parts.push(current.trim());
      current = "";
    } else {
      current += sign;
    }
  }
  if (current.trim() !== "") parts.push(current.trim());
  return parts;
}

/** #RRGGBB in capitals, or undefined where Excel says "" (none), null (mixed) or a default. */
export function colorOf(color: string | null | undefined, defaultColor: string): string | undefined {
  if (!color) return undefined;
  const upper = color.toUpperCase();
  return upper === defaultColor ? undefined : upper;
}
