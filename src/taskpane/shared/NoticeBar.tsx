import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { paneTexts } from "../../strings/pane";
import { useReveal } from "./useReveal";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    ":focus": { outline: "none" },
  },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface NoticeBarProps {
  readonly intent: MessageBarIntent;
  /** What happened. */
  readonly children: ReactNode;
  /** Buttons for what can be done about it. */
  readonly actions?: ReactNode;
  readonly onDismiss: () => void;
}

/** What happened, which the user can take away. */
export function NoticeBar({ intent, children, actions, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const bar = useReveal<HTMLDivElement>(intent);
  return (
    <MessageBar
      ref={bar}
      tabIndex={-1}
      intent={intent}
      layout={actions ? "multiline" : "singleline"}
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
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
        {actions}
      </MessageBarActions>
    </MessageBar>
  );
}
