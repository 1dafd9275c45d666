import type { Dispatch } from "react";
import type { TableSetting } from "../../checks/settings";
import type { Finding } from "../../checks/types";
import { checksPaneTexts } from "../../strings/pane-checks";
import { usePane } from "../shared/PaneContext";
import type { ChecksAction, ChecksState } from "./state";
import { withTable } from "./tables";
import type { CheckRunner } from "./useCheckRunner";

export interface DecisionActions {
  /** Sets findings of one sheet aside, from now on. */
  ignore(findings: readonly Finding[], reason: string): Promise<void>;
  /** Takes findings of one sheet that were set aside into account again. */
  restore(findings: readonly Finding[]): Promise<void>;
  /** Adds the selected cells to the tables that are being corrected. */
  addSelectedTable(): Promise<void>;
  /** Keeps the tables of a sheet in the workbook and checks again; none: detection is back. */
  saveTables(sheet: string, tables: readonly TableSetting[]): Promise<void>;
}

/** What the user decides about checks, kept in the workbook. */
export function useDecisionActions(
  state: ChecksState,
  dispatch: Dispatch<ChecksAction>,
  { guarded, recheck }: CheckRunner,
): DecisionActions {
  const { operations, announce } = usePane();
  const t = checksPaneTexts();

  const ignore = (findings: readonly Finding[], reason: string) =>
    guarded(async () => {
      dispatch({ type: "started", activity: "keeping" });
      const kept = await operations.ignore(findings, reason);
      if (!kept.ok) {
        dispatch({ type: "failed", problem: kept.problem });
        return;
      }
      dispatch({ type: "ignored", findings, reason });
      announce(t.ignored(findings.length, reason));
    });

  const restore = (findings: readonly Finding[]) =>
    guarded(async () => {
      dispatch({ type: "started", activity: "keeping" });
      const kept = await operations.stopIgnoring(findings);
      if (!kept.ok) {
        dispatch({ type: "failed", problem: kept.problem });
        return;
      }
      dispatch({ type: "restored", findings });
      announce(t.restored(findings.length));
    });

  const addSelectedTable = () =>
    guarded(async () => {
      if (!state.tables) return;
      dispatch({ type: "started", activity: "readingSelection" });
      const selected = await operations.selection();
      const draft = selected.ok ? withTable(state.tables, selected.value) : selected;
      if (!draft.ok) {
        dispatch({ type: "tablesProblem", problem: draft.problem });
        return;
      }
      dispatch({ type: "ended" });
      dispatch({ type: "tables", draft: draft.value });
    });

  const saveTables = (sheet: string, tables: readonly TableSetting[]) =>
    guarded(async () => {
      dispatch({ type: "started", activity: "keeping" });
      const kept = await operations.setTables(sheet, tables);
      if (!kept.ok) {
        dispatch({ type: "tablesProblem", problem: kept.problem });
        return;
      }
      dispatch({ type: "tablesKept", sheet, count: tables.length });
      await recheck();
      announce(tables.length === 0 ? t.tablesDetected(sheet) : t.tablesSaved(sheet, tables.length));
    });

  return { ignore, restore, addSelectedTable, saveTables };
}
