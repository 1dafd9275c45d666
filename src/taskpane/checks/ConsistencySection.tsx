import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { memo, useMemo, type JSX } from "react";
import type { ConsistencyKind, ConsistencyReport } from "../../checks/consistency/types";
import { consistencyStrings } from "../../strings/consistency";
import { paneTexts } from "../../strings/pane";
import { Sentence } from "../shared/Message";
import { useChecksTab } from "./ChecksContext";
import {
  consistencyView,
  type ConsistencyGroup,
  type ConsistencyRow,
  type ConsistencyView,
} from "./consistency";
import { DecisionList } from "./DecisionList";
import { IgnoredList } from "./IgnoredList";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  kind: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: "inline-flex", fontSize: "16px" },
  catch: { color: tokens.colorPaletteRedForeground1 },
  ask: { color: tokens.colorPaletteMarigoldForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { display: "block", paddingBlock: tokens.spacingVerticalS, minWidth: 0 },
  top: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  title: { display: "block", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
  reasons: {
    margin: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const ICONS: Record<ConsistencyKind, JSX.Element> = {
  catch: <ErrorCircleRegular />,
  ask: <QuestionCircleRegular />,
  info: <InfoRegular />,
};

function kindName(kind: ConsistencyKind): string {
  const t = consistencyStrings();
  return { catch: t.kindCatch, ask: t.kindAsk, info: t.kindInfo }[kind];
}

/** 数値の整合性: where figures contradict each other, what to ask the department, and what to know. */
export function ConsistencySection({ report }: { readonly report: ConsistencyReport }) {
  const styles = useStyles();
  const t = consistencyStrings();
  const view = useMemo(() => consistencyView(report), [report]);
  const { judged, found } = view.summary;
  return (
    <section aria-label={t.section} className={styles.section}>
      <h2 className={styles.heading}>{t.section}</h2>
      {report.problems.map((problem) => (
        <Sentence key={problem}>{problem}</Sentence>
      ))}
      {report.indicatorCount === 0 ? (
        <div className={styles.quiet}>{t.notLooked}</div>
      ) : (
        <>
          <Sentence>{t.summary(report.indicatorCount, judged, found.catch, found.ask, found.info)}</Sentence>
          <div className={styles.quiet}>{t.noPoints}</div>
          {found.catch + found.ask + found.info === 0 && <Sentence>{t.allRight}</Sentence>}
          <ConsistencyList view={view} />
        </>
      )}
    </section>
  );
}

function ConsistencyList({ view }: { readonly view: ConsistencyView }) {
  const { state, dispatch } = useChecksTab();
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...state.unfolded]}
      onToggle={(_, data) => dispatch({ type: "unfolded", rules: data.openItems as string[] })}
    >
      {view.groups.map((group) => (
        <KindOfFindings key={group.kind} group={group} />
      ))}
      {view.unknown.length > 0 && <CouldNotJudge unknown={view.unknown} />}
    </Accordion>
  );
}

function KindOfFindings({ group }: { readonly group: ConsistencyGroup }) {
  const styles = useStyles();
  const { kind, count, rows } = group;
  return (
    <>
      <h3 className={styles.kind}>
        <span className={mergeClasses(styles.icon, styles[kind])} aria-hidden="true">
          {ICONS[kind]}
        </span>
        {`${kindName(kind)} ${count.toLocaleString("ja-JP")}`}
      </h3>
      {rows.map((row) => (
        <CheckItem key={row.key} row={row} />
      ))}
    </>
  );
}

const CheckItem = memo(function CheckItem({ row }: { readonly row: ConsistencyRow }) {
  const styles = useStyles();
  const t = paneTexts();
  const { key, id, title, findingCount, ignoredCount } = row;
  return (
    <AccordionItem value={key} className={styles.item}>
      <AccordionHeader as="h4" expandIconPosition="end">
        <span className={styles.header}>
          <span className={styles.top}>
            <span className={styles.quiet}>{id}</span>
            {findingCount > 0 && <span>{t.findingCount(findingCount)}</span>}
            {ignoredCount > 0 && <span className={styles.quiet}>{t.ignoredCount(ignoredCount)}</span>}
          </span>
          <span className={styles.title}>{title}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <DecisionList decisions={row.decisions} />
        <IgnoredList rule={row} />
      </AccordionPanel>
    </AccordionItem>
  );
});

function CouldNotJudge({ unknown }: Pick<ConsistencyView, "unknown">) {
  const styles = useStyles();
  return (
    <AccordionItem value="consistency unknown" className={styles.item}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>{consistencyStrings().couldNotJudge(unknown.length)}</span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <dl className={styles.reasons}>
          {unknown.map(({ id, title, reason }) => (
            <div key={id}>
              <dt>{`${id} ${title}`}</dt>
              <dd className={styles.reason}>{reason}</dd>
            </div>
          ))}
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}
