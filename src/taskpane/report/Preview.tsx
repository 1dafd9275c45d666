import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useState, type CSSProperties, type ReactNode } from "react";
import type { ReportPreview } from "../../commands/operations";
import type { PlanStyle, SheetPlan } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { reportPaneTexts } from "../../strings/pane-report";
import { useIsStale } from "../shared/changes";
import { Sentence } from "../shared/Message";
import { StaleNotice } from "../shared/StaleNotice";
import { useReveal } from "../shared/useReveal";
import { Choice } from "./Choices";
import { previewTable } from "./preview-table";
import { Remarks } from "./Remarks";
import { previewTexts } from "./words";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    ":focus": { outline: "none" },
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // Paper: white in every theme, as it will be printed.
  paper: {
    maxHeight: "360px",
    overflow: "auto",
    backgroundColor: "#FFFFFF",
    color: "#000000",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { borderCollapse: "collapse", tableLayout: "fixed", fontSize: "10px", lineHeight: "13px" },
  cell: { padding: "1px 3px", overflow: "hidden", overflowWrap: "anywhere", verticalAlign: "top" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Pixels of a character's width at the size of the preview. */
const CHARACTER = 6;
/** Font size of a plan's own default, in points: other sizes are shown in proportion. */
const NORMAL_SIZE = 11;

interface PreviewProps {
  readonly preview: ReportPreview;
  /** Whether new sheets are wished although there is such a report. */
  readonly isNew: boolean;
  /** How to go on from what is said of it. */
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

/** What would be made: in words, and the beginning of each sheet as it will look. */
export function Preview({ preview, isNew, children, onDismiss }: PreviewProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const title = useId();
  const isStale = useIsStale(preview);
  const box = useReveal<HTMLElement>(preview, "start");
  const [chosen, setChosen] = useState(0);
  const { sheets, remarks } = preview.plan;
  const { plan } = sheets[Math.min(chosen, sheets.length - 1)]!;
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-labelledby={title}>
      <div className={styles.top}>
        <h2 id={title} className={styles.title}>
          {t.previewHeading}
        </h2>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={paneTexts().close}
          onClick={onDismiss}
        />
      </div>
      {isStale && <StaleNotice>{paneTexts().stalePreview}</StaleNotice>}
      <div>
        {previewTexts(preview, isNew).map((sentence) => (
          <Sentence key={sentence}>{sentence}</Sentence>
        ))}
      </div>
      {children}
      {sheets.length > 1 && (
        <Choice label={t.previewSheet} value={String(chosen)} onChange={(value) => setChosen(Number(value))}>
          {sheets.map(({ key, plan: { name } }, index) => (
            <option key={key} value={index}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Sheet plan={plan} />
      {plan.charts.length > 0 && <div className={styles.quiet}>{t.previewCharts(plan.charts.length)}</div>}
      <Remarks remarks={remarks} />
    </section>
  );
}

function Sheet({ plan }: { readonly plan: SheetPlan }) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { rows, widths, moreRows } = previewTable(plan);
  const width = widths.reduce((sum, one) => sum + one * CHARACTER, 0);
  return (
    <>
      <div className={styles.paper} tabIndex={0} role="region" aria-label={t.previewTable(plan.name)}>
        <table className={styles.table} style={{ width }}>
          <colgroup>
            {widths.map((one, column) => (
              <col key={column} style={{ width: one * CHARACTER }} />
            ))}
          </colgroup>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map(({ column, colSpan, rowSpan, text, style }) => (
                  <td
                    key={column}
                    colSpan={colSpan}
                    rowSpan={rowSpan}
                    className={styles.cell}
                    style={cellStyle(style, text)}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moreRows > 0 && <div className={styles.quiet}>{t.previewMoreRows(moreRows)}</div>}
    </>
  );
}

function cellStyle(style: PlanStyle, text: string): CSSProperties {
  const { bold, italic, fontSize, fontColor, fill, horizontal, vertical, wrap, border } = style;
  return {
    ...(bold && { fontWeight: 700 }),
    ...(italic && { fontStyle: "italic" }),
    ...(fontSize && { fontSize: `${fontSize / NORMAL_SIZE}em`, lineHeight: 1.3 }),
    ...(fontColor && { color: fontColor }),
    ...(fill && { backgroundColor: fill }),
    ...(horizontal && { textAlign: horizontal }),
    ...(vertical && { verticalAlign: vertical }),
    ...(border && { border: `1px solid ${border}` }),
    // As in Excel: without wrapping, a text runs over the empty cells beside it.
    ...(wrap
      ? { whiteSpace: "pre-wrap" }
      : { whiteSpace: "nowrap", overflow: text === "" ? "hidden" : "visible" }),
  };
}
