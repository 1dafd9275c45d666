/**
 * The vocabulary of 数値の整合性: checks that hold the figures of KPI tables against one another. They look at
 * indicators, not at cells, and answer as rules do: 適合, 違反 or 判定できません with the reason.
 */
import type { Indicator, UnreadCell } from "../../kpi/indicator";
import type { SheetSnapshot } from "../../sheet";
import type { Finding, IgnoredReport, RuleRun, Verdict } from "../types";
import type { Prose } from "./prose";

/**
 * What a finding is to the user: a contradiction to put right (catch), a question that only the department can answer
 * (ask), or something to know (info).
 */
export type ConsistencyKind = "catch" | "ask" | "info";

export interface ConsistencyContext {
  /** Those that stand in tables. */
  readonly indicators: readonly Indicator[];
  /** Those that only a sentence names (`relatesTo`): counts behind rates, yearly increases, shares. */
  readonly supporting: readonly Indicator[];
  /** Those of them that explain an indicator. */
  supportingOf(indicator: Indicator): readonly Indicator[];
  /** Cells of indicator tables that could not be read. */
  readonly unread: readonly UnreadCell[];
  readonly sheets: readonly SheetSnapshot[];
  /** The latest fiscal year with an actual; null where there is none. */
  readonly reportYear: number | null;
  /** The sentences on the sheets of the indicators. */
  readonly prose: Prose;
  /** Names of the user's sheets on which no indicator stands: overviews, lists of what was done. */
  readonly otherSheets: readonly string[];
  /** The indicators of a sheet, in the order in which they were read. */
  onSheet(sheet: string): readonly Indicator[];
}

export interface ConsistencyCheck {
  /** "C-01" … and what most of its findings are. */
  readonly id: string;
  readonly kind: ConsistencyKind;
  /** In the user's language. */
  title(): string;
  check(context: ConsistencyContext): RuleRun;
}

/** What one check said of the workbook. */
export interface ConsistencyCheckReport {
  readonly id: string;
  readonly kind: ConsistencyKind;
  readonly title: string;
  readonly verdict: Verdict;
  /** Why it could not judge. */
  readonly reason?: string;
  /** Without those that the user ignored. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredReport[];
}

export interface ConsistencyReport {
  /** How many indicators were looked at; 0 where no table of indicators was found, and then no check was run. */
  readonly indicatorCount: number;
  /** Sheets that could not be read, as sentences. */
  readonly problems: readonly string[];
  readonly checks: readonly ConsistencyCheckReport[];
}
