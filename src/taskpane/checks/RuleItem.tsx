import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Finding, RuleMeta } from "../../checks/types";
import { paneTexts } from "../../strings/pane";
import { Sentence } from "../shared/Message";
import { DecisionItem } from "./DecisionItem";
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
  decisions: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

interface RuleItemProps {
  readonly rule: RuleRow;
  readonly onPreview: (findings: readonly Finding[]) => void;
}

/** One rule: verdict, official title, number of findings; unfolded, its decisions or why it could not judge. */
export function RuleItem({ rule, onPreview }: RuleItemProps) {
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
        <ul className={styles.decisions}>
          {rule.decisions.map((decision) => (
            <DecisionItem key={decision.key} decision={decision} onPreview={onPreview} />
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function metaText({ number2020, severity, points }: RuleMeta): string {
  const t = paneTexts();
  const weight = severity === "fatal" ? t.severityFatal : t.severityPoints(points);
  return [number2020 === null ? t.no2020 : t.number2020(number2020), weight].join(" · ");
}

function unknownText({ reason, sheets }: UnknownReason): string {
  const t = paneTexts();
  const named = sheets.slice(0, NAMED_SHEETS).map((sheet) => t.quoted(sheet));
  const more = Math.max(0, sheets.length - NAMED_SHEETS);
  return t.unknownOnSheets(named.join(""), more, reason ?? t.noReason);
}
