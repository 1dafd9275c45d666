/** Moves the side model when whole rows or columns are inserted or deleted. Univer moves its own cells and formulas. */
import type { RangeRef } from "../../sheet";
import {
  covers,
  formatAbsoluteArea,
  isWholeColumns,
  isWholeRows,
  parseArea,
  sheetPrefix,
  splitAddress,
} from "./areas";
import type { NameModel, SheetModel } from "./model";

export interface Shift {
  readonly axis: "rows" | "columns";
  /** 0-based first row or column inserted or deleted. */
  readonly at: number;
  readonly count: number;
  readonly remove: boolean;
}

/** The interval after the shift; undefined where all of it was deleted. */
export function shiftInterval(from: number, to: number, shift: Shift): [number, number] | undefined {
  const { at, count } = shift;
  if (!shift.remove) {
    if (at <= from) return [from + count, to + count];
    return at <= to ? [from, to + count] : [from, to];
  }
  const end = at + count - 1;
  if (from >= at && to <= end) return undefined;
  const start = from < at ? from : from > end ? from - count : at;
  const last = to < at ? to : to > end ? to - count : at - 1;
  return [start, last];
}

export function shiftRange(range: RangeRef, shift: Shift): RangeRef | undefined {
  if (shift.axis === "rows") {
    if (isWholeColumns(range)) return range;
    const moved = shiftInterval(range.top, range.bottom, shift);
    return moved && { ...range, top: moved[0], bottom: moved[1] };
  }
  if (isWholeRows(range)) return range;
  const moved = shiftInterval(range.left, range.right, shift);
  return moved && { ...range, left: moved[0], right: moved[1] };
}

const shiftAll = (ranges: readonly RangeRef[], shift: Shift): RangeRef[] =>
  ranges.flatMap((range) => shiftRange(range, shift) ?? []);

/**
 * @param sheetName the sheet that was changed
 * @param referencesOnly `model` belongs to another sheet: only references to `sheetName` in it move
 */
export function shiftSheet(model: SheetModel, sheetName: string, shift: Shift, referencesOnly = false): void {
  for (const chart of model.charts) {
    if (!referencesOnly && chart.sourceRange)
      chart.sourceRange = shiftRange(chart.sourceRange, shift) ?? null;
    for (const series of chart.series) {
      series.values = shiftReference(series.values, sheetName, shift);
      if (series.categories) series.categories = shiftReference(series.categories, sheetName, shift);
      if (series.nameReference) series.nameReference = shiftReference(series.nameReference, sheetName, shift);
    }
  }
  if (referencesOnly) return;
  model.tables = model.tables.filter((table) => moveRange(table, shift));
  model.hyperlinks = model.hyperlinks.filter((link) => moveRange(link, shift));
  model.comments = model.comments.filter((comment) => {
    const cell = shiftRange(comment.cell, shift);
    if (cell) comment.cell = cell;
    return cell !== undefined;
  });
  for (const format of model.conditionalFormats) format.ranges = shiftAll(format.ranges, shift);
  model.conditionalFormats = model.conditionalFormats.filter((format) => format.ranges.length > 0);
  for (const validation of model.validations) validation.ranges = shiftAll(validation.ranges, shift);
  model.validations = model.validations.filter((validation) => validation.ranges.length > 0);
  for (const shape of model.shapes) if (shape.range) shape.range = shiftRange(shape.range, shift) ?? null;
  if (model.autoFilter) {
    const range = shiftRange(model.autoFilter.range, shift);
    if (range) model.autoFilter.range = range;
    else model.autoFilter = null;
  }
  shiftPage(model, shift);
}

/**
 * The same for a move of part of the columns (or rows) only: what lies wholly in the band moves.
 * @param band the columns (or rows) concerned, over the whole sheet
 */
export function shiftPart(model: SheetModel, shift: Shift, band: RangeRef): void {
  const moved = (range: RangeRef): RangeRef | undefined =>
    covers(band, range) ? shiftRange(range, shift) : range;
  const keep = <T extends { range: RangeRef }>(items: readonly T[]): T[] =>
    items.filter((item) => {
      const range = moved(item.range);
      if (range) item.range = range;
      return range !== undefined;
    });
  model.tables = keep(model.tables);
  model.hyperlinks = keep(model.hyperlinks);
  for (const format of model.conditionalFormats)
    format.ranges = format.ranges.flatMap((range) => moved(range) ?? []);
  model.conditionalFormats = model.conditionalFormats.filter((format) => format.ranges.length > 0);
  for (const validation of model.validations)
    validation.ranges = validation.ranges.flatMap((range) => moved(range) ?? []);
  model.validations = model.validations.filter((validation) => validation.ranges.length > 0);
  model.comments = model.comments.filter((comment) => {
    const cell = moved(comment.cell);
    if (cell) comment.cell = cell;
    return cell !== undefined;
  });
}

function moveRange(item: { range: RangeRef }, shift: Shift): boolean {
  const range = shiftRange(item.range, shift);
  if (range) item.range = range;
  return range !== undefined;
}

function shiftPage(model: SheetModel, shift: Shift): void {
  const page = model.pageLayout;
  page.printArea = shiftAll(page.printArea, shift);
  const titles = shift.axis === "rows" ? page.titleRows : page.titleColumns;
  if (!titles) return;
  const moved = shiftInterval(titles.from, titles.to, shift);
  const next = moved ? { from: moved[0], to: moved[1] } : null;
  if (shift.axis === "rows") page.titleRows = next;
  else page.titleColumns = next;
}

/** Moves "'Sheet 1'!$B$2:$B$5" where it points to the changed sheet; "#REF!" where all of it was deleted. */
function shiftReference(reference: string, sheetName: string, shift: Shift): string {
  const { sheet, address } = splitAddress(reference);
  const range = parseArea(address);
  if (!range || sheet?.toLowerCase() !== sheetName.toLowerCase()) return reference;
  const moved = shiftRange(range, shift);
  return `${sheetPrefix(sheetName)}${moved ? formatAbsoluteArea(moved) : "#REF!"}`;
}

export function shiftNames(names: readonly NameModel[], sheetName: string, shift: Shift): NameModel[] {
  return names.map((name) => ({
    ...name,
    formula: `=${shiftReference(name.formula.replace(/^=/, ""), sheetName, shift)}`,
  }));
}
