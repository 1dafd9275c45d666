/** 分子・分母 in running text: 「868件のうち、719件」, 「10,188件（44,184件中）」, 「816件/854件」, 「125施設すべて」. */
import { parseQuantities, type Quantity } from "../../quantity";
import { toHalfWidth } from "../../text";
import { sameUnit } from "../units";

/** Two counts of which one is a part of the other. */
export interface StatedRatio {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** The words from the first of the two to the second. */
  readonly rawText: string;
}

const PART_FOLLOWS = /^(?:[^、。\d]{0,8})?(?:のうち|の内|の中|中(?![間心央止]))[^\d。]{0,24}$/;
const WHOLE_FOLLOWS = /^[^、。\d]{0,4}[(][^()\d]{0,12}$/;
const WHOLE_MARKED = /^(?:のうち|の内|中)?[)]?/;
const SLASH = /^\s*[/／]\s*$/;
const WHOLE_BEFORE_PER = /^[^、。\d]{0,16}(?:に対し(?:て)?|に占める)[^\d。]{0,24}$/;
const ALL = /^(?:の)?(?:すべて|全て|全員|全部|全件|全数|全施設|全校)/;
const ALL_AT_END = /(?:全員|全部|全件|全数|全施設|全校)$/;
const SHARE_UNITS = new Set(["%", "ポイント", "割", "倍"]);

/** The ratios that the words of a text state. */
export function statedRatios(text: string): StatedRatio[] {
  const folded = toHalfWidth(text);
  const quantities = parseQuantities(text).filter(({ unit }) => !SHARE_UNITS.has(unit));
  const found: StatedRatio[] = [];
  quantities.forEach((quantity, index) => {
    // 「2,563名全員」: 全員 is read as a part of the unit.
    const counter = quantity.unit.replace(ALL_AT_END, "");
    if (counter !== quantity.unit && counter !== "") {
      const counted = { ...quantity, unit: counter };
      found.push({ part: counted, whole: counted, rawText: quantity.rawText.trim() });
      return;
    }
    if (ALL.test(folded.slice(quantity.end)) && quantity.unit !== "") {
      const end = quantity.end + ALL.exec(folded.slice(quantity.end))![0].length;
      found.push({ part: quantity, whole: quantity, rawText: text.slice(quantity.start, end).trim() });
      return;
    }
    const next = quantities[index + 1];
    if (next === undefined || !canCompare(quantity, next)) return;
    const between = folded.slice(quantity.end, next.start);
    const rawText = text.slice(quantity.start, next.end).trim();
    if (PART_FOLLOWS.test(between) || WHOLE_BEFORE_PER.test(between)) {
      if (next.value <= quantity.value) found.push({ part: next, whole: quantity, rawText });
    } else if (
      SLASH.test(between) ||
      (WHOLE_FOLLOWS.test(between) && /^(?:のうち|の内|中)/.test(folded.slice(next.end)))
    ) {
      const tail = WHOLE_MARKED.exec(folded.slice(next.end))![0];
      if (quantity.value <= next.value)
        found.push({ part: quantity, whole: next, rawText: `${rawText}${tail}` });
    }
  });
  return found;
}

function canCompare(a: Quantity, b: Quantity): boolean {
  return sameUnit(a.unit, b.unit) || a.unit === "" || b.unit === "";
}

/** Two counts of a text that give a printed rate, though no word says that one is a part of the other. */
export function ratioGiving(text: string, rate: Quantity): StatedRatio | undefined {
  const counts = parseQuantities(text).filter(({ unit }) => !SHARE_UNITS.has(unit) && unit !== "");
  const pairs = counts.flatMap((part) =>
    counts.flatMap((whole) => {
      const fits = sameUnit(part.unit, whole.unit) && part.value < whole.value;
      return fits && gives(part.value, whole.value, rate) ? [{ part, whole }] : [];
    }),
  );
  const [pair] = pairs;
  if (pairs.length !== 1 || pair === undefined) return undefined;
  const [first, last] =
    pair.part.start < pair.whole.start ? [pair.part, pair.whole] : [pair.whole, pair.part];
  return { ...pair, rawText: text.slice(first.start, last.end).trim() };
}

/** Whether part ÷ whole prints as the rate, rounded (四捨五入) or cut off at its decimals. */
export function gives(part: number, whole: number, rate: Pick<Quantity, "value" | "decimals">): boolean {
  if (whole === 0) return false;
  const scale = 10 ** rate.decimals;
  const exact = (part / whole) * 100 * scale;
  const printed = Math.round(rate.value * scale);
  return Math.round(exact + 1e-9) === printed || Math.floor(exact + 1e-9) === printed;
}
