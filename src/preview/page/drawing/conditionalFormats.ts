/** Keeps Univer's conditional formats, which it draws, equal to those of the stand-in workbook. */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-conditional-formatting/facade";
import type { SheetStore } from "../../workbook/sheetStore";
import { toUniverRange } from "../../workbook/univer";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { univerRule } from "./conditionalRules";

export function drawConditionalFormats(api: FUniver, workbook: WorkbookStore): void {
  const drawn = new Map<string, string>();
  workbook.onEvent((event) => {
    if (event.kind === "loaded") {
      drawn.clear();
      workbook.sheets().forEach((sheet) => draw(api, sheet, drawn));
    } else if (event.kind === "modelChanged") {
      const sheet = workbook.sheetById(event.sheetId);
      if (sheet !== undefined) draw(api, sheet, drawn);
    }
  });
}

function draw(api: FUniver, sheet: SheetStore, drawn: Map<string, string>): void {
  const facade = api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
  if (!facade) return;
  const wanted = sheet.model.conditionalFormats.flatMap((format) => {
    const rule = univerRule(format.rule);
    const ranges = format.ranges.flatMap((range) => sheet.inGrid(range) ?? []).map(toUniverRange);
    if (rule === null || ranges.length === 0) return [];
    return [{ cfId: format.id, ranges, stopIfTrue: format.stopIfTrue, rule }];
  });
  // A sheet says that its model changed for many reasons; drawing again makes the sheet flicker.
  const state = JSON.stringify(wanted);
  if (state === (drawn.get(sheet.id) ?? "[]")) return;
  drawn.set(sheet.id, state);
  facade.clearConditionalFormatRules();
  // Univer puts a new rule above the others; the first of Excel's rules is the most important one.
  for (const rule of wanted.toReversed()) facade.addConditionalFormattingRule(rule);
}
