/** CSV files to snapshots: encoding found from the bytes, quoting by RFC 4180. */
import {
  fail,
  ok,
  snapshotOf,
  type CellValue,
  type FileInfo,
  type Result,
  type WorkbookSnapshot,
} from "../sheet";
import { fileStrings } from "../strings/files";
import { decodeText } from "./encoding";

/**
 * Reads a CSV file as a workbook of one sheet named like the file.
 *
 * A CSV cell is text. So that checks work as on the sheet that Excel shows, text that is a plain decimal number
 * ("12", "-0.5") becomes a number; a leading zero ("01001" is a code), a thousands separator, a unit, a date or
 * more digits than a number can hold stay text. An empty cell is null, quoted or not.
 */
export function readCsv(file: FileInfo, bytes: Uint8Array): Result<WorkbookSnapshot> {
  const decoded = decodeText(bytes);
  if (!decoded) return fail({ code: "file.notWorkbook", message: fileStrings().notWorkbook(file.name) });
  const parsed = parseCsv(decoded.text, delimiterOf(file.extension));
  if ("unclosedFrom" in parsed) {
    return fail({ code: "file.csvBroken", message: fileStrings().csvBroken(file.name, parsed.unclosedFrom) });
  }
  const sheet = snapshotOf(
    file.name.replace(/\.[^.]*$/, ""),
    trimmed(parsed.rows.map((row) => row.map(csvValue))),
  );
  return ok({ file: { ...file, csvText: decoded.text, encoding: decoded.encoding }, sheets: [sheet] });
}

function delimiterOf(extension: string): string {
  return extension === "tsv" ? "\t" : ",";
}

/**
 * Splits CSV text. A field that begins with a quotation mark runs to the closing one; "" inside is one mark.
 * @returns rows of raw fields, or the 1-based line from which a quotation mark is never closed
 */
export function parseCsv(text: string, delimiter = ","): { rows: string[][] } | { unclosedFrom: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let at = 0;
  let line = 1;
  while (at < text.length) {
    if (field === "" && text[at] === '"') {
      const quoted = quotedField(text, at);
      if (!quoted) return { unclosedFrom: line };
      field = quoted.value;
      line += field.split("\n").length - 1;
      at = quoted.end;
      // What follows the closing mark up to the delimiter belongs to the field, as Excel reads it.
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
        field += text[at++];
    }
    const letter = text[at++];
    if (letter === delimiter) {
      row.push(field);
      field = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at] === "\n") at++;
      rows.push([...row, field]);
      row = [];
      field = "";
      line++;
    } else if (letter !== undefined) {
      field += letter;
    }
  }
  if (row.length > 0 || field !== "") rows.push([...row, field]);
  return { rows };
}

function quotedField(text: string, start: number): { value: string; end: number } | undefined {
  let from = start + 1;
  let value = "";
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return undefined;
    value += text.slice(from, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1 };
    value += '"';
    from = mark + 2;
  }
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A number has at most this many digits before Excel rounds it. */
const SIGNIFICANT_DIGITS = 15;

function csvValue(field: string): CellValue {
  if (field === "") return null;
  const isNumber = PLAIN_NUMBER.test(field) && field.replace(/\D/g, "").length <= SIGNIFICANT_DIGITS;
  return isNumber ? Number(field) : field.replace(/\r\n?/g, "\n");
}

/** Without blank rows at the end and blank columns at the right. */
function trimmed(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const width = rows.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((value) => value !== null) + 1),
    0,
  );
  const height = rows.findLastIndex((row) => row.some((value) => value !== null)) + 1;
  return rows.slice(0, height).map((row) => row.slice(0, width));
}
