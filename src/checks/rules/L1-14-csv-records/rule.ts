/** L1-14 【CSV】１行１データで表現されているか. See README.md beside this file. */
import { cellRange, valueAt, type Edit, type SheetSnapshot } from "../../../sheet";
import { csvRecordStrings } from "../../../strings/rules/L1-14";
import { scanOf, type CsvScan } from "../../csv/scan";
import { shapesOf, type CsvShape } from "../../csv/shape";
import { columnNameOn, groupBy, outcomeOf, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-14",
  level: "L1",
  title: "【CSV】１行１データで表現されているか",
  number2020: null,
  severity: "fatal",
  points: 100,
  appliesTo: "csv",
};

const LINE_BREAK = /[\r\n]/;

export const csvRecords: SheetRule = {
  meta,
  scope: "sheet",
  needs: [],
  *check(context, { workbook }) {
    const scan = yield* scanOf(workbook.file);
    if (!scan) return unknownOutcome(csvRecordStrings().noText);
    return outcomeOf([...lineBreaks(context, scan), ...raggedRecords(context, scan)]);
  },
};

/** A text of several lines that is still in its cell, whatever has been repaired since the file was read. */
interface BrokenField {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function lineBreaks(context: SheetContext, scan: CsvScan): Finding[] {
  const { sheet } = context;
  const fields = scan.oddFields.flatMap(({ kind, row, column }): BrokenField[] => {
    const text = valueAt(sheet, row, column);
    return kind === "lineBreak" && typeof text === "string" && LINE_BREAK.test(text)
      ? [{ row, column, text }]
      : [];
  });
  const texts = csvRecordStrings();
  return [...groupBy(fields, ({ column }) => String(column)).values()].flatMap((ofColumn) => {
    const fix = () => joinLines(sheet, ofColumn);
    return ofColumn.map(({ row, column, text }): Finding => {
      const name = columnNameOn(context, column);
      return {
        rule: meta.id,
        sheet: sheet.name,
        ranges: [cellRange(row, column)],
        message: texts.lineBreak(scan.lineOf(row), name, shownText(text)),
        group: `lineBreak@${column}`,
        groupTitle: texts.lineBreakGroup(name, ofColumn.length),
        fix,
      };
    });
  });
}

/** Whether a break only wrapped the text or parted two values is a guess, so this is never among the safe fixes. */
function joinLines(sheet: SheetSnapshot, fields: readonly BrokenField[]): Fix {
  const edits = fields.map(({ row, column, text }): Edit => {
    const lines = text.split(/\r\n|[\r\n]/).map((line) => line.trim());
    const joined = lines.filter((line) => line !== "").join(" ");
    const after = joined === "" ? null : joined;
    return {
      kind: "setValues",
      sheet: sheet.name,
      range: cellRange(row, column),
      before: [[text]],
      after: [[after]],
    };
  });
  const title = csvRecordStrings().join(fields.length);
  return { id: "join-lines", rule: meta.id, title, edits, safe: false };
}

function raggedRecords(context: SheetContext, scan: CsvScan): Finding[] {
  return shapesOf(context, scan).flatMap((shape) => {
    const ragged = shape.rows.filter((row) => scan.fieldCounts[row] !== shape.expected);
    const isHeader = (row: number) => row === shape.rows[0] && shape.headerFields !== shape.expected;
    const kinds = groupBy(ragged, (row) =>
      isHeader(row) ? "header" : scan.fieldCounts[row]! < shape.expected ? "short" : "long",
    );
    return [...kinds].flatMap(([kind, rows]) =>
      rows.map((row) => raggedFinding(context.sheet, scan, shape, kind as Ragged, row, rows.length)),
    );
  });
}

type Ragged = "header" | "short" | "long";

function raggedFinding(
  sheet: SheetSnapshot,
  scan: CsvScan,
  { expected, rows }: CsvShape,
  kind: Ragged,
  row: number,
  count: number,
): Finding {
  const texts = csvRecordStrings();
  const fields = scan.fieldCounts[row]!;
  const message =
    kind === "header" ? texts.header(fields, expected) : texts[kind](scan.lineOf(row), fields, expected);
  const title =
    kind === "header"
      ? texts.headerGroup
      : kind === "short"
        ? texts.shortGroup(count)
        : texts.longGroup(count);
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges: [{ top: row, bottom: row, left: 0, right: Math.max(fields, expected) - 1 }],
    message,
    group: `${kind}@${rows[0]}`,
    groupTitle: title,
  };
}
