/** Reading indicators from the open workbook. */
import { runExcel } from "../../excel/run";
import { withSettings } from "../../kpi/indicator";
import type { ReadResult } from "../../kpi/indicator/model";
import { readWorkbook as readIndicatorsOf } from "../../kpi/layouts";
import { ok, type Result, type SnapshotPart } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import type { Scope } from "../operations";
import { readScope } from "./scope";

/** A register of thousands of indicators has a million cells: nothing is read that no reader of indicators looks at. */
const PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>(["values", "numberFormats", "merges"]);

export async function readIndicators(scope: Scope): Promise<Result<ReadResult>> {
  const ran = await runExcel(commandTexts().readIndicators, async (context) => {
    const { sheets } = await readScope(context, scope, PARTS);
    return withSettings(readIndicatorsOf({ file: null, sheets }), sheets);
  });
  return ran.ok ? ok(ran.value.value) : ran;
}
