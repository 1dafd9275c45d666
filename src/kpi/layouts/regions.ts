/**
 * One sheet that carries several layouts: a 個票 and below it a block of KPIs. Each layout says where its tables are
 * (`regions`); the sheet is divided between them, and each reads its part only, so that no cell is read twice.
 */
import { overlaps, type RangeRef } from "../../sheet/address";
import { gridOf, type Grid, type GridCell } from "../../sheet/grid";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import type { ReadResult } from "../indicator/model";
import { levelOf } from "./headers/sections";
import type { Layout } from "./types";
import { labelKindOf, type LabelKind } from "./vocabulary";

interface Core {
  readonly layout: Layout;
  readonly range: RangeRef;
}

/** A part of a sheet that one layout reads. */
export interface Zone {
  readonly layout: Layout;
  readonly range: RangeRef;
}

/** Labels that stand above the table they belong to. */
const HEADS: ReadonlySet<LabelKind> = new Set(["number", "policy", "initiative", "actionPlan", "indicator"]);

const LONGEST_LINE = 80;

/**
 * The parts of a sheet, from top to bottom.
 * @param layouts those that may share a sheet, most specific first; where two claim the same cells, the first has them
 * @returns one zone, the whole sheet, where only one layout has tables; none where no layout has any
 */
export function zonesOf(sheet: SheetSnapshot, layouts: readonly Layout[]): Zone[] {
  const cores: Core[] = [];
  const claimed = layouts.flatMap((layout) => layout.claims?.(sheet) ?? []);
  let rest = sheet;
  for (const layout of layouts) {
    const own = (layout.regions?.(rest, sheet) ?? [])
      .flatMap((range) => outside(range, layout.claims ? [] : claimed, layout.givesWay ?? false))
      .filter((range) => !cores.some((core) => overlaps(core.range, range)));
    if (own.length === 0) continue;
    cores.push(...own.map((range) => ({ layout, range })));
    rest = without(rest, own);
  }
  const whole = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  const [first] = cores;
  if (!first) return [];
  if (cores.every(({ layout }) => layout === first.layout)) return [{ layout: first.layout, range: whole }];
  const grid = gridOf(sheet);
  return bandsOf(cores).flatMap((band, index, bands) => {
    const top = index === 0 ? 0 : beginningOf(grid, bands[index - 1]!, band);
    const next = bands[index + 1];
    const bottom = next ? beginningOf(grid, band, next) - 1 : whole.bottom;
    return columnsOf(band, { ...whole, top, bottom });
  });
}

/**
 * The part of a range above forms that others surely have: a table may seem to go on into the labels of the form below
 * it. A range that begins within such a form stays whole, unless its layout gives way.
 */
function outside(range: RangeRef, forms: readonly RangeRef[], givesWay: boolean): RangeRef[] {
  const touching = forms.filter((form) => overlaps(form, range));
  if (givesWay && touching.some(({ top }) => top <= range.top)) return [];
  const below = touching.filter(({ top }) => top > range.top);
  return [{ ...range, bottom: Math.min(range.bottom, ...below.map(({ top }) => top - 1)) }];
}

/** Tables whose rows overlap, and neighbours of one layout, from top to bottom. */
function bandsOf(cores: readonly Core[]): Core[][] {
  const bands: Core[][] = [];
  for (const core of [...cores].sort((a, b) => a.range.top - b.range.top)) {
    const band = bands.at(-1);
    const reaches = band?.some(({ range }) => range.bottom >= core.range.top) ?? false;
    const same = band?.every(({ layout }) => layout === core.layout) ?? false;
    if (band && (reaches || same)) band.push(core);
    else bands.push([core]);
  }
  return bands;
}

/**
 * The row where a table's own part begins: at the topmost of its head labels (No., 大項目, KPI …). Remarks close the
 * part before; a blank row does, unless another head or a title stands over it.
 */
function beginningOf(grid: Grid, before: readonly Core[], band: readonly Core[]): number {
  const floor = Math.max(...before.map(({ range }) => range.bottom)) + 1;
  let top = Math.min(...band.map(({ range }) => range.top));
  for (let row = top - 1; row >= floor; row--) {
    const cells = grid.rowCells(row);
    const kinds = cells.map(({ text }) => labelKindOf(text));
    const isHead = kinds.some((kind) => kind !== undefined && HEADS.has(kind)) || isLineOfPlan(cells);
    if (kinds.includes("remarks")) break;
    if (isHead) top = row;
    if (cells.length > 0) continue;
    const above = previousRow(grid, row, floor);
    if (above === undefined) break;
    if (!isHeadOrTitle(grid, above, floor)) break;
    top = above;
    row = above;
  }
  return top;
}

/** 「施策１－（１）　地域産業の競争力強化」: the place of the table below in its plan. */
function isLineOfPlan(cells: readonly GridCell[]): boolean {
  const [only] = cells;
  return cells.length === 1 && only!.text.length <= LONGEST_LINE && levelOf(only!.text) !== null;
}

/** The nearest row above with anything in it; undefined where there is none. */
function previousRow(grid: Grid, row: number, floor: number): number | undefined {
  for (let above = row - 1; above >= floor; above--) if (grid.rowCells(above).length > 0) return above;
  return undefined;
}

function isHeadOrTitle(grid: Grid, row: number, floor: number): boolean {
  const cells = grid.rowCells(row);
  if (cells.some(({ text }) => HEADS.has(labelKindOf(text) ?? "other"))) return true;
  const stands = row > floor && grid.rowCells(row - 1).length === 0;
  const [only] = cells;
  return cells.length === 1 && stands && labelKindOf(only!.text) === undefined && !/^[※＊*]/.test(only!.text);
}

/** Layouts side by side divide the columns of their rows: each begins where the tables before it end. */
function columnsOf(band: readonly Core[], rows: RangeRef): Zone[] {
  const parts: { layout: Layout; left: number; right: number }[] = [];
  for (const { layout, range } of [...band].sort((a, b) => a.range.left - b.range.left)) {
    const last = parts.at(-1);
    if (last?.layout === layout) last.right = Math.max(last.right, range.right);
    else parts.push({ layout, left: last ? last.right + 1 : rows.left, right: range.right });
  }
  return parts.map(({ layout, left }, index) => ({
    layout,
    range: { ...rows, left, right: (parts[index + 1]?.left ?? rows.right + 1) - 1 },
  }));
}

/** The sheet with the ranges blank. */
function without(sheet: SheetSnapshot, ranges: readonly RangeRef[]): SheetSnapshot {
  const values = sheet.values.map((row, at) => {
    const across = ranges.filter(({ top, bottom }) => top <= at && at <= bottom);
    if (across.length === 0) return row;
    return row.map((value, column) =>
      across.some(({ left, right }) => left <= column && column <= right) ? null : value,
    );
  });
  return { ...sheet, values };
}

/** The sheet with everything outside the range blank; addresses stay what they are. */
export function clipped(sheet: SheetSnapshot, range: RangeRef): SheetSnapshot {
  const blank: readonly CellValue[] = Array.from({ length: sheet.columnCount }, () => null);
  return {
    ...sheet,
    values: sheet.values.map((row, at) => {
      if (at < range.top || at > range.bottom) return blank;
      return row.map((value, column) => (column < range.left || column > range.right ? null : value));
    }),
    merges: sheet.merges.filter((merge) => overlaps(merge, range)),
  };
}

/** Reads every zone with its layout. Zones do not overlap, so that no cell is read twice. */
export function readZones(sheet: SheetSnapshot, zones: readonly Zone[]): ReadResult {
  const results = zones.map(({ layout, range }) => layout.read(clipped(sheet, range)));
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}
