/** Plans as snapshots, for tests: what Excel would show of a plan, formulas by their cached results. */
import { cellKey } from "../../sheet/address";
import type { PlanCell, SheetPlan } from "../../sheet/plan";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";

export function snapshotOfPlan(plan: SheetPlan): SheetSnapshot {
  const formulas = new Map<number, string>();
  const values = plan.cells.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell === "object" && cell !== null && "formula" in cell) {
        formulas.set(cellKey(row, column), cell.formula);
      }
      return valueOf(cell);
    }),
  );
  const numberFormats = new Map<number, string>();
  for (const { range, style } of plan.styles) {
    if (style.numberFormat === undefined || style.numberFormat === "General") continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        numberFormats.set(cellKey(row, column), style.numberFormat);
      }
    }
  }
  return snapshotOf(plan.name, values, {
    formulas,
    numberFormats,
    merges: plan.merges,
    properties: plan.properties,
    tables: plan.table ? [{ ...plan.table, hasHeaderRow: true }] : [],
  });
}

function valueOf(cell: PlanCell): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  const value = "formula" in cell ? cell.cached : cell.text;
  return value === undefined || value === "" ? null : value;
}
