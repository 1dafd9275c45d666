/** State of the 報告 tab. */
import type { ReportRequest } from "../../commands/operations";
import { REPORT_TEMPLATES } from "../../reports";
import type { Problem } from "../../sheet";
import { checksPaneTexts } from "../../strings/pane-checks";

/** A sheet that was made; without a number of indicators it is the result of a check. */
export interface InsertedSheet {
  readonly sheet: string;
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

export interface ReportState {
  readonly request: ReportRequest;
  readonly inserting: boolean;
  readonly problem: Problem | null;
  readonly inserted: InsertedSheet | null;
}

export type ReportAction =
  | { readonly type: "request"; readonly change: Partial<ReportRequest> }
  | { readonly type: "started" }
  | { readonly type: "inserted"; readonly report: InsertedSheet }
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
