/** A copy of a sheet that edits are carried out on. Nothing of the original is touched. */
import {
  cellKey,
  cellOfKey,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOfWidth,
  type CellKey,
  type CellValue,
  type RangeRef,
  type SheetSnapshot,
} from "../../sheet";

export type Axis = "rows" | "columns";

export class SheetDraft {
  readonly values: CellValue[][];
  columnCount: number;
  formulas: Map<CellKey, string>;
  numberFormats: Map<CellKey, string>;
  styles: Map<CellKey, NonNullable<ReturnType<SheetSnapshot["styles"]["get"]>>>;
  merges: RangeRef[];
  hidden: { rows: number[]; columns: number[] };
  visibility: SheetSnapshot["visibility"];
  tables: SheetSnapshot["tables"];
  filter: SheetSnapshot["filter"];
  objects: SheetSnapshot["objects"];

  constructor(readonly original: SheetSnapshot) {
    this.values = original.values.map((row) => [...row]);
    this.columnCount = original.columnCount;
    this.formulas = new Map(original.formulas);
    this.numberFormats = new Map(original.numberFormats);
    this.styles = new Map(original.styles);
    this.merges = [...original.merges];
    this.hidden = { rows: [...original.hiddenRows], columns: [...original.hiddenColumns] };
    this.visibility = original.visibility;
    this.tables = original.tables;
    this.filter = original.filter;
    this.objects = original.objects;
  }

  snapshot(): SheetSnapshot {
    const { original, values } = this;
    while (values.length > 0 && values.at(-1)!.every((value) => value === null)) values.pop();
    let width = 0;
    for (const row of values) {
      let last = row.length - 1;
      while (last >= width && row[last] === null) last--;
      width = Math.max(width, last + 1);
    }
    return {
      ...original,
      visibility: this.visibility,
      rowCount: values.length,
      columnCount: width,
      values: values.map((row) => rowOfWidth(row, width)),
      formulas: this.formulas,
      numberFormats: this.numberFormats,
      styles: this.styles,
      merges: this.merges,
      hiddenRows: this.hidden.rows,
      hiddenColumns: this.hidden.columns,
      tables: this.tables,
      filter: this.filter,
      objects: this.objects,
    };
  }

  valueAt(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  /** Writes data: a formula that was there is gone. */
  setValue(row: number, column: number, value: CellValue): void {
    while (this.values.length <= row) this.values.push(new Array<CellValue>(this.columnCount).fill(null));
    const cells = this.values[row]!;
    while (cells.length <= column) cells.push(null);
    this.columnCount = Math.max(this.columnCount, column + 1);
    cells[column] = value;
    this.formulas.delete(cellKey(row, column));
  }

  setFormula(row: number, column: number, formula: string): void {
    this.formulas.set(cellKey(row, column), formula);
  }

  setNumberFormat(row: number, column: number, format: string): void {
    if (format === "General") this.numberFormats.delete(cellKey(row, column));
    else this.numberFormats.set(cellKey(row, column), format);
  }

  /** Whether so many lines fit: content must not be pushed over the edge of the sheet. */
  canInsert(axis: Axis, count: number): boolean {
    return axis === "rows" ? this.values.length + count <= MAX_ROWS : this.columnCount + count <= MAX_COLUMNS;
  }

  insert(axis: Axis, at: number, count: number): void {
    if (axis === "rows") {
      if (at < this.values.length) {
        const blank = Array.from({ length: count }, () => new Array<CellValue>(this.columnCount).fill(null));
        this.values.splice(at, 0, ...blank);
      }
    } else {
      for (const row of this.values)
        if (at < row.length) row.splice(at, 0, ...new Array<CellValue>(count).fill(null));
      if (at < this.columnCount) this.columnCount += count;
    }
    this.moveLines(axis, (index) => (index >= at ? index + count : index));
  }

  delete(axis: Axis, at: number, count: number): void {
    if (axis === "rows") this.values.splice(at, count);
    else {
      for (const row of this.values) row.splice(at, count);
      this.columnCount -= Math.max(0, Math.min(count, this.columnCount - at));
    }
    const isGone = (index: number) => index >= at && index < at + count;
    this.moveLines(axis, (index) => (isGone(index) ? null : index >= at + count ? index - count : index));
  }

  /** Moves everything that has an address. Formula texts keep the addresses they name: only Excel can rewrite them. */
  private moveLines(axis: Axis, move: (index: number) => number | null): void {
    this.formulas = movedKeys(this.formulas, axis, move);
    this.numberFormats = movedKeys(this.numberFormats, axis, move);
    this.styles = movedKeys(this.styles, axis, move);
    this.merges = this.merges.flatMap((range) => {
      const moved = movedRange(range, axis, move);
      return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
    });
    this.hidden[axis] = this.hidden[axis].flatMap((index) => move(index) ?? []);
    this.tables = this.tables.flatMap((table) => {
      const range = movedRange(table.range, axis, move);
      return range ? [{ ...table, range }] : [];
    });
    const filterRange = this.filter && movedRange(this.filter.range, axis, move);
    this.filter = this.filter && filterRange ? { ...this.filter, range: filterRange } : null;
    this.objects = this.objects.map((object) => ({
      ...object,
      range: object.range && movedRange(object.range, axis, move),
    }));
  }
}

function movedKeys<T>(
  cells: Map<CellKey, T>,
  axis: Axis,
  move: (index: number) => number | null,
): Map<CellKey, T> {
  const moved = new Map<CellKey, T>();
  for (const [key, value] of cells) {
    const { row, column } = cellOfKey(key);
    const index = move(axis === "rows" ? row : column);
    if (index !== null) moved.set(axis === "rows" ? cellKey(index, column) : cellKey(row, index), value);
  }
  return moved;
}

/** Where a range lies after lines moved: it grows around inserted lines and shrinks by deleted ones. */
function movedRange(range: RangeRef, axis: Axis, move: (index: number) => number | null): RangeRef | null {
  const [first, last] = axis === "rows" ? [range.top, range.bottom] : [range.left, range.right];
  let from = first;
  while (from <= last && move(from) === null) from++;
  let to = last;
  while (to >= from && move(to) === null) to--;
  if (to < from) return null;
  const moved = { from: move(from)!, to: move(to)! };
  return axis === "rows"
    ? { ...range, top: moved.from, bottom: moved.to }
    : { ...range, left: moved.from, right: moved.to };
}
