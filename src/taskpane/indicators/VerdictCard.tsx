import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../kpi/achievement";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { formatYear } from "../shared/format";
import { gradeKindOf, gradeWord } from "./grades";
import { GradeMark } from "./GradeMark";
import { gapText, type IndicatorRow } from "./viewmodel";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  word: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  compare: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  description: { margin: 0, overflowWrap: "anywhere" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  bar: { alignItems: "start", paddingBlock: tokens.spacingVerticalS },
});

/** The verdict of the year: computed, as printed, and where they disagree; the reason where there is none. */
export function VerdictCard({ row }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const t = paneTexts();
  const { assessment, fiscalYear, yardstick, grade } = row;
  const reason = assessment === null ? t.noYear : assessment.reasonText;
  const heading = t.verdictHeading(formatYear(fiscalYear));
  return (
    <section className={styles.card} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <div className={styles.verdict}>
        <GradeMark grade={grade} kind={gradeKindOf(grade)} />
        <span className={styles.word}>{gradeWord(grade)}</span>
      </div>
      {reason !== null && (
        <div>
          <span className={styles.term}>{t.whyNoGrade}: </span>
          {reason}
        </div>
      )}
      <dl className={styles.figures}>
        <Figure label={t[yardstick.source]} value={yardstick.text} />
        <Figure label={t.actual} value={row.actualText} />
        <Figure label={t.rate} value={row.rateText} />
        <Figure label={t.gap} value={gapText(row, t.points)} />
        <Figure label={t.progress} value={assessment?.progressText ?? "－"} />
      </dl>
      <PrintedVerdicts row={row} />
    </section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}

/** The two verdicts side by side. Neither overwrites the other; where they differ, the warnings say so. */
function PrintedVerdicts({ row }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const t = paneTexts();
  const { assessment, indicator, fiscalYear } = row;
  const printed = indicator.verdicts.find((verdict) => verdict.fiscalYear === fiscalYear);
  return (
    <>
      <dl className={styles.compare}>
        <dt className={styles.term}>{t.verdictPrinted}</dt>
        <dd className={styles.description}>
          {printed ? (
            <CellLink sheet={printed.sheet} at={printed.cell}>
              {printed.rawText}
            </CellLink>
          ) : (
            t.verdictNotPrinted
          )}
        </dd>
        <dt className={styles.term}>{t.verdictComputed}</dt>
        <dd className={styles.description}>{achievedText(assessment?.achieved.yardstick)}</dd>
        {assessment?.yardstick && assessment.yardstick.source !== "target" && (
          <>
            <dt className={styles.term}>{t.verdictFinal}</dt>
            <dd className={styles.description}>{achievedText(assessment.achieved.target)}</dd>
          </>
        )}
      </dl>
      {assessment?.warnings.map(({ code, message }) => (
        <MessageBar key={code} intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function achievedText(measure: Measure<boolean> | undefined): string {
  const t = paneTexts();
  if (!measure?.evaluable) return t.gradeNone;
  return measure.value ? t.achieved : t.notAchieved;
}
