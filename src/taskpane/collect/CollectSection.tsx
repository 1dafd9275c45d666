import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useReducer, useRef, type ChangeEvent } from "react";
import { collectTexts } from "../../strings/collect";
import { Busy } from "../shared/Busy";
import { paneTexts } from "../../strings/pane";
import { registerPaneTexts } from "../../strings/pane-register";
import { useIsStale } from "../shared/changes";
import { formatYear } from "../shared/format";
import { Message, Sentence } from "../shared/Message";
import { NoticeBar } from "../shared/NoticeBar";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { Differences } from "./Differences";
import { FileList } from "./FileList";
import { MissingFigures } from "./MissingFigures";
import { collectReducer, INITIAL_STATE, offeredYears, type Activity, type Done } from "./state";
import { Unmatched } from "./Unmatched";

const ACCEPTED = ".xlsx,.xlsm,.csv";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  start: { alignSelf: "start" },
  input: { display: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CollectSectionProps {
  /** Called after figures went into the register or out of it again, so that what shows it can read it again. */
  readonly onChanged?: () => void;
}

/** 部署からの収集: reads departments' files, shows what differs from the register, takes over what is chosen. */
export function CollectSection({ onChanged }: CollectSectionProps) {
  const styles = useStyles();
  const t = collectTexts();
  const { operations, run, busy, announce } = usePane();
  const [state, dispatch] = useReducer(collectReducer, INITIAL_STATE);
  const input = useRef<HTMLInputElement>(null);
  const { read, collection, decisions } = state;

  const readFiles = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const result = await run(async () => {
      dispatch({ type: "started", activity: "reading" });
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      return operations.readDepartmentFiles(files);
    });
    if (!result) return;
    if (result.ok) dispatch({ type: "read", read: result.value });
    else dispatch({ type: "failed", problem: result.problem });
  };

  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same files can be chosen again after they were changed.
    event.target.value = "";
    void readFiles(files);
  };

  const merge = async () => {
    if (!read) return;
    const result = await run(() => {
      dispatch({ type: "started", activity: "merging" });
      const { fiscalYear, matches } = state;
      return operations.mergeDepartmentFiles({
        collected: read,
        options: { fiscalYear, matches },
        decisions,
      });
    });
    if (!result) return;
    if (!result.ok) {
      dispatch({ type: "failed", problem: result.problem });
      return;
    }
    const { figureCount: figures, canUndo } = result.value;
    finish({ kind: "merged", figures, files: read.files.length, canUndo });
  };

  const undo = async () => {
    const result = await run(() => {
      dispatch({ type: "started", activity: "undoing" });
      return operations.undo();
    });
    if (!result) return;
    if (result.ok) finish({ kind: "undone", title: result.value.title });
    else dispatch({ type: "failed", problem: result.problem });
  };

  const finish = (done: Done) => {
    dispatch({ type: "done", done });
    announce(doneText(done));
    onChanged?.();
  };

  return (
    <div className={styles.section}>
      <Message title={t.title}>
        <Sentence>{t.about}</Sentence>
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept={ACCEPTED}
          onChange={chosen}
          data-testid="department-files"
        />
        <Button
          className={styles.start}
          icon={<FolderOpenRegular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {read ? t.chooseAgain : t.choose}
        </Button>
        <Sentence>{t.chooseHint}</Sentence>
      </Message>
      {state.activity && <Busy label={activityText(state.activity)} inSight />}
      {state.problem && (
        <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
      )}
      {state.done && (
        <DoneBar
          done={state.done}
          onUndo={() => void undo()}
          onDismiss={() => dispatch({ type: "doneDismissed" })}
        />
      )}
      {read && collection && (
        <>
          <FileList read={read} collection={collection} />
          <Field label={t.year}>
            <Select
              value={String(state.fiscalYear ?? "")}
              disabled={busy}
              onChange={(_, { value }) => dispatch({ type: "year", fiscalYear: Number(value) })}
            >
              {offeredYears(read).map((year) => (
                <option key={year} value={year}>
                  {formatYear(year)}
                </option>
              ))}
            </Select>
          </Field>
          <Unmatched
            collection={collection}
            register={read.register}
            matches={state.matches}
            dispatch={dispatch}
          />
          <Differences collection={collection} decisions={decisions} dispatch={dispatch} />
          <MissingFigures collection={collection} fiscalYear={state.fiscalYear} />
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={busy || decisions.size === 0}
              onClick={() => void merge()}
            >
              {decisions.size === 0 ? t.takeNone : t.take(decisions.size)}
            </Button>
            <Button disabledFocusable={busy} onClick={() => dispatch({ type: "left" })}>
              {t.leave}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function activityText(activity: Activity): string {
  const t = collectTexts();
  const texts: Readonly<Record<Activity, string>> = {
    reading: t.reading,
    merging: t.merging,
    undoing: paneTexts().undoing,
  };
  return texts[activity];
}

function doneText(done: Done): string {
  return done.kind === "merged"
    ? collectTexts().done(done.figures, done.files)
    : registerPaneTexts().undone(done.title);
}

interface DoneBarProps {
  readonly done: Done;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What was taken over, and the way back. */
function DoneBar({ done, onUndo, onDismiss }: DoneBarProps) {
  const { busy } = usePane();
  // What is undone is always the latest change, and that may have been made in another tab by now.
  const isOvertaken = useIsStale(done, "undoable");
  const canUndo = done.kind === "merged" && done.canUndo && !isOvertaken;
  return (
    <NoticeBar
      intent="success"
      actions={
        canUndo && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={onUndo}>
            {registerPaneTexts().undo}
          </Button>
        )
      }
      onDismiss={onDismiss}
    >
      {doneText(done)}
    </NoticeBar>
  );
}
