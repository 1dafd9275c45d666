/** Finds tables with 年度 down and indicators across: a name over each column, or over its 目標 and 実績. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { findYears } from "../../calendar";
import { comparable, tidyName } from "../../text";
import { isPlainFigure, isUnitText } from "../headers/contents";
import { readHeading } from "../headers/heading";
import { headingText } from "../headers/heading-text";
import { rowKindOf } from "../headers/kinds";
import { levelOf } from "../headers/sections";
import { unitInName, unitText } from "../headers/units";
import type { FigureKind } from "../headers/words";
import { isBareYear, mayHeadYears, yearsIn, type HeadingYear } from "../headers/years";

/** A row of the table: the year that it begins with, or 目標, 基準値. */
export interface YearRow {
  readonly row: number;
  readonly year: HeadingYear | null;
  /** 「目標値（R7）」, 「令和3年度（見込）」; null where only a year is printed. */
  readonly kind: FigureKind | null;
}

export interface MeasureColumn {
  readonly column: number;
  readonly nameCell: GridCell;
  readonly name: string;
  /** What stands over the name: 基本目標 or the like; "" without. */
  readonly above: string;
  readonly unit: string;
  /** null where the column has a name only. */
  readonly kind: FigureKind | null;
}

export interface YearsDownTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly YearRow[];
  readonly columns: readonly MeasureColumn[];
}

const MOST_TIERS = 4;
const LEAST_YEARS = 2;
const LONGEST_NAME = 60;
const LONGEST_DETAIL = 8;
const ROWS_OF_TITLE = 5;
/** What a title must say for names alone; a table of statistics has years down as well. */
const OF_INDICATORS = /KPI|KGI|指標|数値目標|成果目標|目標値/i;
/** What it must say for a table that sets 目標 against 実績. */
const OF_PLANS = /KPI|KGI|指標|目標|進捗|計画|戦略|プラン|ビジョン|構想|評価/i;
const AIMS: ReadonlySet<FigureKind | null> = new Set<FigureKind | null>(["plan", "target", "finalTarget"]);

export function yearsDownTables(grid: Grid): YearsDownTable[] {
  const tables: YearsDownTable[] = [];
  for (let row = 0; row < grid.sheet.rowCount - LEAST_YEARS; row++) {
    if (!mayHeadYears(grid.sheet.values[row])) continue;
    const [corner] = grid.startingIn(row);
    if (!corner || !isYearHeading(corner)) continue;
    const table = tableAt(grid, row, corner);
    if (!table) continue;
    tables.push(table);
    row = table.bottom;
  }
  return tables;
}

/** 年度, 「年度＼指標」. */
function isYearHeading({ value, text }: GridCell): boolean {
  if (typeof value !== "string") return false;
  const plain = comparable(text).replace(/[＼\\/／|｜・].*$/, "");
  return readHeading(plain)?.meanings.some(({ role, kind }) => role === "year" && kind === null) ?? false;
}

function tableAt(grid: Grid, top: number, corner: GridCell): YearsDownTable | undefined {
  const { column: left } = corner;
  const first = firstYearRow(grid, top, corner);
  if (first === undefined) return undefined;
  const rows = yearRows(grid, first, left);
  if (rows.filter(({ year, kind }) => year !== null && kind === null).length < LEAST_YEARS) return undefined;
  const bottom = rows.at(-1)!.row;
  const right = rightOf(grid, top, first - 1);
  const head = namesStandAbove(grid, top, first - 1, corner) ? top - 1 : top;
  const columns = columnsOf(
    grid,
    { top: head, bottom: first - 1, left: corner.range.right + 1, right },
    rows,
  );
  if (columns.length === 0 || !areIndicators(grid, top, corner, rows, columns)) return undefined;
  return { top: head, bottom, left, right, rows, columns };
}

/** 「年度 | 目標 | 実績 | 目標 | 実績」 says nothing but kinds, some twice: the names are in the row above. */
function namesStandAbove(grid: Grid, top: number, bottom: number, corner: GridCell): boolean {
  if (top === 0 || bottom > top) return false;
  const kinds = grid
    .startingIn(top, corner.range.right + 1)
    .map(({ text }) => rowKindOf(comparable(text)).state);
  const above = grid.startingIn(top - 1, corner.range.right + 1);
  return (
    kinds.every((kind) => kind === "kind" || kind === "derived") &&
    above.length > 1 &&
    kinds.length > above.length
  );
}

/** The first row of years below the corner; what stands between is the head. */
function firstYearRow(grid: Grid, top: number, { column }: GridCell): number | undefined {
  for (let row = top + 1; row <= Math.min(top + MOST_TIERS, grid.sheet.rowCount - 1); row++) {
    const cell = grid.cellAt(row, column);
    if (cell.row !== row || cell.text === "" || comparable(cell.text) === "単位") continue;
    return yearRow(cell, row)?.year ? row : undefined;
  }
  return undefined;
}

function yearRows(grid: Grid, first: number, column: number): YearRow[] {
  const rows: YearRow[] = [];
  for (let row = first; row < grid.sheet.rowCount; row++) {
    const cell = grid.cellAt(row, column);
    const read = cell.row === row && cell.range.bottom === row ? yearRow(cell, row) : undefined;
    if (!read) break;
    rows.push(read);
  }
  return rows;
}

function yearRow(cell: GridCell, row: number): YearRow | undefined {
  if (isBareYear(cell.value)) {
    const rawText = cell.text;
    return {
      row,
      kind: null,
      year: { value: Number(cell.value), calendar: false, asOf: null, month: null, rawText },
    };
  }
  const text = headingText(cell);
  if (text.length > LONGEST_NAME || /。/.test(text)) return undefined;
  const kind = rowKindOf(comparable(text));
  if (kind.state === "kind") return { row, kind: kind.kind, year: kind.year };
  if (findYears(text).length !== 1) return undefined;
  const { years, rest } = yearsIn(comparable(text));
  return years.length === 1 && /^[()末時点現在]*$/.test(rest)
    ? { row, kind: null, year: years[0]! }
    : undefined;
}

function rightOf(grid: Grid, top: number, bottom: number): number {
  let right = 0;
  for (let row = top; row <= bottom; row++) {
    right = Math.max(right, ...grid.rowCells(row).map((cell) => cell.range.right));
  }
  return right;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function columnsOf(grid: Grid, area: Area, rows: readonly YearRow[]): MeasureColumn[] {
  const found: MeasureColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const measure = measureOf(tiersOf(grid, area, column), column);
    if (measure && holdsFigures(grid, column, rows)) found.push(measure);
  }
  return found;
}

/** The heading cells over a column; one that is not merged runs on over blank cells to its right, if others stand below. */
function tiersOf(grid: Grid, area: Area, column: number): GridCell[] {
  const tiers: GridCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    let cell = grid.cellAt(row, column);
    for (let at = column - 1; cell.text === "" && row < area.bottom && at >= area.left; at--)
      cell = grid.cellAt(row, at);
    if (cell.text !== "" && !tiers.some(({ address }) => address === cell.address)) tiers.push(cell);
  }
  return tiers;
}

/** undefined where the column has no name of its own, or holds what is computed or remarked. */
function measureOf(tiers: readonly GridCell[], column: number): MeasureColumn | undefined {
  const kinds = tiers.map(({ text }) => rowKindOf(comparable(text)));
  if (kinds.some(({ state }) => state === "derived")) return undefined;
  const units = tiers.filter(({ text }) => isUnitText(text.replace(/^[(（]|[)）]$/g, "")));
  const named = tiers.filter((cell, index) => kinds[index]!.state === "unknown" && !units.includes(cell));
  const kind = kinds.find((each) => each.state === "kind");
  if (kind?.year) return undefined;
  const nameCell = named.at(-1);
  if (!nameCell || named.some(({ value, text }) => typeof value !== "string" || text.length > LONGEST_NAME))
    return undefined;
  const upper = named.at(-2);
  const isDetail = upper !== undefined && isPartOf(upper, nameCell);
  const own = tidyName(isDetail ? `${upper.text}（${nameCell.text}）` : nameCell.text);
  const above = tidyName((isDetail ? named.at(-3) : upper)?.text ?? "");
  const ofName = isDetail ? unitInName(upper.text) : "";
  const unit = unitText(units[0]?.text ?? (kind?.state === "kind" ? kind.unit : "")) || ofName;
  return { column, nameCell, name: own, above, unit, kind: kind?.state === "kind" ? kind.kind : null };
}

/** 小学校 under a name that spans it; a name of its own is longer, and what stands over it is a level of the plan. */
function isPartOf({ range, text }: GridCell, part: GridCell): boolean {
  return part.text.length <= LONGEST_DETAIL && range.right > range.left && levelOf(text) === null;
}

function holdsFigures(grid: Grid, column: number, rows: readonly YearRow[]): boolean {
  const cells = rows.map(({ row }) => grid.cellAt(row, column)).filter(({ text }) => text !== "");
  return cells.length === 0 || cells.filter(({ value }) => isPlainFigure(value)).length * 2 >= cells.length;
}

/** The title speaks of indicators; or of a plan, and 目標 stands against 実績. */
function areIndicators(
  grid: Grid,
  top: number,
  corner: GridCell,
  rows: readonly YearRow[],
  columns: readonly MeasureColumn[],
): boolean {
  const texts = [grid.sheet.name, corner.text];
  for (let row = Math.max(0, top - ROWS_OF_TITLE); row < top; row++) {
    texts.push(...grid.startingIn(row).map(({ text }) => text));
  }
  const says = (words: RegExp) => texts.some((text) => words.test(comparable(text)));
  const hasAims = rows.some(({ kind }) => AIMS.has(kind)) || columns.some(({ kind }) => AIMS.has(kind));
  const hasResults = columns.some(({ kind }) => kind === "actual" || kind === null);
  return says(OF_INDICATORS) || (hasAims && hasResults && says(OF_PLANS));
}
