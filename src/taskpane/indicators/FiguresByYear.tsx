import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { CellLink } from "../shared/CellLink";
import { formatObservation, formatYear } from "../shared/format";
import { figureNotes, type FigureNote } from "./figure-notes";
import { useSectionStyles } from "./section-styles";
import { figuresByYear, placeOf } from "./viewmodel";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  year: {
    textAlign: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  kindHead: { width: "64px" },
  placeHead: { width: "48px" },
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
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  notes: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  version: { display: "block", whiteSpace: "nowrap" },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** Every figure of an indicator by year; each leads to its cell, and below it stands what has to be known. */
export function FiguresByYear({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const t = paneTexts();
  const years = useMemo(() => figuresByYear(indicator), [indicator]);
  return (
    <section aria-label={t.figuresHeading}>
      <h3 className={section.heading}>{t.figuresHeading}</h3>
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
                <FigureRows key={index} indicator={indicator} observation={observation} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FigureRowsProps {
  readonly indicator: Indicator;
  readonly observation: Observation;
}

function FigureRows({ indicator, observation }: FigureRowsProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { kind, version } = observation;
  const place = placeOf(observation);
  const figure = formatObservation(observation, indicator.unit) ?? t.noFigure;
  const notes = figureNotes(indicator, observation);
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
          {t[kind]}
          {version !== undefined && <span className={styles.version}>{versionText(version)}</span>}
        </th>
        <td className={mergeClasses(styles.cell, styles.number)}>
          {place ? (
            <CellLink sheet={place.sheet} at={place.cell}>
              {figure}
            </CellLink>
          ) : (
            figure
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.note)}>{place?.cell}</td>
      </tr>
      {notes.length > 0 && (
        <tr>
          <td colSpan={3} className={styles.notes}>
            {notes.map((note) => (
              <Note key={note.text} note={note} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Note({ note: { text, isWarning, place } }: { readonly note: FigureNote }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, isWarning && styles.warning)}>
      {place ? (
        <CellLink sheet={place.sheet} at={place.cell}>
          {text}
        </CellLink>
      ) : (
        text
      )}
    </div>
  );
}

function versionText(version: NonNullable<Observation["version"]>): string {
  const t = indicatorsPaneTexts();
  return version === "original" ? t.targetOriginal : t.targetRevised;
}
