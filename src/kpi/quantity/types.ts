/** Words that soften or bound a number, as printed. */
export type Qualifier = "約" | "程度" | "以上" | "以下" | "以内" | "未満" | "超";

/** One number with what is printed around it: 「窓口 約15分以内 ※速報」. */
export interface Quantity {
  /** The number as the cell's unit has it: 「82.8%」 is 82.8, 「1.2万人」 is 12000 with unit 人. */
  readonly value: number;
  /** Unit as printed, normalised to half width (「％」 → "%"); "" where none is printed. */
  readonly unit: string;
  /** Qualifiers in the order printed; usually none or one. */
  readonly qualifiers: readonly Qualifier[];
  /** Text before the number that names it (「特定健診」); "" where there is none. */
  readonly label: string;
  /** Decimals as printed: 「46.0%」 → 1. */
  readonly decimals: number;
  /** Whether a plus sign is printed. */
  readonly explicitPlus: boolean;
  /** Fiscal year of an as-of note beside the number, 「40.9%(令和2年度)」 → 2020; null without one. */
  readonly fiscalYear: number | null;
  /** The as-of note as printed: 「令和2年3月時点」; null without one. */
  readonly asOf: string | null;
  /** A note mark or short note beside the number as printed: 「※」, 「[※]」, 「(試行)」; null without one. */
  readonly note: string | null;
  /** The part of the text this quantity was read from, and where it begins and ends in it (UTF-16 units). */
  readonly rawText: string;
  readonly start: number;
  readonly end: number;
}
