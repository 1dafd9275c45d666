import { MAX_COLUMNS, MAX_ROWS, type RangeRef } from "../../../sheet";
import { WHOLE_SHEET } from "../../workbook/areas";
import { HostError, invalidArgument } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import { Mutation } from "../../workbook/univer";
import {
  asBoolean,
  asColor,
  asInteger,
  asNumber,
  asOneOf,
  asString,
  defineType,
  NULL_OBJECT,
  type HostObject,
  type ObjectClass,
  type Scalar,
} from "../objectType";
import { SHEET_EVENTS } from "../events";
import { areasOfAddress, rangeOfAddress } from "./addresses";
import { autoFilterType } from "./autoFilter";
import { chartsType } from "./charts";
import { commentsType } from "./comments";
import { customPropertiesType } from "./customProperties";
import { copySheet } from "./copySheet";
import { freezePanesType } from "./freezePanes";
import { RangeHandle } from "./handles";
import { namesType } from "./names";
import { rowBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { protectionType } from "./protection";
import { rangeType } from "./range";
import { areasType } from "./rangeAreas";
import { eventMethods } from "./registrations";
import { shapesType } from "./shapes";
import { tablesType } from "./tables";
import { pixelsOfDigits, pixelsToPoints } from "../../workbook/sizes";

const range = (sheet: SheetStore, area: RangeRef): HostObject => rangeType.of(new RangeHandle(sheet, area));

const gridlines: Scalar<SheetStore> = {
  get: (sheet) => sheet.worksheet.getConfig().showGridlines !== 0,
  set: (sheet, value, { store }) => {
    const showGridlines = asBoolean(value, "showGridlines") ? 1 : 0;
    store.mutate(Mutation.toggleGridlines, { subUnitId: sheet.id, showGridlines });
  },
};

const headings: Scalar<SheetStore> = {
  get: (sheet) => sheet.model.showHeadings,
  set: (sheet, value) => {
    sheet.model.showHeadings = asBoolean(value, "showHeadings");
  },
};

/** Excel.Worksheet. */
export const worksheetType: ObjectClass<SheetStore> = defineType({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { store }) => store.renameSheet(sheet, asString(value, "name")),
    },
    Position: {
      get: (sheet, { store }) => store.sheets().indexOf(sheet),
      set: (sheet, value, { store }) => store.moveSheet(sheet, asInteger(value, "position", 0)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) =>
        setVisibility(sheet, asOneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility")),
    },
    TabColor: {
      get: (sheet) => String(sheet.worksheet.getTabColor() || "").toUpperCase(),
      set: (sheet, value, { store }) => {
        const color = value === "" ? "" : asColor(value, "tabColor");
        store.mutate(Mutation.setTabColor, { subUnitId: sheet.id, color });
      },
    },
    ShowGridlines: gridlines,
    // The client sets the two under other names than it loads them by.
    Gridlines: { set: gridlines.set! },
    ShowHeadings: headings,
    Headings: { set: headings.set! },
    StandardHeight: { get: (sheet) => pixelsToPoints(sheet.worksheet.getConfig().defaultRowHeight) },
    StandardWidth: {
      get: (sheet) => sheet.model.standardWidth ?? 8.43,
      set: (sheet, value) => {
        sheet.model.standardWidth = asNumber(value, "standardWidth", 0, 255);
        sheet.worksheet.getConfig().defaultColumnWidth = pixelsOfDigits(sheet.model.standardWidth);
      },
    },
    EnableCalculation: { get: () => true },
  },
  objects: {
    AutoFilter: (sheet) => autoFilterType.of({ sheet, table: null }),
    Charts: (sheet) => chartsType.of(sheet),
    Comments: (sheet) => commentsType.of({ store: sheet.workbook, sheet }),
    CustomProperties: (sheet) => customPropertiesType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    HorizontalPageBreaks: (sheet) => rowBreaksType.of(sheet),
    Names: (sheet) => namesType.of({ store: sheet.workbook, sheet }),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    Protection: (sheet) => protectionType.of(sheet),
    Shapes: (sheet) => shapesType.of(sheet),
    Tables: (sheet) => tablesType.of({ store: sheet.workbook, sheet }),
  },
  methods: {
    Activate: (sheet, _args, { store }) => {
      store.activate(sheet);
      return null;
    },
    Calculate: (_sheet, _args, { store }) => store.recalculate().then(() => null),
    Copy: (sheet, [position, relativeTo]) => worksheetType.of(copySheet(sheet, position, relativeTo)),
    Delete: (sheet, _args, { store }) => {
      if (sheet.visibility === "VeryHidden")
        throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
      store.removeSheet(sheet);
      return null;
    },
    GetCell: (sheet, [row, column]) => {
      const top = asInteger(row, "row", 0, MAX_ROWS - 1);
      const left = asInteger(column, "column", 0, MAX_COLUMNS - 1);
      return range(sheet, { top, left, bottom: top, right: left });
    },
    GetRange: (sheet, [address]) =>
      address === undefined || address === null
        ? range(sheet, WHOLE_SHEET)
        : rangeType.of(rangeOfAddress(sheet, asString(address, "address"))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const top = asInteger(row, "startRow", 0, MAX_ROWS - 1);
      const left = asInteger(column, "startColumn", 0, MAX_COLUMNS - 1);
      const bottom = top + asInteger(rows, "rowCount", 1, MAX_ROWS - top) - 1;
      return range(sheet, {
        top,
        left,
        bottom,
        right: left + asInteger(columns, "columnCount", 1, MAX_COLUMNS - left) - 1,
      });
    },
    GetRanges: (sheet, [address]) => {
      if (address === undefined || address === null) return areasType.of({ sheet, ranges: [WHOLE_SHEET] });
      const text = asString(address, "address");
      // Excel refuses longer lists (reported near 8,192 characters).
      if (text.length > 8_192) throw invalidArgument("The list of addresses is too long.");
      return areasType.of({ sheet, ranges: areasOfAddress(sheet, text) });
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      range(sheet, sheet.usedRange(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedRange(valuesOnly === true);
      return used ? range(sheet, used) : NULL_OBJECT;
    },
    GetNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
    ...eventMethods<SheetStore>((sheet) => sheet.id, SHEET_EVENTS),
  },
});

function neighbour(sheet: SheetStore, step: number, visibleOnly: unknown): HostObject {
  const sheets = sheet.workbook
    .sheets()
    .filter((other) => other === sheet || visibleOnly !== true || other.visibility === "Visible");
  const next = sheets[sheets.indexOf(sheet) + step];
  return next ? worksheetType.of(next) : NULL_OBJECT;
}

function setVisibility(sheet: SheetStore, visibility: "Visible" | "Hidden" | "VeryHidden"): void {
  const store = sheet.workbook;
  if (visibility !== "Visible") {
    const others = store.sheets().filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0)
      throw new HostError("InvalidOperation", "A workbook keeps at least one visible sheet.");
    if (store.activeSheet() === sheet) store.activate(others[0]!);
  }
  sheet.model.veryHidden = visibility === "VeryHidden";
  store.mutate(Mutation.setSheetHidden, { subUnitId: sheet.id, hidden: visibility === "Visible" ? 0 : 1 });
}
