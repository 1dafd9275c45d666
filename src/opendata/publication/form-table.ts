/** A printed form without indicators: one row a cell, with the label that stands at its left. */
import { isYear } from "../../checks/tables/cells";
import type { DetectedTable, SheetContext } from "../../checks/types";
import { formatCell, type CellValue } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import { dataCell, type Frame } from "./frame";
import type { KeptText } from "./types";

export interface FormCell {
  readonly source: string;
  readonly value: CellValue;
  /** The nearest text at the left; "" for the first of a row. */
  readonly label: string;
  /** Whether something stands at its right: it is a label itself. */
  readonly isLabel: boolean;
}

/** The cells of a form that hold something, a merged area once, in reading order. */
export function formCells({ grid }: SheetContext, { range }: DetectedTable): readonly FormCell[] {
  const cells: FormCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const printed = grid.cellsOfRow(row, range.left, range.right);
    for (const [index, cell] of printed.entries()) {
      if (cell.top !== row) continue;
      cells.push({
        source: formatCell(row, cell.left),
        value: cell.value,
        label: index === 0 ? "" : String(printed[index - 1]!.value).replace(/\s+/g, ""),
        isLabel: index === 0 && printed.length > 1,
      });
    }
  }
  return cells;
}

export function formTable(context: SheetContext, table: DetectedTable): Frame {
  const texts = opendataStrings();
  const rows = formCells(context, table)
    .filter(({ isLabel }) => !isLabel)
    .map(({ source, value, label }) => [
      dataCell(label === "" ? texts.noLabel : label, source),
      dataCell(value, source),
      dataCell(source, source),
    ]);
  return { headers: [texts.item, texts.content, texts.sourceCell], headerSources: [null, null, null], rows };
}

/** What a form says besides its figures; years are columns of the copy and left out. */
export function restOfForm(
  context: SheetContext,
  table: DetectedTable,
  published: ReadonlySet<string>,
): readonly KeptText[] {
  return formCells(context, table)
    .filter(({ source, isLabel, value }) => !isLabel && !published.has(source) && !isYear(value))
    .map(({ source, value, label }) => ({ source, text: String(value), about: label }));
}
