/** L1-13 【Excel】不要な行や列が非表示のまま残されていないか. See README.md beside this file. */
import { formatRange, isUnread, type Edit, type RangeRef, type SheetSnapshot } from "../../../sheet";
import { checkStrings } from "../../../strings/checks";
import { hiddenStrings } from "../../../strings/rules/L1-13";
import { columnNameOn, outcomeOf, unknownOutcome } from "../../outcome";
import { rangesOfRows } from "../../placed-texts";
import type { Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-13",
  level: "L1",
  title: "【Excel】不要な行や列が非表示のまま残されていないか",
  number2020: null,
  severity: "critical",
  points: 10,
  appliesTo: "excel",
};

/** Neighbouring hidden rows or columns inside the used area. */
interface Run {
  readonly range: RangeRef;
  readonly indexes: readonly number[];
  /** Number of cells with a value. */
  readonly filled: number;
}

export const hiddenLines: SheetRule = {
  meta,
  scope: "sheet",
  needs: [],
  check(context) {
    const { sheet } = context;
    const { filtered, others } = hiddenRowsOf(sheet);
    const findings = [
      ...hiddenSheet(sheet),
      ...filteredRows(sheet, filtered),
      ...lineFindings(context, "Rows", runsOf(sheet, others, "Rows")),
      ...lineFindings(context, "Columns", runsOf(sheet, columnsOf(sheet), "Columns")),
    ];
    if (findings.length > 0) return outcomeOf(findings);
    const unread = isUnread(sheet, "hidden") ?? isUnread(sheet, "filter");
    return unread ? unknownOutcome(checkStrings().unread(unread.reason)) : outcomeOf([]);
  },
};

function findingOf(sheet: SheetSnapshot, parts: Omit<Finding, "rule" | "sheet">): Finding {
  return { rule: meta.id, sheet: sheet.name, ...parts };
}

function hiddenSheet(sheet: SheetSnapshot): Finding[] {
  if (sheet.visibility === "visible") return [];
  const texts = hiddenStrings();
  const message =
    sheet.rowCount === 0
      ? texts.emptySheet(sheet.name)
      : sheet.visibility === "hidden"
        ? texts.sheet(sheet.name)
        : texts.veryHidden(sheet.name);
  const edits: Edit[] = [{ kind: "unhideSheet", sheet: sheet.name, indexes: [] }];
  const fix = () => fixOf("unhide-sheet", texts.unhideSheet, edits, false);
  return [findingOf(sheet, { ranges: [], message, group: "sheet", groupTitle: texts.sheetGroup, fix })];
}

/** Hidden rows inside the used area: those that an active filter hides, and the others. */
function hiddenRowsOf(sheet: SheetSnapshot): { filtered: number[]; others: number[] } {
  const rows = sheet.hiddenRows.filter((row) => row < sheet.rowCount);
  const area = sheet.filter?.active ? sheet.filter.range : undefined;
  const isFiltered = (row: number) => area !== undefined && row > area.top && row <= area.bottom;
  return {
    filtered: rows.filter(isFiltered),
    others: rows.filter((row) => !isFiltered(row)),
  };
}

/** Columns beyond the used area are often hidden to make a sheet look finite; they hide nothing. */
function columnsOf(sheet: SheetSnapshot): readonly number[] {
  return sheet.hiddenColumns.filter((column) => column < sheet.columnCount);
}

/** One decision: a filter is cleared as a whole. */
function filteredRows(sheet: SheetSnapshot, rows: readonly number[]): Finding[] {
  if (rows.length === 0) return [];
  const texts = hiddenStrings();
  const runs = runsOf(sheet, rows, "Rows");
  const edits: Edit[] = [{ kind: "unhideRows", sheet: sheet.name, indexes: rows }];
  return [
    findingOf(sheet, {
      ranges: runs.map(({ range }) => range),
      message: texts.filtered(rows.length, sum(runs)),
      group: "filter",
      groupTitle: texts.filterGroup(formatRange(sheet.filter!.range)),
      fix: () => fixOf("unhide-filtered", texts.unhideFiltered(rows.length), edits, false),
    }),
  ];
}

function lineFindings(context: SheetContext, axis: "Rows" | "Columns", runs: readonly Run[]): Finding[] {
  const { sheet } = context;
  return [runs.filter(({ filled }) => filled > 0), runs.filter(({ filled }) => filled === 0)].flatMap(
    (group) => {
      const isEmpty = group[0]?.filled === 0;
      const indexes = group.flatMap((run) => run.indexes);
      const fix = () => unhide(sheet, axis, indexes, isEmpty);
      return group.map((run) =>
        findingOf(sheet, {
          ranges: [run.range],
          message: messageOf(context, axis, run),
          group: `${axis}${isEmpty ? ":empty" : ""}`,
          groupTitle: titleOf(axis, isEmpty, indexes.length),
          fix,
        }),
      );
    },
  );
}

function messageOf(context: SheetContext, axis: "Rows" | "Columns", { range, filled }: Run): string {
  const texts = hiddenStrings();
  const lines =
    axis === "Rows"
      ? texts.rowSpan(range.top + 1, range.bottom + 1)
      : texts.columnSpan(columnNameOn(context, range.left), columnNameOn(context, range.right));
  return filled > 0 ? texts.rows(lines, filled) : texts.emptyRows(lines);
}

function titleOf(axis: "Rows" | "Columns", isEmpty: boolean, count: number): string {
  const texts = hiddenStrings();
  if (axis === "Rows") return isEmpty ? texts.emptyRowGroup(count) : texts.rowGroup(count);
  return isEmpty ? texts.emptyColumnGroup(count) : texts.columnGroup(count);
}

/**
 * Showing blank lines changes nothing that anybody decided. What holds values may have been hidden because it must not
 * be published (names, addresses), so whether to show or to delete it is the user's choice.
 */
function unhide(
  sheet: SheetSnapshot,
  axis: "Rows" | "Columns",
  indexes: readonly number[],
  isEmpty: boolean,
): Fix {
  const texts = hiddenStrings();
  const title = axis === "Rows" ? texts.unhideRows(indexes.length) : texts.unhideColumns(indexes.length);
  const edits: Edit[] = [{ kind: `unhide${axis}`, sheet: sheet.name, indexes }];
  return fixOf(`unhide-${axis.toLowerCase()}`, title, edits, isEmpty);
}

function fixOf(id: string, title: string, edits: readonly Edit[], safe: boolean): Fix {
  return { id, rule: meta.id, title, edits, safe };
}

function runsOf(sheet: SheetSnapshot, lines: readonly number[], axis: "Rows" | "Columns"): Run[] {
  return rangesOfRows(
    [...lines].sort((a, b) => a - b),
    0,
  ).map(({ top: first, bottom: last }) => {
    const range =
      axis === "Rows"
        ? { top: first, bottom: last, left: 0, right: sheet.columnCount - 1 }
        : { top: 0, bottom: sheet.rowCount - 1, left: first, right: last };
    const indexes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    return { range, indexes, filled: filledCells(sheet, range) };
  });
}

function filledCells(sheet: SheetSnapshot, { top, left, bottom, right }: RangeRef): number {
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    const values = sheet.values[row]!;
    for (let column = left; column <= right; column++) if (values[column] !== null) count++;
  }
  return count;
}

function sum(runs: readonly Run[]): number {
  return runs.reduce((total, { filled }) => total + filled, 0);
}
