/** Fonts, fills and lines of charts. */
import type { SheetStore } from "../../workbook/sheetStore";
import { asBoolean, asColor, asNumber, asOneOf, defineType, type ObjectClass } from "../objectType";

interface FontHandle {
  readonly sheet: SheetStore;
  readonly font: { fontSize?: number; fontColor?: string; bold?: boolean };
}

/** Excel.ChartFont. */
export const fontsType: ObjectClass<FontHandle> = defineType({
  name: "ChartFont",
  scalars: {
    Size: {
      get: ({ font }) => font.fontSize ?? 10,
      set: ({ sheet, font }, value) => {
        font.fontSize = asNumber(value, "size", 1, 409);
        sheet.workbook.changed(sheet);
      },
    },
    Color: {
      get: ({ font }) => font.fontColor ?? "#595959",
      set: ({ sheet, font }, value) => {
        font.fontColor = asColor(value, "color");
        sheet.workbook.changed(sheet);
      },
    },
    Bold: {
      get: ({ font }) => font.bold ?? false,
      set: ({ sheet, font }, value) => {
        font.bold = asBoolean(value, "bold");
        sheet.workbook.changed(sheet);
      },
    },
  },
});

interface FillHandle {
  readonly sheet: SheetStore;
  readonly set: (color: string | undefined) => void;
}

/** Excel.ChartFill: Office.js can set it, not read it. */
export const solidFillType: ObjectClass<FillHandle> = defineType({
  name: "ChartFill",
  methods: {
    SetSolidColor: ({ sheet, set }, [color]) => {
      sheet.assertEditable("allowEditObjects");
      set(asColor(color, "color"));
      sheet.workbook.changed(sheet);
      return null;
    },
    Clear: ({ sheet, set }) => {
      set(undefined);
      sheet.workbook.changed(sheet);
      return null;
    },
  },
});

interface LineHandle {
  readonly sheet: SheetStore;
  readonly line: { color?: string; weight?: number; style?: string };
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Automatic",
  "RoundDot",
  "Grey25",
  "Grey50",
  "Grey75",
];

/** Excel.ChartLineFormat. */
export const lineType: ObjectClass<LineHandle> = defineType({
  name: "ChartLineFormat",
  scalars: {
    Color: {
      get: ({ line }) => line.color ?? "",
      set: ({ sheet, line }, value) => {
        line.color = asColor(value, "color");
        sheet.workbook.changed(sheet);
      },
    },
    Weight: {
      get: ({ line }) => line.weight ?? 2.25,
      set: ({ sheet, line }, value) => {
        line.weight = asNumber(value, "weight", 0, 1584);
        sheet.workbook.changed(sheet);
      },
    },
    LineStyle: {
      get: ({ line }) => line.style ?? "Automatic",
      set: ({ sheet, line }, value) => {
        line.style = asOneOf(value, STYLES, "lineStyle");
        sheet.workbook.changed(sheet);
      },
    },
  },
});
