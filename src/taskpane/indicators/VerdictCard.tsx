import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { CellLink } from "../shared/CellLink";
import { formatYear } from "../shared/format";
import { gradeKindOf, gradeWord } from "./grades";
import { GradeMark } from "./GradeMark";
import type { IndicatorRow } from "./rows";
import { useSectionStyles } from "./section-styles";
import { Verdicts } from "./Verdicts";
import { gapText } from "./viewmodel";
import { heldAgainst, metAhead, yardsticksDiffer } from "./yardsticks";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: {
    display: "flex",
    alignItems: "end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  word: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  select: { minWidth: 0 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
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
  held: { width: "100%", borderCollapse: "collapse" },
  heldCell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    ":not(:first-child)": { paddingInlineStart: tokens.spacingHorizontalS },
    ":nth-child(2)": { whiteSpace: "nowrap" },
    ":last-child": { textAlign: "end", whiteSpace: "nowrap" },
  },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface VerdictCardProps {
  readonly row: IndicatorRow;
  /** Years that can be looked at, newest first. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

/** The verdict of a year: computed, what it was held against, and beside it the printed one and the department's own. */
export function VerdictCard({ row, years, onYear }: VerdictCardProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { assessment, fiscalYear, grade } = row;
  const reason = assessment === null ? t.noYear : (assessment.reasonText ?? metAhead(row));
  return (
    <section className={styles.card} aria-label={t.verdictHeading(formatYear(fiscalYear))}>
      <div className={styles.top}>
        <div className={styles.verdict}>
          <GradeMark grade={grade} kind={gradeKindOf(grade)} />
          <span className={styles.word}>{gradeWord(grade)}</span>
        </div>
        {fiscalYear !== null && <YearField year={fiscalYear} years={years} onYear={onYear} />}
      </div>
      {reason !== null && <div>{reason}</div>}
      <dl className={styles.figures}>
        <Figure label={t.actual} value={row.actualText} />
        <Figure label={t.rate} value={row.rateText} />
        <Figure label={t.gap} value={gapText(row, t.points)} />
        <Figure label={t.progress} value={assessment?.progressText ?? "－"} />
      </dl>
      <HeldAgainstTable row={row} />
      <Verdicts row={row} />
    </section>
  );
}

interface YearFieldProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

function YearField({ year, years, onYear }: YearFieldProps) {
  const styles = useStyles();
  const choices = years.includes(year) ? years : [...years, year].sort((a, b) => b - a);
  return (
    <Field label={indicatorsPaneTexts().detailYear} size="small" className={styles.select}>
      <Select
        size="small"
        select={{ className: styles.select }}
        value={String(year)}
        onChange={(_, { value }) => onYear(Number(value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {formatYear(choice)}
          </option>
        ))}
      </Select>
    </Field>
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

function HeldAgainstTable({ row }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const t = indicatorsPaneTexts();
  const held = heldAgainst(row);
  if (held.length === 0) return null;
  const difference = yardsticksDiffer(row);
  const isExpected = row.assessment?.yardstick?.source === "expected";
  return (
    <div>
      <table className={styles.held}>
        <caption className={styles.caption}>{t.yardstickHeading}</caption>
        <tbody>
          {held.map(({ name, figure, answer, place }) => (
            <tr key={name}>
              <th scope="row" className={styles.heldCell}>
                {name}
              </th>
              <td className={styles.heldCell}>
                {place ? (
                  <CellLink sheet={place.sheet} at={place.cell}>
                    {figure}
                  </CellLink>
                ) : (
                  figure
                )}
              </td>
              <td className={styles.heldCell}>{answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {difference !== null && <div>{difference}</div>}
      {isExpected && <div className={section.small}>{t.expectedNote}</div>}
    </div>
  );
}
