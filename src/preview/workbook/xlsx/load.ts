/** A workbook file into the store: cells as Univer's data, the rest into the side model. */
import type { Sheet, Workbook } from "hucre";
import { openWorkbook, toSnapshot, type OpenedWorkbook } from "../../../files";
import { cellOfKey, type Problem, type SheetSnapshot } from "../../../sheet";
import { ERROR_VALUES } from "../entry/parseEntry";
import { charactersToPixels, pointsToPixels } from "../sizes";
import type { ICellData, IStyleData } from "../univer";
import { blankSheet, type WorkbookStore } from "../workbookStore";
import { lyingBars } from "./barDirections";
import { loadModel } from "./loadModel";
import { toUniverStyle, type Theme } from "./styles";

/** The file cannot be opened; `message` is the sentence for the user. */
export class FileRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = "FileRefused";
  }
}

/** Rows and columns of Univer's grid beyond the content, so that there is room to type. */
const ROOM_ROWS = 100;
const ROOM_COLUMNS = 20;

/**
 * Replaces the workbook of a store by a file's. A file that cannot be read changes nothing.
 * @throws FileRefused with what the file reader says
 */
export async function loadXlsx(store: WorkbookStore, bytes: Uint8Array, name: string): Promise<void> {
  const result = await openWorkbook(name, bytes);
  if (!result.ok) throw new FileRefused(result.problem);
  const opened = result.value;
  const theme = opened.workbook.themeColors ?? [];
  const lying = await lyingBars(bytes);
  const snapshots = toSnapshot(opened.file, opened.workbook, opened.details).sheets;
  const ids = opened.workbook.sheets.map(() => `{${crypto.randomUUID().toUpperCase()}}`);
  const active = opened.workbook.sheets[opened.workbook.activeSheet ?? 0]?.hidden
    ? 0
    : (opened.workbook.activeSheet ?? 0);
  store.replaceWorkbook(univerData(opened, snapshots, ids, theme), ids[active]);
  store.fileName = name;
  store.source = opened.workbook;
  if (opened.workbook.defaultFont?.name) {
    store.defaultFont = {
      name: opened.workbook.defaultFont.name,
      size: opened.workbook.defaultFont.size ?? 11,
    };
  }
  loadWorkbookParts(store, opened.workbook, ids);
  opened.workbook.sheets.forEach((sheet, index) => {
    loadModel(store.sheetById(ids[index]!)!, sheet, snapshots[index]!, theme, lying);
  });
  store.emit({ kind: "loaded" });
}

function univerData(
  { workbook, file }: OpenedWorkbook,
  snapshots: readonly SheetSnapshot[],
  ids: readonly string[],
  theme: Theme,
): Record<string, unknown> {
  const styles = new StyleTable(theme);
  const sheets = Object.fromEntries(
    workbook.sheets.map((sheet, index) => [
      ids[index]!,
      sheetData(sheet, snapshots[index]!, ids[index]!, styles),
    ]),
  );
  return { id: `book-${crypto.randomUUID()}`, name: file.name, styles: styles.all, sheetOrder: ids, sheets };
}

/** Each look once, by number. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  constructor(private readonly theme: Theme) {}

  idOf(style: Parameters<typeof toUniverStyle>[0]): string | undefined {
    const converted = toUniverStyle(style, this.theme);
    const text = JSON.stringify(converted);
    if (text === "{}") return undefined;
    let id = this.ids.get(text);
    if (!id) {
      id = `s${this.ids.size}`;
      this.ids.set(text, id);
      this.all[id] = converted;
    }
    return id;
  }
}

function sheetData(
  sheet: Sheet,
  snapshot: SheetSnapshot,
  id: string,
  styles: StyleTable,
): Record<string, unknown> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cell = (row: number, column: number): ICellData => ((cellData[row] ??= {})[column] ??= {});
  snapshot.values.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== null) Object.assign(cell(row, column), contentOf(value));
    });
  });
  for (const [key, formula] of snapshot.formulas) {
    const { row, column } = cellOfKey(key);
    cell(row, column).f = formula;
  }
  let lastRow = snapshot.rowCount;
  let lastColumn = Math.max(snapshot.columnCount, sheet.columns?.length ?? 0);
  for (const [key, { style }] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const styleId = style && styles.idOf(withDateFormat(style, snapshot, row, column));
    if (!styleId) continue;
    cell(row, column).s = styleId;
    lastRow = Math.max(lastRow, row + 1);
    lastColumn = Math.max(lastColumn, column + 1);
  }
  const blank = blankSheet(id, sheet.name);
  return {
    ...blank,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowCount: Math.max(blank.rowCount as number, lastRow + ROOM_ROWS),
    columnCount: Math.max(blank.columnCount as number, lastColumn + ROOM_COLUMNS),
    cellData,
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    columnData: columnsOf(sheet, styles),
    rowData: rowsOf(sheet, snapshot),
    freeze: freezeOf(sheet),
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : "",
  };
}

/** Dates in a built-in Japanese format carry no format code in the file; the file reader supplies it. */
function withDateFormat(
  style: NonNullable<Parameters<StyleTable["idOf"]>[0]>,
  snapshot: SheetSnapshot,
  row: number,
  column: number,
) {
  const format = snapshot.numberFormats.get(row * 16_384 + column);
  return format && !style.numFmt ? { ...style, numFmt: format } : style;
}

function contentOf(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  // A text that would be read as something else when typed stays text through its type.
  const looksTyped = !ERROR_VALUES.has(value) && value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: looksTyped ? 4 : 1 };
}

function columnsOf(sheet: Sheet, styles: StyleTable): Record<number, unknown> {
  const columns: Record<number, unknown> = {};
  sheet.columns?.forEach((column, index) => {
    const style = column.style && styles.idOf(column.style);
    const data = {
      ...(column.width !== undefined && { w: charactersToPixels(column.width) }),
      ...(column.hidden && { hd: 1 }),
      ...(style && { s: style }),
    };
    if (Object.keys(data).length > 0) columns[index] = data;
  });
  return columns;
}

function rowsOf(sheet: Sheet, snapshot: SheetSnapshot): Record<number, unknown> {
  const rows: Record<number, { h?: number; ia?: 0; hd?: 1 }> = {};
  for (const [row, { height }] of sheet.rowDefs ?? []) {
    if (height !== undefined) rows[row] = { h: pointsToPixels(height), ia: 0 };
  }
  for (const row of snapshot.hiddenRows) rows[row] = { ...rows[row], hd: 1 };
  return rows;
}

function freezeOf({ freezePane }: Sheet): Record<string, number> {
  const rows = freezePane?.rows ?? 0;
  const columns = freezePane?.columns ?? 0;
  return { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
}

function loadWorkbookParts(store: WorkbookStore, workbook: Workbook, ids: readonly string[]): void {
  store.names = (workbook.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name,
    formula: `=${range.replace(/^=/, "")}`,
    comment: comment ?? "",
    visible: true,
    scope:
      scope === undefined ? null : (ids[workbook.sheets.findIndex((sheet) => sheet.name === scope)] ?? null),
  }));
  const { custom, ...texts } = workbook.properties ?? {};
  for (const [key, value] of Object.entries(texts))
    if (typeof value === "string") store.properties.set(key, value);
  for (const [key, value] of Object.entries(custom ?? {})) {
    store.customProperties.set(key, value instanceof Date ? value.toISOString() : value);
  }
}
