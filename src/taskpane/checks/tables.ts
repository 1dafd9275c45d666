/** Tables set by hand, while the user works on them. Pure. */
import type { TableSetting } from "../../checks/settings";
import type { SheetReport } from "../../checks/types";
import { fail, formatRange, ok, overlaps, type RangeRef, type Result, type SheetRange } from "../../sheet";
import { checksPaneTexts } from "../../strings/pane-checks";

export interface TableDraft {
  readonly sheet: string;
  readonly tables: readonly TableSetting[];
}

/** The draft that the user starts from: the tables as they were found or set before. */
export function draftOf({ name, tables }: SheetReport): TableDraft {
  return { sheet: name, tables: tables.map(({ range, headerRows }) => ({ range, headerRows })) };
}

export function isSetByUser({ tables }: SheetReport): boolean {
  return tables.some(({ source }) => source === "user");
}

/** The most header rows that leave a row of data. */
export function maxHeaderRows({ top, bottom }: RangeRef): number {
  return bottom - top;
}

/** Adds what is selected on the sheet as a table with one header row; the Problem says what to select instead. */
export function withTable(draft: TableDraft, { sheet, range }: SheetRange): Result<TableDraft> {
  const t = checksPaneTexts();
  const address = formatRange(range);
  if (sheet !== draft.sheet) {
    return fail({ code: "pane.otherSheet", message: t.otherSheetSelected(sheet, draft.sheet) });
  }
  if (maxHeaderRows(range) === 0) {
    return fail({
      code: "pane.selectionTooSmall",
      message: t.selectionTooSmall(address),
      sheet,
      cell: address,
    });
  }
  const other = draft.tables.find((table) => overlaps(table.range, range));
  if (other) {
    const message = t.selectionOverlaps(address, formatRange(other.range));
    return fail({ code: "pane.selectionOverlaps", message, sheet, cell: address });
  }
  return ok({ ...draft, tables: [...draft.tables, { range, headerRows: 1 }] });
}

export function withoutTable(draft: TableDraft, index: number): TableDraft {
  return { ...draft, tables: draft.tables.filter((_, place) => place !== index) };
}

/** Sets the number of header rows, kept between none and what leaves a row of data. */
export function withHeaderRows(draft: TableDraft, index: number, headerRows: number): TableDraft {
  const tables = draft.tables.map((table, place) => {
    if (place !== index || !Number.isFinite(headerRows)) return table;
    const most = maxHeaderRows(table.range);
    return { ...table, headerRows: Math.min(Math.max(Math.round(headerRows), 0), most) };
  });
  return { ...draft, tables };
}
