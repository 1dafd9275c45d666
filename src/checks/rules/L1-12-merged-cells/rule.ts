/** L1-12 【Excel】セルの結合をしていないか. See README.md beside this file. */
import {
  contains,
  overlaps,
  valueAt,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../../../sheet";
import { mergedCellsStrings } from "../../../strings/rules/L1-12";
import { bodyOf } from "../../context";
import { groupBy, once, outcomeOf } from "../../outcome";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-12",
  level: "L1",
  title: "【Excel】セルの結合をしていないか",
  number2020: "1-4",
  severity: "critical",
  points: 10,
  appliesTo: "excel",
};

/** Where a merged area lies, and so what becomes of its value. */
type Area = "body" | "header" | "outside";

interface Merge {
  readonly range: RangeRef;
  readonly area: Area;
  readonly table: DetectedTable | undefined;
  readonly value: CellValue;
  /** Numbers are a decision of their own: repeating one changes sums. */
  readonly isNumber: boolean;
}

export const mergedCells: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["merges"],
  check(context) {
    const merges = context.sheet.merges.map((range) => describe(context, range));
    const groups = groupBy(merges, groupOf);
    const fixes = new Map(
      [...groups].map(([group, members]) => [group, once(() => unmergeFix(context, members))]),
    );
    const findings = merges.map((merge): Finding => {
      const group = groupOf(merge);
      return {
        rule: meta.id,
        sheet: context.sheet.name,
        ranges: [merge.range],
        message: messageOf(merge),
        group,
        groupTitle: titleOf(merge, groups.get(group)!.length),
        fix: fixes.get(group)!,
      };
    });
    return outcomeOf(findings);
  },
};

function describe(context: SheetContext, range: RangeRef): Merge {
  const { sheet } = context;
  const table = context.tables.find((candidate) => overlaps(candidate.range, range));
  const value = valueAt(sheet, range.top, range.left);
  return { range, table, value, area: areaOfMerge(table, range), isNumber: typeof value === "number" };
}

function areaOfMerge(table: DetectedTable | undefined, range: RangeRef): Area {
  if (!table) return "outside";
  const body = bodyOf(table);
  if (contains(body, range.top, range.left)) return "body";
  return contains(table.range, range.top, range.left) && range.bottom < body.top ? "header" : "body";
}

function groupOf({ area, table, isNumber }: Merge): string {
  const place = table ? `${area}@${table.range.top},${table.range.left}` : area;
  return area === "body" && isNumber ? `${place}:number` : place;
}

function titleOf(merge: Merge, count: number): string {
  const texts = mergedCellsStrings();
  if (merge.area === "header") return texts.headerGroup(count);
  if (merge.area === "outside") return texts.outsideGroup(count);
  return merge.isNumber ? texts.numberGroup(count) : texts.bodyGroup(count);
}

function messageOf({ range, value, area }: Merge): string {
  const texts = mergedCellsStrings();
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const shown = value === null ? texts.blank : texts.value(shortened(String(value)));
  if (area === "outside") return texts.outside(rows, columns, shown);
  return area === "header" ? texts.header(rows, columns, shown) : texts.body(rows, columns, shown);
}

/** Text of a message in one line, cut where it is long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}

/**
 * Dissolves the areas and, inside tables, writes the value into every cell that was covered. Nothing is overwritten:
 * a value hidden under the merge stays. Never among the safe fixes on a printed form (個票), which is made of its merges:
 * staff must keep the form, and the publication copy leaves it as it is.
 */
function unmergeFix({ sheet, tables }: SheetContext, merges: readonly Merge[]): Fix {
  const { area, isNumber } = merges[0]!;
  const isForm = tables.some(({ layout }) => layout === "form");
  const fills = area === "outside" ? [] : merges.flatMap((merge) => fillEdits(sheet, merge));
  return {
    id: "unmerge-fill",
    rule: meta.id,
    title: area === "outside" ? mergedCellsStrings().unmerge : mergedCellsStrings().unmergeAndFill,
    edits: [{ kind: "unmerge", sheet: sheet.name, ranges: merges.map(({ range }) => range) }, ...fills],
    safe: !isForm && !(area === "body" && isNumber),
  };
}

/** The cells beside the first one, then those below; the first cell keeps its value or formula untouched. */
function fillEdits(sheet: SheetSnapshot, { range, value, table }: Merge): Edit[] {
  if (value === null || !table) return [];
  const bottom = Math.min(range.bottom, table.range.bottom);
  const right = Math.min(range.right, table.range.right);
  const beside = { top: range.top, bottom: range.top, left: range.left + 1, right };
  const below = { top: range.top + 1, bottom, left: range.left, right };
  return [beside, below].flatMap((target): Edit[] => {
    if (target.right < target.left || target.bottom < target.top) return [];
    const before = block(target, (row, column) => valueAt(sheet, row, column));
    const after = before.map((line) => line.map((old) => old ?? value));
    return [{ kind: "setValues", sheet: sheet.name, range: target, before, after }];
  });
}

function block(range: RangeRef, at: (row: number, column: number) => CellValue): CellValue[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    Array.from({ length: range.right - range.left + 1 }, (_, column) =>
      at(range.top + row, range.left + column),
    ),
  );
}
