/** What explains the list: the chart beside the title, and below the list the counts by grade and the definitions. */
import type { GradeCount, GradePreset } from "../../kpi/achievement";
import type { PlanCell, PlanChart, PlanConditionalFormat, PlanStyledRange } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import type { Column } from "./columns";
import { COLOR, FONT_SIZE, gradeColors } from "./look";

export interface Legend {
  /** Rows of cells from `firstRow`. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly styles: readonly PlanStyledRange[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
}

/** Grades stand in the second column, their counts beside it, so that the chart can take both. */
const MARK_COLUMN = 1;
const COUNT_COLUMN = 2;
const MEANING_COLUMN = 3;

export interface LegendInput {
  readonly firstRow: number;
  readonly year: string;
  readonly counts: readonly GradeCount[];
  readonly preset: GradePreset;
  /** Names of indicators that the year is not about. */
  readonly excluded: readonly string[];
}

export function legendOf({ firstRow, year, counts, preset, excluded }: LegendInput): Legend {
  const texts = reportTexts();
  const headerRow = firstRow + 1;
  const lastCountRow = headerRow + counts.length;
  const definitions = definitionsOf(excluded, chartText(year, counts));
  return {
    cells: [
      [null, texts.legend],
      [null, texts.grade, texts.count, texts.meaning],
      ...counts.map(({ mark, count }): PlanCell[] => [null, mark, count, meaningOf(mark, preset)]),
      [],
      ...definitions.map((line): PlanCell[] => [null, line]),
    ],
    styles: stylesOf({ firstRow, headerRow, lastCountRow, lines: definitions.length }),
    conditionalFormats: gradeFormats(preset, {
      top: headerRow + 1,
      bottom: lastCountRow,
      column: MARK_COLUMN,
    }),
  };
}

/** One conditional format a mark, over a column of grades. */
export function gradeFormats(
  preset: GradePreset,
  place: { readonly top: number; readonly bottom: number; readonly column: number },
): PlanConditionalFormat[] {
  const range = { top: place.top, bottom: place.bottom, left: place.column, right: place.column };
  return [...gradeColors(preset)].map(([equals, colors]) => ({ kind: "text", range, equals, ...colors }));
}

/** Room for the lines of the heading, in characters; the chart begins after it. */
const ROOM_FOR_HEADING = 74;

export interface ChartInput {
  readonly legendRow: number;
  readonly lastHeadingRow: number;
  readonly year: string;
  readonly counts: readonly GradeCount[];
  readonly columns: readonly Column[];
}

/**
 * Counts by grade, beside the heading: it is seen first, stays in sight with the frozen header, and no page break can cut
 * it. None where nothing was counted.
 */
export function chartOf({ legendRow, lastHeadingRow, year, counts, columns }: ChartInput): PlanChart[] {
  const texts = reportTexts();
  if (counts.every(({ count }) => count === 0)) return [];
  const headerRow = legendRow + 1;
  return [
    {
      kind: "column",
      name: texts.chartName,
      title: texts.chartTitle(year),
      altText: chartText(year, counts),
      source: { top: headerRow, bottom: headerRow + counts.length, left: MARK_COLUMN, right: COUNT_COLUMN },
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

/** What the chart shows, in words: its alternative text, and a line on the sheet for who cannot see the chart. */
function chartText(year: string, counts: readonly GradeCount[]): string {
  const texts = reportTexts();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const list = counts.map(({ mark, count }) => texts.chartItem(mark, count)).join(texts.listSeparator);
  return texts.chartAlt(year, list, total);
}

function meaningOf(mark: string, preset: GradePreset): string {
  const known = preset.marks.find((entry) => entry.mark === mark);
  return known?.meaning ?? reportTexts().notEvaluable;
}

/** Long lists of names are cut: they are a hint, not the content. */
const MOST_NAMES = 8;

function definitionsOf(excluded: readonly string[], chart: string): string[] {
  const texts = reportTexts();
  const lines = [
    texts.definitions,
    texts.definitionRate,
    texts.definitionProgress,
    texts.definitionGrade,
    texts.definitionNoAverage,
    texts.definitionNegative,
    texts.definitionSource,
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

interface Rows {
  readonly firstRow: number;
  readonly headerRow: number;
  readonly lastCountRow: number;
  readonly lines: number;
}

function stylesOf({ firstRow, headerRow, lastCountRow, lines }: Rows): PlanStyledRange[] {
  const definitionsRow = lastCountRow + 2;
  const heading = { bold: true, fontColor: COLOR.title };
  const across = { left: MARK_COLUMN, right: MEANING_COLUMN };
  const marks = { left: MARK_COLUMN, right: COUNT_COLUMN };
  return [
    { range: row(firstRow, across), style: heading },
    {
      range: row(headerRow, across),
      style: { bold: true, fill: COLOR.headerFill, fontColor: COLOR.headerText },
    },
    {
      range: { top: headerRow, bottom: lastCountRow, ...marks },
      style: { horizontal: "center", border: COLOR.line },
    },
    { range: row(definitionsRow, across), style: heading },
    {
      range: {
        top: definitionsRow + 1,
        bottom: definitionsRow + lines - 1,
        left: MARK_COLUMN,
        right: MARK_COLUMN,
      },
      style: { fontSize: FONT_SIZE, fontColor: COLOR.muted },
    },
  ];
}

function row(index: number, columns: { left: number; right: number }) {
  return { top: index, bottom: index, ...columns };
}
