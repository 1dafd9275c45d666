/** The sheets of a 公開用コピー as SheetPlans. */
import {
  cellOfKey,
  type PlanCell,
  type PlanStyledRange,
  type SheetPlan,
  type SheetSnapshot,
} from "../../sheet";
import { lineHeight, textWidth, wrappedLines } from "../../sheet/text-size";
import { opendataStrings } from "../../strings/opendata";
import { isDateFormat } from "../../checks/columns/units";
import { sheetOfFrame, type Frame } from "./frame";
import type { Rows } from "./metadata";
import type { PublicationChange } from "./types";

const HEADER_FILL = "#1F3864";
const HEADER_TEXT = "#FFFFFF";
const LINE = "#BFBFBF";
const LINK = "#0563C1";
const NARROWEST = 8;
const PADDING = 2;
/** Texts beyond this wrap (メタデータ) or run on (data). */
const WIDEST = 44;
const LOOKED_ROWS = 500;
const FONT_SIZE = 11;
const MAX_HEIGHT = 400;

/** Changes beyond this are counted, not listed: the sheet is for people to read. */
export const MOST_CHANGES_LISTED = 5_000;

export interface SheetKind {
  readonly name: string;
  /** Value of the property kpi.kind. */
  readonly kind: "publication" | "publication-metadata" | "publication-codes" | "publication-changes";
  /** Name of the print sheet. */
  readonly source: string;
}

export function dataPlan(frame: Frame, kind: SheetKind, tableName: string): SheetPlan {
  const sheet = sheetOfFrame(frame, kind.name);
  const right = frame.headers.length - 1;
  return {
    ...basePlan(kind, sheet.values),
    styles: [headerStyle(right), ...formatStyles(sheet)],
    table: {
      name: tableName,
      range: { top: 0, left: 0, bottom: frame.rows.length, right },
      style: "TableStyleLight1",
    },
  };
}

/** メタデータ, コード表 and 変更一覧: read by people, so their texts wrap. */
export function listPlan(rows: Rows, kind: SheetKind): SheetPlan {
  const right = rows[0]!.length - 1;
  const body = { top: 1, left: 0, bottom: rows.length - 1, right };
  const styles: PlanStyledRange[] = [headerStyle(right)];
  if (rows.length > 1)
    styles.push({ range: body, style: { wrap: true, vertical: "top", horizontal: "left", border: LINE } });
  const links = rows.flatMap((row, top) =>
    row.flatMap((cell, left) => (isLink(cell) ? [{ top, left, bottom: top, right: left }] : [])),
  );
  for (const range of joinedDown(links)) styles.push({ range, style: { fontColor: LINK } });
  const base = basePlan(kind, rows);
  return { ...base, styles, rowHeights: heightsOf(rows, base.columnWidths) };
}

export function changeRows(changes: readonly PublicationChange[], source: string): Rows {
  const texts = opendataStrings();
  const shown = changes.slice(0, MOST_CHANGES_LISTED);
  const rows = shown.map((change, index): PlanCell[] => [
    index + 1,
    texts.changeKind(change.kind),
    change.source === null
      ? null
      : { text: change.source, link: { sheet: source, cell: change.source.split(":")[0]! } },
    change.column || null,
    change.before,
    change.after,
    change.reason,
  ]);
  const header = [
    texts.number,
    texts.changeClass,
    texts.sourceCell,
    texts.item,
    texts.before,
    texts.after,
    texts.reason,
  ];
  const rest = changes.length - shown.length;
  return [header, ...rows, ...(rest > 0 ? [[null, texts.moreChanges(rest)]] : [])];
}

function basePlan({ name, kind, source }: SheetKind, rows: Rows): SheetPlan {
  return {
    name,
    cells: rows,
    styles: [],
    merges: [],
    columnWidths: widthsOf(rows),
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    freeze: { rows: 1, columns: 0 },
    showGridlines: true,
    page: {
      orientation: "landscape",
      paper: "a4",
      fitToWidth: 1,
      repeatRows: { from: 0, to: 0 },
      footer: "&C&P / &N&R&A",
    },
    properties: new Map([
      ["kpi.kind", kind],
      ["kpi.source", source],
    ]),
  };
}

function headerStyle(right: number): PlanStyledRange {
  return {
    range: { top: 0, left: 0, bottom: 0, right },
    style: { bold: true, fill: HEADER_FILL, fontColor: HEADER_TEXT, vertical: "middle" },
  };
}

/** Number formats as printed; dates as ISO 8601. Neighbours of one format in a column are one range. */
function formatStyles(sheet: SheetSnapshot): PlanStyledRange[] {
  const byFormat = new Map<string, { top: number; left: number; bottom: number; right: number }[]>();
  for (const [key, printed] of sheet.numberFormats) {
    const { row, column } = cellOfKey(key);
    if (typeof sheet.values[row]?.[column] !== "number") continue;
    const format = isDateFormat(printed) ? "yyyy-mm-dd" : printed;
    const ranges = byFormat.get(format) ?? [];
    ranges.push({ top: row, left: column, bottom: row, right: column });
    byFormat.set(format, ranges);
  }
  return [...byFormat].flatMap(([numberFormat, ranges]) =>
    joinedDown(ranges).map((range) => ({ range, style: { numberFormat } })),
  );
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function joinedDown(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.left - b.left || a.top - b.top);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && last.left === range.left && last.bottom === range.top - 1) {
      joined[joined.length - 1] = { ...last, bottom: range.bottom };
    } else joined.push(range);
  }
  return joined;
}

function widthsOf(rows: Rows): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, LOOKED_ROWS)) {
    for (const [column, cell] of row.entries()) {
      const width = Math.min(WIDEST, shownWidth(cell) + PADDING);
      widths[column] = Math.max(widths[column] ?? NARROWEST, width);
    }
  }
  return widths;
}

function shownWidth(cell: PlanCell): number {
  return Math.max(...shownText(cell).split("\n").map(textWidth));
}

/** Excel fits no heights by itself on sheets made by code, so each row gets what its longest wrapped cell needs. */
function heightsOf(rows: Rows, widths: readonly number[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const lines = row.map((cell, column) => wrappedLines(shownText(cell), widths[column] ?? NARROWEST));
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(index, Math.min(MAX_HEIGHT, Math.ceil(most * lineHeight(FONT_SIZE))));
  }
  return heights;
}

function shownText(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "text" in cell ? cell.text : "";
}

function isLink(cell: PlanCell): boolean {
  return cell !== null && typeof cell === "object" && "link" in cell;
}
