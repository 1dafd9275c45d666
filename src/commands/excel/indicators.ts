/** Reading indicators from the open workbook. */
import { READING_PARTS } from "../../excel/reader";
import { runExcel } from "../../excel/run";
import { withSettings } from "../../kpi/indicator";
import type { ReadResult } from "../../kpi/indicator/model";
import { readWorkbook as readIndicatorsOf } from "../../kpi/layouts";
import { ok, type Result } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import type { Scope } from "../operations";
import { readScope } from "./scope";

export async function readIndicators(scope: Scope): Promise<Result<ReadResult>> {
  const ran = await runExcel(commandTexts().readIndicators, async (context) => {
    const { sheets } = await readScope(context, scope, READING_PARTS);
    return withSettings(readIndicatorsOf({ file: null, sheets }), sheets);
  });
  return ran.ok ? ok(ran.value.value) : ran;
}
