/** Addresses and names in requests, resolved to ranges. */
import type { RangeRef } from "../../../sheet";
import { parseArea, splitAddress } from "../../workbook/areas";
import { invalidArgument } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import { RangeHandle } from "./handles";
import { rangeOfName } from "./names";

/** The range a text names on a sheet: "A1:B2", "A:C", "'その他'!A1" or a defined name. */
export function rangeOfAddress(sheet: SheetStore, text: string): RangeHandle {
  const { sheet: sheetName, address } = splitAddress(text);
  const target = sheetName === undefined ? sheet : sheet.workbook.sheetByName(sheetName);
  const range = parseArea(address);
  if (target && range) return new RangeHandle(target, range);
  const named = rangeOfName(sheet, text);
  if (named) return named;
  throw invalidArgument(`The address ${text} is no range.`);
}

/** "A1:B2,D4" as rectangles of one sheet. */
export function areasOfAddress(sheet: SheetStore, text: string): RangeRef[] {
  return text.split(",").map((part) => rangeOfAddress(sheet, part.trim()).range);
}
