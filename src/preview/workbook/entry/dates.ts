/**
 * Dates as Excel keeps them: serial numbers of the 1900 system, with the false 29 February 1900 that Excel counts
 * (serial 60), so that every date from 1 March 1900 agrees with Excel.
 */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of a calendar day, or undefined where the day does not exist or Excel has no serial for it. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial > 60 ? serial : serial - 1;
}

/** The calendar day of a serial number (its whole part). */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  const date = new Date(EPOCH + (whole > 60 ? whole : whole + 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

interface Era {
  readonly letter: string;
  readonly short: string;
  readonly name: string;
  /** The year before year 1, so that year = base + era year. */
  readonly base: number;
  /** First day, as [year, month, day]. */
  readonly from: readonly [number, number, number];
}

/** The eras Excel knows, newest first (before 1900-01-01 it has no serial numbers). */
export const ERAS: readonly Era[] = [
  { letter: "R", short: "令", name: "令和", base: 2018, from: [2019, 5, 1] },
  { letter: "H", short: "平", name: "平成", base: 1988, from: [1989, 1, 8] },
  { letter: "S", short: "昭", name: "昭和", base: 1925, from: [1926, 12, 25] },
  { letter: "T", short: "大", name: "大正", base: 1911, from: [1912, 7, 30] },
  { letter: "M", short: "明", name: "明治", base: 1867, from: [1868, 1, 25] },
];

export function eraOf(date: { year: number; month: number; day: number }): Era | undefined {
  const key = date.year * 10_000 + date.month * 100 + date.day;
  return ERAS.find((era) => key >= era.from[0] * 10_000 + era.from[1] * 100 + era.from[2]);
}
