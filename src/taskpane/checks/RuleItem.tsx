import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { RuleMeta } from "../../checks/types";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { Sentence } from "../shared/Message";
import { useLateBusy } from "../shared/PaneContext";
import { useChecksActions } from "./ChecksContext";
import { DecisionList } from "./DecisionList";
import { IgnoredList } from "./IgnoredList";
import { VerdictBadge } from "./VerdictBadge";
import type { RuleRow, UnknownReason } from "./viewmodel";

/** Sheets named before a reason is said to hold for more. */
const NAMED_SHEETS = 3;

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { display: "block", paddingBlock: tokens.spacingVerticalS, minWidth: 0 },
  top: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { display: "block", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  count: { fontVariantNumeric: "tabular-nums" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
  meta: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  all: { alignSelf: "start" },
});

/** One rule: verdict, official title, number of findings; unfolded, its decisions or why it could not judge. */
export const RuleItem = memo(function RuleItem({ rule }: { readonly rule: RuleRow }) {
  const styles = useStyles();
  const t = paneTexts();
  const { meta, verdict, findingCount, ignoredCount } = rule;
  return (
    <AccordionItem value={meta.id} className={styles.item}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>
          <span className={styles.top}>
            <VerdictBadge verdict={verdict} />
            <span className={styles.quiet}>{meta.id}</span>
            {meta.number2020 !== null && (
              <span className={styles.quiet}>{t.number2020(meta.number2020)}</span>
            )}
            {findingCount > 0 && <span className={styles.count}>{t.findingCount(findingCount)}</span>}
            {ignoredCount > 0 && <span className={styles.quiet}>{t.ignoredCount(ignoredCount)}</span>}
          </span>
          <span className={styles.title}>{meta.title}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <div className={styles.meta}>{metaText(meta)}</div>
        {rule.unknown.map((unknown) => (
          <Sentence key={unknown.reason}>{unknownText(unknown)}</Sentence>
        ))}
        {verdict === "pass" && findingCount === 0 && <Sentence>{t.noFindings}</Sentence>}
        <FixesOfRule rule={rule} />
        <DecisionList decisions={rule.decisions} />
        <IgnoredList rule={rule} />
      </AccordionPanel>
    </AccordionItem>
  );
});

/** All fixes of the rule at once, where that is more than those of one decision. */
function FixesOfRule({ rule }: { readonly rule: RuleRow }) {
  const styles = useStyles();
  const busy = useLateBusy();
  const { previewRule } = useChecksActions();
  const focusTarget = useRestoreFocusTarget();
  if (rule.decisions.filter(({ fixable }) => fixable.length > 0).length < 2) return null;
  return (
    <Button
      {...focusTarget}
      size="small"
      className={styles.all}
      icon={<WrenchRegular />}
      disabledFocusable={busy}
      onClick={() => void previewRule(rule.meta.id)}
    >
      {checksPaneTexts().allFixesOfRule}
    </Button>
  );
}

function metaText({ number2020, severity, points }: RuleMeta): string {
  const t = paneTexts();
  const weight = severity === "fatal" ? t.severityFatal : t.severityPoints(points);
  return number2020 === null ? [t.no2020, weight].join(" · ") : weight;
}

function unknownText({ reason, sheets }: UnknownReason): string {
  const t = paneTexts();
  const named = sheets.slice(0, NAMED_SHEETS).map((sheet) => t.quoted(sheet));
  const more = Math.max(0, sheets.length - NAMED_SHEETS);
  return t.unknownOnSheets(named.join(""), more, reason ?? t.noReason);
}
