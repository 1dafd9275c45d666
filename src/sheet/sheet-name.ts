/** Names that Excel accepts for sheets: at most 31 UTF-16 units, no \ / ? * [ ] :, no apostrophe at either end. */

export const MAX_SHEET_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

const CONTROL = /[\u0000-\u001f]/g;

/**
 * A name that Excel accepts and that no other sheet has (Excel compares without regard to letter case).
 * Forbidden signs become their full-width forms; "History" is reserved by Excel.
 * @example uniqueSheetName("進捗一覧", ["進捗一覧"]) // "進捗一覧 (2)"
 * @example uniqueSheetName("予定/実績", []) // "予定／実績"
 */
export function uniqueSheetName(wished: string, taken: Iterable<string>): string {
  const clean = cleanSheetName(wished);
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  let result = clean;
  for (let number = 2; used.has(result.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    result = cut(clean, MAX_SHEET_NAME - suffix.length) + suffix;
  }
  return result;
}

function cleanSheetName(wished: string): string {
  const replaced = wished
    .replace(CONTROL, " ")
    .replace(FORBIDDEN, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const trimmed = cut(replaced.replace(/^['\s]+/, ""), MAX_SHEET_NAME).replace(/['\s]+$/, "");
  if (trimmed === "") return "Sheet";
  return trimmed.toLowerCase() === "history" ? `${trimmed}_` : trimmed;
}

/** Cuts without leaving half of a surrogate pair. */
function cut(text: string, length: number): string {
  const part = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(part) && part.length < text.length ? part.slice(0, -1) : part;
}
