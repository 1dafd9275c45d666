import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  BookSearchRegular,
  EditRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useMemo } from "react";
import { paneTexts } from "../../strings/pane";
import { Busy } from "../shared/Busy";
import { Message, Points } from "../shared/Message";
import { PanelBody } from "../shared/PanelBody";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker } from "../shared/ScopePicker";
import { CheckResult } from "./CheckResult";
import { FixPreviewDialog } from "./FixPreviewDialog";
import { LastChangeBar } from "./LastChangeBar";
import type { Activity } from "./state";
import { useChecks } from "./useChecks";
import { levelSections } from "./viewmodel";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
});

function activityText(activity: Exclude<Activity, null>): string {
  const t = paneTexts();
  return { checking: t.checking, rechecking: t.recheckingAfterFix, undoing: t.undoing }[activity];
}

/** 検査: verdicts by rule, findings as decisions, fixes with preview. */
export function ChecksPanel() {
  const styles = useStyles();
  const t = paneTexts();
  const { busy } = usePane();
  const checks = useChecks();
  const { state, dispatch } = checks;
  const sections = useMemo(() => (state.report ? levelSections(state.report) : []), [state.report]);
  return (
    <PanelBody>
      <div className={styles.start}>
        <ScopePicker
          scope={state.scope}
          disabled={busy}
          onChange={(scope) => dispatch({ type: "scope", scope })}
        />
        <Button
          appearance={state.report ? "secondary" : "primary"}
          icon={state.report ? <ArrowSyncRegular /> : <TaskListSquareLtrRegular />}
          disabledFocusable={busy}
          onClick={() => void checks.check()}
        >
          {state.report ? t.checkAgainButton : t.checkButton}
        </Button>
      </div>
      {state.activity && <Busy label={activityText(state.activity)} />}
      {state.problem && (
        <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
      )}
      {state.lastChange && (
        <LastChangeBar
          change={state.lastChange}
          onUndo={() => void checks.undo()}
          onDismiss={() => dispatch({ type: "lastChangeDismissed" })}
        />
      )}
      {state.report === null && state.activity === null && <Introduction />}
      {state.report && (
        <CheckResult
          sections={sections}
          state={state}
          dispatch={dispatch}
          onPreview={(findings) => checks.preview(findings)}
        />
      )}
      {state.preview && (
        <FixPreviewDialog
          preview={state.preview}
          applying={state.applying}
          problem={state.applyProblem}
          onApply={() => void checks.apply()}
          onClose={() => dispatch({ type: "previewClosed" })}
        />
      )}
    </PanelBody>
  );
}

function Introduction() {
  const t = paneTexts();
  return (
    <Message title={t.checkIntroTitle}>
      <Points
        points={[
          { icon: <BookSearchRegular />, text: t.checkIntro },
          { icon: <EditRegular />, text: t.checkIntroFix },
          { icon: <ArrowUndoRegular />, text: t.checkIntroUndo },
        ]}
      />
    </Message>
  );
}
