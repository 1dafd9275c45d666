import { makeStyles, tokens } from "@fluentui/react-components";
import { reportPaneTexts } from "../../strings/pane-report";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What the user should know beyond what the sheets say. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={reportPaneTexts().remarksLabel}>
      {[...new Set(remarks)].map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
