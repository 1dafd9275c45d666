/** State of the 指標 tab. */
import type { Scope } from "../../commands/operations";
import { withAnswers, type IndicatorSettings } from "../../kpi/indicator";
import type { ReadResult } from "../../kpi/indicator/model";
import type { Problem } from "../../sheet";
import type { YearChoice } from "./rows";
import { NO_FILTER, type IndicatorFilter, type SortOrder } from "./viewmodel";

/** The indicator whose detail is open. */
export interface OpenIndicator {
  readonly id: string;
  /** The year that the detail shows; null: that of the list. */
  readonly year: number | null;
}

/** What the workbook now holds of the user's answers about an indicator. */
export interface KeptAnswer {
  readonly id: string;
  readonly settings: IndicatorSettings | null;
}

export interface IndicatorsState {
  readonly scope: Scope;
  readonly reading: boolean;
  /** null before the first read. A failed read leaves the earlier result in place. */
  readonly result: ReadResult | null;
  readonly problem: Problem | null;
  readonly year: YearChoice;
  readonly filter: IndicatorFilter;
  readonly sort: SortOrder;
  readonly open: OpenIndicator | null;
}

export const INITIAL_STATE: IndicatorsState = {
  scope: "sheet",
  reading: false,
  result: null,
  problem: null,
  year: "latest",
  filter: NO_FILTER,
  sort: "sheet",
  open: null,
};

export type IndicatorsAction =
  | { readonly type: "scope"; readonly scope: Scope }
  | { readonly type: "readStarted" }
  | { readonly type: "readDone"; readonly result: ReadResult }
  | { readonly type: "readFailed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" }
  | { readonly type: "year"; readonly year: YearChoice }
  | { readonly type: "filter"; readonly filter: Partial<IndicatorFilter> }
  | { readonly type: "gradeToggled"; readonly grade: string }
  | { readonly type: "sort"; readonly sort: SortOrder }
  | { readonly type: "opened"; readonly id: string }
  | { readonly type: "openedYear"; readonly year: number }
  | { readonly type: "closed" }
  /** 利用者の判断 was kept in the workbook. */
  | { readonly type: "answered"; readonly answers: readonly KeptAnswer[] };

function toggled(grades: ReadonlySet<string>, grade: string): ReadonlySet<string> {
  const next = new Set(grades);
  if (!next.delete(grade)) next.add(grade);
  return next;
}

/** A new reading starts with everything shown: a filter left over from another sheet would hide what was read. */
function afterRead(state: IndicatorsState, result: ReadResult): IndicatorsState {
  return { ...state, reading: false, result, problem: null, year: "latest", filter: NO_FILTER, open: null };
}

function answered(result: ReadResult | null, answers: readonly KeptAnswer[]): ReadResult | null {
  if (result === null) return null;
  const byId = new Map(answers.map(({ id, settings }) => [id, settings]));
  const indicators = result.indicators.map((indicator) => {
    const settings = byId.get(indicator.id);
    return settings === undefined ? indicator : withAnswers(indicator, settings);
  });
  return { ...result, indicators };
}

export function indicatorsReducer(state: IndicatorsState, action: IndicatorsAction): IndicatorsState {
  switch (action.type) {
    case "scope":
      return { ...state, scope: action.scope };
    case "readStarted":
      return { ...state, reading: true, problem: null };
    case "readDone":
      return afterRead(state, action.result);
    case "readFailed":
      return { ...state, reading: false, problem: action.problem };
    case "problemDismissed":
      return { ...state, problem: null };
    case "year":
      return { ...state, year: action.year };
    case "filter":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "gradeToggled":
      return { ...state, filter: { ...state.filter, grades: toggled(state.filter.grades, action.grade) } };
    case "sort":
      return { ...state, sort: action.sort };
    case "opened":
      return { ...state, open: { id: action.id, year: null } };
    case "openedYear":
      return { ...state, open: state.open && { ...state.open, year: action.year } };
    case "closed":
      return { ...state, open: null };
    case "answered":
      return { ...state, result: answered(state.result, action.answers) };
  }
}
