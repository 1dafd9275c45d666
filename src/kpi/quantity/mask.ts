/** Digits that are no quantity: years, dates, codes, names, ordinal numbers. */
import { findYears, type YearMention } from "../calendar";
import { toHalfWidth } from "../text";
import { knownUnitAt } from "./units";

/** Stands for a character that no quantity can be read from. */
export const MASK = "\u0001";

export interface MaskedText {
  /** Half width, as long as the original. */
  readonly folded: string;
  /** `folded` with everything that is no quantity blotted out. */
  readonly masked: string;
  readonly years: readonly YearMention[];
}

const NAMES = [
  /https?:\/\/[^\s、。]+/g,
  /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}/g,
  // clock times
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?<![\d.,])\d{1,2} ?時(?!間)(?: ?\d{1,2} ?分)?/g,
  // month and day: 4月, 9月1日, 3月末, but not 3月間
  /(?<![\d.,])(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?!間)(?: ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日(?!間))?(?: ?末)?/g,
  // telephone, postal and other hyphenated numbers; fractions and short dates
  /(?<![\d.])\d+(?:[-/]\d+)+/g,
  // ordinals: 2号認定, 3歳児, 第7期, No.5, №5, #5, 巻号
  /(?<![\d.])\d ?(?:号認定|歳児|年生)/g,
  /第 ?[\d〇一二三四五六七八九十百]+[^\s\d、。]?/g,
  /(?:No\.?|NO\.?|no\.?|№|#) ?\d+/g,
  // enumeration at the beginning of a line: 1. (1) 1)
  /(?<=^|\n| )(?:\(\d{1,2}\)|\d{1,2}(?:\.(?!\d)|\)))/g,
];
/** Letters with digits in them: Wi-Fi6, CO2, HTML5, COVID-19. */
const LATIN_NAME = /[A-Za-z][A-Za-z0-9_]*(?:[-.][A-Za-z0-9_]+)*/g;
const CODE_LENGTH = 8;

export function maskText(text: string): MaskedText {
  const folded = toHalfWidth(text).replace(/[−‐‑–]/g, "-");
  const years = findYears(text);
  let masked = blotYears(folded, years);
  masked = masked.replace(LATIN_NAME, (name, at: number, all: string) => blotName(name, at, all));
  for (const pattern of NAMES) masked = masked.replace(pattern, (found) => MASK.repeat(found.length));
  return { folded, masked, years };
}

function blotYears(folded: string, years: readonly YearMention[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of years) {
    if (start < position) continue;
    parts.push(folded.slice(position, start), MASK.repeat(end - start));
    position = end;
  }
  return parts.join("") + folded.slice(position);
}

function blotName(name: string, at: number, all: string): string {
  if (!/\d/.test(name)) return name;
  // 「RPA6業務」 is a label and a figure, 「Wi-Fi6」 a name.
  const labelled = /^([A-Za-z][A-Za-z-]*[A-Za-z])(\d+(?:\.\d+)?)$/.exec(name);
  if (labelled && knownUnitAt(all, at + name.length) !== undefined) return name;
  return MASK.repeat(name.length);
}

/** Whether bare digits are a code rather than a count: 64012901, 00123. Digits with a unit are never one. */
export function isCode(digits: string, hasSeparator: boolean): boolean {
  if (hasSeparator) return false;
  return digits.length >= CODE_LENGTH || /^0\d/.test(digits);
}
