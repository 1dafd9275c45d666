/**
 * Particulars above a table: rows of labels with their contents (施策名 | 高齢者福祉 | 担当課 | 高齢福祉課). They look like a row
 * of headings and name no column.
 */
import type { RangeRef } from "../../sheet";
import { labelKindOf } from "../../kpi/layouts/vocabulary";
import type { LogicalCell, LogicalGrid } from "./grid";

const LABEL =
  /^(?:(?:担当|所管|主管|主担当|作成|実施|責任|関係|記入|報告|更新)?(?:部署?|部局|課室?|係|者|日|年月日)|\D{0,8}(?:名|名称|コード|番号|期間|区分|種別|年度))$/;
/** Of the width of the table; a row of headings fills more. */
const MOST_FILLED = 0.6;

/** The range without the particulars at its top, and without the line that then names the table. */
export function withoutParticulars(grid: LogicalGrid, range: RangeRef): RangeRef {
  const { left, right, bottom } = range;
  const isSparse = (row: number) =>
    grid.cellsOfRow(row, left, right).length <= (right - left + 1) * MOST_FILLED;
  let { top } = range;
  while (top < bottom - 1 && isParticulars(grid, range, top) && isSparse(top)) top++;
  if (top === range.top) return range;
  while (top < bottom - 1 && grid.cellsOfRow(top, left, right).length === 1) top++;
  return { ...range, top };
}

/** At least two labels, each followed by something that is none. */
export function isParticulars(grid: LogicalGrid, { left, right }: RangeRef, row: number): boolean {
  const cells = grid.cellsOfRow(row, left, right);
  return (
    cells.length >= 4 &&
    cells.length % 2 === 0 &&
    cells.every((cell, index) => isLabel(cell) === (index % 2 === 0))
  );
}

function isLabel({ value }: LogicalCell): boolean {
  if (typeof value !== "string") return false;
  const text = value.replace(/\s+/g, "");
  return labelKindOf(text) !== undefined || LABEL.test(text);
}
