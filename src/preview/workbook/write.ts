/** Writing to cells as Excel takes it: strings are read the way typed entries are. */
import { areaOf, type RangeRef } from "../../sheet";
import { isWholeColumns, isWholeRows } from "./areas";
import { MAX_TEXT_LENGTH, parseEntry, type Entry } from "./entry/parseEntry";
import { invalidArgument } from "./hostError";
import type { SheetStore } from "./sheetStore";
import type { CellMatrix, ICellData, IStyleData } from "./univer";
import { CellValueType } from "@univerjs/core";

/** A block as a request carries it: rows of values, or one value for every cell. */
export type Written = readonly (readonly unknown[])[];

/**
 * Checks that a block fits a range. One value alone is spread over the range, as Excel does.
 * @throws HostError InvalidArgument where the shapes differ
 */
export function blockFor(range: RangeRef, value: unknown): Written {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (!Array.isArray(value)) {
    if (isWholeColumns(range) || isWholeRows(range))
      throw invalidArgument("A whole row or column cannot be filled.");
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (fits) return value as Written;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Writes values or formulas; null leaves a cell as it is, "" empties it. */
export function writeBlock(sheet: SheetStore, range: RangeRef, value: unknown): void {
  const block = blockFor(range, value);
  assertWritable(sheet, range);
  const cells: CellMatrix = {};
  const today = sheet.workbook.today();
  block.forEach((row, r) => {
    row.forEach((written, c) => {
      if (written === null || written === undefined) return;
      const cell = cellFor(sheet, range.top + r, range.left + c, written, today);
      (cells[range.top + r] ??= {})[range.left + c] = cell;
    });
  });
  sheet.writeCells(cells);
}

function cellFor(sheet: SheetStore, row: number, column: number, written: unknown, today: Date): ICellData {
  if (typeof written !== "string" && typeof written !== "number" && typeof written !== "boolean") {
    throw invalidArgument("A cell takes a text, a number or a truth value.");
  }
  if (typeof written === "number" && !Number.isFinite(written))
    throw invalidArgument("A cell takes finite numbers.");
  const format = sheet.styleAt(row, column).n?.pattern ?? "General";
  const entry = parseEntry(written, format, today);
  const patch =
    entry.kind === "value" && entry.format && format === "General"
      ? { n: { pattern: entry.format } }
      : undefined;
  return { ...contentFor(entry), ...(patch ? { s: patch } : {}) };
}

const NOTHING = { f: null, si: null, p: null, custom: null } as const;

function contentFor(entry: Entry): ICellData {
  switch (entry.kind) {
    case "empty":
      return { ...NOTHING, v: null, t: null };
    case "formula":
      checkFormula(entry.formula);
      return { ...NOTHING, f: entry.formula, v: null, t: null };
    case "text":
      if (entry.value.length > MAX_TEXT_LENGTH)
        throw invalidArgument(`A cell holds at most ${MAX_TEXT_LENGTH} characters.`);
      return {
        ...NOTHING,
        v: entry.value,
        t: entry.quoted ? CellValueType.FORCE_STRING : CellValueType.STRING,
      };
    case "error":
      return { ...NOTHING, v: entry.value, t: CellValueType.STRING };
    case "value":
      return typeof entry.value === "boolean"
        ? { ...NOTHING, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN }
        : { ...NOTHING, v: entry.value, t: CellValueType.NUMBER };
  }
}

/** Excel refuses a formula it cannot read; the stand-in checks quotes and brackets, and the length. */
function checkFormula(formula: string): void {
  if (formula.length > 8_192) throw invalidArgument("A formula has at most 8,192 characters.");
  const outsideTexts = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  const quotes = outsideTexts.replaceAll('""', "").includes('"');
  let depth = 0;
  for (const character of outsideTexts) {
    if (character === "(" || character === "{") depth += 1;
    if (character === ")" || character === "}") depth -= 1;
    if (depth < 0) break;
  }
  const dangling = /[+\-*/^&<>,(]$/.test(outsideTexts.trim()) && !/%$/.test(outsideTexts.trim());
  if (quotes || depth !== 0 || dangling) throw invalidArgument(`The formula ${formula} cannot be read.`);
}

/** Refuses what Excel refuses whatever is written: protected sheets and cells inside a spilled array. */
export function assertWritable(sheet: SheetStore, range: RangeRef): void {
  if (!sheet.model.protection.protected) return;
  const unlocked =
    areaOf(range) <= 100_000 && everyCell(range, (row, column) => sheet.isUnlocked(row, column));
  if (!unlocked) sheet.assertEditable();
}

function everyCell(range: RangeRef, test: (row: number, column: number) => boolean): boolean {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) if (!test(row, column)) return false;
  }
  return true;
}

/** Sets number formats; null leaves a cell's format as it is. */
export function writeNumberFormats(sheet: SheetStore, range: RangeRef, value: unknown): void {
  sheet.assertEditable("allowFormatCells");
  if (!Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1)) {
    const format = Array.isArray(value) ? (value[0] as unknown[])[0] : value;
    if (format !== null) sheet.patchStyle(range, numberFormatStyle(format));
    return;
  }
  const cells: CellMatrix = {};
  blockFor(range, value).forEach((row, r) => {
    row.forEach((format, c) => {
      if (format === null || format === undefined) return;
      (cells[range.top + r] ??= {})[range.left + c] = { s: numberFormatStyle(format) };
    });
  });
  sheet.writeStyles(cells);
}

function numberFormatStyle(format: unknown): IStyleData {
  if (typeof format !== "string") throw invalidArgument("A number format is a text.");
  return { n: format === "" || /^(general|g\/標準)$/i.test(format) ? null : { pattern: format } };
}
