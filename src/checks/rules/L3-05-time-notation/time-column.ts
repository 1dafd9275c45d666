/** Body columns that hold years, months or days, and what is odd about how they are written. */
import { dateOfSerial } from "../../../kpi/calendar";
import { headerKind } from "../../columns/headers";
import { isDateFormat } from "../../columns/units";
import type { ColumnProfile, TextEntry } from "../../profile";
import { FIRST_YEAR, LAST_YEAR, readTime, type Style, type TimeText } from "./notation";

export interface TimeEntry {
  readonly entry: TextEntry;
  readonly time: TimeText;
}

export interface TimeColumn {
  readonly profile: ColumnProfile;
  readonly texts: readonly TimeEntry[];
  /** How the column's numbers name times; undefined where it has none that do. */
  readonly numbers: Style | undefined;
}

const SAMPLE = 64;
/** Share of times among what stands in a column, with a header that speaks of time and without. */
const LEAST_SHARE_UNDER_HEADER = 0.3;
const LEAST_SHARE = 0.6;
const MOST_TEXT_AMONG_FIGURES = 0.5;
const TIME_HEADER = /西暦|和暦|時点|年度|年月日|日付|期日|^年$|^月日$/;

/** The column as one of times; undefined where it is none. */
export function timeColumn(profile: ColumnProfile): TimeColumn | undefined {
  const filled = profile.numberCount + profile.textCount;
  if (filled === 0) return undefined;
  const isHeaded =
    headerKind(profile.header) === "date" || TIME_HEADER.test(profile.header.replace(/\s+/g, ""));
  const numbers = numberStyle(profile, isHeaded);
  if (numbers === undefined && profile.numberCount > MOST_TEXT_AMONG_FIGURES * filled) return undefined;
  if (profile.textCount > 0 && numbers === undefined) {
    const sample = profile.sampleTexts(SAMPLE);
    const times = sample.filter((text) => readTime(text) !== undefined).length;
    if (times < (isHeaded ? LEAST_SHARE_UNDER_HEADER : LEAST_SHARE) * sample.length || times === 0)
      return undefined;
  }
  const texts = profile.texts.flatMap((entry): TimeEntry[] => {
    const time = readTime(entry.text);
    return time ? [{ entry, time }] : [];
  });
  return { profile, texts, numbers };
}

function numberStyle(profile: ColumnProfile, isHeaded: boolean): Style | undefined {
  const { numberCount, integerCount, minimum, maximum } = profile;
  if (numberCount === 0) return undefined;
  if (isDateFormat(profile.numberFormat)) return minimum >= 61 ? "serial" : undefined;
  if (!isHeaded || integerCount < numberCount) return undefined;
  const isBetween = (least: number, most: number) => minimum >= least && maximum <= most;
  if (isBetween(FIRST_YEAR, LAST_YEAR)) return "year";
  if (isBetween(FIRST_YEAR * 10_000, LAST_YEAR * 10_000)) return "compact";
  return isBetween(FIRST_YEAR * 1_000_000, LAST_YEAR * 1_000_000) ? "estat" : undefined;
}

/** Different texts whose rows are compared with another column. */
const COMPARED = 200;

/** Whether the table says the same in 西暦 in a column of its own. */
export function hasWesternBeside(column: TimeColumn, profiles: readonly ColumnProfile[]): boolean {
  const wareki = column.texts
    .filter(({ time }) => time.style === "wareki" && !time.isSeveral)
    .slice(0, COMPARED);
  if (wareki.length === 0) return false;
  return profiles.some((other) => {
    if (other === column.profile) return false;
    return wareki.every(({ entry, time }) => yearsAt(other, entry.firstRow).includes(time.year));
  });
}

/** The years in 西暦 that a cell may name. */
function yearsAt(profile: ColumnProfile, row: number): readonly number[] {
  const value = profile.valueAt(row);
  if (typeof value === "string") {
    const time = readTime(value);
    return time && time.style !== "wareki" ? [time.year] : [];
  }
  if (typeof value !== "number") return [];
  if (isDateFormat(profile.numberFormat) && value >= 61) return [dateOfSerial(value).year];
  return [value, Math.floor(value / 10_000), Math.floor(value / 1_000_000)].filter(
    (year) => year >= FIRST_YEAR && year <= LAST_YEAR,
  );
}

/** 和暦 is judged by itself, and so is 4/1/2023: no column is to be written like them. */
const NO_STYLE_TO_KEEP: readonly Style[] = ["wareki", "both", "yearLast"];

/** Cells of each style, 和暦 (with 西暦 or without) left out. */
function westernStyles({ profile, texts, numbers }: TimeColumn): ReadonlyMap<Style, number> {
  const counts = new Map<Style, number>();
  if (numbers) counts.set(numbers, profile.numberCount);
  for (const { entry, time } of texts) {
    if (NO_STYLE_TO_KEEP.includes(time.style)) continue;
    counts.set(time.style, (counts.get(time.style) ?? 0) + entry.count);
  }
  return counts;
}

/** The way of 西暦 that most cells are written in; undefined where 和暦 alone prevails. */
export function mainStyle(column: TimeColumn): Style | undefined {
  let main: Style | undefined;
  let most = 0;
  for (const [style, count] of westernStyles(column)) {
    if (count > most) [main, most] = [style, count];
  }
  const wareki = column.texts
    .filter(({ time }) => time.style === "wareki")
    .reduce((sum, { entry }) => sum + entry.count, 0);
  return most > wareki ? main : undefined;
}

/** Texts in another way of 西暦 than most of the column. */
export function otherStyles(column: TimeColumn): readonly TimeEntry[] {
  const counts = westernStyles(column);
  if (counts.size < 2) return [];
  const [main] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return column.texts.filter(({ time }) => ![...NO_STYLE_TO_KEEP, main].includes(time.style));
}

/** Texts that say 年 where most say 年度, or the reverse. */
export function otherSpans({ texts }: TimeColumn): readonly TimeEntry[] {
  const cells = (span: string) =>
    texts.filter(({ time }) => time.span === span).reduce((sum, { entry }) => sum + entry.count, 0);
  const fiscal = cells("fiscalYear");
  const calendar = cells("calendarYear");
  if (fiscal === 0 || calendar === 0) return [];
  const lesser = fiscal >= calendar ? "calendarYear" : "fiscalYear";
  return texts.filter(({ time }) => time.span === lesser);
}
