/** What surrounds the cells of a plan: table, validation, freezing, page set-up, marks of the product. */
import { formatRange, type PlanPage, type SheetPlan } from "../../sheet";
import { rangeOn } from "../ranges";
import { queueFreeze } from "./existing";
import type { Keeping } from "./step";

/** Page margins in points: 1.3 cm at the sides, 1.5 cm above and below. */
const SIDE_MARGIN = 37;
const END_MARGIN = 43;

/** @param keeping what is the user's on a sheet that is written again */
export function queueSurroundings(sheet: Excel.Worksheet, plan: SheetPlan, keeping?: Keeping): void {
  for (const { range, list } of plan.validations) {
    rangeOn(sheet, range).dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  }
  if (plan.table) {
    const table = sheet.tables.add(formatRange(plan.table.range), true);
    table.name = plan.table.name;
    if (plan.table.style) table.style = plan.table.style;
  }
  if (!keeping || keeping.isFrozen) queueFreeze(sheet, plan.freeze ?? null);
  if (!keeping) {
    sheet.showGridlines = plan.showGridlines;
    if (plan.tabColor) sheet.tabColor = plan.tabColor;
  }
  if (plan.page) queuePage(sheet.pageLayout, plan.page, keeping);
  if (plan.page?.breaks) queueBreaks(sheet.horizontalPageBreaks, plan.page.breaks);
  for (const [key, value] of plan.properties) sheet.customProperties.add(key, value);
}

function queuePage(layout: Excel.PageLayout, page: PlanPage, keeping?: Keeping): void {
  if (!keeping?.page) queuePaper(layout, page);
  // Which rows are printed and repeated follows from the contents.
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows.from + 1}:$${page.repeatRows.to + 1}`);
  if (page.printArea) layout.setPrintArea(formatRange(page.printArea));
  if (keeping?.headerFooter) return;
  const { defaultForAllPages } = layout.headersFooters;
  const header = sections(page.header);
  const footer = sections(page.footer);
  if (header.left) defaultForAllPages.leftHeader = header.left;
  if (header.center) defaultForAllPages.centerHeader = header.center;
  if (header.right) defaultForAllPages.rightHeader = header.right;
  if (footer.left) defaultForAllPages.leftFooter = footer.left;
  if (footer.center) defaultForAllPages.centerFooter = footer.center;
  if (footer.right) defaultForAllPages.rightFooter = footer.right;
}

/** Where pages begin follows from the contents too. */
function queueBreaks(breaks: Excel.PageBreakCollection, rows: readonly number[]): void {
  breaks.removePageBreaks();
  for (const row of rows) breaks.add(`A${row + 1}`);
}

function queuePaper(layout: Excel.PageLayout, page: PlanPage): void {
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = page.paper === "a4" ? "A4" : "A3";
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight !== undefined && { verticalFitToPages: page.fitToHeight }),
  };
  layout.leftMargin = SIDE_MARGIN;
  layout.rightMargin = SIDE_MARGIN;
  layout.topMargin = END_MARGIN;
  layout.bottomMargin = END_MARGIN;
}

/**
 * A header or footer is stored in one text, its parts begun by &L, &C and &R (text before any of them is centred);
 * Office.js wants the parts.
 */
export function sections(text = ""): { left: string; center: string; right: string } {
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
