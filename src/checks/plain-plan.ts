/** Sheets that fixes add: plain cells, so that what a fix makes passes the checks itself. */
import type { CellValue, PlanStyledRange, RangeRef, SheetPlan } from "../sheet";

export interface PlainParts {
  readonly styles?: readonly PlanStyledRange[];
  readonly merges?: readonly RangeRef[];
  readonly columnWidths?: readonly number[];
}

/** @param rows from A1 */
export function plainPlan(
  name: string,
  rows: readonly (readonly CellValue[])[],
  { styles = [], merges = [], columnWidths = [] }: PlainParts = {},
): SheetPlan {
  return {
    name,
    cells: rows,
    styles,
    merges,
    columnWidths,
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    showGridlines: true,
    properties: new Map(),
  };
}
