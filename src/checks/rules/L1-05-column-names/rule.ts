/** L1-05 すべての列に意味が推測できる項目名が存在するか. See README.md beside this file. */
import { cellKey, cellRange, numberFormatAt, type RangeRef } from "../../../sheet";
import { columnNamesStrings } from "../../../strings/rules/L1-05";
import { bodyOf } from "../../context";
import { columnName, outcomeOf, unknownOutcome } from "../../outcome";
import { isYear } from "../../tables/cells";
import type { DetectedTable, Finding, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-05",
  level: "L1",
  title: "すべての列に意味が推測できる項目名が存在するか",
  number2020: "1-6",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

export const columnNames: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      yield;
      if (table.layout === "form") continue;
      findings.push(...(table.headerRows === 0 ? [noHeader(context, table)] : nameless(context, table)));
    }
    const hasForm = context.tables.some((table) => table.layout === "form");
    if (hasForm && findings.length === 0) return unknownOutcome(columnNamesStrings().onlyForms);
    return outcomeOf(titled(findings));
  },
};

function finding(context: SheetContext, range: RangeRef, group: string, message: string): Finding {
  return { rule: meta.id, sheet: context.sheet.name, ranges: [range], message, group };
}

function noHeader(context: SheetContext, { range }: DetectedTable): Finding {
  return finding(context, { ...range, bottom: range.top }, "header", columnNamesStrings().noHeader);
}

function nameless(context: SheetContext, table: DetectedTable): Finding[] {
  const texts = columnNamesStrings();
  return context.profiles(table).flatMap((profile): Finding[] => {
    const { column, header } = profile;
    const isBlankColumn = profile.numberCount + profile.textCount + profile.booleanCount === 0;
    const cell = headerCell(context, table, column);
    if (header === "") {
      // A blank column without a name holds nothing that could be named: it divides the table, which is L1-03.
      const isSpacer = isBlankColumn && bodyOf(table).bottom >= bodyOf(table).top;
      return isSpacer ? [] : [finding(context, cell, "missing", texts.missing(columnName(column, "")))];
    }
    const kind = judge(header);
    if (!kind || isDate(context, cell)) return [];
    const message = texts[kind](header);
    const found = finding(context, cell, kind === "letter" ? "letter" : "nameless", message);
    return [kind === "letter" ? { ...found, level: "warning" } : found];
  });
}

/** The lowest cell of a column's header that holds something; where none does, the one above the data. */
function headerCell({ grid }: SheetContext, table: DetectedTable, column: number): RangeRef {
  const last = bodyOf(table).top - 1;
  for (let row = last; row >= table.range.top; row--) {
    if (grid.valueAt(row, column) === null) continue;
    const merge = grid.mergeAt(row, column);
    return merge ? cellRange(merge.top, merge.left) : cellRange(row, column);
  }
  return cellRange(last, column);
}

type Fault = "symbol" | "generated" | "letter" | "error";

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;
/** Names that programs make up: Excel's 列1, Power Query's Column1, pandas' Unnamed: 0. */
const GENERATED =
  /^(?:列|項目|見出し|データ|フィールド|カラム|変数|column|col|field|unnamed:?|var|item|data|header|f|c|v|q?x)[\s_.-]*\d+$/i;
/** Coordinates and the number of answers go by one letter. */
const KNOWN_LETTER = /^[nxyz]$/i;

function judge(header: string): Fault | undefined {
  const text = header.normalize("NFKC").trim();
  if (ERROR.test(text)) return "error";
  if (isYear(text) || isYear(Number(text))) return undefined;
  if (/^[^\p{L}]+$/u.test(text) || /^[^\p{L}\p{N}]*[①-⑳][^\p{L}\p{N}]*$/u.test(header)) return "symbol";
  if (GENERATED.test(text)) return "generated";
  return /^[A-Za-z]$/.test(text) && !KNOWN_LETTER.test(text) ? "letter" : undefined;
}

/** A header cell that holds a date shows one, whatever its number is. */
function isDate({ sheet }: SheetContext, { top, left }: RangeRef): boolean {
  if (!sheet.numberFormats.has(cellKey(top, left))) return false;
  return (
    typeof sheet.values[top]?.[left] === "number" &&
    /[ymdge]/i.test(numberFormatAt(sheet, top, left).replace(/"[^"]*"|\[[^\]]*\]/g, ""))
  );
}

function titled(findings: readonly Finding[]): readonly Finding[] {
  const texts = columnNamesStrings();
  const count = (group: string) => findings.filter((one) => one.group === group).length;
  const titles: Readonly<Record<string, string>> = {
    header: texts.headerGroup,
    missing: texts.missingGroup(count("missing")),
    nameless: texts.namelessGroup(count("nameless")),
    letter: texts.letterGroup(count("letter")),
  };
  return findings.map((one) => ({ ...one, groupTitle: titles[one.group]! }));
}
