import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { flexShrink: 0, alignItems: "start", paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** What is shown was read before the workbook changed. It goes when it is read again, not before. */
export function StaleNotice({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" className={styles.bar}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  );
}
