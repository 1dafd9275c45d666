/** State of the 報告 tab. */
import type { InsertedReport, ReportRequest } from "../../commands/operations";
import type { Problem } from "../../sheet";

export interface ReportState {
  readonly request: ReportRequest;
  readonly inserting: boolean;
  readonly problem: Problem | null;
  readonly inserted: InsertedReport | null;
}

export type ReportAction =
  | { readonly type: "request"; readonly change: Partial<ReportRequest> }
  | { readonly type: "started" }
  | { readonly type: "inserted"; readonly report: InsertedReport }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" };

export function initialState(template: string, preset: string): ReportState {
  return {
    request: { template, preset, fiscalYear: null, scope: "workbook" },
    inserting: false,
    problem: null,
    inserted: null,
  };
}

export function reportReducer(state: ReportState, action: ReportAction): ReportState {
  switch (action.type) {
    case "request":
      return { ...state, request: { ...state.request, ...action.change } };
    case "started":
      return { ...state, inserting: true, problem: null, inserted: null };
    case "inserted":
      return { ...state, inserting: false, inserted: action.report };
    case "failed":
      return { ...state, inserting: false, problem: action.problem };
    case "problemDismissed":
      return { ...state, problem: null };
  }
}

/** Years offered: those of the indicators read last, and the chosen one even where a later reading lacks it. */
export function offeredYears(known: readonly number[], chosen: number | null): readonly number[] {
  if (chosen === null || known.includes(chosen)) return known;
  return [...known, chosen].sort((a, b) => b - a);
}
