/** The heading rows of a goal/result table, and what each column holds. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { headingIn, NO_HEADING, yearsAlone, type Heading, type Role } from "./words";

export interface Column {
  readonly left: number;
  readonly right: number;
  readonly role: Role;
  readonly heading: Heading;
  readonly text: string;
}

export interface TableHead {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
  /** Whether a column names the items; else the title over the table does. */
  readonly isNamed: boolean;
}

const LONGEST_HEADING = 60;
const TELLING = /目標|ターゲット|ゴール|[目め][指ざ]す|KGI|計画|予定/;
const ANSWER =
  /(?:実績|結果|成果|状況|進捗|効果|評価|内容|達成値?|達成度|到達点|到達度|概要|経過)(?:値|数|等|・.{1,6})?[\s\u3000]*(?:[（(［[].*)?[\s\u3000）)】\]］]*$/;

/** The heads that begin in a row, from left to right; none where the row heads no goal/result table. */
export function headsIn(grid: Grid, row: number): TableHead[] {
  if (!mayBeHead(grid, row)) return [];
  const cells = grid.startingIn(row);
  return segmentsOf(cells).flatMap((segment) => headOf(grid, row, segment) ?? []);
}

/** A cheap look before cells are made: a goal in one cell, and in another what came of it. */
function mayBeHead(grid: Grid, row: number): boolean {
  let hasGoal = false;
  let hasAnswer = false;
  for (const value of grid.sheet.values[row] ?? []) {
    if (typeof value !== "string" || value.length > LONGEST_HEADING) continue;
    if (!hasGoal && TELLING.test(value)) hasGoal = true;
    else if (!hasAnswer && ANSWER.test(value)) hasAnswer = true;
    if (hasGoal && hasAnswer) return true;
  }
  return false;
}

/** 取組項目 that comes again after a goal and a result begins the next table. */
function segmentsOf(cells: readonly GridCell[]): GridCell[][] {
  const segments: GridCell[][] = [[]];
  const seen = new Set<Role>();
  for (const cell of cells) {
    const roles = headingIn(cell.text)?.roles ?? [];
    const begins = roles[0] === "item" || roles[0] === "number";
    if (begins && seen.has("goal") && (seen.has("result") || seen.has("account") || seen.has("verdict"))) {
      segments.push([]);
      seen.clear();
    }
    segments.at(-1)!.push(cell);
    for (const role of roles) seen.add(role);
  }
  return segments;
}

function headOf(grid: Grid, row: number, cells: readonly GridCell[]): TableHead | undefined {
  if (cells.length < 2) return undefined;
  const bottom = bottomOf(grid, row, cells);
  const left = cells[0]!.range.left;
  const right = cells.at(-1)!.range.right;
  const columns = columnsOf(grid, row, bottom, left, right);
  const having = (...wanted: readonly Role[]) =>
    columns.filter(({ heading }) => wanted.some((role) => heading.roles.includes(role))).length;
  const goals = having("goal", "planned");
  const answers = columns.filter(({ role }) => role === "result" || role === "account").length;
  const isNamed = having("item", "measure") > 0;
  if (goals === 0 || having("result", "account") === 0) return undefined;
  // Without a column of names a table is one item's: a goal and what became of it.
  if (!isNamed && (having("goal") !== 1 || answers > 1)) return undefined;
  const known = columns.filter(({ heading }) => heading.roles.length > 0);
  return known.length < (isNamed ? 3 : 2) ? undefined : { top: row, bottom, left, right, columns, isNamed };
}

/** Two tiers where a cell of the first row reaches down, or all that stands below are years and kinds. */
function bottomOf(grid: Grid, row: number, cells: readonly GridCell[]): number {
  const deepest = Math.max(...cells.map(({ range }) => range.bottom));
  if (deepest > row) return Math.min(deepest, row + 2);
  const wide = cells.filter(({ range }) => range.right > range.left);
  const [first] = cells;
  const below = grid.startingIn(row + 1, first!.range.left, cells.at(-1)!.range.right);
  const isTier = (cell: GridCell) =>
    yearsAlone(cell.text) !== undefined || headingIn(cell.text) !== undefined;
  const under = below.filter((cell) =>
    wide.some(({ range }) => range.left <= cell.column && cell.column <= range.right),
  );
  const isHead = wide.length > 0 && wide.every(isTier);
  return isHead && under.length > 1 && below.every(isTier) ? row + 1 : row;
}

/** One column for each heading of the lowest tier, with what stands over it. */
function columnsOf(grid: Grid, top: number, bottom: number, left: number, right: number): Column[] {
  const columns: Column[] = [];
  for (let column = left; column <= right;) {
    const lowest = grid.cellAt(bottom, column);
    const end = Math.max(column, Math.min(lowest.range.right, right));
    const tiers: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const { text } = grid.cellAt(row, column);
      if (text !== "" && tiers.at(-1) !== text) tiers.push(text);
    }
    const heading = combined(tiers);
    columns.push({
      left: column,
      right: end,
      role: heading.roles[0] ?? "other",
      heading,
      text: tiers.join(" "),
    });
    column = end + 1;
  }
  return columns;
}

/** 「目標」 over 「令和4年度」, 「令和4年度」 over 「目標」: the tiers are one heading. */
function combined(tiers: readonly string[]): Heading {
  let heading = NO_HEADING;
  for (const text of tiers) {
    const years = yearsAlone(text);
    const own = years === undefined ? headingIn(text) : undefined;
    if (years !== undefined) heading = { ...heading, years };
    else if (own) {
      heading = {
        roles: own.roles,
        years: own.years.length > 0 ? own.years : heading.years,
        version: own.version ?? heading.version,
        unit: own.unit || heading.unit,
        asOf: own.asOf ?? heading.asOf,
      };
    }
  }
  return heading;
}
