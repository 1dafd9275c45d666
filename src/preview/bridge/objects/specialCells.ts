/** Range.getSpecialCells: blanks, constants, formulas, visible cells …, as rectangles. */
import { contains, type RangeRef } from "../../../sheet";
import { intersect } from "../../workbook/areas";
import type { CellContent, SheetStore } from "../../workbook/sheetStore";

export type SpecialKind =
  "Blanks" | "Constants" | "Formulas" | "Visible" | "ConditionalFormats" | "DataValidations";

export function specialCells(
  sheet: SheetStore,
  range: RangeRef,
  kind: SpecialKind,
  valueType: unknown,
): RangeRef[] {
  if (kind === "ConditionalFormats")
    return clip(
      sheet.model.conditionalFormats.flatMap((f) => f.ranges),
      range,
    );
  if (kind === "DataValidations")
    return clip(
      sheet.model.validations.flatMap((v) => v.ranges),
      range,
    );
  const used = sheet.usedRange(false);
  const area = used && intersect(range, kind === "Visible" ? range : used);
  if (!area) return [];
  const bounded = kind === "Visible" ? (sheet.inGrid(area) ?? area) : area;
  return rectangles(bounded, (row, column) => {
    if (kind === "Visible") return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
    const content = sheet.content(row, column);
    if (kind === "Blanks") return content.value === null && content.formula === null;
    const wanted =
      kind === "Formulas" ? content.formula !== null : content.formula === null && content.value !== null;
    return wanted && hasType(content, String(valueType));
  });
}

/** "All", "Numbers", "Text", "Logical", "Errors" and their combinations ("ErrorsText" …). */
function hasType({ value, isError }: CellContent, wanted: string): boolean {
  if (wanted === "All") return true;
  if (isError) return wanted.includes("Errors");
  if (typeof value === "number") return /Numbers?/.test(wanted);
  if (typeof value === "boolean") return wanted.includes("Logical");
  return wanted.includes("Text");
}

function clip(ranges: readonly RangeRef[], within: RangeRef): RangeRef[] {
  return ranges.flatMap((range) => intersect(range, within) ?? []);
}

/** Covers the chosen cells with rectangles: runs in a row, joined downwards where they have the same width. */
export function rectangles(area: RangeRef, chosen: (row: number, column: number) => boolean): RangeRef[] {
  const done: RangeRef[] = [];
  let open: RangeRef[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const runs = runsOf(area, row, chosen);
    const next = runs.map((run) => {
      const above = open.find((range) => range.left === run.left && range.right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    done.push(
      ...open.filter(
        (range) => !next.some((other) => other.top === range.top && contains(other, range.top, range.left)),
      ),
    );
    open = next;
  }
  return [...done, ...open];
}

function runsOf(area: RangeRef, row: number, chosen: (row: number, column: number) => boolean): RangeRef[] {
  const runs: RangeRef[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (!chosen(row, column)) continue;
    const left = column;
    while (column < area.right && chosen(row, column + 1)) column += 1;
    runs.push({ top: row, bottom: row, left, right: column });
  }
  return runs;
}
