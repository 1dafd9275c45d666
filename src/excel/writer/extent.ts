/** How far a plan reaches. */
import type { RangeRef, SheetPlan } from "../../sheet";

/** The cells that a plan writes or formats: from A1 to the last of them. */
export function extentOf(plan: SheetPlan): RangeRef {
  const ranges = [
    ...plan.styles.map(({ range }) => range),
    ...plan.merges,
    ...plan.conditionalFormats.map(({ range }) => range),
    ...plan.validations.map(({ range }) => range),
  ];
  const width = plan.cells.reduce((widest, row) => Math.max(widest, row.length), plan.columnWidths.length);
  const height = Math.max(plan.cells.length, ...[...plan.rowHeights.keys()].map((row) => row + 1));
  return {
    top: 0,
    left: 0,
    bottom: ranges.reduce((last, { bottom }) => Math.max(last, bottom), Math.max(0, height - 1)),
    right: ranges.reduce((last, { right }) => Math.max(last, right), Math.max(0, width - 1)),
  };
}
