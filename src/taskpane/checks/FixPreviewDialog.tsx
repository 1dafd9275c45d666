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
import { useEffect, useMemo, useRef, useState } from "react";
import type { Problem } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { Busy } from "../shared/Busy";
import { Sentence } from "../shared/Message";
import { ProblemBar } from "../shared/ProblemBar";
import { previewOf, type FixPreview } from "./fixes";
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
  const { fix, waiting } = preview;
  const { structure, values, sheet } = useMemo(() => previewOf(fix), [fix]);
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
            {waiting > 0 && <Sentence>{t.fixOneByOne(waiting)}</Sentence>}
            {structure.length > 0 && (
              <section aria-label={t.previewStructure}>
                <h3 className={styles.heading}>{t.previewStructure}</h3>
                <ul className={styles.list}>
                  {structure.map((sentence, index) => (
                    <li key={index}>{sentence}</li>
                  ))}
                </ul>
              </section>
            )}
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

function ValueChanges({ values, sheet }: Pick<FixPreview, "values" | "sheet">) {
  const styles = useStyles();
  const t = paneTexts();
  const [limit, setLimit] = useState(PAGE);
  if (values.length === 0) return <Sentence>{t.previewNoCells}</Sentence>;
  const rest = values.length - limit;
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
          {values.slice(0, limit).map((change) => (
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
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t.showMore(Math.min(PAGE, rest))}
        </Button>
      )}
    </section>
  );
}
