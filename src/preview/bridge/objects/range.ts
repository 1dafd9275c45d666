import { areaOf } from "../../../sheet";
import { formatArea, isWholeColumns, isWholeRows, sheetPrefix } from "../../workbook/areas";
import { writeBlock, writeNumberFormats } from "../../workbook/write";
import { asBoolean, defineType, type ObjectClass } from "../objectType";
import { invalidArgument } from "../../workbook/hostError";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import type { RangeHandle } from "./handles";
import { readHyperlink, setHyperlink } from "./hyperlinks";
import { rangeEditing } from "./rangeEdit";
import { rangeFormatType } from "./rangeFormat";
import { rangeProperties } from "./rangeProperties";
import { rangeNavigation } from "./ranges";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "./rangeValues";
import { worksheetType } from "./worksheet";

const rowHidden = (self: RangeHandle): boolean | null =>
  mixed(self.range.top, boundRow(self), (row) => self.sheet.isRowHidden(row));
const columnHidden = (self: RangeHandle): boolean | null =>
  mixed(self.range.left, boundColumn(self), (column) => self.sheet.isColumnHidden(column));

/** Excel.Range. */
export const rangeType: ObjectClass<RangeHandle> = defineType({
  name: "Range",
  keepable: true,
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: { get: ({ range }) => (areaOf(range) > 2 ** 31 - 1 ? -1 : areaOf(range)) },
    ColumnCount: { get: ({ range }) => range.right - range.left + 1 },
    RowCount: { get: ({ range }) => range.bottom - range.top + 1 },
    ColumnIndex: { get: ({ range }) => range.left },
    RowIndex: { get: ({ range }) => range.top },
    IsEntireColumn: { get: ({ range }) => isWholeColumns(range) },
    IsEntireRow: { get: ({ range }) => isWholeRows(range) },
    Values: { get: readValues, set: ({ sheet, range }, value) => writeBlock(sheet, range, value) },
    Formulas: { get: readFormulas, set: ({ sheet, range }, value) => writeBlock(sheet, range, value) },
    FormulasLocal: { get: readFormulas, set: ({ sheet, range }, value) => writeBlock(sheet, range, value) },
    Text: { get: readText },
    ValueTypes: { get: readValueTypes },
    NumberFormat: {
      get: readNumberFormats,
      set: ({ sheet, range }, value) => writeNumberFormats(sheet, range, value),
    },
    NumberFormatLocal: {
      get: readNumberFormats,
      set: ({ sheet, range }, value) => writeNumberFormats(sheet, range, value),
    },
    Hidden: {
      get: (self) =>
        rowHidden(self) === true || columnHidden(self) === true
          ? true
          : rowHidden(self) === false && columnHidden(self) === false
            ? false
            : null,
    },
    RowHidden: {
      get: rowHidden,
      set: ({ sheet, range }, value) => {
        sheet.assertEditable("allowFormatRows");
        sheet.setRowsHidden(range.top, range.bottom, asBoolean(value, "rowHidden"));
      },
    },
    ColumnHidden: {
      get: columnHidden,
      set: ({ sheet, range }, value) => {
        sheet.assertEditable("allowFormatColumns");
        sheet.setColumnsHidden(range.left, range.right, asBoolean(value, "columnHidden"));
      },
    },
    HasSpill: {
      get: ({ sheet, range }) => {
        if (areaOf(range) !== 1) return null;
        return sheet.spillRange(range.top, range.left) !== undefined;
      },
    },
    Hyperlink: { get: readHyperlink, set: setHyperlink },
    Left: { get: ({ sheet, range }) => sheet.position(range.top, range.left).left },
    Top: { get: ({ sheet, range }) => sheet.position(range.top, range.left).top },
    Width: {
      get: ({ sheet, range }) =>
        sum(range.left, range.right, (c) => (sheet.isColumnHidden(c) ? 0 : sheet.columnWidth(c))),
    },
    Height: {
      get: ({ sheet, range }) =>
        sum(range.top, range.bottom, (r) => (sheet.isRowHidden(r) ? 0 : sheet.rowHeight(r))),
    },
  },
  objects: {
    Format: ({ sheet, range }) => rangeFormatType.of({ sheet, ranges: [range] }),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    ConditionalFormats: ({ sheet, range }) => conditionalFormatsType.of({ sheet, ranges: [range] }),
    DataValidation: ({ sheet, range }) => dataValidationType.of({ sheet, ranges: [range] }),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEditing,
    ...rangeProperties,
    Calculate: (_self, _args, { store }) => store.recalculate().then(() => null),
    Select: ({ sheet, range }, _args, { store }) => {
      store.select(sheet, [range]);
      return null;
    },
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      const fits = range.bottom - range.top + 1 === rows && range.right - range.left + 1 === columns;
      if (!fits)
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      return null;
    },
  },
});

export function address({ sheet, range }: RangeHandle): string {
  return `${sheetPrefix(sheet.name)}${formatArea(range)}`;
}

function boundRow({ sheet, range }: RangeHandle): number {
  return Math.min(range.bottom, Math.max(range.top, sheet.worksheet.getRowCount()));
}

function boundColumn({ sheet, range }: RangeHandle): number {
  return Math.min(range.right, Math.max(range.left, sheet.worksheet.getColumnCount()));
}

/** The common value of all, null where they differ. */
export function mixed<V>(from: number, to: number, read: (index: number) => V): V | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index <= to; index += 1) total += size(index);
  return total;
}
