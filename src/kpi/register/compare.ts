/** One row of the register beside what the sheets say of it: which cells differ, and who changed them. */
import type { CellValue } from "../../sheet/snapshot";
import { baseText, hasBase, parseBase } from "./base";
import type { RegisterColumn, RegisterTable } from "./columns";
import type { TableView } from "./find";
import { cellSum, isBlank, mergeCell, type CellBase, type CellStatus } from "./merge";
import type { TableRow } from "./match";
import type { Cells } from "./rows";
import { NO_VALUE } from "./words";

export interface CellDifference {
  readonly column: RegisterColumn;
  readonly mine: CellValue;
  readonly theirs: CellValue;
  readonly status: Exclude<CellStatus, "same">;
}

/** Every merged cell of a row that differs. Columns that the user has taken out of the table are passed over. */
export function differencesOf(
  view: TableView,
  row: TableRow,
  theirs: Cells,
  columns: readonly RegisterColumn[],
): CellDifference[] {
  const base = parseBase(row.cells["base"]);
  return columns.flatMap((column): CellDifference[] => {
    const { id } = column;
    if (!isMerged(view.table, id) || !canHold(view, column)) return [];
    const [mine, their] = [row.cells[id] ?? null, blankOr(theirs[id])];
    const status = mergeCell(mine, their, baseOfCell(id, row, base));
    return status === "same" ? [] : [{ column, mine, theirs: their, status }];
  });
}

/** Whether the table has the column, or gets it when needed; others the user has taken out. */
function canHold(view: TableView, { id, optional }: RegisterColumn): boolean {
  return view.columns.has(id) || optional === true || /\d$/.test(id);
}

function blankOr(value: CellValue | undefined): CellValue {
  return value === undefined || isBlank(value) ? null : value;
}

/** Whether a column takes part in merging; the figure has a base of its own, 取込値. */
export function isMerged(table: RegisterTable, id: string): boolean {
  return hasBase(table, id) || (table === "observations" && id === "value");
}

function baseOfCell(id: string, row: TableRow, base: ReadonlyMap<string, string> | null): CellBase {
  if (base === null) return null;
  return id === "value" ? cellSum(row.cells["imported"] ?? null) : (base.get(id) ?? "");
}

/** Whether the row was ever taken from a sheet, as opposed to typed in. */
export function isTaken(row: TableRow): boolean {
  return parseBase(row.cells["base"]) !== null;
}

/**
 * 取込控え and 取込値 afterwards: what the sheets say now, but for cells that still wait for a decision, which keep what
 * they had, so that the question comes again. Empty where the row keeps both.
 */
export function baseAfter(
  table: RegisterTable,
  row: TableRow,
  theirs: Cells,
  waiting: ReadonlySet<string>,
): Record<string, CellValue> {
  const before = parseBase(row.cells["base"]);
  if (before === null && waiting.size > 0) return {};
  const after = new Map(parseBase(theirs["base"]));
  for (const id of waiting) {
    const kept = before?.get(id);
    if (kept === undefined) after.delete(id);
    else after.set(id, kept);
  }
  const cells = { base: baseText(after) };
  if (table === "indicators" || waiting.has("value")) return cells;
  return { ...cells, imported: theirs["imported"] ?? NO_VALUE };
}
