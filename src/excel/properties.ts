/** Worksheet custom properties: where the user's decisions about a sheet are kept. */
import { excelTexts } from "../strings/excel";
import { abort } from "./run";

/**
 * Changes one property of a sheet according to what it holds now, in two round trips.
 * @param sheetName "" for what concerns the file itself, which is kept with the first sheet
 * @param change receives the text that is there, and the sheet's name, and gives the new one; undefined removes the property
 */
export async function changeSheetProperty(
  context: Excel.RequestContext,
  sheetName: string,
  key: string,
  change: (before: string | undefined, sheet: string) => string | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = sheetName === "" ? worksheets.getFirst() : worksheets.getItemOrNullObject(sheetName);
  const property = sheet.customProperties.getItemOrNullObject(key);
  property.load("value");
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) {
    return abort({
      code: "excel.notFound",
      message: excelTexts().sheetNotFound(sheetName),
      sheet: sheetName,
    });
  }
  const before = property.isNullObject ? undefined : property.value;
  const after = change(before, sheet.name);
  if (after === before) return;
  // `add` also overwrites.
  if (after === undefined) property.delete();
  else sheet.customProperties.add(key, after);
  await context.sync();
}
