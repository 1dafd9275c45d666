/** What the tab 台帳 shows and what the user has decided in it. Pure. */
import type {
  MadeRegister,
  RefreshedRegister,
  RegisterPreview,
  RegisterState,
} from "../../commands/operations";
import type { ChangeStatus, Decision, Decisions, RegisterChange } from "../../kpi/register";
import type { Problem } from "../../sheet";

export type Activity = "looking" | "making" | "comparing" | "applying" | "undoing";

export type Done =
  | { readonly kind: "made"; readonly made: MadeRegister }
  | { readonly kind: "applied"; readonly refreshed: RefreshedRegister }
  | { readonly kind: "undone"; readonly title: string };

export interface RegisterTabState {
  /** The workbook's register; null: it has none; undefined: not looked yet. */
  readonly register: RegisterState | null | undefined;
  readonly activity: Activity | null;
  readonly problem: Problem | null;
  readonly content: "formulas" | "values";
  readonly preview: RegisterPreview | null;
  /** By id of a conflict; what is not in it is left open. */
  readonly decisions: Decisions;
  readonly done: Done | null;
}

export const INITIAL_STATE: RegisterTabState = {
  register: undefined,
  activity: null,
  problem: null,
  content: "formulas",
  preview: null,
  decisions: {},
  done: null,
};

export type RegisterAction =
  | { readonly type: "started"; readonly activity: Activity }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" }
  | { readonly type: "looked"; readonly register: RegisterState | null }
  | { readonly type: "content"; readonly content: "formulas" | "values" }
  | { readonly type: "compared"; readonly preview: RegisterPreview }
  | { readonly type: "decided"; readonly id: string; readonly decision: Decision | null }
  | { readonly type: "left" }
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "doneDismissed" };

export function registerReducer(state: RegisterTabState, action: RegisterAction): RegisterTabState {
  switch (action.type) {
    case "started":
      // Looking happens on its own when the tab comes into sight; it takes nothing away.
      if (action.activity === "looking") return { ...state, activity: action.activity };
      return { ...state, activity: action.activity, problem: null, done: null };
    case "failed":
      return { ...state, activity: null, problem: action.problem, ...afterProblem(action.problem) };
    case "problemDismissed":
      return { ...state, problem: null };
    case "looked":
      return { ...state, activity: null, register: action.register };
    case "content":
      return { ...state, content: action.content };
    case "compared":
      return { ...state, activity: null, preview: action.preview, decisions: {} };
    case "decided":
      return { ...state, decisions: decided(state.decisions, action.id, action.decision) };
    case "left":
      return { ...state, preview: null, decisions: {} };
    case "done":
      return {
        ...state,
        activity: null,
        preview: null,
        decisions: {},
        done: action.done,
        register: action.done.kind === "made" ? asMade(action.done.made) : state.register,
      };
    case "doneDismissed":
      return { ...state, done: null };
  }
}

/** A register that was just made is known; a row of it that cannot be read is what users enter later. */
function asMade({ indicatorSheet, figureSheet, indicatorCount, figureCount }: MadeRegister): RegisterState {
  return { indicatorSheet, figureSheet, indicatorCount, figureCount, unread: [] };
}

/** Sheets may have come or gone since the register was looked at; the Problem says which. */
function afterProblem({ code }: Problem): Partial<RegisterTabState> {
  if (code === "register.none") return { register: null, preview: null, decisions: {} };
  if (code === "register.changedMeanwhile") return { preview: null, decisions: {} };
  return {};
}

function decided(decisions: Decisions, id: string, decision: Decision | null): Decisions {
  const { [id]: _, ...others } = decisions;
  return decision === null ? others : { ...others, [id]: decision };
}

/** What needs a decision comes first, what only informs last. */
export const GROUPS: readonly ChangeStatus[] = ["conflict", "added", "updated", "kept", "moved", "gone"];

export function ofStatus(preview: RegisterPreview, status: ChangeStatus): readonly RegisterChange[] {
  return preview.changes.filter((change) => change.status === status);
}

export interface ApplyCounts {
  readonly added: number;
  readonly updated: number;
  /** Conflicts that were decided on, either way. */
  readonly decided: number;
}

export function countsOf(preview: RegisterPreview, decisions: Decisions): ApplyCounts {
  return {
    added: ofStatus(preview, "added").length,
    updated: ofStatus(preview, "updated").length + ofStatus(preview, "moved").length,
    decided: ofStatus(preview, "conflict").filter(({ id }) => decisions[id] !== undefined).length,
  };
}
