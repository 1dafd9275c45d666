/**
 * What a user can do, one function each. The pane, the ribbon and the headless script all call these and nothing
 * below them, so that each action exists once. None throws: what goes wrong comes back as a Problem.
 */
import type { CheckReport, Fix } from "../checks/types";
import type { ReadResult } from "../kpi/indicator/model";
import type { RangeRef, Result } from "../sheet";

export type Scope = "sheet" | "workbook";

export interface ReportRequest {
  /** Id of a report template: "progress-list". */
  readonly template: string;
  /** The fiscal year the report is about; null: the latest year with an actual. */
  readonly fiscalYear: number | null;
  readonly scope: Scope;
  /** Grading preset: "standard". */
  readonly preset: string;
}

export interface InsertedReport {
  readonly sheet: string;
  readonly indicatorCount: number;
  /** Office.js round trips that the insertion took, counted by the runner. */
  readonly roundTrips: number;
}

export interface AppliedFix {
  /** Number of cells changed. */
  readonly changedCells: number;
  /** The touched sheets checked again by the same rule. */
  readonly recheck: CheckReport;
  readonly canUndo: boolean;
}

export interface Operations {
  readIndicators(scope: Scope): Promise<Result<ReadResult>>;
  check(scope: Scope): Promise<Result<CheckReport>>;
  /** Selects the cells and brings their sheet to the front. */
  goTo(sheet: string, range: RangeRef): Promise<Result<void>>;
  applyFix(fix: Fix): Promise<Result<AppliedFix>>;
  /** Takes the latest applied fix back. */
  undo(): Promise<Result<{ readonly title: string }>>;
  insertReport(request: ReportRequest): Promise<Result<InsertedReport>>;
}
