import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  BookSearchRegular,
  EditRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useEffect, useRef, type RefObject } from "react";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { Busy } from "../shared/Busy";
import { useIsStale } from "../shared/changes";
import { RunningBar } from "../shared/RunningBar";
import { Message, Points } from "../shared/Message";
import { NoticeBar } from "../shared/NoticeBar";
import { PanelBody } from "../shared/PanelBody";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker } from "../shared/ScopePicker";
import { StaleNotice } from "../shared/StaleNotice";
import { isFocusLost } from "../shared/useReveal";
import { CheckResult } from "./CheckResult";
import { ChecksProvider, useChecksTab } from "./ChecksContext";
import { FixPreviewDialog } from "./FixPreviewDialog";
import { LastChangeBar } from "./LastChangeBar";
import type { Activity, ScopeChoice } from "./state";
import { useChecks } from "./useChecks";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
});

const SCOPES: readonly ScopeChoice[] = ["sheet", "selection", "workbook"];

function activityText(activity: Exclude<Activity, null>): string {
  const t = paneTexts();
  const own = checksPaneTexts();
  return {
    checking: own.readingSheets,
    rechecking: t.recheckingAfterChange,
    undoing: t.undoing,
    workingOut: own.workingOutFixes,
    keeping: own.keeping,
    readingSelection: own.readingSelection,
    makingCopy: own.makingCopy,
    insertingResult: own.insertingResult,
  }[activity];
}

/** 検査: verdicts by rule, findings as decisions, fixes with preview. */
export function ChecksPanel() {
  const styles = useStyles();
  const t = paneTexts();
  const { busy } = usePane();
  const checks = useChecks();
  const { state, dispatch } = checks;
  const start = useRef<HTMLButtonElement>(null);
  const isStale = useIsStale(state.report);
  useFocusAfter(state.activity, start);
  return (
    <ChecksProvider value={checks}>
      <PanelBody>
        <div className={styles.start}>
          <ScopePicker
            scope={state.scope}
            choices={SCOPES}
            disabled={busy}
            onChange={(scope) => dispatch({ type: "scope", scope })}
          />
          <Button
            ref={start}
            appearance={state.report ? "secondary" : "primary"}
            icon={state.report ? <ArrowSyncRegular /> : <TaskListSquareLtrRegular />}
            disabledFocusable={busy}
            onClick={() => void checks.check()}
          >
            {state.report ? t.checkAgainButton : t.checkButton}
          </Button>
        </div>
        <CurrentActivity activity={state.activity} />
        {state.problem && (
          <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
        )}
        <Notices />
        {state.lastChange && <LastChangeBar change={state.lastChange} />}
        {isStale && state.activity === null && <StaleNotice>{t.staleCheck}</StaleNotice>}
        {state.report === null && state.activity === null && <Introduction />}
        {state.report && <CheckResult report={state.report} />}
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
    </ChecksProvider>
  );
}

/** 「中止」 goes when the check ends; a focus that was on it must not be lost with it. */
function useFocusAfter(activity: Activity, start: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const page = start.current?.ownerDocument;
    if (activity === null && page && isFocusLost(page)) {
      start.current?.focus({ preventScroll: true });
    }
  }, [activity, start]);
}

/** Work that takes so long that one wants to see how far it is, and to stop it. */
const CAN_STOP: ReadonlySet<Activity> = new Set(["checking", "rechecking", "makingCopy"]);

function CurrentActivity({ activity }: { readonly activity: Activity }) {
  const { running } = useChecksTab();
  if (activity === null) return null;
  const label = activityText(activity);
  return CAN_STOP.has(activity) ? <RunningBar running={running} label={label} /> : <Busy label={label} />;
}

/** What is no problem: a check that was stopped, or that there is nothing to do. */
function Notices() {
  const { state, dispatch } = useChecksTab();
  const { notice, stopped, report } = state;
  if (!notice && !stopped) return null;
  return (
    <NoticeBar intent="info" onDismiss={() => dispatch({ type: "noticeDismissed" })}>
      {notice && <div>{notice}</div>}
      {stopped && <div>{stopped.message}</div>}
      {stopped && report && <div>{checksPaneTexts().earlierResult}</div>}
    </NoticeBar>
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
