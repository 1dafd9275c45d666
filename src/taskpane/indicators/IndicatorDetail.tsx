import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Indicator } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { AnswersSection } from "./answers/AnswersSection";
import { ChartSection } from "./chart/ChartSection";
import { Facts } from "./Facts";
import { FiguresByYear } from "./FiguresByYear";
import { knownYears, type IndicatorRow } from "./rows";
import type { KeptAnswer } from "./state";
import { VerdictCard } from "./VerdictCard";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
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
});

interface IndicatorDetailProps {
  readonly row: IndicatorRow;
  /** All that was read. */
  readonly indicators: readonly Indicator[];
  readonly onClose: () => void;
  readonly onYear: (year: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onAnswered: (answers: readonly KeptAnswer[]) => void;
}

/** One indicator: its verdict in a year, its course, what is to be asked, every figure with its cell, and what it is. */
export function IndicatorDetail(props: IndicatorDetailProps) {
  const { row, indicators, onClose, onYear, onOpen, onAnswered } = props;
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { indicator } = row;

  useEffect(() => title.current?.focus(), [indicator.id]);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };

  return (
    <article onKeyDown={closeOnEscape} className={styles.detail} aria-label={indicator.name}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
        {paneTexts().backToList}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {indicator.name}
      </h2>
      {row.group !== "" && <div className={styles.group}>{row.group}</div>}
      <VerdictCard row={row} years={knownYears([indicator])} onYear={onYear} />
      <ChartSection indicator={indicator} fiscalYear={row.fiscalYear} />
      <AnswersSection key={indicator.id} row={row} indicators={indicators} onKept={onAnswered} />
      <FiguresByYear indicator={indicator} />
      <Facts indicator={indicator} indicators={indicators} onOpen={onOpen} />
    </article>
  );
}
