/** Which sheets an operation reads. */
import { readWorkbook, type ReadOptions, type ReadWorkbook } from "../../excel/reader";
import { registerTableOf } from "../../kpi/register";
import type { Scope } from "../operations";

export function sheetsOfScope(scope: Scope): ReadOptions["sheets"] {
  return scope === "sheet" ? "active" : undefined;
}

/**
 * Reads what an operation on indicators is about. One sheet of 指標台帳 says nothing without the other, so where one of
 * them is in front the workbook is read.
 */
export async function readScope(
  context: Excel.RequestContext,
  scope: Scope,
  parts: ReadOptions["parts"],
): Promise<ReadWorkbook> {
  const read = await readWorkbook(context, { sheets: sheetsOfScope(scope), parts });
  const isPart = scope === "sheet" && read.sheets.some((sheet) => registerTableOf(sheet) !== undefined);
  return isPart ? readWorkbook(context, { parts }) : read;
}
