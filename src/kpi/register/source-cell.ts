/**
 * 元セル as a link. A formula, because a link that lies on a cell stays behind when the table is sorted; it shows the
 * address, so that the cell still holds one value.
 */
import { formatCell } from "../../sheet/address";
import type { PlanCell } from "../../sheet/plan";
import { textLiteral } from "./formulas";
import type { Cells } from "./rows";

/**
 * @param row 0-based row of the cells
 * @param sheetColumn 0-based column of 元シート, in the same row
 */
export function sourceCell(cells: Cells, row: number, sheetColumn: number): { cell?: PlanCell } {
  const { sheet, cell, sourceFile } = cells;
  // A cell of another file cannot be jumped to.
  if (sheet === undefined || cell === undefined || sourceFile !== undefined) return {};
  const name = `SUBSTITUTE(${formatCell(row, sheetColumn)},"'","''")`;
  const target = textLiteral(`'!${String(cell)}`);
  const formula = `=HYPERLINK("#'"&${name}&${target},${textLiteral(String(cell))})`;
  return { cell: { formula, cached: cell } };
}
