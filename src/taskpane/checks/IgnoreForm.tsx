import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { Finding } from "../../checks/types";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { usePane } from "../shared/PaneContext";
import { useChecksTab } from "./ChecksContext";
import { suggestedReasons } from "./reasons";

/** Characters of a reason: enough for a sentence, little enough for a list. */
const MAX_REASON = 200;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  example: { minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});

interface IgnoreFormProps {
  readonly findings: readonly Finding[];
  readonly onCancel: () => void;
}

/** Asks why these findings are to be set aside; without a reason they are not. */
export function IgnoreForm({ findings, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const t = checksPaneTexts();
  const { busy } = usePane();
  const { state, ignore } = useChecksTab();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  useEffect(() => input.current?.focus(), []);
  const suggestions = useMemo(
    () => (state.report ? suggestedReasons(state.report, state.usedReasons) : []),
    [state.report, state.usedReasons],
  );

  const choose = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") {
      setMissing(true);
      input.current?.focus();
      return;
    }
    if (!busy) void ignore(findings, reason.trim());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <form className={styles.form} aria-labelledby={title} noValidate onSubmit={submit} onKeyDown={leave}>
      <div id={title} className={styles.title}>
        {t.ignoreForm(findings.length)}
      </div>
      <Field
        label={t.ignoreReason}
        required
        hint={t.ignoreReasonHint}
        validationState={missing ? "error" : "none"}
        validationMessage={missing ? t.ignoreReasonMissing : undefined}
      >
        <Input
          input={{ ref: input }}
          value={reason}
          maxLength={MAX_REASON}
          onChange={(_, { value }) => choose(value)}
        />
      </Field>
      <div role="group" aria-label={t.ignoreSuggestions} className={styles.row}>
        {suggestions.map((suggestion) => (
          <Button
            key={suggestion}
            size="small"
            shape="circular"
            className={styles.example}
            onClick={() => {
              choose(suggestion);
              input.current?.focus();
            }}
          >
            {suggestion}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy}>
          {t.ignoreConfirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {paneTexts().cancel}
        </Button>
      </div>
    </form>
  );
}
