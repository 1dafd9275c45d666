/** Reads all tables of a sheet, each by its shape. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import type { ReadResult } from "../../indicator/model";
import type { Ids } from "../build";
import { rowsOf } from "./rows";
import { indicatorTables, type IndicatorTable, type TableShape } from "./tables";

/** Whether a sheet has tables of a shape, named as indicators or by what they set against each other. */
export function hasTables(sheet: SheetSnapshot, shape: TableShape, isNamed: boolean): boolean {
  return indicatorTables(sheet).tables.some((table) => table.shape === shape && table.isNamed === isNamed);
}

/** Where the tables of a shape stand: from the head to the last row with figures. */
export function regionsOf(sheet: SheetSnapshot, shape: TableShape, isNamed: boolean): RangeRef[] {
  const { grid, tables } = indicatorTables(sheet);
  return tables.flatMap((table) => {
    if (table.shape !== shape || table.isNamed !== isNamed) return [];
    const last = rowsOf(grid, table).rows.findLast(({ hasFigures }) => hasFigures);
    const { top, left, right } = table;
    return last ? [{ top, left, bottom: last.row, right }] : [];
  });
}

/** @param layout name of the layout, as indicators carry it */
export type TableReader = (grid: Grid, table: IndicatorTable, ids: Ids, layout: string) => ReadResult;

export function readTables(
  sheet: SheetSnapshot,
  ids: Ids,
  readers: Readonly<Record<TableShape, TableReader>>,
): ReadResult {
  const { grid, tables } = indicatorTables(sheet);
  const results = tables.map((table) => readers[table.shape](grid, table, ids, table.shape));
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}
