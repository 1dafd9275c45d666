import { isWholeColumns, isWholeRows } from "../../workbook/areas";
import { itemNotFound } from "../../workbook/hostError";
import { pixelsToPoints } from "../../workbook/sizes";
import {
  asBoolean,
  asInteger,
  asNumber,
  asOneOf,
  defineType,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import {
  BORDER_SIDES,
  borderOf,
  setBorder,
  type BorderHandle,
  type BorderSide,
  BORDER_STYLES,
  BORDER_WEIGHTS,
} from "./borders";
import { ALIGNMENT, common, FILL_COLOR, FONT, patch, type StyleProperty } from "./formats";
import { autofitColumns } from "./autofit";
import type { FormatTarget } from "./handles";
import { mixed } from "./range";

const scalar = ({ read, write }: StyleProperty): Scalar<FormatTarget> => ({
  get: (self) => common(self, read),
  set: (self, value) => patch(self, write(value)),
});

const scalars = (properties: Readonly<Record<string, StyleProperty>>): Record<string, Scalar<FormatTarget>> =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, scalar(property)]));

/** Excel.RangeFont. */
export const rangeFontType: ObjectClass<FormatTarget> = defineType({
  name: "RangeFont",
  scalars: scalars(FONT),
});

/** Excel.RangeFill. */
export const rangeFillType: ObjectClass<FormatTarget> = defineType({
  name: "RangeFill",
  scalars: { Color: scalar(FILL_COLOR) },
  methods: {
    Clear: (self) => {
      patch(self, { bg: null });
      return null;
    },
  },
});

/** Excel.RangeBorder. */
const rangeBorderType: ObjectClass<BorderHandle> = defineType({
  name: "RangeBorder",
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self) => borderOf(self, "style"),
      set: (self, value) => setBorder(self, { style: asOneOf(value, BORDER_STYLES, "style") }),
    },
    Weight: {
      get: (self) => borderOf(self, "weight"),
      set: (self, value) => setBorder(self, { weight: asOneOf(value, BORDER_WEIGHTS, "weight") }),
    },
    Color: {
      get: (self) => borderOf(self, "color"),
      set: (self, value) => setBorder(self, { color: String(FONT.Color!.write(value).cl?.rgb) }),
    },
  },
});

/** Excel.RangeBorderCollection. */
export const rangeBordersType: ObjectClass<FormatTarget> = defineType({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => BORDER_SIDES.length } },
  items: (target) => BORDER_SIDES.map((side) => rangeBorderType.of({ target, side })),
  item: (target, key) => {
    const side = BORDER_SIDES.find((entry) => entry.toLowerCase() === String(key).toLowerCase());
    return side && rangeBorderType.of({ target, side });
  },
  methods: {
    GetItemAt: (target, [index]) => {
      const side: BorderSide | undefined = BORDER_SIDES[asInteger(index, "index", 0)];
      if (!side) throw itemNotFound("There is no such border.");
      return rangeBorderType.of({ target, side });
    },
  },
});

/** Whether the cells are locked on a protected sheet. */
const protectionType: ObjectClass<FormatTarget> = defineType({
  name: "FormatProtection",
  scalars: {
    Locked: {
      get: ({ sheet, ranges }) => !sheet.isUnlocked(ranges[0]!.top, ranges[0]!.left),
      set: ({ sheet, ranges }, value) => {
        sheet.assertEditable();
        const locked = asBoolean(value, "locked");
        sheet.model.unlocked = sheet.model.unlocked.filter((range) => !ranges.includes(range));
        if (!locked) sheet.model.unlocked.push(...ranges);
      },
    },
  },
});

/** Excel.RangeFormat. */
export const rangeFormatType: ObjectClass<FormatTarget> = defineType({
  name: "RangeFormat",
  scalars: {
    ...scalars(ALIGNMENT),
    ColumnWidth: {
      get: ({ sheet, ranges }) => {
        const { left, right } = sheet.inGrid(ranges[0]!) ?? ranges[0]!;
        return mixed(left, right, (column) => (sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column)));
      },
      set: ({ sheet, ranges }, value) => {
        sheet.assertEditable("allowFormatColumns");
        // 255 characters, Excel's widest column.
        const points = asNumber(value, "columnWidth", 0, pixelsToPoints(255 * 7 + 5));
        for (const { left, right } of ranges) sheet.setColumnWidth(left, right, points);
      },
    },
    RowHeight: {
      get: ({ sheet, ranges }) => {
        const { top, bottom } = sheet.inGrid(ranges[0]!) ?? ranges[0]!;
        return mixed(top, bottom, (row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row)));
      },
      set: ({ sheet, ranges }, value) => {
        sheet.assertEditable("allowFormatRows");
        const points = asNumber(value, "rowHeight", 0, 409.5);
        for (const { top, bottom } of ranges) sheet.setRowHeight(top, bottom, points);
      },
    },
  },
  objects: {
    Font: (self) => rangeFontType.of(self),
    Fill: (self) => rangeFillType.of(self),
    Borders: (self) => rangeBordersType.of(self),
    Protection: (self) => protectionType.of(self),
  },
  methods: {
    AutofitColumns: ({ sheet, ranges }) => {
      sheet.assertEditable("allowFormatColumns");
      for (const range of ranges)
        autofitColumns(
          sheet,
          isWholeRows(range) ? { ...range, left: 0, right: sheet.worksheet.getColumnCount() - 1 } : range,
        );
      return null;
    },
    AutofitRows: ({ sheet, ranges }) => {
      sheet.assertEditable("allowFormatRows");
      for (const range of ranges) {
        const used = sheet.usedRange(false);
        if (used) sheet.autoFitRows(range.top, isWholeColumns(range) ? used.bottom : range.bottom);
      }
      return null;
    },
  },
});
