/** A blank workbook behind the real Office.js client, for tests of the stand-in itself. */
import { createNodeHost, type NodeHost, type NodeHostOptions } from "../../src/preview/bridge/nodeHost";
import { createNodeWorkbook } from "../../src/preview/workbook/node";

export interface StandIn extends NodeHost {
  close(): void;
}

/** @param requirementSets replaces the default sets one by one */
export async function startHost(requirementSets?: NodeHostOptions["requirementSets"]): Promise<StandIn> {
  const workbook = createNodeWorkbook();
  // Dates written without a year belong to this one.
  workbook.today = () => new Date(2026, 3, 1);
  const host = await createNodeHost({ workbook, ...(requirementSets && { requirementSets }) });
  return { ...host, close: () => workbook.dispose() };
}

/** The code of the Office.js error that a run ends in; fails where it ends well. */
export async function errorCodeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === "string") return code;
    throw error;
  }
  throw new Error("The request was expected to fail.");
}

/** Writes values and gives back what the cells hold then. */
export async function written(
  host: StandIn,
  values: unknown[][],
): Promise<{
  values: unknown[][];
  formulas: unknown[][];
  numberFormat: unknown[][];
  valueTypes: unknown[][];
  text: string[][];
}> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length);
    range.values = values as string[][];
    range.load("values,formulas,numberFormat,valueTypes,text");
    await context.sync();
    return range.toJSON() as never;
  });
}
