/** The methods of a range that change cells: clear, insert, delete, merge, copy. */
import { contains, MAX_COLUMNS, MAX_ROWS, overlaps } from "../../../sheet";
import { isWholeColumns, isWholeRows, subtract } from "../../workbook/areas";
import { invalidArgument } from "../../workbook/hostError";
import type { CellMatrix, ICellData } from "../../workbook/univer";
import { deleteCells, insertCells } from "../../workbook/moveCells";
import { assertWritable } from "../../workbook/write";
import { asBoolean, asOneOf, type Call } from "../objectType";
import { copyRange } from "./copyRange";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";
import { rangeArgument } from "./ranges";

type Method = (self: RangeHandle, args: readonly unknown[], call: Call) => unknown;

const EMPTY: ICellData = { v: null, f: null, t: null, p: null, si: null, custom: null };

export function clearRange(self: RangeHandle, applyTo: unknown): void {
  const what = asOneOf(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"],
    "applyTo",
  );
  const { sheet, range } = self;
  assertWritable(sheet, range);
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats";
  const cells: CellMatrix = {};
  sheet.forEachCell((row, column) => {
    if (!contains(range, row, column)) return;
    (cells[row] ??= {})[column] =
      contents && formats ? null : contents ? { ...EMPTY } : formats ? { s: null } : {};
  });
  if (contents) sheet.writeCells(cells);
  else if (formats) sheet.writeStyles(cells);
  if (formats) {
    sheet.unmerge(range);
    const left = sheet.model.conditionalFormats.map((f) => ({
      ...f,
      ranges: f.ranges.flatMap((r) => subtract(r, range)),
    }));
    sheet.model.conditionalFormats = left.filter((format) => format.ranges.length > 0);
  }
  if (what !== "Formats" && what !== "Contents") {
    sheet.model.hyperlinks = sheet.model.hyperlinks.filter((link) => !overlaps(link.range, range));
  }
  sheet.workbook.changed(sheet);
}

export const rangeEditing: Readonly<Record<string, Method>> = {
  Clear: (self, [applyTo]) => {
    clearRange(self, applyTo);
    return null;
  },
  Merge: ({ sheet, range }, [across]) => {
    sheet.assertEditable();
    sheet.merge(range, across === undefined || across === null ? false : asBoolean(across, "across"));
    return null;
  },
  Unmerge: ({ sheet, range }) => {
    sheet.assertEditable();
    sheet.unmerge(range);
    return null;
  },
  Insert: (self, [shift]) => {
    const down = asOneOf(shift, ["Down", "Right"], "shift") === "Down";
    insert(self, down);
    return rangeType.of(new RangeHandle(self.sheet, self.range));
  },
  Delete: (self, [shift]) => {
    remove(self, asOneOf(shift, ["Up", "Left"], "shift") === "Up");
    return null;
  },
  CopyFrom: (self, [source, copyType, skipBlanks, transpose]) => {
    const kind = asOneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats", "Link"], "copyType");
    copyRange(rangeArgument(self, source), self, kind, skipBlanks === true, transpose === true);
    return null;
  },
};

function facade({ sheet }: RangeHandle) {
  return sheet.workbook.api.getActiveWorkbook()!.getSheetBySheetId(sheet.id)!;
}

function insert(self: RangeHandle, down: boolean): void {
  const { sheet, range } = self;
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (isWholeRows(range) && down) {
    sheet.assertEditable("allowInsertRows");
    const used = sheet.usedRange(false);
    if (used && used.bottom + rows >= MAX_ROWS)
      throw invalidArgument("Filled cells would be pushed off the sheet.");
    sheet.growTo(range.top, 0);
    facade(self).insertRows(range.top, rows);
  } else if (isWholeColumns(range) && !down) {
    sheet.assertEditable("allowInsertColumns");
    const used = sheet.usedRange(false);
    if (used && used.right + columns >= MAX_COLUMNS)
      throw invalidArgument("Filled cells would be pushed off the sheet.");
    sheet.growTo(0, range.left);
    facade(self).insertColumns(range.left, columns);
  } else {
    sheet.assertEditable();
    insertCells(sheet, range, down);
  }
}

function remove(self: RangeHandle, up: boolean): void {
  const { sheet, range } = self;
  if (isWholeRows(range) && up) {
    sheet.assertEditable("allowDeleteRows");
    const inGrid = sheet.inGrid({ ...range, left: 0, right: 0 });
    if (inGrid) facade(self).deleteRows(inGrid.top, inGrid.bottom - inGrid.top + 1);
  } else if (isWholeColumns(range) && !up) {
    sheet.assertEditable("allowDeleteColumns");
    const inGrid = sheet.inGrid({ ...range, top: 0, bottom: 0 });
    if (inGrid) facade(self).deleteColumns(inGrid.left, inGrid.right - inGrid.left + 1);
  } else {
    sheet.assertEditable();
    deleteCells(sheet, range, up);
  }
}
