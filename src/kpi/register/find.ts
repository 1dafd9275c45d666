/** Finding the two tables of a register in a workbook, wherever the user has moved columns and rows. */
import { valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { columnOfHeader, REGISTER_PROPERTY, type RegisterColumn, type RegisterTable } from "./columns";

/** A table of the register as it stands on its sheet. Rows and columns are 0-based. */
export interface TableView {
  readonly table: RegisterTable;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of the table; before `firstRow` where it has none. */
  readonly lastRow: number;
  /** First and last column of the table, the user's own columns among them. */
  readonly left: number;
  readonly right: number;
  /** Where each column of the product stands, by id. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns by id, as their headers stand (別名2 …). */
  readonly known: ReadonlyMap<string, RegisterColumn>;
}

export interface RegisterView {
  readonly indicators: TableView | null;
  readonly observations: TableView | null;
  /** Further sheets that call themselves part of a register (copies); they are not read. */
  readonly copies: readonly SheetSnapshot[];
}

const NO_FIGURE = /^(?:…|‥|\.{2,3}|[-－―—–ー])$/;

/** A header row is looked for no further down: above it there may be a title that the user added. */
const HEADER_ROWS = 20;
/** What tells the tables from others where no property does (a file carries none). */
const SIGNATURES: Readonly<Record<RegisterTable, readonly string[]>> = {
  indicators: ["id", "name", "directionSource", "comparison", "base"],
  observations: ["key", "indicator", "kind", "year", "value", "imported"],
};
const LEAST: Readonly<Record<RegisterTable, readonly string[]>> = {
  indicators: ["id"],
  observations: ["indicator"],
};

/** @returns null where the workbook has no register */
export function findRegister(sheets: readonly SheetSnapshot[]): RegisterView | null {
  const tables = sheets.flatMap((sheet) => registerTableOf(sheet) ?? []);
  if (tables.length === 0) return null;
  const of = (table: RegisterTable) => tables.filter((view) => view.table === table);
  const [indicators = null, ...moreIndicators] = of("indicators");
  const [observations = null, ...moreObservations] = of("observations");
  const copies = [...moreIndicators, ...moreObservations].map(({ sheet }) => sheet);
  return { indicators, observations, copies };
}

/** The table of the register on a sheet; undefined where it holds none. */
export function registerTableOf(sheet: SheetSnapshot): TableView | undefined {
  const marked = sheet.properties.get(REGISTER_PROPERTY);
  if (marked === "indicators" || marked === "observations") {
    return viewOf(sheet, marked, LEAST[marked]) ?? { ...emptyView(sheet, marked) };
  }
  if (sheet.properties.size > 0 && [...sheet.properties.keys()].some((key) => key === "kpi.kind"))
    return undefined;
  return (
    viewOf(sheet, "indicators", SIGNATURES.indicators) ??
    viewOf(sheet, "observations", SIGNATURES.observations)
  );
}

/** A sheet that calls itself part of the register but whose header is gone. */
function emptyView(sheet: SheetSnapshot, table: RegisterTable): TableView {
  const nowhere = { headerRow: 0, firstRow: 1, lastRow: 0, left: 0, right: 0 };
  return { table, sheet, ...nowhere, columns: new Map(), known: new Map() };
}

function viewOf(
  sheet: SheetSnapshot,
  table: RegisterTable,
  needed: readonly string[],
): TableView | undefined {
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    const { columns, known } = headersOf(sheet, table, row);
    if (!needed.every((id) => columns.has(id))) continue;
    return { table, sheet, headerRow: row, columns, known, ...extentOf(sheet, row, [...columns.values()]) };
  }
  return undefined;
}

function headersOf(sheet: SheetSnapshot, table: RegisterTable, row: number) {
  const columns = new Map<string, number>();
  const known = new Map<string, RegisterColumn>();
  for (let at = 0; at < sheet.columnCount; at++) {
    const value = valueAt(sheet, row, at);
    const column = typeof value === "string" ? columnOfHeader(table, value) : undefined;
    if (!column || columns.has(column.id)) continue;
    columns.set(column.id, at);
    known.set(column.id, column);
  }
  return { columns, known };
}

/** The Excel table around the header, where it was read; otherwise all rows below, and the named columns. */
function extentOf(sheet: SheetSnapshot, headerRow: number, columns: readonly number[]) {
  const table = sheet.tables.find(
    ({ range }) => range.top === headerRow && columns.some((at) => at >= range.left && at <= range.right),
  );
  if (table) {
    const { left, right, bottom } = table.range;
    return { firstRow: headerRow + 1, lastRow: bottom, left, right };
  }
  let right = Math.max(...columns);
  while (valueAt(sheet, headerRow, right + 1) !== null) right++;
  return { firstRow: headerRow + 1, lastRow: sheet.rowCount - 1, left: Math.min(...columns), right };
}

/** Value of a column in a row; null where the table lacks the column or the cell is blank. */
export function cellOf(view: TableView, row: number, id: string): CellValue {
  const column = view.columns.get(id);
  if (column === undefined) return null;
  const value = valueAt(view.sheet, row, column);
  return typeof value === "string" && isNothing(value, view.known.get(id)) ? null : value;
}

/** Blank, or a sign for 「no figure」 where a number is expected. */
function isNothing(text: string, column: RegisterColumn | undefined): boolean {
  const plain = text.trim();
  return plain === "" || (column?.type === "number" && NO_FIGURE.test(plain));
}

/** Whether nothing stands in the row's columns. */
export function isBlankRow(view: TableView, row: number): boolean {
  for (let column = view.left; column <= view.right; column++) {
    if (valueAt(view.sheet, row, column) !== null) return false;
  }
  return true;
}
