/** L3-08 データの定義や更新履歴が記載されているか. See README.md beside this file. */
import {
  cellRange,
  uniqueSheetName,
  type CellValue,
  type Edit,
  type FileInfo,
  type WorkbookSnapshot,
} from "../../../sheet";
import { metadataStrings } from "../../../strings/rules/L3-08";
import { METADATA_ITEMS, namedItems, type MetadataItem } from "../../metadata-items";
import { once, outcomeOf, unknownOutcome } from "../../outcome";
import { plainPlan } from "../../plain-plan";
import type { Finding, Fix, RuleMeta, SheetContext, WorkbookRule } from "../../types";
import { describedBy, type Described } from "./described";

const meta: RuleMeta = {
  id: "L3-08",
  level: "L3",
  title: "データの定義や更新履歴が記載されているか",
  number2020: null,
  severity: "major",
  points: 10,
  appliesTo: "all",
};

export const metadata: WorkbookRule = {
  meta,
  scope: "workbook",
  *check(context) {
    const texts = metadataStrings();
    if (context.workbook.file?.content === "csv") return unknownOutcome(texts.csv);
    const described = yield* describedBy(context);
    if (described.dataSheets.length === 0) return unknownOutcome(texts.noData);
    return outcomeOf([...missingFindings(context.workbook, described), ...unfilledFindings(described)]);
  },
};

/** One finding an item: on the file where it has no メタデータ sheet, else where the item is to be added. */
function missingFindings(workbook: WorkbookSnapshot, described: Described): Finding[] {
  const texts = metadataStrings();
  const { sheet, missing } = described;
  const makeFix = sheet ? rowsFix(sheet, workbook.file, described) : sheetFix(workbook, described);
  const fix = makeFix && once(makeFix);
  return missing.map((item, index) => ({
    rule: meta.id,
    sheet: sheet?.sheet.name ?? "",
    ranges: sheet ? [cellRange(sheet.sheet.rowCount + index, 0)] : [],
    message: sheet ? texts.missing(item) : texts.missingWithSheet(item),
    group: "missing",
    subject: item,
    groupTitle: sheet ? texts.missingGroup(missing.length) : texts.noSheetGroup(missing.length),
    ...(fix && { fix }),
  }));
}

function unfilledFindings({ unfilled }: Described): Finding[] {
  const texts = metadataStrings();
  const sheets = [...new Set(unfilled.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const items = unfilled.filter((item) => item.sheet === sheet);
    return {
      rule: meta.id,
      sheet: sheet.sheet.name,
      ranges: items.map(({ place }) => cellRange(place.row, place.column)),
      message: texts.unfilled(items.map(({ item }) => texts.item(item)).join(texts.and)),
      group: "unfilled",
      groupTitle: texts.unfilledGroup(items.length),
    };
  });
}

/** UTF-8 unless the file is known to be in something else: what is inside an .xlsx, and what CSV is published in. */
function valueOf(item: MetadataItem, file: FileInfo | null, notes: Described["notes"]): CellValue {
  return item === "encoding" ? (notes.get(item) ?? file?.encoding ?? "UTF-8") : (notes.get(item) ?? null);
}

/** A new メタデータ sheet with all items, filled in as far as the workbook says it already. */
function sheetFix(workbook: WorkbookSnapshot, { missing, notes, title }: Described): (() => Fix) | undefined {
  if (!isStep(missing)) return undefined;
  const texts = metadataStrings();
  return () => {
    const name = uniqueSheetName(
      texts.sheetName,
      workbook.sheets.map((sheet) => sheet.name),
    );
    const rows: CellValue[][] = [
      [texts.itemHead, texts.valueHead],
      [texts.dataName, title ?? null],
      ...METADATA_ITEMS.filter((item) => missing.includes(item) || notes.has(item)).map(
        (item): CellValue[] => [texts.item(item), valueOf(item, workbook.file, notes)],
      ),
    ];
    return {
      id: "make-metadata",
      rule: meta.id,
      title: texts.sheetFix(name),
      edits: [{ kind: "addSheet", plan: plainPlan(name, rows, { columnWidths: [20, 80] }) }],
      safe: true,
    };
  };
}

/** Rows for the missing items below what the メタデータ sheet has; undefined where its items are columns. */
function rowsFix(
  sheet: SheetContext,
  file: FileInfo | null,
  { missing, notes }: Described,
): (() => Fix) | undefined {
  const isByRow = namedItems(sheet.sheet, sheet.grid).every(
    ({ row, column, place }) => column === 0 && place.row === row,
  );
  if (!isByRow || !isStep(missing) || sheet.sheet.isProtected) return undefined;
  return () => {
    const texts = metadataStrings();
    const top = sheet.sheet.rowCount;
    const edit: Edit = {
      kind: "setValues",
      sheet: sheet.sheet.name,
      range: { top, left: 0, bottom: top + missing.length - 1, right: 1 },
      before: missing.map(() => [null, null]),
      after: missing.map((item) => [texts.item(item), valueOf(item, file, notes)]),
    };
    return {
      id: "add-items",
      rule: meta.id,
      title: texts.rowsFix(missing.length),
      edits: [edit],
      safe: true,
    };
  };
}

/** Whether room for the items brings the user on: several at once, or one that is filled in. */
function isStep(missing: readonly MetadataItem[]): boolean {
  return missing.length > 1 || missing[0] === "encoding";
}
