/**
 * The indicator model: what every layout reader produces and everything else consumes.
 */
import type { Qualifier } from "../quantity/types";
import type { Comparison } from "../achievement/types";

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

/** One figure (or one cell that should hold one) of an indicator, with where it stands. */
export interface Observation {
  readonly kind: ObservationKind;
  /** Fiscal year (年度, April to March) by its first calendar year; null where none is printed. */
  readonly fiscalYear: number | null;
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
}

/** A verdict that is printed on the sheet (目標達成, 目標未達 …), never derived from the mere word 達成. */
export interface PrintedVerdict {
  readonly fiscalYear: number | null;
  readonly achieved: boolean;
  readonly rawText: string;
  readonly sheet: string;
  readonly cell: string;
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
}

/** A cell that a reader saw as part of an indicator table but could not turn into a figure. */
export interface UnreadCell {
  readonly sheet: string;
  readonly cell: string;
  readonly rawText: string;
  readonly reason: string;
}

export interface ReadResult {
  readonly indicators: readonly Indicator[];
  readonly unread: readonly UnreadCell[];
}
