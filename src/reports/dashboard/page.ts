/** Places the sections of the dashboard on one grid of narrow columns, tables at the left and charts at the right. */
import type {
  PlanCell,
  PlanChart,
  PlanChartSeries,
  PlanConditionalFormat,
  PlanStyle,
  RangeRef,
} from "../../sheet";
import { COLOR, LOOK } from "../shared";
import { chartData, type DataLine } from "../shared/chart-data";
import { SheetDraft } from "../shared/draft";

/**
 * All columns of the grid are as wide; a table cell takes several. On A4 in portrait, sixteen of them are printed in 7
 * points. Characters.
 */
const COLUMN_WIDTH = 8.5;
const COLUMN_COUNT = 16;
/** Charts stand right of this column. */
const CHART_LEFT = 10;
/** A chart is at least this many rows high. */
const CHART_ROWS = 6;
const ROW_HEIGHT = 21;

/** Widths of the columns. */
export const GRID: readonly number[] = new Array<number>(COLUMN_COUNT).fill(COLUMN_WIDTH);

/** A cell of a section's table and the columns of the grid that it takes. */
export interface GridCell {
  readonly from: number;
  readonly to: number;
  readonly value: PlanCell;
  readonly shown?: string;
  readonly style?: PlanStyle;
}

/** A chart with the data that it is drawn from. */
export interface WideChart {
  readonly chart: Omit<PlanChart, "place" | "source" | "seriesBy" | "series">;
  readonly categories: readonly string[];
  readonly line: DataLine & Omit<PlanChartSeries, "name" | "values">;
}

export class DashboardPage {
  readonly draft = new SheetDraft(GRID);
  readonly charts: PlanChart[] = [];
  readonly conditionalFormats: PlanConditionalFormat[] = [];
  /** First rows of pages. */
  readonly breaks: number[] = [];
  #row = 0;

  get row(): number {
    return this.#row;
  }

  get lastColumn(): number {
    return COLUMN_COUNT - 1;
  }

  /** A line over the whole width. */
  line(value: PlanCell, style: PlanStyle): void {
    this.draft.put(this.across(this.#row), { value, style: { horizontal: "left", ...style } });
    this.draft.atLeast(this.#row, ROW_HEIGHT);
    this.#row += 1;
  }

  blank(): void {
    this.#row += 1;
  }

  /** Puts what belongs together on one page. @param height of a page in points of the sheet */
  together(height: number, draw: () => void): void {
    const top = this.#row;
    draw();
    if (this.#row > top && this.draft.beginsPage(top, this.#row - 1, height)) this.breaks.push(top);
  }

  section(title: string): void {
    this.draft.put(this.across(this.#row), { value: title, style: { ...LOOK.section, horizontal: "left" } });
    this.draft.style(this.across(this.#row), { fill: "#DDE6F3" });
    this.draft.atLeast(this.#row, ROW_HEIGHT);
    this.#row += 1;
  }

  header(cells: readonly GridCell[]): void {
    this.cells(cells.map((cell) => ({ ...cell, style: { ...LOOK.header, ...cell.style } })));
  }

  /** @returns the row that the cells stand in */
  cells(cells: readonly GridCell[]): number {
    const row = this.#row;
    for (const { from, to, value, shown, style } of cells) {
      const range = { top: row, bottom: row, left: from, right: to };
      this.draft.put(range, {
        value,
        ...(shown !== undefined && { shown }),
        style: { border: COLOR.line, ...style },
      });
    }
    this.draft.atLeast(row, ROW_HEIGHT);
    this.#row += 1;
    return row;
  }

  /** A chart beside what was put since a row; the next section begins below both. */
  chartBeside(
    top: number,
    chart: Omit<PlanChart, "place" | "source" | "seriesBy">,
    categories: RangeRef,
  ): void {
    const bottom = Math.max(this.#row - 1, top + CHART_ROWS - 1);
    this.charts.push({
      ...chart,
      source: categories,
      seriesBy: "columns",
      place: { top, bottom, left: CHART_LEFT, right: COLUMN_COUNT - 1 },
    });
    for (let row = this.#row; row <= bottom; row += 1) this.draft.atLeast(row, ROW_HEIGHT);
    this.#row = bottom + 1;
  }

  /**
   * Charts side by side over the whole width, drawn from cells right of what is printed.
   * @param rows height of the charts in rows
   */
  chartsAcross(rows: number, charts: readonly WideChart[]): void {
    const top = this.#row;
    const bottom = top + rows - 1;
    let left = COLUMN_COUNT + 1;
    charts.forEach(({ chart, categories, line }, index) => {
      const data = chartData(top, left, categories, [line]);
      left = data.source.right + 2;
      for (const { row, column: at, value } of data.cells)
        this.draft.put(
          { top: row, bottom: row, left: at, right: at },
          { value, style: { wrap: false, fontColor: COLOR.muted } },
        );
      const { values: _, ...look } = line;
      this.charts.push({
        ...chart,
        source: data.source,
        seriesBy: "columns",
        series: [{ ...look, values: data.values[0]! }],
        place: {
          top,
          bottom,
          left: Math.round((COLUMN_COUNT / charts.length) * index),
          right: Math.round((COLUMN_COUNT / charts.length) * (index + 1)) - 1,
        },
      });
    });
    for (let row = top; row <= bottom; row += 1) this.draft.atLeast(row, ROW_HEIGHT);
    this.#row = bottom + 1;
  }

  private across(row: number): RangeRef {
    return { top: row, bottom: row, left: 0, right: COLUMN_COUNT - 1 };
  }
}

/** Cells of one column of the grid. */
export function column(left: number, top: number, bottom: number): RangeRef {
  return { top, bottom, left, right: left };
}
