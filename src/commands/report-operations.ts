/** What a user can do with reports. Part of Operations. */
import type { CheckReport } from "../checks/types";
import type { ReportContent, ReportPlan, ReportVariant } from "../reports";
import type { IndicatorFilter } from "../reports/shared";
import type { Result } from "../sheet";

/** The sheet in front, or the whole workbook. */
export type ReportScope = "sheet" | "workbook";

export interface ReportRequest {
  /** Id of a report template: "progress-list". */
  readonly template: string;
  /** The fiscal year the report is about; null: the latest year with an actual. */
  readonly fiscalYear: number | null;
  readonly scope: ReportScope;
  /** Grading preset: "standard". */
  readonly preset: string;
  /** Absent: formulas where the workbook has a register, values otherwise. */
  readonly content?: ReportContent;
  /** Id of a saved variant of the template. */
  readonly variant?: string;
  /** Only indicators of a 施策 or 部署. */
  readonly filter?: IndicatorFilter;
  /** "new": on new sheets. Absent: the sheets of the same report are made again where there are any. */
  readonly target?: "new";
  /** Write over what was changed by hand on the sheets that are made again. */
  readonly overwrite?: boolean;
}

export interface InsertedReport {
  /** The first sheet, which is in front afterwards. */
  readonly sheet: string;
  /** All sheets of the report. */
  readonly sheets: readonly string[];
  /** Those of them that were there before and were made again. */
  readonly refreshed: readonly string[];
  /** What the user should know, as sentences. */
  readonly remarks: readonly string[];
  readonly indicatorCount: number;
  /** Office.js round trips that the insertion took, counted by the runner. */
  readonly roundTrips: number;
}

/** A report as it would be made now. */
export interface ReportPreview {
  readonly plan: ReportPlan;
  readonly fiscalYear: number;
  readonly content: ReportContent;
  /** Names of the sheets that would be made again. */
  readonly refreshes: readonly string[];
  /** What the scope holds, for the user to choose from. */
  readonly policies: readonly string[];
  readonly departments: readonly string[];
  /** Fiscal years with an actual, latest first. */
  readonly years: readonly number[];
  readonly hasRegister: boolean;
}

/** A report that stands in the workbook, on one or more sheets. */
export interface StandingReport {
  readonly id: string;
  /** Id and title of its template; the id alone where the template is unknown. */
  readonly template: string;
  readonly title: string;
  readonly fiscalYear: number | null;
  /** null where it is not said or cannot be read. */
  readonly createdAt: Date | null;
  readonly sheets: readonly string[];
  /** Whether the product knows how it was made. */
  readonly canRefresh: boolean;
}

export interface RefreshedReports {
  /** All sheets that were written, in the order of the reports. */
  readonly sheets: readonly string[];
  readonly remarks: readonly string[];
  readonly roundTrips: number;
}

export interface InsertedCheckReport {
  readonly sheet: string;
  readonly roundTrips: number;
}

export interface SavedVariants {
  readonly variants: readonly ReportVariant[];
  /** Saved ones that could not be read. */
  readonly unreadCount: number;
}

/** What the workbook has of reports. */
export interface ListedReports {
  readonly reports: readonly StandingReport[];
  readonly saved: SavedVariants;
}

export interface ReportOperations {
  /** Reads the workbook and plans the report without changing anything. */
  previewReport(request: ReportRequest): Promise<Result<ReportPreview>>;
  /** Makes a report, or makes the same one again on its sheets. All or nothing. */
  insertReport(request: ReportRequest): Promise<Result<InsertedReport>>;
  /** The reports of the workbook, and the variants saved in it. */
  listReports(): Promise<Result<ListedReports>>;
  /**
   * Makes reports again as they were made.
   * @param ids those to make again; absent: all
   */
  refreshReports(
    ids?: readonly string[],
    options?: { readonly overwrite?: boolean },
  ): Promise<Result<RefreshedReports>>;
  /** Saves a variant, or changes the one with its id. */
  saveReportVariant(variant: ReportVariant): Promise<Result<SavedVariants>>;
  deleteReportVariant(id: string): Promise<Result<SavedVariants>>;
  /** Inserts 検査結果, a sheet with what a check found. */
  insertCheckReport(report: CheckReport): Promise<Result<InsertedCheckReport>>;
}
