/**
 * The sheet as a reader sees it: a merged area shows one value over all its cells. Detection of tables works on this
 * grid, so that a merged title or a merged key never looks like blank cells. Leaner than the grid of the layout
 * readers (src/sheet/grid.ts): it makes nothing for a cell that is only looked at, and can leave areas out.
 */
import type { CellValue, RangeRef, SheetSnapshot } from "../../sheet";
import { coveringMerges } from "../../sheet/grid";

export class LogicalGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Merged areas by row, cut to the used area; only rows that a merge touches. */
  readonly #mergesOfRow: ReadonlyMap<number, readonly RangeRef[]>;

  /** @param hidden areas whose cells count as blank (Excel tables, which need no detection) */
  constructor(
    readonly sheet: SheetSnapshot,
    private readonly hidden: readonly RangeRef[] = [],
  ) {
    this.rowCount = sheet.rowCount;
    this.columnCount = sheet.columnCount;
    this.#mergesOfRow = coveringMerges(sheet);
  }

  /** The merged area over a cell. */
  mergeAt(row: number, column: number): RangeRef | undefined {
    return this.#mergesOfRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** Merged areas that touch a row, in the sheet's order. */
  mergesOfRow(row: number): readonly RangeRef[] {
    return this.#mergesOfRow.get(row) ?? [];
  }

  /** What a reader sees in the cell: in a merged area the area's value. Text of nothing but space is blank. */
  valueAt(row: number, column: number): CellValue {
    if (this.isHidden(row, column)) return null;
    const merge = this.#mergesOfRow.size > 0 ? this.mergeAt(row, column) : undefined;
    const value = merge ? this.raw(merge.top, merge.left) : this.raw(row, column);
    return typeof value === "string" && isBlankText(value) ? null : value;
  }

  /** Like `valueAt`, as text; "" for blank. */
  textAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    return value === null ? "" : String(value);
  }

  isHidden(row: number, column: number): boolean {
    for (const area of this.hidden) {
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return true;
    }
    return false;
  }

  /** Whether the row's cells can be read straight from the values: no merge and no hidden area on it. */
  isPlainRow(row: number): boolean {
    if (this.#mergesOfRow.has(row)) return false;
    return !this.hidden.some((area) => row >= area.top && row <= area.bottom);
  }

  /**
   * The cells of a row that hold something, a merged area once, from left to right between two columns.
   */
  cellsOfRow(row: number, left = 0, right = this.columnCount - 1): LogicalCell[] {
    const cells: LogicalCell[] = [];
    for (let column = left; column <= right; column++) {
      const value = this.valueAt(row, column);
      const merge = this.mergeAt(row, column);
      const last = Math.min(merge ? merge.right : column, right);
      if (value !== null) {
        cells.push({
          value,
          left: column,
          right: last,
          top: merge?.top ?? row,
          bottom: merge?.bottom ?? row,
        });
      }
      column = last;
    }
    return cells;
  }

  private raw(row: number, column: number): CellValue {
    return this.sheet.values[row]?.[column] ?? null;
  }
}

export interface LogicalCell {
  readonly value: CellValue;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Space of any width and nothing else. */
function isBlankText(text: string): boolean {
  if (text.length > 16) return text.trim() === "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code !== 0x3000 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}
