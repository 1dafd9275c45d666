import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { paneTexts } from "../strings/pane";

const useStyles = makeStyles({
  page: {
    height: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
  },
  bar: { width: "100%", boxSizing: "border-box", alignItems: "start", paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** Shown in place of the pane when the add-in cannot start. */
export function StartupProblem({ message }: { readonly message: string }) {
  const styles = useStyles();
  const t = paneTexts();
  return (
    <main className={styles.page}>
      <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t.startFailedTitle}</MessageBarTitle>
          <div>{message}</div>
        </MessageBarBody>
      </MessageBar>
      <Button onClick={() => location.reload()}>{t.startRetry}</Button>
    </main>
  );
}
