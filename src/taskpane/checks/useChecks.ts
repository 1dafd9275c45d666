import { useReducer, type Dispatch } from "react";
import type { CheckReport, Finding } from "../../checks/types";
import type { AppliedFix, Scope } from "../../commands/operations";
import { ok, type Problem, type Result, type SheetRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { useArrival, usePane } from "../shared/PaneContext";
import { fixOf } from "./fixes";
import { checksReducer, INITIAL_STATE, type ChecksAction, type ChecksState, type OpenPreview } from "./state";
import { levelSections, placeOf, recheckOutcome, summarise } from "./viewmodel";

export interface Checks {
  readonly state: ChecksState;
  readonly dispatch: Dispatch<ChecksAction>;
  check(): Promise<void>;
  /** Opens the preview of the fix of these findings; nothing changes. */
  preview(findings: readonly Finding[]): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
}

/** What the rule's own code threw while it made a fix. */
function fixProblem(thrown: unknown): Problem {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "pane.fixUnavailable", message: paneTexts().fixUnavailable(detail) };
}

function checkSentence(report: CheckReport): string {
  const { fail, pass, unknown, findings } = summarise(levelSections(report));
  return paneTexts().checkDone(fail, pass, unknown, findings);
}

/** One preview for all of these findings, or for the first of them where their fixes cannot be joined. */
function previewFor(findings: readonly Finding[]): OpenPreview {
  const joined = fixOf(findings);
  if (joined !== "apart") return { fix: joined, waiting: 0, place: placeOf(findings) };
  const first = findings.slice(0, 1);
  const fix = fixOf(first);
  if (fix === "apart") throw new Error("a finding without a fix");
  return { fix, waiting: findings.length - 1, place: placeOf(first) };
}

/** What the check of the fixed range said. */
export function recheckSentence({ recheck }: AppliedFix): string {
  const t = paneTexts();
  const { verdict, findings } = recheckOutcome(recheck);
  if (verdict === "fail") return t.recheckRemaining(findings);
  return verdict === "unknown" ? t.recheckUnknown : t.recheckClean;
}

/** The actions of the 検査 tab. */
export function useChecks(): Checks {
  const { operations, run, announce } = usePane();
  const [state, dispatch] = useReducer(checksReducer, INITIAL_STATE);

  /** Runs an action under the pane's lock; what it throws against its contract is shown as the tab's problem. */
  const guarded = async (action: () => Promise<void>) => {
    const result = await run(async () => {
      await action();
      return ok(undefined);
    });
    if (result && !result.ok) dispatch({ type: "failed", problem: result.problem });
  };

  const check = () =>
    guarded(async () => {
      const { scope } = state;
      dispatch({ type: "started", activity: "checking" });
      show(await operations.check(scope), scope);
    });

  /** The result of a check that the user asked for, here or with a button of the ribbon. */
  const show = (result: Result<CheckReport>, scope: Scope) => {
    if (!result.ok) {
      dispatch({ type: "failed", problem: result.problem });
      return;
    }
    dispatch({ type: "checked", report: result.value, scope, fresh: true });
    announce(checkSentence(result.value));
  };

  useArrival("checks", ({ result, scope }) => show(result, scope));

  /** The sheets have changed: the findings and fixes at hand are of before, so everything is checked again. */
  const checkAfterChange = async (place: SheetRange | null) => {
    const scope = state.checkedScope;
    dispatch({ type: "started", activity: "rechecking" });
    // 「このシート」 is the sheet in front, which the user or the fix may have changed meanwhile.
    const back = scope === "sheet" && place ? await operations.goTo(place.sheet, place.range) : ok(undefined);
    const result = back.ok ? await operations.check(scope) : back;
    if (result.ok) dispatch({ type: "checked", report: result.value, scope, fresh: false });
    else dispatch({ type: "failed", problem: result.problem, outdated: true });
  };

  const preview = (findings: readonly Finding[]) => {
    try {
      dispatch({ type: "previewOpened", preview: previewFor(findings) });
    } catch (thrown) {
      dispatch({ type: "failed", problem: fixProblem(thrown) });
    }
  };

  const apply = () =>
    guarded(async () => {
      const open = state.preview;
      if (!open) return;
      const { title } = open.fix;
      dispatch({ type: "applyStarted" });
      const result = await operations.applyFix(open.fix);
      if (!result.ok) {
        dispatch({ type: "applyFailed", problem: result.problem });
        return;
      }
      dispatch({ type: "applied", title, place: open.place, outcome: result.value });
      announce(
        `${paneTexts().fixApplied(title, result.value.changedCells)} ${recheckSentence(result.value)}`,
      );
      await checkAfterChange(open.place);
    });

  const undo = () =>
    guarded(async () => {
      const place = state.lastChange?.kind === "applied" ? state.lastChange.place : null;
      dispatch({ type: "started", activity: "undoing" });
      const result = await operations.undo();
      if (!result.ok) {
        dispatch({ type: "failed", problem: result.problem });
        return;
      }
      dispatch({ type: "undone", title: result.value.title });
      announce(paneTexts().undone(result.value.title));
      await checkAfterChange(place);
    });

  return { state, dispatch, check, preview, apply, undo };
}
