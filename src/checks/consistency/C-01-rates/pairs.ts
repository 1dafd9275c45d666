/** Finds in sentences which two counts a printed rate was computed from: 「686件のうち344件(50.1%)」. */
import type { Quantity } from "../../../kpi/quantity";
import type { Sentence } from "../prose";
import { isRate, isSameUnit } from "../units";

export interface Pair {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  /** Whether the words say that one is a part of the other; else the two only stand beside the rate. */
  readonly isSaid: boolean;
}

export interface RateInProse {
  readonly rate: Quantity;
  readonly sentence: Sentence;
  readonly pair: Pair;
}

/** What a rate is besides a share: an aim, a change, a comparison with another year. */
const NO_SHARE_BEFORE =
  /(?:目標|予定|計画|前年|前年度|前年同期|昨年|昨年度|年度|同期|当初|従来)(?:値|比|対比)?(?:の|は|を|で|に対し(?:て)?|と比べ(?:て)?)?[(（]?$/;
const NO_SHARE_AFTER =
  /^\s*[)）]?(?:の|を|に|まで|へ)?(?:増|減|削減|短縮|上昇|低下|向上|引き?[上下]|以上|以下|以内|未満|目標|目指|となる|にあたる|に当たる|に相当|ポイント)/;
const PART_OF = /(?:のうち|の内|うち|中|に対し(?:て)?)[、,]?[^。]{0,24}$/;
const DIVIDED = /^[^。]{0,12}[÷/／][^。]{0,12}$/;
const LONGEST_GAP = 40;

/** The rates of a sentence that are shares of something counted beside them. */
export function ratesIn(sentence: Sentence, before: Sentence | undefined): RateInProse[] {
  return sentence.quantities.flatMap((rate) => {
    if (!isRate(rate.unit) || !isShare(sentence.text, rate)) return [];
    const pair = pairBefore(sentence, rate) ?? (before && pairOfSentenceBefore(before, sentence, rate));
    return pair ? [{ rate, sentence, pair }] : [];
  });
}

function isShare(text: string, { start, end }: Quantity): boolean {
  return !NO_SHARE_BEFORE.test(text.slice(0, start)) && !NO_SHARE_AFTER.test(text.slice(end));
}

function pairBefore({ text, quantities }: Sentence, rate: Quantity): Pair | undefined {
  return pairAmong(
    text,
    quantities.filter((one) => isCount(one) && one.end <= rate.start),
  );
}

/** 「…は10,188件、…は44,184件です。利用率23.1%」: the rate of the next sentence, which counts nothing itself. */
function pairOfSentenceBefore(before: Sentence, { quantities }: Sentence, rate: Quantity): Pair | undefined {
  const hasOwn = quantities.some((one) => isCount(one) && one.end <= rate.start);
  return hasOwn ? undefined : pairAmong(before.text, before.quantities.filter(isCount));
}

function isCount({ unit, decimals, value }: Quantity): boolean {
  return !isRate(unit) && decimals === 0 && value > 0;
}

/** The last two that are said to be part and whole; else the only two of one unit. */
function pairAmong(text: string, counts: readonly Quantity[]): Pair | undefined {
  for (let index = counts.length - 2; index >= 0; index--) {
    const [first, second] = [counts[index]!, counts[index + 1]!];
    if (!isSameUnit(first.unit, second.unit)) continue;
    const between = text.slice(first.end, second.start);
    if (between.length > LONGEST_GAP) continue;
    if (PART_OF.test(between) && second.value <= first.value)
      return { numerator: second, denominator: first, isSaid: true };
    if (DIVIDED.test(between)) return { numerator: first, denominator: second, isSaid: true };
  }
  const [first, second, ...others] = counts;
  if (!first || !second || others.length > 0 || !isSameUnit(first.unit, second.unit)) return undefined;
  const [numerator, denominator] = first.value < second.value ? [first, second] : [second, first];
  return { numerator, denominator, isSaid: false };
}
