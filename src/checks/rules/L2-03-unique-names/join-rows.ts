/** One header row instead of several: the joined names in the first, the others deleted. */
import {
  overlaps,
  valueAt,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../../../sheet";
import { unitOfHeader, isUnitText } from "../../columns/units";
import { bodyOf } from "../../context";
import { uniqueName } from "../../fixes/split-column";
import type { DetectedTable, SheetContext } from "../../types";

/** The header rows of a table, as a range. */
export function headerRowsOf({ range, headerRows }: DetectedTable): RangeRef {
  return { ...range, bottom: range.top + headerRows - 1 };
}

/**
 * Whether the header rows can become one: nothing else stands in these rows, and no merged cell reaches out of the
 * header.
 */
export function canJoinRows({ sheet }: SheetContext, table: DetectedTable): boolean {
  const header = headerRowsOf(table);
  if (sheet.unread.some(({ part }) => part === "merges" || part === "formulas")) return false;
  for (let row = header.top; row <= header.bottom; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const isOutside = column < header.left || column > header.right;
      if (isOutside && valueAt(sheet, row, column) !== null) return false;
    }
  }
  return sheet.merges.every((merge) => !overlaps(merge, header) || isInside(merge, header));
}

function isInside(inner: RangeRef, outer: RangeRef): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

export function joinRowsEdits(sheet: SheetSnapshot, table: DetectedTable): Edit[] {
  const header = headerRowsOf(table);
  const merges = sheet.merges.filter((merge) => overlaps(merge, header));
  const first = { ...header, bottom: header.top };
  const before = [cells(sheet, header.top, header.left, header.right)];
  const unmerge: Edit[] = merges.length > 0 ? [{ kind: "unmerge", sheet: sheet.name, ranges: merges }] : [];
  const rest = Array.from({ length: table.headerRows - 1 }, (_, index) =>
    cells(sheet, header.top + 1 + index, 0, sheet.columnCount - 1),
  );
  return [
    ...unmerge,
    { kind: "setValues", sheet: sheet.name, range: first, before, after: [joinedNames(table)] },
    {
      kind: "deleteRows",
      sheet: sheet.name,
      at: bodyOf(table).top - rest.length,
      count: rest.length,
      before: rest,
    },
  ];
}

function cells(sheet: SheetSnapshot, row: number, left: number, right: number): CellValue[] {
  return Array.from({ length: right - left + 1 }, (_, index) => valueAt(sheet, row, left + index));
}

/** Names of the columns, none twice: 「人口_男」, 「人口_女」, and a tier of units in brackets: 「人口（人）」. */
export function joinedNames({ headers }: DetectedTable): (string | null)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    if (header === "") return null;
    const name = uniqueName(withUnitInBrackets(header), taken);
    taken.add(name);
    return name;
  });
}

function withUnitInBrackets(header: string): string {
  const parts = header.split("_");
  const last = parts.at(-1)!;
  const name = parts.slice(0, -1).join("_");
  return name !== "" && unitOfHeader(name) === undefined && isUnitText(last) ? `${name}（${last}）` : header;
}
