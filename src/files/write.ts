/**
 * Sheets described as data to an .xlsx file. Texts are written as texts: none becomes a formula or a date, whatever
 * sign it begins with. A plan's `properties` are left out: .xlsx has no place for them that Excel reads.
 */
import { writeXlsx, type Cell, type CellStyle, type ConditionalRule, type WriteSheet } from "hucre/xlsx";
import {
  cellKey,
  cellOfKey,
  formatRange,
  quoteSheetName,
  uniqueSheetName,
  type PlanCell,
  type PlanConditionalFormat,
  type PlanStyle,
  type SheetPlan,
} from "../sheet";
import { absolute, fileChart, hex } from "./write-chart";

export interface WriteSettings {
  /** Font of the whole workbook. */
  readonly font?: { readonly name: string; readonly size: number };
  readonly title?: string;
  readonly creator?: string;
  /** Time of creation and change, written into the file; the same time gives the same bytes. */
  readonly time: Date;
}

const DEFAULT_FONT = { name: "游ゴシック", size: 11 };

/** @returns the bytes of an .xlsx workbook with one sheet a plan, in order */
export async function writeWorkbook(
  plans: readonly SheetPlan[],
  settings: WriteSettings,
): Promise<Uint8Array> {
  const names: string[] = [];
  for (const plan of plans) names.push(uniqueSheetName(plan.name, names));
  const font = settings.font ?? DEFAULT_FONT;
  return writeXlsx({
    sheets: plans.map((plan, index) => writeSheet(plan, names[index]!, font)),
    defaultFont: font,
    properties: {
      title: settings.title,
      creator: settings.creator,
      created: settings.time,
      modified: settings.time,
    },
  });
}

function writeSheet(plan: SheetPlan, name: string, font: { name: string; size: number }): WriteSheet {
  const styles = stylesByCell(plan);
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, style] of styles) {
    const { row, column } = cellOfKey(key);
    cells.set(`${row},${column}`, { value: null, type: "empty", style: fileStyle(style, font) });
  }
  plan.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      const key = `${rowIndex},${column}`;
      if (cell !== null) cells.set(key, { ...cells.get(key), ...fileCell(cell) });
    }),
  );
  return {
    name,
    // Rows are needed for their number only: what stands in the cells is in `cells`.
    rows: plan.cells.map((row) => row.map(() => null)),
    cells,
    columns: columnsOf(plan),
    rowDefs: new Map([...plan.rowHeights].map(([row, height]) => [row, { height }])),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    conditionalRules: plan.conditionalFormats.map(conditionalRule),
    charts: plan.charts.map((chart) => fileChart(chart, name, plan)),
    dataValidations: plan.validations.map(({ range, list }) => ({
      type: "list" as const,
      values: [...list],
      range: formatRange(range),
      allowBlank: true,
      showErrorMessage: true,
    })),
    ...(plan.table && { tables: [fileTable(plan, plan.table)] }),
    ...(plan.freeze && { freezePane: { ...plan.freeze } }),
    view: {
      showGridLines: plan.showGridlines,
      ...(plan.tabColor && { tabColor: { rgb: hex(plan.tabColor) } }),
    },
    ...pageOf(plan),
  };
}

/** Later ranges override earlier ones property by property, as when a user formats one after the other. */
function stylesByCell(plan: SheetPlan): ReadonlyMap<number, PlanStyle> {
  const styles = new Map<number, PlanStyle>();
  for (const { range, style } of plan.styles) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = cellKey(row, column);
        styles.set(key, { ...styles.get(key), ...style });
      }
    }
  }
  return styles;
}

function columnsOf({ columnWidths, hiddenColumns = [] }: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => ({
    ...(columnWidths[column] !== undefined && { width: columnWidths[column] }),
    ...(hiddenColumns.includes(column) && { hidden: true }),
  }));
}

function fileCell(cell: Exclude<PlanCell, null>): Partial<Cell> {
  if (typeof cell !== "object") return { value: cell, type: typeof cell as "string" | "number" | "boolean" };
  if ("formula" in cell) {
    const formula = cell.formula.replace(/^=/, "");
    return { value: cell.cached ?? null, type: "formula", formula, formulaResult: cell.cached ?? null };
  }
  const location = `${quoteSheetName(cell.link.sheet)}!${cell.link.cell}`;
  return { value: cell.text, type: "string", hyperlink: { target: "", location } };
}

function fileStyle(style: PlanStyle, font: { name: string; size: number }): CellStyle {
  const side =
    style.border === undefined ? undefined : { style: "thin" as const, color: { rgb: hex(style.border) } };
  return {
    font: {
      name: font.name,
      size: style.fontSize ?? font.size,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.fontColor && { color: { rgb: hex(style.fontColor) } }),
    },
    ...(style.fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(style.fill) } } }),
    ...(side && { border: { top: side, right: side, bottom: side, left: side } }),
    alignment: {
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical && { vertical: style.vertical === "middle" ? "center" : style.vertical }),
      ...(style.wrap && { wrapText: true }),
    },
    ...(style.numberFormat && { numFmt: style.numberFormat }),
  };
}

function conditionalRule(format: PlanConditionalFormat, index: number): ConditionalRule {
  const common = { priority: index + 1, range: formatRange(format.range) };
  if (format.kind === "dataBar") {
    const ends = [format.min, format.max].map((value) => ({ type: "num" as const, value: String(value) }));
    return { ...common, type: "dataBar", dataBar: { cfvo: ends, color: `FF${hex(format.color)}` } };
  }
  return {
    ...common,
    type: "cellIs",
    operator: "equal",
    formula: `"${format.equals.replaceAll('"', '""')}"`,
    style: {
      font: { color: { rgb: hex(format.fontColor) } },
      // Without a pattern Excel shows no fill; in a conditional format the colour is the background colour.
      fill: {
        type: "pattern",
        pattern: "solid",
        fgColor: { rgb: hex(format.fill) },
        bgColor: { rgb: hex(format.fill) },
      },
    },
  };
}

function fileTable(
  plan: SheetPlan,
  table: NonNullable<SheetPlan["table"]>,
): NonNullable<WriteSheet["tables"]>[number] {
  const { top, left, right } = table.range;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => ({
    name: String(plan.cells[top]?.[left + index] ?? ""),
  }));
  return {
    name: table.name,
    range: formatRange(table.range),
    columns,
    style: table.style ?? "TableStyleLight9",
  };
}

function pageOf({ page }: SheetPlan): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  if (!page) return {};
  return {
    // The library counts the row before a break.
    ...(page.breaks && { rowBreaks: page.breaks.map((row) => row - 1) }),
    pageSetup: {
      orientation: page.orientation,
      paperSize: page.paper,
      fitToPage: true,
      fitToWidth: page.fitToWidth,
      fitToHeight: page.fitToHeight ?? 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(page.repeatRows && { printTitlesRow: `$${page.repeatRows.from + 1}:$${page.repeatRows.to + 1}` }),
      ...(page.printArea && { printArea: absolute(page.printArea) }),
    },
    headerFooter: {
      ...(page.header !== undefined && { oddHeader: page.header }),
      ...(page.footer !== undefined && { oddFooter: page.footer }),
    },
  };
}
