/** Moving a table, with the title lines right above it, to a sheet of its own. */
import {
  cellKey,
  isUnread,
  overlaps,
  valueAt,
  type CellValue,
  type Edit,
  type PlanStyledRange,
  type RangeRef,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../sheet";
import { plainPlan } from "../../plain-plan";
import type { DetectedTable, SheetContext } from "../../types";

/** Lines above a table that go with it, at most: title, unit, date. */
const TITLE_LINES = 3;

/**
 * Whether a table can be moved without breaking something: formulas that stand in it or may read it would, and an Excel
 * table cannot be left without its header.
 */
export function canMove({ sheet }: SheetContext, workbook: WorkbookSnapshot, table: DetectedTable): boolean {
  if (isUnread(sheet, "formulas") || isUnread(sheet, "merges") || sheet.formulas.size > 0) return false;
  if (sheet.tables.some(({ range }) => overlaps(range, table.range))) return false;
  const others = workbook.sheets.filter((other) => other !== sheet);
  return !others.some((other) =>
    [...other.formulas.values()].some((formula) => formula.includes(sheet.name)),
  );
}

/** The table's range with the title lines right above it. */
export function withTitles({ sheet, tables, grid }: SheetContext, { range }: DetectedTable): RangeRef {
  const holds = (row: number) => {
    for (let column = range.left; column <= range.right; column++) {
      if (grid.valueAt(row, column) !== null) return true;
    }
    return false;
  };
  let { top } = range;
  while (top > 0 && range.top - top < TITLE_LINES && holds(top - 1)) {
    const line = { ...range, top: top - 1, bottom: top - 1 };
    const reachesOut = sheet.merges.some((merge) => overlaps(merge, line) && !isInside(merge, line));
    if (reachesOut || tables.some((other) => overlaps(other.range, line))) break;
    top--;
  }
  return { ...range, top };
}

function isInside(inner: RangeRef, outer: RangeRef): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** Adds the new sheet and clears the old place. */
export function moveEdits(sheet: SheetSnapshot, range: RangeRef, name: string): Edit[] {
  const values = blockOf(range, (row, column) => valueAt(sheet, row, column));
  const merges = sheet.merges.filter((merge) => isInside(merge, range));
  const plan = plainPlan(name, values, {
    styles: numberFormatsOf(sheet, range),
    merges: merges.map((merge) => shifted(merge, range)),
  });
  const unmerge: Edit[] = merges.length > 0 ? [{ kind: "unmerge", sheet: sheet.name, ranges: merges }] : [];
  return [
    { kind: "addSheet", plan },
    ...unmerge,
    { kind: "setValues", sheet: sheet.name, range, before: values, after: blockOf(range, () => null) },
  ];
}

function blockOf(range: RangeRef, at: (row: number, column: number) => CellValue): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: CellValue[] = [];
    for (let column = range.left; column <= range.right; column++) line.push(at(row, column));
    rows.push(line);
  }
  return rows;
}

function shifted(range: RangeRef, by: RangeRef): RangeRef {
  return {
    top: range.top - by.top,
    bottom: range.bottom - by.top,
    left: range.left - by.left,
    right: range.right - by.left,
  };
}

/** Number formats with the values, or dates would become numbers: equal ones below each other in one range. */
function numberFormatsOf(sheet: SheetSnapshot, range: RangeRef): PlanStyledRange[] {
  const styles: PlanStyledRange[] = [];
  for (let column = range.left; column <= range.right; column++) {
    let top = range.top;
    let format = sheet.numberFormats.get(cellKey(top, column));
    for (let row = range.top + 1; row <= range.bottom + 1; row++) {
      const next = row > range.bottom ? undefined : sheet.numberFormats.get(cellKey(row, column));
      if (row <= range.bottom && next === format) continue;
      if (format !== undefined) {
        const run = { top, bottom: row - 1, left: column, right: column };
        styles.push({ range: shifted(run, range), style: { numberFormat: format } });
      }
      top = row;
      format = next;
    }
  }
  return styles;
}
