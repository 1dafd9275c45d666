import { overlaps, type RangeRef } from "../../../sheet";
import { HostError, invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { TableModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { insertCells } from "../../workbook/moveCells";
import { writeBlock } from "../../workbook/write";
import type { HostObject } from "../objectType";
import {
  asBoolean,
  asInteger,
  asString,
  defineType,
  NULL_OBJECT,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { rangeOfAddress } from "./addresses";
import { autoFilterType } from "./autoFilter";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";
import { columnsType } from "./tableColumns";
import { rowsType } from "./tableRows";
import { worksheetType } from "./worksheet";

/** Tables of a sheet, or of the workbook where `sheet` is null. */
export interface TablesHandle {
  readonly store: WorkbookStore;
  readonly sheet: SheetStore | null;
}

export interface TableHandle {
  readonly sheet: SheetStore;
  readonly table: TableModel;
}

const flag = (
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
    | "highlightFirstColumn"
    | "highlightLastColumn",
): Scalar<TableHandle> => ({
  get: ({ table }) => table[key],
  set: ({ sheet, table }, value) => {
    table[key] = asBoolean(value, key);
    sheet.workbook.changed(sheet);
  },
});

/** Excel.Table. */
export const tableType: ObjectClass<TableHandle> = defineType({
  name: "Table",
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    Id: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value) => {
        const name = asString(value, "name");
        checkTableName(sheet.workbook, name, table);
        table.name = name;
        sheet.workbook.changed(sheet);
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders },
    ShowTotals: { get: ({ table }) => table.showTotals },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value) => {
        const style = asString(value, "style");
        if (
          !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style) &&
          style !== ""
        ) {
          throw invalidArgument(`There is no table style ${style}.`);
        }
        table.style = style;
        sheet.workbook.changed(sheet);
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    Columns: (self) => columnsType.of(self),
    Rows: (self) => rowsType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    AutoFilter: (self) => autoFilterType.of(self),
  },
  methods: {
    GetRange: ({ sheet, table }) => range(sheet, table.range),
    GetHeaderRowRange: ({ sheet, table }) => range(sheet, { ...table.range, bottom: table.range.top }),
    GetDataBodyRange: (self) => range(self.sheet, bodyOf(self.table)),
    GetTotalRowRange: ({ sheet, table }) => {
      if (!table.showTotals) throw itemNotFound("The table has no total row.");
      return range(sheet, { ...table.range, top: table.range.bottom });
    },
    Resize: ({ sheet, table }, [area]) => {
      const handle =
        typeof area === "string" ? rangeOfAddress(sheet, area) : ((area as HostObject).self as RangeHandle);
      if (
        handle.sheet !== sheet ||
        handle.range.top !== table.range.top ||
        !overlaps(handle.range, table.range)
      ) {
        throw invalidArgument("The header row of a resized table stays in its row.");
      }
      checkPlace(sheet, handle.range, table);
      table.range = handle.range;
      nameHeaders({ sheet, table });
      sheet.workbook.changed(sheet);
      return null;
    },
    ConvertToRange: ({ sheet, table }) => {
      remove(sheet, table);
      return range(sheet, table.range);
    },
    Delete: ({ sheet, table }) => {
      sheet.assertEditable();
      remove(sheet, table);
      writeBlock(sheet, table.range, "");
      return null;
    },
  },
});

const range = (sheet: SheetStore, area: RangeRef): HostObject => rangeType.of(new RangeHandle(sheet, area));

function remove(sheet: SheetStore, table: TableModel): void {
  sheet.model.tables = sheet.model.tables.filter((other) => other !== table);
  sheet.workbook.changed(sheet);
}

/** The rows between header and totals. */
export function bodyOf(table: TableModel): RangeRef {
  return {
    ...table.range,
    top: table.range.top + (table.showHeaders ? 1 : 0),
    bottom: table.range.bottom - (table.showTotals ? 1 : 0),
  };
}

function checkTableName(store: WorkbookStore, name: string, except?: TableModel): void {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(name);
  if (!valid) throw invalidArgument(`${name} is no name for a table.`);
  const taken = store
    .tables()
    .some(({ table }) => table !== except && table.name.toLowerCase() === name.toLowerCase());
  if (taken || store.name(name, null))
    throw new HostError("ItemAlreadyExists", `The name ${name} already exists.`);
}

/** A table may not lie over merged cells or another table. */
function checkPlace(sheet: SheetStore, area: RangeRef, except?: TableModel): void {
  if (sheet.model.tables.some((other) => other !== except && overlaps(other.range, area))) {
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  }
  if (sheet.merges().some((merge) => overlaps(merge, area))) {
    throw new HostError("InvalidArgument", "A table can't overlap a range that contains merged cells.");
  }
}

/** Header cells are texts, none empty, no two alike; Excel writes what is missing. */
export function nameHeaders({ sheet, table }: TableHandle): void {
  if (!table.showHeaders) return;
  const { top, left, right } = table.range;
  const used = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const { value } = sheet.content(top, column);
    const text = value === null || value === "" ? "" : String(value);
    const base = text || `列${column - left + 1}`;
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    used.add(name.toLowerCase());
    if (name !== value) writeBlock(sheet, { top, bottom: top, left: column, right: column }, `'${name}`);
  }
}

function find({ store, sheet }: TablesHandle, key: string | number): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const found = store
    .tables()
    .find(
      (entry) =>
        (!sheet || entry.sheet === sheet) &&
        (entry.table.name.toLowerCase() === wanted || String(entry.table.id) === wanted),
    );
  return found && tableType.of(found);
}

const listed = ({ store, sheet }: TablesHandle): TableHandle[] =>
  store.tables().filter((entry) => !sheet || entry.sheet === sheet);

/** Excel.TableCollection. */
export const tablesType: ObjectClass<TablesHandle> = defineType({
  name: "TableCollection",
  scalars: { Count: { get: (self) => listed(self).length } },
  items: (self) => listed(self).map((handle) => tableType.of(handle)),
  item: find,
  methods: {
    Add: ({ store, sheet }, [address, hasHeaders]) => {
      const handle =
        typeof address === "string"
          ? rangeOfAddress(sheet ?? store.activeSheet(), address)
          : ((address as HostObject).self as RangeHandle);
      return tableType.of(addTable(handle, asBoolean(hasHeaders, "hasHeaders")));
    },
    GetCount: (self) => listed(self).length,
    GetItemAt: (self, [index]) => {
      const handle = listed(self)[asInteger(index, "index", 0)];
      if (!handle) throw itemNotFound(`There is no table ${String(index)}.`);
      return tableType.of(handle);
    },
    GetItemOrNullObject: (self, [key]) => find(self, asString(key, "key")) ?? NULL_OBJECT,
  },
});

function addTable({ sheet, range: area }: RangeHandle, hasHeaders: boolean): TableHandle {
  sheet.assertEditable();
  const store = sheet.workbook;
  // Without headers Excel pushes the cells down by one row and writes some.
  const full = hasHeaders ? area : { ...area, bottom: area.bottom + 1 };
  checkPlace(sheet, full);
  if (!hasHeaders) {
    insertCells(sheet, { ...area, bottom: area.top }, true);
  }
  const id = store.newId();
  let name = `テーブル${id}`;
  for (let n = id; find({ store, sheet: null }, name); n += 1) name = `テーブル${n}`;
  const table: TableModel = {
    id,
    name,
    range: full.bottom === full.top ? { ...full, bottom: full.top + 1 } : full,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.model.tables.push(table);
  nameHeaders({ sheet, table });
  store.changed(sheet);
  return { sheet, table };
}
