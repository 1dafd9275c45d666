/** Leads the user to cells. */
import { formatRange, parseRange, type RangeRef, type Result, type SheetRange } from "../sheet";
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

/** The cells that the user has selected; of several areas the first. */
export async function selectedRange(): Promise<Result<SheetRange>> {
  const texts = excelTexts();
  const ran = await runExcel(texts.readingSelection, async (context) => {
    const areas = context.workbook.getSelectedRanges();
    const first = areas.areas.getItemAt(0);
    const { worksheet } = first;
    first.load("address");
    worksheet.load("name");
    await context.sync();
    const range = parseRange(first.address);
    if (!range) abort({ code: "excel.noCellSelection", message: texts.noCellSelection });
    return { sheet: worksheet.name, range };
  });
  return ran.ok ? { ok: true, value: ran.value.value } : ran;
}
