/** Which indicators of different sheets are one, or seem to be. */
import type { Indicator } from "../../../kpi/indicator";
import { comparable, toHalfWidth } from "../../../kpi/text";
import { groupBy } from "../../outcome";
import { sheetOf } from "../context";
import { canonicalUnit } from "../units";

export interface Pair {
  readonly first: Indicator;
  readonly second: Indicator;
}

/** Shorter names (登録者数) stand for many things; they need the same action plan as well. */
const TELLING_NAME = 8;

/** Pairs with one name (or an alias) and one unit, on different sheets. */
export function samePairs(indicators: readonly Indicator[]): Pair[] {
  const named = indicators.flatMap((indicator) =>
    [indicator.name, ...(indicator.aliases ?? [])].map((name) => ({
      indicator,
      key: keyOf(indicator, name),
    })),
  );
  const pairs = [...groupBy(named, ({ key }) => key).values()].flatMap((group) =>
    neighbours(group.map(({ indicator }) => indicator)),
  );
  return unique(pairs);
}

function keyOf({ unit, group }: Indicator, name: string): string {
  const plain = comparable(name);
  const plan = plain.length >= TELLING_NAME ? "" : comparable(group.actionPlan ?? group.initiative ?? "?");
  return JSON.stringify([plain, canonicalUnit(unit), plan]);
}

/** Each with the next one of another sheet: three sheets make two pairs. */
function neighbours(members: readonly Indicator[]): Pair[] {
  return members.flatMap((second, index) => {
    const first = members.slice(0, index).findLast((one) => sheetOf(one) !== sheetOf(second));
    return first ? [{ first, second }] : [];
  });
}

const FEWEST_SHARED = 2;
const LEAST_ALIKE = 0.6;

/** Pairs whose names share most of their Latin words (「RPA、AI-OCR等の導入」 and 「AI・RPA」), on different sheets. */
export function alikePairs(indicators: readonly Indicator[]): Pair[] {
  const worded = indicators.flatMap((indicator) => {
    const words = latinWords(indicator.name);
    return words.size >= FEWEST_SHARED ? [{ indicator, words }] : [];
  });
  const byUnit = groupBy(worded, ({ indicator }) => canonicalUnit(indicator.unit));
  const pairs = [...byUnit.values()].flatMap((group) => {
    // Where very many names hold Latin words these tell nothing.
    if (group.length > MOST_COMPARED) return [];
    return group.flatMap((second, index) =>
      group
        .slice(0, index)
        .filter((first) => sheetOf(first.indicator) !== sheetOf(second.indicator))
        .filter((first) => comparable(first.indicator.name) !== comparable(second.indicator.name))
        .filter((first) => likeness(first.words, second.words) >= LEAST_ALIKE)
        .map((first) => ({ first: first.indicator, second: second.indicator })),
    );
  });
  return unique(pairs);
}

const MOST_COMPARED = 200;

function latinWords(name: string): Set<string> {
  const words = toHalfWidth(name).match(/[A-Za-z]{2,}/g) ?? [];
  return new Set(words.map((word) => word.toUpperCase()));
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared < FEWEST_SHARED ? 0 : shared / (left.size + right.size - shared);
}

function unique(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [JSON.stringify([pair.first.id, pair.second.id]), pair])).values()];
}
