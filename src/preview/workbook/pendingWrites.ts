/**
 * Writes that wait until somebody looks. Univer takes a tenth of a millisecond for each cell of each write, and Office.js
 * formats a range property by property: a bordered table alone is a dozen writes over the same cells. While a batch runs,
 * writes are laid on top of each other here and reach Univer once.
 */
import type { RangeRef } from "../../sheet";
import type { CellMatrix, ICellData, IStyleData } from "./univer";

export interface FlushedWrites {
  readonly contents: CellMatrix;
  readonly styles: CellMatrix;
  /** What each write covered, in order, for the events. */
  readonly written: readonly RangeRef[];
  readonly styled: readonly RangeRef[];
}

export class PendingWrites {
  private contents = new Map<number, Map<number, ICellData>>();
  private styles = new Map<number, Map<number, IStyleData>>();
  private written: RangeRef[] = [];
  private styled: RangeRef[] = [];

  get isEmpty(): boolean {
    return this.contents.size === 0 && this.styles.size === 0;
  }

  /** Whether the write can wait: one that deletes a cell or takes its whole style away must be carried out in turn. */
  canHold(cells: CellMatrix): boolean {
    for (const columns of Object.values(cells)) {
      for (const cell of Object.values(columns)) if (cell === null || cell.s === null) return false;
    }
    return true;
  }

  add(cells: CellMatrix, bounds: RangeRef, isStyleOnly: boolean): void {
    (isStyleOnly ? this.styled : this.written).push(bounds);
    for (const [row, columns] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(columns)) this.addCell(+row, +column, cell!, isStyleOnly);
    }
  }

  private addCell(row: number, column: number, cell: ICellData, isStyleOnly: boolean): void {
    const { s, ...content } = cell;
    if (!isStyleOnly) {
      const cells = rowIn(this.contents, row);
      const before = cells.get(column);
      cells.set(column, before ? { ...before, ...content } : content);
    }
    if (typeof s !== "object" || s === null) return;
    const styles = rowIn(this.styles, row);
    const before = styles.get(column);
    styles.set(column, before ? laidOver(before, s) : { ...s });
  }

  /** What a cell's style will be changed by. */
  styleAt(row: number, column: number): IStyleData | undefined {
    return this.styles.get(row)?.get(column);
  }

  /** Gives everything and begins anew. */
  take(): FlushedWrites {
    const taken = {
      contents: matrixOf(this.contents, (cell) => cell),
      styles: matrixOf(this.styles, (s) => ({ s })),
      written: this.written,
      styled: this.styled,
    };
    this.contents = new Map();
    this.styles = new Map();
    this.written = [];
    this.styled = [];
    return taken;
  }
}

function rowIn<T>(rows: Map<number, Map<number, T>>, row: number): Map<number, T> {
  let found = rows.get(row);
  if (!found) rows.set(row, (found = new Map<number, T>()));
  return found;
}

/** A later change of style over an earlier one; null (take away) stays to be told to Univer. */
function laidOver(before: IStyleData, after: IStyleData): IStyleData {
  return {
    ...before,
    ...after,
    ...(before.bd && after.bd && { bd: { ...before.bd, ...after.bd } }),
  };
}

function matrixOf<T>(rows: Map<number, Map<number, T>>, cellOf: (value: T) => ICellData): CellMatrix {
  const cells: CellMatrix = {};
  for (const [row, columns] of rows) {
    const line: Record<number, ICellData> = {};
    for (const [column, value] of columns) line[column] = cellOf(value);
    cells[row] = line;
  }
  return cells;
}
