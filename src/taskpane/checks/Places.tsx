import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/types";
import { formatRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";

/** Ranges of one finding that are shown at first. */
const FIRST = 12;
const PAGE = 100;

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** The cells of a finding in words, for labels. */
export function placesText({ ranges }: Finding): string {
  return ranges.map(formatRange).join(paneTexts().separator);
}

/** The cells of a finding, each a link. */
export function Places({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const paged = usePaged(finding.ranges, FIRST, PAGE);
  if (finding.sheet === "") return null;
  return (
    <span className={styles.links}>
      {paged.shown.map((range) => (
        <CellLink key={formatRange(range)} sheet={finding.sheet} at={range}>
          {formatRange(range)}
        </CellLink>
      ))}
      <ShowMore paged={paged} />
    </span>
  );
}
