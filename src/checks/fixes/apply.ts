/** Carries edits out on snapshots: pure, whole or not at all. What the preview, the re-check and files use. */
import {
  fail,
  formatCell,
  formatRange,
  ok,
  overlaps,
  snapshotOf,
  type CellValue,
  type DeleteEdit,
  type Edit,
  type PlanCell,
  type Problem,
  type RangeRef,
  type Result,
  type SetValuesEdit,
  type SheetPlan,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../sheet";
import { checkStrings } from "../../strings/checks";
import { SheetDraft, type Axis } from "./draft";

/**
 * The workbook after the edits.
 * @returns a problem where a sheet is missing ("fix.noSheet"), a cell no longer holds what the edit found
 *   ("fix.changed"), or an edit cannot be done without losing something ("fix.mergeLoses" …); nothing is applied then
 */
export function applyEdits(workbook: WorkbookSnapshot, edits: readonly Edit[]): Result<WorkbookSnapshot> {
  const drafts = new Map<string, SheetDraft>();
  const added: SheetSnapshot[] = [];
  for (const edit of edits) {
    const problem =
      edit.kind === "addSheet" ? addSheet(workbook, added, edit.plan) : applyTo(workbook, drafts, edit);
    if (problem) return fail(problem);
  }
  const sheets = workbook.sheets.map((sheet) => drafts.get(sheet.name)?.snapshot() ?? sheet);
  return ok({ ...workbook, sheets: [...sheets, ...added] });
}

type SheetEdit = Exclude<Edit, { kind: "addSheet" }>;

function applyTo(
  workbook: WorkbookSnapshot,
  drafts: Map<string, SheetDraft>,
  edit: SheetEdit,
): Problem | undefined {
  let draft = drafts.get(edit.sheet);
  if (!draft) {
    const sheet = workbook.sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) return problem("fix.noSheet", checkStrings().fixSheetMissing(edit.sheet), edit.sheet);
    draft = new SheetDraft(sheet);
    drafts.set(edit.sheet, draft);
  }
  switch (edit.kind) {
    case "setValues":
      return setValues(draft, edit);
    case "unmerge":
      return unmerge(draft, edit.sheet, edit.ranges);
    case "merge":
      return merge(draft, edit.sheet, edit.ranges);
    case "insertColumns":
    case "insertRows": {
      const axis = axisOf(edit.kind);
      if (!draft.canInsert(axis, edit.count)) {
        return problem("fix.outside", checkStrings().fixOutside(edit.sheet), edit.sheet);
      }
      return void draft.insert(axis, edit.at, edit.count);
    }
    case "deleteColumns":
    case "deleteRows":
      return deleteLines(draft, edit);
    case "unhideRows":
    case "unhideColumns":
    case "hideRows":
    case "hideColumns":
      return void setHidden(draft, axisOf(edit.kind), edit.indexes, edit.kind.startsWith("hide"));
    case "unhideSheet":
      return void (draft.visibility = "visible");
    case "hideSheet":
      return void (draft.visibility = "hidden");
    case "deleteObject": {
      const rest = draft.objects.filter(({ kind, name }) => kind !== edit.objectKind || name !== edit.name);
      if (rest.length === draft.objects.length) {
        return problem("fix.noObject", checkStrings().fixObjectMissing(edit.sheet, edit.name), edit.sheet);
      }
      return void (draft.objects = rest);
    }
  }
}

function axisOf(kind: string): Axis {
  return kind.endsWith("Rows") ? "rows" : "columns";
}

function problem(code: string, message: string, sheet: string, cell?: string): Problem {
  return cell === undefined ? { code, message, sheet } : { code, message, sheet, cell };
}

/** The first cell of a block whose value is not the one the edit found. */
function firstChanged(
  draft: SheetDraft,
  top: number,
  left: number,
  before: readonly (readonly CellValue[])[],
): string | undefined {
  for (const [down, line] of before.entries()) {
    for (const [across, value] of line.entries()) {
      if (draft.valueAt(top + down, left + across) !== value) return formatCell(top + down, left + across);
    }
  }
  return undefined;
}

function setValues(
  draft: SheetDraft,
  { sheet, range, before, after, numberFormats, replacesFormulas }: SetValuesEdit,
): Problem | undefined {
  const changed = firstChanged(draft, range.top, range.left, before);
  if (changed) return problem("fix.changed", checkStrings().fixChanged(sheet, changed), sheet, changed);
  for (const [down, line] of after.entries()) {
    for (const [across, value] of line.entries()) {
      const row = range.top + down;
      const column = range.left + across;
      // A cell whose value stays keeps its formula.
      if (replacesFormulas || value !== draft.valueAt(row, column)) draft.setValue(row, column, value);
      const format = numberFormats?.[down]?.[across];
      if (format !== undefined) draft.setNumberFormat(row, column, format);
    }
  }
  return undefined;
}

function unmerge(draft: SheetDraft, sheet: string, ranges: readonly RangeRef[]): Problem | undefined {
  const wanted = new Set(ranges.map(formatRange));
  const rest = draft.merges.filter((range) => !wanted.delete(formatRange(range)));
  const [missing] = wanted;
  if (missing !== undefined) {
    return problem("fix.notMerged", checkStrings().fixNotMerged(sheet, missing), sheet, missing);
  }
  draft.merges = rest;
  return undefined;
}

function merge(draft: SheetDraft, sheet: string, ranges: readonly RangeRef[]): Problem | undefined {
  for (const range of ranges) {
    const address = formatRange(range);
    if (draft.merges.some((other) => overlaps(other, range))) {
      return problem("fix.overlapsMerge", checkStrings().fixOverlapsMerge(sheet, address), sheet, address);
    }
    for (let row = range.top; row <= Math.min(range.bottom, draft.values.length - 1); row++) {
      for (let column = range.left; column <= Math.min(range.right, draft.columnCount - 1); column++) {
        const isFirst = row === range.top && column === range.left;
        if (!isFirst && draft.valueAt(row, column) !== null) {
          return problem("fix.mergeLoses", checkStrings().fixMergeLoses(sheet, address), sheet, address);
        }
      }
    }
    draft.merges = [...draft.merges, range];
  }
  return undefined;
}

/** Deletes lines only where `before` names everything that is in them. */
function deleteLines(draft: SheetDraft, { kind, sheet, at, count, before }: DeleteEdit): Problem | undefined {
  const axis = axisOf(kind);
  const rows =
    axis === "rows" ? { top: at, bottom: at + count - 1 } : { top: 0, bottom: draft.values.length - 1 };
  const columns =
    axis === "rows" ? { left: 0, right: draft.columnCount - 1 } : { left: at, right: at + count - 1 };
  for (let row = rows.top; row <= Math.min(rows.bottom, draft.values.length - 1); row++) {
    for (let column = columns.left; column <= columns.right; column++) {
      const known = before[row - rows.top]?.[column - columns.left] ?? null;
      if (draft.valueAt(row, column) !== known) {
        const cell = formatCell(row, column);
        return problem("fix.changed", checkStrings().fixChanged(sheet, cell), sheet, cell);
      }
    }
  }
  return void draft.delete(axis, at, count);
}

function setHidden(draft: SheetDraft, axis: Axis, indexes: readonly number[], hide: boolean): void {
  const rest = draft.hidden[axis].filter((index) => !indexes.includes(index));
  draft.hidden[axis] = hide ? [...rest, ...indexes].sort((a, b) => a - b) : rest;
}

function addSheet(workbook: WorkbookSnapshot, added: SheetSnapshot[], plan: SheetPlan): Problem | undefined {
  if ([...workbook.sheets, ...added].some(({ name }) => name === plan.name)) {
    return problem("fix.sheetExists", checkStrings().fixSheetExists(plan.name), plan.name);
  }
  added.push(snapshotOfPlan(plan));
  return undefined;
}

/** What reading a sheet back gives that was written from the plan: values, merges, formulas and properties. */
function snapshotOfPlan(plan: SheetPlan): SheetSnapshot {
  const draft = new SheetDraft(
    snapshotOf(
      plan.name,
      plan.cells.map((row) => row.map(valueOfPlanCell)),
    ),
  );
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null && typeof cell === "object" && "formula" in cell)
        draft.setFormula(row, column, cell.formula);
    }
  }
  draft.merges = [...plan.merges];
  const tables = plan.table ? [{ name: plan.table.name, range: plan.table.range, hasHeaderRow: true }] : [];
  return { ...draft.snapshot(), tables, properties: plan.properties };
}

function valueOfPlanCell(cell: PlanCell): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "formula" in cell ? (cell.cached ?? null) : cell.text;
}
