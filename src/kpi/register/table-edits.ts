/** The new contents of one table of the register → edits of its sheet, in blocks that fit into requests. */
import { cellKey, type RangeRef } from "../../sheet/address";
import type { SetValuesEdit, TableResize } from "../../sheet/edit";
import { numberFormatAt, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import {
  indicatorColumns,
  isTelling,
  OBSERVATION_COLUMNS,
  columnWithId,
  type RegisterColumn,
} from "./columns";
import type { TableView } from "./find";
import type { TableUpdate } from "./merge-rows";

/** What is written into a cell. */
export interface CellWrite {
  readonly value: CellValue;
  /** With "="; absent: the value. */
  readonly formula?: string;
  /** Number format code; absent: it stays. */
  readonly format?: string;
}

/** Cells in one edit, so that a request of the writer holds it. */
const CELLS_PER_EDIT = 10_000;

/** A table with the columns and rows that an update adds to it. */
export class TableDraft {
  readonly columns: ReadonlyMap<string, number>;
  private readonly writes = new Map<number, Map<number, CellWrite>>();
  private readonly last: { row: number; column: number };

  constructor(
    readonly view: TableView,
    update: TableUpdate,
  ) {
    const rows = [...update.updates.map(({ cells }) => cells), ...update.added];
    const added = addedColumns(view, rows);
    const columns = new Map(view.columns);
    added.forEach((column, index) => columns.set(column.id, view.right + 1 + index));
    this.columns = columns;
    this.last = { row: lastFilledRow(view) + update.added.length, column: view.right + added.length };
    added.forEach(({ header }, index) =>
      this.write(view.headerRow, view.right + 1 + index, { value: header }),
    );
  }

  /** 0-based row of the n-th added row. */
  addedRow(index: number): number {
    return lastFilledRow(this.view) + 1 + index;
  }

  isNew(row: number): boolean {
    return row > lastFilledRow(this.view);
  }

  write(row: number, column: number, cell: CellWrite): void {
    const cells = this.writes.get(column) ?? new Map<number, CellWrite>();
    cells.set(row, cell);
    this.writes.set(column, cells);
  }

  /** The cells that must be blank for the table to grow over them; null where it does not grow. */
  get growth(): readonly RangeRef[] {
    const { view, last } = this;
    const below = { top: view.lastRow + 1, bottom: last.row, left: view.left, right: last.column };
    const beside = { top: view.headerRow, bottom: last.row, left: view.right + 1, right: last.column };
    return [below, beside].filter((range) => range.bottom >= range.top && range.right >= range.left);
  }

  get resize(): TableResize | null {
    const { view, last } = this;
    const table = view.sheet.tables.find(
      ({ range }) => range.top === view.headerRow && range.left === view.left,
    );
    const bottom = Math.max(view.lastRow, last.row);
    const right = Math.max(view.right, last.column);
    if (!table || (bottom === view.lastRow && right === view.right)) return null;
    const after = { ...table.range, bottom, right };
    return { sheet: view.sheet.name, table: table.name, before: table.range, after };
  }

  /** The sheet as it will be, formulas by their expected results. */
  snapshot(): SheetSnapshot {
    const { sheet } = this.view;
    const values = sheet.values.map((row) => [...row]);
    for (const [column, cells] of this.writes) {
      for (const [row, { value }] of cells) {
        while (values.length <= row) values.push([]);
        values[row]![column] = value;
      }
    }
    const tables = this.resize ? [] : sheet.tables;
    const columnCount = Math.max(sheet.columnCount, this.last.column + 1);
    return { ...sheet, values, rowCount: values.length, columnCount, tables };
  }

  /** @param added for the change log, given the number of rows that are new */
  edits(added: (rows: number) => string, housekeeping: string): SetValuesEdit[] {
    const edits: SetValuesEdit[] = [];
    for (const [column, cells] of [...this.writes].sort(([a], [b]) => a - b)) {
      const rows = [...cells.keys()].filter((row) => !this.isNew(row));
      for (const { from, to } of runsOf(rows)) {
        const summary = this.isOwn(column) || from === this.view.headerRow ? housekeeping : undefined;
        edits.push(this.edit({ top: from, bottom: to, left: column, right: column }, summary));
      }
    }
    return [...edits, ...this.newRows(added)];
  }

  /** The new rows as blocks of the product's columns; what the user has between them is left alone. */
  private newRows(added: (rows: number) => string): SetValuesEdit[] {
    const top = this.addedRow(0);
    const bottom = this.last.row;
    if (bottom < top) return [];
    const columns = runsOf([...this.columns.values()]);
    return columns.flatMap(({ from: left, to: right }) =>
      blocksOf({ top, bottom, left, right }).map((block) =>
        this.edit(block, added(block.bottom - block.top + 1)),
      ),
    );
  }

  /** Columns whose contents follow from others: nobody looks for them in the change log. */
  private isOwn(column: number): boolean {
    const known = [...this.columns].find(([, at]) => at === column);
    const role =
      known && (this.view.known.get(known[0])?.role ?? columnWithId(this.view.table, known[0])?.role);
    return role === "computed" || role === "machine" || role === "origin";
  }

  private edit(range: RangeRef, summary: string | undefined): SetValuesEdit {
    const { sheet } = this.view;
    const written = cellsOf(range, (row, column) => this.writes.get(column)?.get(row) ?? BLANK);
    const has = (part: "formula" | "format") => written.some((line) => line.some((cell) => part in cell));
    return {
      kind: "setValues",
      sheet: sheet.name,
      range,
      before: cellsOf(range, (row, column) => valueAt(sheet, row, column)),
      after: written.map((line) => line.map(({ value }) => value)),
      replacesFormulas: true,
      ...(has("formula") && {
        formulas: written.map((line) => line.map(({ formula }) => formula ?? null)),
      }),
      ...(has("format") && {
        numberFormats: cellsOf(
          range,
          (row, column) => this.writes.get(column)?.get(row)?.format ?? numberFormatAt(sheet, row, column),
        ),
      }),
      ...(summary !== undefined && { summary }),
    };
  }
}

const BLANK: CellWrite = { value: null };

function cellsOf<T>({ top, bottom, left, right }: RangeRef, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => cell(top + down, left + across)),
  );
}

function blocksOf(range: RangeRef): RangeRef[] {
  const height = Math.max(1, Math.floor(CELLS_PER_EDIT / (range.right - range.left + 1)));
  const blocks: RangeRef[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return blocks;
}

/** Columns that rows have something to say in and the table lacks, in the order in which a new register has them. */
function addedColumns(
  view: TableView,
  rows: readonly Readonly<Record<string, CellValue>>[],
): RegisterColumn[] {
  const order = view.table === "indicators" ? indicatorColumns() : OBSERVATION_COLUMNS;
  const needed = new Set(
    rows.flatMap((cells) => Object.keys(cells).filter((id) => !view.columns.has(id) && isTelling(id, cells))),
  );
  const place = (id: string) => order.findIndex((column) => column.id === id.replace(/\d+$/, ""));
  return [...needed]
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .flatMap((id) => columnWithId(view.table, id) ?? [])
    .filter(({ optional, role, id }) => optional || role === "machine" || /\d$/.test(id));
}

/** Blank rows at the end of the table are filled before it grows. */
function lastFilledRow(view: TableView): number {
  let row = view.lastRow;
  const isBlank = () => {
    for (let column = view.left; column <= view.right; column++) {
      if (valueAt(view.sheet, row, column) !== null || view.sheet.formulas.has(cellKey(row, column)))
        return false;
    }
    return true;
  };
  while (row > view.headerRow && isBlank()) row--;
  return row;
}

/** Neighbours as one run. */
function runsOf(rows: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === row - 1 && row - last.from < CELLS_PER_EDIT) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}
