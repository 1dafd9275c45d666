/** What is said of one indicator in one fiscal year. Reports, the pane and the command line all show this. */
import type { MissingReason, Observation, OwnVerdict } from "../indicator/model";
import type { Forecast } from "./forecast";
import type { UngradedReason } from "./grade";
import type { DecreaseFormula, Grade, Measure } from "./types";

/** A value that a measure rests on, and the cell it came from. */
export interface Figure {
  readonly value: number;
  readonly fiscalYear: number | null;
  /** The observation it was read from; null for a value that follows from wording (令和元年度比 → 0). */
  readonly observation: Observation | null;
}

/** Which number of the year the actual is held against: 予定, 目標値, or the straight line between baseline and target. */
export type YardstickSource = "plan" | "target" | "expected";

export interface AssessedYardstick {
  readonly source: YardstickSource;
  readonly value: number;
  /** Upper end, for 範囲 only. */
  readonly upper: number | null;
}

/** A remark to the user; it decides nothing. `message` is a sentence in the user's language. */
export interface AssessmentWarning {
  readonly code: "NEGATIVE_REDUCTION" | "VERDICT_DISAGREES" | "OWN_VERDICT_DISAGREES" | "TARGET_REVISED";
  readonly message: string;
}

export interface Assessment {
  readonly indicatorId: string;
  readonly fiscalYear: number;
  /** The comparison is one of 維持: no rate, no progress, never ◎. */
  readonly maintain: boolean;
  readonly baseline: Figure | null;
  /** 予定 of the year, where printed. */
  readonly plan: Figure | null;
  readonly actual: Figure | null;
  /** The final target in force. */
  readonly target: Figure | null;
  /** The target before it was revised; null where it never was. */
  readonly originalTarget: Figure | null;
  /** What the cell of the actual says, also where it is no number; null where there is no such cell. */
  readonly actualText: string | null;
  /** Why there is no actual, where there is none. */
  readonly missing: MissingReason | null;

  /** null where the year has no number to be held against. */
  readonly yardstick: AssessedYardstick | null;
  readonly achieved: {
    /** Against the year's yardstick. */
    readonly yardstick: Measure<boolean>;
    /** Against the final target. */
    readonly target: Measure<boolean>;
    /** Against the target before its revision; null where it never was revised. */
    readonly originalTarget: Measure<boolean> | null;
    /** Whether the final target was met by its year (期限内) or only after it (期限後); null while it is not met. */
    readonly deadline: "within" | "after" | null;
  };
  /** 達成率 as a fraction. */
  readonly rate: Measure;
  /** As shown: 「99.6%」; 「達成」 for an actual of 0 below its ceiling; 「－」 where there is no rate. */
  readonly rateText: string;
  /** 進捗率 as a fraction, and as shown. */
  readonly progress: Measure;
  readonly progressText: string;
  /** 差, in the unit. */
  readonly gap: Measure;
  readonly shortfall: Measure;
  readonly elapsed: Measure;
  /** The printed plan, else the value on the straight line. */
  readonly expected: Measure;
  readonly pace: Measure;
  readonly required: Measure;
  /** 参考: the value seen ahead for the target year. It feeds no verdict. */
  readonly forecast: Measure<Forecast>;

  readonly grade: Grade;
  /** Why the grade is 「－」, as a code; null where a grade was given. */
  readonly reason: UngradedReason | MissingReason | null;
  /** The same as a sentence; null where a grade was given. */
  readonly reasonText: string | null;
  /** Whether the rules for a year without a plan, before the target year, gave the grade. */
  readonly interim: boolean;
  /** Id of the preset that gave the grade: stored with the year's results. */
  readonly preset: string;
  /** The verdict printed on the sheet for the year; it is kept beside the computed one and overwrites nothing. */
  readonly printedVerdict: { readonly achieved: boolean; readonly rawText: string } | null;
  /** 自己評価 of the year, beside the printed and the computed verdict; null where none is given. */
  readonly ownVerdict: OwnVerdict | null;
  /** Why the verdicts of the year differ, as somebody explained it; null where nobody has. */
  readonly verdictReason: string | null;
  readonly warnings: readonly AssessmentWarning[];
}

export interface AssessmentOptions {
  readonly decreaseFormula?: DecreaseFormula;
  /** A user's reason for comparing across a method break all the same. */
  readonly acrossMethodBreak?: { readonly reason: string };
  /** 基準年度 as the user says it, for a baseline whose year the sheet does not print. */
  readonly baselineYear?: number;
  /** ±τ for an indicator of 維持 or 同じ, in the unit. */
  readonly tolerance?: number;
  /** Upper end for an indicator of 範囲 (its target holds the lower end). */
  readonly upper?: number;
}
