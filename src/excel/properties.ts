/** Worksheet custom properties: where the user's decisions about a sheet are kept. */
import { excelTexts } from "../strings/excel";
import { abort } from "./run";

/**
 * Receives the text that is there, and the sheet's name, and gives the new one; undefined removes the property.
 */
export type PropertyChange = (before: string | undefined, sheet: string) => string | undefined;

/**
 * Changes one property of a sheet according to what it holds now, in two round trips.
 * @param sheetName "" for what concerns the file itself, which is kept with the first sheet
 */
export function changeSheetProperty(
  context: Excel.RequestContext,
  sheetName: string,
  key: string,
  change: PropertyChange,
): Promise<void> {
  return changeSheetProperties(context, key, new Map([[sheetName, change]]));
}

/** The same on several sheets, still in two round trips: on all of them, or on none where one is not there. */
export async function changeSheetProperties(
  context: Excel.RequestContext,
  key: string,
  changes: ReadonlyMap<string, PropertyChange>,
): Promise<void> {
  const { worksheets } = context.workbook;
  const asked = [...changes].map(([sheetName, change]) => {
    const sheet = sheetName === "" ? worksheets.getFirst() : worksheets.getItemOrNullObject(sheetName);
    const property = sheet.customProperties.getItemOrNullObject(key);
    property.load("value");
    sheet.load("name");
    return { sheetName, sheet, property, change };
  });
  await context.sync();
  const missing = asked.find(({ sheet }) => sheet.isNullObject);
  if (missing) {
    const { sheetName } = missing;
    return abort({
      code: "excel.notFound",
      message: excelTexts().sheetNotFound(sheetName),
      sheet: sheetName,
    });
  }
  const written = asked.filter(({ sheet, property, change }) => {
    const before = property.isNullObject ? undefined : property.value;
    const after = change(before, sheet.name);
    if (after === before) return false;
    // `add` also overwrites.
    if (after === undefined) property.delete();
    else sheet.customProperties.add(key, after);
    return true;
  });
  if (written.length > 0) await context.sync();
}
