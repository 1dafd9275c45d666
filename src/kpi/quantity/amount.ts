/** The digits themselves: 1,000 · 0.5 · １万２千 · 2億3,000万 · 三百二十 · 1,234千. */
import { KANJI_DIGITS, readKanjiNumber } from "../text";

export interface Amount {
  readonly value: number;
  /** Decimals of the value as printed: 「1.2万」 is 12000 and has none. */
  readonly decimals: number;
  readonly end: number;
  /** Whether it is written in kanji numerals only. */
  readonly kanji: boolean;
  /** Digits without separator or scale, for telling codes from numbers; "" for kanji numerals. */
  readonly digits: string;
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const KANJI = new RegExp(`[${KANJI_DIGITS}]+`, "y");
const DIGIT_RUN = new RegExp(`[\\d.,${KANJI_DIGITS}]+`, "y");
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const LARGE: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };
/** Beyond this a binary number no longer holds every digit, and what is printed is a code. */
const MOST_DIGITS = 15;

interface Part {
  readonly value: number;
  readonly decimals: number;
  readonly end: number;
  readonly kanji: boolean;
  readonly digits: string;
}

/** Reads the amount that begins at `at` in half-width text; undefined where none does. */
export function scanAmount(text: string, at: number): Amount | undefined {
  let position = at;
  let total = 0;
  let lastLarge = Number.POSITIVE_INFINITY;
  let decimals = 0;
  let kanji = true;
  let digits = "";
  for (;;) {
    const section = scanSection(text, position);
    if (!section) break;
    const large = LARGE[text[section.end] ?? ""] ?? 0;
    if (large >= lastLarge) break;
    total += shift(section.value, large);
    // Only the last section can have decimals that show: 「1億2,000.5万」 does not occur, 「1.5億」 has none left.
    decimals = Math.max(0, section.decimals - large);
    kanji &&= section.kanji;
    digits += section.digits;
    position = section.end + (large > 0 ? 1 : 0);
    lastLarge = large;
    if (large === 0) break;
  }
  if (position === at || digits.length > MOST_DIGITS || !Number.isFinite(total)) return undefined;
  return { value: Number(total.toPrecision(15)), decimals, end: position, kanji, digits };
}

/** Everything below 万: 「3,000」, 「2千5百」, 「三百二十」. */
function scanSection(text: string, at: number): Part | undefined {
  let position = at;
  let value = 0;
  let decimals = 0;
  let lastSmall = Number.POSITIVE_INFINITY;
  let kanji = true;
  let digits = "";
  for (;;) {
    const part = scanPart(text, position);
    if (!part) break;
    const small = part.kanji ? 0 : (SMALL[text[part.end] ?? ""] ?? 0);
    if (small >= lastSmall) break;
    value += shift(part.value, small);
    decimals = Math.max(0, part.decimals - small);
    kanji &&= part.kanji;
    digits += part.digits;
    position = part.end + (small > 0 ? 1 : 0);
    lastSmall = small;
    if (small === 0) break;
  }
  return position === at ? undefined : { value, decimals, end: position, kanji, digits };
}

function scanPart(text: string, at: number): Part | undefined {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const digits = arabic[1]!.replaceAll(",", "");
    const fraction = arabic[2] ?? "";
    if (digits.length > MOST_DIGITS) return undefined;
    return {
      value: Number(digits + fraction),
      decimals: Math.max(0, fraction.length - 1),
      end: at + arabic[0].length,
      kanji: false,
      digits,
    };
  }
  KANJI.lastIndex = at;
  const kanji = KANJI.exec(text);
  const value = kanji ? readKanjiNumber(kanji[0]) : undefined;
  if (!kanji || value === undefined) return undefined;
  return { value, decimals: 0, end: at + kanji[0].length, kanji: true, digits: "" };
}

/** value × 10^places without the error of a binary multiplication (1.1億 is 110000000). */
function shift(value: number, places: number): number {
  return places === 0 ? value : Number(`${value}e${places}`);
}

/** End of the run of digits (ordinary or kanji) that begins at `at`: where to go on when it is no amount. */
export function endOfDigits(text: string, at: number): number {
  DIGIT_RUN.lastIndex = at;
  return at + (DIGIT_RUN.exec(text)?.[0].length ?? 1);
}
