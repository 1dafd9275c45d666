/**
 * What only a second question can tell: where tables, filters, comments and notes are, what shapes say, and which
 * rows and columns are hidden. One round trip for all sheets; none where nothing needs it.
 */
import {
  parseRange,
  type RangeRef,
  type SheetObject,
  type SheetSnapshot,
  type SnapshotPart,
  type TableObject,
  type Unread,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { rangeOn, untracked } from "../ranges";
import type { SurveyedSheet } from "./survey";

export interface Details {
  readonly tables: readonly TableObject[];
  readonly filter: SheetSnapshot["filter"];
  readonly objects: readonly SheetObject[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly unread: readonly Unread[];
}

type Asked = ReturnType<typeof ask>;

export async function readDetails(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
): Promise<Details[]> {
  const asked = sheets.map((sheet) => ask(sheet, parts));
  const isNeeded = asked.some(
    ({ tables, filter, hidden, comments, notes, shapes }) =>
      [tables.length, comments.length, notes.length, shapes.length].some((count) => count > 0) ||
      filter ||
      hidden,
  );
  if (isNeeded) await context.sync();
  return asked.map((entry, index) => detailsOf(entry, sheets[index]!, parts));
}

function ask(sheet: SurveyedSheet, parts: ReadonlySet<SnapshotPart>) {
  const withObjects = parts.has("objects");
  const { worksheet } = sheet;
  return {
    tables: parts.has("tables") ? worksheet.tables.items.map(askTable) : [],
    filter: parts.has("filter") ? askFilter(worksheet) : null,
    hidden: parts.has("hidden") && sheet.area ? askHidden(worksheet, sheet.area) : null,
    shapes: withObjects ? worksheet.shapes.items.map(askShape) : [],
    comments: withObjects ? worksheet.comments.items.map(askComment) : [],
    notes: withObjects && sheet.notes ? sheet.notes.items.map(askComment) : [],
  };
}

function askTable(table: Excel.Table) {
  const range = untracked(table.getRange());
  range.load("address");
  return { table, range };
}

function askFilter(worksheet: Excel.Worksheet) {
  const filter = worksheet.autoFilter;
  filter.load("isDataFiltered");
  const range = untracked(filter.getRangeOrNullObject());
  range.load("address");
  return { filter, range };
}

function askHidden(worksheet: Excel.Worksheet, area: RangeRef) {
  const range = rangeOn(worksheet, { ...area, top: 0, left: 0 });
  return {
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** Only shapes that can hold text are asked for it; a picture would answer with an error. */
function askShape(shape: Excel.Shape) {
  const hasText = shape.type === "GeometricShape";
  if (hasText) shape.textFrame.textRange.load("text");
  return { shape, hasText };
}

function askComment(comment: Excel.Comment | Excel.Note) {
  const range = untracked(comment.getLocation());
  range.load("address");
  return { content: comment.content, range };
}

function detailsOf(asked: Asked, sheet: SurveyedSheet, parts: ReadonlySet<SnapshotPart>): Details {
  const unread: Unread[] = [];
  if (parts.has("objects") && !sheet.notes)
    unread.push({ part: "objects", reason: excelTexts().unreadNotes });
  return {
    tables: asked.tables.flatMap(({ table, range }) => {
      const place = parseRange(range.address);
      return place ? [{ name: table.name, range: place, hasHeaderRow: table.showHeaders }] : [];
    }),
    filter: filterOf(asked.filter),
    objects: parts.has("objects") ? objectsOf(asked, sheet) : [],
    hiddenRows: (asked.hidden?.rows.value ?? []).flatMap((row, index) => (row.rowHidden ? [index] : [])),
    hiddenColumns: (asked.hidden?.columns.value ?? []).flatMap((column, index) =>
      column.columnHidden ? [index] : [],
    ),
    unread,
  };
}

function filterOf(asked: Asked["filter"]): SheetSnapshot["filter"] {
  if (!asked || asked.range.isNullObject) return null;
  const range = parseRange(asked.range.address);
  return range ? { range, active: asked.filter.isDataFiltered } : null;
}

function objectsOf(asked: Asked, { worksheet }: SurveyedSheet): SheetObject[] {
  const charts = worksheet.charts.items.map(({ name }): SheetObject => ({
    kind: "chart",
    name,
    range: null,
    text: null,
  }));
  // Excel lists a chart among the shapes too.
  const chartNames = new Set(charts.map(({ name }) => name));
  const shapes = asked.shapes
    .filter(({ shape }) => !chartNames.has(shape.name))
    .map(({ shape, hasText }): SheetObject => {
      const text = hasText ? shape.textFrame.textRange.text : null;
      return {
        kind: shape.type === "Image" ? "picture" : text ? "textBox" : "shape",
        name: shape.name,
        range: null,
        text,
      };
    });
  return [...charts, ...shapes, ...placed("comment", asked.comments), ...placed("note", asked.notes)];
}

/** Comments and notes have no name that users see: their cell is it. */
function placed(kind: "comment" | "note", asked: readonly ReturnType<typeof askComment>[]): SheetObject[] {
  return asked.map(({ content, range }) => {
    const cell = range.address.slice(range.address.lastIndexOf("!") + 1);
    return { kind, name: cell, range: parseRange(cell) ?? null, text: content };
  });
}
