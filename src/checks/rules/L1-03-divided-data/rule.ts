/** L1-03 データが分断されていないか. See README.md beside this file. */
import type { RangeRef, SheetSnapshot } from "../../../sheet";
import { dividedDataStrings } from "../../../strings/rules/L1-03";
import { outcomeOf, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { findDivisions, type Divisions, type SectionRow } from "./divisions";
import {
  canDeleteColumn,
  canDeleteRow,
  canInsertColumn,
  deleteColumnEdits,
  deleteRowEdits,
  runsOf,
  sectionEdits,
} from "./repair";

const meta: RuleMeta = {
  id: "L1-03",
  level: "L1",
  title: "データが分断されていないか",
  number2020: "2-1",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

export const dividedData: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      if (table.layout === "form") continue;
      const divisions = yield* findDivisions(context, table);
      findings.push(...findingsOf(context, table, divisions));
      yield;
    }
    const hasForm = context.tables.some(({ layout }) => layout === "form");
    return hasForm && findings.length === 0
      ? unknownOutcome(dividedDataStrings().onlyForms)
      : outcomeOf(findings);
  },
};

function findingsOf(context: SheetContext, table: DetectedTable, divisions: Divisions): Finding[] {
  return [
    ...rowFindings(context, table, divisions.blankRows, "blankRows"),
    ...rowFindings(context, table, divisions.repeatedHeaders, "repeatedHeader"),
    ...sectionFindings(context, table, divisions.sections),
    ...columnFindings(context, table, divisions.blankColumns),
  ];
}

interface Group {
  readonly sheet: SheetSnapshot;
  readonly group: string;
  readonly groupTitle: string;
  /** Absent where some of the group's lines hold something else. */
  readonly fix?: () => Fix;
}

function finding({ sheet, fix, ...group }: Group, range: RangeRef, message: string): Finding {
  return { rule: meta.id, sheet: sheet.name, ranges: [range], message, ...group, ...(fix && { fix }) };
}

function fixOf(id: string, title: string, edits: Fix["edits"], safe: boolean): Fix {
  return { id, rule: meta.id, title, edits, safe };
}

function keyOf({ range }: DetectedTable, kind: string): string {
  return `${kind}@${range.top},${range.left}`;
}

/** Blank rows, or repeated header rows; those that can be deleted are one decision, the others another. */
function rowFindings(
  { sheet }: SheetContext,
  table: DetectedTable,
  rows: readonly number[],
  kind: "blankRows" | "repeatedHeader",
): Finding[] {
  const texts = dividedDataStrings();
  const deletable = rows.filter((row) => canDeleteRow(sheet, table, row));
  const fix = () => fixOf("delete-rows", texts.deleteRows, deleteRowEdits(sheet, deletable), true);
  return [deletable, rows.filter((row) => !deletable.includes(row))].flatMap((part, index) => {
    const runs = runsOf(part);
    const title = kind === "blankRows" ? texts.blankRowsGroup : texts.repeatedHeaderGroup;
    const group: Group = {
      sheet,
      group: keyOf(table, index === 0 ? kind : `${kind}-kept`),
      groupTitle: title(runs.length),
      ...(index === 0 && { fix }),
    };
    return runs.map(({ first, last }) => {
      const message = kind === "blankRows" ? texts.blankRows(last - first + 1) : texts.repeatedHeader;
      return finding(group, { ...table.range, top: first, bottom: last }, message);
    });
  });
}

function columnFindings(
  { sheet }: SheetContext,
  table: DetectedTable,
  columns: readonly number[],
): Finding[] {
  const texts = dividedDataStrings();
  const deletable = columns.filter((column) => canDeleteColumn(sheet, column));
  const fix = () => fixOf("delete-columns", texts.deleteColumns, deleteColumnEdits(sheet, deletable), true);
  return [deletable, columns.filter((column) => !deletable.includes(column))].flatMap((part, index) => {
    const runs = runsOf(part);
    const group: Group = {
      sheet,
      group: keyOf(table, index === 0 ? "blankColumns" : "blankColumns-kept"),
      groupTitle: texts.blankColumnsGroup(runs.length),
      ...(index === 0 && { fix }),
    };
    return runs.map(({ first, last }) =>
      finding(group, { ...table.range, left: first, right: last }, texts.blankColumns(last - first + 1)),
    );
  });
}

function sectionFindings(
  context: SheetContext,
  table: DetectedTable,
  sections: readonly SectionRow[],
): Finding[] {
  const texts = dividedDataStrings();
  const { sheet, tables } = context;
  const isRepairable =
    canInsertColumn(sheet, tables, table) &&
    table.headerRows > 0 &&
    sections.every(({ row }) => canDeleteRow(sheet, table, row));
  const name = sectionColumnName(table.headers);
  const fix = () =>
    fixOf("sections-to-column", texts.sectionColumn(name), sectionEdits(sheet, table, sections, name), false);
  const group: Group = {
    sheet,
    group: keyOf(table, "sections"),
    groupTitle: texts.sectionGroup(sections.length),
    ...(isRepairable && { fix }),
  };
  return sections.map(({ row, text, merge }) => {
    const { left } = table.range;
    const range = merge ?? { top: row, bottom: row, ...cellOf(context, table, row, left) };
    return finding(group, range, texts.section(shownText(text)));
  });
}

/** Columns of the one cell that a section row holds. */
function cellOf({ grid }: SheetContext, { range }: DetectedTable, row: number, from: number) {
  const [cell] = grid.cellsOfRow(row, from, range.right);
  return { left: cell!.left, right: cell!.right };
}

/** A name for the new column that the table does not have yet. */
function sectionColumnName(headers: readonly string[]): string {
  const texts = dividedDataStrings();
  const wished = [texts.sectionName, texts.sectionNameOther].find((name) => !headers.includes(name));
  if (wished !== undefined) return wished;
  let number = 2;
  while (headers.includes(texts.sectionNameLast(number))) number++;
  return texts.sectionNameLast(number);
}
