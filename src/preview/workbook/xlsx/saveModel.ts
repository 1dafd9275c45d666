/** The side model of a sheet as the file library's parts. */
import type { DataValidation, SheetImage, SheetTextBox, WriteSheet } from "hucre";
import { formatRange, columnLetters } from "../../../sheet";
import { formatAbsoluteArea, formatArea } from "../areas";
import { cellsUnder } from "../charts";
import type { HeaderFooterTexts, PageLayoutModel, ShapeModel, TableModel, ValidationModel } from "../model";
import type { SheetStore } from "../sheetStore";
import { saveCharts } from "./charts";
import { saveConditional } from "./conditional";
import { OPERATORS_TO_FILE } from "./operators";

const INCH = 72;

export function saveModel(sheet: SheetStore): Partial<WriteSheet> {
  const { model } = sheet;
  const tabColor = String(sheet.worksheet.getTabColor() || "");
  const charts = saveCharts(sheet);
  const images = model.shapes
    .filter((shape) => shape.kind === "Image" && shape.raw)
    .map((shape) => shape.raw as SheetImage);
  const textBoxes = model.shapes
    .filter((shape) => shape.kind === "TextBox")
    .map((shape) => textBoxOf(shape, sheet));
  return {
    tables: model.tables.map((table) => tableOf(table, sheet)),
    conditionalRules: saveConditional(model.conditionalFormats),
    dataValidations: model.validations.map(validationOf),
    ...(charts.length > 0 && { charts }),
    ...(images.length > 0 && { images }),
    ...(textBoxes.length > 0 && { textBoxes }),
    ...(model.autoFilter && { autoFilter: autoFilterOf(model.autoFilter) }),
    ...(model.protection.protected && { protection: protectionOf(model.protection) }),
    ...(model.rowBreaks.length > 0 && { rowBreaks: model.rowBreaks }),
    ...(model.columnBreaks.length > 0 && { colBreaks: model.columnBreaks }),
    view: {
      showGridLines: sheet.worksheet.getConfig().showGridlines !== 0,
      ...(!model.showHeadings && { showRowColHeaders: false }),
      ...(tabColor && { tabColor: { rgb: tabColor.replace("#", "").toUpperCase() } }),
    },
    pageSetup: pageOf(model.pageLayout),
    headerFooter: headersOf(model.pageLayout),
  };
}

function tableOf(table: TableModel, sheet: SheetStore): NonNullable<WriteSheet["tables"]>[number] {
  const { top, left, right } = table.range;
  return {
    name: table.name,
    displayName: table.name,
    range: formatRange(table.range),
    columns: Array.from({ length: right - left + 1 }, (_, index) => ({
      name: table.showHeaders ? String(sheet.content(top, left + index).value ?? "") : `列${index + 1}`,
    })),
    ...(table.style && { style: table.style }),
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
  };
}

function autoFilterOf({
  range,
  criteria,
}: NonNullable<SheetStore["model"]["autoFilter"]>): NonNullable<WriteSheet["autoFilter"]> {
  const columns = [...criteria].flatMap(([colIndex, criterion]) =>
    "values" in criterion ? [{ colIndex, filters: criterion.values }] : [],
  );
  return { range: formatRange(range), ...(columns.length > 0 && { columns }) };
}

/** What a loaded file said of its protection is written as it was; a new protection forbids everything. */
function protectionOf({
  raw,
  password,
}: SheetStore["model"]["protection"]): NonNullable<WriteSheet["protection"]> {
  if (raw) return raw;
  return { sheet: true, objects: true, scenarios: true, ...(password !== null && { password }) };
}

function textBoxOf(shape: ShapeModel, sheet: SheetStore): SheetTextBox {
  const raw = shape.raw as SheetTextBox | undefined;
  const under = shape.range ?? cellsUnder(shape, sheet);
  return {
    anchor: {
      from: { row: under.top, col: under.left },
      to: { row: under.bottom + 1, col: under.right + 1 },
    },
    ...raw,
    text: shape.text ?? "",
    ...(shape.altDescription && { altText: shape.altDescription }),
    ...(shape.altTitle && { title: shape.altTitle }),
  };
}

const VALIDATION_TYPES = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;

function validationOf(model: ValidationModel): DataValidation {
  const alertStyle = { Stop: "stop", Warning: "warning", Information: "information" } as const;
  const formula1 = model.formula1?.replace(/^=/, "");
  const isTextList = model.type === "List" && !model.formula1?.startsWith("=");
  return {
    type: VALIDATION_TYPES[model.type],
    range: model.ranges.map(formatArea).join(" "),
    ...(model.operator && { operator: OPERATORS_TO_FILE[model.operator] }),
    ...(isTextList ? { values: (model.formula1 ?? "").split(",") } : formula1 !== undefined && { formula1 }),
    ...(model.formula2 !== undefined && { formula2: model.formula2.replace(/^=/, "") }),
    allowBlank: model.ignoreBlanks,
    showInputMessage: model.prompt.showPrompt && Boolean(model.prompt.title || model.prompt.message),
    ...(model.prompt.title && { inputTitle: model.prompt.title }),
    ...(model.prompt.message && { inputMessage: model.prompt.message }),
    showErrorMessage: model.errorAlert.showAlert,
    errorStyle: alertStyle[model.errorAlert.style],
    ...(model.errorAlert.title && { errorTitle: model.errorAlert.title }),
    ...(model.errorAlert.message && { errorMessage: model.errorAlert.message }),
  };
}

type FilePage = NonNullable<WriteSheet["pageSetup"]>;

function pageOf(page: PageLayoutModel): FilePage {
  const { zoom, margins, titleRows, titleColumns } = page;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const inches = (points: number): number => Math.round((points / INCH) * 1000) / 1000;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    ...(page.paperSize && { paperSize: page.paperSize.toLowerCase() as NonNullable<FilePage["paperSize"]> }),
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : zoom.scale !== undefined && zoom.scale !== 100 && { scale: zoom.scale }),
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    ...(page.printArea.length > 0 && { printArea: page.printArea.map(formatAbsoluteArea).join(",") }),
    ...(titleRows && { printTitlesRow: `$${titleRows.from + 1}:$${titleRows.to + 1}` }),
    ...(titleColumns && {
      printTitlesColumn: `$${columnLetters(titleColumns.from)}:$${columnLetters(titleColumns.to)}`,
    }),
    ...(page.centerHorizontally && { horizontalCentered: true }),
    ...(page.centerVertically && { verticalCentered: true }),
    ...(page.printGridlines && { showGridLines: true }),
    ...(page.printHeadings && { showRowColHeaders: true }),
  };
}

function headersOf({
  headersFooters,
  headerFooterState,
}: PageLayoutModel): NonNullable<WriteSheet["headerFooter"]> {
  const oddEven = headerFooterState === "OddAndEven" || headerFooterState === "FirstOddAndEven";
  const differentFirst = headerFooterState === "FirstAndDefault" || headerFooterState === "FirstOddAndEven";
  const main = oddEven ? headersFooters.odd : headersFooters.default;
  return {
    ...texts("odd", main),
    ...(oddEven && { differentOddEven: true, ...texts("even", headersFooters.even) }),
    ...(differentFirst && { differentFirst: true, ...texts("first", headersFooters.first) }),
  };
}

function texts(page: "odd" | "even" | "first", parts: HeaderFooterTexts): Record<string, string> {
  const joined = (left: string, center: string, right: string): string =>
    `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
  const header = joined(parts.leftHeader, parts.centerHeader, parts.rightHeader);
  const footer = joined(parts.leftFooter, parts.centerFooter, parts.rightFooter);
  return { ...(header && { [`${page}Header`]: header }), ...(footer && { [`${page}Footer`]: footer }) };
}
