import { Button } from "@fluentui/react-components";
import { CANCELLED } from "../../checks/slices";
import { cellRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { reportPaneTexts } from "../../strings/pane-report";
import { CellLink } from "../shared/CellLink";
import { NoticeBar } from "../shared/NoticeBar";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { Remarks } from "./Remarks";
import type { Outcome, ReportState } from "./state";
import { outcomeText } from "./words";

const TOP_LEFT = cellRange(0, 0);

interface MadeProps {
  readonly outcome: Outcome;
  readonly onDismiss: () => void;
}

/** What was written, where it stands, and what the user should know about it. */
export function Made({ outcome, onDismiss }: MadeProps) {
  return (
    <NoticeBar intent="success" onDismiss={onDismiss}>
      <div>{outcomeText(outcome)}</div>
      <div>
        <CellLink sheet={outcome.sheet} at={TOP_LEFT}>
          {paneTexts().openSheet(outcome.sheet)}
        </CellLink>
      </div>
      <Remarks remarks={outcome.remarks} />
    </NoticeBar>
  );
}

interface NotMadeProps {
  readonly state: ReportState;
  /** The user wants it written over what was changed by hand. */
  readonly onOverwrite: () => void;
  readonly onDismiss: () => void;
}

/** Why nothing was written. That the user stopped it is no error. */
export function NotMade({ state: { problem, retry }, onOverwrite, onDismiss }: NotMadeProps) {
  const t = reportPaneTexts();
  const { busy } = usePane();
  if (!problem) return null;
  if (problem.code === CANCELLED)
    return (
      <NoticeBar intent="info" onDismiss={onDismiss}>
        {problem.message}
      </NoticeBar>
    );
  return (
    <ProblemBar
      problem={problem}
      actions={
        retry && (
          <Button disabledFocusable={busy} onClick={onOverwrite}>
            {t.overwriteButton}
          </Button>
        )
      }
      onDismiss={onDismiss}
    />
  );
}
