/** Writes several plans as new sheets: all of them or none. */
import type { SheetPlan } from "../sheet";
import { writeSheets, type KnownSheets, type WrittenSheet } from "./writer";

/**
 * @param known what a reading of the same run found; absent: it is asked for
 * @returns what was written, in the order of the plans; the first of the new sheets is in front
 * @throws ProblemError, Office.js errors; the workbook is then as it was
 */
export function writeSheetPlans(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known?: KnownSheets,
): Promise<readonly WrittenSheet[]> {
  return writeSheets(
    context,
    plans.map((plan) => ({ plan })),
    known,
  );
}
