/**
 * The indicator model: what every layout reader produces and everything else consumes.
 */
import type { Qualifier } from "../quantity/types";
import type { Comparison } from "../achievement/types";
import type { IndicatorSettings } from "./settings";

/** 増加 / 減少 / 維持. */
export type Direction = "increase" | "decrease" | "maintain";

/** 基準値 / 予定・計画 / 実績・結果 / 目標値. */
export type ObservationKind = "baseline" | "plan" | "actual" | "target";

/** Why there is no number: 未到来, 未報告, 未導入, 調査なし, 計測方法変更, 指標終了, 文章のみ, or not said. */
export type MissingReason =
  | "notYetDue"
  | "notReported"
  | "notIntroduced"
  | "noSurvey"
  | "methodChanged"
  | "ended"
  | "textOnly"
  | "unknown";

/** 分子・分母: what a rate was computed from, as printed beside it. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** What the two count, as printed: 「件」; "" where nothing is. */
  readonly numeratorUnit: string;
  readonly denominatorUnit: string;
  /** The words they stand in, and where. */
  readonly rawText: string;
  readonly sheet: string;
  readonly cell: string;
}

/** 訂正: a figure that replaced a published one. */
export interface Correction {
  readonly previous: number;
  /** The words that say so: 「※令和4年度の実績は正しくは33施設」. */
  readonly reason: string;
  /** As printed; null where none is. */
  readonly date: string | null;
}

/** One figure (or one cell that should hold one) of an indicator, with where it stands. */
export interface Observation {
  readonly kind: ObservationKind;
  /** Fiscal year (年度, April to March) by its first calendar year; null where none is printed. */
  readonly fiscalYear: number | null;
  /** "user": the sheet prints no year and the user said this one. Absent: as printed. */
  readonly yearSource?: "user";
  /** null where there is no number that is the indicator's value; then `missing` says why. */
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** Unit as printed beside this number; "" where none is. */
  readonly unit: string;
  /** The qualifier as printed (several joined with ・), or null. */
  readonly qualifier: string | null;
  readonly qualifiers: readonly Qualifier[];
  /** Decimals as printed. */
  readonly decimals: number;
  /** As-of or period note as printed: 「令和2年3月時点」. */
  readonly asOf: string | null;
  /** Note that belongs to the number: ※ text, correction. */
  readonly note: string | null;
  /** What the cell says, verbatim, and where: sheet name and A1 address of the cell (top left of a merge). */
  readonly rawText: string;
  readonly sheet: string;
  readonly cell: string;
  /** Which number of the cell this is: 0 for the first. */
  readonly position: number;
  /** 通年でない: the figure covers a part of the year or a day in it. Absent: nothing says so. */
  readonly isPartYear?: boolean;
  /** 分子・分母, where the document prints them. */
  readonly ratio?: Ratio;
  /** 訂正前の値, where the document corrects itself. */
  readonly correction?: Correction;
  /** Version of a target: 当初, 改定後. Absent: there is only one. */
  readonly version?: "original" | "revised";
  /** What the figure leaves out or is limited to, as printed: 「病院・消防を除く」. */
  readonly scope?: string;
  /**
   * 未導入の 0: a 0 that stands for something not yet there (「0人[※]」 ※システム未導入) and was not measured. The number
   * is kept as printed.
   */
  readonly zeroMeans?: "notIntroduced";
  /** 「100%相当とみなす」: the user's own reading of a text-only result, never set by a reader. */
  readonly deemed?: { readonly value: number; readonly reason: string };
  /** 取込元: file from which a collected figure came. Absent: this workbook. */
  readonly sourceFile?: string;
}

/** A verdict that is printed on the sheet (目標達成, 目標未達 …), never derived from the mere word 達成. */
export interface PrintedVerdict {
  readonly fiscalYear: number | null;
  readonly achieved: boolean;
  readonly rawText: string;
  readonly sheet: string;
  readonly cell: string;
}

/** 自己評価: the verdict that the department gave, as written, beside the printed and the computed one. */
export interface OwnVerdict {
  readonly fiscalYear: number;
  readonly mark: string;
  /** Why it differs from the computed one, in the department's words; "" where none is given. */
  readonly reason: string;
}

/** Where an indicator belongs. Only what the sheet prints; absent otherwise. */
export interface IndicatorGroup {
  /** Number of the sheet or item (No., 大項目). */
  readonly number?: string;
  /** 基本方針・大項目. */
  readonly policy?: string;
  /** 取組・中項目. */
  readonly initiative?: string;
  /** アクションプラン. */
  readonly actionPlan?: string;
}

export interface Indicator {
  /** Stable within the workbook: derived from sheet, block and name. */
  readonly id: string;
  readonly name: string;
  /** The indicator's unit: that of its figures; where they differ, the actual's. */
  readonly unit: string;
  readonly direction: Direction | null;
  /** Whether the direction is printed on the sheet or concluded from wording. */
  readonly directionSource: "printed" | "inferred";
  readonly comparison: Comparison;
  readonly group: IndicatorGroup;
  readonly department: string;
  /** Ordered by kind (baseline, plan, actual, target), then by year. */
  readonly observations: readonly Observation[];
  readonly verdicts: readonly PrintedVerdict[];
  /** 後継: ids of the indicator that this one replaced, or that replaced it. */
  readonly predecessor: string | null;
  readonly successor: string | null;
  /** First fiscal year measured by a changed method: the series breaks before it. */
  readonly methodBreaks: readonly number[];
  /** Evidence and remarks (備考) of the sheet that concern the indicator. */
  readonly remarks: string | null;
  /** Which layout read it. */
  readonly layout: string;
  /** 累計・単年度. Absent: the sheet does not say. */
  readonly accumulation?: "cumulative" | "annual";
  /**
   * 符号の約束 of a 削減 indicator: "reduction" counts what was saved as positive, "change" counts a fall as negative.
   * Absent: not said, and a negative value is asked about.
   */
  readonly signConvention?: "reduction" | "change";
  /** 評価できない: the indicator has no number to be judged by (milestone, text), and why. */
  readonly notEvaluable?: { readonly reason: string };
  /** The sentences that set target and baseline (評価指標), as printed, and where. */
  readonly targetText?: { readonly rawText: string; readonly sheet: string; readonly cell: string };
  /**
   * Id of the indicator that this one explains, for an indicator that only a sentence names: the count behind a rate,
   * a yearly increase, a share without a row of its own. Absent: it stands in a table.
   */
  readonly relatesTo?: string;
  readonly ownVerdicts?: readonly OwnVerdict[];
  /** Other names of the same indicator, in this or another plan. */
  readonly aliases?: readonly string[];
  /** 利用者の判断: what the user said in the pane, already applied to the fields above (see `withSettings`). */
  readonly userSettings?: IndicatorSettings;
}

/** A cell that a reader saw as part of an indicator table but could not turn into a figure. */
export interface UnreadCell {
  readonly sheet: string;
  readonly cell: string;
  readonly rawText: string;
  readonly reason: string;
  /** What kind of question it is, where checks ask for it: a goal in words that no row of a table answers to. */
  readonly code?: "goalWithoutRow";
}

export interface ReadResult {
  readonly indicators: readonly Indicator[];
  readonly unread: readonly UnreadCell[];
}
