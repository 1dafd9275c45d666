/** L1-04 データ本体と無関係な情報がないか. See README.md beside this file. */
import {
  cellKey,
  cellRange,
  formatCell,
  isUnread,
  numberFormatAt,
  overlaps,
  uniqueSheetName,
  type CellValue,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../sheet";
import { unrelatedContentStrings } from "../../../strings/rules/L1-04";
import { groupBy, outcomeOf } from "../../outcome";
import { outsideCells, type OutsideCell } from "../../outside-cells";
import { shownText } from "../../placed-texts";
import { shownValue } from "../../shown";
import type { ColumnProfile } from "../../profile";
import { plainPlan } from "../../plain-plan";
import type { Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { kindOf, type Kind } from "./kinds";

const meta: RuleMeta = {
  id: "L1-04",
  level: "L1",
  title: "データ本体と無関係な情報がないか",
  number2020: null,
  severity: "major",
  points: 5,
  appliesTo: "all",
};

/** Neighbouring cells of a row that belong together: 作成課 | 情報政策課. */
interface Line {
  readonly cells: readonly OutsideCell[];
  readonly kind: Kind;
}

export const unrelatedContent: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  check(context, { workbook }) {
    const { sheet } = context;
    const lines = [...linesOf(context), ...slipsAtEdges(context)];
    const findings: Finding[] = [];
    for (const [group, members] of groupBy(lines, groupOf)) {
      const movable = new Set(members.filter((line) => canMove(sheet, line)));
      const fix = () => moveFix(sheet, workbook, [...movable]);
      for (const line of members) {
        findings.push({
          ...findingOf(sheet, line),
          group,
          groupTitle: titleOf(group, members.length),
          ...(group === "around" && movable.has(line) && { fix }),
        });
      }
    }
    return outcomeOf(findings);
  },
};

/** Outside cells of a row without a gap between them are one line. */
function linesOf(context: SheetContext): Line[] {
  const lines: OutsideCell[][] = [];
  for (const cell of outsideCells(context)) {
    const last = lines.at(-1)?.at(-1);
    const isBeside = last && last.row === cell.row && rightOf(context, last) === cell.column - 1;
    if (isBeside) lines.at(-1)!.push(cell);
    else lines.push([cell]);
  }
  return lines.map((cells) => ({ cells, kind: kindOf(context, cells) }));
}

/** A column at the side without a name and with so few values is a slip beside the table. */
const SLIPS = 2;
/** Shorter tables have columns of so few values by nature. */
const LEAST_ROWS = 5;

/** Slips right beside a table, which detection takes for one more column of it. */
function slipsAtEdges(context: SheetContext): Line[] {
  return context.tables.flatMap((table) => {
    const profiles = context.profiles(table);
    if (table.layout === "form" || profiles.length < 3) return [];
    return [profiles[0]!, profiles.at(-1)!].flatMap((profile) => {
      const filled = profile.textCount + profile.numberCount + profile.booleanCount;
      const rows = filled + profile.blankCount;
      if (profile.header !== "" || filled > SLIPS || rows < LEAST_ROWS) return [];
      return slipsOf(context.sheet, profile);
    });
  });
}

function slipsOf(sheet: SheetSnapshot, profile: ColumnProfile): Line[] {
  const lines: Line[] = [];
  for (let row = profile.firstRow; row <= profile.lastRow; row++) {
    const value = profile.valueAt(row);
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    const { column } = profile;
    lines.push({
      kind: "stray",
      cells: [{ row, column, value, isFormula: sheet.formulas.has(cellKey(row, column)) }],
    });
  }
  return lines;
}

function rightOf({ grid }: SheetContext, { row, column }: OutsideCell): number {
  return grid.mergeAt(row, column)?.right ?? column;
}

/** What stands around a table by custom, and what stands somewhere: two decisions. */
function groupOf({ kind }: Line): string {
  return kind === "stray" ? "stray" : "around";
}

function titleOf(group: string, count: number): string {
  const texts = unrelatedContentStrings();
  return group === "stray" ? texts.strayGroup(count) : texts.aroundGroup(count);
}

function findingOf(sheet: SheetSnapshot, { cells, kind }: Line): Omit<Finding, "group"> {
  const text = shownText(
    cells.map(({ row, column, value }) => shownValue(value, numberFormatAt(sheet, row, column))).join(" "),
  );
  const first = cells[0]!;
  const last = cells.at(-1)!;
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges: [{ top: first.row, bottom: first.row, left: first.column, right: last.column }],
    message: unrelatedContentStrings()[kind](text),
  };
}

/** Formulas stay, and so do header rows of Excel tables. */
function canMove(sheet: SheetSnapshot, { cells }: Line): boolean {
  if (isUnread(sheet, "formulas")) return false;
  return !cells.some(
    ({ row, column, isFormula }) =>
      isFormula || sheet.tables.some(({ range }) => overlaps(range, cellRange(row, column))),
  );
}

/**
 * Adds a sheet with the lines, each with where it stood, and clears the cells. Not safe: the printed sheet loses its
 * title; the publication copy does the same beside it.
 */
function moveFix(sheet: SheetSnapshot, workbook: WorkbookSnapshot, lines: readonly Line[]): Fix {
  const texts = unrelatedContentStrings();
  const names = workbook.sheets.map(({ name }) => name);
  const wished = workbook.sheets.length > 1 ? `${texts.sheetName}_${sheet.name}` : texts.sheetName;
  const rows: CellValue[][] = lines.flatMap(({ cells, kind }) =>
    cells.map(({ value, row, column }) => [texts.kindName(kind), value, formatCell(row, column)]),
  );
  const header = [texts.kindColumn, texts.textColumn, texts.cellColumn];
  const plan = plainPlan(uniqueSheetName(wished, names), [header, ...rows], { columnWidths: [18, 80, 12] });
  const clear = lines.flatMap(({ cells }) =>
    cells.map(({ value, row, column }): Edit => ({
      kind: "setValues",
      sheet: sheet.name,
      range: cellRange(row, column),
      before: [[value]],
      after: [[null]],
    })),
  );
  return {
    id: "move-to-metadata",
    rule: meta.id,
    title: texts.fix,
    edits: [{ kind: "addSheet", plan }, ...clear],
    safe: false,
  };
}
