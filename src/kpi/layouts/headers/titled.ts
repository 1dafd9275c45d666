/** Tables of one indicator: 年度 down, 目標 and 実績 across, and its name above them. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import { findYears } from "../../calendar";
import { tidyName } from "../../text";
import { inlineLabel, labelKindOf } from "../vocabulary";
import { columnsOf, isFigure } from "./head";
import { readHeading } from "./heading";
import { headingText } from "./heading-text";
import { columnsOfYears } from "./segments";
import { isBareYear, mayHeadYears } from "./years";
import type { IndicatorTable } from "./tables";

/** What an indicator is called where no column of its table says so. */
export interface TableTitle {
  readonly cell: GridCell;
  readonly name: string;
}

const ROWS_ABOVE = 5;
const LONGEST_TITLE = 40;
/** More cells than these make a row of another table. */
const MOST_CELLS_OF_LINE = 4;
const ENUMERATION = /^(?:[■□◆◇●○◎・▼▽▶★☆§]|[(（]?[\d０-９]{1,2}[)）.．、]|[①-⑳]|[\s\u3000])+/;
const NO_TITLE = /。|^[※＊*(（]|単位/;

/** @param tables those with a column of names, which come first */
export function titledTables(grid: Grid, tables: readonly IndicatorTable[]): IndicatorTable[] {
  const found: IndicatorTable[] = [];
  for (let row = 0; row < grid.sheet.rowCount - 1; row++) {
    if (!isHead(grid, row)) continue;
    const isTaken = tables.some(({ top, bottom }) => top <= row && row <= bottom);
    const table = isTaken ? undefined : tableAt(grid, row, (found.at(-1)?.bottom ?? -1) + 1);
    if (!table) continue;
    found.push(table);
    row = table.bottom;
  }
  return found;
}

/** A row that begins with 年度. */
function isHead(grid: Grid, row: number): boolean {
  const values = grid.sheet.values[row];
  return (
    mayHeadYears(values) && isYearHeading(String(values!.find((value) => value !== null && value !== "")))
  );
}

function isYearHeading(text: string): boolean {
  return readHeading(text)?.meanings.some(({ role, kind }) => role === "year" && kind === null) ?? false;
}

function tableAt(grid: Grid, row: number, floor: number): IndicatorTable | undefined {
  const cells = grid.startingIn(row);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.some(isFigure)) return undefined;
  if (cells.some(namesIndicator)) return undefined;
  const bottom = lastYearRow(grid, row, first);
  if (bottom === row) return undefined;
  const area = { top: row, bottom: row, left: first.column, right: last.range.right };
  const columns = columnsOfYears(grid, { ...area, columns: columnsOf(grid, area) }, bottom);
  if (!columns || hasSeveral(columns)) return undefined;
  const title = titleAbove(grid, row, floor) ?? {
    cell: first,
    name: layoutStrings().unnamedIndicator(grid.sheet.name),
  };
  return {
    shape: "tidy",
    isNamed: true,
    top: row,
    headBottom: row,
    bottom,
    left: area.left,
    right: area.right,
    columns,
    title,
  };
}

/** 目標 and 実績 twice over: of several indicators, whose names stand above (`../years-down`). */
function hasSeveral(columns: IndicatorTable["columns"]): boolean {
  const figures = columns.filter(({ role }) => role === "figure");
  const places = figures.map(({ kind, year, version }) => `${kind} ${year?.value} ${version}`);
  return new Set(places).size < places.length;
}

/** 指標名, KPI: the names stand in a column. */
function namesIndicator(cell: GridCell): boolean {
  const meanings = readHeading(headingText(cell))?.meanings ?? [];
  return meanings.some(({ role, weak }) => role === "name" && !weak);
}

/** The last of the rows right below the head that begin with a year; the head's own where none does. */
function lastYearRow(grid: Grid, head: number, { column }: GridCell): number {
  let last = head;
  for (let row = head + 1; row < grid.sheet.rowCount; row++) {
    const { value, text } = grid.cellAt(row, column);
    const isYear = typeof value === "number" ? isBareYear(value) : findYears(text).length === 1;
    if (!isYear) break;
    last = row;
  }
  return last;
}

/** 「指標名：満足度」 or 「指標名 | 満足度」 above the table, else the nearest line that stands by itself. */
function titleAbove(grid: Grid, head: number, floor: number): TableTitle | undefined {
  let line: TableTitle | undefined;
  for (let row = head - 1; row >= Math.max(floor, head - ROWS_ABOVE); row--) {
    const cells = grid.startingIn(row);
    if (cells.length > MOST_CELLS_OF_LINE || cells.some(({ value }) => typeof value === "number")) break;
    const labelled = labelledName(cells);
    if (labelled) return labelled;
    const [only] = cells.filter(({ text }) => !NO_TITLE.test(text));
    if (only && cells.length <= 2) line ??= plainTitle(only);
  }
  return line;
}

function labelledName(cells: readonly GridCell[]): TableTitle | undefined {
  for (const [index, cell] of cells.entries()) {
    const inline = inlineLabel(cell.text);
    if (inline?.kind === "indicator") return { cell, name: tidyName(inline.content) };
    const next = cells[index + 1];
    if (next && labelKindOf(cell.text) === "indicator") return { cell: next, name: tidyName(next.text) };
  }
  return undefined;
}

function plainTitle(cell: GridCell): TableTitle | undefined {
  const name = cell.text.replace(ENUMERATION, "").replace(/^[【〔[]|[】〕\]]$/g, "");
  const isTitle =
    name !== "" && name.length <= LONGEST_TITLE && !name.includes("\n") && labelKindOf(name) === undefined;
  return isTitle ? { cell, name: tidyName(name) } : undefined;
}
