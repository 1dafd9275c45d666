/** L3-06 地域コード又は正式な地域名称が表記されているか. See README.md beside this file. */
import { isUnread, type CellValue, type Edit, type SheetSnapshot } from "../../../sheet";
import { areaCodeStrings } from "../../../strings/rules/L3-06";
import { notData } from "../../companion-sheets";
import { columnOutcome } from "../../columns/outcome";
import { columnName, groupBy, once, unknownOutcome } from "../../outcome";
import { rangesOfRows, rewriteEdits, shownText, writableRows } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { codeColumn, type CodeColumn, type CodeValue } from "./codes";
import { nameColumn, type ImproperName, type NameColumn } from "./names";

const meta: RuleMeta = {
  id: "L3-06",
  level: "L3",
  title: "地域コード又は正式な地域名称が表記されているか",
  number2020: "1-12",
  severity: "critical",
  points: 15,
  appliesTo: "all",
};

export const areaCodes: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const other = notData(context);
    if (other) return other;
    const findings: Finding[] = [];
    let isAny = false;
    for (const table of context.tables) {
      if (table.layout === "form") continue;
      const codes: CodeColumn[] = [];
      const names: NameColumn[] = [];
      for (const profile of context.profiles(table)) {
        const ofCodes = codeColumn(profile);
        const ofNames = ofCodes ? undefined : nameColumn(profile);
        if (ofCodes) codes.push(ofCodes);
        if (ofNames) names.push(ofNames);
        yield;
      }
      isAny ||= codes.length + names.length > 0;
      findings.push(...codes.flatMap((column) => codeFindings(context, table, column)));
      const hasCodes = codes.some(({ profile, values }) => isWhole(profile.blankCount, values));
      findings.push(...names.flatMap((column) => nameFindings(context, table, column, hasCodes)));
    }
    const isFormOnly = context.tables.every(({ layout }) => layout === "form");
    if (!isAny && !isFormOnly) return unknownOutcome(areaCodeStrings().noArea);
    return columnOutcome(context, findings);
  },
};

/** Whether every row has a right code: the standard asks for codes or official names. */
function isWhole(blankCount: number, values: readonly CodeValue[]): boolean {
  return blankCount === 0 && values.every(({ fault }) => fault === undefined);
}

function codeFindings({ sheet }: SheetContext, table: DetectedTable, column: CodeColumn): Finding[] {
  const texts = areaCodeStrings();
  const { profile } = column;
  const faulty = column.values.filter(({ fault }) => fault !== undefined);
  const isWritable = !isUnread(sheet, "formulas") && profile.formulaCount === 0;
  const fix = once(() => codeFix(sheet, column));
  const findings: Finding[] = [];
  for (const [kind, values] of groupBy(
    faulty,
    ({ fault, code }) => `${fault}:${code === undefined ? "ask" : ""}`,
  )) {
    const isFixable = values[0]!.code !== undefined && isWritable;
    for (const { value, rows, fault, code, area } of values) {
      findings.push({
        rule: meta.id,
        sheet: sheet.name,
        ranges: rangesOfRows(rows, profile.column),
        message: texts.code(shownText(String(value)), fault!, code, area?.fullName),
        // All that can be completed is one decision; the rest has to be looked up kind by kind.
        group: `code:${isFixable ? "complete" : kind}:${profile.column}@${table.range.top}`,
        groupTitle: texts.codeGroup(
          columnName(profile.column, profile.header),
          isFixable ? "complete" : fault!,
        ),
        ...(isFixable && { fix }),
      });
    }
  }
  return findings;
}

/** All codes of the column as texts of six digits, so that they stay of one kind. */
function codeFix(sheet: SheetSnapshot, { profile, values }: CodeColumn): Fix {
  const cells = values
    .flatMap(({ value, rows, code }) =>
      code !== undefined && code !== value ? rows.map((row) => ({ row, before: value, after: code })) : [],
    )
    .sort((a, b) => a.row - b.row);
  let next = 0;
  const edits = rangesOfRows(
    cells.map(({ row }) => row),
    profile.column,
  ).map((range): Edit => {
    const block = cells.slice(next, (next += range.bottom - range.top + 1));
    return {
      kind: "setValues",
      sheet: sheet.name,
      range,
      before: block.map(({ before }): CellValue[] => [before]),
      after: block.map(({ after }): CellValue[] => [after]),
      numberFormats: block.map(() => ["@"]),
    };
  });
  return { id: "complete-codes", rule: meta.id, title: areaCodeStrings().codeFix, edits, safe: true };
}

function nameFindings(
  { sheet }: SheetContext,
  table: DetectedTable,
  { profile, improper }: NameColumn,
  hasCodes: boolean,
): Finding[] {
  const texts = areaCodeStrings();
  const isSure = (name: ImproperName) =>
    name.official.length === 1 && isWritable(sheet, profile.column, name);
  const fix = once(() => nameFix(sheet, profile.column, improper.filter(isSure)));
  return improper.map((name) => ({
    rule: meta.id,
    sheet: sheet.name,
    ranges: rangesOfRows(name.entry.rows, profile.column),
    message: texts.name(shownText(name.entry.text), name.official, name.kind, hasCodes),
    group: `name:${isSure(name) ? "official" : "ask"}:${profile.column}@${table.range.top}`,
    groupTitle: texts.nameGroup(columnName(profile.column, profile.header), isSure(name)),
    // With a right code in every row the area is known; the name is then a remark.
    ...(hasCodes && { level: "warning" as const }),
    ...(isSure(name) && { fix }),
  }));
}

function isWritable(sheet: SheetSnapshot, column: number, { entry }: ImproperName): boolean {
  return writableRows(sheet, { text: entry.text, rows: entry.rows, column }).length === entry.count;
}

/** Not safe: that 「府中」 under 市区町村 is a municipality is very likely, and still a reading. */
function nameFix(sheet: SheetSnapshot, column: number, names: readonly ImproperName[]): Fix {
  const rewritings = names.map(({ entry, official }) => ({
    from: { text: entry.text, rows: entry.rows, column },
    to: official[0]!,
  }));
  const [first] = rewritings;
  return {
    id: "official-names",
    rule: meta.id,
    title: areaCodeStrings().nameFix(shownText(first!.from.text), first!.to, names.length),
    edits: rewriteEdits(sheet, rewritings),
    safe: false,
  };
}
