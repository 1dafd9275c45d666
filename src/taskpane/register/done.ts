/** What was done in the tab 台帳, as sentences. Pure. */
import { registerPaneTexts } from "../../strings/pane-register";
import type { Done } from "./state";

export function doneTexts(done: Done): readonly string[] {
  const t = registerPaneTexts();
  switch (done.kind) {
    case "made":
      return [t.made(done.made.indicatorCount, done.made.figureCount), t.madeUndo];
    case "applied": {
      const { changedCells, addedRows, openConflicts } = done.refreshed;
      const open = openConflicts > 0 ? [t.appliedOpen(openConflicts)] : [];
      return [t.applied(changedCells, addedRows), ...open];
    }
    case "undone":
      return [t.undone(done.title)];
  }
}
