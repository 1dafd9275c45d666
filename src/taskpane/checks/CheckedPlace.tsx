import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../checks/types";
import type { CheckScope } from "../../commands/operations";
import { checksPaneTexts } from "../../strings/pane-checks";
import { CellLink } from "../shared/CellLink";

const useStyles = makeStyles({
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface CheckedPlaceProps {
  readonly report: CheckReport;
  readonly scope: CheckScope;
}

/** What the result is about, since another sheet may be in front by now. */
export function CheckedPlace({ report, scope }: CheckedPlaceProps) {
  const styles = useStyles();
  const t = checksPaneTexts();
  if (typeof scope === "object" && scope.range) {
    return (
      <div className={styles.place}>
        {t.checkedRange} <CellLink sheet={scope.sheet} at={scope.range} />
      </div>
    );
  }
  const [first] = report.sheets;
  const isOne = report.sheets.length === 1 && first;
  return (
    <div className={styles.place}>
      {isOne ? t.checkedSheet(first.name) : t.checkedSheets(report.sheets.length)}
    </div>
  );
}
