/** The cells of a plan: values as data, formulas where the plan says so, links. */
import {
  formatCell,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
  type PlanCell,
  type PlanLink,
  type Problem,
  type RangeRef,
  type SheetPlan,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { rangeOn, rowBlocks } from "../ranges";
import { asEntry, MAX_CELL_TEXT } from "../text";

/** What would make Excel refuse the plan; null where nothing would. Looked at before anything is sent. */
export function problemWithPlan(plan: SheetPlan): Problem | null {
  const texts = excelTexts();
  const { bottom, right } = extentOf(plan);
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS)
    return { code: "excel.planTooLarge", message: texts.planTooLarge };
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = typeof cell === "string" ? cell : isLink(cell) ? cell.text : "";
      if (text.length <= MAX_CELL_TEXT) continue;
      const place = formatCell(row, column);
      return { code: "excel.textTooLong", message: texts.textTooLong(place), sheet: plan.name, cell: place };
    }
  }
  return null;
}

function extentOf(plan: SheetPlan): RangeRef {
  const width = plan.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { top: 0, left: 0, bottom: plan.cells.length - 1, right: width - 1 };
}

/** Blocks of rows that each fit into one request; none for a plan without cells. */
export function cellBlocks(plan: SheetPlan, cellsPerRequest: number): RangeRef[] {
  const extent = extentOf(plan);
  return extent.right < 0 ? [] : rowBlocks(extent, cellsPerRequest);
}

/**
 * Queues one block. Links go first and values after them, because a new link writes its own text into the cell and
 * would have Excel parse it.
 */
export function queueCells(sheet: Excel.Worksheet, plan: SheetPlan, block: RangeRef): void {
  const matrix: (string | number | boolean)[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const line = plan.cells[row] ?? [];
    matrix.push(
      Array.from({ length: block.right - block.left + 1 }, (_, column) => entryOf(line[column] ?? null)),
    );
    line.forEach((cell, column) => isLink(cell) && queueLink(sheet, row, column, cell));
  }
  rangeOn(sheet, block).values = matrix;
}

function queueLink(sheet: Excel.Worksheet, row: number, column: number, { link, text }: PlanLink): void {
  const place: RangeRef = { top: row, left: column, bottom: row, right: column };
  rangeOn(sheet, place).hyperlink = {
    documentReference: `${quoteSheetName(link.sheet)}!${link.cell}`,
    screenTip: `${link.sheet}!${link.cell}`,
    textToDisplay: text === "" ? link.cell : `'${text}`,
  };
}

function entryOf(cell: PlanCell): string | number | boolean {
  if (cell === null || typeof cell !== "object") return asEntry(cell);
  return "formula" in cell ? cell.formula : asEntry(cell.text);
}

function isLink(cell: PlanCell | undefined): cell is PlanLink {
  return typeof cell === "object" && cell !== null && "link" in cell;
}
