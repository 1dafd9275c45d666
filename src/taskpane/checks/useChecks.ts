import { startTransition, useCallback, useReducer, type Dispatch } from "react";
import { useArrival } from "../shared/PaneContext";
import type { Running } from "../shared/useRunning";
import { checksReducer, INITIAL_STATE, type ChecksAction, type ChecksState } from "./state";
import { useCheckRunner } from "./useCheckRunner";
import { useDecisionActions, type DecisionActions } from "./useDecisionActions";
import { useFixActions, type FixActions } from "./useFixActions";
import { useSheetActions, type SheetActions } from "./useSheetActions";

export interface Checks extends FixActions, DecisionActions, SheetActions {
  readonly state: ChecksState;
  readonly dispatch: Dispatch<ChecksAction>;
  readonly running: Running;
  check(): Promise<void>;
}

/** Actions after which hundreds of entries are drawn. */
const DRAWS_MUCH: ReadonlySet<ChecksAction["type"]> = new Set([
  "checked",
  "ignored",
  "restored",
  "filter",
  "unfolded",
]);

/** State and actions of the 検査 tab. */
export function useChecks(): Checks {
  const [state, dispatchNow] = useReducer(checksReducer, INITIAL_STATE);
  const dispatch = useCallback((action: ChecksAction) => {
    // Thousands of findings are drawn in slices: a transition does not block the screen while it renders.
    if (DRAWS_MUCH.has(action.type)) startTransition(() => dispatchNow(action));
    else dispatchNow(action);
  }, []);
  const runner = useCheckRunner(state, dispatch);
  const fixes = useFixActions(state, dispatch, runner);
  const decisions = useDecisionActions(state, dispatch, runner);
  useArrival("checks", ({ result, scope }) => runner.show(result, scope));
  const sheets = useSheetActions(state, dispatch, runner);
  const { running, check } = runner;
  return { state, dispatch, running, check, ...fixes, ...decisions, ...sheets };
}
