import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { DocumentCopyRegular, TableAddRegular, WrenchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { CheckReport } from "../../checks/types";
import { checksPaneTexts } from "../../strings/pane-checks";
import { usePane } from "../shared/PaneContext";
import { useChecksTab } from "./ChecksContext";
import { fixableFindings } from "./viewmodel";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be done with the result as a whole. */
export function ResultActions({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const t = checksPaneTexts();
  const { busy } = usePane();
  const { previewSafe, makeCopy, insertResult } = useChecksTab();
  const focusTarget = useRestoreFocusTarget();
  const [first] = report.sheets;
  const only = report.sheets.length === 1 ? first : undefined;
  const hasFixes = useMemo(() => fixableFindings(report).length > 0, [report]);
  return (
    <div className={styles.row}>
      {hasFixes && (
        <Button
          {...focusTarget}
          appearance="primary"
          icon={<WrenchRegular />}
          disabledFocusable={busy}
          onClick={() => void previewSafe()}
        >
          {t.allSafeFixes}
        </Button>
      )}
      <Button
        icon={<DocumentCopyRegular />}
        disabledFocusable={busy}
        onClick={() => void makeCopy(only ? { name: only.name } : "active")}
      >
        {only ? t.makeCopy : t.makeCopyOfActive}
      </Button>
      <Button icon={<TableAddRegular />} disabledFocusable={busy} onClick={() => void insertResult()}>
        {t.insertResult}
      </Button>
    </div>
  );
}
