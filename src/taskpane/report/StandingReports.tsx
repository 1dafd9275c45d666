import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { StandingReport } from "../../commands/operations";
import { cellRange } from "../../sheet";
import { reportPaneTexts } from "../../strings/pane-report";
import { CellLink } from "../shared/CellLink";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { standingText } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  all: { alignSelf: "start" },
});

const TOP_LEFT = cellRange(0, 0);
const FIRST_REPORTS = 10;

interface StandingReportsProps {
  readonly reports: readonly StandingReport[];
  readonly onRefresh: (ids: readonly string[]) => void;
}

/** The reports of the workbook: each leads to its sheet and can be made again. */
export function StandingReports({ reports, onRefresh }: StandingReportsProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { busy } = usePane();
  const title = useId();
  const paged = usePaged(reports, FIRST_REPORTS, FIRST_REPORTS);
  const ids = reports.filter(({ canRefresh }) => canRefresh).map(({ id }) => id);
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {t.standingHeading}
      </h2>
      {reports.length === 0 && <div className={styles.quiet}>{t.standingNone}</div>}
      <ul className={styles.list}>
        {paged.shown.map((report) => (
          <li key={report.id} className={styles.item}>
            <div>
              <CellLink sheet={report.sheets[0]!} at={TOP_LEFT}>
                {report.sheets[0]!}
              </CellLink>
              <div className={styles.quiet}>{standingText(report)}</div>
              {!report.canRefresh && <div className={styles.quiet}>{t.cannotUpdate}</div>}
            </div>
            {report.canRefresh && (
              <Button
                size="small"
                icon={<ArrowSyncRegular />}
                aria-label={t.updateOneOf(report.sheets[0]!)}
                disabledFocusable={busy}
                onClick={() => onRefresh([report.id])}
              >
                {t.updateOne}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
      {ids.length > 1 && (
        <Button
          icon={<ArrowSyncRegular />}
          className={styles.all}
          disabledFocusable={busy}
          onClick={() => onRefresh(ids)}
        >
          {t.updateAll}
        </Button>
      )}
    </section>
  );
}
