import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding } from "../../checks/types";
import { formatRange } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { CellLink } from "../shared/CellLink";
import { usePane } from "../shared/PaneContext";
import type { Decision } from "./viewmodel";

/** Findings shown at first; a decision with hundreds of them stays readable. */
const FIRST = 5;
const PAGE = 50;

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  places: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  findings: { margin: 0, padding: 0, listStyleType: "none", width: "100%" },
  finding: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

interface DecisionItemProps {
  readonly decision: Decision;
  readonly onPreview: (findings: readonly Finding[]) => void;
}

/** Findings that are one decision: what is wrong, where, and what can be done about it. */
export function DecisionItem({ decision, onPreview }: DecisionItemProps) {
  const styles = useStyles();
  const t = paneTexts();
  const [limit, setLimit] = useState(FIRST);
  const { findings, messagesDiffer, separateFixes } = decision;
  const shown = findings.slice(0, limit);
  const single = messagesDiffer || separateFixes;
  const rest = findings.length - shown.length;
  return (
    <li className={styles.item}>
      <div className={styles.title}>{decision.title}</div>
      <div className={styles.quiet}>
        {[decision.sheet === "" ? t.fileItself : decision.sheet, t.findingCount(findings.length)].join(" · ")}
      </div>
      <FixOfDecision decision={decision} onPreview={onPreview} />
      <ul className={single ? styles.findings : styles.places}>
        {shown.map((finding, index) => (
          <li key={index} className={single ? styles.finding : undefined}>
            <Places finding={finding} />
            {messagesDiffer && <span>{finding.message}</span>}
            {separateFixes && finding.fix && <FixOfFinding finding={finding} onPreview={onPreview} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setLimit(limit + PAGE)}>
          {t.showMore(Math.min(PAGE, rest))}
        </Button>
      )}
    </li>
  );
}

/** The cells of a finding, each a link. */
function Places({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  if (finding.sheet === "") return null;
  return (
    <span className={styles.links}>
      {finding.ranges.map((range) => (
        <CellLink key={formatRange(range)} sheet={finding.sheet} at={range}>
          {formatRange(range)}
        </CellLink>
      ))}
    </span>
  );
}

interface FixOfDecisionProps {
  readonly decision: Decision;
  readonly onPreview: (findings: readonly Finding[]) => void;
}

function FixOfDecision({ decision, onPreview }: FixOfDecisionProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { busy } = usePane();
  const focusTarget = useRestoreFocusTarget();
  const { fixable, findings } = decision;
  if (fixable.length === 0) return <div className={styles.quiet}>{t.fixByHand}</div>;
  return (
    <Button
      {...focusTarget}
      size="small"
      icon={<WrenchRegular />}
      disabledFocusable={busy}
      onClick={() => onPreview(fixable)}
    >
      {findings.length > 1 ? t.fixGroup(fixable.length) : t.fixOne}
    </Button>
  );
}

function FixOfFinding({
  finding,
  onPreview,
}: { readonly finding: Finding } & Pick<FixOfDecisionProps, "onPreview">) {
  const t = paneTexts();
  const { busy } = usePane();
  const focusTarget = useRestoreFocusTarget();
  const place = finding.ranges.map(formatRange).join(t.separator);
  return (
    <Button
      {...focusTarget}
      size="small"
      appearance="subtle"
      aria-label={t.fixOneFor(place)}
      disabledFocusable={busy}
      onClick={() => onPreview([finding])}
    >
      {t.fixOne}
    </Button>
  );
}
