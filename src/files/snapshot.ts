/** What the workbook library read, as the snapshot that everything else works on. */
import { dateToSerial, type Cell, type Sheet, type Workbook } from "hucre";
import {
  cellKey,
  cellRange,
  formatCell,
  parseCell,
  parseRange,
  type CellKey,
  type CellStyle,
  type CellValue,
  type FileInfo,
  type RangeRef,
  type SheetObject,
  type SheetSnapshot,
  type TableObject,
  type Unread,
  type WorkbookSnapshot,
} from "../sheet";
import { fileStrings } from "../strings/files";
import { colorText } from "./colors";
import { shiftFormula } from "./formulas";
import type { SheetDetails } from "./package";

/** Format of a date cell whose format is built into Japanese Excel and not written out in the file. */
const JAPANESE_DATE_FORMAT = "[$-411]ge.m.d";
const BLACK = "#000000";
const WHITE = "#FFFFFF";

/**
 * @param workbook as the library read it, with styles
 * @param details what the package says beside it, by sheet name; without them shapes and filter states are unread
 */
export function toSnapshot(
  file: FileInfo | null,
  workbook: Workbook,
  details: readonly SheetDetails[] = [],
): WorkbookSnapshot {
  const theme = workbook.themeColors ?? [];
  return {
    file,
    sheets: workbook.sheets.map((sheet) =>
      sheetSnapshot(
        sheet,
        theme,
        details.find((entry) => entry.name === sheet.name),
      ),
    ),
  };
}

function sheetSnapshot(
  sheet: Sheet,
  theme: readonly string[],
  details: SheetDetails | undefined,
): SheetSnapshot {
  const unread: Unread[] = [];
  const formulas = formulasOf(sheet);
  const { rowCount, columnCount } = contentSize(sheet, formulas);
  const values = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => plainValue(sheet, row, column, unread)),
  );
  const look = looksOf(sheet, theme, rowCount, columnCount);
  if (!details || details.objectsDamaged)
    unread.push({ part: "objects", reason: fileStrings().objectsUnread });
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    rowCount,
    columnCount,
    values,
    formulas,
    numberFormats: look.numberFormats,
    styles: look.styles,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: hiddenRowsOf(sheet, rowCount, details?.hidesUndefinedRows ?? false),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
    tables: tablesOf(sheet, details),
    filter: filterOf(sheet, details),
    objects: [...commentsOf(sheet), ...(details?.objects ?? [])],
    isProtected: sheet.protection?.sheet === true,
    properties: new Map(),
    unread,
  };
}

/** The area from A1 to the last cell with a value or formula: formatted but empty cells beyond it do not count. */
function contentSize(
  sheet: Sheet,
  formulas: ReadonlyMap<CellKey, string>,
): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  sheet.rows.forEach((cells, row) => {
    let last = cells.length - 1;
    while (last >= 0 && isBlank(cells[last]) && !formulas.has(cellKey(row, last))) last--;
    if (last < 0) return;
    rowCount = row + 1;
    columnCount = Math.max(columnCount, last + 1);
  });
  return { rowCount, columnCount };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function plainValue(sheet: Sheet, row: number, column: number, unread: Unread[]): CellValue {
  const value = sheet.rows[row]?.[column];
  if (isBlank(value)) return null;
  if (!(value instanceof Date)) return normalised(value as string | number | boolean);
  if (Number.isNaN(value.getTime())) {
    unread.push({ part: "values", reason: fileStrings().dateOutOfRange(formatCell(row, column)) });
    return null;
  }
  return dateToSerial(value);
}

/** Line breaks are one line feed, as Excel gives them. */
function normalised(value: string | number | boolean): CellValue {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}

function* cellsOf(sheet: Sheet): Generator<{ row: number; column: number; cell: Cell }> {
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(",");
    yield { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)), cell };
  }
}

function formulasOf(sheet: Sheet): Map<CellKey, string> {
  const formulas = new Map<CellKey, string>();
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (cell.formula && cell.formulaSharedIndex !== undefined) {
      masters.set(cell.formulaSharedIndex, { row, column, formula: cell.formula });
    }
  }
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (cell.formula === undefined) continue;
    const master = cell.formula === "" ? masters.get(cell.formulaSharedIndex ?? -1) : undefined;
    const formula = master
      ? shiftFormula(master.formula, row - master.row, column - master.column)
      : cell.formula;
    if (formula !== "") formulas.set(cellKey(row, column), `=${formula}`);
  }
  return formulas;
}

function looksOf(
  sheet: Sheet,
  theme: readonly string[],
  rowCount: number,
  columnCount: number,
): { numberFormats: Map<CellKey, string>; styles: Map<CellKey, CellStyle> } {
  const numberFormats = new Map<CellKey, string>();
  const styles = new Map<CellKey, CellStyle>();
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (row >= rowCount || column >= columnCount) continue;
    const numberFormat = cell.style?.numFmt ?? (cell.type === "date" ? JAPANESE_DATE_FORMAT : undefined);
    if (numberFormat !== undefined && numberFormat !== "General")
      numberFormats.set(cellKey(row, column), numberFormat);
    const style = lookOf(cell, theme);
    if (style) styles.set(cellKey(row, column), style);
  }
  return { numberFormats, styles };
}

/** What differs from black on nothing; a white fill looks like none. */
function lookOf(cell: Cell, theme: readonly string[]): CellStyle | undefined {
  const { font, fill } = cell.style ?? {};
  const fontColor = colorText(font?.color, theme);
  const fillColor =
    fill?.type === "gradient"
      ? colorText(fill.stops[0]?.color, theme)
      : fill && fill.pattern !== "none"
        ? colorText(fill.fgColor, theme)
        : undefined;
  const style: CellStyle = {
    ...(fillColor !== undefined && fillColor !== WHITE && { fill: fillColor }),
    ...(fontColor !== undefined && fontColor !== BLACK && { fontColor }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.strikethrough && { strikethrough: true }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function hiddenRowsOf(sheet: Sheet, rowCount: number, hidesUndefined: boolean): readonly number[] {
  const rows = [...(sheet.rowDefs ?? [])].filter(([, definition]) => definition.hidden).map(([row]) => row);
  if (hidesUndefined) {
    for (let row = 0; row < rowCount; row++)
      if (!sheet.rows[row]?.length && !rows.includes(row)) rows.push(row);
  }
  return rows.sort((a, b) => a - b);
}

function tablesOf(sheet: Sheet, details: SheetDetails | undefined): readonly TableObject[] {
  return (sheet.tables ?? []).flatMap((table) => {
    const range = parseRange(table.range ?? "");
    const name = table.displayName ?? table.name;
    return range ? [{ name, range, hasHeaderRow: !details?.headerlessTables.has(name) }] : [];
  });
}

function filterOf(sheet: Sheet, details: SheetDetails | undefined): SheetSnapshot["filter"] {
  const inTable = details?.activeTableFilter ? parseRange(details.activeTableFilter) : undefined;
  const range = sheet.autoFilter ? parseRange(sheet.autoFilter.range) : undefined;
  if (range) return { range, active: details?.filterActive ?? (sheet.autoFilter?.columns?.length ?? 0) > 0 };
  return inTable ? { range: inTable, active: true } : null;
}

/** Notes (メモ) and threaded comments (コメント); a thread's placeholder note is left out. */
function commentsOf(sheet: Sheet): readonly SheetObject[] {
  const threads = new Map<string, string[]>();
  const roots = new Map<string, string>();
  for (const comment of sheet.threadedComments ?? []) {
    const cell = comment.ref ?? roots.get(comment.parentId ?? "");
    if (cell === undefined) continue;
    roots.set(comment.id, cell);
    threads.set(cell, [...(threads.get(cell) ?? []), comment.text]);
  }
  const comments = [...threads].map(([address, texts]) =>
    commentObject("comment", address, texts.join("\n")),
  );
  for (const { row, column, cell } of cellsOf(sheet)) {
    const address = formatCell(row, column);
    if (cell.comment && !threads.has(address))
      comments.push(commentObject("note", address, cell.comment.text));
  }
  return comments;
}

function commentObject(kind: "comment" | "note", address: string, text: string): SheetObject {
  const cell = parseCell(address);
  const range: RangeRef | null = cell ? cellRange(cell.row, cell.column) : null;
  return { kind, name: address, range, text };
}
