/** State of the 検査 tab. */
import type { CheckReport, Fix } from "../../checks/types";
import type { AppliedFix, Scope } from "../../commands/operations";
import type { Problem, SheetRange } from "../../sheet";
import type { RuleFilter } from "./viewmodel";

/** A fix that is being looked at before it is applied. */
export interface OpenPreview {
  readonly fix: Fix;
  /** How many fixes of the decision wait behind this one, which can only be applied on its own; usually 0. */
  readonly waiting: number;
  /** Where the pane jumps once it is applied. */
  readonly place: SheetRange | null;
}

/** What happened last: a fix with its re-check, or that it was taken back. */
export type LastChange =
  | {
      readonly kind: "applied";
      readonly title: string;
      readonly place: SheetRange | null;
      readonly outcome: AppliedFix;
    }
  | { readonly kind: "undone"; readonly title: string };

export type Activity = "checking" | "rechecking" | "undoing" | null;

export interface ChecksState {
  readonly scope: Scope;
  /** Scope of `report`, which a check after a fix repeats, whatever is chosen now. */
  readonly checkedScope: Scope;
  readonly activity: Activity;
  readonly report: CheckReport | null;
  readonly problem: Problem | null;
  readonly filter: RuleFilter;
  /** Ids of the rules that are unfolded. */
  readonly unfolded: readonly string[];
  readonly preview: OpenPreview | null;
  readonly applying: boolean;
  /** Shown inside the preview: nothing was changed. */
  readonly applyProblem: Problem | null;
  readonly lastChange: LastChange | null;
}

export const INITIAL_STATE: ChecksState = {
  scope: "sheet",
  checkedScope: "sheet",
  activity: null,
  report: null,
  problem: null,
  filter: "fail",
  unfolded: [],
  preview: null,
  applying: false,
  applyProblem: null,
  lastChange: null,
};

export type ChecksAction =
  | { readonly type: "scope"; readonly scope: Scope }
  | { readonly type: "started"; readonly activity: Exclude<Activity, null> }
  | { readonly type: "checked"; readonly report: CheckReport; readonly scope: Scope; readonly fresh: boolean }
  /** `outdated`: the sheets have changed since the report, which must not be used any more. */
  | { readonly type: "failed"; readonly problem: Problem; readonly outdated?: boolean }
  | { readonly type: "problemDismissed" }
  | { readonly type: "filter"; readonly filter: RuleFilter }
  | { readonly type: "unfolded"; readonly rules: readonly string[] }
  | { readonly type: "previewOpened"; readonly preview: OpenPreview }
  | { readonly type: "previewClosed" }
  | { readonly type: "applyStarted" }
  | { readonly type: "applyFailed"; readonly problem: Problem }
  | {
      readonly type: "applied";
      readonly title: string;
      readonly place: SheetRange | null;
      readonly outcome: AppliedFix;
    }
  | { readonly type: "undone"; readonly title: string }
  | { readonly type: "lastChangeDismissed" };

/** The filter that shows something: violations where there are any, otherwise all rules. */
function usefulFilter(report: CheckReport): RuleFilter {
  return report.sheets.some(({ rules }) => rules.some(({ verdict }) => verdict === "fail")) ? "fail" : "all";
}

export function checksReducer(state: ChecksState, action: ChecksAction): ChecksState {
  switch (action.type) {
    case "scope":
      return { ...state, scope: action.scope };
    case "started":
      return { ...state, activity: action.activity, problem: null };
    case "checked": {
      const { report, scope: checkedScope } = action;
      const checked = { ...state, activity: null, problem: null, report, checkedScope };
      // A check that the user asked for starts afresh; the one after a fix leaves the list as it was being worked on.
      return action.fresh
        ? { ...checked, filter: usefulFilter(report), unfolded: [], preview: null, lastChange: null }
        : checked;
    }
    case "failed":
      // While a fix is being applied its preview covers the tab, so that is where the problem must be seen.
      if (state.applying) return { ...state, applying: false, applyProblem: action.problem };
      return {
        ...state,
        activity: null,
        problem: action.problem,
        report: action.outdated ? null : state.report,
      };
    case "problemDismissed":
      return { ...state, problem: null };
    case "filter":
      return { ...state, filter: action.filter };
    case "unfolded":
      return { ...state, unfolded: action.rules };
    case "previewOpened":
      return { ...state, preview: action.preview, applyProblem: null };
    case "previewClosed":
      return state.applying ? state : { ...state, preview: null, applyProblem: null };
    case "applyStarted":
      return { ...state, applying: true, applyProblem: null };
    case "applyFailed":
      return { ...state, applying: false, applyProblem: action.problem };
    case "applied": {
      const { title, place, outcome } = action;
      const lastChange = { kind: "applied", title, place, outcome } as const;
      return { ...state, applying: false, preview: null, lastChange };
    }
    case "undone":
      return { ...state, activity: null, lastChange: { kind: "undone", title: action.title } };
    case "lastChangeDismissed":
      return { ...state, lastChange: null };
  }
}
