/** What the buttons of the tab do. */
import type { Dispatch } from "react";
import type { ReportRequest, SavedVariants } from "../../commands/operations";
import type { ReportVariant } from "../../reports";
import { ok, type Result } from "../../sheet";
import { reportPaneTexts } from "../../strings/pane-report";
import { usePane } from "../shared/PaneContext";
import type { Running } from "../shared/useRunning";
import {
  CHECK_RESULT,
  outcomeOfRefresh,
  outcomeOfReport,
  type Activity,
  type Outcome,
  type ReportAction,
  type Retry,
} from "./state";
import { outcomeText, previewTexts } from "./words";

export interface ReportActions {
  preview(request: ReportRequest): Promise<void>;
  insert(request: ReportRequest): Promise<void>;
  refresh(ids: readonly string[], overwrite?: boolean): Promise<void>;
  /** Looks which reports and saved forms the workbook has. */
  list(): Promise<void>;
  save(variant: ReportVariant): Promise<void>;
  remove(id: string): Promise<void>;
  /** A report that a button of the ribbon made. */
  arrived(result: Result<Outcome>): void;
}

export function useReportActions(dispatch: Dispatch<ReportAction>, running: Running): ReportActions {
  const { operations, run, announce, setKnown } = usePane();

  const attempt = async <T>(
    activity: Activity,
    action: () => Promise<Result<T>>,
    show: (value: T) => void,
    retry?: Retry,
  ): Promise<void> => {
    const result = await run(() => {
      dispatch({ type: "started", activity });
      return action();
    });
    if (result?.ok) show(result.value);
    else if (result) dispatch({ type: "failed", problem: result.problem, ...(retry && { retry }) });
  };

  const showMade = (outcome: Outcome) => {
    dispatch({ type: "made", outcome });
    announce(outcomeText(outcome));
  };

  const insertCheckResult = async (scope: ReportRequest["scope"]): Promise<Result<Outcome>> => {
    const report = await running.run((run) => operations.check(scope, run));
    if (!report.ok) return report;
    const made = await operations.insertCheckReport(report.value);
    if (!made.ok) return made;
    const { sheet } = made.value;
    return ok({ sheet, sheets: [sheet], refreshed: [], remarks: [] });
  };

  const insertReport = async (request: ReportRequest): Promise<Result<Outcome>> => {
    const made = await operations.insertReport(request);
    return made.ok ? ok(outcomeOfReport(made.value)) : made;
  };

  const keep = (change: () => Promise<Result<SavedVariants>>, chosen: string | null, said: string) =>
    attempt("saving", change, (saved) => {
      dispatch({ type: "saved", saved, chosen, said });
      announce(said);
    });

  return {
    preview: (request) =>
      attempt(
        "previewing",
        () => operations.previewReport(request),
        (preview) => {
          dispatch({ type: "previewed", preview });
          const { years, policies, departments } = preview;
          setKnown({ years, policies, departments });
          announce(previewTexts(preview).join(" "));
        },
      ),
    insert: (request) =>
      attempt(
        "inserting",
        () => (request.template === CHECK_RESULT ? insertCheckResult(request.scope) : insertReport(request)),
        showMade,
        { kind: "insert" },
      ),
    refresh: (ids, overwrite = false) =>
      attempt(
        "refreshing",
        async () => {
          const made = await operations.refreshReports(ids, { overwrite });
          return made.ok ? ok(outcomeOfRefresh(made.value)) : made;
        },
        showMade,
        { kind: "refresh", ids },
      ),
    list: () =>
      attempt(
        "listing",
        () => operations.listReports(),
        (listed) => dispatch({ type: "listed", ...listed }),
      ),
    save: (variant) =>
      keep(
        () => operations.saveReportVariant(variant),
        variant.id,
        reportPaneTexts().formSaved(variant.name),
      ),
    remove: (id) => keep(() => operations.deleteReportVariant(id), null, reportPaneTexts().formDeleted),
    arrived: (result) => {
      if (result.ok) showMade(result.value);
      else dispatch({ type: "failed", problem: result.problem });
    },
  };
}
