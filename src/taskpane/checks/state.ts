/** State of the 検査 tab. */
import { entriesOf, entriesWith, entriesWithout, reportWith } from "../../checks/ignored";
import { CANCELLED } from "../../checks/slices";
import type { CheckReport, Finding, Fix } from "../../checks/types";
import type { AppliedFix, CheckScope } from "../../commands/operations";
import type { Problem } from "../../sheet";
import type { TableDraft } from "./tables";
import type { RuleFilter } from "./viewmodel";

/** What the user chooses to have checked; the selected cells are asked for when the check begins. */
export type ScopeChoice = "sheet" | "selection" | "workbook";

/** A fix that is being looked at before it is applied. */
export interface OpenPreview {
  readonly fix: Fix;
  /** How many fixes wait behind this one, because they cannot be applied at the same time; usually 0. */
  readonly waiting: number;
  /** What rules threw while they made further fixes. */
  readonly failures: readonly string[];
}

/** What happened last. */
export type LastChange =
  | {
      readonly kind: "applied";
      readonly title: string;
      readonly waiting: number;
      readonly outcome: AppliedFix;
    }
  | { readonly kind: "undone"; readonly title: string }
  | { readonly kind: "ignored"; readonly findings: readonly Finding[]; readonly reason: string }
  | { readonly kind: "restored"; readonly count: number }
  /** `count` tables set by hand; none: detection is back. */
  | { readonly kind: "tables"; readonly sheet: string; readonly count: number }
  | MadeSheets;

/** Sheets that were made from a result. */
export type MadeSheets =
  | {
      readonly kind: "copied";
      readonly sheets: readonly string[];
      readonly changeCount: number;
      /** What the user must still fill in or decide. */
      readonly open: readonly string[];
    }
  | { readonly kind: "inserted"; readonly sheet: string };

export type Activity =
  | "checking"
  | "rechecking"
  | "undoing"
  | "workingOut"
  | "keeping"
  | "readingSelection"
  | "makingCopy"
  | "insertingResult"
  | null;

export interface ChecksState {
  readonly scope: ScopeChoice;
  /** What `report` is about, which a check after a change repeats, whatever is chosen or in front now. */
  readonly checked: CheckScope;
  readonly activity: Activity;
  readonly report: CheckReport | null;
  readonly problem: Problem | null;
  /** That the latest check was stopped: no failure, but there is no new result. */
  readonly stopped: Problem | null;
  /** Something the user should know, without anything having gone wrong. */
  readonly notice: string | null;
  readonly filter: RuleFilter;
  /** Ids of the rules that are unfolded. */
  readonly unfolded: readonly string[];
  readonly preview: OpenPreview | null;
  readonly applying: boolean;
  /** Shown inside the preview: nothing was changed. */
  readonly applyProblem: Problem | null;
  /** The findings for which a reason is being asked. */
  readonly ignoring: readonly Finding[] | null;
  /** Reasons entered since the pane was opened, the latest last. */
  readonly usedReasons: readonly string[];
  /** The tables that are being corrected. */
  readonly tables: TableDraft | null;
  readonly tablesProblem: Problem | null;
  readonly lastChange: LastChange | null;
}

export const INITIAL_STATE: ChecksState = {
  scope: "sheet",
  checked: "sheet",
  activity: null,
  report: null,
  problem: null,
  stopped: null,
  notice: null,
  filter: "fail",
  unfolded: [],
  preview: null,
  applying: false,
  applyProblem: null,
  ignoring: null,
  usedReasons: [],
  tables: null,
  tablesProblem: null,
  lastChange: null,
};

/** What the user does in the tab alone, without the workbook. */
type Gesture =
  | { readonly type: "scope"; readonly scope: ScopeChoice }
  | { readonly type: "problemDismissed" }
  | { readonly type: "noticeDismissed" }
  | { readonly type: "filter"; readonly filter: RuleFilter }
  | { readonly type: "unfolded"; readonly rules: readonly string[] }
  | { readonly type: "previewClosed" }
  | { readonly type: "ignoring"; readonly findings: readonly Finding[] | null }
  | { readonly type: "tables"; readonly draft: TableDraft | null }
  | { readonly type: "tablesProblem"; readonly problem: Problem | null }
  | { readonly type: "lastChangeDismissed" };

/** What came of an action on the workbook. */
type Outcome =
  | { readonly type: "started"; readonly activity: Exclude<Activity, null> }
  | { readonly type: "ended" }
  | {
      readonly type: "checked";
      readonly report: CheckReport;
      readonly scope: CheckScope;
      readonly fresh: boolean;
    }
  /** `outdated`: the sheets have changed since the report, which must not be used any more. */
  | { readonly type: "failed"; readonly problem: Problem; readonly outdated?: boolean }
  | { readonly type: "noticed"; readonly notice: string }
  | { readonly type: "previewOpened"; readonly preview: OpenPreview }
  | { readonly type: "applyStarted" }
  | { readonly type: "applyFailed"; readonly problem: Problem }
  | {
      readonly type: "applied";
      readonly title: string;
      readonly waiting: number;
      readonly outcome: AppliedFix;
    }
  | { readonly type: "undone"; readonly title: string }
  | { readonly type: "ignored"; readonly findings: readonly Finding[]; readonly reason: string }
  | { readonly type: "restored"; readonly findings: readonly Finding[] }
  | { readonly type: "tablesKept"; readonly sheet: string; readonly count: number }
  | { readonly type: "sheetsMade"; readonly change: MadeSheets };

export type ChecksAction = Gesture | Outcome;

/** The filter that shows something: violations where there are any, otherwise all rules. */
function usefulFilter(report: CheckReport): RuleFilter {
  return report.sheets.some(({ rules }) => rules.some(({ verdict }) => verdict === "fail")) ? "fail" : "all";
}

export function checksReducer(state: ChecksState, action: ChecksAction): ChecksState {
  switch (action.type) {
    case "scope":
      return { ...state, scope: action.scope };
    case "problemDismissed":
      return { ...state, problem: null };
    case "noticeDismissed":
      return { ...state, notice: null, stopped: null };
    case "filter":
      return { ...state, filter: action.filter };
    case "unfolded":
      return { ...state, unfolded: action.rules };
    case "previewClosed":
      return state.applying ? state : { ...state, preview: null, applyProblem: null };
    case "ignoring":
      return { ...state, ignoring: action.findings };
    case "tables":
      return { ...state, tables: action.draft, tablesProblem: null };
    case "tablesProblem":
      return { ...state, activity: null, tablesProblem: action.problem };
    case "lastChangeDismissed":
      return { ...state, lastChange: null };
    default:
      return afterOutcome(state, action);
  }
}

function afterOutcome(state: ChecksState, action: Outcome): ChecksState {
  switch (action.type) {
    case "started":
      return {
        ...state,
        activity: action.activity,
        problem: null,
        stopped: null,
        notice: null,
        tablesProblem: null,
      };
    case "ended":
      return { ...state, activity: null };
    case "checked":
      return afterCheck(state, action);
    case "failed":
      return afterFailure(state, action);
    case "noticed":
      return { ...state, activity: null, notice: action.notice };
    case "previewOpened":
      return { ...state, activity: null, preview: action.preview, applyProblem: null };
    case "applyStarted":
      return { ...state, applying: true, applyProblem: null };
    case "applyFailed":
      return { ...state, applying: false, applyProblem: action.problem };
    case "applied": {
      const { title, waiting, outcome } = action;
      const lastChange = { kind: "applied", title, waiting, outcome } as const;
      return { ...state, applying: false, preview: null, lastChange };
    }
    case "undone":
      return { ...state, activity: null, lastChange: { kind: "undone", title: action.title } };
    case "ignored":
    case "restored":
      return afterIgnoring(state, action);
    case "tablesKept": {
      const { sheet, count } = action;
      return { ...state, tables: null, lastChange: { kind: "tables", sheet, count } };
    }
    case "sheetsMade":
      return { ...state, activity: null, lastChange: action.change };
  }
}

type OutcomeOf<Type extends Outcome["type"]> = Extract<Outcome, { type: Type }>;

function afterCheck(state: ChecksState, { report, scope, fresh }: OutcomeOf<"checked">): ChecksState {
  const after: ChecksState = {
    ...state,
    activity: null,
    problem: null,
    report,
    checked: placeChecked(report, scope),
    ignoring: null,
  };
  // A check that the user asked for starts afresh; the one after a change leaves the list as it was being worked on.
  if (!fresh) return after;
  return {
    ...after,
    filter: usefulFilter(report),
    unfolded: [],
    preview: null,
    tables: null,
    lastChange: null,
  };
}

/** 「このシート」 was the sheet in front at that time: from now on it goes by its name. */
function placeChecked(report: CheckReport, scope: CheckScope): CheckScope {
  const [only] = report.sheets;
  return scope === "sheet" && only ? { sheet: only.name } : scope;
}

function afterFailure(state: ChecksState, { problem, outdated }: OutcomeOf<"failed">): ChecksState {
  // While a fix is being applied its preview covers the tab, so that is where the problem must be seen.
  if (state.applying) return { ...state, applying: false, applyProblem: problem };
  const isStopped = problem.code === CANCELLED;
  return {
    ...state,
    activity: null,
    problem: isStopped ? null : problem,
    stopped: isStopped ? problem : null,
    report: outdated ? null : state.report,
  };
}

/** The sheets are as they were, so the report follows without another check. */
function afterIgnoring(state: ChecksState, action: OutcomeOf<"ignored" | "restored">): ChecksState {
  const { report } = state;
  if (!report) return { ...state, activity: null };
  const entries = entriesOf(report);
  if (action.type === "restored") {
    const after = reportWith(report, entriesWithout(entries, action.findings));
    // An entry that covered more cells than the finding's brings its other findings back, too.
    const count = allIgnored(report) - allIgnored(after);
    // Rules with findings set aside were being looked at: with none left there would be nothing to see.
    const isEmptied = state.filter === "ignored" && ignoredCount(after) === 0;
    const filter = isEmptied ? usefulFilter(after) : state.filter;
    return { ...state, activity: null, report: after, filter, lastChange: { kind: "restored", count } };
  }
  const { findings, reason } = action;
  return {
    ...state,
    activity: null,
    ignoring: null,
    usedReasons: [...state.usedReasons.filter((used) => used !== reason), reason],
    report: reportWith(report, entriesWith(entries, findings, reason)),
    lastChange: { kind: "ignored", findings, reason },
  };
}

function allIgnored(report: CheckReport): number {
  const checks = report.consistency?.checks ?? [];
  return checks.reduce((sum, { ignored }) => sum + ignored.length, ignoredCount(report));
}

/** Of the rules, which the filter is about. */
function ignoredCount(report: CheckReport): number {
  return report.sheets.flatMap(({ rules }) => rules).reduce((sum, { ignored }) => sum + ignored.length, 0);
}
