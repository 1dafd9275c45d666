/** Finds the blocks of a sheet: a heading row with 基準値, yearly 結果 and 目標値, and the rows under it. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { comparable } from "../../text";
import {
  columnHeading,
  headingOf,
  isDirectionHeading,
  labelKindOf,
  type Heading,
  type LabelKind,
} from "../vocabulary";

export interface FigureColumn {
  readonly left: number;
  readonly right: number;
  readonly heading: Heading;
}

export interface Block {
  readonly top: number;
  /** First column of the block; blocks may stand side by side. */
  readonly from: number;
  /** First column with a figure or a direction, and the last. */
  readonly left: number;
  readonly right: number;
  readonly columns: readonly FigureColumn[];
  /** Column of 推移の方向性; null without. */
  readonly directionColumn: number | null;
  readonly unitColumn: number | null;
  /** Columns whose heading is a label (指標名, 担当課 …), for the rows below. */
  readonly labelColumns: ReadonlyMap<LabelKind, number>;
  /** Rows under the heading that hold figures. */
  readonly rows: readonly number[];
}

const TOTAL = /^(?:合計|総計|計|小計|平均)$/;
const TELLING = /基準|現状|策定|当初|目標|推移|方向|[実結][績果]/;
const LONGEST_HEADING = 40;
const BLANK_ROWS_UNDER_HEADING = 2;

export function findBlocks(grid: Grid): Block[] {
  const blocks: Block[] = [];
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    if (!mayBeHeading(grid, row)) continue;
    const found = readHeads(grid, row).flatMap((head) => {
      const rows = dataRows(grid, head);
      return rows.length > 0 ? [{ ...head, rows }] : [];
    });
    blocks.push(...found);
    row = Math.max(row, ...found.map(({ rows }) => rows.at(-1)!));
  }
  return blocks;
}

/** A cheap look before cells are made. */
function mayBeHeading(grid: Grid, row: number): boolean {
  return (grid.sheet.values[row] ?? []).some(
    (value) => typeof value === "string" && value.length <= LONGEST_HEADING && TELLING.test(value),
  );
}

interface Head extends Omit<Block, "rows"> {
  readonly bottom: number;
}

/** The heads in a row, from left to right; a heading that comes again begins the head of the next block. */
function readHeads(grid: Grid, row: number): Head[] {
  const segments: GridCell[][] = [];
  let segment: GridCell[] = [];
  let seen = new Set<string>();
  for (const cell of grid.startingIn(row)) {
    const heading = headingOf(cell.value);
    const key = isDirectionHeading(cell.text)
      ? "direction"
      : heading
        ? `${heading.kind} ${heading.year}`
        : "";
    const spansLower = heading !== undefined && lowerColumns(grid, cell, heading).length > 0;
    if (key !== "" && seen.has(key) && !spansLower) {
      // Labels directly before the repeated heading (指標名) already belong to the next block.
      const lastHeading = segment.findLastIndex((other) => headingOf(other.value) !== undefined);
      segments.push(segment.slice(0, lastHeading + 1));
      segment = segment.slice(lastHeading + 1);
      seen = new Set();
    }
    if (key !== "") seen.add(key);
    segment.push(cell);
  }
  segments.push(segment);
  let from = 0;
  return segments.flatMap((cells) => {
    const head = readHead(grid, row, from, cells);
    from = (cells.at(-1)?.range.right ?? from) + 1;
    return head ? [head] : [];
  });
}

function readHead(grid: Grid, row: number, from: number, cells: readonly GridCell[]): Head | undefined {
  const columns: FigureColumn[] = [];
  const labelColumns = new Map<LabelKind, number>();
  let directionColumn: number | null = null;
  let unitColumn: number | null = null;
  let bottom = row;
  for (const cell of cells) {
    const heading = headingOf(cell.value);
    if (isDirectionHeading(cell.text)) directionColumn = cell.column;
    else if (comparable(cell.text) === "単位") unitColumn = cell.column;
    else if (heading) {
      const lower = lowerColumns(grid, cell, heading);
      bottom = Math.max(bottom, cell.range.bottom, lower.length > 0 ? cell.range.bottom + 1 : row);
      columns.push(
        ...(lower.length > 0 ? lower : [{ left: cell.range.left, right: cell.range.right, heading }]),
      );
    } else {
      const kind = labelKindOf(cell.text);
      if (kind && kind !== "other" && !labelColumns.has(kind)) labelColumns.set(kind, cell.column);
    }
  }
  if (!isHead(columns, directionColumn)) return undefined;
  const lefts = columns.map(({ left }) => left).concat(directionColumn ?? []);
  return {
    top: row,
    bottom,
    from,
    left: Math.min(...lefts),
    right: Math.max(...columns.map(({ right }) => right)),
    columns: withYearlyPlans(columns),
    directionColumn,
    unitColumn,
    labelColumns,
  };
}

/** A block has results of a year, or a year of a target, and says from where or to where they go. */
function isHead(columns: readonly FigureColumn[], directionColumn: number | null): boolean {
  const has = (kind: string) => columns.some(({ heading }) => heading.kind === kind);
  const yearly = columns.some(({ heading }) => heading.year !== null || heading.ambiguous);
  const frame = directionColumn !== null || has("baseline") || has("target");
  return columns.length >= 2 && yearly && frame;
}

/** Headings of two tiers: 「実績」 over 「令和2年度」, or 「令和2年度」 over 「計画」 and 「実績」. */
function lowerColumns(grid: Grid, upper: GridCell, heading: Heading): FigureColumn[] {
  const row = upper.range.bottom + 1;
  if (row >= grid.sheet.rowCount) return [];
  const lower = grid.startingIn(row, upper.range.left, upper.range.right).flatMap((cell) => {
    const own = headingOf(cell.value);
    if (!own || (own.year !== null) === (heading.year !== null)) return [];
    const kind = own.kind === "target" && heading.year !== null ? "plan" : (own.kind ?? heading.kind);
    const combined = {
      ...own,
      kind,
      year: own.year ?? heading.year,
      ambiguous: own.ambiguous || heading.ambiguous,
    };
    return [{ left: cell.range.left, right: cell.range.right, heading: combined }];
  });
  return lower;
}

/** 「令和2年度目標」 beside 「令和2年度実績」, year after year, are plans of the year and not the final target. */
function withYearlyPlans(columns: readonly FigureColumn[]): FigureColumn[] {
  const actualYears = new Set(
    columns.filter(({ heading }) => heading.kind === "actual").map(({ heading }) => heading.year),
  );
  const targets = columns.filter(({ heading }) => heading.kind === "target");
  return columns.map((column) => {
    const { kind, year } = column.heading;
    if (kind === null) return { ...column, heading: { ...column.heading, kind: "actual" } };
    const yearly = kind === "target" && targets.length > 1 && year !== null && actualYears.has(year);
    return yearly ? { ...column, heading: { ...column.heading, kind: "plan" } } : column;
  });
}

function dataRows(grid: Grid, head: Head): number[] {
  const rows: number[] = [];
  for (let row = head.bottom + 1; row < grid.sheet.rowCount; row++) {
    const cells = grid
      .rowCells(row, head.from, head.right)
      .filter((cell) => cell.range.top > head.bottom || cell.range.left < head.left);
    const under = cells.filter(
      (cell) => cell.range.left >= head.left && cell.range.left <= head.right && cell.range.top > head.bottom,
    );
    if (under.length === 0) {
      const blank =
        rows.length === 0 &&
        row - head.bottom <= BLANK_ROWS_UNDER_HEADING &&
        cells.every((cell) => cell.row !== row);
      if (blank) continue;
      break;
    }
    const spansHead = cells.some(
      (cell) => cell.row === row && cell.range.left < head.left && cell.range.right >= head.left,
    );
    // 合計, 平均: computed from the rows above.
    if (cells.some((cell) => cell.range.left < head.left && TOTAL.test(comparable(cell.text)))) continue;
    const isLabel = cells.some((cell) => cell.row === row && labelKindOf(cell.text) !== undefined);
    const isHeading = under.filter((cell) => columnHeading(cell.text) !== undefined).length >= 2;
    if (spansHead || isLabel || isHeading) break;
    rows.push(row);
  }
  return rows;
}
