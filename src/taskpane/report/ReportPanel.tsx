import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, EditRegular, EyeRegular, TableAddRegular } from "@fluentui/react-icons";
import {
  useEffect,
  useEffectEvent,
  useReducer,
  useRef,
  type Dispatch,
  type ReactNode,
  type RefObject,
} from "react";
import { DEFAULT_PRESET } from "../../kpi/achievement";
import { REPORT_TEMPLATES, type ReportVariant } from "../../reports";
import { ok } from "../../sheet";
import { checksPaneTexts } from "../../strings/pane-checks";
import { reportPaneTexts } from "../../strings/pane-report";
import { reportVariantTexts } from "../../strings/report-variants";
import { Busy } from "../shared/Busy";
import { RunningBar } from "../shared/RunningBar";
import { Sentence } from "../shared/Message";
import { NoticeBar } from "../shared/NoticeBar";
import { PanelBody } from "../shared/PanelBody";
import { useArrival, usePane } from "../shared/PaneContext";
import { ScopePicker, SHEET_SCOPES } from "../shared/ScopePicker";
import { isFocusLost } from "../shared/useReveal";
import { useRunning } from "../shared/useRunning";
import { Choice, Choices } from "./Choices";
import { formOf } from "./form";
import { FormEditor } from "./FormEditor";
import { Made, NotMade } from "./Outcome";
import { Preview } from "./Preview";
import { StandingReports } from "./StandingReports";
import {
  CHECK_RESULT,
  initialState,
  outcomeOfReport,
  reportReducer,
  type Activity,
  type ReportAction,
  type ReportState,
} from "./state";
import { TemplateChoice } from "./TemplateChoice";
import { useReportActions, type ReportActions } from "./useReportActions";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  start: { alignSelf: "start" },
});

interface ReportPanelProps {
  /** Whether the tab is in front: the reports of the workbook are looked up when it comes there. */
  readonly isShown: boolean;
}

/** 報告: makes reports, and makes those of the workbook again. */
export function ReportPanel({ isShown }: ReportPanelProps) {
  const { busy } = usePane();
  const running = useRunning();
  const [state, dispatch] = useReducer(
    reportReducer,
    initialState(REPORT_TEMPLATES[0]?.id ?? "", DEFAULT_PRESET.id),
  );
  const actions = useReportActions(dispatch, running);
  const { request, activity, standing } = state;
  useArrival("report", ({ result }) =>
    actions.arrived(result.ok ? ok(outcomeOfReport(result.value)) : result),
  );

  const list = useEffectEvent(() => void actions.list());
  // After a Problem the user decides when to try again: by taking the message away.
  const mustList = isShown && standing === undefined && !busy && state.problem === null;
  useEffect(() => {
    if (mustList) list();
  }, [mustList]);

  const overwrite = () => {
    if (state.retry?.kind === "refresh") void actions.refresh(state.retry.ids, true);
    else void actions.insert({ ...request, overwrite: true });
  };

  const make = <MakeButton state={state} dispatch={dispatch} actions={actions} />;
  const progress =
    activity === "inserting" && request.template === CHECK_RESULT ? (
      <RunningBar running={running} label={checksPaneTexts().readingSheets} />
    ) : (
      activity && <Busy label={activityText(activity)} inSight={activity !== "listing"} />
    );
  // Progress is shown beside the button that was pressed.
  const isMakingAsSeen = state.preview !== null && activity === "inserting";

  return (
    <PanelBody>
      <Sentence>{reportPaneTexts().intro}</Sentence>
      <TemplateChoice
        chosen={request.template}
        disabled={busy}
        onChoose={(template) => dispatch({ type: "request", change: { template } })}
      />
      <Form state={state} dispatch={dispatch} actions={actions} />
      {state.notice !== null && (
        <NoticeBar intent="success" onDismiss={() => dispatch({ type: "noticeDismissed" })}>
          {state.notice}
        </NoticeBar>
      )}
      <ScopePicker
        scope={request.scope}
        choices={SHEET_SCOPES}
        disabled={busy}
        onChange={(scope) => dispatch({ type: "request", change: { scope } })}
      />
      {request.template !== CHECK_RESULT && <Choices state={state} dispatch={dispatch} />}
      <PreviewButton state={state} actions={actions}>
        {!state.preview && make}
      </PreviewButton>
      {!isMakingAsSeen && progress}
      <NotMade
        state={state}
        onOverwrite={overwrite}
        onDismiss={() => dispatch({ type: "problemDismissed" })}
      />
      {state.outcome && (
        <Made outcome={state.outcome} onDismiss={() => dispatch({ type: "outcomeDismissed" })} />
      )}
      {state.preview && (
        <Preview
          preview={state.preview}
          isNew={request.target === "new"}
          onDismiss={() => dispatch({ type: "previewDismissed" })}
        >
          {make}
          {isMakingAsSeen && progress}
        </Preview>
      )}
      {standing && <StandingReports reports={standing} onRefresh={(ids) => void actions.refresh(ids)} />}
    </PanelBody>
  );
}

function activityText(activity: Activity): string {
  const t = reportPaneTexts();
  const texts: Readonly<Record<Activity, string>> = {
    previewing: t.previewing,
    inserting: t.inserting,
    refreshing: t.refreshing,
    listing: t.listing,
    saving: t.saving,
  };
  return texts[activity];
}

interface PartProps {
  readonly state: ReportState;
  readonly dispatch: Dispatch<ReportAction>;
  readonly actions: ReportActions;
}

/** The saved form that is used, and the way to change it or to make one. */
function Form({ state: { request, saved, isEditingForm }, dispatch, actions }: PartProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { busy } = usePane();
  const opener = useRef<HTMLButtonElement>(null);
  useFocusAfterForm(isEditingForm, opener);
  const isFixed = !REPORT_TEMPLATES.some(({ id }) => id === request.template);
  if (isFixed) return null;
  const variants = saved.variants.filter(({ template }) => template === request.template);
  const chosen = variants.find(({ id }) => id === request.variant);
  if (isEditingForm)
    return (
      <FormEditor
        initial={formOf(request.template, chosen, crypto.randomUUID())}
        onSave={(variant: ReportVariant) => void actions.save(variant)}
        onDelete={(id) => void actions.remove(id)}
        onCancel={() => dispatch({ type: "formClosed" })}
      />
    );
  return (
    <>
      {variants.length > 0 && (
        <Choice
          label={t.formLabel}
          value={request.variant ?? ""}
          onChange={(value) =>
            dispatch({ type: "request", change: { variant: value === "" ? undefined : value } })
          }
        >
          <option value="">{t.formPlain}</option>
          {variants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {saved.unreadCount > 0 && <Sentence>{reportVariantTexts().unread(saved.unreadCount)}</Sentence>}
      <Button
        ref={opener}
        size="small"
        icon={<EditRegular />}
        className={styles.start}
        disabledFocusable={busy}
        onClick={() => dispatch({ type: "formOpened" })}
      >
        {chosen ? t.formEdit : t.formNew}
      </Button>
    </>
  );
}

/** The form closed, and its buttons went with it: the keyboard goes on from where it was opened. */
function useFocusAfterForm(isEditing: boolean, opener: RefObject<HTMLButtonElement | null>): void {
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing && isFocusLost(document)) opener.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing, opener]);
}

interface PreviewButtonProps {
  readonly state: ReportState;
  readonly actions: ReportActions;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

function PreviewButton({ state: { request }, actions, children }: PreviewButtonProps) {
  const styles = useStyles();
  const { busy } = usePane();
  return (
    <div className={styles.row}>
      {request.template !== CHECK_RESULT && (
        <Button icon={<EyeRegular />} disabledFocusable={busy} onClick={() => void actions.preview(request)}>
          {reportPaneTexts().previewButton}
        </Button>
      )}
      {children}
    </div>
  );
}

/** Makes the sheets; once they have been looked at it stands with the preview, so that nobody has to scroll back. */
function MakeButton({ state: { request, preview }, dispatch, actions }: PartProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { busy } = usePane();
  const hasSheets = preview !== null && preview.refreshes.length > 0;
  const isNew = request.target === "new";
  const refreshes = hasSheets && !isNew;
  return (
    <>
      {(hasSheets || isNew) && (
        <Checkbox
          checked={isNew}
          disabled={busy}
          label={t.newSheet}
          onChange={(_, { checked }) =>
            dispatch({ type: "request", change: { target: checked === true ? "new" : undefined } })
          }
        />
      )}
      <Button
        appearance="primary"
        className={styles.start}
        icon={refreshes ? <ArrowSyncRegular /> : <TableAddRegular />}
        disabledFocusable={busy}
        onClick={() => void actions.insert(request)}
      >
        {refreshes ? t.refreshButton : t.insertButton}
      </Button>
    </>
  );
}
