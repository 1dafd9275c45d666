import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { parseRange, type Problem } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "./CellLink";
import { useReveal } from "./useReveal";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    ":focus": { outline: "none" },
  },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ProblemBarProps {
  readonly problem: Problem;
  /** Buttons for what can be done about it. */
  readonly actions?: ReactNode;
  readonly onDismiss: () => void;
}

/** The code helps who is asked for help; where the sentence says what to do it would only be an English word. */
export function isForExperts({ code }: Problem): boolean {
  return code.startsWith("excel.") || code === "pane.unexpected";
}

/** What went wrong: what happened, where (as a link where the place is known), what to do. */
export function ProblemBar({ problem, actions, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { sheet, cell } = problem;
  const bar = useReveal<HTMLDivElement>(problem);
  return (
    <MessageBar
      ref={bar}
      tabIndex={-1}
      intent="error"
      layout="multiline"
      politeness="assertive"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t.errorTitle}</MessageBarTitle>
        <div>{problem.message}</div>
        {sheet !== undefined && (
          <div>
            {t.errorPlace}{" "}
            {cell !== undefined && parseRange(cell) ? <CellLink sheet={sheet} at={cell} /> : sheet}
          </div>
        )}
        {isForExperts(problem) && <div className={styles.code}>{t.errorCode(problem.code)}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t.close}
            onClick={onDismiss}
          />
        }
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  );
}
