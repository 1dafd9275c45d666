/** The years that a heading prints. */
import { findYears } from "../../calendar";

export interface HeadingYear {
  /** Fiscal year; of a calendar year (2020年) that year itself. */
  readonly value: number;
  /** Whether a plain 年 is printed, which is no 年度. */
  readonly calendar: boolean;
  /** 「令和5年3月末」 as printed; null where no month is. */
  readonly asOf: string | null;
  /** 1–12; null where none is printed. */
  readonly month: number | null;
  readonly rawText: string;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** 「実績2020」, 「2020実績」: in a heading a bare year needs no 年. */
const BARE = /(?<![\d.,A-Za-z])(?:19[5-9]\d|20\d\d)(?![\d.,A-Za-z])/g;
const LONGEST_WITH_BARE_YEAR = 20;

/**
 * @param printed without blanks, half width
 * @returns the years, each once, and the text without them
 */
export function yearsIn(printed: string): { years: HeadingYear[]; rest: string } {
  const text = printed.replace(/(?<![A-Za-z])([RHS]元)(?!年)/gi, "$1年度");
  const mentions = findYears(text);
  let rest = text;
  for (const { start, end } of [...mentions].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const years = mentions.map(({ kind, value, month, rawText, end }): HeadingYear => ({
    value,
    calendar: kind === "calendarYear",
    month,
    asOf: month === null ? null : rawText + (/^(?:末日?)?(?:時点|現在)?/.exec(text.slice(end))?.[0] ?? ""),
    rawText,
  }));
  if (years.length === 0 && text.length <= LONGEST_WITH_BARE_YEAR) {
    rest = rest.replace(BARE, (found) => {
      years.push({ value: Number(found), calendar: false, asOf: null, month: null, rawText: found });
      return "";
    });
  }
  // 「2025(令和7)年度」: the era and the western year are one, and the 年度 after them belongs to both.
  for (const { value } of mentions) rest = rest.replace(new RegExp(`(?<!\\d)${value}(?!\\d)`), "");
  const fiscal = /年度/.test(text);
  return {
    years: distinct(
      years.map((year) => (fiscal && year.month === null ? { ...year, calendar: false } : year)),
    ),
    rest: rest.replace(/\(\)/g, "").replace(/^年度(?=$|の|\D)/, mentions.length > 0 ? "" : "年度"),
  };
}

function distinct(years: readonly HeadingYear[]): HeadingYear[] {
  return years.filter(({ value }, index) => years.findIndex((other) => other.value === value) === index);
}

/** Whether a number or a text that is nothing but four digits is a year. */
export function isBareYear(value: unknown): boolean {
  const number = typeof value === "string" && /^\d{4}$/.test(value) ? Number(value) : value;
  return (
    typeof number === "number" && Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR
  );
}

/** 「3年度」, 「元年」 without an era, as it follows 「令和2年度」 in a row of headings. */
const WITHOUT_ERA = /(?<![\d元年.,/A-Za-z令和平成昭RHS])(\d{1,2}|元)(?=年)/;
const ERA = /令和|平成|昭和|[RHS](?=\d|元)|㋿|㍻/;

/** The heading with the era that the headings to its left go on with; unchanged where it needs none. */
export function withEra(text: string, before: string): string {
  if (ERA.test(text) || !WITHOUT_ERA.test(text)) return text;
  const era = ERA.exec(before)?.[0];
  return era === undefined ? text : text.replace(WITHOUT_ERA, `${era}$1`);
}
