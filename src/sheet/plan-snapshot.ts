/** A plan as the sheet that it becomes: for reading a report again without writing it first. */
import { cellKey, type CellKey } from "./address";
import type { PlanCell, SheetPlan } from "./plan";
import { snapshotOf, type CellValue, type SheetSnapshot } from "./snapshot";

/**
 * The sheet that a plan describes, with what a formula gives in place of what it would be computed to. Worksheet
 * properties are left out, so that the product reads it as it would read a sheet that is not its own.
 */
export function snapshotOfPlan(plan: SheetPlan): SheetSnapshot {
  const formulas = new Map<CellKey, string>();
  plan.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell === "object" && cell !== null && "formula" in cell)
        formulas.set(cellKey(row, column), cell.formula);
    }),
  );
  const values = plan.cells.map((row) => row.map(valueOf));
  return snapshotOf(plan.name, values, { formulas, numberFormats: formatsOf(plan), merges: plan.merges });
}

function valueOf(cell: PlanCell): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "formula" in cell ? (cell.cached ?? null) : cell.text;
}

function formatsOf({ styles }: SheetPlan): Map<CellKey, string> {
  const formats = new Map<CellKey, string>();
  for (const { range, style } of styles) {
    if (style.numberFormat === undefined) continue;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        formats.set(cellKey(row, column), style.numberFormat);
    }
  }
  return formats;
}
