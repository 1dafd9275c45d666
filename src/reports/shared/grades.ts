/** 判定 on a report: conditional formats, and the legend with the counts by grade. */
import type { GradeCount, GradePreset } from "../../kpi/achievement";
import {
  columnLetters,
  type PlanCell,
  type PlanConditionalFormat,
  type PlanStyledRange,
  type RangeRef,
} from "../../sheet";
import { reportTexts } from "../../strings/reports";
import { COLOR, gradeColors, LOOK } from "./look";

/** The data bar is full at this rate; a 6,631 % must not flatten all others. */
const BAR_MAX = 1.5;

/** One conditional format a mark, over cells that hold grades. */
export function gradeFormats(preset: GradePreset, range: RangeRef | undefined): PlanConditionalFormat[] {
  if (!range) return [];
  return [...gradeColors(preset)].map(([equals, colors]) => ({ kind: "text", range, equals, ...colors }));
}

/** A bar behind each 達成率. */
export function rateBars(range: RangeRef | undefined): PlanConditionalFormat[] {
  return range ? [{ kind: "dataBar", range, color: COLOR.bar, min: 0, max: BAR_MAX }] : [];
}

/** A mark and its count, or what is to stand in its place. */
interface Counted {
  readonly mark: string;
  readonly count: number | string;
}

/** 「◎ 5　○ 10　△ 2　× 3　－ 1」 */
export function countsText(counts: readonly Counted[]): string {
  return counts.map(({ mark, count }) => reportTexts().countItem(mark, count)).join("　");
}

/** 「◎が5件、○が10件」, for alternative texts. */
export function countsSentence(counts: readonly Counted[]): string {
  const texts = reportTexts();
  return counts.map(({ mark, count }) => texts.chartItem(mark, count)).join(texts.listSeparator);
}

const SLOT = "\u0001";

/**
 * A sentence with the counts of a legend, as a formula that follows them.
 * @param sentence makes it of counts and their total
 * @param source the legend's header row, marks and counts
 */
export function followingSentence(
  sentence: (counts: readonly Counted[], total: number | string) => string,
  counts: readonly GradeCount[],
  source: RangeRef,
): PlanCell {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const cells = counts.map((_, index) => absoluteCell(source.top + 1 + index, source.right));
  const sum = `SUM(${cells[0]}:${cells.at(-1)})`;
  const slots = counts.map(({ mark }, index) => ({ mark, count: SLOT + cells[index]! + SLOT }));
  const parts = sentence(slots, SLOT + sum + SLOT)
    .split(SLOT)
    .map((part, index) => (index % 2 === 1 ? part : `"${part.replaceAll('"', '""')}"`));
  return {
    formula: `=${parts.filter((part) => part !== '""').join("&")}`,
    cached: sentence(counts, total),
  };
}

function absoluteCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

export interface GradeLegend {
  /** Rows of cells from `top`, each from the sheet's first column. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly styles: readonly PlanStyledRange[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  /** Header row, marks and counts: what a chart takes. */
  readonly source: RangeRef;
}

export interface GradeLegendInput {
  readonly top: number;
  /** Column of the marks; counts and meanings stand right of it. */
  readonly left: number;
  readonly counts: readonly GradeCount[];
  readonly preset: GradePreset;
  /** The cells that hold the grades, where the counts are to follow them; absent: numbers. */
  readonly graded?: string;
}

/** Title, then each mark with its count and its meaning. */
export function gradeLegend({ top, left, counts, preset, graded }: GradeLegendInput): GradeLegend {
  const texts = reportTexts();
  const headerRow = top + 1;
  const bottom = headerRow + counts.length;
  const indent = Array.from({ length: left }, () => null);
  const marks = { left, right: left };
  return {
    cells: [
      [...indent, texts.legend],
      [...indent, texts.grade, texts.count, texts.meaning],
      ...counts.map(({ mark, count }): PlanCell[] => [
        ...indent,
        mark,
        graded === undefined ? count : { formula: countFormula(graded, mark), cached: count },
        meaningOf(mark, preset),
      ]),
    ],
    styles: [
      { range: { top, bottom: top, ...marks }, style: LOOK.section },
      {
        range: { top: headerRow, bottom: headerRow, left, right: left + 2 },
        style: { bold: true, fill: COLOR.headerFill, fontColor: COLOR.headerText },
      },
      {
        range: { top: headerRow, bottom, left, right: left + 1 },
        style: { horizontal: "center", border: COLOR.line },
      },
    ],
    conditionalFormats: gradeFormats(preset, { top: headerRow + 1, bottom, ...marks }),
    source: { top: headerRow, bottom, left, right: left + 1 },
  };
}

/** COUNTIF would read * ? < > in a mark of the user's as signs of its own. */
function countFormula(graded: string, mark: string): string {
  return `=SUMPRODUCT(--EXACT(${graded},"${mark.replaceAll('"', '""')}"))`;
}

function meaningOf(mark: string, preset: GradePreset): string {
  return preset.marks.find((entry) => entry.mark === mark)?.meaning ?? reportTexts().notEvaluable;
}
