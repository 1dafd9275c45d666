/** The methods of a range that lead to other ranges. */
import { areaOf, MAX_COLUMNS, MAX_ROWS, overlaps, type RangeRef } from "../../../sheet";
import { intersect, boundingBox } from "../../workbook/areas";
import { HostError, invalidArgument, itemNotFound } from "../../workbook/hostError";
import { asInteger, asOneOf, selfOf, type HostObject, NULL_OBJECT } from "../objectType";
import { rangeOfAddress } from "./addresses";
import { RangeHandle } from "./handles";
import { areasType } from "./rangeAreas";
import { rangeType } from "./range";
import { specialCells } from "./specialCells";

type Method = (self: RangeHandle, args: readonly unknown[]) => HostObject;

/** Excel answers getMergedAreas with an error above this many areas (getSpecialCells has the same limit). */
const MAX_MERGED_AREAS = 512;

const made = (from: RangeHandle, range: RangeRef): HostObject => {
  const inside = range.top >= 0 && range.left >= 0 && range.bottom < MAX_ROWS && range.right < MAX_COLUMNS;
  if (!inside || range.bottom < range.top || range.right < range.left)
    throw invalidArgument("The range lies outside the sheet.");
  return rangeType.of(new RangeHandle(from.sheet, range));
};

const optional = (value: unknown, fallback: number, what: string): number =>
  value === undefined || value === null ? fallback : asInteger(value, what);

/** A range argument: an object, or an address on the same sheet. */
export function rangeArgument(self: RangeHandle, value: unknown): RangeHandle {
  return typeof value === "string" ? rangeOfAddress(self.sheet, value) : selfOf<RangeHandle>(value, "Range");
}

function sameSheet(self: RangeHandle, value: unknown): RangeRef {
  const other = rangeArgument(self, value);
  if (other.sheet !== self.sheet) throw invalidArgument("The ranges lie on different sheets.");
  return other.range;
}

function merged(self: RangeHandle): HostObject | undefined {
  // Excel sees only the merges whose top left cell lies in the range.
  const found = self.sheet
    .merges()
    .filter(({ top, left }) => overlaps(self.range, { top, left, bottom: top, right: left }));
  if (found.length > MAX_MERGED_AREAS)
    throw new HostError("GeneralException", "There are more than 512 merged areas in the range.");
  return found.length === 0 ? undefined : areasType.of({ sheet: self.sheet, ranges: found });
}

function used(self: RangeHandle, valuesOnly: unknown): HostObject | undefined {
  const range = self.sheet.usedRange(valuesOnly === true, self.range);
  const cut = range && intersect(range, self.range);
  return cut && made(self, cut);
}

const need = (object: HostObject | undefined, what: string): HostObject => {
  if (!object) throw itemNotFound(what);
  return object;
};

export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetCell: (self, [row, column]) => {
    const top = self.range.top + asInteger(row, "row");
    const left = self.range.left + asInteger(column, "column");
    return made(self, { top, left, bottom: top, right: left });
  },
  GetRow: (self, [row]) => {
    const top = self.range.top + asInteger(row, "row");
    return made(self, { ...self.range, top, bottom: top });
  },
  GetColumn: (self, [column]) => {
    const left = self.range.left + asInteger(column, "column");
    return made(self, { ...self.range, left, right: left });
  },
  GetLastCell: (self) => made(self, { ...self.range, top: self.range.bottom, left: self.range.right }),
  GetLastRow: (self) => made(self, { ...self.range, top: self.range.bottom }),
  GetLastColumn: (self) => made(self, { ...self.range, left: self.range.right }),
  GetEntireRow: (self) => made(self, { ...self.range, left: 0, right: MAX_COLUMNS - 1 }),
  GetEntireColumn: (self) => made(self, { ...self.range, top: 0, bottom: MAX_ROWS - 1 }),
  GetOffsetRange: (self, [rows, columns]) => {
    const { top, left, bottom, right } = self.range;
    const down = asInteger(rows, "rowOffset");
    const across = asInteger(columns, "columnOffset");
    return made(self, { top: top + down, bottom: bottom + down, left: left + across, right: right + across });
  },
  GetResizedRange: (self, [rows, columns]) =>
    made(self, {
      ...self.range,
      bottom: self.range.bottom + asInteger(rows, "deltaRows"),
      right: self.range.right + asInteger(columns, "deltaColumns"),
    }),
  GetAbsoluteResizedRange: (self, [rows, columns]) =>
    made(self, {
      ...self.range,
      bottom: self.range.top + asInteger(rows, "numRows", 1) - 1,
      right: self.range.left + asInteger(columns, "numColumns", 1) - 1,
    }),
  GetRowsAbove: (self, [count]) => adjacentRows(self, -optional(count, 1, "count")),
  GetRowsBelow: (self, [count]) => adjacentRows(self, optional(count, 1, "count")),
  GetColumnsBefore: (self, [count]) => adjacentColumns(self, -optional(count, 1, "count")),
  GetColumnsAfter: (self, [count]) => adjacentColumns(self, optional(count, 1, "count")),
  GetBoundingRect: (self, [other]) => made(self, boundingBox(self.range, sameSheet(self, other))),
  GetIntersection: (self, [other]) => {
    const cut = intersect(self.range, sameSheet(self, other));
    return need(cut && made(self, cut), "The ranges do not overlap.");
  },
  GetIntersectionOrNullObject: (self, [other]) => {
    const cut = intersect(self.range, sameSheet(self, other));
    return cut ? made(self, cut) : NULL_OBJECT;
  },
  GetUsedRange: (self, [valuesOnly]) => need(used(self, valuesOnly), "The range holds nothing."),
  GetUsedRangeOrNullObject: (self, [valuesOnly]) => used(self, valuesOnly) ?? NULL_OBJECT,
  GetMergedAreas: (self) => need(merged(self), "The range holds no merged cells."),
  GetMergedAreasOrNullObject: (self) => merged(self) ?? NULL_OBJECT,
  GetSpecialCells: (self, [type, valueType]) =>
    need(special(self, type, valueType), "There are no such cells."),
  GetSpecialCellsOrNullObject: (self, [type, valueType]) => special(self, type, valueType) ?? NULL_OBJECT,
  GetSurroundingRegion: (self) => made(self, surrounding(self)),
  GetSpillingToRange: (self) => need(spilling(self), "The cell does not spill."),
  GetSpillingToRangeOrNullObject: (self) => spilling(self) ?? NULL_OBJECT,
};

function adjacentRows(self: RangeHandle, count: number): HostObject {
  if (count === 0) throw invalidArgument("count is not 0.");
  const { top, bottom } = self.range;
  return made(
    self,
    count > 0
      ? { ...self.range, top: bottom + 1, bottom: bottom + count }
      : { ...self.range, top: top + count, bottom: top - 1 },
  );
}

function adjacentColumns(self: RangeHandle, count: number): HostObject {
  if (count === 0) throw invalidArgument("count is not 0.");
  const { left, right } = self.range;
  return made(
    self,
    count > 0
      ? { ...self.range, left: right + 1, right: right + count }
      : { ...self.range, left: left + count, right: left - 1 },
  );
}

function special(self: RangeHandle, type: unknown, valueType: unknown): HostObject | undefined {
  const kinds = [
    "Blanks",
    "Constants",
    "Formulas",
    "Visible",
    "ConditionalFormats",
    "DataValidations",
  ] as const;
  const ranges = specialCells(self.sheet, self.range, asOneOf(type, kinds, "cellType"), valueType ?? "All");
  return ranges.length === 0 ? undefined : areasType.of({ sheet: self.sheet, ranges });
}

function spilling(self: RangeHandle): HostObject | undefined {
  if (areaOf(self.range) !== 1) throw invalidArgument("One cell is expected.");
  const range = self.sheet.spillRange(self.range.top, self.range.left);
  return range && made(self, range);
}

/** The block of filled cells around a range, bounded by blank rows and columns. */
function surrounding(self: RangeHandle): RangeRef {
  const used = self.sheet.usedRange(true);
  let region = self.range;
  if (!used) return region;
  const filled = (range: RangeRef): boolean => {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        if (self.sheet.content(row, column).value !== null) return true;
    }
    return false;
  };
  for (let grown = true; grown;) {
    const { top, left, bottom, right } = region;
    const wide = {
      top: Math.max(0, top - 1),
      left: Math.max(0, left - 1),
      bottom: bottom + 1,
      right: right + 1,
    };
    const next = {
      top: top > used.top && filled({ ...wide, bottom: wide.top }) ? top - 1 : top,
      bottom: bottom < used.bottom && filled({ ...wide, top: wide.bottom }) ? bottom + 1 : bottom,
      left: left > used.left && filled({ ...wide, right: wide.left }) ? left - 1 : left,
      right: right < used.right && filled({ ...wide, left: wide.right }) ? right + 1 : right,
    };
    grown = next.top !== top || next.left !== left || next.bottom !== bottom || next.right !== right;
    region = next;
  }
  return region;
}
