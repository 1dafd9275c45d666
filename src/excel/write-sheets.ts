/** Writes several plans as new sheets: all of them or none. */
import { excelTexts } from "../strings/excel";
import { problemOf } from "./errors";
import { abort } from "./run";
import { readSheetNames, writeSheetPlan, type KnownSheets, type WrittenSheet } from "./writer";
import type { SheetPlan } from "../sheet";

/**
 * @param known what a reading of the same run found; absent: it is asked for
 * @returns what was written, in the order of the plans; the first of the new sheets is in front
 * @throws ProblemError, Office.js errors; the workbook is then as it was
 */
export async function writeSheetPlans(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known?: KnownSheets,
): Promise<readonly WrittenSheet[]> {
  const before = known ?? (await readSheetNames(context));
  const written: WrittenSheet[] = [];
  try {
    for (const plan of plans) {
      const sheetNames = [...before.sheetNames, ...written.map(({ name }) => name)];
      written.push(await writeSheetPlan(context, plan, { ...before, sheetNames }));
    }
    const [first] = written;
    if (first && written.length > 1) {
      context.workbook.worksheets.getItem(first.name).activate();
      await context.sync();
    }
  } catch (error) {
    await removeWritten(context, written, before.activeSheet);
    throw error;
  }
  return written;
}

/** Takes back the sheets that were complete when a later one failed. They were made in this run, so they are ours. */
async function removeWritten(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
  activeSheet: string,
): Promise<void> {
  if (written.length === 0) return;
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = new Set(written.map(({ name }) => name));
    for (const sheet of worksheets.items) if (names.has(sheet.name)) sheet.delete();
    worksheets.items.find((sheet) => sheet.name === activeSheet)?.activate();
    await context.sync();
  } catch (error) {
    const { message } = problemOf(error, excelTexts().insertingSheet);
    abort({ code: "excel.rollbackFailed", message: excelTexts().rollbackFailed(message) });
  }
}
