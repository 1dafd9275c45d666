/** Finds every year, fiscal year and date that a text names. One pass, no pattern that can backtrack far. */
import { readKanjiNumber, toHalfWidth } from "../text";
import { calendarYearOfEra, eraOf, FIRST_YEAR, fiscalYearOfDate } from "./eras";

export type YearKind = "fiscalYear" | "calendarYear" | "date";

/** A year as a text names it. */
export interface YearMention {
  /** 年度, a plain 年 (which is no fiscal year), or a date with month (and day). */
  readonly kind: YearKind;
  /** Fiscal year of a 年度 or a date; the calendar year itself of a plain 年. */
  readonly value: number;
  readonly month: number | null;
  readonly day: number | null;
  /** As printed, and where it stands in the text (UTF-16 units). */
  readonly rawText: string;
  readonly start: number;
  readonly end: number;
}

const ERA_NAME = "令 ?和|平 ?成|昭 ?和|大 ?正|明 ?治|[㋿㍻㍼㍽㍾]";
const KANJI_YEAR = "[〇一二三四五六七八九十]{1,4}";
const ERA_YEAR = `元|\\d{1,2}(?!\\d)|${KANJI_YEAR}`;
const KANJI_WESTERN = "[一二][〇零一二三四五六七八九]{3}|二千[〇一二三四五六七八九十百]{0,5}";
const WESTERN = `[12]\\d{3}(?![\\d,])|${KANJI_WESTERN}`;
const SUFFIX = " ?年 ?度| ?年(?![間代齢金])";
/** 「令和 3、4 年度」, 「2021・2022年度」, 「平成27～31年度」. */
const FURTHER = " ?[、,・~〜] ?(?:\\d{4}|\\d{1,2}|元)(?!\\d)";

const YEAR = new RegExp(
  [
    `(?<eraDate>(?:${ERA_NAME}|(?<![A-Za-z0-9])[MTSHRmtshr]) ?(?:\\d{1,2}|元)(?<mark>[./-])\\d{1,2}(?:\\k<mark>\\d{1,2})?(?![\\d./-]?\\d))`,
    `(?<westernDate>(?<![\\d.,/-])[12]\\d{3}(?<slash>[./-])\\d{1,2}\\k<slash>\\d{1,2}(?!\\d))`,
    `(?<westernMonth>(?<![\\d.,/-])[12]\\d{3}[/-]\\d{1,2}(?![\\d./-]))`,
    `(?<era>(?:${ERA_NAME}) ?(?:${ERA_YEAR}))(?<eraMore>(?:${FURTHER}){0,9}(?= ?年))?(?<eraSuffix>${SUFFIX})?`,
    `(?<letter>(?<![A-Za-z0-9])[MTSHRmtshr] ?(?:\\d{1,2}|元))(?<letterMore>(?:${FURTHER}){0,9}(?= ?年))?(?<letterSuffix>${SUFFIX})`,
    `(?<bare>(?<![A-Za-z0-9.-])[HR]\\d{1,2})(?![A-Za-z0-9.-])`,
    `(?<fiscal>(?<![A-Za-z])FY ?'?(?:\\d{4}|\\d{2})(?!\\d))(?: ?年度)?`,
    `(?:西暦 ?)?(?<western>(?<![\\d.,])(?:${WESTERN}))(?<westernMore>(?:${FURTHER}){0,9}(?= ?年))?(?<westernSuffix>${SUFFIX})`,
  ].join("|"),
  "gu",
);

const PARENTHESIS = new RegExp(
  ` ?[(\\[〔] ?(?:西暦 ?)?(?<year>(?:${ERA_NAME}|[MTSHR]) ?(?:${ERA_YEAR})|[12]\\d{3})(?<suffix>${SUFFIX})? ?[)\\]〕]`,
  "uy",
);
const MONTH_DAY =
  / ?の? ?[(]? ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月(?!間|額)(?: ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日(?!間))?/uy;

/** What every year begins with or holds; most cells of a long sheet hold none of it. */
const MAY_HOLD_YEAR = /[令平昭大明㋿㍻㍼㍽㍾MTSHRmtshrF]|[12]\d{3}|[一二][〇零一二三四五六七八九]|二千/u;

/** All years that the text names, in order; a year printed twice (「令和2年度（2020年度）」) is one mention. */
export function findYears(text: string): YearMention[] {
  const folded = toHalfWidth(text);
  if (!MAY_HOLD_YEAR.test(folded)) return [];
  const mentions: YearMention[] = [];
  for (const match of folded.matchAll(YEAR)) {
    // A year in parentheses has already been taken with the year before it.
    if (match.index < (mentions.at(-1)?.end ?? 0)) continue;
    mentions.push(...mentionsOf(match, folded, text));
  }
  return mentions;
}

/** The same without plain calendar years (「令和7年」). */
export function findFiscalYears(text: string): YearMention[] {
  return findYears(text).filter((mention) => mention.kind !== "calendarYear");
}

function mentionsOf(match: RegExpExecArray, folded: string, text: string): YearMention[] {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const date = groups["eraDate"] ?? groups["westernDate"] ?? groups["westernMonth"];
  if (date !== undefined) return dateMention(date, start, end, text);

  const head = groups["era"] ?? groups["letter"] ?? groups["bare"] ?? groups["fiscal"] ?? groups["western"];
  const year = head === undefined ? undefined : yearOf(head);
  if (year === undefined) return [];
  const suffix = groups["eraSuffix"] ?? groups["letterSuffix"] ?? groups["westernSuffix"];
  const more = groups["eraMore"] ?? groups["letterMore"] ?? groups["westernMore"];
  if (more) return listMentions(year, more, suffix, start, end, text);
  return [withParenthesisAndMonth(year, kindOfSuffix(suffix), start, end, folded, text)];
}

/** A year without 年 (「R2」, 「令和2」, 「FY2020」) heads a column of fiscal years. */
function kindOfSuffix(suffix: string | undefined): YearKind {
  return suffix === undefined || suffix.includes("度") ? "fiscalYear" : "calendarYear";
}

/** The calendar year that 「令和元」, 「R2」, 「FY20」, 「2020」 or 「二〇二〇」 names. */
export function yearOf(token: string): number | undefined {
  const text = token.replace(/[\s'年度]/g, "");
  const fiscal = /^FY(\d{4}|\d{2})$/.exec(text);
  if (fiscal) return Number(fiscal[1]) < 100 ? 2000 + Number(fiscal[1]) : Number(fiscal[1]);
  const western = /^[12]\d{3}$/.test(text) ? Number(text) : readKanjiNumber(text);
  if (western !== undefined) return western >= FIRST_YEAR ? western : undefined;
  const era = /^([^\d元〇一二三四五六七八九十]+)(.+)$/u.exec(text);
  const found = era && eraOf(era[1]!);
  if (!found) return undefined;
  const number = era[2] === "元" ? 1 : /^\d+$/.test(era[2]!) ? Number(era[2]) : readKanjiNumber(era[2]!);
  return number === undefined ? undefined : calendarYearOfEra(found, number);
}

function withParenthesisAndMonth(
  year: number,
  kind: YearKind,
  start: number,
  end: number,
  folded: string,
  text: string,
): YearMention {
  let until = end;
  let known = kind;
  const again = stickyMatch(PARENTHESIS, folded, until);
  if (again && yearOf(again.groups!["year"]!) === year) {
    until += again[0].length;
    if (again.groups!["suffix"]?.includes("度")) known = "fiscalYear";
  }
  const monthDay = stickyMatch(MONTH_DAY, folded, until);
  const month = monthDay ? numberOf(monthDay[1]!) : null;
  const day = monthDay?.[2] ? numberOf(monthDay[2]) : null;
  // 「2020年度(3月…」 names the month of a fiscal year; 「2020年3月」 is a date.
  const isDate = month !== null && isMonthDay(year, month, day);
  if (!isDate) return { kind: known, value: year, month: null, day: null, ...place(start, until, text) };
  until += monthDay![0].length;
  if (known === "fiscalYear") return { kind: known, value: year, month, day, ...place(start, until, text) };
  return { kind: "date", value: fiscalYearOfDate(year, month), month, day, ...place(start, until, text) };
}

function listMentions(
  first: number,
  more: string,
  suffix: string | undefined,
  start: number,
  end: number,
  text: string,
): YearMention[] {
  const kind = kindOfSuffix(suffix);
  const further = (more.match(/\d+|元/g) ?? []).map((token) => {
    if (token.length === 4) return Number(token);
    // 「2021・22」 counts in the century, 「令和3、4」 in the era; both go on from the first year.
    const number = token === "元" ? 1 : Number(token);
    const sameEra = eraOf(
      /^(?:[MTSHR]|[^\d\s]{1,2})/u.exec(toHalfWidth(text.slice(start, start + 3)))?.[0] ?? "",
    );
    return sameEra ? calendarYearOfEra(sameEra, number) : Math.floor(first / 100) * 100 + number;
  });
  return [first, ...further]
    .filter((year): year is number => year !== undefined)
    .map((value) => ({ kind, value, month: null, day: null, ...place(start, end, text) }));
}

function dateMention(date: string, start: number, end: number, text: string): YearMention[] {
  const [head, monthText, dayText] = date.split(/[./-]/);
  const year = yearOf(head!);
  const month = Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (year === undefined || !isMonthDay(year, month, day)) return [];
  return [{ kind: "date", value: fiscalYearOfDate(year, month), month, day, ...place(start, end, text) }];
}

/** Whether the day exists. The year only matters for 29 February. */
function isMonthDay(year: number, month: number, day: number | null): boolean {
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function numberOf(token: string): number {
  return /^\d+$/.test(token) ? Number(token) : (readKanjiNumber(token) ?? 0);
}

function place(start: number, end: number, text: string) {
  return { rawText: text.slice(start, end), start, end };
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
