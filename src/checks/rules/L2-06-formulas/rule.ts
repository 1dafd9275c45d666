/** L2-06 【Excel】数式を使用している場合は、数値データに修正しているか. See README.md beside this file. */
import {
  areaOf,
  cellKey,
  cellOfKey,
  contains,
  formatRange,
  valueAt,
  type CellValue,
  type Edit,
  type RangeRef,
  type SheetSnapshot,
} from "../../../sheet";
import { formulaStrings } from "../../../strings/rules/L2-06";
import { groupBy, outcomeOf } from "../../outcome";
import { rangesOfRows, shownText } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L2-06",
  level: "L2",
  title: "【Excel】数式を使用している場合は、数値データに修正しているか",
  number2020: "1-7",
  severity: "major",
  points: 30,
  appliesTo: "excel",
};

/** What has to be done about a formula: only a plain one can be replaced by its value. */
type Kind = "formula" | "error" | "uncalculated" | "spilling";

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
  readonly table: DetectedTable;
  readonly kind: Kind;
}

/** Cells looked at between two pauses. */
const SLICE = 5000;
const ERROR = /^#(?:N\/A|[A-Z]+[!?]|DIV\/0!|GETTING_DATA)$/;
/** Functions whose results fill further cells, in Excel without any sign in the formula. */
const SPILLING =
  /(?:^=|[^A-Z0-9_.])(?:_xlfn\.)?(?:_xlws\.)?(?:UNIQUE|SORT|SORTBY|FILTER|SEQUENCE|RANDARRAY|TRANSPOSE|HSTACK|VSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TEXTSPLIT|EXPAND|TAKE|DROP|CHOOSEROWS|CHOOSECOLS|GROUPBY|PIVOTBY)\(|[A-Z]\d+#/i;
/** Functions that turn such results into a single one: =SUM(FILTER(…)), =TEXTJOIN(…). */
const SINGLE =
  /^=[+-]?(?:SUM|SUMPRODUCT|AVERAGE|COUNT|COUNTA|ROWS|COLUMNS|MAX|MIN|MEDIAN|INDEX|TEXTJOIN|CONCAT|XLOOKUP|IFERROR\((?:SUM|AVERAGE|COUNT|COUNTA|MAX|MIN|INDEX|TEXTJOIN))\(/i;

export const formulas: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["formulas", "table"],
  *check(context) {
    const cells = yield* formulasInTables(context);
    const groups = groupBy(cells, groupOf);
    const findings: Finding[] = [];
    for (const [group, ofGroup] of groups) {
      const byKey = new Map(ofGroup.map((cell) => [cellKey(cell.row, cell.column), cell]));
      for (const ranges of blocksOf(ofGroup)) {
        const first = byKey.get(cellKey(ranges[0]!.top, ranges[0]!.left))!;
        findings.push(findingOf(context.sheet, group, ofGroup, first, ranges));
      }
      yield;
    }
    return outcomeOf(findings);
  },
};

function* formulasInTables({ sheet, tables }: SheetContext): Generator<void, FormulaCell[], void> {
  const cells: FormulaCell[] = [];
  const hasResults = anyResult(sheet);
  let looked = 0;
  for (const [key, formula] of sheet.formulas) {
    if (++looked % SLICE === 0) yield;
    const { row, column } = cellOfKey(key);
    const table = tables.find(({ range }) => contains(range, row, column));
    if (!table) continue;
    const value = valueAt(sheet, row, column);
    cells.push({ row, column, formula, value, table, kind: kindOf(formula, value, hasResults) });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Whether at least one formula has a result. A blank beside it is then the result ""; where none has one, the file
 * was written by a program that does not calculate, and a blank says nothing.
 */
function anyResult(sheet: SheetSnapshot): boolean {
  for (const key of sheet.formulas.keys()) {
    const { row, column } = cellOfKey(key);
    if (valueAt(sheet, row, column) !== null) return true;
  }
  return false;
}

function kindOf(formula: string, value: CellValue, hasResults: boolean): Kind {
  if (typeof value === "string" && ERROR.test(value)) return "error";
  if (value === null && !hasResults) return "uncalculated";
  if (!SPILLING.test(formula)) return "formula";
  const code = formula.replace(/"[^"]*"/g, '""');
  return SPILLING.test(code) && !SINGLE.test(code) ? "spilling" : "formula";
}

/** One decision for all formulas of a table; errors of different kinds have different causes. */
function groupOf({ table, kind, value }: FormulaCell): string {
  const group = `${kind}@${table.range.top},${table.range.left}`;
  return kind === "error" ? `${group}:${value}` : group;
}

function findingOf(
  sheet: SheetSnapshot,
  group: string,
  ofGroup: readonly FormulaCell[],
  first: FormulaCell,
  ranges: readonly RangeRef[],
): Finding {
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges,
    message: messageOf(
      first,
      ranges.reduce((count, range) => count + areaOf(range), 0),
    ),
    group,
    groupTitle: titleOf(first, ofGroup.length),
    ...(first.kind === "formula" && { fix: () => toValues(sheet, ofGroup) }),
  };
}

function messageOf({ kind, value, formula }: FormulaCell, count: number): string {
  const texts = formulaStrings();
  const example = shownText(formula, 40);
  return kind === "error" ? texts.error(count, String(value), example) : texts[kind](count, example);
}

function titleOf({ kind, table }: FormulaCell, count: number): string {
  return formulaStrings()[`${kind}Group`](formatRange(table.range), count);
}

/**
 * The cells as ranges, those together that are one finding: a column's, and those of the columns beside it that have
 * formulas in the same rows (a row of totals).
 */
function blocksOf(cells: readonly FormulaCell[]): readonly (readonly RangeRef[])[] {
  const byColumn = groupBy(cells, ({ column }) => String(column));
  const columns = [...byColumn.values()].map((ofColumn) =>
    rangesOfRows(
      ofColumn.map(({ row }) => row),
      ofColumn[0]!.column,
    ),
  );
  const blocks: RangeRef[][] = [];
  for (const runs of columns.sort((a, b) => a[0]!.left - b[0]!.left)) {
    const beside = blocks.at(-1);
    if (beside && continues(beside, runs)) {
      blocks[blocks.length - 1] = beside.map((range) => ({ ...range, right: range.right + 1 }));
    } else {
      blocks.push(runs);
    }
  }
  return blocks.sort((a, b) => a[0]!.top - b[0]!.top || a[0]!.left - b[0]!.left);
}

function continues(block: readonly RangeRef[], runs: readonly RangeRef[]): boolean {
  return (
    block.length === runs.length &&
    block.every(({ top, bottom, right }, index) => {
      const run = runs[index]!;
      return right === run.left - 1 && top === run.top && bottom === run.bottom;
    })
  );
}

/** Writes the results over the formulas. It gives up the formulas, so it is never among the safe fixes. */
function toValues(sheet: SheetSnapshot, cells: readonly FormulaCell[]): Fix {
  const edits = blocksOf(cells)
    .flat()
    .map((range): Edit => {
      const values = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
        Array.from({ length: range.right - range.left + 1 }, (_, across) =>
          valueAt(sheet, range.top + down, range.left + across),
        ),
      );
      return {
        kind: "setValues",
        sheet: sheet.name,
        range,
        before: values,
        after: values,
        replacesFormulas: true,
      };
    });
  return {
    id: "to-values",
    rule: meta.id,
    title: formulaStrings().toValues(cells.length),
    edits,
    safe: false,
  };
}
