import type { Dispatch } from "react";
import type { Finding, Fix } from "../../checks/types";
import type { AppliedFix } from "../../commands/operations";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { usePane } from "../shared/PaneContext";
import { inSlices } from "../shared/slices";
import { collectFixes, joinFixes } from "./joined-fixes";
import type { ChecksAction, ChecksState } from "./state";
import type { CheckRunner } from "./useCheckRunner";
import { fixableFindings, recheckOutcome } from "./viewmodel";

export interface FixActions {
  /** Opens the preview of the fixes of these findings as one; nothing changes. */
  preview(findings: readonly Finding[]): Promise<void>;
  /** The same for all fixes of a rule. */
  previewRule(rule: string): Promise<void>;
  /** The same for all safe fixes of the report. */
  previewSafe(): Promise<void>;
  apply(): Promise<void>;
  undo(): Promise<void>;
}

/** What the check of the fixed range said. */
export function recheckSentence({ recheck }: AppliedFix): string {
  const t = paneTexts();
  const { verdict, findings } = recheckOutcome(recheck);
  if (verdict === "fail") return t.recheckRemaining(findings);
  return verdict === "unknown" ? t.recheckUnknown : t.recheckClean;
}

interface Wanted {
  readonly findings: readonly Finding[];
  readonly title: (count: number) => string;
  readonly accepts?: (fix: Fix) => boolean;
  /** What to say where none of the fixes is accepted. */
  readonly none?: string;
}

/** Looking at fixes, applying them, taking them back. */
export function useFixActions(
  state: ChecksState,
  dispatch: Dispatch<ChecksAction>,
  { guarded, recheck }: CheckRunner,
): FixActions {
  const { operations, announce } = usePane();

  const open = ({ findings, title, accepts = () => true, none = "" }: Wanted) =>
    guarded(async () => {
      dispatch({ type: "started", activity: "workingOut" });
      const { fixes, failures } = await inSlices(collectFixes(findings));
      const joined = joinFixes(fixes.filter(accepts), title);
      if (joined) {
        dispatch({ type: "previewOpened", preview: { ...joined, failures } });
        return;
      }
      const [detail] = failures;
      if (detail === undefined) {
        dispatch({ type: "noticed", notice: none });
        announce(none);
        return;
      }
      const message = paneTexts().fixUnavailable(detail);
      dispatch({ type: "failed", problem: { code: "pane.fixUnavailable", message } });
    });

  const titleOfRule = (rule: string) => (count: number) => checksPaneTexts().ruleFixesTitle(rule, count);

  const preview = (findings: readonly Finding[]) =>
    open({ findings, title: titleOfRule(findings[0]?.rule ?? "") });

  const previewRule = async (rule: string) => {
    if (state.report) await open({ findings: fixableFindings(state.report, rule), title: titleOfRule(rule) });
  };

  const previewSafe = async () => {
    const t = checksPaneTexts();
    if (!state.report) return;
    await open({
      findings: fixableFindings(state.report),
      title: t.safeFixesTitle,
      accepts: ({ safe }) => safe,
      none: t.noSafeFixes,
    });
  };

  const apply = () =>
    guarded(async () => {
      if (!state.preview) return;
      const { fix, waiting } = state.preview;
      dispatch({ type: "applyStarted" });
      const result = await operations.applyFix(fix);
      if (!result.ok) {
        dispatch({ type: "applyFailed", problem: result.problem });
        return;
      }
      dispatch({ type: "applied", title: fix.title, waiting, outcome: result.value });
      const applied = paneTexts().fixApplied(fix.title, result.value.changedCells);
      announce(`${applied} ${recheckSentence(result.value)}`);
      await recheck();
    });

  const undo = () =>
    guarded(async () => {
      dispatch({ type: "started", activity: "undoing" });
      const result = await operations.undo();
      if (!result.ok) {
        dispatch({ type: "failed", problem: result.problem });
        return;
      }
      dispatch({ type: "undone", title: result.value.title });
      announce(paneTexts().undone(result.value.title));
      await recheck();
    });

  return { preview, previewRule, previewSafe, apply, undo };
}
