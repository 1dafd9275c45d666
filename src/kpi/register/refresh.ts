/**
 * Refreshing the register from the sheets that it was made from: a three-way merge, cell by cell, of what the register
 * holds, what the sheets say now and what they said when they were last taken over. Nothing is deleted, and where both
 * sides changed, or a unit changes, the user decides.
 */
import type { CellValue } from "../../sheet/snapshot";
import type { Indicator, ReadResult, UnreadCell } from "../indicator/model";
import type { ChangeSummary, Decisions } from "./changes";
import { indicatorColumns } from "./columns";
import type { TableView } from "./find";
import { Keys } from "./keys";
import { matchIndicators, rowsOf, textOf, type TableRow } from "./match";
import { Merge, type TableUpdate } from "./merge-rows";
import { repeatsOf } from "./plan";
import { observationRows } from "./rows";

export interface RegisterChanges extends ChangeSummary {
  /** What is to be written once the decisions are taken. A conflict without a decision stays as it is. */
  updatesFor(decisions: Decisions): { readonly indicators: TableUpdate; readonly observations: TableUpdate };
}

export interface RefreshOptions {
  /** The reading covers a part of the indicators only (a department's file): what it lacks is not gone. */
  readonly partial?: boolean;
  /** Rows of the register that cannot be read, to be shown with the rest. */
  readonly problems?: readonly UnreadCell[];
}

/** Both tables of a register. */
export interface RegisterTables {
  readonly indicators: TableView;
  readonly observations: TableView;
}

export function planRefresh(
  { indicators: table, observations: figureTable }: RegisterTables,
  newlyRead: ReadResult,
  options: RefreshOptions = {},
): RegisterChanges {
  const rows = rowsOf(table).filter((row) => textOf(row, "id") !== "");
  const figures = groupedBy(rowsOf(figureTable), (row) => textOf(row, "indicator"));
  const match = matchIndicators(rows, newlyRead.indicators, (row, indicator) =>
    sharesFigure(figures.get(textOf(row, "id")) ?? [], indicator),
  );
  const ids = new Map(match.matched.map(({ row, indicator }) => [indicator.id, textOf(row, "id")]));
  const renamed = (indicator: Indicator) => withIds(indicator, ids);
  const columns = indicatorColumns(repeatsOf(newlyRead.indicators));
  const merge = new Merge(table, figureTable);
  for (const { row, indicator, isMoved } of match.matched) {
    merge.indicator(row, renamed(indicator), isMoved, columns);
    merge.figures(renamed(indicator), figures.get(textOf(row, "id")) ?? [], options.partial === true);
  }
  for (const indicator of match.added) merge.newIndicator(renamed(indicator));
  if (!options.partial)
    for (const row of match.left) merge.goneIndicator(row, figures.get(textOf(row, "id")) ?? []);
  return merge.result(options.problems ?? []);
}

function groupedBy(rows: readonly TableRow[], keyOf: (row: TableRow) => string): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The indicator under the ids that the register knows it and its relatives by. */
function withIds(indicator: Indicator, ids: ReadonlyMap<string, string>): Indicator {
  const known = (id: string) => ids.get(id) ?? id;
  const { predecessor, successor, relatesTo } = indicator;
  return {
    ...indicator,
    id: known(indicator.id),
    predecessor: predecessor === null ? null : known(predecessor),
    successor: successor === null ? null : known(successor),
    ...(relatesTo !== undefined && { relatesTo: known(relatesTo) }),
  };
}

/** Whether a figure of the register stands among the indicator's as it was taken over. */
function sharesFigure(rows: readonly TableRow[], indicator: Indicator): boolean {
  const known = new Set(rows.flatMap(({ cells }) => taken(cells["kind"], cells["year"], cells["imported"])));
  return observationRows(indicator, new Keys()).some((cells) =>
    taken(cells["kind"], cells["year"], cells["imported"]).some((figure) => known.has(figure)),
  );
}

function taken(
  kind: CellValue | undefined,
  year: CellValue | undefined,
  value: CellValue | undefined,
): string[] {
  return typeof value === "number" ? [JSON.stringify([kind, year ?? null, value])] : [];
}
