/** L3-02 回答のコード表が別添されているか. See README.md beside this file. */
import { uniqueSheetName, type CellValue, type WorkbookSnapshot } from "../../../sheet";
import { codeTableStrings } from "../../../strings/rules/L3-02";
import { roleOf } from "../../companion-sheets";
import { ownName } from "../../columns/headers";
import { columnOutcome } from "../../columns/outcome";
import { columnName, once, outcomeOf, unknownOutcome } from "../../outcome";
import { plainPlan } from "../../plain-plan";
import type { Finding, Fix, RuleMeta, RuleOutcome, SheetContext, SheetRule } from "../../types";
import { codedColumns, type CodedColumn } from "./coded-columns";
import { Legends } from "./legends";

const meta: RuleMeta = {
  id: "L3-02",
  level: "L3",
  title: "回答のコード表が別添されているか",
  number2020: null,
  severity: "critical",
  points: 15,
  appliesTo: "all",
};

/** So many codes are named in a message. */
const SHOWN_CODES = 6;

export const codeTable: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  check(context, workbook) {
    // A sheet of codes, metadata or logs has no answers; what its codes mean is written on it.
    if (roleOf(context) !== "data") return outcomeOf([]);
    const coded = codedColumns(context);
    const legends = new Legends(context, workbook);
    const explanationOf = ({ profile, codes }: CodedColumn) => legends.explanationOf(profile.header, codes);
    const missing = coded.filter((column) => explanationOf(column) === "none");
    if (missing.length === 0) {
      const unfilled = coded.filter((column) => explanationOf(column) === "unfilled");
      return unfilled.length === 0
        ? columnOutcome(context, [])
        : unknownOutcome(codeTableStrings().unfilled(namesOf(unfilled)));
    }
    if (workbook.workbook.file?.content === "csv") return elsewhere(missing);
    return columnOutcome(context, findingsOf(context, workbook.workbook, missing, legends.hasCodeTable));
  },
};

/** A CSV file holds one table: whether a code table is published beside it cannot be seen in it. */
function elsewhere(missing: readonly CodedColumn[]): RuleOutcome {
  return unknownOutcome(codeTableStrings().csv(namesOf(missing)));
}

function findingsOf(
  context: SheetContext,
  workbook: WorkbookSnapshot,
  missing: readonly CodedColumn[],
  hasCodeTable: boolean,
): Finding[] {
  const texts = codeTableStrings();
  const fix = once(() => codeTableFix(workbook, missing));
  return missing.map(({ profile, codes }) => ({
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: [{ top: profile.firstRow, bottom: profile.lastRow, left: profile.column, right: profile.column }],
    message: texts.coded(columnName(profile.column, profile.header), shownCodes(codes), hasCodeTable),
    group: "coded",
    groupTitle: texts.group(missing.length),
    fix,
  }));
}

function namesOf(columns: readonly CodedColumn[]): string {
  return columns
    .map(({ profile }) => columnName(profile.column, profile.header))
    .join(codeTableStrings().and);
}

function shownCodes(codes: readonly string[]): string {
  const texts = codeTableStrings();
  const shown = codes.slice(0, SHOWN_CODES).join(texts.and);
  return codes.length > SHOWN_CODES ? texts.more(shown) : shown;
}

/** A sheet that lists the codes, with room for their meanings: only the user knows those. */
function codeTableFix(workbook: WorkbookSnapshot, columns: readonly CodedColumn[]): Fix {
  const texts = codeTableStrings();
  const rows = columns.flatMap(({ profile, codes }): CellValue[][] =>
    codes.map((code) => [ownName(profile.header) || columnName(profile.column, ""), asCell(code), null]),
  );
  const name = uniqueSheetName(
    texts.sheetName,
    workbook.sheets.map((sheet) => sheet.name),
  );
  const header = [texts.columnHead, texts.codeHead, texts.meaningHead];
  return {
    id: "make-code-table",
    rule: meta.id,
    title: texts.fix(name),
    edits: [{ kind: "addSheet", plan: plainPlan(name, [header, ...rows], { columnWidths: [24, 12, 40] }) }],
    safe: false,
  };
}

/** A code as it stands in the data: a number where it is one, text where a zero leads. */
function asCell(code: string): CellValue {
  return /^(?:0|[1-9]\d*)$/.test(code) ? Number(code) : code;
}
