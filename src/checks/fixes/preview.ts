/** What edits do to values, cell by cell: for the preview and for 変更履歴. */
import { formatCell, type CellValue, type Edit } from "../../sheet";
import type { Fix } from "../types";

export interface ValueChange {
  readonly sheet: string;
  /** A1 address at the moment of the edit (lines inserted before it are counted). */
  readonly cell: string;
  readonly before: CellValue;
  /** null where the cell is emptied or deleted. */
  readonly after: CellValue;
}

/** Every value that the fix changes or deletes, in the order of its edits. */
export function previewOf(fix: Fix): readonly ValueChange[] {
  return fix.edits.flatMap(changesOf);
}

function changesOf(edit: Edit): ValueChange[] {
  switch (edit.kind) {
    case "setValues":
      return changes(edit.sheet, edit.range.top, edit.range.left, edit.before, edit.after);
    case "deleteRows":
      return changes(edit.sheet, edit.at, 0, edit.before, undefined);
    case "deleteColumns":
      return changes(edit.sheet, 0, edit.at, edit.before, undefined);
    default:
      return [];
  }
}

function changes(
  sheet: string,
  top: number,
  left: number,
  before: readonly (readonly CellValue[])[],
  after: readonly (readonly CellValue[])[] | undefined,
): ValueChange[] {
  return (after ?? before).flatMap((line, down) =>
    line.flatMap((_, across): ValueChange[] => {
      const old = before[down]?.[across] ?? null;
      const now = after?.[down]?.[across] ?? null;
      return old === now
        ? []
        : [{ sheet, cell: formatCell(top + down, left + across), before: old, after: now }];
    }),
  );
}
