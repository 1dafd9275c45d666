import { Accordion, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckReport, Level } from "../../checks/types";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { Message, Sentence } from "../shared/Message";
import { useChecksTab } from "./ChecksContext";
import { CheckedPlace } from "./CheckedPlace";
import { ConsistencySection } from "./ConsistencySection";
import { ResultActions } from "./ResultActions";
import { RuleItem } from "./RuleItem";
import { TableSection } from "./TableSection";
import {
  filterSections,
  levelSections,
  summarise,
  type LevelSection,
  type ReportSummary,
  type RuleFilter,
} from "./viewmodel";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  scores: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  score: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  level: { fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, fontVariantNumeric: "tabular-nums" },
  number: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

export function levelName(level: Level): string {
  const t = paneTexts();
  return { L1: t.levelL1, L2: t.levelL2, L3: t.levelL3 }[level];
}

function levelAbout(level: Level): string {
  const t = paneTexts();
  return { L1: t.levelL1About, L2: t.levelL2About, L3: t.levelL3About }[level];
}

/** Points by level, what can be done with the whole, the tables, then the rules with what they found. */
export function CheckResult({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const t = paneTexts();
  const { state, dispatch } = useChecksTab();
  const sections = useMemo(() => levelSections(report), [report]);
  const summary = useMemo(() => summarise(sections), [sections]);
  const shown = useMemo(() => filterSections(sections, state.filter), [sections, state.filter]);
  if (sections.length === 0) {
    return (
      <Message title={t.checkEmptyTitle}>
        <Sentence>{t.checkEmptyHelp}</Sentence>
      </Message>
    );
  }
  return (
    <div className={styles.result}>
      <CheckedPlace report={report} scope={state.checked} />
      <ScoreCards sections={sections} />
      <Sentence>
        {summary.fail === 0 ? t.checkAllPassTitle : t.decisions(summary.findings, summary.decisions)}
      </Sentence>
      <ResultActions report={report} />
      <TableSection sheets={report.sheets} />
      <RuleFilterButtons
        filter={state.filter}
        summary={summary}
        onChange={(filter) => dispatch({ type: "filter", filter })}
      />
      {shown.length === 0 && <Sentence>{t.noRulesShown}</Sentence>}
      {shown.map(({ level, rules }) => (
        <section key={level} aria-label={levelName(level)}>
          <h2 className={styles.heading}>
            {levelName(level)} <span className={styles.quiet}>{levelAbout(level)}</span>
          </h2>
          <Accordion
            multiple
            collapsible
            openItems={[...state.unfolded]}
            onToggle={(_, data) => dispatch({ type: "unfolded", rules: data.openItems as string[] })}
          >
            {rules.map((rule) => (
              <RuleItem key={rule.meta.id} rule={rule} />
            ))}
          </Accordion>
        </section>
      ))}
      {report.consistency && <ConsistencySection report={report.consistency} />}
    </div>
  );
}

function ScoreCards({ sections }: { readonly sections: readonly LevelSection[] }) {
  const styles = useStyles();
  const t = paneTexts();
  return (
    <section aria-label={t.scoresHeading}>
      <h2 className={styles.small}>{t.scoresHeading}</h2>
      <dl className={styles.scores}>
        {sections.map(({ level, score }) => (
          <div key={level} className={styles.score}>
            <dt className={styles.level}>{levelName(level)}</dt>
            <dd className={styles.points}>
              {score === null ? (
                t.scoreUnknown
              ) : (
                <>
                  <span className={styles.number}>{score}</span> {t.scoreUnit}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface RuleFilterButtonsProps {
  readonly filter: RuleFilter;
  readonly summary: ReportSummary;
  readonly onChange: (filter: RuleFilter) => void;
}

function RuleFilterButtons({ filter, summary, onChange }: RuleFilterButtonsProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { fail, unknown, pass, withIgnored } = summary;
  const choices: readonly { id: RuleFilter; label: string; count: number }[] = [
    { id: "fail", label: t.showFailed, count: fail },
    { id: "unknown", label: t.showUnknown, count: unknown },
    { id: "pass", label: t.showPassed, count: pass },
    ...(withIgnored > 0 || filter === "ignored"
      ? [{ id: "ignored" as const, label: checksPaneTexts().showIgnored, count: withIgnored }]
      : []),
    { id: "all", label: t.showAll, count: fail + unknown + pass },
  ];
  return (
    <div role="group" aria-label={t.showRules} className={styles.filters}>
      {choices.map(({ id, label, count }) => (
        <ToggleButton
          key={id}
          size="small"
          className={styles.filter}
          checked={filter === id}
          onClick={() => onChange(id)}
        >
          {`${label} ${count}`}
        </ToggleButton>
      ))}
    </div>
  );
}
