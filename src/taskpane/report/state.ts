/** State of the 報告 tab. */
import type {
  InsertedReport,
  RefreshedReports,
  ReportPreview,
  ReportRequest,
  SavedVariants,
  StandingReport,
} from "../../commands/operations";
import { REPORT_TEMPLATES } from "../../reports";
import type { Problem } from "../../sheet";
import { checksPaneTexts } from "../../strings/pane-checks";

/** What was written, as the tab tells it. */
export interface Outcome {
  /** The first sheet: where the link leads. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** The sheets that were there before. */
  readonly refreshed: readonly string[];
  readonly remarks: readonly string[];
  /** Absent for what does not count indicators: the result of a check, several reports at once. */
  readonly indicatorCount?: number;
}

/** Id of the card that checks and puts the result on a sheet, beside the ids of the report templates. */
export const CHECK_RESULT = "check-result";

/** What can be made, as the user chooses among it. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

export function cards(): readonly Card[] {
  const t = checksPaneTexts();
  return [
    ...REPORT_TEMPLATES.map((template) => ({
      id: template.id,
      title: template.title(),
      about: template.about(),
    })),
    { id: CHECK_RESULT, title: t.resultTemplate, about: t.resultTemplateAbout },
  ];
}

/** What is under way. */
export type Activity = "previewing" | "inserting" | "refreshing" | "listing" | "saving";

/** What the user may want to do all the same, after being told what it would overwrite. */
export type Retry =
  { readonly kind: "insert" } | { readonly kind: "refresh"; readonly ids: readonly string[] };

export interface ReportState {
  readonly request: ReportRequest;
  readonly activity: Activity | null;
  readonly preview: ReportPreview | null;
  readonly problem: Problem | null;
  /** Offered beside a problem of the kind report.changedByHand. */
  readonly retry: Retry | null;
  readonly outcome: Outcome | null;
  /** What happened to a saved form. */
  readonly notice: string | null;
  /** undefined: not looked for yet. */
  readonly standing: readonly StandingReport[] | undefined;
  readonly saved: SavedVariants;
  /** Whether the form is being changed. */
  readonly isEditingForm: boolean;
}

export type ReportAction =
  | { readonly type: "request"; readonly change: Partial<ReportRequest> }
  | { readonly type: "started"; readonly activity: Activity }
  | { readonly type: "previewed"; readonly preview: ReportPreview }
  | { readonly type: "made"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly problem: Problem; readonly retry?: Retry }
  | { readonly type: "problemDismissed" }
  | { readonly type: "outcomeDismissed" | "previewDismissed" | "noticeDismissed" }
  | { readonly type: "listed"; readonly reports: readonly StandingReport[]; readonly saved: SavedVariants }
  | {
      readonly type: "saved";
      readonly saved: SavedVariants;
      readonly chosen: string | null;
      readonly said: string;
    }
  | { readonly type: "formOpened" | "formClosed" };

export function initialState(template: string, preset: string): ReportState {
  return {
    request: { template, preset, fiscalYear: null, scope: "workbook" },
    activity: null,
    preview: null,
    problem: null,
    retry: null,
    outcome: null,
    notice: null,
    standing: undefined,
    saved: { variants: [], unreadCount: 0 },
    isEditingForm: false,
  };
}

export function reportReducer(state: ReportState, action: ReportAction): ReportState {
  switch (action.type) {
    case "request": {
      const request = changed(state.request, action.change);
      const isSameForm = request.template === state.request.template;
      // What the sheets hold is the same on new ones.
      const isOnlyPlace = Object.keys(action.change).every((key) => key === "target");
      const preview = isOnlyPlace ? state.preview : null;
      return { ...state, request, preview, isEditingForm: state.isEditingForm && isSameForm };
    }
    case "started":
      return {
        ...state,
        activity: action.activity,
        // The list is read without being asked for: what was said last stays.
        ...(action.activity !== "listing" && { problem: null, retry: null, outcome: null, notice: null }),
      };
    case "previewed":
      return { ...state, activity: null, preview: action.preview };
    case "made":
      return {
        ...state,
        activity: null,
        outcome: action.outcome,
        preview: null,
        standing: undefined,
        // That a new sheet is wished holds once.
        request: { ...state.request, target: undefined },
      };
    case "failed": {
      const isChange = action.problem.code === "report.changedByHand";
      return {
        ...state,
        activity: null,
        problem: action.problem,
        retry: isChange ? (action.retry ?? null) : null,
      };
    }
    case "problemDismissed":
      return { ...state, problem: null, retry: null };
    case "noticeDismissed":
      return { ...state, notice: null };
    case "outcomeDismissed":
      return { ...state, outcome: null };
    case "previewDismissed":
      return { ...state, preview: null };
    case "listed":
      return withSaved({ ...state, activity: null, standing: action.reports }, action.saved);
    case "saved":
      return withSaved(
        {
          ...state,
          activity: null,
          isEditingForm: false,
          notice: action.said,
          preview: null,
          request: changed(state.request, { variant: action.chosen ?? undefined }),
        },
        action.saved,
      );
    case "formOpened":
      return { ...state, isEditingForm: true };
    case "formClosed":
      return { ...state, isEditingForm: false };
  }
}

/** Another template has other variants; what was narrowed down stays. */
function changed(request: ReportRequest, change: Partial<ReportRequest>): ReportRequest {
  const next = { ...request, ...change };
  return change.template !== undefined && change.template !== request.template
    ? { ...next, variant: undefined, target: undefined }
    : next;
}

/** A variant that somebody else has deleted is no longer chosen. */
function withSaved(state: ReportState, saved: SavedVariants): ReportState {
  const { variant } = state.request;
  const isThere = variant === undefined || saved.variants.some(({ id }) => id === variant);
  return { ...state, saved, request: isThere ? state.request : { ...state.request, variant: undefined } };
}

export function outcomeOfReport(report: InsertedReport): Outcome {
  const { sheet, sheets, refreshed, remarks, indicatorCount } = report;
  return { sheet, sheets, refreshed, remarks, indicatorCount };
}

export function outcomeOfRefresh({ sheets, remarks }: RefreshedReports): Outcome {
  return { sheet: sheets[0]!, sheets, refreshed: sheets, remarks };
}

/** Years offered: those known, and the chosen one even where a later reading lacks it; latest first. */
export function offeredYears(known: readonly number[], chosen: number | null): readonly number[] {
  return [...offered(known, chosen ?? undefined)].sort((a, b) => b - a);
}

/** What is known, and the chosen one even where a later reading lacks it. */
export function offered<T>(known: readonly T[], chosen: T | undefined): readonly T[] {
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
}
