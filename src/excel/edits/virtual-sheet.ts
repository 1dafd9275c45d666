/**
 * A sheet as it would be after operations, computed without touching it. It remembers which of the original cells were
 * written or deleted, so that taking everything back is: undo the inserted and deleted lines, then put the original
 * contents of those cells back where they were.
 */
import {
  areaOf,
  cellKey,
  numberFormatAt,
  overlaps,
  valueAt,
  type CellKey,
  type CellValue,
  type RangeRef,
  type SheetSnapshot,
} from "../../sheet";
import { asEntry } from "../text";
import { Axis, FIRST_NEW } from "./axis";
import type {
  Entry,
  HiddenOperation,
  MergeOperation,
  StructureOperation,
  WriteOperation,
} from "./operations";

export interface OriginalCell {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  readonly numberFormat: string;
}

interface WrittenCell {
  readonly rowId: number;
  readonly columnId: number;
  readonly entry: Entry;
}

export class VirtualSheet {
  private readonly rows = new Axis();
  private readonly columns = new Axis();
  private readonly written = new Map<string, WrittenCell>();
  private readonly touched = new Map<CellKey, { row: number; column: number }>();
  private mergedAreas: RangeRef[];
  private readonly structure: StructureOperation[] = [];
  private readonly hiddenChanges: HiddenOperation[] = [];

  constructor(readonly original: SheetSnapshot) {
    this.mergedAreas = [...original.merges];
  }

  /** The value a cell has now; undefined where an operation wrote a formula, whose value only Excel knows. */
  valueAt(row: number, column: number): CellValue | undefined {
    const [rowId, columnId] = [this.rows.idAt(row), this.columns.idAt(column)];
    const written = this.written.get(`${rowId},${columnId}`);
    if (written) return valueOfEntry(written.entry);
    return isOriginal(rowId, columnId) ? valueAt(this.original, rowId, columnId) : null;
  }

  /** Whether the cell holds a formula now. */
  hasFormula(row: number, column: number): boolean {
    const [rowId, columnId] = [this.rows.idAt(row), this.columns.idAt(column)];
    const written = this.written.get(`${rowId},${columnId}`);
    if (written) return valueOfEntry(written.entry) === undefined;
    return isOriginal(rowId, columnId) && this.original.formulas.has(cellKey(rowId, columnId));
  }

  get merges(): readonly RangeRef[] {
    return this.mergedAreas;
  }

  write({ range, entries }: WriteOperation): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const [rowId, columnId] = [this.rows.idAt(row), this.columns.idAt(column)];
        const entry = entries[row - range.top]?.[column - range.left];
        if (entry === null || entry === undefined) continue;
        this.written.set(`${rowId},${columnId}`, { rowId, columnId, entry });
        this.touch(rowId, columnId);
      }
    }
  }

  merge({ kind, ranges }: MergeOperation): void {
    this.mergedAreas = this.mergedAreas.filter((area) => !ranges.some((range) => overlaps(area, range)));
    if (kind === "unmerge") return;
    this.mergedAreas.push(...ranges);
    // Excel keeps only the first cell's value of an area that is merged.
    for (const range of ranges) this.touchAll(range);
  }

  restructure(operation: StructureOperation): void {
    const { kind, axis, at, count } = operation;
    const lines = axis === "rows" ? this.rows : this.columns;
    if (kind === "delete") {
      const { rowCount, columnCount } = this.original;
      for (let index = at; index < at + count; index += 1) {
        const id = lines.idAt(index);
        const across = axis === "rows" ? columnCount : rowCount;
        for (let other = 0; other < across; other += 1) {
          if (axis === "rows") this.touch(id, other);
          else this.touch(other, id);
        }
      }
      lines.remove(at, count);
    } else {
      lines.insert(at, count);
    }
    this.structure.push(operation);
    this.mergedAreas = this.mergedAreas.flatMap((area) => movedArea(area, operation) ?? []);
  }

  setHidden(operation: HiddenOperation): void {
    this.hiddenChanges.push(operation);
  }

  /** Steps back in the reverse order of the inserted and deleted lines. */
  structureBack(): StructureOperation[] {
    return this.structure
      .map((step): StructureOperation => ({ ...step, kind: step.kind === "insert" ? "delete" : "insert" }))
      .reverse();
  }

  hiddenBack(): HiddenOperation[] {
    return this.hiddenChanges.map((step) => ({ ...step, hidden: !step.hidden })).reverse();
  }

  /** Contents to put back once the lines stand where they stood. */
  originalCells(): OriginalCell[] {
    const { original } = this;
    return [...this.touched.values()].map(({ row, column }) => ({
      row,
      column,
      entry: original.formulas.get(cellKey(row, column)) ?? asEntry(valueAt(original, row, column)),
      numberFormat: numberFormatAt(original, row, column),
    }));
  }

  /**
   * Merged areas to dissolve and to make once the lines stand where they stood. Areas into which lines were inserted, or
   * out of which they were deleted, are made anew: what Excel leaves of them on the way there and back is its affair.
   */
  mergesBack(): { unmerge: RangeRef[]; merge: RangeRef[] } {
    const now = moved(this.mergedAreas, this.structureBack());
    const isIn = (areas: readonly RangeRef[]) => (area: RangeRef) =>
      areas.some((other) => isSame(area, other));
    const before = this.original.merges;
    const torn = before.filter((area) => {
      const [after] = moved([area], this.structure);
      return !after || areaOf(after) !== areaOf(area);
    });
    return {
      unmerge: [...now.filter((area) => !isIn(before)(area)), ...torn],
      merge: before.filter((area) => !isIn(now)(area) || isIn(torn)(area)),
    };
  }

  /** Cells that hold what the operations wrote, with where they stand now. */
  writtenCells(): { row: number; column: number; value: CellValue | undefined }[] {
    return [...this.written.values()].flatMap(({ rowId, columnId, entry }) => {
      const row = this.rows.indexOf(rowId);
      const column = this.columns.indexOf(columnId);
      return row === null || column === null ? [] : [{ row, column, value: valueOfEntry(entry) }];
    });
  }

  private touch(rowId: number, columnId: number): void {
    if (isOriginal(rowId, columnId))
      this.touched.set(cellKey(rowId, columnId), { row: rowId, column: columnId });
  }

  private touchAll(range: RangeRef): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        this.touch(this.rows.idAt(row), this.columns.idAt(column));
      }
    }
  }
}

function isOriginal(rowId: number, columnId: number): boolean {
  return rowId < FIRST_NEW && columnId < FIRST_NEW;
}

/** What a cell holds after an entry; undefined for a formula. */
function valueOfEntry(entry: Entry): CellValue | undefined {
  if (typeof entry !== "string") return entry;
  if (entry === "") return null;
  if (entry.startsWith("=")) return undefined;
  return entry.startsWith("'") ? entry.slice(1) : entry;
}

function isSame(a: RangeRef, b: RangeRef): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function moved(areas: readonly RangeRef[], steps: readonly StructureOperation[]): RangeRef[] {
  return steps.reduce<RangeRef[]>(
    (now, step) => now.flatMap((area) => movedArea(area, step) ?? []),
    [...areas],
  );
}

/** What Excel makes of a merged area when lines are inserted or deleted; null where nothing of it is left. */
function movedArea(area: RangeRef, { kind, axis, at, count }: StructureOperation): RangeRef | null {
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const moved = kind === "insert" ? afterInsert(first, last, at, count) : afterDelete(first, last, at, count);
  if (!moved) return null;
  const [from, to] = moved;
  const next = axis === "rows" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
  return next.top === next.bottom && next.left === next.right ? null : next;
}

function afterInsert(first: number, last: number, at: number, count: number): [number, number] {
  if (at <= first) return [first + count, last + count];
  return at <= last ? [first, last + count] : [first, last];
}

function afterDelete(first: number, last: number, at: number, count: number): [number, number] | null {
  const end = at + count;
  if (last < at) return [first, last];
  if (first >= end) return [first - count, last - count];
  const left = Math.max(0, Math.min(at, last + 1) - first) + Math.max(0, last + 1 - Math.max(end, first));
  if (left === 0) return null;
  const from = Math.min(first, at);
  return [from, from + left - 1];
}
