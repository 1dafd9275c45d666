/** Looks in words, and the column that says them. */
import type { CellValue, Edit, SheetSnapshot } from "../../../sheet";
import { formatStrings } from "../../../strings/rules/L1-11";
import type { DetectedTable, Fix, SheetContext } from "../../types";
import { colorName, colorText } from "./colors";
import { PLAIN, type Attribute, type Look, type TableLooks } from "./looks";

/** A look in words: 「黄色の塗りつぶし」, 「太字でない文字」. */
export function inWords(attribute: Attribute, look: Look, all: readonly Look[]): string {
  const texts = formatStrings();
  switch (attribute) {
    case "fill":
      return look === PLAIN ? texts.noFill : texts.filled(nameAmong(look, all));
    case "fontColor":
      return look === PLAIN ? texts.usualColor : texts.coloured(nameAmong(look, all));
    case "bold":
      return look === PLAIN ? texts.notBold : texts.bold;
    case "italic":
      return look === PLAIN ? texts.notItalic : texts.italic;
    case "strikethrough":
      return look === PLAIN ? texts.notStruck : texts.strikethrough;
  }
}

/** The colour's name, with its code where another look of the same name stands beside it. */
function nameAmong(color: string, all: readonly Look[]): string {
  const alike = all.filter((look) => look.startsWith("#") && colorName(look) === colorName(color));
  return new Set([...alike, color]).size > 1
    ? formatStrings().coded(colorText(color), color)
    : colorText(color);
}

/** What the added column says: words by row, and the word for all other rows. */
export interface Said {
  readonly header: string;
  readonly usual: string;
  readonly byRow: ReadonlyMap<number, string>;
}

/** Whether there is a header to name the new column in, and a place for it. */
export function canSay(context: SheetContext, table: DetectedTable): boolean {
  return table.headerRows > 0 && placeFor(context, table) !== undefined;
}

/**
 * Adds a column to the table that says the looks in words. What a look means only the user knows, so it is never among
 * the safe fixes. Only where `canSay`.
 */
export function sayingFix(context: SheetContext, looks: TableLooks, rule: string, said: Said): Fix {
  const { sheet } = context;
  const texts = formatStrings();
  const { column, inserts } = placeFor(context, looks.table)!;
  const insert: Edit[] = inserts ? [{ kind: "insertColumns", sheet: sheet.name, at: column, count: 1 }] : [];
  const isBeside = column > looks.table.range.right;
  return {
    id: "say-format",
    rule,
    title: isBeside ? texts.addColumn(said.header) : texts.addColumnInside(said.header),
    edits: [...insert, columnEdit(context, looks, column, said)],
    safe: false,
  };
}

function columnEdit(context: SheetContext, { table, body }: TableLooks, column: number, said: Said): Edit {
  const after: CellValue[][] = [];
  for (let row = table.range.top; row <= table.range.bottom; row++) {
    if (row < body.top) after.push([row === table.range.top ? said.header : null]);
    else after.push([isBlank(context, table, row) ? null : (said.byRow.get(row) ?? said.usual)]);
  }
  return {
    kind: "setValues",
    sheet: context.sheet.name,
    range: { top: table.range.top, bottom: table.range.bottom, left: column, right: column },
    before: after.map(() => [null]),
    after,
  };
}

function isBlank({ grid }: SheetContext, { range }: DetectedTable, row: number): boolean {
  return grid.cellsOfRow(row, range.left, range.right).length === 0;
}

/**
 * Beside the table if the next two columns are free; else a new column, unless that would cut another table in two. An
 * Excel table takes in new columns only inside.
 */
function placeFor(
  { sheet, tables }: SheetContext,
  table: DetectedTable,
): { readonly column: number; readonly inserts: boolean } | undefined {
  const { right } = table.range;
  const isExcelTable = sheet.tables.some(
    ({ range }) => range.top === table.range.top && range.left === table.range.left && range.right === right,
  );
  const next = right + 1;
  if (!isExcelTable && isFree(sheet, next) && isFree(sheet, next + 1))
    return { column: next, inserts: false };
  const at = isExcelTable ? right : next;
  const cuts = tables.some((other) => other !== table && other.range.left < at && other.range.right >= at);
  return cuts ? undefined : { column: at, inserts: true };
}

function isFree(sheet: SheetSnapshot, column: number): boolean {
  if (sheet.merges.some(({ left, right }) => left <= column && right >= column)) return false;
  return column >= sheet.columnCount || sheet.values.every((row) => (row[column] ?? null) === null);
}
