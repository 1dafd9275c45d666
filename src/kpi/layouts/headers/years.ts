/** The years that a heading prints. */
import type { CellValue } from "../../../sheet/snapshot";
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
/** 「R5.9月末」: the dot stands for 年. */
const YEAR_DOT_MONTH = /(?<![A-Za-z])((?:[RHS]|令和|平成)(?:\d{1,2}|元))[.．・/](\d{1,2})月/gi;

/**
 * @param printed without blanks, half width
 * @returns the years, each once, and the text without them
 */
export function yearsIn(printed: string): { years: HeadingYear[]; rest: string } {
  const text = printed
    .replace(/(?<![A-Za-z])([RHS]元)(?!年)/gi, "$1年度")
    .replace(YEAR_DOT_MONTH, "$1年$2月");
  const mentions = findYears(text);
  let rest = text;
  for (const { start, end } of [...mentions].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const years = mentions.map(({ kind, value, month, rawText, end }): HeadingYear => ({
    value,
    calendar: kind === "calendarYear",
    month,
    asOf:
      month === null
        ? null
        : closed(rawText + (/^(?:末日?)?(?:時点|現在)?/.exec(text.slice(end))?.[0] ?? "")),
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

/** 「R6年度(9月末」 of 「R6年度(9月末)」: with the bracket that closes it. */
function closed(text: string): string {
  return text.includes("(") && !text.includes(")") ? `${text})` : text;
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
const WITHOUT_ERA =
  /(?<![\d０-９元年.,/A-Za-z令和平成昭RHS])([\d０-９]{1,2}|元)(?=年(?!後|間|以|目|前|生|毎|ごと))/;
const ERA = /令和|平成|昭和|[RHS](?=\d|元)|㋿|㍻/;

/** The year before the first of each era, and how many years it had. */
const ERAS = [
  ["令和", 2018, 99],
  ["平成", 1988, 31],
  ["昭和", 1925, 64],
] as const;
/** A plan rarely looks further ahead or back than this from the year that its title names. */
const YEARS_FROM_TITLE = 12;
/** So far back no row of headings goes from left to right: 「平成30年度, 2年度」 is 令和2年度. */
const MOST_YEARS_BACK = 15;

/** The heading with the era that the headings to its left go on with; unchanged where it needs none. */
export function withEra(text: string, before: string): string {
  if (!lacksEra(text)) return text;
  const era = ERA.exec(before)?.[0];
  if (era === undefined) return text;
  const same = text.replace(WITHOUT_ERA, `${era}$1`);
  const last = yearsIn(before).years.at(-1)?.value;
  const [year] = yearsIn(same).years;
  const isTooEarly = last !== undefined && year !== undefined && year.value < last - MOST_YEARS_BACK;
  return isTooEarly ? withEraNear(text, last) : same;
}

/** 「24年度計画」 under the title 「平成24年度 評価表」: the era that comes nearest to the year of the title. */
export function withEraNear(text: string, year: number): string {
  const digits = lacksEra(text) ? WITHOUT_ERA.exec(text)?.[1] : undefined;
  if (digits === undefined) return text;
  const number = digits === "元" ? 1 : Number(digits.normalize("NFKC"));
  const near = ERAS.filter(([, , length]) => number >= 1 && number <= length)
    .map(([era, start]) => ({ era, distance: Math.abs(start + number - year) }))
    .filter(({ distance }) => distance <= YEARS_FROM_TITLE)
    .sort((a, b) => a.distance - b.distance)[0];
  return near ? text.replace(WITHOUT_ERA, `${near.era}$1`) : text;
}

function lacksEra(text: string): boolean {
  return WITHOUT_ERA.test(text) && !ERA.test(text.normalize("NFKC").replace(/\s+/g, ""));
}

const YEAR_WORD = /年|西暦|和暦|時点|期間|FY|Year/i;
const LONGEST_YEAR_HEADING = 40;

/** Whether a row may begin with a heading of years, over its bare values: most rows of a large sheet do not. */
export function mayHeadYears(values: readonly CellValue[] | undefined): boolean {
  const first = values?.find((value) => value !== null && value !== "");
  return typeof first === "string" && first.length <= LONGEST_YEAR_HEADING && YEAR_WORD.test(first);
}
