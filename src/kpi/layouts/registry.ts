/** All layouts, and reading a sheet or a workbook with them. To add a layout is to add a folder and a line here. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import type { ReadResult } from "../indicator/model";
import { actionSheet } from "./action-sheet";
import { kpiBlock } from "./kpi-block";
import type { Layout } from "./types";

/** Most specific first: the first that recognises a sheet reads it. */
export const LAYOUTS: readonly Layout[] = [actionSheet, kpiBlock];

/** The product's own sheets repeat figures of others and are not read again. */
const OWN_SHEET = /^kpi\.(?:report|insertion|result|log|register)/;
const NOTHING: ReadResult = { indicators: [], unread: [] };

/** The indicators of one sheet; nothing where no layout recognises it. */
export function readSheet(sheet: SheetSnapshot): ReadResult {
  if ([...sheet.properties.keys()].some((key) => OWN_SHEET.test(key))) return NOTHING;
  const layout = LAYOUTS.find((candidate) => candidate.recognise(sheet) > 0);
  return layout ? layout.read(sheet) : NOTHING;
}

/** The indicators of all sheets, hidden ones too, in the order of the sheets. */
export function readWorkbook(workbook: WorkbookSnapshot): ReadResult {
  const results = workbook.sheets.map(readSheet);
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}
