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
  | "TOO_FEW_POINTS";

/** A measure: a number, or the reason why there is none. */
export type Measure<T = number> =
  | { readonly evaluable: true; readonly value: T }
  | { readonly evaluable: false; readonly reason: NotEvaluable };

/** 判定 of the preset 標準 (other presets bring their own marks). */
export type Grade = string;
