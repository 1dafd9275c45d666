/** How a year, month or day is written, and the same in 西暦. */
import { ERAS, findYears, type YearMention } from "../../../kpi/calendar";
import type { CellValue } from "../../../sheet";

/**
 * "wareki": 和暦 alone. "both": 和暦 with 西暦. The others are 西暦: 2023 · 2023-04-01 · 2023/4/1 · 2023.4.1 · 2023年4月1日 ·
 * 20230401 · e-Stat time codes · FY2023 · dates of Excel. "yearLast": 4/1/2023, of which nobody can say the month.
 */
export type Style =
  | "wareki"
  | "both"
  | "year"
  | "iso"
  | "slash"
  | "dot"
  | "kanji"
  | "compact"
  | "estat"
  | "fy"
  | "serial"
  | "yearLast";

/** What is named. "year": a year of which nothing says whether it is 年 or 年度. */
export type Span = "fiscalYear" | "calendarYear" | "year" | "month" | "day";

export interface TimeText {
  readonly style: Style;
  readonly span: Span;
  /** The year as printed, in 西暦: of a 年度 the year that names it. */
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** One year, month or day and nothing else: no 「末」, no 「～」. */
  readonly isExact: boolean;
  /** More than one: 「令和5・6年度」. */
  readonly isSeveral?: true;
}

export const FIRST_YEAR = 1868;
export const LAST_YEAR = 2100;

const ERA = "(?<era>令和|平成|昭和|大正|明治|[RHSTMrhstm])";
const ERA_YEAR = "(?<eraYear>元|\\d{1,2}|[一二三四五六七八九十]{1,3})";
const SUFFIX =
  "(?<suffix>(?:末|頃|ごろ|現在|時点|実績|予定|見込み?|予算|決算|当初|以降|以前|以後|まで|から|中|上半期|下半期|前期|後期|第[1-4一二三四]四半期|[1-4]Q|分|計画|目標)*)";
const MONTH_DAY = "(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?";
const WAREKI = new RegExp(
  `^${ERA}\\.?${ERA_YEAR}(?:(?<fiscal>年度)|(?<calendar>年)(?:${MONTH_DAY})?)?${SUFFIX}$`,
);
const WAREKI_DATE = new RegExp(
  `^${ERA}(?<eraYear>元|\\d{1,2})[./-](?<month>\\d{1,2})(?:[./-](?<day>\\d{1,2}))?${SUFFIX}$`,
);
const KANJI = new RegExp(`^(?:西暦)?(?<year>\\d{4})(?:(?<fiscal>年度)|年(?:${MONTH_DAY})?)${SUFFIX}$`);
const CLOCK = "(?:T?\\d{1,2}:\\d{2}.*)?";
const SEPARATED = new RegExp(
  `^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<day>\\d{1,2}))?${CLOCK}$`,
);
const YEAR_LAST = /^(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})(?:T?\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;
const ESTAT = /^(?<year>\d{4})[01]\d{5}$/;
const FY = /^FY'?(?<year>\d{4}|\d{2})(?:年度)?$/i;
const ANY_ERA = /令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHSTM]\d/i;
const ANY_WESTERN = /(?<!\d)(?:18|19|20)\d{2}(?!\d)/g;
const LONGEST = 40;
const STYLE_OF_MARK: Readonly<Record<string, Style>> = { "-": "iso", "/": "slash", ".": "dot" };

/** Reads a text that is a time and nothing else; undefined for any other. */
export function readTime(text: string): TimeText | undefined {
  if (text.length > LONGEST || text.length < 2) return undefined;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const western = readWestern(plain);
  if (western) return western;
  if (!ANY_ERA.test(plain)) return undefined;
  const found = plain.match(ANY_WESTERN);
  return found ? readBoth(plain, Number(found[0])) : (readWareki(plain) ?? readSeveral(plain));
}

function readWestern(plain: string): TimeText | undefined {
  const separated = SEPARATED.exec(plain)?.groups;
  if (separated) return made(STYLE_OF_MARK[separated["mark"]!]!, separated);
  const yearLast = YEAR_LAST.exec(plain)?.groups;
  if (yearLast) return readYearLast(yearLast);
  const kanji = KANJI.exec(plain)?.groups;
  if (kanji) return made("kanji", kanji);
  if (/^\d{4}$/.test(plain)) return made("year", { year: plain });
  const estat = ESTAT.exec(plain)?.groups;
  if (estat) return made("estat", estat);
  const compact = COMPACT.exec(plain)?.groups;
  if (compact) return made("compact", compact);
  const fiscal = FY.exec(plain)?.groups;
  const year = fiscal?.["year"];
  return year === undefined
    ? undefined
    : made("fy", { year: year.length === 2 ? `20${year}` : year, fiscal: "年度" });
}

/** A day and a month in an order that differs from country to country: neither is taken for the month. */
function readYearLast({ first, second, year }: Readonly<Record<string, string | undefined>>) {
  const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b);
  if (low! < 1 || low! > 12 || high! > 31) return undefined;
  const time = made("yearLast", { year });
  return time && { ...time, span: "day" as const, isExact: false };
}

function readWareki(plain: string): TimeText | undefined {
  const groups = (WAREKI.exec(plain) ?? WAREKI_DATE.exec(plain))?.groups;
  if (!groups) return undefined;
  const era = ERAS.find(
    ({ name, letter }) => name === groups["era"] || letter === groups["era"]!.toUpperCase(),
  );
  const year = era ? yearOfText(`${era.name}${groups["eraYear"]}年`) : undefined;
  return year === undefined ? undefined : made("wareki", { ...groups, year: String(year) });
}

function yearOfText(text: string): number | undefined {
  const [mention] = findYears(text);
  return mention && printedYear(mention);
}

/** 「令和5年度（2023年度）」「2023(令和5)年」: the two must name the same year. */
function readBoth(plain: string, western: number): TimeText | undefined {
  const years = findYears(plain);
  const names = (year: YearMention) => year.value === western || printedYear(year) === western;
  const [first] = years;
  if (!first || !years.every(names)) return undefined;
  const span = first.kind === "date" ? (first.day === null ? "month" : "day") : first.kind;
  return { style: "both", span, year: western, month: first.month, day: first.day, isExact: true };
}

/** 「令和5・6年度」「令和5年4月～令和6年3月」: nothing but years and what joins them. */
function readSeveral(plain: string): TimeText | undefined {
  const years = findYears(plain);
  const [first] = years;
  if (!first || first.start > 0 || !isEra(first)) return undefined;
  let rest = plain;
  for (const { rawText } of years) rest = rest.replace(rawText, "");
  if (!new RegExp(`^[~〜\\-–—、,・()/と及びから]*${SUFFIX}$`).test(rest)) return undefined;
  const span = first.kind === "date" ? "month" : first.kind;
  return {
    style: "wareki",
    span,
    year: printedYear(first),
    month: null,
    day: null,
    isExact: false,
    isSeveral: true,
  };
}

function made(style: Style, groups: Readonly<Record<string, string | undefined>>): TimeText | undefined {
  const year = Number(groups["year"]);
  const month = groups["month"] === undefined ? null : Number(groups["month"]);
  const day = groups["day"] === undefined ? null : Number(groups["day"]);
  const exists = (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
  if (year < FIRST_YEAR || year > LAST_YEAR || !exists) return undefined;
  const isExact = (groups["suffix"] ?? "") === "";
  return { style, span: spanOf(style, groups, month, day), year, month, day, isExact };
}

function spanOf(
  style: Style,
  groups: Readonly<Record<string, string | undefined>>,
  month: number | null,
  day: number | null,
): Span {
  if (day !== null) return "day";
  if (month !== null) return "month";
  if (groups["fiscal"] !== undefined) return "fiscalYear";
  return groups["calendar"] !== undefined || style === "kanji" ? "calendarYear" : "year";
}

const LABEL_WORDS = /^[一-龠々ァ-ヶー・/]{0,12}$/;

/**
 * Whether a text is a label that names one year: 「令和2年度 結果」, 「目標値（令和7年度）」. Sentences, remarks and figures with a
 * year are none.
 */
export function isYearLabel(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const years = findYears(plain);
  const [year] = years;
  if (!year || years.length > 1) return false;
  const rest = plain.slice(0, year.start) + plain.slice(year.end);
  return LABEL_WORDS.test(rest.replace(/[()[\]【】<>]|の|に関する|における/g, ""));
}

/** Whether a text names a year of an era without its western year. */
export function isWarekiAlone(text: string): boolean {
  return findYears(text).some((year) => isEra(year) && !namesWestern(text, year));
}

/** Whether a mention is printed in 和暦. */
export function isEra({ rawText }: YearMention): boolean {
  return /^[令平昭大明RHSTM]/i.test(rawText.normalize("NFKC"));
}

/** The year as printed, in 西暦: `value` of a date is its 年度. */
export function printedYear({ kind, value, month }: YearMention): number {
  return kind === "date" && month !== null && month < 4 ? value + 1 : value;
}

/** Whether a text names the year of a mention in 西暦, too. */
export function namesWestern(text: string, mention: YearMention): boolean {
  const years = text.normalize("NFKC").match(ANY_WESTERN) ?? [];
  return years.some((year) => Number(year) === mention.value || Number(year) === printedYear(mention));
}

/**
 * A text with 西暦 written behind each 和暦 (併記).
 * @returns undefined where several years share one era (「令和5・6年度」)
 * @example withWestern("令和5年度実績") // "令和5年度（2023年度）実績"
 * @example withWestern("R5年9月末") // "R5年9月末（2023年9月末）"
 */
export function withWestern(text: string): string | undefined {
  const years = findYears(text).filter((year) => isEra(year) && !namesWestern(text, year));
  if (years.length === 0) return undefined;
  let written = text;
  for (const [index, year] of [...years.entries()].reverse()) {
    if (years[index - 1]?.start === year.start) return undefined;
    // The end of a month or year is another time than the month or year.
    const [atEnd = ""] = /^末日?/.exec(text.slice(year.end)) ?? [];
    const end = year.end + atEnd.length;
    written = `${written.slice(0, end)}（${inWords(year)}${atEnd}）${written.slice(end)}`;
  }
  return written;
}

/** 「2023年度」, 「2023年4月1日」; the bare year where 「R5」 leaves open which it is. */
function inWords(mention: YearMention): string {
  const year = printedYear(mention);
  const raw = mention.rawText;
  if (mention.kind === "date")
    return `${year}年${mention.month}月${mention.day === null ? "" : `${mention.day}日`}`;
  if (/年\s?度/.test(raw)) return `${year}年度`;
  return raw.includes("年") ? `${year}年` : String(year);
}

/** A time for a column of 西暦: the year as a number, a month or day as ISO 8601. */
export function westernValue({ span, year, month, day }: TimeText): CellValue {
  if (span !== "month" && span !== "day") return year;
  return [year, ...[month, day].flatMap((part) => (part === null ? [] : [pad(part)]))].join("-");
}

export function pad(part: number): string {
  return String(part).padStart(2, "0");
}
