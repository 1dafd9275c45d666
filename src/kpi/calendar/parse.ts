/** Reads the one fiscal year that a cell or an argument means. */
import { calendarStrings } from "../../strings/calendar";
import type { Problem } from "../../sheet/result";
import { toHalfWidth } from "../text";
import { FIRST_YEAR, fiscalYearOfDate, formatWareki } from "./eras";
import { findYears, yearOf, type YearKind } from "./find";

export type FiscalYearReading =
  | {
      readonly ok: true;
      /** Fiscal year, but the calendar year itself where `kind` is "calendarYear". */
      readonly value: number;
      readonly kind: YearKind;
      /** Month 1–12 and day of a date or an as-of note; null where none is printed. */
      readonly month: number | null;
      readonly day: number | null;
    }
  | { readonly ok: false; readonly problem: Problem };

/** A number from here on is a year of the calendar … */
const LAST_YEAR = 2199;
/** … and from here an Excel serial number of a date: 1927-05-18 to 2199-12-31. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 109_574;
const SHOWN_CHARACTERS = 40;

/**
 * The fiscal year meant by 「令和2年度」, 「R2」, 「FY2020」, 「令和5年度実績」, 「令和3年3月末時点」 (→ 2020), a year
 * as a number (2020) or a date as an Excel serial number. A plain 「令和7年」 is a calendar year and is said to be.
 * @returns problem calendar.blank, calendar.noYear, calendar.severalYears (「令和 3、4 年度」) or calendar.noSuchDay
 */
export function parseFiscalYear(input: unknown): FiscalYearReading {
  if (typeof input === "number") return readNumber(input);
  if (typeof input !== "string" || input.trim() === "") {
    return problem("calendar.blank", calendarStrings().blank);
  }
  return readText(input.trim());
}

/** Years that were read before: a register names the same few in tens of thousands of cells. */
const known = new Map<string, FiscalYearReading>();
const MOST_KNOWN = 1_000;

function readText(text: string): FiscalYearReading {
  const before = known.get(text);
  if (before) return before;
  const reading = readNewText(text);
  // A problem is a sentence in the language of the moment, so it is made anew each time.
  if (reading.ok && known.size < MOST_KNOWN) known.set(text, reading);
  return reading;
}

function readNumber(input: number): FiscalYearReading {
  if (Number.isInteger(input) && input >= FIRST_YEAR && input <= LAST_YEAR) return year(input);
  if (input >= FIRST_SERIAL && input < LAST_SERIAL + 1) {
    const date = dateOfSerial(input);
    const value = fiscalYearOfDate(date.year, date.month);
    return { ok: true, value, kind: "date", month: date.month, day: date.day };
  }
  return problem("calendar.noYear", calendarStrings().noYear(String(input)));
}

function readNewText(text: string): FiscalYearReading {
  const folded = toHalfWidth(text);
  // Alone in a cell, a year needs no 年: 「2020」, 「R2」, 「s63」.
  if (/^(?:[12]\d{3}|[MTSHRmtshr] ?\d{1,2})$/.test(folded)) {
    const alone = yearOf(folded);
    if (alone !== undefined) return year(alone);
  }
  const mentions = findYears(text);
  const values = [...new Set(mentions.map((mention) => mention.value))];
  const shown = text.slice(0, SHOWN_CHARACTERS);
  const first = mentions.find((mention) => mention.kind !== "calendarYear") ?? mentions[0];
  if (!first) {
    const looksLikeDay = /^(?:[12]\d{3}|[MTSHR]\d{1,2})[./-]\d{1,2}[./-]\d{1,2}$/i.test(folded);
    return looksLikeDay
      ? problem("calendar.noSuchDay", calendarStrings().noSuchDay(shown))
      : problem("calendar.noYear", calendarStrings().noYear(shown));
  }
  if (values.length > 1) {
    const years = values
      .slice(0, 5)
      .map((value) => formatWareki(value, "both"))
      .join("、");
    return problem("calendar.severalYears", calendarStrings().severalYears(shown, years));
  }
  return { ok: true, value: first.value, kind: first.kind, month: first.month, day: first.day };
}

/**
 * Year, month and day of an Excel serial number (1900 date system).
 * @param serial 61 or more; the fraction is the time of day and is left out
 */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function year(value: number): FiscalYearReading {
  return { ok: true, value, kind: "fiscalYear", month: null, day: null };
}

function problem(code: string, message: string): FiscalYearReading {
  return { ok: false, problem: { code, message } };
}
