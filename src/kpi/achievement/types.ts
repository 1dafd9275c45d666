/** How an actual is compared with its yardstick: 以上 ge · 超 gt · 以下/以内 le · 未満 lt · 同じ eq · 範囲 range. */
export type Comparison = "ge" | "gt" | "le" | "lt" | "eq" | "range";

/** Why a measure cannot be given. The Japanese sentences are in src/strings/achievement.ts. */
export type NotEvaluable =
  | "MISSING"
  | "ZERO_TARGET"
  | "NEG_TARGET"
  | "MAINTAIN"
  | "ZERO_ACTUAL"
  | "NO_DISTANCE"
  | "BASELINE_ALREADY_MET"
  | "BASELINE_YEAR"
  | "PAST_TARGET_YEAR"
  | "NO_PERIOD"
  | "TOO_FEW_POINTS";

/** A measure: a number, or the reason why there is none. */
export type Measure<T = number> =
  | { readonly evaluable: true; readonly value: T }
  | { readonly evaluable: false; readonly reason: NotEvaluable };

/** 判定 of the preset 標準 (other presets bring their own marks). */
export type Grade = string;

/**
 * What an actual is held against: this year's number (予定) or the final target (目標値), with the way to compare.
 * A number alone is not enough: 15 分 is met from below where the comparison is 以内.
 */
export interface Yardstick {
  readonly comparison: Comparison;
  /** The number to reach; the lower end for 範囲. null where none is known. */
  readonly value: number | null;
  /** Upper end for 範囲. */
  readonly upper?: number | null;
  /** ±τ for 同じ, in the indicator's unit; 0 unless said. */
  readonly tolerance?: number;
  /** 維持: there is no ratio and no progress, and no ◎, whatever the comparison. */
  readonly maintain?: boolean;
}

/** Years of an indicator, by the first calendar year of the fiscal year (年度). */
export interface Period {
  /** 基準年度 */
  readonly baselineYear: number | null;
  /** 目標年度 */
  readonly targetYear: number | null;
}

/** How 達成率 of a 以下/未満 indicator is formed: 目標÷実績 (the default) or 2−実績÷目標. */
export type DecreaseFormula = "quotient" | "difference";

export function evaluable<T>(value: T): Measure<T> {
  return { evaluable: true, value };
}

export function notEvaluable<T = number>(reason: NotEvaluable): Measure<T> {
  return { evaluable: false, reason };
}

/** Whether a number is there; what is not finite counts as missing. */
export function isKnown(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
