/**
 * Looks at edits before anything is done: whether the sheets still are as the edits found them, what the steps are, and
 * what would take them back. Pure.
 */
import {
  fail,
  formatCell,
  ok,
  uniqueSheetName,
  type CellValue,
  type Edit,
  type Problem,
  type RangeRef,
  type Result,
  type SetValuesEdit,
  type SheetSnapshot,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { asEntry, MAX_CELL_TEXT } from "../text";
import { problemWithPlan } from "../writer/cells";
import { isStructural, type Entry, type Operation, type WriteOperation } from "./operations";
import { VirtualSheet, type OriginalCell } from "./virtual-sheet";

/** A cell as a change left it, to be compared before the change is taken back. */
export interface ExpectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface Prepared {
  readonly operations: readonly Operation[];
  /** Takes the operations back: lines first, then contents, merges, visibility, sheets. */
  readonly undo: readonly Operation[];
  readonly canUndo: boolean;
  readonly expected: readonly ExpectedCell[];
  /** Cells whose content the operations change. */
  readonly changedCells: number;
}

export interface Sheets {
  readonly snapshots: readonly SheetSnapshot[];
  readonly sheetNames: readonly string[];
}

/** Turns edits into operations, checking `before` as far as each edit has one. */
export function operationsOf(edits: readonly Edit[], sheets: Sheets): Result<Operation[]> {
  const virtual = virtualSheets(sheets.snapshots);
  const names = [...sheets.sheetNames];
  const operations: Operation[] = [];
  for (const edit of edits) {
    if (edit.kind === "addSheet") {
      const problem = problemWithPlan(edit.plan);
      if (problem) return fail(problem);
      const name = uniqueSheetName(edit.plan.name, names);
      names.push(name);
      operations.push({ kind: "addSheet", name, plan: edit.plan });
      continue;
    }
    const sheet = virtual.get(edit.sheet);
    if (!sheet) return fail(notFound(edit.sheet));
    const problem = problemWithEdit(edit, sheet);
    if (problem) return fail(problem);
    const operation = operationOf(edit, sheet, operations.filter(isStructural).length);
    carryOut(operation, virtual);
    operations.push(operation);
  }
  return ok(operations);
}

/** What operations will have done, and what takes them back. */
export function prepare(operations: readonly Operation[], sheets: Sheets): Prepared {
  const virtual = virtualSheets(sheets.snapshots);
  for (const operation of operations) carryOut(operation, virtual);
  const touched = [...virtual].filter(([name]) =>
    operations.some((step) => "sheet" in step && step.sheet === name),
  );
  const added = operations.flatMap((step) => (step.kind === "addSheet" ? [step.name] : []));
  return {
    operations,
    undo: [
      ...touched.flatMap(([, sheet]) => sheet.structureBack()),
      ...touched.flatMap(([name, sheet]) => contentsBack(name, sheet)),
      ...touched.flatMap(([, sheet]) => sheet.hiddenBack()),
      ...added.map((name): Operation => ({ kind: "removeSheet", name })),
    ],
    canUndo: !operations.some((step) => step.kind === "removeObject" || step.kind === "removeSheet"),
    expected: touched.flatMap(([name, sheet]) =>
      sheet
        .writtenCells()
        .flatMap(({ row, column, value }) =>
          value === undefined ? [] : [{ sheet: name, row, column, value }],
        ),
    ),
    changedCells: touched.reduce((sum, [, sheet]) => sum + sheet.writtenCells().length, 0),
  };
}

/** The first cell that is no longer as expected, as a Problem. */
export function problemWithExpected(
  expected: readonly ExpectedCell[],
  snapshots: readonly SheetSnapshot[],
): Problem | null {
  const byName = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  for (const { sheet, row, column, value } of expected) {
    const snapshot = byName.get(sheet);
    if (!snapshot) return notFound(sheet);
    if ((snapshot.values[row]?.[column] ?? null) === value) continue;
    const cell = formatCell(row, column);
    return { code: "excel.changedSinceFix", message: excelTexts().undoChanged(sheet, cell), sheet, cell };
  }
  return null;
}

function virtualSheets(snapshots: readonly SheetSnapshot[]): Map<string, VirtualSheet> {
  return new Map(snapshots.map((snapshot) => [snapshot.name, new VirtualSheet(snapshot)]));
}

function notFound(sheet: string): Problem {
  return { code: "excel.notFound", message: excelTexts().sheetNotFound(sheet), sheet };
}

function problemWithEdit(edit: Exclude<Edit, { kind: "addSheet" }>, sheet: VirtualSheet): Problem | null {
  if (sheet.original.isProtected) {
    return { code: "excel.protected", message: excelTexts().sheetProtected(edit.sheet), sheet: edit.sheet };
  }
  switch (edit.kind) {
    case "setValues":
      return (
        changed(edit.sheet, edit.range, edit.before, sheet) ?? tooLong(edit.sheet, edit.range, edit.after)
      );
    case "deleteRows":
    case "deleteColumns":
      return changed(edit.sheet, deletedRange(edit, edit.before), edit.before, sheet);
    case "unmerge":
      return notMerged(edit.sheet, edit.ranges, sheet);
    default:
      return null;
  }
}

function changed(
  name: string,
  range: RangeRef,
  before: readonly (readonly CellValue[])[],
  sheet: VirtualSheet,
): Problem | null {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const expected = before[row - range.top]?.[column - range.left] ?? null;
      if (sheet.valueAt(row, column) !== expected) return changedAt(name, row, column);
    }
  }
  return null;
}

function notMerged(name: string, ranges: readonly RangeRef[], sheet: VirtualSheet): Problem | null {
  const gone = ranges.find(
    ({ top, left, bottom, right }) =>
      !sheet.merges.some(
        (area) => area.top === top && area.left === left && area.bottom === bottom && area.right === right,
      ),
  );
  return gone ? changedAt(name, gone.top, gone.left) : null;
}

function changedAt(sheet: string, row: number, column: number): Problem {
  const cell = formatCell(row, column);
  return { code: "excel.changedMeanwhile", message: excelTexts().changedMeanwhile(sheet, cell), sheet, cell };
}

function tooLong(sheet: string, range: RangeRef, after: readonly (readonly CellValue[])[]): Problem | null {
  for (const [down, line] of after.entries()) {
    const across = line.findIndex((value) => typeof value === "string" && value.length > MAX_CELL_TEXT);
    if (across < 0) continue;
    const cell = formatCell(range.top + down, range.left + across);
    return { code: "excel.textTooLong", message: excelTexts().textTooLong(cell), sheet, cell };
  }
  return null;
}

/** The area that a deletion's `before` describes, from the first row or column of the sheet. */
function deletedRange(
  { kind, at, count }: { kind: string; at: number; count: number },
  before: readonly (readonly CellValue[])[],
): RangeRef {
  if (kind === "deleteRows") {
    const width = before.reduce((widest, line) => Math.max(widest, line.length), 0);
    return { top: at, bottom: at + count - 1, left: 0, right: width - 1 };
  }
  return { top: 0, bottom: before.length - 1, left: at, right: at + count - 1 };
}

function operationOf(
  edit: Exclude<Edit, { kind: "addSheet" }>,
  virtual: VirtualSheet,
  order: number,
): Operation {
  const { sheet } = edit;
  switch (edit.kind) {
    case "setValues": {
      const entries = entriesOf(edit, virtual);
      return { kind: "write", sheet, range: edit.range, entries, numberFormats: edit.numberFormats };
    }
    case "unmerge":
    case "merge":
      return { kind: edit.kind, sheet, ranges: edit.ranges };
    case "insertRows":
    case "insertColumns":
    case "deleteRows":
    case "deleteColumns": {
      const axis = edit.kind.endsWith("Rows") ? "rows" : "columns";
      const kind = edit.kind.startsWith("insert") ? "insert" : "delete";
      return { kind, sheet, axis, at: edit.at, count: edit.count, order };
    }
    case "deleteObject":
      return { kind: "removeObject", sheet, objectKind: edit.objectKind, name: edit.name };
    default:
      return { kind: "setHidden", sheet, indexes: edit.indexes, ...HIDDEN[edit.kind] };
  }
}

/** A cell whose value stays keeps its formula, unless the edit is about formulas or brings one. */
function entriesOf(
  { range, before, after, formulas, replacesFormulas }: SetValuesEdit,
  virtual: VirtualSheet,
): readonly (readonly Entry[])[] {
  return after.map((line, down) =>
    line.map((value, across): Entry => {
      const formula = formulas?.[down]?.[across];
      if (formula) return formula;
      const stays = value === (before[down]?.[across] ?? null) && !replacesFormulas;
      return stays && virtual.hasFormula(range.top + down, range.left + across) ? null : asEntry(value);
    }),
  );
}

const HIDDEN = {
  hideRows: { axis: "rows", hidden: true },
  hideColumns: { axis: "columns", hidden: true },
  hideSheet: { axis: "sheet", hidden: true },
  unhideRows: { axis: "rows", hidden: false },
  unhideColumns: { axis: "columns", hidden: false },
  unhideSheet: { axis: "sheet", hidden: false },
} as const;

function carryOut(operation: Operation, virtual: ReadonlyMap<string, VirtualSheet>): void {
  if (!("sheet" in operation)) return;
  const sheet = virtual.get(operation.sheet);
  if (!sheet) return;
  switch (operation.kind) {
    case "write":
      return sheet.write(operation);
    case "merge":
    case "unmerge":
      return sheet.merge(operation);
    case "insert":
    case "delete":
      return sheet.restructure(operation);
    case "setHidden":
      return sheet.setHidden(operation);
    case "removeObject":
    case "resizeTable":
      return;
  }
}

/** Dissolves what was merged, puts contents back, merges what was dissolved: in an order in which nothing is lost. */
function contentsBack(name: string, sheet: VirtualSheet): Operation[] {
  const { unmerge, merge } = sheet.mergesBack();
  const operations: Operation[] = [];
  if (unmerge.length > 0) operations.push({ kind: "unmerge", sheet: name, ranges: unmerge });
  operations.push(...writesOf(name, sheet.originalCells()));
  if (merge.length > 0) operations.push({ kind: "merge", sheet: name, ranges: merge });
  return operations;
}

/** Neighbouring cells of a row as one write. */
function writesOf(sheet: string, cells: readonly OriginalCell[]): WriteOperation[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; left: number; entries: Entry[]; numberFormats: string[] }[] = [];
  for (const { row, column, entry, numberFormat } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.left + last.entries.length === column) {
      last.entries.push(entry);
      last.numberFormats.push(numberFormat);
    } else {
      runs.push({ row, left: column, entries: [entry], numberFormats: [numberFormat] });
    }
  }
  return runs.map(({ row, left, entries, numberFormats }) => ({
    kind: "write",
    sheet,
    range: { top: row, bottom: row, left, right: left + entries.length - 1 },
    entries: [entries],
    numberFormats: [numberFormats],
  }));
}
