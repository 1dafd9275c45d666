/**
 * Carries operations out in Excel: all or nothing. Excel itself stops in the middle of a request that fails, so what
 * had been done is taken back. Contents, merges and visibility can be put back however far it came; for inserted and
 * deleted lines a mark on the sheet says how many of them were carried out.
 */
import { areaOf, columnLetters, formatRange } from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { problemOf } from "../errors";
import { rangeOn, untracked } from "../ranges";
import { abort } from "../run";
import { queueSheetPlan } from "../writer";
import {
  isStructural,
  type HiddenOperation,
  type Operation,
  type RemoveObjectOperation,
  type StructureOperation,
} from "./operations";
import type { Prepared } from "./prepare";

const CELLS_PER_REQUEST = 20_000;
/** A write takes as much room in a request as this many cells, however few it holds. */
const CELLS_OF_A_WRITE = 5;
/** Worksheet property "change id:lines done". */
const STEP_MARK = "kpi.step";

/** @throws Office.js errors; the workbook is then as it was before */
export async function execute(context: Excel.RequestContext, { operations, undo }: Prepared): Promise<void> {
  const change = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  try {
    await carryOut(context, operations, change);
  } catch (error) {
    await takeBack(context, operations, undo, change);
    throw error;
  }
}

async function carryOut(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  change: string,
): Promise<void> {
  let queuedCells = 0;
  for (const operation of operations) {
    queuedCells += operation.kind === "write" ? Math.max(areaOf(operation.range), CELLS_OF_A_WRITE) : 1;
    if (queuedCells > CELLS_PER_REQUEST) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds only so many cells
      await context.sync();
      queuedCells = 0;
    }
    queue(context, operation);
    if (isStructural(operation)) mark(context, operation, change);
  }
  await context.sync();
}

function mark(context: Excel.RequestContext, { sheet, order }: StructureOperation, change: string): void {
  sheetNamed(context, sheet).customProperties.add(STEP_MARK, `${change}:${order + 1}`);
}

async function takeBack(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  undo: readonly Operation[],
  change: string,
): Promise<void> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name));
    const done = operations.some(isStructural)
      ? await structuralStepsDone(context, worksheets.items, change)
      : 0;
    const steps = undo.filter((step) =>
      step.kind === "removeSheet" ? names.has(step.name) : !isStructural(step) || step.order < done,
    );
    for (const step of steps) queue(context, step);
    await context.sync();
  } catch (error) {
    const { message } = problemOf(error, excelTexts().undoing);
    abort({ code: "excel.rollbackFailed", message: excelTexts().rollbackFailed(message) });
  }
}

/** How many insertions and deletions of this change Excel carried out: the highest mark on any sheet. */
async function structuralStepsDone(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  change: string,
): Promise<number> {
  for (const worksheet of worksheets) worksheet.customProperties.load("items/key,items/value");
  await context.sync();
  const marks = worksheets.flatMap(({ customProperties }) =>
    customProperties.items.flatMap(({ key, value }) => {
      const [id, done] = value.split(":");
      return key === STEP_MARK && id === change ? [Number(done)] : [];
    }),
  );
  return Math.max(0, ...marks);
}

function sheetNamed(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

function queue(context: Excel.RequestContext, operation: Operation): void {
  switch (operation.kind) {
    case "addSheet":
      return queueSheetPlan(context, operation.plan, operation.name);
    case "removeSheet":
      return sheetNamed(context, operation.name).delete();
    case "write": {
      const range = rangeOn(sheetNamed(context, operation.sheet), operation.range);
      // Contents first: a text format would keep the apostrophe's effect but turn a restored formula into text.
      range.values = operation.entries.map((line) => [...line]);
      if (operation.numberFormats) range.numberFormat = operation.numberFormats.map((line) => [...line]);
      return;
    }
    case "merge":
    case "unmerge": {
      const sheet = sheetNamed(context, operation.sheet);
      for (const area of operation.ranges) {
        if (operation.kind === "merge") rangeOn(sheet, area).merge(false);
        else rangeOn(sheet, area).unmerge();
      }
      return;
    }
    case "insert":
    case "delete":
      return queueStructure(sheetNamed(context, operation.sheet), operation);
    case "setHidden":
      return queueHidden(sheetNamed(context, operation.sheet), operation);
    case "resizeTable":
      return sheetNamed(context, operation.sheet)
        .tables.getItem(operation.table)
        .resize(formatRange(operation.range));
    case "removeObject":
      return queueRemoval(sheetNamed(context, operation.sheet), operation);
  }
}

function queueStructure(sheet: Excel.Worksheet, { kind, axis, at, count }: StructureOperation): void {
  const lines = untracked(sheet.getRange(linesAddress(axis, at, count)));
  if (kind === "insert") untracked(lines.insert(axis === "rows" ? "Down" : "Right"));
  else lines.delete(axis === "rows" ? "Up" : "Left");
}

/** "3:5" or "B:D". */
function linesAddress(axis: "rows" | "columns", at: number, count: number): string {
  const last = at + count - 1;
  return axis === "rows" ? `${at + 1}:${last + 1}` : `${columnLetters(at)}:${columnLetters(last)}`;
}

function queueHidden(sheet: Excel.Worksheet, { axis, indexes, hidden }: HiddenOperation): void {
  if (axis === "sheet") {
    sheet.visibility = hidden ? "Hidden" : "Visible";
    return;
  }
  for (const index of indexes) {
    const line = untracked(sheet.getRange(linesAddress(axis, index, 1)));
    if (axis === "rows") line.rowHidden = hidden;
    else line.columnHidden = hidden;
  }
}

function queueRemoval(sheet: Excel.Worksheet, { objectKind, name }: RemoveObjectOperation): void {
  switch (objectKind) {
    case "chart":
      return sheet.charts.getItem(name).delete();
    case "comment":
      return sheet.comments.getItemByCell(name).delete();
    case "note":
      return sheet.notes.getItem(name).delete();
    default:
      return sheet.shapes.getItem(name).delete();
  }
}
