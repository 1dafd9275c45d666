/**
 * Writing text so that it stays text. Excel reads what an add-in writes as if it were typed: 「1/2」 becomes a date,
 * 「007」 the number 7, 「=…」 a formula, 「令和5年4月」 a date. A leading apostrophe prevents that and is not part of the
 * value afterwards.
 */
import type { CellValue } from "../sheet";

/** Longest text that a cell can hold. */
export const MAX_CELL_TEXT = 32_767;

/** Begins like a formula or a command, in half or full width; an apostrophe would itself be swallowed. */
const BEGINS_AS_ENTRY = /^[\s\u3000]*[=+\-@'#/\uFF1D\uFF0B\uFF0D\u2212\uFF20\uFF07\uFF03\u25B2\u25B3]/u;
/** Anything with a digit may be a number, a date, a time or an era date (half width, full width, or 元年). */
const HAS_DIGIT = /[0-9０-９元]/u;
const LOGICAL = /^[\s\u3000]*(?:true|false|ｔｒｕｅ|ｆａｌｓｅ)[\s\u3000]*$/iu;

/** Whether Excel could take the text for something else than text. */
export function couldBeParsed(text: string): boolean {
  return BEGINS_AS_ENTRY.test(text) || HAS_DIGIT.test(text) || LOGICAL.test(text);
}

/**
 * The value to hand to `range.values` so that the cell holds exactly `value`. null empties the cell ("": to Office.js
 * null means "leave as it is").
 * @example asEntry("=1+1") // "'=1+1"
 * @example asEntry(null) // ""
 */
export function asEntry(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  return couldBeParsed(value) ? `'${value}` : value;
}
