/** Making a 公開用コピー in the open workbook. */
import { PreparedSheet } from "../../checks/context";
import { settingsOf } from "../../checks/settings";
import { runInSlices } from "../../checks/slices";
import { TextFactsCache } from "../../checks/text-facts";
import { CHECKING_PARTS, readWorkbook } from "../../excel/reader";
import { abort, runExcel } from "../../excel/run";
import { writeSheetPlans } from "../../excel/write-sheets";
import { publicationSteps } from "../../opendata/publication";
import { ok, type Result } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import { opendataStrings } from "../../strings/opendata";
import type { MadePublicationCopy, Run } from "../operations";

/** Reads the whole workbook, whose settings and sheet names the copy depends on, and writes all sheets or none. */
export async function createPublicationCopy(
  sheet: "active" | { readonly name: string },
  createdAt: Date,
  run: Run,
): Promise<Result<MadePublicationCopy>> {
  const ran = await runExcel(commandTexts().createPublicationCopy, async (context) => {
    const read = await readWorkbook(context, { parts: CHECKING_PARTS });
    const workbook = { file: null, sheets: read.sheets };
    const settings = settingsOf(workbook);
    const facts = new TextFactsCache();
    const sheets = workbook.sheets.map((snapshot) => new PreparedSheet(snapshot, settings, facts));
    const name = sheet === "active" ? read.activeSheet : sheet.name;
    const steps = publicationSteps({ workbook, sheets, settings, facts }, name, { createdAt });
    const planned = await runInSlices(steps, opendataStrings().stopped, run);
    if (!planned.ok) return abort(planned.problem);
    const copy = planned.value;
    if (!copy.ok) return abort(copy.problem);
    run.onProgress?.({ done: 1, total: 1, label: opendataStrings().writing });
    const written = await writeSheetPlans(context, copy.value.sheets, read);
    return {
      sheets: written.map((one) => one.name),
      changeCount: copy.value.changes.length,
      open: copy.value.open,
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}
