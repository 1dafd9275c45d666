/** The cells of a plan: values as data, formulas where the plan says so, links. */
import {
  formatCell,
  MAX_COLUMNS,
  MAX_ROWS,
  type PlanCell,
  type PlanLink,
  type Problem,
  type SheetPlan,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { rangeOn, rowBlocks } from "../ranges";
import { asEntry, MAX_CELL_TEXT } from "../text";
import { extentOf } from "./extent";
import { linkGroups } from "./links";
import type { WriteStep } from "./step";

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

/** Cells of one piece. Pieces are small, so that requests can be filled well. */
const CELLS_PER_STEP = 4_000;

/** Blocks of rows, each with its links. */
export function* cellSteps(plan: SheetPlan): Generator<WriteStep> {
  const right = plan.cells.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  if (right < 0) return;
  for (const block of rowBlocks({ top: 0, left: 0, bottom: plan.cells.length - 1, right }, CELLS_PER_STEP)) {
    const rows = plan.cells.slice(block.top, block.bottom + 1);
    const matrix = rows.map((row) =>
      Array.from({ length: right + 1 }, (_, column) => entryOf(row[column] ?? null)),
    );
    const links = linkGroups(
      rows.flatMap((row, index) =>
        row.flatMap((cell, column) => (isLink(cell) ? [{ cell, row: block.top + index, column }] : [])),
      ),
    );
    yield {
      bytes:
        matrix.reduce((sum, row) => sum + bytesOfRow(row), 0) +
        links.reduce((sum, { bytes }) => sum + bytes, 0),
      queue: (sheet) => {
        // Links go first and values after them: a new link writes its own text into the cell, which Excel would parse.
        for (const link of links) link.queue(sheet);
        rangeOn(sheet, block).values = matrix;
      },
    };
  }
}

function entryOf(cell: PlanCell): string | number | boolean {
  if (cell === null || typeof cell !== "object") return asEntry(cell);
  return "formula" in cell ? cell.formula : asEntry(cell.text);
}

function isLink(cell: PlanCell | undefined): cell is PlanLink {
  return typeof cell === "object" && cell !== null && "link" in cell;
}

const NON_ASCII = /[^\u0000-\u007f]/;

function bytesOfRow(row: readonly (string | number | boolean)[]): number {
  return row.reduce<number>((sum, value) => sum + bytesOf(value), 4);
}

function bytesOf(value: string | number | boolean): number {
  if (typeof value !== "string") return 12;
  return NON_ASCII.test(value) ? value.length * 3 + 4 : value.length + 4;
}
