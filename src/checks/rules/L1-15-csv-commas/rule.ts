/**
 * L1-15 【CSV】文字列にカンマが含まれているフィールドの値はダブルコーテーションで囲んでいるか. See README.md beside this
 * file.
 */
import { cellRange, valueAt, type CellValue, type Edit, type SheetSnapshot } from "../../../sheet";
import { csvCommaStrings } from "../../../strings/rules/L1-15";
import { scanOf, type CsvOddity, type CsvScan } from "../../csv/scan";
import { shapesOf, type CsvShape } from "../../csv/shape";
import { columnNameOn, outcomeOf, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { columnKinds, partedField, type Parted } from "./parted";

const meta: RuleMeta = {
  id: "L1-15",
  level: "L1",
  title: "【CSV】文字列にカンマが含まれているフィールドの値はダブルコーテーションで囲んでいるか",
  number2020: null,
  severity: "fatal",
  points: 100,
  appliesTo: "csv",
};

/** Sound records that tell what the columns hold. */
const SAMPLE = 200;

export const csvCommas: SheetRule = {
  meta,
  scope: "sheet",
  needs: [],
  *check(context, { workbook }) {
    const scan = yield* scanOf(workbook.file);
    if (!scan) return unknownOutcome(csvCommaStrings().noText);
    return outcomeOf([...wrongQuotes(context, scan), ...unquotedCommas(context, scan)]);
  },
};

type QuoteOddity = Exclude<CsvOddity, "lineBreak">;

function wrongQuotes(context: SheetContext, scan: CsvScan): Finding[] {
  const texts = csvCommaStrings();
  const wrong = scan.oddFields.filter(({ kind }) => kind !== "lineBreak");
  const inside = wrong.filter(({ kind }) => kind !== "unclosed").length;
  return wrong.map(({ kind, row, column }): Finding => ({
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: [cellRange(row, column)],
    message: texts[kind as QuoteOddity](scan.lineOf(row), columnNameOn(context, column)),
    group: kind === "unclosed" ? kind : "quote",
    groupTitle: kind === "unclosed" ? texts.unclosedGroup : texts.quoteGroup(inside),
  }));
}

/** A record that is longer than the header. */
interface LongRecord {
  readonly row: number;
  readonly fields: number;
  readonly expected: number;
  /** Where its comma was, as far as only one place fits. */
  readonly parted: Parted | undefined;
  /** Whether what it has too many is blank. */
  readonly endsBlank: boolean;
}

function unquotedCommas(context: SheetContext, scan: CsvScan): Finding[] {
  const { sheet } = context;
  const texts = csvCommaStrings();
  return shapesOf(context, scan).flatMap((shape) => {
    const records = longRecords(context, scan, shape);
    const repairable = records.filter(({ parted }) => parted !== undefined);
    const fix = () => rejoin(sheet, repairable);
    return records.map(({ row, fields, expected, parted, endsBlank }): Finding => {
      const line = scan.lineOf(row);
      const message = parted
        ? texts.commaAt(line, columnNameOn(context, parted.column), shownText(parted.text))
        : texts[endsBlank ? "commaOrEnd" : "comma"](line, fields - expected);
      return {
        rule: meta.id,
        sheet: sheet.name,
        ranges: [{ top: row, bottom: row, left: 0, right: fields - 1 }],
        message,
        group: `${parted ? "comma" : "unclear"}@${shape.rows[0]}`,
        groupTitle: texts.commaGroup(parted ? repairable.length : records.length - repairable.length),
        ...(parted && { fix }),
      };
    });
  });
}

function longRecords({ sheet, tables }: SheetContext, scan: CsvScan, shape: CsvShape): LongRecord[] {
  const { expected, headerFields, rows } = shape;
  const isHeaderShort = headerFields > 0 && headerFields < expected;
  const width = isHeaderShort ? headerFields : expected;
  const headerEnd = rows[0]! + (tables.find(({ range }) => range.top === rows[0])?.headerRows ?? 1);
  const body = rows.filter((row) => row >= headerEnd);
  let long = rows.filter((row) => scan.fieldCounts[row]! > width && isAsRead(sheet, row, scan.fieldsOf(row)));
  const endBlank = new Set(
    long.filter((row) =>
      scan
        .fieldsOf(row)
        .slice(width)
        .every((field) => field.trim() === ""),
    ),
  );
  // Programs that end lines with a comma end most of them so; a single one rather holds a comma further to the left.
  if (endBlank.size * 2 >= body.length) long = long.filter((row) => !endBlank.has(row));
  if (long.length === 0) return [];
  const sound = body.filter((row) => scan.fieldCounts[row] === width);
  const columns = columnKinds(
    sound.slice(0, SAMPLE).map((row) => scan.fieldsOf(row)),
    width,
  );
  const records = long.map((row): LongRecord => {
    const parted = row < headerEnd ? undefined : partedField(scan.fieldsOf(row), columns);
    return { row, fields: scan.fieldCounts[row]!, expected: width, parted, endsBlank: endBlank.has(row) };
  });
  // Where all records are longer than the header, it lacks a name, unless a number was parted in every one of them.
  return isHeaderShort && !records.every(({ parted }) => parted?.isNumber) ? [] : records;
}

/** Whether the record has not been repaired since the file was read: its last field still stands where it stood. */
function isAsRead(sheet: SheetSnapshot, row: number, fields: readonly string[]): boolean {
  const last = fields.findLastIndex((field) => field !== "");
  const value = last < 0 ? null : valueAt(sheet, row, last);
  return typeof value === "number" ? value === Number(fields[last]) : value !== null;
}

/** Puts the parts together and moves what stands behind them back under its columns. A guess, so never safe. */
function rejoin(sheet: SheetSnapshot, records: readonly LongRecord[]): Fix {
  const edits = records.map(({ row, fields, expected, parted }): Edit => {
    const { column, text, isNumber } = parted!;
    const extra = fields - expected;
    const before: CellValue[] = [];
    for (let at = column; at < fields; at++) before.push(valueAt(sheet, row, at));
    const whole = isNumber ? numberOf(text) : text;
    const behind = before.slice(extra + 1);
    const after = [whole, ...behind, ...new Array<CellValue>(extra).fill(null)];
    const range = { top: row, bottom: row, left: column, right: fields - 1 };
    return { kind: "setValues", sheet: sheet.name, range, before: [before], after: [after] };
  });
  const title = csvCommaStrings().rejoin(records.length);
  return { id: "rejoin-fields", rule: meta.id, title, edits, safe: false };
}

/** 「1,234」 as the number it is; with a sign or unit of another kind it stays text. */
function numberOf(text: string): CellValue {
  const plain = text.trim().replaceAll(",", "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}
