/** What surrounds the cells of a plan: charts, table, validation, freezing, page set-up, marks of the product. */
import { formatRange, type PlanPage, type SheetPlan } from "../../sheet";
import { rangeOn } from "../ranges";
import { queueChart } from "./chart";

/** Page margins in points: 1.3 cm at the sides, 1.5 cm above and below. */
const SIDE_MARGIN = 37;
const END_MARGIN = 43;

export function queueSurroundings(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { range, list } of plan.validations) {
    rangeOn(sheet, range).dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  }
  if (plan.table) {
    const table = sheet.tables.add(formatRange(plan.table.range), true);
    table.name = plan.table.name;
    if (plan.table.style) table.style = plan.table.style;
  }
  for (const chart of plan.charts) queueChart(sheet, chart);
  queueFreeze(sheet, plan);
  sheet.showGridlines = plan.showGridlines;
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.page) queuePage(sheet, plan.page);
  for (const [key, value] of plan.properties) sheet.customProperties.add(key, value);
}

function queueFreeze(sheet: Excel.Worksheet, { freeze }: SheetPlan): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(rangeOn(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

function queuePage(sheet: Excel.Worksheet, page: PlanPage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = page.paper === "a4" ? "A4" : "A3";
  pageLayout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight !== undefined && { verticalFitToPages: page.fitToHeight }),
  };
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = END_MARGIN;
  pageLayout.bottomMargin = END_MARGIN;
  if (page.repeatRows)
    pageLayout.setPrintTitleRows(`$${page.repeatRows.from + 1}:$${page.repeatRows.to + 1}`);
  if (page.printArea) pageLayout.setPrintArea(formatRange(page.printArea));
  const { defaultForAllPages } = pageLayout.headersFooters;
  const header = sections(page.header);
  const footer = sections(page.footer);
  if (header.left) defaultForAllPages.leftHeader = header.left;
  if (header.center) defaultForAllPages.centerHeader = header.center;
  if (header.right) defaultForAllPages.rightHeader = header.right;
  if (footer.left) defaultForAllPages.leftFooter = footer.left;
  if (footer.center) defaultForAllPages.centerFooter = footer.center;
  if (footer.right) defaultForAllPages.rightFooter = footer.right;
}

/**
 * A header or footer is stored in one text, its parts begun by &L, &C and &R (text before any of them is centred);
 * Office.js wants the parts.
 */
function sections(text = ""): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let current: keyof typeof parts = "center";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L") current = "left";
    else if (piece === "&C") current = "center";
    else if (piece === "&R") current = "right";
    else parts[current] += piece;
  }
  return parts;
}
