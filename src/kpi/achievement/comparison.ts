/** ACHIEVED (達成): whether an actual meets a yardstick, and how the comparison of an indicator is found. */
import { isAtLeast, isMoreThan, isSame, subtract } from "./arithmetic";
import type { Comparison, Grade, Measure, Yardstick } from "./types";
import { evaluable, isKnown, notEvaluable } from "./types";

/** 維持 「±5 %」, for those who ask for it: the tolerance as a share of the target. */
export const MAINTAIN_SHARE_ON_REQUEST = 0.05;

/** What a word or sign says about the comparison: 維持 says no side by itself, 範囲 needs two ends. */
export type ComparisonWord = Comparison | "maintain";

const WORDS: Readonly<Record<ComparisonWord, readonly string[]>> = {
  ge: [
    "以上",
    ">=",
    "=>",
    "≧",
    "≥",
    "⩾",
    "ge",
    "増加",
    "増",
    "増やす",
    "向上",
    "上昇",
    "拡大",
    "削減",
    "increase",
  ],
  gt: ["超", "超過", "を超える", "超える", "より大きい", ">", "gt"],
  le: [
    "以下",
    "以内",
    "<=",
    "=<",
    "≦",
    "≤",
    "⩽",
    "le",
    "減少",
    "減",
    "減らす",
    "低下",
    "縮小",
    "短縮",
    "decrease",
  ],
  lt: ["未満", "より小さい", "<", "lt"],
  eq: ["同じ", "同値", "一致", "等しい", "=", "==", "eq"],
  range: ["範囲", "range"],
  maintain: ["維持", "維持する", "現状維持", "横ばい", "maintain"],
};

const WORD_OF = new Map<string, ComparisonWord>(
  (Object.keys(WORDS) as ComparisonWord[]).flatMap((comparison) =>
    WORDS[comparison].map((word) => [word, comparison] as const),
  ),
);

/**
 * Reads a comparison as a user writes it: 以上, 以内, >=, ≧, 増加, 維持, le … in full or half width.
 * 削減 counts as 以上, since an amount of reduction is better when it is larger (「5%削減」).
 * @returns null for a word that says no comparison
 */
export function parseComparison(word: string): ComparisonWord | null {
  const key = word.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  return WORD_OF.get(key) ?? null;
}

/**
 * The yardstick that a comparison word and a target make. 維持 with a target of 0 is held from above (件数0の維持),
 * otherwise it means 同じ with τ = 0.
 */
export function yardstickFrom(
  word: ComparisonWord,
  value: number | null,
  upper: number | null = null,
): Yardstick {
  if (word === "range") return { comparison: "range", value, upper };
  if (word !== "maintain") return { comparison: word, value };
  return { comparison: value === 0 ? "le" : "eq", value, tolerance: 0, maintain: true };
}

/** 維持, 同じ and 範囲 are kept, not approached: they have no ratio, no progress and no ◎. */
export function isKept(yardstick: Yardstick): boolean {
  return yardstick.maintain === true || yardstick.comparison === "eq" || yardstick.comparison === "range";
}

/** Whether the smaller value is the better one. */
export function isLowerBetter(comparison: Comparison): boolean {
  return comparison === "le" || comparison === "lt";
}

/**
 * ACHIEVED 達成. Values are compared as stored, with a relative tolerance of 1e-9 for floating-point noise only.
 * @returns true or false; MISSING without an actual or a yardstick
 */
export function achieved(actual: number | null, yardstick: Yardstick): Measure<boolean> {
  const { value, comparison } = yardstick;
  if (!isKnown(actual) || !isKnown(value)) return notEvaluable("MISSING");
  switch (comparison) {
    case "ge":
      return evaluable(isAtLeast(actual, value));
    case "gt":
      return evaluable(isMoreThan(actual, value));
    case "le":
      return evaluable(isAtLeast(value, actual));
    case "lt":
      return evaluable(isMoreThan(value, actual));
    case "eq":
      return evaluable(isWithinTolerance(actual, value, yardstick.tolerance ?? 0));
    case "range":
      if (!isKnown(yardstick.upper)) return notEvaluable("MISSING");
      return evaluable(isAtLeast(actual, value) && isAtLeast(yardstick.upper, actual));
  }
}

function isWithinTolerance(actual: number, value: number, tolerance: number): boolean {
  return isSame(actual, value) || isAtLeast(tolerance, Math.abs(subtract(actual, value)));
}

const ACHIEVED_WORDS = /^(?:目標)?達成(?:済み?)?$/;
const NOT_ACHIEVED_WORDS = /^(?:目標)?(?:未達成?|不達成|非達成)$/;

/**
 * Whether a verdict in a department's own words says the same as the computed one.
 * @param own a mark of the preset in force, or 達成 / 未達
 * @returns undefined where the words cannot be held against it (順調, a mark of another preset, nothing computed)
 */
export function agreesWith(
  own: string,
  computed: { readonly mark: Grade; readonly marks: readonly Grade[] },
  met: Measure<boolean>,
): boolean | undefined {
  const word = own.normalize("NFKC").replace(/\s+/g, "");
  const marks = computed.marks.map((mark) => mark.normalize("NFKC"));
  if (marks.includes(word)) return word === computed.mark.normalize("NFKC");
  if (!met.evaluable) return undefined;
  if (ACHIEVED_WORDS.test(word)) return met.value;
  return NOT_ACHIEVED_WORDS.test(word) ? !met.value : undefined;
}
