/**
 * キー of a row of 実績値: 指標ID, 種別, 年度 and 版 in one text that no other row has, for formulas to find the row by
 * however the table is sorted.
 */
import { sumOf } from "./base";
import type { CellValue } from "../../sheet/snapshot";

/** MATCH takes 255 characters at most, and a text in a formula has no more either (quotes count twice). */
const LONGEST_KEY = 200;
const SEPARATOR = "|";

/** Signs that MATCH reads as wildcards, and the quote of formulas, in full width. */
const WILDCARDS: Readonly<Record<string, string>> = { "*": "＊", "?": "？", "~": "～", '"': "＂" };

/** The key that a row's identity makes. Rows of the same identity are told apart by `Keys`. */
export function keyOf(cells: Readonly<Record<string, CellValue | undefined>>): string {
  const { indicator, kind, year, version } = cells;
  const rest = [kind, year, version].map((part) => String(part ?? ""));
  const end = `${SEPARATOR}${rest.join(SEPARATOR).replace(/\|$/, "")}`;
  return shortened(plain(String(indicator ?? "")), LONGEST_KEY - end.length) + end;
}

function plain(text: string): string {
  return text.replace(/[*?~"]/g, (sign) => WILDCARDS[sign]!).replace(/\s/g, " ");
}

/** A long id keeps its beginning, with a check sum for the rest. */
function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 8)}#${sumOf(text)}`;
}

/** Gives every key once: the second row with the same identity gets 「… (2)」. MATCH takes no account of letter case. */
export class Keys {
  private readonly used = new Set<string>();

  constructor(used: Iterable<string> = []) {
    for (const key of used) this.used.add(key.toLowerCase());
  }

  /** Takes a key as it is; false where it is blank or taken. */
  take(key: string): boolean {
    const isFree = key !== "" && !this.used.has(key.toLowerCase());
    this.used.add(key.toLowerCase());
    return isFree;
  }

  next(wanted: string): string {
    let key = wanted;
    for (let number = 2; this.used.has(key.toLowerCase()); number++) key = `${wanted} (${number})`;
    this.used.add(key.toLowerCase());
    return key;
  }
}
