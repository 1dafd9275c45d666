/** What a fix changes, as the pane shows it. Pure. */
import type { Fix } from "../../checks/types";
import {
  columnLetters,
  formatCell,
  formatRange,
  type CellValue,
  type Edit,
  type RangeRef,
  type SetValuesEdit,
} from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { formatCellValue } from "../shared/format";

/** A cell whose value the fix changes. */
export interface ValueChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** Fixes that do the same, among those applied as one. */
export interface FixPart {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
}

export interface FixPreview {
  /** Where several things are done at once, which; otherwise empty: the title of the fix says it. */
  readonly parts: readonly FixPart[];
  /** Changes of the form of the table, one sentence each. */
  readonly structure: readonly string[];
  readonly values: readonly ValueChange[];
  /** The sheet of all values, which are then named by their address alone; null where there are several. */
  readonly sheet: string | null;
}

/** Places named in a sentence before it says 「ほか…か所」. */
const NAMED_PLACES = 8;

function isSetValues(edit: Edit): edit is SetValuesEdit {
  return edit.kind === "setValues";
}

/** What a fix changes: sentences for the form of the table, a before/after row for each value that changes. */
export function previewOf(fix: Fix): FixPreview {
  const blocks = fix.edits.filter(isSetValues);
  const sheets = new Set(blocks.map(({ sheet }) => sheet));
  const [only = null] = sheets.size === 1 ? sheets : [];
  return {
    parts: partsOf(fix),
    structure: fix.edits.flatMap((edit) => (isSetValues(edit) ? [] : [describeEdit(edit)])),
    values: blocks.flatMap((block) => valueChanges(block, only === null)),
    sheet: only,
  };
}

function partsOf({ parts = [] }: Fix): readonly FixPart[] {
  const byTitle = new Map<string, FixPart>();
  for (const { rule, title } of parts) {
    const key = JSON.stringify([rule, title]);
    byTitle.set(key, { rule, title, count: (byTitle.get(key)?.count ?? 0) + 1 });
  }
  return byTitle.size > 1 ? [...byTitle.values()] : [];
}

function valueChanges(edit: SetValuesEdit, namesSheet: boolean): readonly ValueChange[] {
  const { previewEmpty } = paneTexts();
  return edit.after.flatMap((row, rowOffset) =>
    row.flatMap((after, columnOffset) => {
      const before: CellValue = edit.before[rowOffset]?.[columnOffset] ?? null;
      if (before === after) return [];
      const cell = formatCell(edit.range.top + rowOffset, edit.range.left + columnOffset);
      return [
        {
          place: namesSheet ? `${edit.sheet}!${cell}` : cell,
          before: formatCellValue(before, previewEmpty),
          after: formatCellValue(after, previewEmpty),
        },
      ];
    }),
  );
}

function list(places: readonly string[]): string {
  const t = paneTexts();
  const named = places.slice(0, NAMED_PLACES).join(t.separator);
  const rest = places.length - NAMED_PLACES;
  return rest > 0 ? `${named}${t.separator}${t.andMore(rest)}` : named;
}

function ranges(places: readonly RangeRef[]): string {
  return list(places.map(formatRange));
}

function rows(indexes: readonly number[]): string {
  return list(indexes.map((row) => paneTexts().rowPlace(String(row + 1))));
}

function columns(indexes: readonly number[]): string {
  return list(indexes.map((column) => paneTexts().columnPlace(columnLetters(column))));
}

/** What a deletion takes away: all of it is named, because nothing of the user's is lost unseen. */
function lostValues(before: readonly (readonly CellValue[])[]): string {
  const t = paneTexts();
  const lost = before.flat().filter((value) => value !== null && value !== "");
  if (lost.length === 0) return t.editNothingLost;
  return t.editDeletedContent(lost.map((value) => formatCellValue(value, "")).join(t.separator));
}

/** One sentence that says what an edit does. */
export function describeEdit(edit: Exclude<Edit, SetValuesEdit>): string {
  const t = paneTexts();
  switch (edit.kind) {
    case "unmerge":
      return t.editUnmerge(edit.sheet, ranges(edit.ranges));
    case "merge":
      return t.editMerge(edit.sheet, ranges(edit.ranges));
    case "insertColumns":
      return t.editInsertColumns(edit.sheet, columnLetters(edit.at), edit.count);
    case "insertRows":
      return t.editInsertRows(edit.sheet, String(edit.at + 1), edit.count);
    case "deleteColumns":
      return `${t.editDeleteColumns(edit.sheet, columnLetters(edit.at), edit.count)}${t.separator}${lostValues(edit.before)}`;
    case "deleteRows":
      return `${t.editDeleteRows(edit.sheet, String(edit.at + 1), edit.count)}${t.separator}${lostValues(edit.before)}`;
    case "unhideRows":
      return t.editUnhideRows(edit.sheet, rows(edit.indexes));
    case "unhideColumns":
      return t.editUnhideColumns(edit.sheet, columns(edit.indexes));
    case "unhideSheet":
      return t.editUnhideSheet(edit.sheet);
    case "hideRows":
      return t.editHideRows(edit.sheet, rows(edit.indexes));
    case "hideColumns":
      return t.editHideColumns(edit.sheet, columns(edit.indexes));
    case "hideSheet":
      return t.editHideSheet(edit.sheet);
    case "addSheet":
      return t.editAddSheet(edit.plan.name);
    case "deleteObject":
      return t.editDeleteObject(edit.sheet, edit.name);
  }
}
