/** The two tables of 指標台帳 on their sheets: making them, and what a snapshot does not show of them. */
import type { Problem, SheetPlan, TableResize } from "../sheet";
import { registerTexts } from "../strings/register";
import { writeSheets, type KnownSheets, type WrittenSheet } from "./writer";

/**
 * Writes both sheets or none. 実績値 goes first, because Excel takes no formula on a sheet that is not there yet; 指標
 * stands before it all the same and is in front afterwards.
 * @returns 指標, then 実績値
 */
export async function writeRegister(
  context: Excel.RequestContext,
  [indicators, observations]: readonly [SheetPlan, SheetPlan],
  known: KnownSheets,
): Promise<readonly [WrittenSheet, WrittenSheet]> {
  const written = await writeSheets(
    context,
    [{ plan: observations }, { plan: indicators, isFirst: true }],
    known,
  );
  return [written[1]!, written[0]!];
}

/**
 * What keeps Excel from writing into these tables as told: rows that a filter hides are passed over, and a total row
 * stands where new rows go. One round trip.
 */
export async function problemWithTables(
  context: Excel.RequestContext,
  tables: readonly Pick<TableResize, "sheet" | "table">[],
): Promise<Problem | null> {
  if (tables.length === 0) return null;
  const asked = tables.map(({ sheet, table: name }) => {
    const table = context.workbook.worksheets.getItem(sheet).tables.getItem(name);
    table.load("showTotals");
    table.autoFilter.load("isDataFiltered");
    return { sheet, table };
  });
  await context.sync();
  const texts = registerTexts();
  for (const { sheet, table } of asked) {
    if (table.autoFilter.isDataFiltered) {
      return { code: "excel.filterConflict", message: texts.filtered(sheet), sheet };
    }
    if (table.showTotals) return { code: "register.totals", message: texts.totalRow(sheet), sheet };
  }
  return null;
}
