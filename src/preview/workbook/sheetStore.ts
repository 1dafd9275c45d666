/**
 * One sheet of the stand-in workbook: cells, merges, rows and columns live in Univer, the rest in `model`.
 * Coordinates may lie anywhere on an Excel sheet; Univer's own grid grows when something is written outside it.
 */
import {
  CellValueType,
  ObjectMatrix,
  type IBorderData,
  type IColumnData,
  type IRowData,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  areaOf,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  type CellValue,
  type RangeRef,
} from "../../sheet";
import { boundingBox, intersect, isWholeColumns, isWholeRows } from "./areas";
import { ERROR_VALUES } from "./entry/parseEntry";
import { accessDenied, HostError } from "./hostError";
import { emptySheetModel, type SheetModel } from "./model";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsToPoints, pointsToPixels } from "./sizes";
import { PendingWrites } from "./pendingWrites";
import { fromUniverRange, Mutation, toUniverRange } from "./univer";
import type { CellMatrix, ICellData, IStyleData, Worksheet } from "./univer";
import type { WorkbookStore } from "./workbookStore";

/** The command Univer itself names as the cause of a change of style. */
export const SET_STYLE = "sheet.command.set-style";

export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly isError: boolean;
}

const EMPTY: CellContent = { value: null, formula: null, isError: false };

export class SheetStore {
  readonly model: SheetModel = emptySheetModel();

  constructor(
    readonly workbook: WorkbookStore,
    readonly id: string,
  ) {}

  private readonly pending = new PendingWrites();

  /** Univer's own sheet, with everything written to it. */
  get worksheet(): Worksheet {
    this.flush();
    return this.grid;
  }

  /** The same where cells are not looked at. */
  private get grid(): Worksheet {
    const sheet = this.workbook.core.getSheetBySheetId(this.id);
    if (!sheet) throw new HostError("ItemNotFound", `The sheet ${this.id} no longer exists.`);
    return sheet;
  }

  get name(): string {
    return this.grid.getName();
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    if (!this.grid.isSheetHidden()) return "Visible";
    return this.model.veryHidden ? "VeryHidden" : "Hidden";
  }

  // ---- cells -------------------------------------------------------------------------------------------------

  content(row: number, column: number): CellContent {
    const raw = this.worksheet.getCellRaw(row, column);
    if (raw && (raw.f || raw.si || raw.p || (raw.v !== undefined && raw.v !== null && raw.v !== ""))) {
      return this.contentOf(raw, row, column);
    }
    const spilled = this.spilled(row, column);
    return spilled ? this.contentOf(spilled, row, column) : EMPTY;
  }

  private contentOf(cell: ICellData, row: number, column: number): CellContent {
    const formula =
      cell.f ??
      (cell.si
        ? this.formulaData().getFormulaStringByCell(row, column, this.id, this.workbook.unitId)
        : null);
    const value = valueOf(cell);
    const isError =
      typeof value === "string" && ERROR_VALUES.has(value) && cell.t !== CellValueType.FORCE_STRING;
    return { value, formula: formula || null, isError };
  }

  private formulaData(): FormulaDataModel {
    return this.workbook.inject().get(FormulaDataModel);
  }

  /** The part of a spilled array that lies in a cell, where the cell itself holds nothing. */
  private spilled(row: number, column: number): ICellData | null | undefined {
    return this.spillCells()?.[row]?.[column];
  }

  private spillCells(): Record<number, Record<number, ICellData | null>> | null | undefined {
    return this.formulaData().getArrayFormulaCellData()[this.workbook.unitId]?.[this.id] as
      CellMatrix | undefined;
  }

  /** Cells that hold part of a spilled array and nothing of their own. */
  forEachSpilledCell(visit: (row: number, column: number) => void): void {
    const spills = this.spillCells();
    if (!spills) return;
    new ObjectMatrix(spills).forValue((row, column, cell) => {
      if (cell && !this.worksheet.getCellRaw(row, column)?.f) visit(row, column);
    });
  }

  /** The rectangle that a spilling formula fills; undefined where the cell is no such formula. */
  spillRange(row: number, column: number): RangeRef | undefined {
    const range = this.formulaData().getArrayFormulaRange()[this.workbook.unitId]?.[this.id]?.[row]?.[column];
    return range ? fromUniverRange(range) : undefined;
  }

  /** Writes contents; styles stay unless a cell says otherwise. */
  writeCells(cells: CellMatrix): void {
    this.runWrite(cells, {});
  }

  /** Writes styles only. Univer must be told, or it forgets the formulas of the cells. */
  writeStyles(cells: CellMatrix): void {
    this.runWrite(cells, { trigger: SET_STYLE });
  }

  private runWrite(cells: CellMatrix, options: { trigger?: string }): void {
    const bounds = boundsOf(cells);
    if (!bounds) return;
    this.growTo(bounds.bottom, bounds.right);
    if (this.workbook.isBuffering && this.pending.canHold(cells)) {
      this.pending.add(cells, bounds, options.trigger !== undefined);
      return;
    }
    this.flush();
    this.workbook.mutate(Mutation.setCells, { subUnitId: this.id, cellValue: cells, ...options });
  }

  /** Brings waiting writes to Univer. */
  flush(): void {
    if (this.pending.isEmpty) return;
    const { contents, styles, written, styled } = this.pending.take();
    const write = (
      cellValue: CellMatrix,
      ranges: readonly RangeRef[],
      options: { trigger?: string },
    ): void => {
      if (Object.keys(cellValue).length === 0) return;
      this.workbook.mutateCells({ subUnitId: this.id, cellValue, ...options }, ranges);
    };
    write(contents, written, {});
    write(styles, styled, { trigger: SET_STYLE });
  }

  /** The area from the first to the last cell in use; undefined for a blank sheet. */
  usedRange(valuesOnly: boolean, within?: RangeRef): RangeRef | undefined {
    let box: RangeRef | undefined;
    const visit = (row: number, column: number): void => {
      if (within && !contains(within, row, column)) return;
      const cell = { top: row, left: column, bottom: row, right: column };
      box = box ? boundingBox(box, cell) : cell;
    };
    this.forEachCell((row, column, cell) => {
      const filled = cell.f || cell.si || valueOf(cell) !== null;
      if (filled || (!valuesOnly && cell.s)) visit(row, column);
    });
    this.forEachSpilledCell(visit);
    if (!valuesOnly) {
      for (const merge of this.merges()) {
        visit(merge.top, merge.left);
        visit(merge.bottom, merge.right);
      }
    }
    return box;
  }

  forEachCell(visit: (row: number, column: number, cell: ICellData) => void): void {
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell) visit(row, column, cell);
    });
  }

  /** Makes Univer's grid at least this large (0-based last row and column). */
  growTo(row: number, column: number): void {
    if (row >= MAX_ROWS || column >= MAX_COLUMNS)
      throw new HostError("InvalidArgument", "The range lies outside the sheet.");
    const sheet = this.grid;
    if (row >= sheet.getRowCount())
      this.workbook.mutate(Mutation.setRowCount, { subUnitId: this.id, rowCount: row + 1 });
    if (column >= sheet.getColumnCount()) {
      this.workbook.mutate(Mutation.setColumnCount, { subUnitId: this.id, columnCount: column + 1 });
    }
  }

  /** The part of a range that Univer's grid has; undefined where nothing of it exists there. */
  inGrid(range: RangeRef): RangeRef | undefined {
    const sheet = this.grid;
    return intersect(range, {
      top: 0,
      left: 0,
      bottom: sheet.getRowCount() - 1,
      right: sheet.getColumnCount() - 1,
    });
  }

  // ---- styles ------------------------------------------------------------------------------------------------

  styleAt(row: number, column: number): IStyleData {
    const sheet = this.grid;
    const raw = sheet.getCellRaw(row, column);
    const written = sheet.getComposedCellStyleByCellData(row, column, raw);
    const waiting = this.pending.styleAt(row, column);
    return waiting ? mergeStyles(written, waiting) : written;
  }

  /** The borders of a cell alone, which are looked at again and again while they are drawn. */
  bordersAt(row: number, column: number): IBorderData {
    const sheet = this.grid;
    const written = sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column)).bd;
    const waiting = this.pending.styleAt(row, column)?.bd;
    return waiting ? { ...written, ...waiting } : (written ?? {});
  }

  /** Lays a style over a range; null members take a property away. Whole rows and columns keep it for new cells. */
  patchStyle(range: RangeRef, patch: IStyleData): void {
    const own = (existing: unknown): IStyleData => mergeStyles(this.workbook.resolveStyle(existing), patch);
    if (isWholeColumns(range) && isWholeRows(range)) {
      const defaultStyle = own(this.worksheet.getDefaultCellStyle());
      this.workbook.mutate(Mutation.setDefaultStyle, { subUnitId: this.id, defaultStyle });
      this.patchExisting(range, patch);
    } else if (isWholeColumns(range)) {
      this.growTo(0, range.right);
      const columnData: Record<number, { s: IStyleData }> = {};
      for (let c = range.left; c <= range.right; c += 1) columnData[c] = { s: own(this.columnOf(c)?.s) };
      this.workbook.mutate(Mutation.setColumnData, { subUnitId: this.id, columnData });
      this.patchExisting(range, patch);
    } else if (isWholeRows(range)) {
      this.growTo(range.bottom, 0);
      const rowData: Record<number, { s: IStyleData }> = {};
      for (let r = range.top; r <= range.bottom; r += 1) rowData[r] = { s: own(this.rowOf(r)?.s) };
      this.workbook.mutate(Mutation.setRowData, { subUnitId: this.id, rowData });
      this.patchExisting(range, patch);
    } else {
      this.writeStyles(matrix(range, () => ({ s: { ...patch, ...(patch.bd && { bd: { ...patch.bd } }) } })));
    }
  }

  private patchExisting(range: RangeRef, patch: IStyleData): void {
    const cells: CellMatrix = {};
    this.forEachCell((row, column) => {
      if (contains(range, row, column)) (cells[row] ??= {})[column] = { s: structuredClone(patch) };
    });
    this.writeStyles(cells);
  }

  // ---- merges ------------------------------------------------------------------------------------------------

  merges(): RangeRef[] {
    return this.grid.getMergeData().map(fromUniverRange);
  }

  /** Merges a range as Excel does: what lies beside the top left cell is lost, overlapping merges are widened. */
  merge(range: RangeRef, across: boolean): void {
    if (this.model.tables.some((table) => overlaps(table.range, range))) {
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
    }
    const wanted = across ? rowsOf(range) : [range];
    for (const target of wanted) {
      let area = target;
      for (const merge of this.merges()) if (overlaps(merge, area)) area = boundingBox(area, merge);
      this.unmerge(area);
      if (areaOf(area) < 2) continue;
      this.clearAllButFirst(area);
      this.growTo(area.bottom, area.right);
      this.workbook.mutate(Mutation.addMerge, { subUnitId: this.id, ranges: [toUniverRange(area)] });
    }
  }

  private clearAllButFirst(area: RangeRef): void {
    const cells: CellMatrix = {};
    let kept: ICellData | undefined;
    this.forEachCell((row, column, cell) => {
      if (!contains(area, row, column) || (valueOf(cell) === null && !cell.f)) return;
      const isFirst = row === area.top && column === area.left;
      if (isFirst) kept = cell;
      else {
        // Where the first cell is empty Excel moves the first filled one there.
        kept ??= structuredClone(cell);
        (cells[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
      }
    });
    const first = this.content(area.top, area.left);
    if (first.value === null && first.formula === null && kept) {
      (cells[area.top] ??= {})[area.left] = {
        v: kept.v ?? null,
        f: kept.f ?? null,
        t: kept.t ?? null,
        p: kept.p ?? null,
      };
    }
    this.writeCells(cells);
  }

  /** Dissolves every merge that touches the range. */
  unmerge(range: RangeRef): void {
    const hit = this.merges().filter((merge) => overlaps(merge, range));
    if (hit.length > 0) {
      this.workbook.mutate(Mutation.removeMerge, { subUnitId: this.id, ranges: hit.map(toUniverRange) });
    }
  }

  mergeAt(row: number, column: number): RangeRef | undefined {
    return this.merges().find((merge) => contains(merge, row, column));
  }

  /** Univer's data of a row, where it has any. */
  rowOf(row: number): Partial<IRowData> | null | undefined {
    return this.grid.getRowManager().getRow(row) as Partial<IRowData> | null | undefined;
  }

  /** Univer's data of a column, where it has any. */
  columnOf(column: number): Partial<IColumnData> | null | undefined {
    return this.grid.getColumnManager().getColumn(column) as Partial<IColumnData> | null | undefined;
  }

  // ---- rows and columns --------------------------------------------------------------------------------------

  /** Points. */
  columnWidth(column: number): number {
    const width = this.columnOf(column)?.w ?? this.defaultColumnPixels();
    return pixelsToPoints(width);
  }

  private defaultColumnPixels(): number {
    return this.grid.getConfig().defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS;
  }

  setColumnWidth(from: number, to: number, points: number): void {
    const last = Math.min(
      to,
      Math.max(this.grid.getColumnCount() - 1, from < 256 ? Math.min(to, 255) : from),
    );
    this.growTo(0, last);
    const columnData: Record<number, { w: number }> = {};
    for (let column = from; column <= last; column += 1) columnData[column] = { w: pointsToPixels(points) };
    this.workbook.mutate(Mutation.setColumnData, { subUnitId: this.id, columnData });
    this.workbook.mutate(Mutation.setColumnWidth, {
      subUnitId: this.id,
      ranges: [{ startRow: 0, endRow: 0, startColumn: from, endColumn: last }],
      colWidth: pointsToPixels(points),
    });
  }

  /** Points; a row whose height was never set has the height its content needs. */
  rowHeight(row: number): number {
    const data = this.rowOf(row);
    const pixels =
      (data?.ia ? data.ah : undefined) ??
      data?.h ??
      this.grid.getConfig().defaultRowHeight ??
      DEFAULT_ROW_PIXELS;
    return pixelsToPoints(pixels);
  }

  hasOwnRowHeight(row: number): boolean {
    const data = this.rowOf(row);
    return data?.h !== undefined && !data.ia;
  }

  setRowHeight(from: number, to: number, points: number): void {
    const last = Math.min(to, Math.max(this.grid.getRowCount() - 1, from));
    this.growTo(last, 0);
    const rowData: Record<number, { h: number; ia: 0 }> = {};
    for (let row = from; row <= last; row += 1) rowData[row] = { h: pointsToPixels(points), ia: 0 };
    this.workbook.mutate(Mutation.setRowData, { subUnitId: this.id, rowData });
  }

  /** Lets the content decide the height again (in the page; in Node nothing measures text). */
  autoFitRows(from: number, to: number): void {
    const last = Math.min(to, this.worksheet.getRowCount() - 1);
    if (last < from) return;
    const ranges = [
      { startRow: from, endRow: last, startColumn: 0, endColumn: this.worksheet.getColumnCount() - 1 },
    ];
    this.workbook.mutate(Mutation.setRowIsAuto, { subUnitId: this.id, ranges, autoHeightInfo: 1 });
  }

  isRowHidden(row: number): boolean {
    return this.rowOf(row)?.hd === 1;
  }

  isColumnHidden(column: number): boolean {
    return this.columnOf(column)?.hd === 1;
  }

  setRowsHidden(from: number, to: number, hidden: boolean): void {
    const last = Math.min(to, Math.max(this.worksheet.getRowCount() - 1, from));
    this.growTo(last, 0);
    const ranges = [
      { startRow: from, endRow: last, startColumn: 0, endColumn: this.worksheet.getColumnCount() - 1 },
    ];
    this.workbook.mutate(hidden ? Mutation.hideRows : Mutation.showRows, { subUnitId: this.id, ranges });
  }

  setColumnsHidden(from: number, to: number, hidden: boolean): void {
    const last = Math.min(to, Math.max(this.worksheet.getColumnCount() - 1, from));
    this.growTo(0, last);
    const ranges = [
      { startRow: 0, endRow: this.worksheet.getRowCount() - 1, startColumn: from, endColumn: last },
    ];
    this.workbook.mutate(hidden ? Mutation.hideColumns : Mutation.showColumns, {
      subUnitId: this.id,
      ranges,
    });
  }

  /** Points from the sheet's corner to the top left of a cell. Hidden rows and columns take no room. */
  position(row: number, column: number): { left: number; top: number } {
    let left = 0;
    for (let c = 0; c < column; c += 1) left += this.isColumnHidden(c) ? 0 : this.columnWidth(c);
    let top = 0;
    for (let r = 0; r < row; r += 1) top += this.isRowHidden(r) ? 0 : this.rowHeight(r);
    return { left, top };
  }

  /** Cells are locked unless the file or a request says otherwise; it matters on protected sheets only. */
  isUnlocked(row: number, column: number): boolean {
    return this.model.unlocked.some((range) => contains(range, row, column));
  }

  // ---- protection --------------------------------------------------------------------------------------------

  /** Refuses a change of the sheet while it is protected, unless an option of the protection allows it. */
  assertEditable(option?: string): void {
    const { protection } = this.model;
    if (!protection.protected || (option && protection.options[option] === true)) return;
    throw accessDenied(this.name);
  }
}

function boundsOf(cells: CellMatrix): RangeRef | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells)) {
    for (const column of Object.keys(columns)) {
      if (+row < top) top = +row;
      if (+row > bottom) bottom = +row;
      if (+column < left) left = +column;
      if (+column > right) right = +column;
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** A matrix of cells over a range. */
export function matrix(range: RangeRef, cell: (row: number, column: number) => ICellData | null): CellMatrix {
  const cells: CellMatrix = {};
  for (let row = range.top; row <= range.bottom; row += 1) {
    const columns: Record<number, ICellData | null> = {};
    for (let column = range.left; column <= range.right; column += 1) columns[column] = cell(row, column);
    cells[row] = columns;
  }
  return cells;
}

function rowsOf(range: RangeRef): RangeRef[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) => ({
    ...range,
    top: range.top + i,
    bottom: range.top + i,
  }));
}

/** The plain value of a Univer cell; rich text and line breaks become text with "\n". */
export function valueOf(cell: ICellData): CellValue {
  const stream = cell.p?.body?.dataStream;
  if (stream !== undefined) {
    const text = stream.replace(/\r\n$/, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    return text === "" ? null : text;
  }
  if (cell.v === undefined || cell.v === null || cell.v === "") return cell.f && cell.v === "" ? "" : null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === true || Number(cell.v) === 1;
  if (cell.t === CellValueType.NUMBER) return typeof cell.v === "number" ? cell.v : Number(cell.v);
  if (cell.t === undefined || cell.t === null) return cell.v;
  return String(cell.v);
}

/** Lays `patch` over `base`: null removes a member, borders merge side by side. */
export function mergeStyles(base: IStyleData | null | undefined, patch: IStyleData): IStyleData {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else if (key === "bd") merged.bd = withoutNulls({ ...(base?.bd ?? {}), ...(value as object) });
    else merged[key] = value;
  }
  return merged;
}

function withoutNulls(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
