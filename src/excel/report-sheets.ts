/** The report sheets of the open workbook: finding them by their properties, and knowing what stands on them. */
import { LAYOUT_PROPERTY, parseLayout, type ReportLayout, type StandingSheet } from "../reports/refresh";
import { REPORT_KIND, REPORT_PROPERTY } from "../reports/shared";
import type { Result } from "../sheet";
import type { ListedSheet } from "./reader";
import { charactersOf } from "./writer/format";
import { askExisting, knownSheet, type AskedSheet, type ExistingSheet } from "./writer/existing";

/** Excel's own id of the sheet, written on it: a copy made by a user has another. */
export const ID_PROPERTY = "kpi.sheetId";
/** Name of the sheet when it was written; tells a copy from the original where ids are given anew. */
export const NAME_PROPERTY = "kpi.sheetName";

export interface ReportSheetMark extends ListedSheet {
  /** A problem where the sheet has the mark of a report but not a layout that can be read. */
  readonly layout: Result<ReportLayout>;
}

/** Those of the sheets that carry the mark of a report. */
export function reportSheets(listed: readonly ListedSheet[]): ReportSheetMark[] {
  return listed
    .filter(({ properties }) => properties.get(REPORT_PROPERTY.kind) === REPORT_KIND)
    .map((sheet) => ({
      ...sheet,
      layout: parseLayout(sheet.properties.get(LAYOUT_PROPERTY) ?? "", sheet.name),
    }));
}

/** What stands on report sheets, asked for together with what else a run wants to know. */
export class ReportContents {
  private readonly asked: ReadonlyMap<string, AskedSheet>;

  /** Queues the question; the answer is there after the next round trip. */
  constructor(marks: readonly ReportSheetMark[]) {
    this.asked = new Map(
      marks.flatMap(({ id, worksheet, layout, properties }) =>
        layout.ok ? [[id, askExisting(worksheet, layout.value.extent, properties)]] : [],
      ),
    );
  }

  /** undefined for a sheet that was not asked for. */
  of({ id }: ReportSheetMark): ExistingSheet | undefined {
    const asked = this.asked.get(id);
    return asked && knownSheet(asked);
  }
}

/** The sheet as the comparison wants it: widths in characters. */
export function standingSheet({
  values,
  formulas,
  numberFormats,
  columnWidths,
}: ExistingSheet): StandingSheet {
  return { values, formulas, numberFormats, columnWidths: columnWidths.map(charactersOf) };
}
