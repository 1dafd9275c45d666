import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { checksPaneTexts } from "../../strings/pane-checks";
import type { Running } from "./useRunning";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  // Room for two lines, so that the list below does not jump with the length of the label.
  field: { flexGrow: 1, minWidth: 0, minHeight: "48px", overflowWrap: "anywhere" },
  stop: { flexShrink: 0 },
});

interface RunningBarProps {
  readonly running: Running;
  /** What is being done before the work itself can tell. */
  readonly label: string;
}

/** How far long work is, what it is doing, and 「中止」. */
export function RunningBar({ running, label }: RunningBarProps) {
  const styles = useStyles();
  const t = checksPaneTexts();
  const { progress, stopping, stop } = running;
  const shown = useSyncExternalStore(progress.subscribe, progress.get);
  const text = stopping ? t.stopping : (shown?.label ?? label);
  return (
    <div className={styles.row}>
      <Field className={styles.field} validationMessage={text} validationState="none">
        <ProgressBar
          aria-label={t.progressName}
          aria-valuetext={text}
          {...(shown && { value: shown.done, max: shown.total })}
        />
      </Field>
      <Button className={styles.stop} disabledFocusable={stopping} onClick={stop}>
        {t.stopButton}
      </Button>
    </div>
  );
}
