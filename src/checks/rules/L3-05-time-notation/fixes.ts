/** Fixes of L3-05: 西暦 beside 和暦, in a column of its own or in the text, and texts in the column's own way. */
import {
  cellRange,
  formatCell,
  isUnread,
  type CellValue,
  type Edit,
  type SheetSnapshot,
} from "../../../sheet";
import { timeNotationStrings } from "../../../strings/rules/L3-05";
import { ownHeaderCell } from "../../columns/header-cells";
import { canSplitColumn, splitColumnEdits, uniqueName } from "../../fixes/split-column";
import { once } from "../../outcome";
import { rewriteEdits, writableRows } from "../../placed-texts";
import type { DetectedTable, Fix, SheetContext } from "../../types";
import { pad, westernValue, withWestern, type Style, type TimeText } from "./notation";
import type { TimeColumn, TimeEntry } from "./time-column";

const RULE = "L3-05";

/** Makes a fix when it is asked for; whether there is one is known before. */
export type MakeFix = () => Fix;

/** Texts with 西暦 written behind 和暦; undefined where one of them does not allow it or comes out of a formula. */
export function bothFix(
  sheet: SheetSnapshot,
  texts: readonly { readonly text: string; readonly column: number; readonly rows: readonly number[] }[],
): MakeFix | undefined {
  const rewritings = texts.map((from) => ({ from, to: withWestern(from.text) ?? null }));
  const isPossible =
    rewritings.length > 0 &&
    rewritings.every(({ from, to }) => to !== null && writableRows(sheet, from).length === from.rows.length);
  if (!isPossible) return undefined;
  return once(() => ({
    id: "write-both",
    rule: RULE,
    title: timeNotationStrings().bothFix(shown(texts[0]!.text), shown(rewritings[0]!.to!)),
    edits: rewriteEdits(sheet, rewritings),
    safe: true,
  }));
}

function shown(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A column of 西暦 at the right of a column of 和暦; undefined where it cannot be put there. */
export function westernColumnFix(
  context: SheetContext,
  table: DetectedTable,
  column: TimeColumn,
): MakeFix | undefined {
  const { profile, texts } = column;
  const header = ownHeaderCell(context, table, profile.column);
  if (!header || !canSplitColumn(context, table, profile.column)) return undefined;
  if (context.grid.mergeAt(header.row, header.column) || texts.some(({ time }) => time.isSeveral))
    return undefined;
  if (column.numbers !== undefined) return undefined;
  return once(() => {
    const words = timeNotationStrings();
    const name = uniqueName(words.westernName(shown(header.text)), new Set(table.headers));
    const rows = texts.flatMap(({ entry, time }) =>
      entry.rows.map((row) => [row, [{ value: entry.text }, { value: westernValue(time) }]] as const),
    );
    return {
      id: "add-western-column",
      rule: RULE,
      title: words.columnFix(name),
      edits: splitColumnEdits(context.sheet, {
        table,
        column: profile.column,
        headers: [header.text, name],
        rows: new Map(rows.sort(([a], [b]) => a - b)),
      }),
      safe: texts.every(({ time }) => time.isExact),
    };
  });
}

/** Texts written as most of the column is; undefined where one of them names something else (年 for 年度). */
export function unifyFix(
  sheet: SheetSnapshot,
  column: TimeColumn,
  style: Style,
  others: readonly TimeEntry[],
): MakeFix | undefined {
  if (isUnread(sheet, "formulas")) return undefined;
  const written = others.map(({ entry, time }) => ({ entry, value: writtenAs(column, style, time) }));
  const first = written[0];
  const isPossible = written.every(
    ({ entry, value }) =>
      value !== undefined &&
      writableRows(sheet, { text: entry.text, rows: entry.rows, column: column.profile.column }).length ===
        entry.count,
  );
  if (!first || !isPossible) return undefined;
  return once(() => ({
    id: "unify-notation",
    rule: RULE,
    title: timeNotationStrings().unifyFix(
      formatCell(first.entry.firstRow, column.profile.column),
      others.length,
    ),
    edits: written.flatMap(({ entry, value }) =>
      entry.rows.map((row): Edit => ({
        kind: "setValues",
        sheet: sheet.name,
        range: cellRange(row, column.profile.column),
        before: [[entry.text]],
        after: [[value!]],
        ...(style === "serial" && { numberFormats: [[column.profile.numberFormat]] }),
      })),
    ),
    safe: others.every(({ time }) => time.isExact),
  }));
}

function writtenAs(column: TimeColumn, style: Style, time: TimeText): CellValue | undefined {
  const { year, month, day, span } = time;
  if (!time.isExact) return undefined;
  const isYear = month === null;
  const isFiscal = /年度/.test(column.profile.header);
  if (style === "year") {
    if (!isYear || (span === "fiscalYear") !== isFiscal) return undefined;
    return column.numbers === "year" ? year : String(year);
  }
  if (style === "kanji") return inKanji(column, time);
  if (month === null || (day === null && (style === "compact" || style === "serial"))) return undefined;
  if (style === "serial") return Math.round(Date.UTC(year, month - 1, day!) / 86_400_000) + 25_569;
  if (style === "compact") {
    const digits = `${year}${pad(month)}${pad(day!)}`;
    return column.numbers === "compact" ? Number(digits) : digits;
  }
  const mark = { iso: "-", slash: "/", dot: "." }[style as string];
  if (mark === undefined) return undefined;
  const part = (number: number) => (isPadded(column, style) ? pad(number) : String(number));
  return [year, part(month), ...(day === null ? [] : [part(day)])].join(mark);
}

/** As 2023年度, 2023年 or 2023年4月1日, but only where the column has such texts already. */
function inKanji(column: TimeColumn, { span, year, month, day }: TimeText): string | undefined {
  const spans = new Set(
    column.texts.filter(({ time }) => time.style === "kanji").map(({ time }) => time.span),
  );
  if (span === "year" && spans.size === 1) return spans.has("fiscalYear") ? `${year}年度` : undefined;
  if (!spans.has(span)) return undefined;
  if (span === "fiscalYear") return `${year}年度`;
  return `${year}年${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}

function isPadded({ texts }: TimeColumn, style: Style): boolean {
  const ofStyle = texts.filter(({ time }) => time.style === style);
  return style === "iso" || ofStyle.some(({ entry }) => /[/.]0\d/.test(entry.text.normalize("NFKC")));
}
