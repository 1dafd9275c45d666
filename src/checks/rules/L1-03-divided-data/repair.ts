/** Edits that join a divided table again. Lines are deleted only where nothing else of the sheet stands in them. */
import {
  cellKey,
  isUnread,
  overlaps,
  valueAt,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../../../sheet";
import { bodyOf } from "../../context";
import type { DetectedTable } from "../../types";
import type { SectionRow } from "./divisions";

/** Numbers that follow each other, as first and last. */
export function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** Whether a row can go: outside the table it holds nothing, it has no formula, and no merge reaches out of it. */
export function canDeleteRow(sheet: SheetSnapshot, { range }: DetectedTable, row: number): boolean {
  if (isUnread(sheet, "formulas") || isUnread(sheet, "merges")) return false;
  for (let column = 0; column < sheet.columnCount; column++) {
    if (sheet.formulas.has(cellKey(row, column))) return false;
    const isOutside = column < range.left || column > range.right;
    if (isOutside && valueAt(sheet, row, column) !== null) return false;
  }
  return (
    !sheet.merges.some((merge) => merge.top < row && merge.bottom >= row) &&
    !mergesOfRow(sheet, row).some((merge) => merge.bottom > row)
  );
}

/** Whether a column can go: the sheet has nothing in it, above and below the table too. */
export function canDeleteColumn(sheet: SheetSnapshot, column: number): boolean {
  if (isUnread(sheet, "formulas") || isUnread(sheet, "merges")) return false;
  for (let row = 0; row < sheet.rowCount; row++) {
    const value = valueAt(sheet, row, column);
    if (sheet.formulas.has(cellKey(row, column))) return false;
    if (value !== null && !(typeof value === "string" && value.trim() === "")) return false;
  }
  // A merged title over the table only becomes narrower; one that begins or ends here would be torn.
  return !sheet.merges.some((merge) => merge.left === column || merge.right === column);
}

function mergesOfRow(sheet: SheetSnapshot, row: number): RangeRef[] {
  return sheet.merges.filter((merge) => merge.top === row);
}

/** From the bottom up, so that the rows still to go keep their numbers. */
export function deleteRowEdits(sheet: SheetSnapshot, rows: readonly number[]): Edit[] {
  const merges = rows.flatMap((row) => mergesOfRow(sheet, row));
  const unmerge: Edit[] = merges.length > 0 ? [{ kind: "unmerge", sheet: sheet.name, ranges: merges }] : [];
  const deletions = runsOf(rows)
    .reverse()
    .map(({ first, last }): Edit => ({
      kind: "deleteRows",
      sheet: sheet.name,
      at: first,
      count: last - first + 1,
      before: sheet.values.slice(first, last + 1).map((row) => [...row]),
    }));
  return [...unmerge, ...deletions];
}

/** From the right, for the same reason. */
export function deleteColumnEdits(sheet: SheetSnapshot, columns: readonly number[]): Edit[] {
  return runsOf(columns)
    .reverse()
    .map(({ first, last }): Edit => ({
      kind: "deleteColumns",
      sheet: sheet.name,
      at: first,
      count: last - first + 1,
      before: sheet.values.map((row) => row.slice(first, last + 1)),
    }));
}

/** Whether a column may be put before the table: there is nothing else on the sheet that it would push aside. */
export function canInsertColumn(
  sheet: SheetSnapshot,
  tables: readonly DetectedTable[],
  { range }: DetectedTable,
): boolean {
  return tables.length === 1 && !sheet.tables.some((object) => overlaps(object.range, range));
}

/** A new first column says of every row which section it stood under; then the section rows go. */
export function sectionEdits(
  sheet: SheetSnapshot,
  table: DetectedTable,
  sections: readonly SectionRow[],
  name: string,
): Edit[] {
  const { top, bottom, left } = table.range;
  const firstBodyRow = bodyOf(table).top;
  const textOfRow = new Map(sections.map(({ row, text }) => [row, text.trim()]));
  const after: CellValue[][] = [];
  let current: string | null = null;
  for (let row = top; row <= bottom; row++) {
    const section = textOfRow.get(row);
    if (section !== undefined) current = section;
    const isHeader = row < firstBodyRow;
    after.push([
      isHeader ? (row === firstBodyRow - 1 ? name : null) : section === undefined ? current : null,
    ]);
  }
  const range = { top, bottom, left, right: left };
  const rows = sections.map(({ row }) => row);
  const merges = rows.flatMap((row) => mergesOfRow(sheet, row));
  const unmerge: Edit[] = merges.length > 0 ? [{ kind: "unmerge", sheet: sheet.name, ranges: merges }] : [];
  return [
    ...unmerge,
    { kind: "insertColumns", sheet: sheet.name, at: left, count: 1 },
    { kind: "setValues", sheet: sheet.name, range, before: after.map(() => [null]), after },
    ...runsOf(rows)
      .reverse()
      .map(({ first, last }): Edit => ({
        kind: "deleteRows",
        sheet: sheet.name,
        at: first,
        count: last - first + 1,
        before: sheet.values.slice(first, last + 1).map((row) => row.toSpliced(left, 0, null)),
      })),
  ];
}
