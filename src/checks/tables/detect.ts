/**
 * Finds the tables of a sheet. What matters most is not to split a table that is one: titles, notes, blank rows and
 * columns inside a table, merged cells and stray cells far away must not cut it. See README.md beside this file.
 */
import type { RangeRef, SheetSnapshot } from "../../sheet";
import type { DetectedTable } from "../types";
import { LogicalGrid } from "./grid";
import { headersOf, shapeOf, type Shape } from "./header";
import { joinPieces } from "./join";
import { isParticulars, withoutParticulars } from "./particulars";
import { findPieces } from "./pieces";
import { scanRows } from "./rows";

/** Tables in reading order: from top to bottom, then from left to right. Excel tables are taken as they are. */
export function* detectTables(sheet: SheetSnapshot): Generator<void, readonly DetectedTable[], void> {
  const objects = sheet.tables.map((table) => table.range);
  const grid = new LogicalGrid(sheet, objects);
  const scan = yield* scanRows(grid);
  const ranges = yield* joinPieces(grid, findPieces(grid, scan));
  const found = ranges.map((range) => detected(grid, range));
  const kept = withoutSmallBoxes(grid, found, objects.length > 0);
  const whole = new LogicalGrid(sheet);
  const named = sheet.tables.map(({ range, hasHeaderRow }): DetectedTable => {
    const headerRows = hasHeaderRow ? 1 : 0;
    const headers = headersOf(whole, range, headerRows);
    return { range, headerRows, headers, source: "detected", layout: "records" };
  });
  return [...named, ...kept.map(({ table }) => table)].sort(
    (a, b) => a.range.top - b.range.top || a.range.left - b.range.left,
  );
}

/** The tables that the user set by hand. */
export function tablesFromUser(
  sheet: SheetSnapshot,
  tables: readonly { readonly range: RangeRef; readonly headerRows: number }[],
): readonly DetectedTable[] {
  const grid = new LogicalGrid(sheet);
  return tables.map(({ range, headerRows }) => ({
    range,
    headerRows,
    headers: headersOf(grid, range, headerRows),
    source: "user",
    layout: headerRows === 0 ? shapeOf(grid, range).layout : "records",
  }));
}

interface Found {
  readonly table: DetectedTable;
  readonly shape: Shape;
}

function detected(grid: LogicalGrid, whole: RangeRef): Found {
  const range = shapeOf(grid, whole).layout === "form" ? whole : withoutParticulars(grid, whole);
  const shape = shapeOf(grid, range);
  const { headerRows, layout } = shape;
  return {
    shape,
    table: { range, headerRows, layout, source: "detected", headers: headersOf(grid, range, headerRows) },
  };
}

/** A box of this size beside a real table is a legend or the sheet's particulars (作成課, 作成日). */
const BOX_COLUMNS = 2;
const BOX_ROWS = 6;

/** Leaves out legends and particulars: two columns or labels with contents, few rows, no figures, beside a larger table. */
function withoutSmallBoxes(
  grid: LogicalGrid,
  found: readonly Found[],
  hasExcelTable: boolean,
): readonly Found[] {
  const isBox = ({ table, shape }: Found) => {
    const { top, bottom, left, right } = table.range;
    const hasFigures = shape.figureColumns.includes(true) && table.headerRows > 0;
    const isLegend = right - left < BOX_COLUMNS && !hasFigures;
    return bottom - top < BOX_ROWS && (isLegend || isParticulars(grid, table.range, top));
  };
  const hasLarger = hasExcelTable || found.some((one) => !isBox(one));
  return hasLarger ? found.filter((one) => !isBox(one)) : found;
}
