import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import { paneTexts } from "../../strings/pane";
import { usePane } from "../shared/PaneContext";
import type { LastChange } from "./state";
import { recheckSentence } from "./useChecks";
import { recheckOutcome } from "./viewmodel";

const useStyles = makeStyles({
  bar: { alignItems: "start", paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface LastChangeBarProps {
  readonly change: LastChange;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What was changed last, what the check after it said, and the way back. */
export function LastChangeBar({ change, onUndo, onDismiss }: LastChangeBarProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { busy } = usePane();
  const dismiss = (
    <Button appearance="transparent" icon={<DismissRegular />} aria-label={t.close} onClick={onDismiss} />
  );
  if (change.kind === "undone") {
    return (
      <MessageBar intent="info" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>{t.undone(change.title)}</MessageBarBody>
        <MessageBarActions containerAction={dismiss} />
      </MessageBar>
    );
  }
  const { outcome, title } = change;
  const isClean = recheckOutcome(outcome.recheck).verdict === "pass";
  return (
    <MessageBar intent={isClean ? "success" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <div>{t.fixApplied(title, outcome.changedCells)}</div>
        <div>{recheckSentence(outcome)}</div>
      </MessageBarBody>
      <MessageBarActions containerAction={dismiss}>
        {outcome.canUndo && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={onUndo}>
            {t.undoButton}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
