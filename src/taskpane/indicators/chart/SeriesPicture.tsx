import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatWareki } from "../../../kpi/calendar";
import { currentLanguage } from "../../../strings";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { frameOf, yearLabels, type Frame } from "./frame";
import { Marker } from "./Marker";
import type { ChartBreak, ChartLevel, ChartPoint, ChartSeries, IndicatorChart } from "./series";
import { useSeriesStyles } from "./series-styles";

const useStyles = makeStyles({
  picture: { display: "block", overflow: "visible", fontFamily: tokens.fontFamilyBase },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px" },
  text: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  // An edge in the colour of the background keeps the words readable where a line runs through them.
  level: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
  },
  cursor: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px" },
  break: { stroke: tokens.colorNeutralForeground2, strokeWidth: "1px", strokeDasharray: "1 3" },
  number: { fontVariantNumeric: "tabular-nums" },
});

/** Lines above the picture: the unit first, then what the breaks are. */
const UNIT_LINE = 10;
const BREAK_LINE = 22;
/** Levels nearer to each other than this have no room for two lines of words between them. */
const WORDS_HEIGHT = 14;

interface SeriesPictureProps {
  readonly chart: IndicatorChart;
  readonly unit: string;
  /** What the picture shows, in words. */
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  /** The year that is being read, drawn with a line. */
  readonly year: number;
}

/** Plan, actual, targets and forecast of an indicator over the years. They differ by shape and dash, not by colour only. */
export function SeriesPicture({ chart, unit, label, width, year }: SeriesPictureProps) {
  const styles = useStyles();
  const frame = frameOf(chart, width);
  const { left, right, top, bottom, ticks } = frame;
  return (
    <svg role="img" aria-label={label} width={width} height={frame.height} className={styles.picture}>
      {ticks.map(({ value, text }) => (
        <g key={value}>
          <line
            x1={left}
            x2={right}
            y1={frame.y(value)}
            y2={frame.y(value)}
            className={value === 0 ? styles.axis : styles.grid}
          />
          <text
            x={left - 6}
            y={frame.y(value)}
            dy="0.35em"
            textAnchor="end"
            className={mergeClasses(styles.text, styles.number)}
          >
            {text}
          </text>
        </g>
      ))}
      {unit !== "" && (
        <text x={0} y={UNIT_LINE} className={styles.text}>
          {unit}
        </text>
      )}
      {yearLabels(chart, frame).map((labelled) => (
        <text
          key={labelled}
          x={frame.x(labelled)}
          y={bottom + 16}
          textAnchor="middle"
          className={styles.text}
        >
          {yearText(labelled)}
        </text>
      ))}
      <line x1={frame.x(year)} x2={frame.x(year)} y1={top} y2={bottom} className={styles.cursor} />
      {chart.breaks.map((one) => (
        <BreakMark key={`${one.kind}${one.at}`} mark={one} frame={frame} />
      ))}
      {chart.levels.map((level) => (
        <LevelLine key={level.kind} level={level} frame={frame} />
      ))}
      {chart.series.map((series) => (
        <SeriesLines key={series.kind} series={series} frame={frame} year={year} />
      ))}
      {chart.levels.map((level) => (
        <LevelWords key={level.kind} level={level} levels={chart.levels} frame={frame} />
      ))}
    </svg>
  );
}

/** 「R5」; in English the last two digits of the year. */
function yearText(year: number): string {
  return currentLanguage() === "ja" ? formatWareki(year, "short") : `’${String(year % 100).padStart(2, "0")}`;
}

function BreakMark({ mark, frame }: { readonly mark: ChartBreak; readonly frame: Frame }) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  const words = { method: t.chartBreak, predecessor: t.chartPredecessor, successor: t.chartSuccessor };
  const x = frame.x(mark.at);
  const middle = (frame.left + frame.right) / 2;
  // The words grow towards the middle, where there is room for them.
  const anchor =
    mark.kind === "method" && Math.abs(x - middle) < middle / 3 ? "middle" : x < middle ? "start" : "end";
  return (
    <g>
      <line x1={x} x2={x} y1={BREAK_LINE + 3} y2={frame.bottom} className={styles.break} />
      <text x={x} y={BREAK_LINE} textAnchor={anchor} className={styles.text}>
        {words[mark.kind]}
      </text>
    </g>
  );
}

interface LevelProps {
  readonly level: ChartLevel;
  readonly frame: Frame;
}

/** A target across all years. */
function LevelLine({ level, frame }: LevelProps) {
  const lines = useSeriesStyles();
  const y = frame.y(level.value);
  const className = mergeClasses(lines.line, lines[level.kind]);
  return <line x1={frame.left} x2={frame.right} y1={y} y2={y} className={className} />;
}

/** Its words, at the left where the lines begin; the marker of its year is at the right. */
function LevelWords({ level, levels, frame }: LevelProps & { readonly levels: readonly ChartLevel[] }) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  const y = frame.y(level.value);
  const isInForce = level.kind === "target";
  const isCrowded = levels.some(
    (other) => other !== level && Math.abs(frame.y(other.value) - y) < WORDS_HEIGHT,
  );
  return (
    <text x={frame.left + 4} y={isCrowded && !isInForce ? y + 12 : y - 4} className={styles.level}>
      {t.chartFigure(isInForce ? t.chartTarget : t.chartOriginalTarget, level.text)}
    </text>
  );
}

interface SeriesLinesProps {
  readonly series: ChartSeries;
  readonly frame: Frame;
  readonly year: number;
}

function SeriesLines({ series: { kind, segments }, frame, year }: SeriesLinesProps): JSX.Element {
  const lines = useSeriesStyles();
  const path = (points: readonly ChartPoint[]) =>
    points
      .map(({ year: at, value }, index) => `${index === 0 ? "M" : "L"}${frame.x(at)} ${frame.y(value)}`)
      .join("");
  return (
    <g>
      {segments
        .filter((points) => points.length > 1)
        .map((points) => (
          <path key={points[0]!.year} d={path(points)} className={mergeClasses(lines.line, lines[kind])} />
        ))}
      {segments.flat().map((point, index) => {
        // The first point of a forecast is the actual, which has its own marker.
        if (kind === "forecast" && index === 0) return null;
        return (
          <Marker
            key={`${point.year}-${index}`}
            kind={kind}
            x={frame.x(point.year)}
            y={frame.y(point.value)}
            isLarge={point.year === year}
            isBeyond={frame.isBeyond(point.value)}
          />
        );
      })}
    </g>
  );
}
