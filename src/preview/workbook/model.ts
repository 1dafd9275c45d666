/**
 * What a workbook holds that Univer does not keep, or keeps only in a page: the side model. Ranges are 0-based and
 * move with inserted and deleted rows and columns (shift.ts).
 */
import type { RangeRef } from "../../sheet";
import type { IStyleData } from "./univer";

export interface TableModel {
  readonly id: number;
  name: string;
  range: RangeRef;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The filter of the table's own buttons; absent: no criterion was ever set. */
  autoFilter?: AutoFilterModel | null;
}

export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";

export interface RuleLimit {
  type:
    | "Invalid"
    | "Automatic"
    | "LowestValue"
    | "HighestValue"
    | "Number"
    | "Percent"
    | "Formula"
    | "Percentile";
  formula?: string | null;
}

export interface DataBarRule {
  kind: "DataBar";
  color: string;
  lower: RuleLimit;
  upper: RuleLimit;
  showDataBarOnly: boolean;
  barDirection: "Context" | "LeftToRight" | "RightToLeft";
  axisFormat: "Automatic" | "None" | "CellMidPoint";
  axisColor: string;
  gradientFill: boolean;
  borderColor: string;
  negativeColor: string;
  negativeBorderColor: string;
}

export interface ColorScalePoint {
  type: RuleLimit["type"];
  formula?: string | null;
  color: string;
}

export interface IconCriterion {
  type: "Invalid" | "Number" | "Percent" | "Formula" | "Percentile";
  formula: string;
  operator: "Invalid" | "GreaterThan" | "GreaterThanOrEqual";
}

export type ConditionalRule =
  | { kind: "CellValue"; operator: CellValueOperator; formula1: string; formula2?: string; style: IStyleData }
  | { kind: "ContainsText"; operator: TextOperator; text: string; style: IStyleData }
  | { kind: "Custom"; formula: string; style: IStyleData }
  | { kind: "ColorScale"; points: ColorScalePoint[] }
  | { kind: "IconSet"; style: string; criteria: IconCriterion[]; reverse: boolean; showIconOnly: boolean }
  | DataBarRule
  /** A rule of a file that the stand-in keeps for saving but does not open: the file library's own object. */
  | { kind: "Kept"; raw: unknown };

export interface ConditionalFormatModel {
  readonly id: string;
  ranges: RangeRef[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface ValidationModel {
  ranges: RangeRef[];
  type: "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";
  operator?: CellValueOperator;
  formula1?: string;
  formula2?: string;
  /** For lists: whether the drop-down button shows. */
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
}

export interface HyperlinkModel {
  range: RangeRef;
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

export interface CommentModel {
  readonly id: string;
  cell: RangeRef;
  kind: "note" | "comment";
  text: string;
  author: string;
  resolved: boolean;
}

export interface ShapeModel {
  readonly id: string;
  name: string;
  kind: "Image" | "GeometricShape" | "TextBox" | "Group" | "Line" | "Unsupported";
  /** Cells under it; null where the file does not say. */
  range: RangeRef | null;
  text: string | null;
  altTitle: string;
  altDescription: string;
  left: number;
  top: number;
  width: number;
  height: number;
  visible: boolean;
  /** The file library's object, kept for saving. */
  raw?: unknown;
}

export interface ChartSeriesModel {
  readonly id: string;
  name: string;
  /** A1 reference with sheet, without "=": "'Sheet 1'!$B$2:$B$5". */
  values: string;
  categories?: string;
  nameReference?: string;
  color?: string;
  chartType?: string;
  hasDataLabels: boolean;
  gapWidth: number;
  line?: { color?: string; weight?: number; style?: string };
  marker?: { style?: string; size?: number; foreground?: string; background?: string };
  /** Fill colours of single points, by index. */
  pointColors: Map<number, string>;
}

export interface ChartAxisModel {
  visible: boolean;
  title: { text: string; visible: boolean };
  minimum?: number | "";
  maximum?: number | "";
  majorUnit?: number | "";
  numberFormat?: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reversePlotOrder: boolean;
  tickLabelPosition?: "NextToAxis" | "High" | "Low" | "None";
  fontSize?: number;
  fontColor?: string;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: string;
  title: {
    text: string;
    visible: boolean;
    overlay: boolean;
    fontSize?: number;
    fontColor?: string;
    bold?: boolean;
  };
  legend: { visible: boolean; position: string; overlay: boolean; fontSize?: number };
  dataLabels: {
    showValue: boolean;
    numberFormat?: string;
    position?: string;
    fontSize?: number;
    fontColor?: string;
  };
  series: ChartSeriesModel[];
  seriesBy: "Columns" | "Rows";
  sourceRange: RangeRef | null;
  axes: { category: ChartAxisModel; value: ChartAxisModel };
  /** Points from the top left corner of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  altText: string;
  altTitle: string;
  /** How blank cells are drawn; absent: Excel's default for the type. */
  blanksAs?: "NotPlotted" | "Zero" | "Interplotted";
  /** Fill of the whole chart area. */
  areaColor?: string;
  /** A chart of a file of a kind that the stand-in cannot draw or write: kept so that objects are not miscounted. */
  raw?: unknown;
}

export interface PageLayoutModel {
  orientation: "Portrait" | "Landscape";
  paperSize: string | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printArea: RangeRef[];
  titleRows: { from: number; to: number } | null;
  titleColumns: { from: number; to: number } | null;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printComments: string;
  printErrors: string;
  printOrder: string;
  headersFooters: Record<HeaderFooterPage, HeaderFooterTexts>;
  headerFooterState: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
}

export type HeaderFooterPage = "default" | "first" | "even" | "odd";

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface NameModel {
  name: string;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Id of the sheet the name belongs to; null for the workbook. */
  scope: string | null;
}

export interface AutoFilterModel {
  range: RangeRef;
  /** Criteria by 0-based column of the range: the values shown. */
  criteria: Map<
    number,
    { values: string[] } | { criterion1: string; criterion2?: string; operator?: "And" | "Or" }
  >;
  /** Rows that this filter has hidden, so that clearing shows only those again. */
  hiddenRows: Set<number>;
}

export interface ProtectionModel {
  protected: boolean;
  password: string | null;
  options: Record<string, boolean | string>;
  raw?: unknown;
}

/** Everything of one sheet besides its cells. */
export interface SheetModel {
  tables: TableModel[];
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  hyperlinks: HyperlinkModel[];
  comments: CommentModel[];
  shapes: ShapeModel[];
  charts: ChartModel[];
  pageLayout: PageLayoutModel;
  properties: Map<string, { key: string; value: string }>;
  protection: ProtectionModel;
  autoFilter: AutoFilterModel | null;
  /** Cells that stay editable while the sheet is protected. */
  unlocked: RangeRef[];
  veryHidden: boolean;
  showHeadings: boolean;
  standardWidth: number | null;
  rowBreaks: number[];
  columnBreaks: number[];
}

const noTexts = (): HeaderFooterTexts => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** A new sheet as Excel makes it. Margins are in points (Excel's own defaults of 0.75 and 0.7 inches). */
export function emptySheetModel(): SheetModel {
  return {
    tables: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    comments: [],
    shapes: [],
    charts: [],
    pageLayout: {
      orientation: "Portrait",
      paperSize: null,
      zoom: { scale: 100 },
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      centerVertically: false,
      printArea: [],
      titleRows: null,
      titleColumns: null,
      printGridlines: false,
      printHeadings: false,
      blackAndWhite: false,
      draftMode: false,
      firstPageNumber: "",
      printComments: "NoComments",
      printErrors: "AsDisplayed",
      printOrder: "DownThenOver",
      headersFooters: { default: noTexts(), first: noTexts(), even: noTexts(), odd: noTexts() },
      headerFooterState: "Default",
    },
    properties: new Map(),
    protection: { protected: false, password: null, options: {} },
    autoFilter: null,
    unlocked: [],
    veryHidden: false,
    showHeadings: true,
    standardWidth: null,
    rowBreaks: [],
    columnBreaks: [],
  };
}
