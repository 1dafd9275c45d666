import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Indicator } from "../../../kpi/indicator/model";
import { formatWareki } from "../../../kpi/calendar";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { formatYear } from "../../shared/format";
import { useWidth } from "../../shared/useWidth";
import { useSectionStyles } from "../section-styles";
import { frameOf, yearAt } from "./frame";
import { Legend } from "./Legend";
import { beyondCut, chartOf, SERIES_KINDS, type IndicatorChart } from "./series";
import { SeriesPicture } from "./SeriesPicture";
import { pictureInWords, seriesWord, yearInWords } from "./words";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0 },
  frame: { position: "relative", touchAction: "pan-y" },
  // The picture takes the whole width; the reader lies on it and takes pointer and keys.
  reader: {
    position: "absolute",
    inset: 0,
    borderRadius: tokens.borderRadiusMedium,
    outline: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  reading: {
    margin: 0,
    minHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  year: { fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ChartSectionProps {
  readonly indicator: Indicator;
  /** The year that is read first. */
  readonly fiscalYear: number | null;
}

/** 推移: the picture of an indicator, what its lines are, and the figures of one year at a time. */
export function ChartSection({ indicator, fiscalYear }: ChartSectionProps) {
  const section = useSectionStyles();
  const t = indicatorsPaneTexts();
  const chart = useMemo(() => chartOf(indicator), [indicator]);
  return (
    <section aria-label={t.chartHeading}>
      <h3 className={section.heading}>{t.chartHeading}</h3>
      {chart === null ? (
        <p className={section.quiet}>{t.chartNone}</p>
      ) : (
        <Chart key={indicator.id} chart={chart} indicator={indicator} fiscalYear={fiscalYear} />
      )}
    </section>
  );
}

function Chart({ chart, indicator, fiscalYear }: ChartSectionProps & { readonly chart: IndicatorChart }) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { firstYear, lastYear } = chart;
  const [chosen, setChosen] = useState<number | null>(null);
  const year = Math.min(lastYear, Math.max(firstYear, chosen ?? fiscalYear ?? lastYear));
  const kinds = SERIES_KINDS.filter(
    (kind) => chart.series.some((one) => one.kind === kind) || chart.levels.some((one) => one.kind === kind),
  );

  const follow = (event: PointerEvent) => {
    const x = event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
    setChosen(yearAt(chart, frameOf(chart, width), x));
  };
  const move = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: year - 1,
      ArrowDown: year - 1,
      ArrowRight: year + 1,
      ArrowUp: year + 1,
      Home: firstYear,
      End: lastYear,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(lastYear, Math.max(firstYear, next)));
  };

  const reading = yearInWords(chart, year);
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.frame}>
        {width > 0 && (
          <SeriesPicture
            chart={chart}
            unit={indicator.unit}
            label={pictureInWords(indicator, chart)}
            width={width}
            year={year}
          />
        )}
        <div
          role="slider"
          tabIndex={0}
          className={styles.reader}
          aria-label={t.chartReader}
          aria-valuemin={firstYear}
          aria-valuemax={lastYear}
          aria-valuenow={year}
          aria-valuetext={`${t.chartYear(formatYear(year))} ${reading}`}
          onKeyDown={move}
          onPointerMove={follow}
          onPointerDown={follow}
        />
      </div>
      <p className={styles.reading} aria-hidden="true">
        <span className={styles.year}>{t.chartYear(formatYear(year))}</span> {reading}
      </p>
      <Legend kinds={kinds} />
      <Notes chart={chart} />
    </figure>
  );
}

/** What must be known to read the picture rightly. */
function Notes({ chart }: { readonly chart: IndicatorChart }) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  const changes = chart.breaks
    .filter(({ kind }) => kind === "method")
    .map(({ at }) => formatWareki(at + 0.5));
  const beyond = beyondCut(chart).map(({ kind, point }) =>
    t.chartFigure(`${formatYear(point.year)}${seriesWord(kind)}`, point.text),
  );
  const notes = [
    ...(changes.length > 0 ? [t.chartBreakNote(changes.join(t.chartJoin))] : []),
    ...(beyond.length > 0 ? [t.chartCutNote(beyond.join(t.chartJoin))] : []),
    ...(chart.series.some(({ kind }) => kind === "forecast") ? [t.chartForecastNote] : []),
  ];
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
