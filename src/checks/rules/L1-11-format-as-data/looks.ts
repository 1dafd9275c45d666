/** How the cells of a table look, attribute by attribute: what a column mostly looks like and which cells differ. */
import { cellOfKey, type CellStyle, type RangeRef, type SheetSnapshot } from "../../../sheet";
import { bodyOf } from "../../context";
import type { ColumnProfile } from "../../profile";
import type { DetectedTable, SheetContext } from "../../types";
import { looksBlack, looksWhite } from "./colors";

export const ATTRIBUTES = ["fill", "fontColor", "bold", "italic", "strikethrough"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A colour "#RRGGBB", "on" for bold and the like, "" for the plain look. */
export type Look = string;
export const PLAIN: Look = "";

const lookOfColor = { fill: new Map<string, Look>(), fontColor: new Map<string, Look>() };

export function lookOf(style: CellStyle | undefined, attribute: Attribute): Look {
  const value = style?.[attribute];
  if (value === undefined || value === false) return PLAIN;
  if (value === true) return "on";
  const known = lookOfColor[attribute as "fill" | "fontColor"];
  let look = known.get(value);
  if (look === undefined) known.set(value, (look = colorLook(value, attribute)));
  return look;
}

function colorLook(value: string, attribute: Attribute): Look {
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

/** Share of a column's cells that must have the table's commonest look for it to be the column's usual one. */
const COMMON_SHARE = 1 / 3;

/** The rows of one column that do not look plain, by look, and how many do. */
interface StyledColumn {
  readonly profile: ColumnProfile;
  readonly styled: ReadonlyMap<Look, number[]>;
  readonly plainCount: number;
}

function columnLooks(
  context: SheetContext,
  table: DetectedTable,
  attribute: Attribute,
  collected: Collected,
): ColumnLooks[] {
  const columns = context
    .profiles(table)
    .filter(({ header }) => !saysFormat(header))
    .map((profile) => styledColumn(context, profile, attribute, collected.get(profile.column) ?? new Map()));
  const common = commonestLook(columns);
  return columns.map((column) => {
    const { profile, styled } = column;
    const usual = usualLook(column, common);
    const others = new Map<Look, readonly number[]>([...styled].filter(([look]) => look !== usual));
    if (usual !== PLAIN && column.plainCount > 0) others.set(PLAIN, plainRows(context, attribute, column));
    return { profile, usual, others };
  });
}

function styledColumn(
  { sheet }: SheetContext,
  profile: ColumnProfile,
  attribute: Attribute,
  styled: Map<Look, number[]>,
): StyledColumn {
  const rows = profile.lastRow - profile.firstRow + 1;
  let plainCount = attribute === "fill" ? rows - coveredRows(sheet, profile) : rows - profile.blankCount;
  for (const ofLook of styled.values()) {
    ofLook.sort((a, b) => a - b);
    plainCount -= ofLook.length;
  }
  return { profile, styled, plainCount: Math.max(0, plainCount) };
}

/** Body cells of the column that lie under a merged area and are not its first one. */
function coveredRows({ merges }: SheetSnapshot, { column, firstRow, lastRow }: ColumnProfile): number {
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    if (column < left || column > right) continue;
    const first = Math.max(firstRow, column === left ? top + 1 : top);
    covered += Math.max(0, Math.min(lastRow, bottom) - first + 1);
  }
  return covered;
}

function plainRows(context: SheetContext, attribute: Attribute, { profile, styled }: StyledColumn): number[] {
  const { firstRow, lastRow, column } = profile;
  const isStyled = new Uint8Array(lastRow - firstRow + 1);
  for (const rows of styled.values()) for (const row of rows) isStyled[row - firstRow] = 1;
  const plain: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (isStyled[row - firstRow] === 0 && isSeen(context, attribute, row, column)) plain.push(row);
  }
  return plain;
}

function commonestLook(columns: readonly StyledColumn[]): Look {
  const counts = new Map<Look, number>([[PLAIN, 0]]);
  const add = (look: Look, count: number) => counts.set(look, (counts.get(look) ?? 0) + count);
  for (const { styled, plainCount } of columns) {
    add(PLAIN, plainCount);
    for (const [look, rows] of styled) add(look, rows.length);
  }
  return commonest(counts);
}

/**
 * What a column usually looks like: as most cells of the table do, so that bands are measured against one look in all
 * columns, unless few of its own cells do.
 */
function usualLook({ styled, plainCount }: StyledColumn, common: Look): Look {
  const counts = new Map<Look, number>([[PLAIN, plainCount]]);
  for (const [look, rows] of styled) counts.set(look, rows.length);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (counts.get(common) ?? 0) >= all * COMMON_SHARE ? common : commonest(counts);
}

function commonest(counts: ReadonlyMap<Look, number>): Look {
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
