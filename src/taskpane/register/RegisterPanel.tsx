import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { useEffect, useEffectEvent, useReducer, type Dispatch } from "react";
import type { RegisterPreview, RegisterState } from "../../commands/operations";
import { cellRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { registerPaneTexts } from "../../strings/pane-register";
import { CollectSection } from "../collect/CollectSection";
import { Busy } from "../shared/Busy";
import { CellLink } from "../shared/CellLink";
import { Message, Sentence } from "../shared/Message";
import { useIsStale } from "../shared/changes";
import { NoticeBar } from "../shared/NoticeBar";
import { PanelBody } from "../shared/PanelBody";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { StaleNotice } from "../shared/StaleNotice";
import { useReveal } from "../shared/useReveal";
import { Changes } from "./Changes";
import { doneTexts } from "./done";
import { MakeRegister } from "./MakeRegister";
import {
  countsOf,
  INITIAL_STATE,
  registerReducer,
  type Activity,
  type RegisterAction,
  type RegisterTabState,
} from "./state";
import { useRegisterStyles } from "./styles";
import { UnreadRows } from "./UnreadRows";
import { useRegisterActions, type RegisterActions } from "./useRegisterActions";

interface RegisterPanelProps {
  /** Whether the tab is in front: the workbook is looked at when it comes there. */
  readonly isShown: boolean;
}

/** 台帳: makes the register, compares it with its sheets, brings it up to date, collects from departments. */
export function RegisterPanel({ isShown }: RegisterPanelProps) {
  const [state, dispatch] = useReducer(registerReducer, INITIAL_STATE);
  const { busy } = usePane();
  const actions = useRegisterActions(dispatch);
  const { register, activity } = state;
  const look = useEffectEvent(() => void actions.look());
  // After a Problem the user decides when to try again: by taking the message away.
  const mustLook = isShown && register === undefined && !busy && state.problem === null;
  useEffect(() => {
    if (mustLook) look();
  }, [mustLook]);
  return (
    <PanelBody>
      <DoneBar state={state} dispatch={dispatch} actions={actions} />
      {state.problem && (
        <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
      )}
      {register === null && (
        <MakeRegister
          content={state.content}
          dispatch={dispatch}
          onMake={() => void actions.make(state.content)}
        />
      )}
      {register && <Register register={register} state={state} dispatch={dispatch} actions={actions} />}
      {activity && <Busy label={activityText(activity)} inSight={activity !== "looking"} />}
      {register && <CollectSection onChanged={() => void actions.look()} />}
    </PanelBody>
  );
}

function activityText(activity: Activity): string {
  const t = registerPaneTexts();
  const texts: Readonly<Record<Activity, string>> = {
    looking: t.looking,
    making: t.making,
    comparing: t.comparing,
    applying: t.applying,
    undoing: t.applying,
  };
  return texts[activity];
}

interface PartProps {
  readonly state: RegisterTabState;
  readonly dispatch: Dispatch<RegisterAction>;
  readonly actions: RegisterActions;
}

interface RegisterProps extends PartProps {
  readonly register: RegisterState;
}

const TOP_LEFT = cellRange(0, 0);

/** The register of the workbook: what it holds, and bringing it up to date. */
function Register({ register, state, dispatch, actions }: RegisterProps) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const { preview } = state;
  const sheets = [register.indicatorSheet, register.figureSheet].filter((sheet) => sheet !== null);
  return (
    <>
      <Message title={t.stateTitle}>
        <Sentence>{t.counts(register.indicatorCount, register.figureCount)}</Sentence>
        <div className={styles.places}>
          {sheets.map((sheet) => (
            <CellLink key={sheet} sheet={sheet} at={TOP_LEFT}>
              {paneTexts().openSheet(sheet)}
            </CellLink>
          ))}
        </div>
      </Message>
      <UnreadRows cells={register.unread} />
      {!preview && <Compare actions={actions} />}
      {preview && <Preview preview={preview} state={state} dispatch={dispatch} actions={actions} />}
    </>
  );
}

function Compare({ actions }: { readonly actions: RegisterActions }) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const { busy } = usePane();
  // Back from a comparison, whose buttons are gone.
  const button = useReveal<HTMLButtonElement>(null);
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button
          ref={button}
          appearance="primary"
          icon={<ArrowSyncRegular />}
          disabledFocusable={busy}
          onClick={() => void actions.compare()}
        >
          {t.compare}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.look()}>
          {t.lookAgain}
        </Button>
      </div>
      <div className={styles.hint}>{t.compareHint}</div>
    </div>
  );
}

interface PreviewProps extends PartProps {
  readonly preview: RegisterPreview;
}

function Preview({ preview, state, dispatch, actions }: PreviewProps) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const { busy } = usePane();
  const { added, updated, decided } = countsOf(preview, state.decisions);
  const canApply = added + updated + decided > 0;
  const isStale = useIsStale(preview);
  const result = useReveal<HTMLDivElement>(preview);
  return (
    <>
      <div ref={result} tabIndex={-1} className={styles.result}>
        <Sentence>{previewText(preview)}</Sentence>
      </div>
      {isStale && <StaleNotice>{paneTexts().staleComparison}</StaleNotice>}
      {preview.unread.length > 0 && (
        <div className={styles.hint}>{t.sourcesUnread(preview.unread.length)}</div>
      )}
      <Changes preview={preview} decisions={state.decisions} dispatch={dispatch} />
      <div className={styles.footer}>
        <div className={styles.hint}>
          {canApply ? t.applyCounts(added, updated, decided) : t.applyNothing}
        </div>
        <div className={styles.row}>
          {canApply && (
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void actions.apply(preview, state.decisions)}
            >
              {t.apply}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={() => dispatch({ type: "left" })}>
            {canApply ? t.cancel : paneTexts().close}
          </Button>
        </div>
      </div>
    </>
  );
}

function previewText(preview: RegisterPreview): string {
  const t = registerPaneTexts();
  if (preview.sourceCount === 0) return t.noSources;
  return preview.changes.length === 0 ? t.nothingToDo : t.summary(preview.changes.length);
}

function DoneBar({ state: { done }, dispatch, actions }: PartProps) {
  const { busy } = usePane();
  // What is undone is always the latest change, and that may have been made in another tab by now.
  const isOvertaken = useIsStale(done, "undoable");
  if (!done) return null;
  const canUndo = done.kind === "applied" && done.refreshed.canUndo && !isOvertaken;
  return (
    <NoticeBar
      intent={done.kind === "applied" && done.refreshed.openConflicts > 0 ? "warning" : "success"}
      actions={
        canUndo && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void actions.undo()}>
            {registerPaneTexts().undo}
          </Button>
        )
      }
      onDismiss={() => dispatch({ type: "doneDismissed" })}
    >
      {doneTexts(done).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </NoticeBar>
  );
}
