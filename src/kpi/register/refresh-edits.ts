/** The updates of a refresh → edits of both sheets, with the computed block as it follows from them. */
import { formatRange, type RangeRef } from "../../sheet/address";
import type { SetValuesEdit, TableResize } from "../../sheet/edit";
import type { PlanCell } from "../../sheet/plan";
import { fail, ok, type Result } from "../../sheet/result";
import { cellKey } from "../../sheet/address";
import { numberFormatAt, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { registerTexts } from "../../strings/register";
import { decimalsOf, type GradePreset } from "../achievement";
import { columnWithId, COMPUTED_COLUMNS, type RegisterColumn } from "./columns";
import { computedCells, type RegisterContent } from "./computed";
import { findRegister } from "./find";
import { figureKeys } from "./references";
import { valueFormat } from "./look";
import { rowsOf } from "./match";
import type { TableUpdate } from "./merge-rows";
import { readRegister } from "./read";
import { readIndicatorRows } from "./read-indicators";
import type { RegisterTables } from "./refresh";
import { sourceCell } from "./source-cell";
import { TableDraft, type CellWrite } from "./table-edits";

export interface RegisterEdits {
  readonly edits: readonly SetValuesEdit[];
  readonly tables: readonly TableResize[];
  /** Rows added to 指標 and 実績値. */
  readonly addedRows: number;
}

interface BothUpdates {
  readonly indicators: TableUpdate;
  readonly observations: TableUpdate;
}

/** Problem `register.noRoom` where something stands in the way of the tables. */
export function registerEdits(
  tables: RegisterTables,
  updates: BothUpdates,
  preset: GradePreset,
): Result<RegisterEdits> {
  const content = contentOf(tables);
  const indicators = new TableDraft(tables.indicators, updates.indicators);
  const figures = new TableDraft(tables.observations, updates.observations);
  for (const draft of [indicators, figures]) {
    const blocked = draft.growth.map((range) => firstFilled(draft.view.sheet, range)).find((cell) => cell);
    if (blocked) {
      const sheet = draft.view.sheet.name;
      return fail({
        code: "register.noRoom",
        message: registerTexts().noRoom(sheet, blocked),
        sheet,
        cell: blocked,
      });
    }
  }
  writeRows(indicators, updates.indicators, content);
  writeRows(figures, updates.observations, content);
  writeComputed(indicators, figures, preset, content);
  const texts = registerTexts();
  return ok({
    edits: [
      ...figures.edits(texts.logRowsAdded, texts.logHousekeeping),
      ...indicators.edits(texts.logRowsAdded, texts.logHousekeeping),
    ],
    tables: [figures.resize, indicators.resize].filter((resize) => resize !== null),
    addedRows: updates.indicators.added.length + updates.observations.added.length,
  });
}

/** Whether the register was made with formulas; the user may have turned them into values. */
function contentOf({ indicators, observations }: RegisterTables): RegisterContent {
  const isEmpty = indicators.lastRow <= indicators.headerRow + 1 && rowsOf(indicators).length === 0;
  return isEmpty || indicators.sheet.formulas.size + observations.sheet.formulas.size > 0
    ? "formulas"
    : "values";
}

function firstFilled(sheet: SheetSnapshot, range: RangeRef): string | undefined {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const isFilled = valueAt(sheet, row, column) !== null || sheet.formulas.has(cellKey(row, column));
      if (isFilled) return formatRange({ top: row, bottom: row, left: column, right: column });
    }
  }
  return undefined;
}

function writeRows(draft: TableDraft, update: TableUpdate, content: RegisterContent): void {
  const { view } = draft;
  const existing = new Map(rowsOf(view).map(({ row, cells }) => [row, cells]));
  for (const { row, cells } of update.updates) {
    writeCells(draft, row, cells, { ...existing.get(row), ...cells }, content);
  }
  update.added.forEach((cells, index) => writeCells(draft, draft.addedRow(index), cells, cells, content));
}

type Cells = Readonly<Record<string, CellValue>>;

function writeCells(
  draft: TableDraft,
  row: number,
  cells: Cells,
  after: Cells,
  content: RegisterContent,
): void {
  const { view } = draft;
  const link =
    content === "formulas" && ("cell" in cells || "sheet" in cells) ? linkOf(draft, row, after) : undefined;
  for (const [id, value] of Object.entries({ ...cells, ...(link && { cell: after["cell"] ?? null }) })) {
    const column = draft.columns.get(id);
    const known = columnWithId(view.table, id);
    if (column === undefined || !known) continue;
    const format = formatFor(draft, row, column, known, after);
    const formula = id === "cell" ? link : undefined;
    draft.write(row, column, { value, ...(formula && { formula }), ...(format && { format }) });
  }
}

function linkOf(draft: TableDraft, row: number, after: Cells): string | undefined {
  const sheetColumn = draft.columns.get("sheet");
  if (draft.view.table !== "observations" || sheetColumn === undefined) return undefined;
  const filled = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
  const { cell } = sourceCell(filled as Record<string, string>, row, sheetColumn);
  return typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : undefined;
}

/** Formats for cells of new rows, and for figures that would be shown cut off by the format they have. */
function formatFor(
  draft: TableDraft,
  row: number,
  column: number,
  known: RegisterColumn,
  after: Cells,
): string | undefined {
  const isNew = draft.isNew(row);
  if (known.byDecimals) {
    const value = after[known.id];
    if (typeof value !== "number") return undefined;
    const printed = typeof after["decimals"] === "number" ? after["decimals"] : 0;
    const wanted = valueFormat(known.id, Math.max(printed, decimalsOf(value)));
    const shown = numberFormatAt(draft.view.sheet, row, column);
    return isNew || (shown !== "General" && shown !== wanted) ? wanted : undefined;
  }
  if (!isNew) return undefined;
  return known.type === "code" && known.id !== "cell" ? "@" : known.format;
}

/** The computed block of every indicator as it follows from the register with the updates made. */
function writeComputed(
  indicators: TableDraft,
  figures: TableDraft,
  preset: GradePreset,
  content: RegisterContent,
): void {
  const sheets = [indicators.snapshot(), figures.snapshot()];
  const register = findRegister(sheets);
  if (!register?.indicators || !register.observations) return;
  const { rows } = readIndicatorRows(register.indicators);
  const keys = figureKeys(register.observations);
  const place = {
    sheet: figures.view.sheet.name,
    key: figures.columns.get("key"),
    value: figures.columns.get("value"),
  };
  const { key, value } = place;
  for (const indicator of readRegister(sheets).indicators) {
    const row = rows.get(indicator.id);
    if (row === undefined) continue;
    const computed = computedCells(
      indicator,
      preset,
      content === "values" || key === undefined || value === undefined
        ? null
        : {
            row,
            columnOf: (id) => indicators.columns.get(id),
            figures: { sheet: place.sheet, key, value },
            keyOf: ({ kind, fiscalYear }) => keys(indicator.id, kind, fiscalYear),
          },
    );
    for (const column of COMPUTED_COLUMNS) {
      const at = indicators.columns.get(column.id);
      if (at === undefined) continue;
      const write = computedWrite(computed.cells[column.id], column, computed.decimals);
      if (!isThere(indicators, row, at, write)) indicators.write(row, at, write);
    }
  }
}

function computedWrite(cell: PlanCell | undefined, column: RegisterColumn, decimals: number): CellWrite {
  const format = column.byDecimals ? valueFormat(column.id, decimals) : column.format;
  const rest = format === undefined ? {} : { format };
  if (typeof cell !== "object" || cell === null) return { value: cell ?? null, ...rest };
  if ("formula" in cell) return { value: cell.cached ?? null, formula: cell.formula, ...rest };
  return { value: cell.text, ...rest };
}

/** Whether the cell already has this formula, or this value and no formula. */
function isThere(draft: TableDraft, row: number, column: number, write: CellWrite): boolean {
  if (draft.isNew(row)) return false;
  const { sheet } = draft.view;
  const formula = sheet.formulas.get(cellKey(row, column));
  if (write.formula !== undefined) return formula !== undefined && plain(formula) === plain(write.formula);
  return formula === undefined && valueAt(sheet, row, column) === (write.value === "" ? null : write.value);
}

/** Excel leaves out quotes around sheet names that need none. */
function plain(formula: string): string {
  return formula.replaceAll("'", "");
}
