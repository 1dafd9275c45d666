/**
 * Spreads cells of a printed form over rows: the row of 予定 becomes one row for each of its indicators, with the
 * row's label repeated. In a form a new column would tear everything else.
 */
import { isUnread, valueAt, type CellValue, type Edit } from "../../../sheet";
import type { DetectedTable, SheetContext } from "../../types";
import { partsOfQuantities, type Part } from "./parts";

/** A cell with several values, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Whether the rows can be spread in place: no merged or unknown cells among those that are taken apart. */
export function canSplitRows({ sheet, grid }: SheetContext, places: readonly Place[]): boolean {
  if (isUnread(sheet, "merges") || isUnread(sheet, "formulas")) return false;
  return places.every(({ row, column }) => grid.mergeAt(row, column) === undefined);
}

/** Rows from the bottom up, so that an inserted row moves none that is still to be spread. */
export function splitRowEdits(context: SheetContext, table: DetectedTable, places: readonly Place[]): Edit[] {
  const labels = labelsOf(context, places);
  const rows = [...new Set(places.map(({ row }) => row))].sort((a, b) => b - a);
  return rows.flatMap((row) => spreadRow(context, table, row, places, labels));
}

/** Labels of all parts in order of first appearance; empty where some part has none, so that places decide. */
function labelsOf({ facts }: SheetContext, places: readonly Place[]): readonly string[] {
  const labels = new Set<string>();
  for (const { text } of places) {
    const parts = partsOfQuantities(facts.of(text));
    if (
      parts.some(({ label }) => label === "") ||
      new Set(parts.map(({ label }) => label)).size < parts.length
    )
      return [];
    for (const { label } of parts) labels.add(label);
  }
  return [...labels];
}

function spreadRow(
  context: SheetContext,
  table: DetectedTable,
  row: number,
  places: readonly Place[],
  labels: readonly string[],
): Edit[] {
  const { sheet, facts, grid } = context;
  const first = Math.min(...places.filter((place) => place.row === row).map(({ column }) => column));
  const contents = new Map<number, readonly (string | null)[]>();
  for (let column = table.range.left; column <= table.range.right; column++) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "string" || grid.mergeAt(row, column)) continue;
    const isPlace = places.some((place) => place.row === row && place.column === column);
    const spread =
      isPlace || facts.of(value).quantities.length === 1
        ? rowsOf(partsOfQuantities(facts.of(value)), labels)
        : undefined;
    if (spread) contents.set(column, spread);
  }
  const holdsQuantity = (column: number) => {
    const value = valueAt(sheet, row, column);
    return typeof value === "number" || (typeof value === "string" && facts.of(value).quantities.length > 0);
  };
  const used = labels.filter((_, index) =>
    [...contents.values()].some((cells) => (cells[index] ?? null) !== null),
  );
  const height =
    labels.length > 0 ? labels.length : Math.max(...[...contents.values()].map((cells) => cells.length));
  // Labels that this row does not have get no line of their own.
  const lines = Array.from({ length: height }, (_, index) => index).filter(
    (index) => labels.length === 0 || used.includes(labels[index]!),
  );
  if (lines.length < 2) return [];
  const left = table.range.left;
  const columns = Array.from({ length: table.range.right - left + 1 }, (_, offset) => left + offset);
  const before: CellValue[][] = lines.map((_, line) =>
    columns.map((column) => (line === 0 ? valueAt(sheet, row, column) : null)),
  );
  const after = lines.map((index, line) =>
    columns.map((column): CellValue => {
      const spread = contents.get(column);
      if (spread) return spread[index] ?? null;
      const isLabel = column < first && !grid.mergeAt(row, column) && !holdsQuantity(column);
      return line === 0 || isLabel ? valueAt(sheet, row, column) : null;
    }),
  );
  const range = { top: row, left, bottom: row + lines.length - 1, right: table.range.right };
  return [
    { kind: "insertRows", sheet: sheet.name, at: row + 1, count: lines.length - 1 },
    { kind: "setValues", sheet: sheet.name, range, before, after },
  ];
}

/** The printed parts, each in the line of its label; in order where labels do not decide. */
function rowsOf(parts: readonly Part[], labels: readonly string[]): readonly (string | null)[] | undefined {
  if (labels.length === 0) return parts.length > 1 ? parts.map(({ text }) => text) : undefined;
  if (parts.some(({ label }) => !labels.includes(label))) return undefined;
  return labels.map((label) => parts.find((part) => part.label === label)?.text ?? null);
}
