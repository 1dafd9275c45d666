/** From a table as it is printed to header and records: merges resolved, blank lines, headings and notes taken out. */
import { isDateFormat } from "../../checks/columns/units";
import { findLayout } from "../../checks/rules/L1-06-layout-spaces/layout";
import { isLabel, isNote, isUnitOrDate } from "../../checks/tables/cells";
import { LogicalGrid } from "../../checks/tables/grid";
import { headersOf } from "../../checks/tables/header";
import { bodyOf } from "../../checks/context";
import { uniqueName } from "../../checks/fixes/split-column";
import type { DetectedTable, SheetContext } from "../../checks/types";
import { dateOfSerial } from "../../kpi/calendar";
import { rowKindOf } from "../../kpi/layouts/headers/kinds";
import {
  cellKey,
  columnLetters,
  formatCell,
  numberFormatAt,
  type CellValue,
  type SheetSnapshot,
} from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { dataCell, withoutBlanks, type Frame, type FrameCell } from "./frame";
import { readingsIntoColumn } from "./readings";
import type { Steps } from "./repair";
import { sectionsIntoColumn, type TableRow } from "./sections";

const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Rows read between two pauses. */
const ROWS_A_STEP = 200;

/** @returns header and records; no rows where nothing but headings and notes stands in the table */
export function* extractTable(
  context: SheetContext,
  table: DetectedTable,
  changes: ChangeList,
): Steps<Frame> {
  const names = printedHeaders(context.sheet, table);
  const { top, bottom } = bodyOf(table);
  const rows: TableRow[] = [];
  for (let row = top; row <= bottom; row++) {
    const read = readRow(context, table, row, changes, names);
    if (read) rows.push(read);
    if ((row - top) % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  logFormulas(context, table, names, changes);
  const { left } = table.range;
  const frame: Frame = {
    headers: names,
    headerSources: names.map((_, offset) =>
      table.headerRows > 0 ? formatCell(top - 1, left + offset) : null,
    ),
    rows: [],
  };
  const read = readingsIntoColumn({ frame, rows }, changes);
  const above = headingAbove(context, table);
  return namedFrame(withoutBlanks(sectionsIntoColumn(read.frame, read.rows, changes, above)), changes);
}

/** A cell that stands alone right above the header: 「【成果指標】」. */
function headingAbove({ grid, sheet }: SheetContext, { range }: DetectedTable): FrameCell | undefined {
  const row = range.top - 1;
  if (row < 0) return undefined;
  const [only, second] = grid.cellsOfRow(row, 0, sheet.columnCount - 1);
  if (!only || second || typeof only.value !== "string") return undefined;
  return dataCell(only.value, formatCell(only.top, only.left));
}

/** Header texts with the layout (施　設　名, line breaks) taken out of each part before the parts are joined. */
function printedHeaders(sheet: SheetSnapshot, table: DetectedTable): string[] {
  const last = bodyOf(table).top;
  const values = sheet.values.map((row, index) =>
    index < table.range.top || index >= last
      ? row
      : row.map((value, column) => tidyHeader(value, numberFormatAt(sheet, index, column))),
  );
  return headersOf(new LogicalGrid({ ...sheet, values }), table.range, table.headerRows);
}

function tidyHeader(value: CellValue, numberFormat: string): CellValue {
  if (typeof value === "number" && isDateFormat(numberFormat)) {
    const { year, month, day } = dateOfSerial(value);
    return `${year}年${month}月${day}日`;
  }
  if (typeof value !== "string") return value;
  const layout = findLayout(value, { isHeader: true, label: "" });
  return layout ? layout.tidy : value;
}

/** A row of the body; nothing where it is blank, a header again, or a note. */
function readRow(
  context: SheetContext,
  table: DetectedTable,
  row: number,
  changes: ChangeList,
  names: readonly string[],
): TableRow | undefined {
  const { grid, sheet } = context;
  const { left, right } = table.range;
  const printed = grid.cellsOfRow(row, left, right);
  const own = printed.filter((cell) => cell.top === row);
  if (own.length === 0) return undefined;
  const texts = opendataStrings();
  const source = formatCell(row, own[0]!.left);
  if (own.length > 1 && isHeaderAgain(context, table, row)) {
    changes.add({
      kind: "drop",
      source,
      column: "",
      before: own.map(({ value }) => String(value)).join(" | "),
      after: null,
      reason: texts.repeatedHeader,
    });
    return undefined;
  }
  const [only] = printed;
  if (printed.length === 1 && typeof only?.value === "string" && isRemark(only.value)) {
    changes.keep({ source, text: only.value, about: texts.noteInTable });
    changes.add({
      kind: "move",
      source,
      column: "",
      before: only.value,
      after: null,
      reason: texts.movedNote,
    });
    return undefined;
  }
  const isAlone = printed.length === 1 && only!.top === row && isLabel(only!.value);
  const cells: FrameCell[] = [];
  for (let column = left; column <= right; column++) {
    // A heading across the table is one text, not a value of each column.
    const isRest = isAlone && only!.right > only!.left && column !== only!.left;
    cells.push(
      isRest
        ? dataCell(null, formatCell(row, column))
        : readCell(context, row, column, names[column - left]!, changes),
    );
  }
  const style = only ? sheet.styles.get(cellKey(only.top, only.left)) : undefined;
  return {
    cells,
    heading: isAlone
      ? {
          column: only!.left - left,
          width: only!.right - only!.left + 1,
          isMarked: style?.bold === true || style?.fill !== undefined,
        }
      : undefined,
  };
}

function isRemark(text: string): boolean {
  return isNote(text) || isUnitOrDate(text);
}

function isHeaderAgain({ grid }: SheetContext, table: DetectedTable, row: number): boolean {
  const { left, right, top } = table.range;
  const textsOf = (index: number) =>
    grid.cellsOfRow(index, left, right).map(({ value }) => String(value).replace(/\s+/g, ""));
  const texts = textsOf(row).join("\n");
  for (let header = top; header < bodyOf(table).top; header++) {
    if (textsOf(header).join("\n") === texts) return true;
  }
  return false;
}

function readCell(
  { grid, sheet }: SheetContext,
  row: number,
  column: number,
  name: string,
  changes: ChangeList,
): FrameCell {
  const value = grid.valueAt(row, column);
  if (value === null) return dataCell(null, formatCell(row, column));
  const merge = grid.mergeAt(row, column);
  const at = merge ? { row: merge.top, column: merge.left } : { row, column };
  const source = formatCell(at.row, at.column);
  const texts = opendataStrings();
  if (typeof value === "string" && ERROR.test(value)) {
    changes.add({ kind: "drop", source, column: name, before: value, after: null, reason: texts.errorValue });
    return dataCell(null, source);
  }
  if (merge && (at.row !== row || at.column !== column)) {
    keepHidden(sheet, row, column, name, changes);
    const filled = formatCell(row, column);
    changes.add({
      kind: "fill",
      source: filled,
      column: name,
      before: null,
      after: value,
      reason: texts.filled,
    });
  }
  const style = sheet.styles.get(cellKey(at.row, at.column));
  const cell = dataCell(value, source, numberFormatAt(sheet, at.row, at.column));
  return style ? { ...cell, style } : cell;
}

/** A file may hold a value under a merged area, which nobody sees: it is kept, not published. */
function keepHidden(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  name: string,
  changes: ChangeList,
): void {
  const hidden = sheet.values[row]?.[column] ?? null;
  if (hidden === null) return;
  const texts = opendataStrings();
  const source = formatCell(row, column);
  changes.keep({ source, text: String(hidden), about: texts.underMerge });
  changes.add({
    kind: "move",
    source,
    column: name,
    before: hidden,
    after: null,
    reason: texts.movedFromUnderMerge,
  });
}

/** Formulas of a column as one change: each of them is on the print sheet, unchanged. */
function logFormulas(
  { sheet }: SheetContext,
  table: DetectedTable,
  names: readonly string[],
  changes: ChangeList,
): void {
  if (sheet.formulas.size === 0) return;
  const { left, right } = table.range;
  const { top, bottom } = bodyOf(table);
  const texts = opendataStrings();
  for (let column = left; column <= right; column++) {
    const rows: number[] = [];
    for (let row = top; row <= bottom; row++) if (sheet.formulas.has(cellKey(row, column))) rows.push(row);
    if (rows.length === 0) continue;
    const [first] = rows;
    changes.add({
      kind: "formula",
      source: formatCell(first!, column) + (rows.length > 1 ? `:${formatCell(rows.at(-1)!, column)}` : ""),
      column: names[column - left]!,
      before: sheet.formulas.get(cellKey(first!, column))!,
      after: sheet.values[first!]?.[column] ?? null,
      reason: texts.formulas(rows.length),
    });
  }
}

/** Whether a column says of each row that it holds 目標, 実績 or the like. */
function holdsKinds(values: readonly CellValue[]): boolean {
  const stateOf = (value: CellValue) =>
    typeof value === "number" ? "unknown" : rowKindOf(String(value ?? "")).state;
  return (
    values.every((value) => stateOf(value) !== "unknown") && values.some((value) => stateOf(value) === "kind")
  );
}

/** Every column with a name of its own. A nameless one is called after its letter, and the user is asked. */
function namedFrame(frame: Frame, changes: ChangeList): Frame {
  const texts = opendataStrings();
  const taken = new Set<string>();
  const headers = frame.headers.map((printed, index) => {
    const source = frame.headerSources[index] ?? null;
    let name = printed;
    if (name === "") {
      const values = frame.rows.map((row) => row[index]?.value ?? null);
      const isText = values.some((value) => typeof value === "string");
      if (isText && holdsKinds(values)) name = texts.kind;
      else {
        name = index === 0 && isText ? texts.category : texts.unnamed(columnLetters(index));
        changes.ask(texts.askName(name));
      }
    }
    name = uniqueName(name, taken);
    taken.add(name);
    if (name !== printed) {
      const reason = printed === "" ? texts.namedColumn : texts.uniqueHeader;
      changes.add({ kind: "header", source, column: name, before: printed || null, after: name, reason });
    }
    return name;
  });
  return { ...frame, headers };
}
