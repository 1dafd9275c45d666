import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { paneTexts } from "../../strings/pane";
import { usePane } from "../shared/PaneContext";
import type { LastChange } from "./state";
import { recheckSentence } from "./useChecks";
import { recheckOutcome } from "./viewmodel";

const useStyles = makeStyles({
  focus: { ":focus": { outline: "none" } },
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
  const bar = useRef<HTMLDivElement>(null);
  // The button that led here is gone with its finding; what happened is what is to be read next.
  useEffect(() => bar.current?.focus(), [change]);
  return (
    <div ref={bar} tabIndex={-1} className={styles.focus}>
      {change.kind === "undone" ? (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{t.undone(change.title)}</MessageBarBody>
          <Dismiss onDismiss={onDismiss} />
        </MessageBar>
      ) : (
        <Applied change={change} onUndo={onUndo} onDismiss={onDismiss} />
      )}
    </div>
  );
}

interface AppliedProps extends Omit<LastChangeBarProps, "change"> {
  readonly change: Extract<LastChange, { kind: "applied" }>;
}

function Applied({ change, onUndo, onDismiss }: AppliedProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { busy } = usePane();
  const { outcome, title } = change;
  const isClean = recheckOutcome(outcome.recheck).verdict === "pass";
  return (
    <MessageBar intent={isClean ? "success" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <div>{t.fixApplied(title, outcome.changedCells)}</div>
        <div>{recheckSentence(outcome)}</div>
      </MessageBarBody>
      <Dismiss onDismiss={onDismiss}>
        {outcome.canUndo && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={onUndo}>
            {t.undoButton}
          </Button>
        )}
      </Dismiss>
    </MessageBar>
  );
}

interface DismissProps {
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

function Dismiss({ onDismiss, children }: DismissProps) {
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={paneTexts().close}
          onClick={onDismiss}
        />
      }
    >
      {children}
    </MessageBarActions>
  );
}
