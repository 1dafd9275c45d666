/** Leads the user to cells. */
import { formatRange, type RangeRef, type Result } from "../sheet";
import { excelTexts } from "../strings/excel";
import { abort, runExcel } from "./run";
import { rangeOn } from "./ranges";

/**
 * Brings a sheet to the front and selects cells on it. Nothing is changed except the selection; a hidden sheet is not
 * shown on the way.
 */
export async function goTo(sheet: string, range: RangeRef): Promise<Result<void>> {
  const texts = excelTexts();
  const ran = await runExcel(texts.goingTo, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) {
      abort({ code: "excel.notFound", message: texts.sheetNotFound(sheet), sheet });
    }
    if (worksheet.visibility !== "Visible") {
      abort({
        code: "excel.hiddenSheet",
        message: texts.sheetHidden(sheet),
        sheet,
        cell: formatRange(range),
      });
    }
    worksheet.activate();
    rangeOn(worksheet, range).select();
    await context.sync();
  });
  return ran.ok ? { ok: true, value: undefined } : ran;
}
