/** Ranges as functions receive them, and how one call serves a whole column. */
import { functionStrings } from "../strings/functions";
import { invalidValue, isFailure, type CellOutcome, type Failure, type OutcomeGrid } from "./outcome";

/** Rows of cell values as Excel passes them: numbers, texts, booleans; "" or null for a blank cell. */
export type ValueGrid = readonly (readonly unknown[])[];

/**
 * An argument as a grid: a range as it is, a single value as one cell, a flat list as one row, an omitted argument as
 * one blank cell. Rows are padded to one width.
 */
export function toGrid(argument: unknown): ValueGrid {
  if (!Array.isArray(argument)) return [[argument ?? null]];
  const items: readonly unknown[] = argument;
  const rows = items.some(Array.isArray)
    ? items.map((row): unknown[] => (Array.isArray(row) ? row : [row]))
    : [items];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [[null]];
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

export function rowsOf(grid: ValueGrid): number {
  return grid.length;
}

export function columnsOf(grid: ValueGrid): number {
  return grid[0]?.length ?? 0;
}

export function isSingle(grid: ValueGrid): boolean {
  return rowsOf(grid) === 1 && columnsOf(grid) === 1;
}

export function hasSameShape(left: ValueGrid, right: ValueGrid): boolean {
  return rowsOf(left) === rowsOf(right) && columnsOf(left) === columnsOf(right);
}

/** A cell as text, for messages: 「3行×2列」. */
export function shapeText(grid: ValueGrid): string {
  return functionStrings().rowsByColumns(rowsOf(grid), columnsOf(grid));
}

/**
 * Applies a function to every element of ranges of one shape; single values are used for each element. An element that
 * fails holds its failure and leaves the others alone.
 * @returns one outcome an element, or a failure for all where ranges differ in shape
 */
export function spill(
  grids: readonly ValueGrid[],
  evaluate: (values: readonly unknown[]) => CellOutcome,
): OutcomeGrid | Failure {
  const ranges = grids.filter((grid) => !isSingle(grid));
  const [shape = [[null]] as ValueGrid, ...others] = ranges;
  if (others.some((grid) => !hasSameShape(grid, shape))) {
    const shapes = [...new Set(ranges.map(shapeText))].join("、");
    return invalidValue(functionStrings().differentShapes(shapes));
  }
  return shape.map((cells, row) =>
    cells.map((_, column) =>
      finite(evaluate(grids.map((grid) => (isSingle(grid) ? grid[0]?.[0] : grid[row]?.[column]) ?? null))),
    ),
  );
}

/** Excel has no cell for an infinite number. */
function finite(outcome: CellOutcome): CellOutcome {
  const isInfinite = typeof outcome === "number" && !Number.isFinite(outcome);
  return isInfinite ? invalidValue(functionStrings().tooLarge) : outcome;
}

/** A failure of the whole call as a grid of one cell. */
export function asGrid(outcome: OutcomeGrid | CellOutcome): OutcomeGrid {
  return isFailure(outcome) || !Array.isArray(outcome) ? [[outcome as CellOutcome]] : outcome;
}
