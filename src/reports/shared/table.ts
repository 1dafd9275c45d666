/**
 * A table of a report: columns measured by what stands in them, cells, styles, number formats and row heights. A
 * template says what its columns are and what its rows hold; everything else is the same for all.
 */
import { columnLetters, type PlanCell, type PlanStyledRange, type RangeRef } from "../../sheet";
import { lineHeight, textWidth, wrappedLines } from "../../sheet/text-size";
import { reportTexts } from "../../strings/reports";
import type { NotesArea, ReportColumn } from "../template";
import type { ShownCell } from "./cells";
import { FONT_SIZE, LOOK } from "./look";

export interface ColumnSetting<Id extends string = string> {
  readonly id: Id;
  readonly header: string;
  /** Widths in half-width characters of the default font. */
  readonly least: number;
  /** Texts wrap beyond this; numbers never do, so their columns have no limit. */
  readonly most: number;
  /** Where the page is full, texts wrap down to this width; absent: `least`. */
  readonly narrow?: number;
  readonly horizontal: "left" | "center" | "right";
  /** Left out where no row has anything in it (unless a variant asks for it). */
  readonly optional?: boolean;
  /** Left out unless a variant asks for it. */
  readonly onDemand?: boolean;
  readonly bold?: boolean;
  readonly fontColor?: string;
}

export interface Column<Id extends string = string> {
  readonly id: Id;
  readonly header: string;
  /** Width in half-width characters of the default font. */
  readonly width: number;
  /** It can be made as narrow as this without cutting a number. */
  readonly narrowest: number;
  readonly horizontal: "left" | "center" | "right";
  readonly bold?: boolean;
  readonly fontColor?: string;
}

export interface TableRow<Id extends string = string> {
  readonly cells: Readonly<Record<Id, ShownCell>>;
  /** Stays the same when the report is made again; notes are carried by it. */
  readonly key: string;
}

/** A table at its place on the sheet. */
export interface PlacedTable<Id extends string = string> {
  readonly columns: readonly Column<Id>[];
  readonly rows: readonly TableRow<Id>[];
  readonly headerRow: number;
  /** First column of the sheet that the table takes; absent: A. */
  readonly left?: number;
  /** Shown in place of the rows where there are none. */
  readonly emptyText: string;
}

/** Room beside the text: cell padding, and fonts whose digits are wider than the default font's. */
const PADDING = 2;
/** Room above and below the text of a row. Points. */
export const CELL_PADDING = 5;
/** Excel's largest row height, less a little. */
export const MAX_HEIGHT = 400;

/** What a template offers for a variant to choose from. */
export function offeredColumns(settings: readonly ColumnSetting[]): ReportColumn[] {
  return settings.map(({ id, header }) => ({ id, title: header }));
}

/**
 * The columns that a table needs, wide enough that no number shows as #####.
 * @param chosen ids of a variant in their order; ids that the template does not have are passed over
 */
export function columnsFor<Id extends string>(
  settings: readonly ColumnSetting<Id>[],
  rows: readonly TableRow<Id>[],
  chosen: readonly string[] | null = null,
): Column<Id>[] {
  return shownSettings(settings, rows, chosen).map((setting) => ({
    id: setting.id,
    header: setting.header,
    ...widthsOf(setting, rows),
    horizontal: setting.horizontal,
    bold: setting.bold,
    fontColor: setting.fontColor,
  }));
}

function shownSettings<Id extends string>(
  settings: readonly ColumnSetting<Id>[],
  rows: readonly TableRow<Id>[],
  chosen: readonly string[] | null,
): readonly ColumnSetting<Id>[] {
  const wished = [...new Set(chosen ?? [])].flatMap((id) => settings.find((one) => one.id === id) ?? []);
  if (wished.length > 0) return wished;
  return settings.filter(
    ({ id, optional, onDemand }) =>
      !onDemand && (!optional || rows.some(({ cells }) => !isEmpty(cells[id].shown))),
  );
}

function isEmpty(shown: string): boolean {
  return shown === "" || shown === reportTexts().nothing;
}

function widthsOf<Id extends string>(
  { id, header, least, most, narrow = least }: ColumnSetting<Id>,
  rows: readonly TableRow<Id>[],
): Pick<Column, "width" | "narrowest"> {
  let numbers = 0;
  let words = 0;
  for (const { cells } of rows) {
    const { value, shown } = cells[id];
    const longestLine = Math.max(...shown.split("\n").map(textWidth));
    if (typeof value === "number") numbers = Math.max(numbers, longestLine);
    else words = Math.max(words, longestLine);
  }
  const wished = Math.min(most, words + PADDING);
  const width = Math.ceil(Math.max(least, wished, numbers + PADDING));
  // A heading takes two lines at most.
  const heading = Math.ceil(textWidth(header) / 2) + PADDING;
  return { width, narrowest: Math.min(width, Math.ceil(Math.max(narrow, heading, numbers + PADDING))) };
}

export function firstRowOf({ headerRow }: PlacedTable): number {
  return headerRow + 1;
}

/** Last row of the table; the row that says so where there are none. */
export function lastRowOf({ headerRow, rows }: PlacedTable): number {
  return headerRow + Math.max(1, rows.length);
}

/** The sheet's column of a table's column; undefined where the table lacks it. */
export function columnOf(table: PlacedTable, id: string): number | undefined {
  const index = table.columns.findIndex((column) => column.id === id);
  return index < 0 ? undefined : index + (table.left ?? 0);
}

/** The cells of a column below its header; undefined where the table has no rows or lacks the column. */
export function bodyOf(table: PlacedTable, id: string): RangeRef | undefined {
  const column = columnOf(table, id);
  if (column === undefined || table.rows.length === 0) return undefined;
  return { top: firstRowOf(table), bottom: lastRowOf(table), left: column, right: column };
}

/** Header row and rows, each from the sheet's first column. */
export function tableCells<Id extends string>(table: PlacedTable<Id>): PlanCell[][] {
  const { columns, rows, left = 0, emptyText } = table;
  const indent = Array.from({ length: left }, () => null);
  const header = [...indent, ...columns.map((column) => column.header)];
  if (rows.length === 0) return [header, [...indent, emptyText]];
  const letters = new Map<string, string>(columns.map(({ id }, index) => [id, columnLetters(left + index)]));
  const body = rows.map(({ cells }, index) => {
    const row = firstRowOf(table) + index + 1;
    const at = (id: string) => (letters.has(id) ? `$${letters.get(id)}${row}` : null);
    return [...indent, ...columns.map(({ id }) => planCell(cells[id], at))];
  });
  return [header, ...body];
}

function planCell({ value, formula }: ShownCell, at: (id: string) => string | null): PlanCell {
  const text = formula?.(at) ?? null;
  if (text === null || (value !== null && typeof value === "object")) return value;
  return { formula: `=${text}`, cached: value };
}

export function tableStyles<Id extends string>(table: PlacedTable<Id>): PlanStyledRange[] {
  const { columns, rows, headerRow, left = 0 } = table;
  const across = { left, right: left + columns.length - 1 };
  const styles: PlanStyledRange[] = [
    { range: { top: headerRow, bottom: headerRow, ...across }, style: LOOK.header },
  ];
  if (rows.length === 0) return styles;
  const body = { top: firstRowOf(table), bottom: lastRowOf(table) };
  styles.push({ range: { ...body, ...across }, style: LOOK.body });
  columns.forEach((column, index) => {
    const { horizontal, bold, fontColor } = column;
    const range = { ...body, left: left + index, right: left + index };
    styles.push({
      range,
      style: { horizontal, ...(bold && { bold }), ...(fontColor && { fontColor }) },
    });
    styles.push(...wrappedTexts(table, column, left + index));
    styles.push(...numberFormats(table, column, left + index));
  });
  return styles;
}

/** Number formats of a column. */
function numberFormats<Id extends string>(
  table: PlacedTable<Id>,
  { id }: Column<Id>,
  column: number,
): PlanStyledRange[] {
  return styledRuns(table, column, ({ cells }) => {
    const { numberFormat } = cells[id];
    return numberFormat ? { numberFormat } : undefined;
  });
}

/** A result in words among numbers is read from the left when it takes more than a line. */
function wrappedTexts<Id extends string>(
  table: PlacedTable<Id>,
  { id, horizontal, width }: Column<Id>,
  column: number,
): PlanStyledRange[] {
  if (horizontal !== "right") return [];
  return styledRuns(table, column, ({ cells }) => {
    const { value, shown } = cells[id];
    return typeof value === "string" && wrappedLines(shown, width) > 1 ? { horizontal: "left" } : undefined;
  });
}

/** The rows of a column that have a style of their own, neighbours of the same style as one range. */
function styledRuns<Id extends string>(
  table: PlacedTable<Id>,
  column: number,
  styleOf: (row: TableRow<Id>) => PlanStyledRange["style"] | undefined,
): PlanStyledRange[] {
  const runs: { top: number; bottom: number; key: string; style: PlanStyledRange["style"] }[] = [];
  table.rows.forEach((tableRow, index) => {
    const style = styleOf(tableRow);
    if (!style) return;
    const row = firstRowOf(table) + index;
    const key = JSON.stringify(style);
    const last = runs.at(-1);
    if (last?.bottom === row - 1 && last.key === key) last.bottom = row;
    else runs.push({ top: row, bottom: row, key, style });
  });
  return runs.map(({ top, bottom, style }) => ({
    range: { top, bottom, left: column, right: column },
    style,
  }));
}

/** Every row as high as its longest wrapped cell needs: Excel does not fit heights by itself for sheets made by code. */
export function tableHeights<Id extends string>(table: PlacedTable<Id>): [row: number, points: number][] {
  const { columns, rows, headerRow } = table;
  const widths = columns.map(({ width }) => width);
  const heights: [number, number][] = [
    [
      headerRow,
      rowHeight(
        columns.map(({ header }) => header),
        widths,
      ) + CELL_PADDING,
    ],
  ];
  rows.forEach(({ cells }, index) => {
    heights.push([
      firstRowOf(table) + index,
      rowHeight(
        columns.map(({ id }) => cells[id].shown),
        widths,
      ),
    ]);
  });
  return heights;
}

/** Height in points of a row with these texts in columns of these widths. */
export function rowHeight(texts: readonly string[], widths: readonly number[], fontSize = FONT_SIZE): number {
  const lines = Math.max(1, ...texts.map((text, index) => wrappedLines(text, widths[index] ?? 8)));
  return Math.min(MAX_HEIGHT, Math.ceil(lines * lineHeight(fontSize) + CELL_PADDING));
}

/** Keys of rows, each once: a second row of the same key is numbered. */
export function rowKeys(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  });
}

/**
 * Where the user's notes stand; null where the table has no such column.
 * @param label id of the column that names the rows
 */
export function notesAreaOf(table: PlacedTable, label: string, id = "notes"): NotesArea | null {
  const column = columnOf(table, id);
  if (column === undefined) return null;
  const first = firstRowOf(table);
  return {
    column,
    rows: new Map(table.rows.map(({ key }, index) => [key, first + index])),
    headerRow: table.headerRow,
    labelColumn: columnOf(table, label),
  };
}

/** Rows in the order that the user gave them; others after the one that they follow in the order given. */
export function orderedRows<Row extends { readonly key: string }>(
  rows: readonly Row[],
  order: readonly string[] | undefined,
): Row[] {
  if (!order) return [...rows];
  const place = new Map(order.map((key, index) => [key, index]));
  let last = -1;
  const placed = rows.map((row, index) => {
    const own = place.get(row.key);
    if (own !== undefined) last = own;
    return { row, index, at: own ?? last, isNew: own === undefined };
  });
  return placed
    .sort((a, b) => a.at - b.at || Number(a.isNew) - Number(b.isNew) || a.index - b.index)
    .map(({ row }) => row);
}
