/** Where on a sheet the table to be mapped stands. */
import { areaOf, contains, type RangeRef } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { isPlainFigure } from "../headers/contents";
import { isFigure, isHeadingCell } from "../headers/head";
import { isBareYear } from "../headers/years";

const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;
const MOST_HEADER_ROWS = 5;

/**
 * The table that a selection means: the selected cells where they are several rows and columns, else the block around
 * the selected cell, else the largest block of the sheet.
 * @returns undefined where the sheet holds no table
 */
export function tableArea(sheet: SheetSnapshot, selection: RangeRef | null): RangeRef | undefined {
  const grid = gridOf(sheet);
  const used = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  if (selection) {
    const inside = {
      top: selection.top,
      left: selection.left,
      bottom: Math.min(selection.bottom, used.bottom),
      right: Math.min(selection.right, used.right),
    };
    if (isTable(inside)) return inside;
  }
  const blocks = blocksOf(grid, used)
    .map((block) => withoutTitles(grid, block))
    .filter(isTable);
  const around = selection && blocks.find((block) => contains(block, selection.top, selection.left));
  return (
    around ??
    blocks.reduce<RangeRef | undefined>(
      (most, block) => (!most || areaOf(block) > areaOf(most) ? block : most),
      undefined,
    )
  );
}

function isTable({ top, bottom, left, right }: RangeRef): boolean {
  return bottom - top + 1 >= LEAST_ROWS && right - left + 1 >= LEAST_COLUMNS;
}

/** Blocks that blank rows and columns part: first rows, then columns, then rows again within them. */
function blocksOf(grid: Grid, used: RangeRef): RangeRef[] {
  const rows = (range: RangeRef) =>
    runs(range.top, range.bottom, (row) => grid.rowCells(row, range.left, range.right).length > 0).map(
      ([top, bottom]) => ({ ...range, top, bottom }),
    );
  const columns = (range: RangeRef) => {
    const filled = new Set<number>();
    for (let row = range.top; row <= range.bottom; row++) {
      for (const cell of grid.rowCells(row, range.left, range.right)) {
        for (let column = cell.range.left; column <= cell.range.right; column++) filled.add(column);
      }
    }
    return runs(range.left, range.right, (column) => filled.has(column)).map(([left, right]) => ({
      ...range,
      left,
      right,
    }));
  };
  return rows(used).flatMap(columns).flatMap(rows);
}

function runs(from: number, to: number, isFilled: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = from; index <= to; index++) {
    if (!isFilled(index)) continue;
    const last = found.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** A block without the lines above its headings and the notes below its rows. */
function withoutTitles(grid: Grid, block: RangeRef): RangeRef {
  const cellsOf = (row: number) => grid.startingIn(row, block.left, block.right);
  let { top, bottom } = block;
  while (top < bottom && cellsOf(top).length <= 1) top += 1;
  while (bottom > top && cellsOf(bottom).length <= 1 && /^[※*＊(（注]/.test(cellsOf(bottom)[0]?.text ?? "※"))
    bottom -= 1;
  return { ...block, top, bottom };
}

/** How many rows at the top of a table are headings: those before the first figure, at least one. */
export function headerRowsOf(sheet: SheetSnapshot, range: RangeRef): number {
  const grid = gridOf(sheet);
  const most = Math.min(MOST_HEADER_ROWS, range.bottom - range.top);
  for (let count = 1; count < most + 1; count++) {
    const cells = grid.startingIn(range.top + count, range.left, range.right);
    const covered = grid.rowCells(range.top + count, range.left, range.right).length - cells.length;
    const isData = cells.some(
      (cell) => isFigure(cell) || (isPlainFigure(cell.value) && !isBareYear(cell.value)),
    );
    const headings = cells.filter(isHeadingCell).length;
    const isTier =
      !isData && cells.length > 0 && (headings * 2 >= cells.length || (covered > 0 && headings > 0));
    if (!isTier) return count;
  }
  return Math.max(1, most);
}
