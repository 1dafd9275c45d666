/**
 * The words that the register writes for the model's codes. They are part of the register as a file format: whoever
 * opens the workbook, in whatever language, reads and writes the same ones.
 */
import type { Comparison } from "../achievement/types";
import type { Direction, Indicator, MissingReason, Observation, ObservationKind } from "../indicator/model";

/** Codes with the word that is written, and others that are understood. */
export interface Words<T extends string> {
  readonly words: readonly string[];
  wordOf(code: T): string;
  /** undefined where the text is none of the words. */
  codeOf(text: string): T | undefined;
}

function words<T extends string>(entries: readonly (readonly [code: T, ...words: string[]])[]): Words<T> {
  const written = new Map(entries.map(([code, word]) => [code, word!]));
  const codes = new Map(
    entries.flatMap(([code, ...all]) => all.map((word) => [folded(word), code] as const)),
  );
  return {
    words: [...written.values()],
    wordOf: (code) => written.get(code)!,
    codeOf: (text) => codes.get(folded(text)),
  };
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

export const KINDS: Words<ObservationKind> = words([
  ["baseline", "基準値", "基準", "現状値"],
  ["plan", "計画", "予定", "計画値", "予定値"],
  ["actual", "実績", "実績値", "結果"],
  ["target", "目標値", "目標", "最終目標"],
]);

/** Rows of 実績値 that hold a verdict instead of a figure. */
export type VerdictKind = "printedVerdict" | "ownVerdict";
export const VERDICT_KINDS: Words<VerdictKind> = words([
  ["printedVerdict", "判定の記載", "記載された判定"],
  ["ownVerdict", "自己評価"],
]);

export const DIRECTIONS: Words<Direction> = words([
  ["increase", "増加", "増やす", "向上", "上昇"],
  ["decrease", "減少", "減らす", "削減", "低下"],
  ["maintain", "維持", "現状維持"],
]);

export const DIRECTION_SOURCES: Words<Indicator["directionSource"]> = words([
  ["printed", "明記"],
  ["inferred", "推定"],
]);

export const COMPARISONS: Words<Comparison> = words([
  ["ge", "以上"],
  ["gt", "超"],
  ["le", "以下", "以内"],
  ["lt", "未満"],
  ["eq", "同じ", "維持"],
  ["range", "範囲"],
]);

export const ACCUMULATIONS: Words<NonNullable<Indicator["accumulation"]>> = words([
  ["cumulative", "累計"],
  ["annual", "単年度"],
]);

export const SIGN_CONVENTIONS: Words<NonNullable<Indicator["signConvention"]>> = words([
  ["reduction", "削減量が正"],
  ["change", "減少が負"],
]);

export const MISSING_REASONS: Words<MissingReason> = words([
  ["notYetDue", "未到来"],
  ["notReported", "未報告"],
  ["notIntroduced", "未導入"],
  ["noSurvey", "調査なし"],
  ["methodChanged", "計測方法変更"],
  ["ended", "指標終了"],
  ["textOnly", "文章のみ"],
  ["unknown", "理由不明"],
]);

export const VERSIONS: Words<NonNullable<Observation["version"]>> = words([
  ["original", "当初"],
  ["revised", "改定後"],
]);

/** Who says the year of a figure that is printed without one. */
export const YEAR_SOURCES: Words<NonNullable<Observation["yearSource"]>> = words([["user", "利用者"]]);

export const ZERO_MEANINGS: Words<NonNullable<Observation["zeroMeans"]>> = words([
  ["notIntroduced", "未導入"],
]);

export const YES_NO: Words<"yes" | "no"> = words([
  ["yes", "はい", "○", "◯", "〇"],
  ["no", "いいえ", "×"],
]);

export const ACHIEVED: Words<"achieved" | "missed"> = words([
  ["achieved", "達成"],
  ["missed", "未達", "未達成"],
]);

/** Stands for 「評価できない」 whose reason is blank. */
export const NO_REASON = "理由の記載なし";
/** 「…」: there is no figure. By the national rules for data a blank among numbers leaves open whether it means 0. */
export const NO_VALUE = "…";
/** Between several departments, each of which has a column of its own. */
export const DEPARTMENT_SEPARATOR = "、";
/** Between several qualifiers of one figure (約・以上). */
export const QUALIFIER_SEPARATOR = "・";
