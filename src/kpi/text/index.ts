/**
 * Small readings of Japanese text that numbers and years share. Nothing here changes what is stored: the folded
 * text is only looked at, and has the same length, so that places found in it are places in the original.
 */
import { kanji2number } from "@geolonia/japanese-numeral";

/** Full-width letters, digits and signs (！–～) and the full-width blank as half-width ones, one for one. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (char) => {
    const code = char.charCodeAt(0);
    return code === 0x3000 || code === 0xa0 ? " " : String.fromCharCode(code - 0xfee0);
  });
}

/** The same text for comparison: half width, without any blank. 「We b」 and 「Ｗｅｂ」 are one. */
export function comparable(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, "");
}

/** Letters that a typesetter has spaced out, put together again: 「We b」 → 「Web」, 「I C T」 → 「ICT」. */
export function joinSpacedLetters(text: string): string {
  return text.replace(/(?<![A-Za-z])[A-Za-z]{1,2}(?: [A-Za-z-]{1,2}(?![A-Za-z]))+/g, (found) =>
    /(?:^| )[A-Za-z](?= |$)/.test(found) ? found.replaceAll(" ", "") : found,
  );
}

/** Digits 〇–九 and the units 十 百 千; 万 億 兆 are read by the caller, who also meets them after ordinary digits. */
export const KANJI_DIGITS = "〇零一二三四五六七八九十百千";

const PLAIN_DIGITS = /^[〇零一二三四五六七八九]+$/;
const LONGEST_KANJI_NUMBER = 16;

/**
 * The whole number that kanji numerals below 一万 (or a row of kanji digits, 「二〇二〇」) stand for.
 * @returns undefined where the text is no such number
 * @example readKanjiNumber("三百二十") // 320
 */
export function readKanjiNumber(text: string): number | undefined {
  if (text === "" || text.length > LONGEST_KANJI_NUMBER || !isKanjiNumber(text)) return undefined;
  // The library takes any 〇 for a row of digits; beside units (二百〇五) it only holds a place.
  const withoutPlaceholder = PLAIN_DIGITS.test(text) ? text : text.replace(/[〇零]/g, "");
  if (withoutPlaceholder === "") return undefined;
  const value = kanji2number(withoutPlaceholder);
  return Number.isSafeInteger(value) ? value : undefined;
}

const DIGIT = "[一二三四五六七八九]";
const WITH_UNITS = new RegExp(
  `^(?:${DIGIT}?千)?[〇零]?(?:${DIGIT}?百)?[〇零]?(?:${DIGIT}?十)?[〇零]?${DIGIT}?$`,
);

/** Guards the library, which throws on or misreads what is no well-formed numeral (「十二三」, 「元」). */
function isKanjiNumber(text: string): boolean {
  return PLAIN_DIGITS.test(text) || WITH_UNITS.test(text);
}

/**
 * A name as people would type it: one line, letters and digits half width, no blanks inside Japanese text.
 * @example tidyName("市民を守る I C T") // "市民を守るICT"
 */
export function tidyName(text: string): string {
  const folded = text
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, toHalfWidth)
    .replace(/[\s\u3000]+/g, " ")
    .trim();
  return joinSpacedLetters(folded).replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "");
}
