import type { Dispatch } from "react";
import { CANCELLED } from "../../checks/slices";
import { checksPaneTexts } from "../../strings/pane-checks";
import { usePane } from "../shared/PaneContext";
import type { ChecksAction, ChecksState } from "./state";
import type { CheckRunner } from "./useCheckRunner";

export interface SheetActions {
  /** Makes the 公開用コピー of a sheet, or of the one in front. */
  makeCopy(sheet: "active" | { readonly name: string }): Promise<void>;
  /** Puts the result on a sheet of its own. */
  insertResult(): Promise<void>;
}

/** New sheets made from a result; the user's own stay as they are. */
export function useSheetActions(
  state: ChecksState,
  dispatch: Dispatch<ChecksAction>,
  { guarded, running }: CheckRunner,
): SheetActions {
  const { operations, announce } = usePane();
  const t = checksPaneTexts();
  const { report } = state;

  const makeCopy = (sheet: "active" | { readonly name: string }) =>
    guarded(async () => {
      dispatch({ type: "started", activity: "makingCopy" });
      const made = await running.run((run) => operations.createPublicationCopy(sheet, run));
      if (!made.ok) {
        dispatch({ type: "failed", problem: made.problem });
        if (made.problem.code === CANCELLED) announce(made.problem.message);
        return;
      }
      const { sheets, changeCount, open } = made.value;
      dispatch({ type: "sheetsMade", change: { kind: "copied", sheets, changeCount, open } });
      announce(t.copyMade(changeCount));
    });

  const insertResult = () =>
    guarded(async () => {
      if (!report) return;
      dispatch({ type: "started", activity: "insertingResult" });
      const inserted = await operations.insertCheckReport(report);
      if (!inserted.ok) {
        dispatch({ type: "failed", problem: inserted.problem });
        return;
      }
      const { sheet } = inserted.value;
      dispatch({ type: "sheetsMade", change: { kind: "inserted", sheet } });
      announce(t.resultInserted(sheet));
    });

  return { makeCopy, insertResult };
}
