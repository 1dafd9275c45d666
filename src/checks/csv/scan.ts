/**
 * A CSV text looked at as it is written: how many fields each record has and where quoting or line breaks are odd.
 * What the fields hold is in the snapshot already; a record's number here is its row there.
 */
import type { FileInfo } from "../../sheet";

/** What is odd about how a field is written. */
export type CsvOddity =
  /** A line break inside quotation marks. */
  | "lineBreak"
  /** A quotation mark inside a field that does not begin with one. */
  | "strayQuote"
  /** Something between the closing quotation mark and the delimiter. */
  | "afterQuote"
  /** A quotation mark that is never closed. */
  | "unclosed";

export interface OddField {
  readonly kind: CsvOddity;
  /** 0-based record, and so row of the sheet. */
  readonly row: number;
  readonly column: number;
}

export interface CsvScan {
  readonly delimiter: string;
  /** Number of fields of each record; a blank line is a record of one field. */
  readonly fieldCounts: readonly number[];
  readonly oddFields: readonly OddField[];
  /** 1-based line of the file in which a record begins. */
  lineOf(row: number): number;
  /** The fields of a record, without their quotation marks. */
  fieldsOf(row: number): readonly string[];
}

const scans = new WeakMap<FileInfo, CsvScan>();

/** Scans the text of a CSV file, once for all rules; undefined where there is no text. */
export function* scanOf(file: FileInfo | null): Generator<void, CsvScan | undefined, void> {
  if (file?.csvText === undefined) return undefined;
  let scan = scans.get(file);
  if (!scan) {
    scan = yield* scanCsv(file.csvText, file.extension === "tsv" ? "\t" : ",");
    scans.set(file, scan);
  }
  return scan;
}

const RECORDS_A_SLICE = 2000;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** @param delimiter one character */
export function* scanCsv(text: string, delimiter: string): Generator<void, CsvScan, void> {
  const starts: number[] = [];
  const lines: number[] = [];
  const fieldCounts: number[] = [];
  const oddFields: OddField[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = starts.length;
    starts.push(at);
    lines.push(line);
    let column = 0;
    for (;;) {
      const field = scanField(text, at, delimiter);
      for (const kind of field.odd) oddFields.push({ kind, row, column });
      line += field.lineBreaks;
      at = field.end;
      if (text[at] !== delimiter) break;
      at++;
      column++;
    }
    fieldCounts.push(column + 1);
    if (at < text.length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line++;
    }
    if (starts.length % RECORDS_A_SLICE === 0) yield;
  }
  return {
    delimiter,
    fieldCounts,
    oddFields,
    lineOf: (row) => lines[row]!,
    fieldsOf: (row) => readFields(text, starts[row]!, delimiter),
  };
}

interface ScannedField {
  /** Index of the delimiter, line break or end of text behind the field. */
  readonly end: number;
  readonly odd: readonly CsvOddity[];
  readonly lineBreaks: number;
}

const NOTHING_ODD: readonly CsvOddity[] = [];
const STRAY: readonly CsvOddity[] = ["strayQuote"];

function scanField(text: string, start: number, delimiter: string): ScannedField {
  if (text.charCodeAt(start) !== QUOTE) {
    const { end, hasQuote } = endOfPlain(text, start, delimiter);
    return { end, odd: hasQuote ? STRAY : NOTHING_ODD, lineBreaks: 0 };
  }
  const close = closingQuote(text, start);
  const inside = text.slice(start + 1, close ?? text.length);
  const lineBreaks = inside.match(/\r\n|[\r\n]/g)?.length ?? 0;
  const odd: CsvOddity[] = lineBreaks > 0 ? ["lineBreak"] : [];
  if (close === undefined) return { end: text.length, odd: ["unclosed"], lineBreaks };
  const { end } = endOfPlain(text, close + 1, delimiter);
  if (end > close + 1) odd.push("afterQuote");
  return { end, odd, lineBreaks };
}

function endOfPlain(text: string, start: number, delimiter: string): { end: number; hasQuote: boolean } {
  const stop = delimiter.charCodeAt(0);
  let hasQuote = false;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === stop || code === LF || code === CR) break;
    if (code === QUOTE) hasQuote = true;
  }
  return { end, hasQuote };
}

/** Index of the mark that closes a quoted field; two marks inside it stand for one. */
function closingQuote(text: string, start: number): number | undefined {
  let mark = text.indexOf('"', start + 1);
  while (mark !== -1) {
    if (text.charCodeAt(mark + 1) !== QUOTE) return mark;
    mark = text.indexOf('"', mark + 2);
  }
  return undefined;
}

function readFields(text: string, start: number, delimiter: string): string[] {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const { end } = scanField(text, at, delimiter);
    fields.push(contentOf(text.slice(at, end)));
    if (text[end] !== delimiter) return fields;
    at = end + 1;
  }
}

function contentOf(raw: string): string {
  if (raw.charCodeAt(0) !== QUOTE) return raw;
  const close = closingQuote(raw, 0) ?? raw.length;
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}
