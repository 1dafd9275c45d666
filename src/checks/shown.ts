/** Texts and values of the sheet as messages show them: short, around what is wrong, with space made visible. */
import { dateOfSerial } from "../kpi/calendar";
import type { CellValue } from "../sheet";
import { isDateFormat } from "./columns/units";

/** Characters shown at most, and before the first one that is wrong. */
const LONGEST = 30;
const LEAD = 8;
/** Below this a number with a date format is a time of day or a slip of the hand. */
const FIRST_DATE = 61;

/** The part of a long text where something is; in one line. `at` counts UTF-16 units from the start. */
export function shownAround(text: string, at: number): string {
  return cutAround(text.replace(/\s/g, " "), at).trim();
}

/** Space made visible: □ full width, ␣ half width at the ends or several, ⇥ tab, ↵ line break. */
export function visibleAround(text: string, at: number): string {
  return cutAround(text, at, visibleSpaces);
}

/**
 * Two texts that differ, so that a reader sees where. Where space is what differs, every space is shown.
 * @returns both around their first difference
 */
export function shownDifference(text: string, other: string): readonly [string, string] {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  const isSpace = text.replace(/\s+/g, "") === other.replace(/\s+/g, "");
  const show = isSpace ? (part: string) => visibleSpaces(part).replaceAll(" ", "␣") : undefined;
  return [cutAround(text, at, show), cutAround(other, at, show)];
}

/** A value as people see it in the cell: a date is no serial number. */
export function shownValue(value: CellValue, numberFormat: string): string {
  if (typeof value !== "number" || value < FIRST_DATE || !isDateFormat(numberFormat))
    return String(value ?? "");
  const { year, month, day } = dateOfSerial(value);
  return `${year}/${month}/${day}`;
}

function cutAround(text: string, at: number, show = (part: string) => part.replace(/\s/g, " ")): string {
  if (text.length <= LONGEST) return show(text);
  const from = wholeAt(text, Math.max(0, Math.min(at - LEAD, text.length - LONGEST)));
  const to = wholeAt(text, from + LONGEST);
  return `${from > 0 ? "…" : ""}${show(text.slice(from, to))}${to < text.length ? "…" : ""}`;
}

/** The position, or the one before where it would cut a character of two units apart. */
function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}

function visibleSpaces(part: string): string {
  return part
    .replace(/\r\n|[\n\r\v\f\u2028\u2029]/g, "↵")
    .replaceAll("\u3000", "□")
    .replaceAll("\t", "⇥")
    .replace(/^ +| +$| {2,}/g, (run) => "␣".repeat(run.length));
}
