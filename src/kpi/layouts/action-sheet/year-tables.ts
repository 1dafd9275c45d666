/** Finds the year tables of a sheet: years across, 予定 and 実績 down. */
import type { Grid, GridCell } from "../../../sheet/grid";
import type { ObservationKind } from "../../indicator/model";
import { comparable } from "../../text";
import { cellsUnder, type TableCell } from "../series";
import { layoutStrings } from "../../../strings/layouts";
import {
  columnHeading,
  headingOf,
  isYearHeading,
  labelKindOf,
  rowHeading,
  type Heading,
} from "../vocabulary";

interface YearColumn {
  readonly cell: GridCell;
  readonly heading: Heading;
}

/** Rows of a table that belong together: one 予定 and one 実績, with the name that stands beside them. */
export interface RowGroup {
  /** Text beside the row headings that names the indicator; "" without. */
  readonly name: string;
  readonly unit: string;
  readonly cells: TableCell[];
  /** 達成状況, 評価 under the results: 達成, ○, A. */
  readonly marks: YearMark[];
}

/** A mark that the form gives to the result of a year. */
export interface YearMark {
  readonly cell: GridCell;
  readonly fiscalYear: number;
}

export interface YearTable {
  readonly top: number;
  readonly bottom: number;
  /** From the column after the table to the left (0 without one) to the last year. */
  readonly left: number;
  readonly right: number;
  readonly groups: readonly RowGroup[];
}

/** Rows without a row heading that may stand between the headings of a table. */
const LARGEST_GAP = 3;
const POSSIBLE_YEAR = /年|FY|[MTSHRmtshrＭＴＳＨＲ]\s?[\d０-９元]|[12１２][\d０-９]{3}/;
const POSSIBLE_ROW_HEADING = /[定画標込績果値況捗数]/;
const LONGEST_HEADING = 40;

export function findYearTables(grid: Grid): YearTable[] {
  const tables: YearTable[] = [];
  const labelled = rowsWithRowHeading(grid);
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    if (!hasRowHeadingBelow(labelled, row) || !mayHaveYears(grid, row)) continue;
    let left = 0;
    for (const columns of yearRuns(grid, row)) {
      const table = readTable(grid, row, left, columns);
      left = columns.at(-1)!.cell.range.right + 1;
      if (table) tables.push(table);
    }
  }
  return withoutRepeats(tables);
}

/** The rows in which a cell says 予定, 実績 or the like; without one nearby, years are no head of a table. */
function rowsWithRowHeading(grid: Grid): Set<number> {
  const known = new Map<string, boolean>();
  const rows = new Set<number>();
  grid.sheet.values.forEach((values, row) => {
    const found = values.some((value) => {
      if (typeof value !== "string" || value.length > LONGEST_HEADING || !POSSIBLE_ROW_HEADING.test(value))
        return false;
      const text = value.trim();
      if (!known.has(text)) known.set(text, rowHeading(text) !== undefined);
      return known.get(text)!;
    });
    if (found) rows.add(row);
  });
  return rows;
}

function hasRowHeadingBelow(labelled: ReadonlySet<number>, row: number): boolean {
  for (let below = row + 1; below <= row + LARGEST_GAP + 1; below++) if (labelled.has(below)) return true;
  return false;
}

/** A cheap look before cells are made: most rows of a large sheet hold no year. */
function mayHaveYears(grid: Grid, row: number): boolean {
  return (grid.sheet.values[row] ?? []).some(
    (value) =>
      (typeof value === "string" && value.length <= LONGEST_HEADING && POSSIBLE_YEAR.test(value)) ||
      (typeof value === "number" && headingOf(value) !== undefined),
  );
}

/** The year headings of a row; a row may hold the heads of several tables side by side. */
function yearRuns(grid: Grid, row: number): YearColumn[][] {
  const runs: YearColumn[][] = [];
  let run: YearColumn[] = [];
  let interrupted = false;
  for (const cell of grid.startingIn(row)) {
    const heading = headingOf(cell.value);
    if (!heading) {
      // A label (年度) begins the head of another table; any other text is a column that holds no year.
      interrupted ||= labelKindOf(cell.text) !== undefined;
      continue;
    }
    const repeats = run.some(
      ({ heading: { year, kind } }) => year !== null && year === heading.year && kind === heading.kind,
    );
    if (run.length > 0 && (interrupted || repeats)) {
      runs.push(run);
      run = [];
    }
    run.push({ cell, heading });
    interrupted = false;
  }
  runs.push(run);
  return runs.filter((columns) => columns.some(({ heading }) => isYearHeading(heading)));
}

function readTable(
  grid: Grid,
  top: number,
  left: number,
  columns: readonly YearColumn[],
): YearTable | undefined {
  const first = columns[0]!.cell.range.left;
  const right = columns.at(-1)!.cell.range.right;
  const groups: (RowGroup & { headings: Map<ObservationKind, string> })[] = [];
  const used = new Set<string>();
  let bottom = top;
  let gap = 0;
  for (let row = top + 1; row < grid.sheet.rowCount && gap <= LARGEST_GAP; row++) {
    const beside = grid.rowCells(row, left, first - 1).filter((cell) => cell.range.right < first);
    const marked = groups.at(-1);
    if (marked?.headings.has("actual") && beside.some(({ text }) => MARKS_RESULT.test(comparable(text)))) {
      marked.marks.push(...marksIn(grid, row, columns));
      gap = 0;
      bottom = row;
      continue;
    }
    const label = beside.findLast((cell) => rowHeading(cell.text) !== undefined && cell.range.top > top);
    if (!label) {
      if (endsTable(grid, row, left, right, top)) break;
      gap += 1;
      continue;
    }
    gap = 0;
    bottom = row;
    const heading = rowHeading(label.text)!;
    const { name, unit } = besideText(grid, beside, label, top);
    const last = groups.at(-1);
    const repeated = last?.headings.has(heading.kind) && last.headings.get(heading.kind) !== label.address;
    const renamed = name !== "" && last !== undefined && last.name !== name;
    const group =
      last && !repeated && !renamed
        ? last
        : { name, unit, cells: [], marks: [], headings: new Map<ObservationKind, string>() };
    if (group !== last) groups.push(group);
    group.headings.set(heading.kind, label.address);
    group.cells.push(
      ...figureCells(grid, row, columns, heading.kind, unit || heading.unit || group.unit, used),
    );
  }
  return groups.length > 0 ? { top, bottom, left, right, groups } : undefined;
}

/** A row below the results that says how they are judged. */
const MARKS_RESULT =
  /^(?:自己|内部|外部|目標|年度|進捗)?の?(?:評価|判定|評定|達成状況|達成度|達成区分|達成の?可否|進捗状況)(?:区分|結果)?$/;

function marksIn(grid: Grid, row: number, columns: readonly YearColumn[]): YearMark[] {
  return columns.flatMap(({ cell: { range }, heading }) => {
    const [cell, ...others] = cellsUnder(
      grid.rowCells(row, range.left, range.right),
      range.left,
      range.right,
    );
    const isMark = cell && others.length === 0 && typeof cell.value === "string" && heading.year !== null;
    return isMark ? [{ cell, fiscalYear: heading.year }] : [];
  });
}

/** Another table or another part of the form begins. */
function endsTable(grid: Grid, row: number, left: number, right: number, top: number): boolean {
  const cells = grid.startingIn(row, left, right);
  const years = cells.filter((cell) => isYearHeading(columnHeading(cell.text)));
  // A second row of years right under the first (「令和元年度」 over 「(2019年度)」) still belongs to the head.
  if (years.length > 0) return row > top + 1;
  return cells.some((cell) => labelKindOf(cell.text) !== undefined);
}

/** Name and unit that stand beside a row heading; a label that also stands beside the years names the section. */
function besideText(
  grid: Grid,
  beside: readonly GridCell[],
  label: GridCell,
  top: number,
): { name: string; unit: string } {
  const names: string[] = [];
  let unit = "";
  for (const cell of beside) {
    if (cell.address === label.address || cell.range.top <= top) continue;
    // 「項目」 and 「事業」 are labels elsewhere; under 単位 they are units.
    if (comparable(grid.cellAt(top, cell.column).text) === "単位") unit = cell.text;
    else if (labelKindOf(cell.text)) continue;
    else if (typeof cell.value === "string" && !rowHeading(cell.text)) names.push(cell.text);
  }
  return { name: names.join(" "), unit };
}

function figureCells(
  grid: Grid,
  row: number,
  columns: readonly YearColumn[],
  rowKind: ObservationKind,
  rowUnit: string,
  used: Set<string>,
): TableCell[] {
  const texts = layoutStrings();
  const found: TableCell[] = [];
  for (const { cell: head, heading } of columns) {
    const { left, right } = head.range;
    const under = cellsUnder(grid.rowCells(row, left, right), left, right);
    const unitCell =
      under.length === 2 ? under.find((cell) => /^[^\d０-９]{1,6}$/.test(cell.text)) : undefined;
    const fiscalYear = heading.year;
    // Baselines and targets stand in one of the rows only.
    const isExpected = heading.kind !== "baseline" && heading.kind !== "target";
    if (under.length === 0 && isExpected) {
      const obstacle = heading.ambiguous ? texts.ambiguousYear : null;
      found.push({
        sheet: grid.sheet.name,
        cell: grid.cellAt(row, left),
        kind: heading.kind ?? rowKind,
        fiscalYear,
        headingUnit: "",
        obstacle,
      });
    }
    for (const cell of under) {
      if (cell === unitCell || used.has(cell.address)) continue;
      used.add(cell.address);
      const spans = columns.filter(
        (column) => cellsUnder([cell], column.cell.range.left, column.cell.range.right).length > 0,
      );
      const obstacle = spans.length > 1 ? texts.severalYears : heading.ambiguous ? texts.ambiguousYear : null;
      found.push({
        sheet: grid.sheet.name,
        cell,
        kind: kindWhere(heading, rowKind),
        fiscalYear,
        headingUnit: unitCell?.text ?? (rowUnit || heading.unit),
        headingAsOf: heading.asOf ?? null,
        obstacle,
      });
    }
  }
  return found;
}

/**
 * 「R6（目標）」 makes a target of a plan, 「R1（基準）」 a baseline of an actual; the other row of that year stays what it
 * is. A column 目標値 holds targets in both rows.
 */
function kindWhere({ kind, isBeside = false }: Heading, ofRow: ObservationKind): ObservationKind {
  const isOther = (kind === "target" && ofRow === "actual") || (kind === "baseline" && ofRow === "plan");
  return isBeside && isOther ? ofRow : (kind ?? ofRow);
}

/** A head of two rows (「令和元年度」 over 「(2019年度)」) finds its table twice; the upper one stays. */
function withoutRepeats(tables: readonly YearTable[]): YearTable[] {
  const seen = new Set<string>();
  return tables.flatMap((table) => {
    const groups = table.groups
      .map((group) => ({ ...group, cells: group.cells.filter(({ cell }) => !seen.has(cell.address)) }))
      .filter((group) => group.cells.length > 0);
    for (const group of groups) for (const { cell } of group.cells) seen.add(cell.address);
    return groups.length > 0 || table.groups.every((group) => group.cells.length === 0)
      ? [{ ...table, groups }]
      : [];
  });
}
