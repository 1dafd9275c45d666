import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Problem } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { Busy } from "../shared/Busy";
import { Sentence } from "../shared/Message";
import { ProblemBar } from "../shared/ProblemBar";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { previewOf, type FixPart, type FixPreview } from "./fixes";
import type { OpenPreview } from "./state";

/** Rows shown at first: enough to judge by, few enough to draw at once. */
const PAGE = 50;

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 16px)", maxWidth: "600px", padding: tokens.spacingHorizontalM },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "62vh",
    overflowWrap: "anywhere",
  },
  actions: { gridColumnStart: 1, gridColumnEnd: 4, justifySelf: "end" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  place: { width: "22%" },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  after: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
});

interface FixPreviewDialogProps {
  readonly preview: OpenPreview;
  readonly applying: boolean;
  readonly problem: Problem | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Before and after, then the user decides. A dialog of the pane itself: an Office dialog would halt functions. */
export function FixPreviewDialog({ preview, applying, problem, onApply, onClose }: FixPreviewDialogProps) {
  const styles = useStyles();
  const t = paneTexts();
  const own = checksPaneTexts();
  const { fix, waiting, failures } = preview;
  const { parts, structure, values, sheet } = useMemo(() => previewOf(fix), [fix]);
  const content = useRef<HTMLDivElement>(null);
  // The problem stands above the changes, which may have been scrolled.
  useEffect(() => {
    if (problem) content.current?.scrollTo(0, 0);
  }, [problem]);
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} aria-label={t.previewTitle}>
        <DialogBody>
          <DialogTitle>{fix.title}</DialogTitle>
          <DialogContent ref={content} className={styles.content} tabIndex={0}>
            {problem && <ProblemBar problem={problem} onDismiss={onClose} />}
            {!problem && <Sentence>{t.previewNothingYet}</Sentence>}
            {!fix.safe && <Sentence>{own.needsCare}</Sentence>}
            {waiting > 0 && <Sentence>{own.fixesWaiting(waiting)}</Sentence>}
            {failures[0] !== undefined && (
              <Sentence>{own.fixesFailed(failures.length, failures[0])}</Sentence>
            )}
            <SentenceList title={own.previewParts} sentences={parts.map(partText)} />
            <SentenceList title={t.previewStructure} sentences={structure} />
            <ValueChanges values={values} sheet={sheet} />
            {applying && <Busy label={t.previewApplying} />}
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button disabledFocusable={applying} onClick={onClose}>
              {t.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={applying} onClick={onApply}>
              {t.previewApply}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function partText({ rule, title, count }: FixPart): string {
  return checksPaneTexts().previewPart(rule, title, count);
}

interface SentenceListProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function SentenceList({ title, sentences }: SentenceListProps) {
  const styles = useStyles();
  const paged = usePaged(sentences, PAGE, PAGE);
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {paged.shown.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}

function ValueChanges({ values, sheet }: Pick<FixPreview, "values" | "sheet">) {
  const styles = useStyles();
  const t = paneTexts();
  const paged = usePaged(values, PAGE, PAGE);
  if (values.length === 0) return <Sentence>{t.previewNoCells}</Sentence>;
  return (
    <section aria-label={t.previewValues}>
      <h3 className={styles.heading}>{t.previewValues}</h3>
      <Sentence>{t.previewCells(values.length, sheet)}</Sentence>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.place)}>
              {t.previewCell}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t.previewBefore}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t.previewAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {paged.shown.map((change) => (
            <tr key={change.place}>
              <th scope="row" className={styles.cell}>
                {change.place}
              </th>
              <td className={styles.cell}>{change.before}</td>
              <td className={mergeClasses(styles.cell, styles.after)}>{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore paged={paged} />
    </section>
  );
}
