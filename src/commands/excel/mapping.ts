/** Which column is what, for a table that no layout recognises: suggested, and kept in the workbook. */
import { selectedRange } from "../../excel/navigate";
import { changeSheetProperty } from "../../excel/properties";
import { READING_PARTS, readWorkbook } from "../../excel/reader";
import { abort, runExcel } from "../../excel/run";
import {
  MAPPING_PROPERTY,
  mappingProblems,
  mappingText,
  suggestMapping as suggestFor,
  type ColumnMapping,
} from "../../kpi/layouts/mapping";
import { ok, type Result } from "../../sheet";
import { mappingTexts } from "../../strings/mapping";
import type { MappingDraft } from "../operations";

/** Reads the sheet in front and suggests what its columns are, for the table that is selected. */
export async function suggestMapping(): Promise<Result<MappingDraft>> {
  // A chart may be selected; then nothing says which table is meant.
  const selected = await selectedRange();
  const ran = await runExcel(mappingTexts().suggest, async (context) => {
    const { sheets, activeSheet } = await readWorkbook(context, { sheets: "active", parts: READING_PARTS });
    const sheet = sheets.find(({ name }) => name === activeSheet)!;
    const isHere = selected.ok && selected.value.sheet === sheet.name;
    const suggested = suggestFor(sheet, isHere ? selected.value.range : null);
    return suggested.ok ? { sheet, ...suggested.value } : abort(suggested.problem);
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

/** Keeps a mapping with its sheet; null brings the layouts back. A mapping that cannot be read changes nothing. */
export async function setMapping(sheet: string, mapping: ColumnMapping | null): Promise<Result<void>> {
  const ran = await runExcel(mappingTexts().operation, async (context) => {
    if (mapping !== null) {
      const { sheets } = await readWorkbook(context, { sheets: [sheet], parts: READING_PARTS });
      const [problem] = mappingProblems(sheets[0]!, mapping);
      if (problem) abort(problem);
    }
    await changeSheetProperty(context, sheet, MAPPING_PROPERTY, () => mappingText(mapping));
  });
  return ran.ok ? ok(undefined) : ran;
}
