/** How the cells of a table look, attribute by attribute: what a column mostly looks like and which cells differ. */
import { cellOfKey, type CellStyle, type RangeRef } from "../../../sheet";
import { bodyOf } from "../../context";
import type { ColumnProfile } from "../../profile";
import type { DetectedTable, SheetContext } from "../../types";
import { looksBlack, looksWhite } from "./colors";

export const ATTRIBUTES = ["fill", "fontColor", "bold", "italic", "strikethrough"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A colour "#RRGGBB", "on" for bold and the like, "" for the plain look. */
export type Look = string;
export const PLAIN: Look = "";

export function lookOf(style: CellStyle | undefined, attribute: Attribute): Look {
  const value = style?.[attribute];
  if (value === undefined || value === false) return PLAIN;
  if (value === true) return "on";
  const color = value.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) return PLAIN;
  return (attribute === "fill" ? looksWhite(color) : looksBlack(color)) ? PLAIN : color;
}

/** A column that says how others look, as the fix writes it. */
const SAYS_FORMAT = /の書式（.+）$| format \(.+\)$/;

export function saysFormat(header: string): boolean {
  return SAYS_FORMAT.test(header);
}

/** One attribute in one column of a table. */
export interface ColumnLooks {
  readonly profile: ColumnProfile;
  /** What most of its cells look like. */
  readonly usual: Look;
  /** The rows that look otherwise, ascending, by look. */
  readonly others: ReadonlyMap<Look, readonly number[]>;
}

/**
 * One attribute in a table. Columns in which every cell looks the same are there with no others; those that say how
 * others look are left out.
 */
export interface TableLooks {
  readonly attribute: Attribute;
  readonly table: DetectedTable;
  readonly body: RangeRef;
  readonly columns: readonly ColumnLooks[];
}

const CELLS_A_SLICE = 20_000;
type Collected = Map<number, Map<Look, number[]>>;

/**
 * Looks of all tables with records that have anything but plain cells.
 *
 * A fill is seen on blank cells, too; of the font only where something is written. Cells under a merged area do not
 * count beside its first one.
 */
export function* looksOf(context: SheetContext): Generator<void, TableLooks[], void> {
  const tables = context.tables.filter(({ layout }) => layout === "records");
  const collected = tables.map(() => new Map<Attribute, Collected>());
  let looked = 0;
  for (const [key, style] of context.sheet.styles) {
    if (++looked % CELLS_A_SLICE === 0) yield;
    const { row, column } = cellOfKey(key);
    const index = tables.findIndex((table) => isInBody(table, row, column));
    if (index >= 0) collect(context, collected[index]!, row, column, style);
  }
  const looks: TableLooks[] = [];
  for (const [index, table] of tables.entries()) {
    for (const [attribute, ofColumns] of collected[index]!) {
      const body = bodyOf(table);
      const columns = columnLooks(context, table, attribute, ofColumns);
      if (columns.length > 0) looks.push({ attribute, table, body, columns });
      yield;
    }
  }
  return looks;
}

function isInBody({ range, headerRows }: DetectedTable, row: number, column: number): boolean {
  return (
    row >= range.top + headerRows && row <= range.bottom && column >= range.left && column <= range.right
  );
}

function collect(
  context: SheetContext,
  collected: Map<Attribute, Collected>,
  row: number,
  column: number,
  style: CellStyle,
): void {
  for (const attribute of ATTRIBUTES) {
    const look = lookOf(style, attribute);
    if (look === PLAIN || !isSeen(context, attribute, row, column)) continue;
    let columns = collected.get(attribute);
    if (!columns) collected.set(attribute, (columns = new Map()));
    let looks = columns.get(column);
    if (!looks) columns.set(column, (looks = new Map()));
    const rows = looks.get(look);
    if (rows) rows.push(row);
    else looks.set(look, [row]);
  }
}

/** Whether the attribute of this cell can be seen on the sheet. */
export function isSeen({ grid }: SheetContext, attribute: Attribute, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return false;
  return attribute === "fill" || grid.valueAt(row, column) !== null;
}

/** The rows of one column by what they look like; every cell that can be seen is in one of them. */
type RowsByLook = ReadonlyMap<Look, readonly number[]>;

function rowsByLook(
  context: SheetContext,
  { firstRow, lastRow, column }: ColumnProfile,
  attribute: Attribute,
  styled: ReadonlyMap<Look, number[]>,
): RowsByLook {
  const isStyled = new Set<number>();
  for (const rows of styled.values()) {
    rows.sort((a, b) => a - b);
    for (const row of rows) isStyled.add(row);
  }
  const plain: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (!isStyled.has(row) && isSeen(context, attribute, row, column)) plain.push(row);
  }
  return plain.length > 0 ? new Map([[PLAIN, plain], ...styled]) : styled;
}

/** Share of a column's cells that must have the table's commonest look for it to be the column's usual one. */
const COMMON_SHARE = 1 / 3;

/**
 * What a column usually looks like: as most cells of the table do, so that bands are measured against one look in all
 * columns, unless few of its own cells do.
 */
function usualLook(looks: RowsByLook, common: Look): Look {
  const counts = [...looks].map(([look, rows]) => ({ look, count: rows.length }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.reduce((best, entry) => (entry.count > best.count ? entry : best));
  return (looks.get(common)?.length ?? 0) >= all * COMMON_SHARE ? common : most.look;
}

function commonestLook(
  columns: readonly { readonly looks: RowsByLook | undefined; readonly cells: number }[],
): Look {
  const counts = new Map<Look, number>();
  for (const { looks, cells } of columns) {
    if (!looks) counts.set(PLAIN, (counts.get(PLAIN) ?? 0) + cells);
    for (const [look, rows] of looks ?? []) counts.set(look, (counts.get(look) ?? 0) + rows.length);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function columnLooks(
  context: SheetContext,
  table: DetectedTable,
  attribute: Attribute,
  styled: Collected,
): ColumnLooks[] {
  const judged = context.profiles(table).filter(({ header }) => !saysFormat(header));
  const columns = judged.map((profile) => {
    const ofColumn = styled.get(profile.column);
    const looks = ofColumn && rowsByLook(context, profile, attribute, ofColumn);
    return { profile, looks, cells: profile.lastRow - profile.firstRow + 1 };
  });
  if (columns.length === 0) return [];
  const common = commonestLook(columns);
  return columns.map(({ profile, looks }) => {
    if (!looks) return { profile, usual: PLAIN, others: new Map<Look, readonly number[]>() };
    const usual = usualLook(looks, common);
    return { profile, usual, others: new Map([...looks].filter(([look]) => look !== usual)) };
  });
}
