import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { cellRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { CellLink } from "../shared/CellLink";
import { useIsStale } from "../shared/changes";
import { NoticeBar } from "../shared/NoticeBar";
import { usePane } from "../shared/PaneContext";
import { useChecksTab } from "./ChecksContext";
import type { LastChange } from "./state";
import { recheckSentence } from "./useFixActions";
import { recheckOutcome } from "./viewmodel";

const useStyles = makeStyles({
  // In sight wherever the list was being worked on, so that the list need not jump to its beginning.
  focus: {
    position: "sticky",
    top: tokens.spacingVerticalS,
    zIndex: 1,
    boxShadow: tokens.shadow4,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    maxHeight: "45vh",
    overflowY: "auto",
    ":focus": { outline: "none" },
  },
  open: { marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

const TOP_LEFT = cellRange(0, 0);

/** What was changed last, what the check after it said, and the way back. */
export function LastChangeBar({ change }: { readonly change: LastChange }) {
  const styles = useStyles();
  const { dispatch } = useChecksTab();
  const bar = useRef<HTMLDivElement>(null);
  // The button that led here is gone with its finding; what happened is what is to be read next.
  useEffect(() => bar.current?.focus({ preventScroll: true }), [change]);
  return (
    <div ref={bar} tabIndex={-1} className={styles.focus}>
      <NoticeBar
        intent={intentOf(change)}
        actions={hasWayBack(change) && <WayBack change={change} />}
        onDismiss={() => dispatch({ type: "lastChangeDismissed" })}
      >
        {sentencesOf(change).map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <NewSheets change={change} />
      </NoticeBar>
    </div>
  );
}

function intentOf(change: LastChange): "success" | "warning" | "info" {
  if (change.kind !== "applied") return "info";
  return recheckOutcome(change.outcome.recheck).verdict === "pass" ? "success" : "warning";
}

function sentencesOf(change: LastChange): readonly string[] {
  const t = paneTexts();
  const own = checksPaneTexts();
  switch (change.kind) {
    case "applied": {
      const { title, outcome, waiting } = change;
      const done = [t.fixApplied(title, outcome.changedCells), recheckSentence(outcome)];
      return waiting > 0 ? [...done, own.stillWaiting(waiting)] : done;
    }
    case "undone":
      return [t.undone(change.title)];
    case "ignored":
      return [own.ignored(change.findings.length, change.reason)];
    case "restored":
      return [own.restored(change.count)];
    case "tables":
      return [
        change.count === 0 ? own.tablesDetected(change.sheet) : own.tablesSaved(change.sheet, change.count),
      ];
    case "copied":
      return [own.copyMade(change.changeCount)];
    case "inserted":
      return [own.resultInserted(change.sheet)];
  }
}

function newSheets(change: LastChange): readonly string[] {
  if (change.kind === "copied") return change.sheets;
  return change.kind === "inserted" ? [change.sheet] : [];
}

/** Links to what was made, and what is left for the user to do in it. */
function NewSheets({ change }: { readonly change: LastChange }) {
  const styles = useStyles();
  const open = change.kind === "copied" ? change.open : [];
  return (
    <>
      {newSheets(change).map((sheet) => (
        <div key={sheet}>
          <CellLink sheet={sheet} at={TOP_LEFT}>
            {paneTexts().openSheet(sheet)}
          </CellLink>
        </div>
      ))}
      {open.length > 0 && (
        <>
          <div className={styles.open}>{checksPaneTexts().copyOpen}</div>
          <ul className={styles.list}>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Reversible = Extract<LastChange, { kind: "applied" | "ignored" }>;

function hasWayBack(change: LastChange): change is Reversible {
  return change.kind === "ignored" || (change.kind === "applied" && change.outcome.canUndo);
}

function WayBack({ change }: { readonly change: Reversible }) {
  const { busy } = usePane();
  const { undo, restore } = useChecksTab();
  const isOvertaken = useIsStale(change, "undoable");
  if (change.kind === "applied") {
    // What is undone is always the latest change; that was made in another tab by now.
    if (isOvertaken) return null;
    return (
      <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void undo()}>
        {paneTexts().undoButton}
      </Button>
    );
  }
  return (
    <Button
      icon={<ArrowUndoRegular />}
      disabledFocusable={busy}
      onClick={() => void restore(change.findings)}
    >
      {checksPaneTexts().restoreButton}
    </Button>
  );
}
