/**
 * The requirement set of ExcelApi that a member came with, as the client of @microsoft/office-js 1.1.110 names it.
 * Excel answers ApiNotFound to a member that is newer than itself; members not listed here came with 1.1.
 */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "1.2": {
    Chart: ["worksheet"],
    Range: ["columnHidden", "hidden", "merge", "rowHidden", "unmerge"],
    RangeFormat: ["autofitColumns", "autofitRows", "columnWidth", "protection", "rowHeight"],
    Table: ["convertToRange", "worksheet"],
    Worksheet: ["protection"],
  },
  "1.3": {
    Range: ["getColumnsAfter", "getColumnsBefore", "getResizedRange", "getRowsAbove", "getRowsBelow"],
    Table: [
      "highlightFirstColumn",
      "highlightLastColumn",
      "showBandedColumns",
      "showBandedRows",
      "showFilterButton",
    ],
  },
  "1.4": {
    ChartCollection: ["getCount", "getItemOrNullObject"],
    ChartPointsCollection: ["getCount"],
    ChartSeriesCollection: ["getCount"],
    NamedItem: ["comment", "delete", "getRangeOrNullObject", "scope", "worksheet", "worksheetOrNullObject"],
    NamedItemCollection: ["add", "getCount", "getItemOrNullObject"],
    Range: ["getIntersectionOrNullObject", "getUsedRangeOrNullObject"],
    TableCollection: ["getCount", "getItemOrNullObject"],
    TableColumnCollection: ["getCount", "getItemOrNullObject"],
    TableRowCollection: ["getCount"],
    Workbook: ["settings"],
    Worksheet: ["getUsedRangeOrNullObject", "names"],
    WorksheetCollection: ["getCount", "getItemOrNullObject"],
  },
  "1.5": {
    Worksheet: ["getNextOrNullObject", "getPreviousOrNullObject"],
    WorksheetCollection: ["getFirst", "getLast"],
  },
  "1.6": {
    Application: ["suspendApiCalculationUntilNextSync"],
    Range: ["calculate", "conditionalFormats"],
    Worksheet: ["calculate"],
  },
  "1.7": {
    Chart: ["chartType", "id"],
    ChartAxes: ["getItem"],
    ChartAxis: ["height", "left", "reversePlotOrder", "top", "type", "visible", "width"],
    ChartLegend: ["height", "left", "top", "width"],
    ChartLineFormat: ["lineStyle", "weight"],
    ChartSeries: [
      "chartType",
      "delete",
      "gapWidth",
      "hasDataLabels",
      "markerBackgroundColor",
      "markerForegroundColor",
      "markerSize",
      "markerStyle",
      "setValues",
      "setXAxisValues",
    ],
    ChartSeriesCollection: ["add"],
    ChartTitle: [
      "height",
      "horizontalAlignment",
      "left",
      "position",
      "textOrientation",
      "top",
      "verticalAlignment",
      "width",
    ],
    NamedItem: ["formula"],
    Range: [
      "getAbsoluteResizedRange",
      "getSurroundingRegion",
      "hyperlink",
      "isEntireColumn",
      "isEntireRow",
      "numberFormatLocal",
      "style",
    ],
    RangeFormat: ["textOrientation"],
    Workbook: ["getActiveCell", "name", "properties", "protection"],
    Worksheet: ["copy", "freezePanes", "getRangeByIndexes", "standardHeight", "standardWidth", "tabColor"],
  },
  "1.8": {
    Chart: ["displayBlanksAs", "style"],
    ChartAxis: ["numberFormat", "position", "textOrientation"],
    ChartAxisFormat: ["fill"],
    ChartDataLabels: ["horizontalAlignment", "numberFormat", "textOrientation", "verticalAlignment"],
    ChartSeries: ["dataLabels"],
    Range: ["dataValidation"],
    Runtime: ["enableEvents"],
    Workbook: ["readOnly"],
    Worksheet: ["showGridlines", "showHeadings"],
  },
  "1.9": {
    Application: ["calculationEngineVersion", "calculationState", "suspendScreenUpdatingUntilNextSync"],
    Chart: ["activate"],
    ConditionalFormat: ["getRanges"],
    DataValidation: ["getInvalidCellsOrNullObject"],
    Range: [
      "copyFrom",
      "getCellProperties",
      "getColumnProperties",
      "getRowProperties",
      "getSpecialCells",
      "getSpecialCellsOrNullObject",
      "setCellProperties",
      "setColumnProperties",
      "setRowProperties",
    ],
    RangeFont: ["strikethrough", "subscript", "superscript"],
    RangeFormat: ["indentLevel"],
    Table: ["autoFilter"],
    Workbook: ["autoSave", "calculationEngineVersion", "getSelectedRanges"],
    Worksheet: [
      "autoFilter",
      "enableCalculation",
      "getRanges",
      "horizontalPageBreaks",
      "pageLayout",
      "shapes",
    ],
  },
  "1.10": {
    Range: ["height", "left", "top", "width"],
    Workbook: ["comments"],
    Worksheet: ["comments"],
  },
  "1.11": {
    Application: ["decimalSeparator", "thousandsSeparator", "useSystemSeparators"],
    Comment: ["resolved"],
  },
  "1.12": {
    ChartAxisTitle: ["textOrientation"],
    Comment: ["contentType"],
    Range: ["getSpillingToRange", "getSpillingToRangeOrNullObject", "hasSpill"],
    Worksheet: ["customProperties"],
  },
  "1.13": {
    Range: ["getMergedAreasOrNullObject"],
    Table: ["resize"],
  },
  "1.14": {
    CommentCollection: ["getItemOrNullObject"],
    ConditionalFormatCollection: ["getItemOrNullObject"],
    ShapeCollection: ["getItemOrNullObject"],
  },
};

const VERSIONS = new Map(
  Object.entries(MEMBERS).flatMap(([version, types]) =>
    Object.entries(types).flatMap(([type, members]) =>
      members.map((member) => [`${type}.${member}`.toLowerCase(), version] as const),
    ),
  ),
);

/** The version of ExcelApi that a member needs: "1.13". */
export function neededVersion(type: string, member: string): string {
  return VERSIONS.get(`${type}.${member}`.toLowerCase()) ?? "1.1";
}

/** Whether "1.14" covers "1.9". */
export function coversVersion(supported: string, needed: string): boolean {
  const [major = 0, minor = 0] = supported.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
