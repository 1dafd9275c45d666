/** Wholes that a text names: 「125施設すべて」, 「全854件」, 「142の避難所施設」, and those that a share implies. */
import { isUnit, type Quantity } from "../../../kpi/quantity";
import type { Sentence } from "../prose";
import { canonicalUnit, isGenericCounter, isRate } from "../units";

export interface Population {
  readonly value: number;
  readonly unit: string;
  /** As printed: 「142の避難所施設」. */
  readonly text: string;
  readonly sentence: Sentence;
}

const ALL_AFTER = /^(?:の)?(?:すべて|全て|全部|全体)/;
const ALL_BEFORE =
  /(?:全|すべての|全ての|対象(?:となる)?(?:施設|校|課|業務|団体)?(?:数)?(?:は)?|総数(?:は)?)$/;
const COUNTED_THINGS = /^の([^\d\s、。（()）]{1,12})/;
const LONGEST_UNIT = 4;

/** Wholes counted in a unit that says what is counted (施設, 校, 業務 …), and not marked 約. */
export function populationsIn(sentence: Sentence): Population[] {
  return sentence.quantities.flatMap((quantity) => {
    const { value, unit, qualifiers, start, end } = quantity;
    if (qualifiers.length > 0 || value <= 1) return [];
    const before = sentence.text.slice(0, start);
    const after = sentence.text.slice(end);
    const things = unit === "" ? thingsIn(after) : undefined;
    if (things) return [{ value, unit: things.unit, text: quantity.rawText + things.text, sentence }];
    if (isGenericCounter(unit) || isRate(unit)) return [];
    const isAll = ALL_AFTER.test(after) || ALL_BEFORE.test(before);
    return isAll ? [{ value, unit, text: quantity.rawText, sentence }] : [];
  });
}

/** 「142の避難所施設」: the unit is the end of what is counted. */
function thingsIn(after: string): { unit: string; text: string } | undefined {
  const words = COUNTED_THINGS.exec(after)?.[1];
  if (words === undefined) return undefined;
  for (let length = Math.min(LONGEST_UNIT, words.length); length > 0; length--) {
    for (let end = words.length; end >= length; end--) {
      const unit = words.slice(end - length, end);
      if (isUnit(unit) && !isGenericCounter(unit) && end > length)
        return { unit, text: `の${words.slice(0, end)}` };
    }
  }
  return undefined;
}

/** A whole that follows from a share: 「1.5%となる1,000件」 means 66,667件. */
export interface Implied {
  readonly whole: number;
  readonly unit: string;
  readonly text: string;
  readonly sentence: Sentence;
}

const MAKES = /^(?:となる|になる|に当たる|にあたる|に相当する|相当の)$/;

export function impliedIn(sentence: Sentence): Implied[] {
  return sentence.quantities.flatMap((rate, index) => {
    const part = sentence.quantities[index + 1];
    if (!part || !isRate(rate.unit) || rate.value <= 0 || isRate(part.unit)) return [];
    if (!MAKES.test(sentence.text.slice(rate.end, part.start).trim())) return [];
    const text = sentence.text.slice(rate.start, part.end);
    return [{ whole: (part.value / rate.value) * 100, unit: part.unit, text, sentence }];
  });
}

/** A whole that is printed with its part: 「年間約45,000件のうち7,000件」. */
export interface Printed {
  readonly whole: Quantity;
  readonly sentence: Sentence;
}

export function printedWholesIn(sentence: Sentence): Printed[] {
  return sentence.quantities
    .filter(({ end, unit }) => !isRate(unit) && /^(?:の)?うち/.test(sentence.text.slice(end)))
    .map((whole) => ({ whole, sentence }));
}

export function isSameThing(left: Population, right: Population): boolean {
  return canonicalUnit(left.unit) === canonicalUnit(right.unit);
}
