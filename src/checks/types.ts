/**
 * The vocabulary of checks. A rule looks at a sheet (or the workbook) with its tables detected and answers
 * 適合 (pass), 違反 (fail) or 判定できません (unknown, with the reason). A silent pass is a defect.
 */
import type { Edit, RangeRef, SheetSnapshot, SnapshotPart, WorkbookSnapshot } from "../sheet";
import type { ConsistencyKind, ConsistencyReport } from "./consistency/types";
import type { ColumnProfile } from "./profile";
import type { LogicalGrid } from "./tables/grid";
import type { TextFactsCache } from "./text-facts";

export type Verdict = "pass" | "fail" | "unknown";
export type Severity = "fatal" | "critical" | "major" | "minor";
export type Level = "L1" | "L2" | "L3";

/** "A value/table region of a sheet": detected, or set by the user. Header rows are inside `range`. */
export interface DetectedTable {
  readonly range: RangeRef;
  /** Number of header rows at the top of `range`. */
  readonly headerRows: number;
  readonly source: "detected" | "user";
  /**
   * Joined header text of each column, from left (several header rows joined with 「_」, merged header cells
   * resolved). As printed: a column without a header has "", and two columns may have the same one.
   */
  readonly headers: readonly string[];
  /**
   * "records": a header above, one record a row. "form" (個票・帳票): labels at the left and values beside them, so
   * that a column holds many kinds of things and only rules about single cells can judge it.
   */
  readonly layout: "records" | "form";
}

export interface SheetContext {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly DetectedTable[];
  /** Profiles of the body columns of a table, made once and shared by all rules. */
  profiles(table: DetectedTable): readonly ColumnProfile[];
  /** The cells with merges resolved: what a reader of the sheet sees. */
  readonly grid: LogicalGrid;
  /** What is known of a text, worked out once per distinct text in a run. */
  readonly facts: TextFactsCache;
  /** Work ahead in slices, for rules that look at other sheets than their own. */
  prepareTables?(): Generator<void, void, void>;
  prepareProfiles?(): Generator<void, void, void>;
}

export interface WorkbookContext {
  readonly workbook: WorkbookSnapshot;
  readonly sheets: readonly SheetContext[];
  /** Settings and choices that the user made (ignored findings, tables set by hand …) live in the workbook. */
  readonly settings: CheckSettings;
  readonly facts: TextFactsCache;
}

export interface IgnoredFinding {
  readonly rule: string;
  /** "" for a finding on the file itself. */
  readonly sheet: string;
  readonly range: string;
  /** Which one it is, for a finding without cells: its group, and its subject. Absent where cells say it. */
  readonly group?: string;
  readonly reason: string;
}

export interface CheckSettings {
  readonly ignored: readonly IgnoredFinding[];
  readonly tables: ReadonlyMap<string, readonly { readonly range: RangeRef; readonly headerRows: number }[]>;
}

/** A change that would repair findings: shown before it is applied, applied whole or not at all, undoable. */
export interface Fix {
  /** Stable within the rule: "split-columns", "unmerge-fill". */
  readonly id: string;
  readonly rule: string;
  /** What it does, for the preview. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it may be part of 「安全な修正をすべて」: it loses and guesses nothing. */
  readonly safe: boolean;
  /**
   * Where several fixes are applied as one: these, in the order of `edits`. Each is logged and checked again under its
   * own rule.
   */
  readonly parts?: readonly Fix[];
}

export interface Finding {
  readonly rule: string;
  readonly sheet: string;
  readonly ranges: readonly RangeRef[];
  /** What is wrong here, for the user. */
  readonly message: string;
  /** Findings with the same key are one decision for the user. Unique within rule and sheet. */
  readonly group: string;
  /** What the group is, above its findings: 「D列「実績」：数値と単位が複数」. Absent: the message serves. */
  readonly groupTitle?: string;
  /** Tells findings of a group apart that have no cells: what is missing. */
  readonly subject?: string;
  readonly level?: "error" | "warning" | "info";
  /** Of a consistency check: to be put right, to be answered by the department, or to be known. */
  readonly kind?: ConsistencyKind;
  /** Computes the fix on demand; absent where only the user can repair it. Findings of a group share one fix. */
  readonly fix?: () => Fix;
}

/** A finding that the user set aside, with the entry in the workbook that says so and why. */
export interface IgnoredReport extends Finding {
  readonly ignoredBy: IgnoredFinding;
}

export interface RuleOutcome {
  readonly verdict: Verdict;
  /** Required for unknown. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
}

export interface RuleMeta {
  /** Number of the national standard: "L1-07". */
  readonly id: string;
  readonly level: Level;
  /** Official title. */
  readonly title: string;
  /** Number under the 2020 rule (統一ルール), null where there is none. */
  readonly number2020: string | null;
  readonly severity: Severity;
  /** Points that a failure takes off the level's 100; a fatal failure sets the level to 0. */
  readonly points: number;
  /** Which files it applies to; for others the rule does not appear. */
  readonly appliesTo: "all" | "excel" | "csv";
}

/**
 * What `check` gives back: the outcome, or a generator that yields now and then (at least every few milliseconds of
 * work) and returns the outcome. A rule that may look at very many texts is written as a generator, so that the
 * pane stays responsive and the check can be cancelled.
 */
export type RuleRun = RuleOutcome | Generator<void, RuleOutcome, void>;

/** Something without which a rule cannot judge a sheet: a table, or a part of the snapshot that was read. */
export type Need = "table" | SnapshotPart;

export interface SheetRule {
  readonly meta: RuleMeta;
  readonly scope: "sheet";
  /** Where one of these is missing, the engine answers 判定できません with the reason and does not ask the rule. */
  readonly needs: readonly Need[];
  check(context: SheetContext, workbook: WorkbookContext): RuleRun;
}

/**
 * A rule on the workbook as a whole. Its verdict is shown on every sheet, its findings on the sheet they name; a
 * finding on the file itself names no sheet ("") and is listed with the first one.
 */
export interface WorkbookRule {
  readonly meta: RuleMeta;
  readonly scope: "workbook";
  check(context: WorkbookContext): RuleRun;
}

export type Rule = SheetRule | WorkbookRule;

/** What one rule said of one sheet. */
export interface RuleReport {
  readonly meta: RuleMeta;
  readonly verdict: Verdict;
  readonly reason?: string;
  /** Without those that the user ignored. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredReport[];
}

export interface SheetReport {
  readonly name: string;
  readonly tables: readonly DetectedTable[];
  readonly rules: readonly RuleReport[];
}

/** Points by level as the standard's scoring table has them; null where a level had no rule that could judge. */
export interface Scores {
  readonly L1: number | null;
  readonly L2: number | null;
  readonly L3: number | null;
}

export interface CheckReport {
  readonly sheets: readonly SheetReport[];
  readonly scores: Scores;
  /** 数値の整合性, which takes no points. Absent where it was not asked for. */
  readonly consistency?: ConsistencyReport;
}
