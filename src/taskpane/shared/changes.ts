/** Changes that the pane itself makes to the workbook: what another tab has read before may be out of date. */
import { useState } from "react";
import type { Operations } from "../../commands/operations";
import type { Result } from "../../sheet";
import { usePane } from "./PaneContext";

/** How often the workbook was changed from the pane. */
export interface ChangeCounts {
  /** Changes of what indicators, checks and reports are made from. */
  readonly content: number;
  /** Changes among them that `undo` takes back one by one, and each undo. */
  readonly undoable: number;
}

export const NO_CHANGES: ChangeCounts = { content: 0, undoable: 0 };

/**
 * The same operations, which tell of every change that succeeded. What only adds sheets that nothing is read from
 * (reports, publication copies) and what keeps a remark (ignored findings, answers) is no such change.
 */
export function watchChanges(
  operations: Operations,
  changed: (count: (before: ChangeCounts) => ChangeCounts) => void,
): Operations {
  const watch = async <T>(action: Promise<Result<T>>, isUndoable: boolean): Promise<Result<T>> => {
    const result = await action;
    if (result.ok) {
      changed(({ content, undoable }) => ({
        content: content + 1,
        undoable: undoable + (isUndoable ? 1 : 0),
      }));
    }
    return result;
  };
  return {
    ...operations,
    applyFix: (fix) => watch(operations.applyFix(fix), true),
    undo: () => watch(operations.undo(), true),
    refreshRegister: (request) => watch(operations.refreshRegister(request), true),
    mergeDepartmentFiles: (request) => watch(operations.mergeDepartmentFiles(request), true),
    createRegister: (request) => watch(operations.createRegister(request), false),
    setMapping: (sheet, mapping) => watch(operations.setMapping(sheet, mapping), false),
  };
}

/**
 * Whether the workbook was changed from the pane since this result arrived.
 * @param result compared by identity; null: there is none
 */
export function useIsStale(result: object | null, kind: keyof ChangeCounts = "content"): boolean {
  const count = usePane().changes[kind];
  const [seen, setSeen] = useState({ result, count });
  if (seen.result !== result) {
    setSeen({ result, count });
    return false;
  }
  return result !== null && seen.count !== count;
}
