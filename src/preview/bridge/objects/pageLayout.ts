import { isWholeColumns, isWholeRows } from "../../workbook/areas";
import { invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { HeaderFooterPage, HeaderFooterTexts, PageLayoutModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asBoolean,
  asInteger,
  asNumber,
  asObject,
  asOneOf,
  asString,
  defineType,
  HostObject,
  NULL_OBJECT,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { areasOfAddress } from "./addresses";
import { RangeHandle, type AreasHandle } from "./handles";
import { areasType } from "./rangeAreas";
import { rangeType } from "./range";

const PAPERS = [
  "Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5",
  "B4", "B5", "Folio", "Quatro", "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10", "EnvelopeDL",
] as const; // prettier-ignore

const layout = (sheet: SheetStore): PageLayoutModel => sheet.model.pageLayout;

const flag = (
  key:
    | "centerHorizontally"
    | "centerVertically"
    | "printGridlines"
    | "printHeadings"
    | "blackAndWhite"
    | "draftMode",
): Scalar<SheetStore> => ({
  get: (sheet) => layout(sheet)[key],
  set: (sheet, value) => {
    layout(sheet)[key] = asBoolean(value, key);
  },
});

const margin = (key: keyof PageLayoutModel["margins"]): Scalar<SheetStore> => ({
  get: (sheet) => layout(sheet).margins[key],
  set: (sheet, value) => {
    layout(sheet).margins[key] = asNumber(value, `${key}Margin`, 0);
  },
});

const choice = (
  key: "printComments" | "printErrors" | "printOrder",
  allowed: readonly string[],
): Scalar<SheetStore> => ({
  get: (sheet) => layout(sheet)[key],
  set: (sheet, value) => {
    layout(sheet)[key] = asOneOf(value, allowed, key);
  },
});

interface TextsHandle {
  readonly sheet: SheetStore;
  readonly page: HeaderFooterPage;
}

const part = (key: keyof HeaderFooterTexts): Scalar<TextsHandle> => ({
  get: ({ sheet, page }) => layout(sheet).headersFooters[page][key],
  set: ({ sheet, page }, value) => {
    const text = asString(value, key);
    // Excel's limit for a header or footer, codes included.
    if (text.length > 253) throw invalidArgument("A header or footer has at most 253 characters.");
    layout(sheet).headersFooters[page][key] = text;
  },
});

/** Excel.HeaderFooter. */
const headerFooterType: ObjectClass<TextsHandle> = defineType({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});

/** Excel.HeaderFooterGroup. */
const headerFooterGroupType: ObjectClass<SheetStore> = defineType({
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: (sheet) => layout(sheet).headerFooterState,
      set: (sheet, value) => {
        layout(sheet).headerFooterState = asOneOf(
          value,
          ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"],
          "state",
        );
      },
    },
  },
  objects: {
    DefaultForAllPages: (sheet) => headerFooterType.of({ sheet, page: "default" }),
    FirstPage: (sheet) => headerFooterType.of({ sheet, page: "first" }),
    EvenPages: (sheet) => headerFooterType.of({ sheet, page: "even" }),
    OddPages: (sheet) => headerFooterType.of({ sheet, page: "odd" }),
  },
});

/** Excel.PageLayout. Lengths are points. */
export const pageLayoutType: ObjectClass<SheetStore> = defineType({
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: (sheet) => layout(sheet).orientation,
      set: (sheet, value) => {
        layout(sheet).orientation = asOneOf(value, ["Portrait", "Landscape"], "orientation");
      },
    },
    PaperSize: {
      get: (sheet) => layout(sheet).paperSize,
      set: (sheet, value) => {
        layout(sheet).paperSize = asOneOf(value, PAPERS, "paperSize");
      },
    },
    Zoom: {
      get: (sheet) => layout(sheet).zoom,
      set: (sheet, value) => {
        layout(sheet).zoom = zoomOf(asObject(value, "zoom"));
      },
    },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draftMode"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    PrintComments: choice("printComments", ["NoComments", "EndSheet", "InPlace"]),
    PrintErrors: choice("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    PrintOrder: choice("printOrder", ["DownThenOver", "OverThenDown"]),
    FirstPageNumber: {
      get: (sheet) => layout(sheet).firstPageNumber,
      set: (sheet, value) => {
        layout(sheet).firstPageNumber = value === "" ? "" : asInteger(value, "firstPageNumber");
      },
    },
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroupType.of(sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      layout(sheet).printArea = areasArgument(sheet, area);
      return null;
    },
    GetPrintArea: (sheet) => {
      const area = printArea(sheet);
      if (!area) throw itemNotFound("The sheet has no print area.");
      return area;
    },
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet) ?? NULL_OBJECT,
    SetPrintTitleRows: (sheet, [rows]) => {
      const range = areasArgument(sheet, rows)[0]!;
      if (!isWholeRows(range) && rows !== undefined)
        throw invalidArgument("Title rows are whole rows, such as $1:$3.");
      layout(sheet).titleRows = { from: range.top, to: range.bottom };
      return null;
    },
    SetPrintTitleColumns: (sheet, [columns]) => {
      const range = areasArgument(sheet, columns)[0]!;
      if (!isWholeColumns(range)) throw invalidArgument("Title columns are whole columns, such as $A:$B.");
      layout(sheet).titleColumns = { from: range.left, to: range.right };
      return null;
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const rows = layout(sheet).titleRows;
      return rows
        ? rangeType.of(new RangeHandle(sheet, { top: rows.from, bottom: rows.to, left: 0, right: 16_383 }))
        : NULL_OBJECT;
    },
    GetPrintTitleColumnsOrNullObject: (sheet) => {
      const columns = layout(sheet).titleColumns;
      return columns
        ? rangeType.of(
            new RangeHandle(sheet, { left: columns.from, right: columns.to, top: 0, bottom: 1_048_575 }),
          )
        : NULL_OBJECT;
    },
    SetPrintMargins: (sheet, [unit, options]) => {
      const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        asOneOf(unit, ["Points", "Inches", "Centimeters"], "unit")
      ];
      const { margins } = layout(sheet);
      for (const [side, value] of Object.entries(asObject(options, "marginOptions"))) {
        const key = side as keyof typeof margins;
        if (!(key in margins)) throw invalidArgument(`There is no margin ${side}.`);
        if (value !== undefined && value !== null) margins[key] = asNumber(value, side, 0) * factor;
      }
      return null;
    },
  },
});

function zoomOf(zoom: Readonly<Record<string, unknown>>): PageLayoutModel["zoom"] {
  const scale =
    zoom.scale === undefined || zoom.scale === null ? undefined : asInteger(zoom.scale, "scale", 10, 400);
  const pages = (key: string): number | undefined =>
    zoom[key] === undefined || zoom[key] === null ? undefined : asInteger(zoom[key], key, 0, 32_767);
  const horizontalFitToPages = pages("horizontalFitToPages");
  const verticalFitToPages = pages("verticalFitToPages");
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (scale !== undefined && fits) throw invalidArgument("A zoom is either a scale or a number of pages.");
  if (!fits) return { scale: scale ?? 100 };
  return {
    ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
    ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
  };
}

function areasArgument(sheet: SheetStore, value: unknown): AreasHandle["ranges"][number][] {
  if (value instanceof HostObject) {
    if (value.self instanceof RangeHandle) return [value.self.range];
    return [...(value.self as AreasHandle).ranges];
  }
  return areasOfAddress(sheet, asString(value, "range"));
}

function printArea(sheet: SheetStore): HostObject | undefined {
  const ranges = layout(sheet).printArea;
  return ranges.length > 0 ? areasType.of({ sheet, ranges }) : undefined;
}
