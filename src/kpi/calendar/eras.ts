/** The five eras (元号) since 明治, and what follows from them for years and fiscal years. */

export interface Era {
  readonly name: string;
  /** The letter of 「R5」. */
  readonly letter: string;
  /** The era as one character: 「㍻」. */
  readonly square: string;
  /** 元年 as a calendar year. */
  readonly firstYear: number;
}

/** Latest first. Years of change belong to two eras (平成31年 = 令和元年 = 2019). */
export const ERAS: readonly Era[] = [
  { name: "令和", letter: "R", square: "㋿", firstYear: 2019 },
  { name: "平成", letter: "H", square: "㍻", firstYear: 1989 },
  { name: "昭和", letter: "S", square: "㍼", firstYear: 1926 },
  { name: "大正", letter: "T", square: "㍽", firstYear: 1912 },
  { name: "明治", letter: "M", square: "㍾", firstYear: 1868 },
];

export const FIRST_YEAR = 1868;
const LAST_YEAR_OF_ERA = 99;

/** The era named by 「令和」, 「R」, 「r」 or 「㋿」. */
export function eraOf(name: string): Era | undefined {
  const plain = name.replace(/\s/g, "");
  return ERAS.find((era) => era.name === plain || era.letter === plain.toUpperCase() || era.square === plain);
}

/**
 * The calendar year of a year of an era. Years beyond the end of an era are read on (平成32年度 = 2020), because
 * plans made before a change of era print them.
 * @returns undefined for year 0 or beyond 99
 */
export function calendarYearOfEra(era: Era, yearOfEra: number): number | undefined {
  if (!Number.isInteger(yearOfEra) || yearOfEra < 1 || yearOfEra > LAST_YEAR_OF_ERA) return undefined;
  return era.firstYear + yearOfEra - 1;
}

/**
 * 年度 of a date: April to March, named by the calendar year in which it begins (地方自治法 第208条).
 * @param month 1–12
 * @param day not needed, since fiscal years change with the month; taken so that a date can be passed as it is
 * @example fiscalYearOfDate(2021, 3, 31) // 2020
 */
export function fiscalYearOfDate(year: number, month: number, day?: number): number {
  void day;
  return month < 4 ? year - 1 : year;
}

/** 「令和2年度」, 「令和2年度（2020年度）」, 「R2」. */
export type WarekiFormat = "era" | "both" | "short";

/**
 * The era of a fiscal year as municipalities print it: that of the end of the calendar year, so that 2019年度 is
 * 令和元年度. The reading 平成31年度 is understood as well, but never written.
 */
export function eraOfFiscalYear(fiscalYear: number): { era: Era; yearOfEra: number } | undefined {
  const era = ERAS.find((candidate) => fiscalYear >= candidate.firstYear);
  return era ? { era, yearOfEra: fiscalYear - era.firstYear + 1 } : undefined;
}

/**
 * A fiscal year in words.
 * @param fiscalYear a whole number; before 明治 the year is given as 西暦
 * @example formatWareki(2019) // "令和元年度"
 * @example formatWareki(2020, "both") // "令和2年度（2020年度）"
 * @example formatWareki(2020, "short") // "R2"
 */
export function formatWareki(fiscalYear: number, format: WarekiFormat = "era"): string {
  const found = eraOfFiscalYear(fiscalYear);
  if (!found) return `${fiscalYear}年度`;
  const { era, yearOfEra } = found;
  if (format === "short") return `${era.letter}${yearOfEra}`;
  const name = `${era.name}${yearOfEra === 1 ? "元" : yearOfEra}年度`;
  return format === "both" ? `${name}（${fiscalYear}年度）` : name;
}

/**
 * Which format a sample or a name of a format means (「R2」, 「略」, 「併記」, 「令和2年度（2020年度）」 …).
 * @returns undefined where it means none
 */
export function warekiFormatOf(sample: string): WarekiFormat | undefined {
  const text = sample.trim();
  if (/^(?:era|和暦|元号|(?:明治|大正|昭和|平成|令和)\S{1,3}年度?)$/i.test(text)) return "era";
  if (/^(?:both|併記|西暦併記|.{2,8}年度?\s?[（(]\d{4}(?:年度?)?[)）])$/i.test(text)) return "both";
  if (/^(?:short|略|略号|略記|[MTSHR]\d{0,2})$/i.test(text)) return "short";
  return undefined;
}
