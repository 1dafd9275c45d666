import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { formatObservation, formatYear } from "../shared/format";
import { figuresByYear } from "./viewmodel";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  year: {
    textAlign: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  kindHead: { width: "64px" },
  placeHead: { width: "56px" },
  head: {
    textAlign: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  number: { textAlign: "end" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
    textAlign: "start",
  },
});

/** Every figure of an indicator by year; each leads to its cell. */
export function FiguresByYear({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const t = paneTexts();
  const years = useMemo(() => figuresByYear(indicator), [indicator]);
  return (
    <section aria-label={t.figuresHeading}>
      <h3 className={styles.heading}>{t.figuresHeading}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.kindHead)}>
              {t.columnKind}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {t.columnValue}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.placeHead)}>
              {t.columnCell}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ fiscalYear, observations }) => (
            <Fragment key={fiscalYear ?? "none"}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.year}>
                  {formatYear(fiscalYear)}
                </th>
              </tr>
              {observations.map((observation, index) => (
                <FigureRow key={index} observation={observation} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureRow({ observation }: { readonly observation: Observation }) {
  const styles = useStyles();
  const t = paneTexts();
  const figure = formatObservation(observation);
  const { missing, note, asOf, rawText, sheet, cell, kind } = observation;
  const remarks = [
    figure === null && missing !== null ? t[`missing_${missing}`] : null,
    asOf === null ? null : t.asOf(asOf),
    note === null ? null : t.note(note),
    figure === null && rawText !== "" ? t.rawText(rawText) : null,
  ].filter((remark) => remark !== null);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
        {t[kind]}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>
        <CellLink sheet={sheet} at={cell}>
          {figure ?? t.noFigure}
        </CellLink>
        {remarks.map((remark) => (
          <div key={remark} className={styles.note}>
            {remark}
          </div>
        ))}
      </td>
      <td className={mergeClasses(styles.cell, styles.note)}>{cell}</td>
    </tr>
  );
}
