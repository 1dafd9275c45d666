import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { useSectionStyles } from "../section-styles";
import type { AnswerSlot } from "./questions";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  button: { flexShrink: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface AnswerBoxProps {
  readonly slot: AnswerSlot;
  readonly title: string;
  readonly help: string;
  /** What was answered, while the form is folded. */
  readonly answer?: string | undefined;
  /** The fields; they are made anew each time the form is unfolded. */
  readonly children: (fold: () => void) => ReactNode;
}

/** One question about an indicator: what was answered, and the form behind a button. Open questions stand unfolded. */
export function AnswerBox({ slot, title, help, answer, children }: AnswerBoxProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const t = indicatorsPaneTexts();
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const isUnfolded = unfolded ?? slot.isAsked;
  return (
    <div role="group" aria-label={title} className={styles.box}>
      <div className={styles.top}>
        <h4 className={styles.title}>{title}</h4>
        {!isUnfolded && (
          <Button
            size="small"
            className={styles.button}
            aria-label={`${slot.isAnswered ? t.change : t.answer}: ${title}`}
            onClick={() => setUnfolded(true)}
          >
            {slot.isAnswered ? t.change : t.answer}
          </Button>
        )}
      </div>
      {!isUnfolded && answer !== undefined && <div>{answer}</div>}
      {isUnfolded && (
        <>
          <div className={section.small}>{help}</div>
          {children(() => setUnfolded(false))}
        </>
      )}
    </div>
  );
}

interface AnswerFormProps {
  readonly children: ReactNode;
  readonly busy: boolean;
  readonly onKeep: () => void;
  /** Absent where there is nothing to take back. */
  readonly onTakeBack?: (() => void) | undefined;
}

/** The fields with 「保存する」 and 「取り消す」; Enter in a field saves. */
export function AnswerForm({ children, busy, onKeep, onTakeBack }: AnswerFormProps) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onKeep();
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {busy ? t.keeping : t.keep}
        </Button>
        {onTakeBack && (
          <Button type="button" size="small" disabledFocusable={busy} onClick={onTakeBack}>
            {t.takeBack}
          </Button>
        )}
      </div>
    </form>
  );
}
