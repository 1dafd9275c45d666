/**
 * What a user can do, one function each. The pane, the ribbon and the headless script all call these and nothing
 * below them, so that each action exists once. None throws: what goes wrong comes back as a Problem.
 */
import type { SliceRun } from "../checks/slices";
import type { TableSetting } from "../checks/settings";
import type { CheckReport, Finding, Fix } from "../checks/types";
import type { IndicatorSettings } from "../kpi/indicator";
import type { ReadResult, UnreadCell } from "../kpi/indicator/model";
import type { ChangeSummary, Decisions } from "../kpi/register";
import type { ColumnMapping, MappingSuggestion } from "../kpi/layouts/mapping";
import type { RangeRef, Result, SheetRange, SheetSnapshot } from "../sheet";
import type { CollectOperations } from "./collecting";
import type { ReportOperations } from "./report-operations";

export type * from "./report-operations";

export type Scope = "sheet" | "workbook";

/** Part of the workbook, whatever sheet is in front: a sheet, or a range of it. */
export interface CheckArea {
  readonly sheet: string;
  /** Only what touches these cells is reported; absent: the whole sheet. */
  readonly range?: RangeRef;
}

export type CheckScope = Scope | CheckArea;

export interface AppliedFix {
  /** Number of cells changed. */
  readonly changedCells: number;
  /** The touched sheets checked again by the same rules. */
  readonly recheck: CheckReport;
  readonly canUndo: boolean;
}

/** Long work that shows how far it is and can be stopped: it then ends without a result ("cancelled"). */
export type Run = SliceRun;

/** A 公開用コピー that was made. */
export interface MadePublicationCopy {
  /** Names of the new sheets, data first. */
  readonly sheets: readonly string[];
  /** Differences from the print sheet; the sheet 変更一覧 lists them. */
  readonly changeCount: number;
  /** What the user must still fill in or decide, as sentences. */
  readonly open: readonly string[];
  readonly roundTrips: number;
}

/** What the user says of one indicator. */
export interface IndicatorAnswer {
  /** The sheet with which it is kept, and which of its indicators: see `homeSheet` and `settingsKeys`. */
  readonly sheet: string;
  readonly key: string;
  /** In place of what was said before; null takes it back. */
  readonly settings: IndicatorSettings | null;
}

/** A first mapping of a table's columns, with the sheet that it is about. */
export interface MappingDraft extends MappingSuggestion {
  readonly sheet: SheetSnapshot;
}

/** The 指標台帳 of the workbook as it is. */
export interface RegisterState {
  /** Names of its two sheets; null where one is missing. */
  readonly indicatorSheet: string | null;
  readonly figureSheet: string | null;
  readonly indicatorCount: number;
  /** Figures and places of figures. */
  readonly figureCount: number;
  /** Rows that cannot be read, with cell and what to do. */
  readonly unread: readonly UnreadCell[];
}

/** A 指標台帳 that was made. */
export interface MadeRegister {
  readonly indicatorSheet: string;
  readonly figureSheet: string;
  readonly indicatorCount: number;
  readonly figureCount: number;
  /** Cells of the sheets that looked like figures and could not be read: they are not in the register. */
  readonly unread: readonly UnreadCell[];
  readonly roundTrips: number;
}

export interface RegisterRequest {
  /** Id of the grading preset for 判定; absent: the standard one. */
  readonly preset?: string;
  /** Excel formulas in the computed columns and links, or plain values. Absent: formulas. */
  readonly content?: "formulas" | "values";
}

/** What a refresh would change. */
export interface RegisterPreview extends ChangeSummary {
  /** Cells of the sheets that could not be read. */
  readonly unread: readonly UnreadCell[];
  /** Indicators found on the sheets; 0 where the sheets are no longer in the workbook. */
  readonly sourceCount: number;
}

export interface RefreshRequest {
  /** By id of the change; a conflict without a decision stays as it is. */
  readonly decisions: Decisions;
  /** `seen` of the preview that the decisions were taken on: where it no longer holds, nothing is done. */
  readonly seen: string;
}

export interface RefreshedRegister {
  readonly changedCells: number;
  readonly addedRows: number;
  /** Conflicts that still wait for a decision. */
  readonly openConflicts: number;
  readonly canUndo: boolean;
  readonly roundTrips: number;
}

export interface Operations extends CollectOperations, ReportOperations {
  readIndicators(scope: Scope): Promise<Result<ReadResult>>;
  /**
   * Keeps in the workbook what the user says of indicators: all of it, or nothing.
   * @returns what was kept, checked and trimmed, in the same order
   */
  keepIndicatorSettings(
    answers: readonly IndicatorAnswer[],
  ): Promise<Result<readonly (IndicatorSettings | null)[]>>;
  /** What the columns of the selected table of the sheet in front may be; what the workbook keeps goes first. */
  suggestMapping(): Promise<Result<MappingDraft>>;
  /** Keeps what the columns of a sheet's table are, so that every reading uses it; null brings recognition back. */
  setMapping(sheet: string, mapping: ColumnMapping | null): Promise<Result<void>>;
  check(scope: CheckScope, run?: Run): Promise<Result<CheckReport>>;
  /** Sets findings of one sheet aside with a reason, which is kept in the workbook and survives re-checks. */
  ignore(findings: readonly Finding[], reason: string): Promise<Result<void>>;
  /** Takes findings of one sheet that were set aside into account again. */
  stopIgnoring(findings: readonly Finding[]): Promise<Result<void>>;
  /** Sets the tables of a sheet by hand, kept in the workbook; none brings detection back. */
  setTables(sheet: string, tables: readonly TableSetting[]): Promise<Result<void>>;
  /** The cells that the user has selected, for setting a table by hand. */
  selection(): Promise<Result<SheetRange>>;
  /** Selects the cells and brings their sheet to the front. */
  goTo(sheet: string, range: RangeRef): Promise<Result<void>>;
  applyFix(fix: Fix): Promise<Result<AppliedFix>>;
  /** Takes the latest applied fix back. */
  undo(): Promise<Result<{ readonly title: string }>>;
  /** The workbook's 指標台帳; null where it has none. */
  registerState(): Promise<Result<RegisterState | null>>;
  /** Makes 指標台帳 from what the sheets say: both sheets or none. Problem where there is one already. */
  createRegister(request?: RegisterRequest): Promise<Result<MadeRegister>>;
  /** Compares 指標台帳 with the sheets it was made from; changes nothing. */
  previewRefresh(): Promise<Result<RegisterPreview>>;
  /** Brings 指標台帳 up to date as previewed and decided: whole or not at all. `undo` takes it back. */
  refreshRegister(request: RefreshRequest): Promise<Result<RefreshedRegister>>;
  /** Makes a clean copy of a sheet beside it, with メタデータ; the sheet itself stays as it is. */
  createPublicationCopy(
    sheet: "active" | { readonly name: string },
    run?: Run,
  ): Promise<Result<MadePublicationCopy>>;
}
