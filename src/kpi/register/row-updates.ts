/** What is written into a row that both sides have, once the decisions are taken. */
import type { CellValue } from "../../sheet/snapshot";
import { formatWareki } from "../calendar";
import type { Decisions } from "./changes";
import { indicatorColumns, isTelling, OBSERVATION_COLUMNS } from "./columns";
import { baseAfter } from "./compare";
import type { TableView } from "./find";
import { keyOf, type Keys } from "./keys";
import { isSameCell } from "./merge";
import { rowsOf, textOf, type TableRow } from "./match";
import type { MergedRow } from "./merge-rows";
import type { Cells } from "./rows";
import { NO_VALUE } from "./words";

/** New contents of a row, of the columns that are to change; null empties a cell. */
export interface RowUpdate {
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

export function hasCells({ cells }: RowUpdate): boolean {
  return Object.keys(cells).length > 0;
}

export function updateOf(view: TableView, merged: MergedRow, decisions: Decisions): RowUpdate {
  const { row, theirs, updated, questions } = merged;
  const cells: Record<string, CellValue> = {};
  const waiting = new Set<string>();
  let isValueTaken = false;
  for (const { column, theirs: value } of updated) cells[column.id] = valueFor(column.id, value);
  for (const { id, differences } of questions) {
    for (const { column, theirs: value } of differences) {
      if (decisions[id] === "theirs") {
        cells[column.id] = valueFor(column.id, value);
        isValueTaken ||= column.id === "value";
      } else if (decisions[id] === undefined) {
        waiting.add(column.id);
      }
    }
  }
  // While a number waits, what its cell said and where it stood must stay with it; a collected one keeps its file.
  const keepsOrigin = waiting.has("value") || (merged.isCollected === true && !isValueTaken);
  if (!keepsOrigin) Object.assign(cells, originAfter(view, row, theirs));
  for (const [id, value] of Object.entries(baseAfter(view.table, row, theirs, waiting))) {
    if ((row.cells[id] ?? null) !== (value === NO_VALUE && row.cells[id] === null ? null : value)) {
      cells[id] = value;
    }
  }
  return { row: row.row, cells };
}

function valueFor(id: string, value: CellValue): CellValue {
  return id === "value" && value === null ? NO_VALUE : value;
}

function originAfter(view: TableView, row: TableRow, theirs: Cells): Record<string, CellValue> {
  const columns = view.table === "indicators" ? indicatorColumns() : OBSERVATION_COLUMNS;
  const changed = columns.filter(({ id, role }) => {
    if (role !== "origin" || isSameCell(row.cells[id] ?? null, theirs[id] ?? null)) return false;
    return view.columns.has(id) || isTelling(id, theirs);
  });
  return Object.fromEntries(changed.map(({ id }) => [id, theirs[id] ?? null]));
}

/** 指標名 by id, as they will stand. */
export function namesAfter(
  rows: readonly TableRow[],
  updates: readonly RowUpdate[],
): ReadonlyMap<string, CellValue> {
  const renamed = new Map(updates.map(({ row, cells }) => [row, cells["name"]]));
  return new Map(rows.map((row) => [textOf(row, "id"), renamed.get(row.row) ?? row.cells["name"] ?? null]));
}

/**
 * The updates of 実績値 with what every row repeats: 指標名, the Japanese year, and a key where a row has none or one
 * that an earlier row has. All keys are taken up into `keys`.
 */
export function repeatedCells(
  view: TableView,
  updates: readonly RowUpdate[],
  names: ReadonlyMap<string, CellValue>,
  keys: Keys,
): RowUpdate[] {
  const byRow = new Map(updates.map(({ row, cells }) => [row, cells]));
  const rows = rowsOf(view);
  const withoutKey = new Set(rows.filter((row) => !keys.take(textOf(row, "key"))));
  return rows.map((row) => {
    const cells: Record<string, CellValue> = { ...byRow.get(row.row) };
    const after = { ...row.cells, ...cells };
    const set = (id: string, value: CellValue | undefined) => {
      if (value !== undefined && view.columns.has(id) && value !== after[id]) cells[id] = value;
    };
    set("name", names.get(textOf(row, "indicator")));
    if (typeof after["year"] === "number") set("wareki", formatWareki(after["year"]));
    const isComplete = textOf(row, "indicator") !== "" && textOf(row, "kind") !== "";
    if (isComplete && withoutKey.has(row)) cells["key"] = keys.next(keyOf(after));
    return { row: row.row, cells };
  });
}
