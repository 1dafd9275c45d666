/** L1-02 １シート（ファイル）に複数の表が掲載されていないか. See README.md beside this file. */
import { uniqueSheetName, type Edit, type WorkbookSnapshot } from "../../../sheet";
import { oneTableStrings } from "../../../strings/rules/L1-02";
import { outcomeOf } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { canMove, moveEdits, withTitles } from "./move";

const meta: RuleMeta = {
  id: "L1-02",
  level: "L1",
  title: "１シート（ファイル）に複数の表が掲載されていないか",
  number2020: "2-2",
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

export const oneTablePerSheet: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  check(context, { workbook }) {
    const texts = oneTableStrings();
    const { sheet, tables } = context;
    const further = tables.slice(1);
    const movable = further.filter((table) => canMove(context, workbook, table));
    const findings = further.map((table, index): Finding => ({
      rule: meta.id,
      sheet: sheet.name,
      ranges: [table.range],
      message: texts.further(index + 2, tables.length, nameOf(context, table)),
      // Tables that cannot be moved by a fix are a decision of their own.
      group: movable.includes(table) ? "movable" : "fixed",
      groupTitle: texts.group(tables.length),
      ...(movable.includes(table) && { fix: () => moveFix(context, workbook, movable) }),
    }));
    return outcomeOf(findings);
  },
};

/** The first text of the table, by which a person finds it. */
function nameOf({ grid }: SheetContext, { range }: DetectedTable): string {
  const first = grid.cellsOfRow(range.top, range.left, range.right)[0];
  return first ? oneTableStrings().name(shownText(String(first.value))) : "";
}

/** Not safe: the printed sheet loses tables that belong together on paper. */
function moveFix(context: SheetContext, workbook: WorkbookSnapshot, tables: readonly DetectedTable[]): Fix {
  const texts = oneTableStrings();
  const { sheet } = context;
  const names = workbook.sheets.map(({ name }) => name);
  const edits = tables.flatMap((table): Edit[] => {
    const name = uniqueSheetName(texts.sheetName(sheet.name, context.tables.indexOf(table) + 1), names);
    names.push(name);
    return moveEdits(sheet, withTitles(context, table), name);
  });
  return { id: "move-tables", rule: meta.id, title: texts.fix, edits, safe: false };
}
