/** What explains the list: the chart beside the title, and below the list the counts by grade and the definitions. */
import type { GradeCount, GradePreset } from "../../kpi/achievement";
import {
  formatRange,
  type PlanCell,
  type PlanChart,
  type PlanConditionalFormat,
  type PlanStyledRange,
  type RangeRef,
} from "../../sheet";
import { reportTexts } from "../../strings/reports";
import {
  COLOR,
  countsSentence,
  countsText,
  folded,
  followingSentence,
  gradeLegend,
  LOOK,
  roomFrom,
  type Column,
} from "../shared";
import type { ReportContent } from "../template";

export interface Legend {
  /** Rows of cells from `firstRow`. */
  readonly cells: readonly (readonly PlanCell[])[];
  /** The counts and the definitions: no page break may cut either. */
  readonly blocks: readonly Pick<RangeRef, "top" | "bottom">[];
  readonly styles: readonly PlanStyledRange[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  /** Marks and counts, for the chart. */
  readonly source: RangeRef;
  /** The counts as a line of the heading. */
  readonly countsLine: PlanCell;
}

/** Grades stand in the second column, their counts beside it, so that the chart can take both. */
const MARK_COLUMN = 1;

export interface LegendInput {
  readonly firstRow: number;
  readonly year: string;
  readonly counts: readonly GradeCount[];
  readonly preset: GradePreset;
  readonly content: ReportContent;
  /** The cells that hold the grades. */
  readonly graded: RangeRef | undefined;
  readonly columns: readonly Column[];
  /** Names of indicators that the year is not about. */
  readonly excluded: readonly string[];
}

export function legendOf(input: LegendInput): Legend {
  const { firstRow, year, counts, preset, content, graded, columns } = input;
  const texts = reportTexts();
  const follows = content !== "values" && graded !== undefined;
  const marks = gradeLegend({
    top: firstRow,
    left: MARK_COLUMN,
    counts,
    preset,
    ...(follows && { graded: absoluteRange(graded) }),
  });
  const sentence = (
    make: (counts: readonly { mark: string; count: number | string }[], total: number | string) => string,
  ) => (follows ? followingSentence(make, counts, marks.source) : make(counts, totalOf(counts)));
  const room = roomFrom(columns, MARK_COLUMN);
  const lines = definitionsOf(
    input,
    sentence((list, total) => texts.chartAlt(year, countsSentence(list), total)),
  ).flatMap((line): PlanCell[] => (typeof line === "string" ? folded(line, room) : [line]));
  const top = firstRow + marks.cells.length + 1;
  const across = { left: MARK_COLUMN, right: MARK_COLUMN };
  return {
    cells: [...marks.cells, [], ...lines.map((line): PlanCell[] => [null, line])],
    blocks: [
      { top: firstRow, bottom: top - 2 },
      { top, bottom: top + lines.length - 1 },
    ],
    styles: [
      ...marks.styles,
      { range: { top, bottom: top, ...across }, style: LOOK.section },
      { range: { top: top + 1, bottom: top + lines.length - 1, ...across }, style: LOOK.muted },
    ],
    conditionalFormats: marks.conditionalFormats,
    source: marks.source,
    countsLine: sentence((list, total) => texts.counts(countsText(list), total)),
  };
}

function totalOf(counts: readonly GradeCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function absoluteRange(range: RangeRef): string {
  return formatRange(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** Room for the lines of the heading, in characters; the chart begins after it. */
const ROOM_FOR_HEADING = 74;

export interface ChartInput {
  readonly source: RangeRef;
  readonly lastHeadingRow: number;
  readonly year: string;
  readonly counts: readonly GradeCount[];
  readonly columns: readonly Column[];
}

/**
 * Counts by grade, beside the heading: it is seen first, stays in sight with the frozen header, and no page break can cut
 * it. None where nothing was counted.
 */
export function chartOf({ source, lastHeadingRow, year, counts, columns }: ChartInput): PlanChart[] {
  const texts = reportTexts();
  if (counts.every(({ count }) => count === 0)) return [];
  return [
    {
      kind: "column",
      name: texts.chartName,
      title: texts.chartTitle(year),
      altText: chartText(year, counts),
      source,
      seriesBy: "columns",
      place: {
        top: 0,
        bottom: lastHeadingRow,
        left: columnAfter(columns, ROOM_FOR_HEADING),
        right: columns.length - 1,
      },
      colors: [COLOR.chart],
      valueFormat: "0",
    },
  ];
}

/** What the chart shows, in words, for who cannot see it; a line on the sheet says the same. */
function chartText(year: string, counts: readonly GradeCount[]): string {
  return reportTexts().chartAlt(year, countsSentence(counts), totalOf(counts));
}

/** Long lists of names are cut: they are a hint, not the content. */
const MOST_NAMES = 8;

function definitionsOf({ excluded, content }: LegendInput, chart: PlanCell): PlanCell[] {
  const texts = reportTexts();
  const lines: PlanCell[] = [
    texts.definitions,
    texts.definitionRate,
    texts.definitionProgress,
    texts.definitionGrade,
    texts.definitionNoAverage,
    texts.definitionNegative,
    texts.definitionSource,
    ...(content === "formulas" ? [texts.definitionFollows] : []),
    ...(content === "functions" ? [texts.definitionFunctions] : []),
    chart,
  ];
  if (excluded.length === 0) return lines;
  const names = excluded.slice(0, MOST_NAMES);
  if (excluded.length > MOST_NAMES) names.push(texts.andMore(excluded.length - MOST_NAMES));
  return [...lines, texts.replaced(names.join(texts.listSeparator))];
}

function columnAfter(columns: readonly Column[], width: number): number {
  let used = 0;
  for (const [index, column] of columns.entries()) {
    if (used >= width) return index;
    used += column.width;
  }
  return columns.length - 1;
}
