import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { Sentence } from "../shared/Message";
import { FiguresByYear } from "./FiguresByYear";
import { VerdictCard } from "./VerdictCard";
import type { IndicatorRow } from "./viewmodel";

const useStyles = makeStyles({
  back: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  group: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  description: { margin: 0, overflowWrap: "anywhere" },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface IndicatorDetailProps {
  readonly row: IndicatorRow;
  readonly onClose: () => void;
}

/** One indicator: what it is, its verdict in the chosen year, and every figure with its cell. */
export function IndicatorDetail({ row, onClose }: IndicatorDetailProps) {
  const styles = useStyles();
  const t = paneTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const { indicator } = row;

  useEffect(() => title.current?.focus(), [indicator.id]);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };

  return (
    <article onKeyDown={closeOnEscape} className={styles.notes} aria-label={indicator.name}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
        {t.backToList}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {indicator.name}
      </h2>
      {row.group !== "" && <div className={styles.group}>{row.group}</div>}
      <VerdictCard row={row} />
      <FiguresByYear indicator={indicator} />
      <h3 className={styles.heading}>{t.aboutIndicator}</h3>
      <dl className={styles.facts}>
        {factsOf(indicator).map(({ term, description }) => (
          <Fact key={term} term={term} description={description} />
        ))}
      </dl>
      {notesOf(indicator).map((note) => (
        <Sentence key={note}>{note}</Sentence>
      ))}
    </article>
  );
}

function Fact({ term, description }: { readonly term: string; readonly description: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.description}>{description}</dd>
    </>
  );
}

function factsOf(indicator: Indicator) {
  const t = paneTexts();
  const facts = [
    { term: t.departmentLabel, description: indicator.department },
    { term: t.unitLabel, description: indicator.unit },
    { term: t.directionLabel, description: directionText(indicator) },
    { term: t.comparisonLabel, description: t[`comparison_${indicator.comparison}`] },
  ];
  return facts.filter(({ description }) => description !== "");
}

function directionText({ direction, directionSource }: Indicator): string {
  const t = paneTexts();
  if (direction === null) return "";
  const words = {
    increase: t.directionIncrease,
    decrease: t.directionDecrease,
    maintain: t.directionMaintain,
  };
  return directionSource === "inferred" ? `${words[direction]}${t.directionInferred}` : words[direction];
}

function notesOf(indicator: Indicator): readonly string[] {
  const t = paneTexts();
  const notes: string[] = [];
  if (indicator.predecessor !== null) notes.push(t.predecessorNote);
  if (indicator.successor !== null) notes.push(t.successorNote);
  if (indicator.methodBreaks.length > 0) {
    notes.push(t.methodBreakNote(indicator.methodBreaks.map((year) => formatWareki(year)).join(t.separator)));
  }
  if (indicator.remarks) notes.push(`${t.remarksLabel}: ${indicator.remarks}`);
  return notes;
}
