/** L2-03 各列が一意に識別可能な項目名を持っているか. See README.md beside this file. */
import { formatRange, type RangeRef } from "../../../sheet";
import { columnStrings } from "../../../strings/rules/columns";
import { uniqueNamesStrings } from "../../../strings/rules/L2-03";
import { headerRange, ownHeaderCell, renameEdit } from "../../columns/header-cells";
import { columnOutcome } from "../../columns/outcome";
import { uniqueName } from "../../fixes/split-column";
import { groupBy, once, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { canJoinRows, headerRowsOf, joinRowsEdits } from "./join-rows";

const meta: RuleMeta = {
  id: "L2-03",
  level: "L2",
  title: "各列が一意に識別可能な項目名を持っているか",
  number2020: "1-6",
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

export const uniqueNames: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  check(context) {
    const records = context.tables.filter(({ layout }) => layout === "records");
    const findings = records.flatMap((table) => tableFindings(context, table));
    const isNameless = records.some(({ headerRows }) => headerRows === 0);
    if (findings.length === 0 && isNameless) return unknownOutcome(columnStrings().noHeader);
    return columnOutcome(context, findings);
  },
};

function tableFindings(context: SheetContext, table: DetectedTable): Finding[] {
  const joined = table.headerRows > 1 && canJoinRows(context, table);
  const join = joined ? once(() => joinRows(context, table)) : undefined;
  return [...rowsFinding(context, table, join), ...duplicateFindings(context, table, join)];
}

function placeOf({ range }: DetectedTable): string {
  return `${range.top},${range.left}`;
}

/** The header stands in several rows, so that no single cell names a column. */
function rowsFinding(context: SheetContext, table: DetectedTable, fix: (() => Fix) | undefined): Finding[] {
  if (table.headerRows <= 1) return [];
  const texts = uniqueNamesStrings();
  const tiered = table.headers.find((header) => header.includes("_")) ?? table.headers[0] ?? "";
  return [
    {
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: [headerRowsOf(table)],
      message: texts.rows(table.headerRows, shownText(tiered)),
      group: `rows@${placeOf(table)}`,
      ...(fix && { fix }),
    },
  ];
}

/** Columns with content that have the same name; a merged name over further columns is one place. */
function duplicateFindings(
  context: SheetContext,
  table: DetectedTable,
  join: (() => Fix) | undefined,
): Finding[] {
  const texts = uniqueNamesStrings();
  const profiles = context
    .profiles(table)
    .filter(
      ({ header, numberCount, textCount, booleanCount }) =>
        header !== "" && numberCount + textCount + booleanCount > 0,
    );
  const groups = [...groupBy(profiles, ({ header }) => sameName(header)).values()];
  const duplicates = groups.filter((group) => group.length > 1);
  const columns = duplicates.map((group) => group.map(({ column }) => column));
  const fix = table.headerRows > 1 ? join : renaming(context, table, columns);
  return duplicates.map((group): Finding => {
    const name = shownText(group[0]!.header);
    return {
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: distinctRanges(group.map(({ column }) => headerRange(context, table, column))),
      message: texts.duplicate(name, group.length),
      group: `duplicate@${placeOf(table)}`,
      groupTitle: texts.duplicateGroup(formatRange(table.range), duplicates.length),
      ...(fix && { fix }),
    };
  });
}

/** Width, space and case make no difference to a reader, nor to many programs. */
function sameName(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function distinctRanges(ranges: readonly RangeRef[]): RangeRef[] {
  return [...new Map(ranges.map((range) => [formatRange(range), range])).values()];
}

/** Numbers the second and further columns of a name; undefined where a name is merged over several columns. */
function renaming(
  context: SheetContext,
  table: DetectedTable,
  duplicates: readonly (readonly number[])[],
): (() => Fix) | undefined {
  const again = duplicates.flatMap((columns) => columns.slice(1));
  const cells = again.map((column) => ownHeaderCell(context, table, column));
  if (again.length === 0 || cells.some((cell) => cell === undefined)) return undefined;
  return once(() => {
    const taken = new Set(table.headers.map(sameName));
    const edits = cells.map((cell) => {
      const name = uniqueName(sameName(cell!.text), taken);
      taken.add(name);
      return renameEdit(context.sheet, cell!, `${cell!.text}${name.slice(sameName(cell!.text).length)}`);
    });
    // The numbers are only a stopgap for names that say what each column holds.
    return { id: "number-names", rule: meta.id, title: uniqueNamesStrings().numberNames, edits, safe: false };
  });
}

function joinRows(context: SheetContext, table: DetectedTable): Fix {
  return {
    id: "join-rows",
    rule: meta.id,
    title: uniqueNamesStrings().joinRows(table.headerRows),
    edits: joinRowsEdits(context.sheet, table),
    // Where the header ends was found by rules of thumb, unless the user said so.
    safe: table.source === "user",
  };
}
