/** What takes edits back, as edits. */
import { fail, ok, type Edit, type Result } from "../../sheet";
import { checkStrings } from "../../strings/checks";

/**
 * The edits that undo the given ones, to be applied after them.
 * @returns the problem "fix.notInvertible" for what data alone cannot restore: an added sheet (there is no edit that
 *   deletes one), a deleted object (its picture is not in the snapshot) and replaced formulas. Number formats that an edit changed are
 *   not restored either; the journal of the Excel edge, which reads the cells first, restores all of these.
 */
export function invertEdits(edits: readonly Edit[]): Result<readonly Edit[]> {
  const inverted: Edit[] = [];
  for (const edit of [...edits].reverse()) {
    if (edit.kind === "addSheet") return notInvertible(checkStrings().addedSheet(edit.plan.name));
    if (edit.kind === "deleteObject") return notInvertible(checkStrings().deletedObject(edit.name));
    if (edit.kind === "setValues" && edit.replacesFormulas)
      return notInvertible(checkStrings().replacedFormulas);
    inverted.push(...inverseOf(edit));
  }
  return ok(inverted);
}

function notInvertible(what: string): Result<readonly Edit[]> {
  return fail({ code: "fix.notInvertible", message: checkStrings().fixNotInvertible(what) });
}

const OPPOSITE = {
  unmerge: "merge",
  merge: "unmerge",
  unhideRows: "hideRows",
  unhideColumns: "hideColumns",
  unhideSheet: "hideSheet",
  hideRows: "unhideRows",
  hideColumns: "unhideColumns",
  hideSheet: "unhideSheet",
} as const;

function inverseOf(edit: Exclude<Edit, { kind: "addSheet" | "deleteObject" }>): Edit[] {
  switch (edit.kind) {
    case "setValues": {
      const { kind, sheet, range, before, after } = edit;
      return [{ kind, sheet, range, before: after, after: before }];
    }
    case "unmerge":
    case "merge":
      return [{ ...edit, kind: OPPOSITE[edit.kind] }];
    case "insertColumns":
      return [{ ...edit, kind: "deleteColumns", before: [] }];
    case "insertRows":
      return [{ ...edit, kind: "deleteRows", before: [] }];
    case "deleteColumns":
    case "deleteRows": {
      const { sheet, at, count, before } = edit;
      const isRows = edit.kind === "deleteRows";
      const width = isRows ? Math.max(0, ...before.map((line) => line.length)) : count;
      const insert: Edit = { kind: isRows ? "insertRows" : "insertColumns", sheet, at, count };
      if (before.length === 0 || width === 0) return [insert];
      const after = before.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? null));
      const top = isRows ? at : 0;
      const left = isRows ? 0 : at;
      const range = { top, left, bottom: top + after.length - 1, right: left + width - 1 };
      return [
        insert,
        { kind: "setValues", sheet, range, before: after.map((line) => line.map(() => null)), after },
      ];
    }
    default:
      return [{ ...edit, kind: OPPOSITE[edit.kind] }];
  }
}
