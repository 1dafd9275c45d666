import type { Dispatch } from "react";
import { summaryOf } from "../../checks/consistency/summary";
import { CANCELLED } from "../../checks/slices";
import type { CheckReport } from "../../checks/types";
import type { CheckScope } from "../../commands/operations";
import { ok, type Result } from "../../sheet";
import { consistencyStrings } from "../../strings/consistency";
import { paneTexts } from "../../strings/pane";
import { usePane } from "../shared/PaneContext";
import { useRunning, type Running } from "../shared/useRunning";
import type { ChecksAction, ChecksState } from "./state";
import { levelSections, summarise } from "./viewmodel";

export interface CheckRunner {
  readonly running: Running;
  /** Runs an action under the pane's lock; what it throws against its contract is shown as the tab's problem. */
  guarded(action: () => Promise<void>): Promise<void>;
  /** The check that the user asked for. */
  check(): Promise<void>;
  /** Checks again what was checked: to be called after a change, under the lock. */
  recheck(): Promise<void>;
  /** Shows the result of a check that was asked for here or with a button of the ribbon. */
  show(result: Result<CheckReport>, scope: CheckScope): void;
}

function checkSentence(report: CheckReport): string {
  const { fail, pass, unknown, findings } = summarise(levelSections(report));
  const rules = paneTexts().checkDone(fail, pass, unknown, findings);
  const { consistency } = report;
  if (!consistency || consistency.indicatorCount === 0) return rules;
  const { judged, found } = summaryOf(consistency);
  const t = consistencyStrings();
  const figures = t.summary(consistency.indicatorCount, judged, found.catch, found.ask, found.info);
  return `${rules} ${t.section}: ${figures}`;
}

/** Runs checks: with progress, and so that they can be stopped. */
export function useCheckRunner(state: ChecksState, dispatch: Dispatch<ChecksAction>): CheckRunner {
  const { operations, run, announce } = usePane();
  const running = useRunning();

  const guarded = async (action: () => Promise<void>) => {
    const result = await run(async () => {
      await action();
      return ok(undefined);
    });
    if (result && !result.ok) dispatch({ type: "failed", problem: result.problem });
  };

  /** 「選択範囲」 is what is selected now; later the user may have selected something else by following a link. */
  const chosenScope = async (): Promise<Result<CheckScope>> =>
    state.scope === "selection" ? operations.selection() : ok(state.scope);

  const show = (result: Result<CheckReport>, scope: CheckScope) => {
    if (!result.ok) {
      dispatch({ type: "failed", problem: result.problem });
      if (result.problem.code === CANCELLED) announce(result.problem.message);
      return;
    }
    dispatch({ type: "checked", report: result.value, scope, fresh: true });
    announce(checkSentence(result.value));
  };

  const check = () =>
    guarded(async () => {
      dispatch({ type: "started", activity: "checking" });
      const scope = await chosenScope();
      if (scope.ok) show(await running.run((run) => operations.check(scope.value, run)), scope.value);
      else dispatch({ type: "failed", problem: scope.problem });
    });

  const recheck = async () => {
    const scope = state.checked;
    dispatch({ type: "started", activity: "rechecking" });
    const result = await running.run((run) => operations.check(scope, run));
    if (result.ok) dispatch({ type: "checked", report: result.value, scope, fresh: false });
    else dispatch({ type: "failed", problem: result.problem, outdated: true });
  };

  return { running, guarded, check, recheck, show };
}
