/** The rows of an indicator table: which hold figures, under which sections they stand, and where the table ends. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { comparable } from "../../text";
import { cellsUnder } from "../series";
import { namesMeasure } from "../vocabulary";
import { isPlainFigure } from "./contents";
import { stateOf } from "./figure-in-cell";
import { readHeading } from "./heading";
import { Sections } from "./sections";
import type { ColumnRole } from "./words";
import type { IndicatorTable, TableColumn } from "./tables";

/** A row with at least one cell in a figure column, or with a name and nothing else. */
export interface TableRow {
  readonly row: number;
  /** Cells with content that cover the row, inside of the table. */
  readonly cells: readonly GridCell[];
  /** Headings of the sections that it stands under, outermost first. */
  readonly sections: readonly string[];
  /** Whether anything stands in a figure column. */
  readonly hasFigures: boolean;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Lines that begin with ※. */
  readonly notes: readonly string[];
}

/** More blank rows than these end a table. */
const MOST_BLANK_ROWS = 3;
const ROWS_OF_NOTES_ABOVE = 3;
const LONGEST_WORD = 12;
const MARKED_LINE = /^(?:※|＊|\*|[[（(]※|注\d*[）):：．.]|[（(]注)/;
const TOTAL =
  /^(?:合計|総計|計|小計|中計|総数|総合計|全体計|平均|単純平均|累計|(?:合計|小計|計)[(（].*[)）]|【(?:合計|小計)】)$/;
const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set(["figure", "value", "part"]);

const known = new WeakMap<IndicatorTable, TableRows>();

/** The rows of a table; looked for once. */
export function rowsOf(grid: Grid, table: IndicatorTable): TableRows {
  const found = known.get(table) ?? findRows(grid, table);
  known.set(table, found);
  return found;
}

function findRows(grid: Grid, table: IndicatorTable): TableRows {
  const rows: TableRow[] = [];
  const notes: string[] = [];
  const sections = new Sections();
  let blanks = 0;
  // Whether a blank row, or a heading of a section, stands between this row and the last one with figures.
  let parted = false;
  let blankBefore = false;
  for (let row = table.headBottom + 1; row <= table.bottom; row++) {
    const cells = grid
      .rowCells(row, table.left, table.right)
      .filter((cell) => cell.range.top > table.headBottom);
    const own = cells.filter((cell) => cell.row === row);
    if (cells.length === 0) {
      blanks += 1;
      parted = true;
      blankBefore = true;
      if (blanks > MOST_BLANK_ROWS && !table.isGiven) break;
      continue;
    }
    blanks = 0;
    if (own.length > 0 && MARKED_LINE.test(own[0]!.text) && own.length <= 2) {
      notes.push(...linesOf(own[0]!.text));
      continue;
    }
    if (!table.isGiven && isHeadOfAnother(table, own, blankBefore)) break;
    const hasFigures = columnsWith(table, FIGURE_ROLES).some(
      ({ left, right }) => cellsUnder(cells, left, right).length > 0,
    );
    if (isTotal(table, cells)) continue;
    const section = hasFigures && !spansFigures(table, own) ? undefined : sectionIn(table, own, parted);
    if (section !== undefined) {
      sections.enter(section);
      parted = true;
      continue;
    }
    rows.push({ row, cells, sections: sections.current(), hasFigures });
    if (hasFigures) {
      parted = false;
      blankBefore = false;
    }
  }
  return { rows, notes: [...notes, ...notesBeside(grid, table)] };
}

export function columnsWith(table: IndicatorTable, roles: ReadonlySet<ColumnRole>): TableColumn[] {
  return table.columns.filter(({ role }) => roles.has(role));
}

/** The cells of a row in a column. */
export function cellsIn(
  row: Pick<TableRow, "cells">,
  column: Pick<TableColumn, "left" | "right">,
): GridCell[] {
  return cellsUnder(row.cells, column.left, column.right);
}

/** The text of a row in a column; several cells are put together. "" without. */
export function textIn(row: Pick<TableRow, "cells">, column: TableColumn | undefined): string {
  if (!column) return "";
  return cellsIn(row, column)
    .map(({ text }) => text)
    .join(" ");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 4);
}

/** Notes that stand above the table, or outside of its columns. */
function notesBeside(grid: Grid, table: IndicatorTable): string[] {
  const found: string[] = [];
  const last = Math.min(table.bottom, grid.sheet.rowCount - 1);
  for (let row = Math.max(0, table.top - ROWS_OF_NOTES_ABOVE); row <= last; row++) {
    (grid.sheet.values[row] ?? []).forEach((value, column) => {
      const outside = row < table.top || column > table.right || column < table.left;
      if (outside && typeof value === "string" && MARKED_LINE.test(value.trim()))
        found.push(...linesOf(value));
    });
  }
  return found;
}

/** A head of a table of another kind: headings where figures should stand, and no figure. */
function isHeadOfAnother(table: IndicatorTable, own: readonly GridCell[], blankBefore: boolean): boolean {
  const under = columnsWith(table, FIGURE_ROLES).flatMap(({ left, right }) => cellsUnder(own, left, right));
  const distinct = under.filter((cell, index) => under.indexOf(cell) === index);
  if (distinct.length === 0 || distinct.some((cell) => isPlainFigure(cell.value))) return false;
  const headings = distinct.filter((cell) => {
    const heading = readHeading(cell.text);
    return heading !== null && !heading.meanings.every(({ weak }) => weak);
  });
  if (headings.length >= 2 && headings.length * 2 >= distinct.length) return true;
  // 達成度, 評価 in the column of 計画 and 実績 is a row of marks.
  const kinds = columnsWith(table, new Set<ColumnRole>(["kind"])).flatMap(({ left, right }) =>
    cellsUnder(own, left, right),
  );
  const isLabelled = own.some(
    (cell) => !distinct.includes(cell) && !kinds.includes(cell) && readHeading(cell.text) !== null,
  );
  const areWords = distinct.every(({ text }) => text.length <= LONGEST_WORD && stateOf(text) === undefined);
  return areWords && (isLabelled || (blankBefore && own.length > 1));
}

function isTotal(table: IndicatorTable, cells: readonly GridCell[]): boolean {
  const firstFigure = Math.min(...columnsWith(table, FIGURE_ROLES).map(({ left }) => left));
  const labels = cells.filter((cell) => cell.column < firstFigure && cell.text !== "");
  const name = table.columns.find(({ role }) => role === "name");
  const named = name ? cellsUnder(cells, name.left, name.right) : [];
  if (named.length > 0) return TOTAL.test(comparable(named.map(({ text }) => text).join("")));
  return labels.some((cell) => TOTAL.test(comparable(cell.text)));
}

function spansFigures(table: IndicatorTable, own: readonly GridCell[]): boolean {
  const [only] = own;
  const firstFigure = Math.min(...columnsWith(table, FIGURE_ROLES).map(({ left }) => left));
  return own.length === 1 && only!.column < firstFigure && only!.range.right >= firstFigure;
}

const SECTION_MARK =
  /^(?:基本(?:目標|方針|政策|施策|方向)|施策|政策|取組|分野|重点|大項目|中項目|小項目|柱|目標|戦略|方針|第[\d０-９一二三四五六七八九十]+[章節部編]|[【■●◆◎○□▼▶★〇◇]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨ]|[\d０-９]+[\s　.．、)）-]|[(（][\d０-９ア-ン]+[)）])/;

/** A row whose only cell is a text heads a section, unless it reads like the name of an indicator and follows others. */
function sectionIn(table: IndicatorTable, own: readonly GridCell[], parted: boolean): string | undefined {
  const [only, ...rest] = own;
  if (!only || typeof only.value !== "string") return undefined;
  const name = table.columns.find(({ role }) => role === "name");
  const [second] = rest;
  // 「1」 | 「子育て支援」: number and title of a section in two cells.
  if (
    second &&
    rest.length === 1 &&
    /^[\d０-９.\-－ⅠⅡⅢⅣⅤ]{1,5}$/.test(only.text) &&
    second.column <= (name?.left ?? 0)
  ) {
    return spansFigures(table, [second]) || second.range.right > second.range.left
      ? `${only.text} ${second.text}`
      : undefined;
  }
  if (rest.length > 0) return undefined;
  const isWide =
    only.range.right > only.range.left &&
    (spansFigures(table, own) || (name !== undefined && only.range.right > name.right));
  if (isWide) return only.text;
  if (only.range.bottom > only.range.top) return undefined;
  if (name && only.column < name.left)
    return only.column === table.left || SECTION_MARK.test(only.text) ? only.text : undefined;
  if (name && only.column > name.right) return undefined;
  return parted || SECTION_MARK.test(only.text) || !namesMeasure(only.text) ? only.text : undefined;
}
