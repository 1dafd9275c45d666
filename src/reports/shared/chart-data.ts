/**
 * Cells that charts are drawn from, right of what is printed. They are apart from the tables because a chart draws a text
 * as 0: here only numbers stand, and what has none stays empty, so that no line is drawn there.
 */
import type { PlanCell, RangeRef } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";

/** A line of a chart: a value for each category; null where it has none. */
export interface DataLine {
  readonly name: string;
  readonly values: readonly PlanCell[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlanCell;
}

export interface ChartData {
  readonly cells: readonly PlacedCell[];
  /** Names, categories and values, as charts take them. */
  readonly source: RangeRef;
  /** The values of each line. */
  readonly values: readonly RangeRef[];
}

/** Categories down from `top` + 2, a column a line; the first row says what the block is. */
export function chartData(
  top: number,
  left: number,
  categories: readonly string[],
  lines: readonly DataLine[],
): ChartData {
  const texts = templateTexts();
  const head = top + 1;
  const bottom = head + categories.length;
  const column = (index: number) => left + 1 + index;
  return {
    cells: [
      { row: top, column: left, value: texts.chartData },
      ...categories.map((value, index) => ({ row: head + 1 + index, column: left, value })),
      ...lines.flatMap(({ name, values }, line) => [
        // Not the bare words of a table's header: nothing that reads the sheet may take this for another table.
        { row: head, column: column(line), value: texts.chartLine(name) },
        ...values.flatMap((value, index) =>
          value === null ? [] : [{ row: head + 1 + index, column: column(line), value }],
        ),
      ]),
    ],
    source: { top: head, bottom, left, right: left + lines.length },
    values: lines.map((_, index) => ({
      top: head + 1,
      bottom,
      left: column(index),
      right: column(index),
    })),
  };
}

/** Rows of cells with others put at their places. */
export function withCells(
  rows: readonly (readonly PlanCell[])[],
  placed: readonly PlacedCell[],
): PlanCell[][] {
  const result = rows.map((row) => [...row]);
  for (const { row, column, value } of placed) {
    while (result.length <= row) result.push([]);
    const cells = result[row]!;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return result;
}
