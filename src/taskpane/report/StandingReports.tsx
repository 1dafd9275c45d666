import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { StandingReport } from "../../commands/operations";
import { cellRange } from "../../sheet";
import { reportPaneTexts } from "../../strings/pane-report";
import { CellLink } from "../shared/CellLink";
import { useListStyles } from "../shared/list-styles";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { standingText } from "./words";

const useStyles = makeStyles({
  report: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
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
  const shared = useListStyles();
  const t = reportPaneTexts();
  const { busy } = usePane();
  const title = useId();
  const paged = usePaged(reports, FIRST_REPORTS, FIRST_REPORTS);
  const ids = reports.filter(({ canRefresh }) => canRefresh).map(({ id }) => id);
  return (
    <section className={shared.section} aria-labelledby={title}>
      <h2 id={title} className={shared.title}>
        {t.standingHeading}
      </h2>
      {reports.length === 0 && <div className={shared.hint}>{t.standingNone}</div>}
      <ul className={shared.list}>
        {paged.shown.map((report) => (
          <li key={report.id} className={mergeClasses(shared.item, styles.report)}>
            <div>
              <CellLink sheet={report.sheets[0]!} at={TOP_LEFT}>
                {report.sheets[0]!}
              </CellLink>
              <div className={shared.hint}>{standingText(report)}</div>
              {!report.canRefresh && <div className={shared.hint}>{t.cannotUpdate}</div>}
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
