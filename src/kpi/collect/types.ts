/** 部署からの収集: what departments' files say, held against the register. */
import type { Indicator, Observation, ReadResult, UnreadCell } from "../indicator/model";

/** A file that a department sent, as the layouts read it. */
export interface DepartmentFile {
  /** File name, as the user knows it. */
  readonly name: string;
  readonly result: ReadResult;
}

/** Why two indicators were taken for the same one. */
export type MatchReason = "id" | "name" | "alias" | "user";

/** An indicator of a file that the register has. */
export interface MatchedIndicator {
  readonly file: string;
  readonly indicator: Indicator;
  /** Id in the register. */
  readonly registerId: string;
  readonly reason: MatchReason;
}

/** An indicator of a file for which the register has none, or several. */
export interface UnmatchedIndicator {
  /** Names it in `CollectOptions.matches`. */
  readonly key: string;
  readonly file: string;
  readonly indicator: Indicator;
  /** "sameId": the id is known but the name is another one. "several": the name stands more than once in the register. */
  readonly reason: "unknown" | "sameId" | "several";
  /** Indicators of the register that it may be, the likeliest first. */
  readonly candidates: readonly Indicator[];
}

/**
 * "new": the register has no figure there. "changed": it has another one. "contradictory": the files disagree.
 * "unit": the unit is another one, so that the figures cannot be compared.
 */
export type DifferenceKind = "new" | "changed" | "contradictory" | "unit";

export interface Candidate {
  readonly file: string;
  readonly observation: Observation;
  /** What the department wrote beside it (備考), on one line; "" where it wrote nothing. */
  readonly remark: string;
}

/** One figure that the files say otherwise than the register. */
export interface Difference {
  /** Names it in a decision: stable for the same register and files. */
  readonly key: string;
  readonly kind: DifferenceKind;
  /** As the register has the indicator. */
  readonly indicator: Indicator;
  /** What the register holds; null where it has no such figure. */
  readonly before: Observation | null;
  /** What the files say, each different figure once; the first file that says it. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

/** An actual that the register waits for and no file gives. */
export interface MissingFigure {
  readonly indicator: Indicator;
  readonly fiscalYear: number;
  /** What files say in place of the figure: 「集計中」, with what stands beside it. */
  readonly said: readonly { readonly file: string; readonly text: string }[];
}

export interface FileSummary {
  readonly name: string;
  readonly indicatorCount: number;
  readonly matchedCount: number;
  /** Cells that could not be read, with reasons. */
  readonly unread: readonly UnreadCell[];
  /** "empty": no indicator was found. "otherPlan": none of its indicators is in the register. */
  readonly problem: "empty" | "otherPlan" | null;
}

export interface Collection {
  readonly files: readonly FileSummary[];
  readonly matched: readonly MatchedIndicator[];
  readonly unmatched: readonly UnmatchedIndicator[];
  readonly differences: readonly Difference[];
  /** Figures that the files say as the register does. */
  readonly sameCount: number;
  readonly missing: readonly MissingFigure[];
}

export interface CollectOptions {
  /** The year that is collected, for what is missing; null: none is waited for. */
  readonly fiscalYear: number | null;
  /** What the user says about indicators that are not matched by themselves: id in the register by key. */
  readonly matches?: ReadonlyMap<string, string>;
}

/** Which candidate is taken over, by key of the difference; those left out stay as the register has them. */
export type CollectDecisions = ReadonlyMap<string, number>;
