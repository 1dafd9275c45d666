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

/** Every value that the fix changes or deletes, and those that were formulas so far, in the order of its edits. */
export function previewOf(fix: Fix): readonly ValueChange[] {
  return fix.edits.flatMap(changesOf);
}

function changesOf(edit: Edit): ValueChange[] {
  switch (edit.kind) {
    case "setValues":
      return changes(edit.sheet, edit.range, edit.before, edit.after, edit.replacesFormulas);
    case "deleteRows":
      return changes(edit.sheet, { top: edit.at, left: 0 }, edit.before);
    case "deleteColumns":
      return changes(edit.sheet, { top: 0, left: edit.at }, edit.before);
    default:
      return [];
  }
}

function changes(
  sheet: string,
  { top, left }: { readonly top: number; readonly left: number },
  before: readonly (readonly CellValue[])[],
  after?: readonly (readonly CellValue[])[],
  replacesFormulas = false,
): ValueChange[] {
  return (after ?? before).flatMap((line, down) =>
    line.flatMap((_, across): ValueChange[] => {
      const old = before[down]?.[across] ?? null;
      const now = after?.[down]?.[across] ?? null;
      return old === now && !replacesFormulas
        ? []
        : [{ sheet, cell: formatCell(top + down, left + across), before: old, after: now }];
    }),
  );
}
