/** Finds the heads of tables: the rows of headings, of one tier or several, and what stands over each column. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { comparable } from "../../text";
import { isUnit } from "../../quantity";
import { combinedHeading } from "./combine";
import { isPlainFigure } from "./contents";
import { LONGEST_HEADING, readHeading, type Heading } from "./heading";
import { headingText } from "./heading-text";
import { legendIn } from "./kinds";
import { withEra, withEraNear, yearsIn } from "./years";

/** A column of a head. Merged headings make one column of several of the sheet's. */
export interface HeadColumn {
  readonly left: number;
  readonly right: number;
  /** null where no heading stands over it, or none that the product knows. */
  readonly heading: Heading | null;
  /** As printed, all tiers; "" without. */
  readonly text: string;
  /** The lowest heading cell; null without. */
  readonly cell: GridCell | null;
  /** The tier that says neither year nor kind, over a heading that does (男性 over R4). */
  readonly label?: string;
  /** Its heading prints a year without an era, and nothing around says which. */
  readonly lacksEra?: true;
}

export interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadColumn[];
}

const MOST_TIERS = 5;
const NAMING =
  /指\s*標|[KＫ]\s*[PＰGＧ]\s*[IＩ]|目標|項目|内容|成果|アウト|取組|取り組み|事業|施策|区分|名|事項|番号|分野|項|柱|№|No/i;
const LONGEST_WEAK_NAME = 16;
/** A row of marks under the headings: ①, (A), B/A. */
const MARK =
  /^[(（]?(?:[A-Za-zア-ン]|[①-⑳])[)）]?(?:[=＝].{1,12})?$|^[A-Za-z①-⑳][/÷-][A-Za-z①-⑳](?:[×*]100)?$/;

/**
 * Whether a row may be that of a head: a cell that says 指標, or one that may mean it (目標, 事業名) among other
 * headings. A look at the bare values, for sheets of many rows.
 */
export function namesIndicators(grid: Grid, row: number): boolean {
  let texts = 0;
  let headings = 0;
  let isWeak = false;
  for (const value of grid.sheet.values[row] ?? []) {
    if (typeof value !== "string") continue;
    texts += 1;
    if (value.length > LONGEST_HEADING) continue;
    const heading = NAMING.test(value) || headings > 0 || isWeak ? readHeading(value) : null;
    if (heading === null) continue;
    const name = heading.meanings.find(({ role }) => role === "name");
    if (name && !name.weak) return true;
    if (name && comparable(value).length <= LONGEST_WEAK_NAME) isWeak = true;
    headings += 1;
  }
  return isWeak && headings * 2 >= texts;
}

/**
 * The head that has its indicator names in this row.
 * @param floor first row that may belong to it
 */
export function headAt(grid: Grid, row: number, floor: number): Head | undefined {
  const cells = grid.startingIn(row);
  const left = cells[0]?.column;
  if (left === undefined) return undefined;
  const names = namesIn(cells);
  if (names.length === 0 || cells.some(isFigure)) return undefined;
  const bottom = bottomOf(grid, row, names);
  if (bottom === undefined || isTitleOfPart(grid, cells, row, bottom)) return undefined;
  const top = topOf(grid, row, floor, left);
  const right = rightOf(grid, top, bottom);
  return { top, bottom, left, right, columns: columnsOf(grid, { top, bottom, left, right }) };
}

/** The cells that say 指標 or KPI, else those that may mean it: 目標 beside 指標 is a figure, and years may stand under it. */
function namesIn(cells: readonly GridCell[]): GridCell[] {
  const sure = cells.filter(saysName);
  return sure.length > 0 ? sure : cells.filter((cell) => hasRole(readHeading(headingText(cell)), "name"));
}

/** 「３ 指標」 by itself over a row with 指標名: the title of a part of the form, and no tier. */
function isTitleOfPart(grid: Grid, cells: readonly GridCell[], row: number, bottom: number): boolean {
  const [only] = cells;
  if (cells.length > 1 || !only || only.range.right > only.range.left) return false;
  for (let below = row + 1; below <= bottom; below++) {
    if (grid.startingIn(below).some(saysName)) return true;
  }
  return false;
}

function saysName(cell: GridCell): boolean {
  const meanings = readHeading(headingText(cell))?.meanings ?? [];
  return meanings.some(({ role, weak }) => role === "name" && !weak);
}

/** Whether figures are announced beside the names, as over a table and in none of its rows. */
export function announcesFigures({ columns }: Head): boolean {
  return columns.some(
    ({ heading }) =>
      heading !== null &&
      !hasRole(heading, "name") &&
      heading.meanings.some(
        ({ role, weak }) => (role === "figure" || role === "value" || role === "part") && !weak,
      ),
  );
}

export function hasRole(heading: Heading | null, role: string): boolean {
  return heading?.meanings.some((meaning) => meaning.role === role) ?? false;
}

function rightOf(grid: Grid, top: number, bottom: number): number {
  let right = 0;
  for (let row = top; row <= bottom; row++) {
    right = Math.max(right, ...grid.rowCells(row).map((cell) => cell.range.right));
  }
  return right;
}

/** A figure stands in a row of the table, never in its head. */
export function isFigure(cell: GridCell): boolean {
  return isPlainFigure(cell.value) && !isHeadingCell(cell) && !MARK.test(cell.text);
}

/** undefined where a row beside the name's cell holds other than headings: a label of a form, and no head. */
function bottomOf(grid: Grid, row: number, names: readonly GridCell[]): number | undefined {
  const limit = Math.min(row + MOST_TIERS, grid.sheet.rowCount) - 1;
  const merged = Math.max(row, ...names.map((cell) => cell.range.bottom));
  if (merged > limit) return undefined;
  let bottom = row;
  while (bottom < limit) {
    const isTier = isLowerTier(grid, bottom + 1, names);
    const isCovered = bottom < merged && grid.startingIn(bottom + 1).length === 0;
    if (!isTier && !isCovered) break;
    bottom += 1;
  }
  return bottom < merged ? undefined : bottom;
}

/** A row under the names that holds headings and nothing else. */
function isLowerTier(grid: Grid, row: number, names: readonly GridCell[]): boolean {
  const cells = grid.startingIn(row);
  if (cells.length === 0) return false;
  const under = names.map(({ column }) => grid.cellAt(row, column));
  if (
    under.some(
      (cell) => cell.row === row && cell.text !== "" && !hasRole(readHeading(headingText(cell)), "name"),
    )
  ) {
    // A tier under a name that spans several columns (指標: 区分 | 名称 | 単位) is headings throughout.
    if (!names.some((cell) => cell.range.right > cell.range.left) || !cells.every(isHeadingCell))
      return false;
  }
  return (
    cells.every((cell) => isHeadingCell(cell) || MARK.test(cell.text) || isUnit(bracketless(cell.text))) &&
    (cells.some(
      (cell) =>
        isFigureHeading(readHeading(withEra(headingText(cell), "令和"))) || legendIn(cell.text) !== undefined,
    ) ||
      cells.every((cell) => MARK.test(cell.text) || isUnit(bracketless(cell.text))))
  );
}

function bracketless(text: string): string {
  return text.replace(/^[(（]|[)）]$/g, "");
}

export function isHeadingCell(cell: GridCell): boolean {
  // 「3年度」 is a heading too; which era it goes on with is seen when the columns are read.
  return readHeading(withEra(headingText(cell), "令和")) !== null || legendIn(cell.text) !== undefined;
}

export function isFigureHeading(heading: Heading | null): boolean {
  return (
    heading?.meanings.some(
      ({ role }) => role === "figure" || role === "derived" || role === "year" || role === "part",
    ) ?? false
  );
}

/** Tiers above the names: 令和2年度 over 予定 and 実績. A title stands over all or over the first column only. */
function topOf(grid: Grid, row: number, floor: number, left: number): number {
  let top = row;
  while (top > floor && row - top < MOST_TIERS - 1 && isUpperTier(grid, top - 1, left)) top -= 1;
  return top;
}

function isUpperTier(grid: Grid, row: number, left: number): boolean {
  const cells = grid.startingIn(row);
  if (namesIndicators(grid, row)) return false;
  const telling = cells.filter((cell) => {
    const heading = readHeading(headingText(cell));
    return cell.column > left && heading !== null && heading.meanings.some(({ role }) => role === "figure");
  });
  return telling.length > 0 && cells.every((cell) => isHeadingCell(cell) || isShortLabel(cell));
}

function isShortLabel(cell: GridCell): boolean {
  return typeof cell.value === "string" && cell.text.length <= 20 && !/[。\d０-９]/.test(cell.text);
}

interface Tier {
  readonly cell: GridCell;
  readonly text: string;
  /** 「4年度実績」 with no era around: read as a year, of which nobody can say which. */
  readonly lacksEra: boolean;
  /** Stands over the column to the left, from which it runs on without being merged. */
  readonly inherited: boolean;
}

/** What stands over each column of an area of headings. */
export function columnsOf(grid: Grid, area: Omit<Head, "columns">): HeadColumn[] {
  const columns: HeadColumn[] = [];
  const eras = new Map<number, string>();
  for (let column = area.left; column <= area.right; column++) {
    const tiers = tiersOf(grid, area, column, eras);
    const own = tiers.filter(({ inherited }) => !inherited);
    const cell = own.at(-1)?.cell ?? null;
    const right = cell === null ? column : Math.min(cell.range.right, area.right);
    columns.push({
      left: column,
      right: sameTiersUntil(
        grid,
        area,
        column,
        right,
        own.map((tier) => tier.cell.address),
      ),
      heading: combinedHeading(tiers),
      ...(tiers.some(({ lacksEra }) => lacksEra) && { lacksEra: true as const }),
      ...labelIn(own),
      text: own.map(({ text }) => text.replace(/\s+/g, " ").trim()).join(" "),
      cell,
    });
    column = columns.at(-1)!.right;
  }
  return columns;
}

function labelIn(tiers: readonly Tier[]): { label: string } | undefined {
  const unknown = tiers.filter(({ text }) => readHeading(text) === null);
  return tiers.length > 1 && unknown.length === 1 ? { label: unknown[0]!.text } : undefined;
}

/** Last column up to `right` over which the same headings stand. */
function sameTiersUntil(
  grid: Grid,
  area: Omit<Head, "columns">,
  column: number,
  right: number,
  addresses: readonly string[],
): number {
  let last = column;
  for (let next = column + 1; next <= right; next++) {
    const found: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cell = grid.cellAt(row, next);
      if (cell.text !== "" && found.at(-1) !== cell.address) found.push(cell.address);
    }
    if (found.join() !== addresses.join()) break;
    last = next;
  }
  return last;
}

function tiersOf(grid: Grid, area: Omit<Head, "columns">, column: number, eras: Map<number, string>): Tier[] {
  const tiers: Tier[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cell = grid.cellAt(row, column);
    if (cell.text !== "") {
      const before = eras.get(row);
      const printed = headingText(cell);
      const text = before === undefined ? withEraOfTitle(grid, area.top, printed) : withEra(printed, before);
      const read = withEra(text, "令和");
      const lacksEra = read !== text;
      if (/\d|元/.test(text) && !lacksEra) eras.set(row, text);
      if (tiers.at(-1)?.cell.address !== cell.address)
        tiers.push({ cell, text: read, inherited: false, lacksEra });
    } else if (row < area.bottom && cell.range.right === cell.range.left) {
      const left = runningOn(grid, row, column, area.left);
      const text = left && withEra(headingText(left), eras.get(row) ?? "");
      if (left && text !== undefined) {
        const read = withEra(text, "令和");
        tiers.push({ cell: left, text: read, inherited: true, lacksEra: read !== text });
      }
    }
  }
  return tiers;
}

const ROWS_OF_TITLE = 8;

/** In a row whose first year names no era, the title above says which it is, if it names one year. */
function withEraOfTitle(grid: Grid, top: number, text: string): string {
  if (withEra(text, "令和") === text) return text;
  for (let row = top - 1; row >= Math.max(0, top - ROWS_OF_TITLE); row--) {
    const years = grid.startingIn(row).flatMap((cell) => yearsIn(comparable(cell.text)).years);
    if (years.length > 0) return years.length === 1 ? withEraNear(text, years[0]!.value) : text;
  }
  return text;
}

/** The heading that runs on over blank cells to its right without being merged. */
function runningOn(grid: Grid, row: number, column: number, left: number): GridCell | undefined {
  for (let before = column - 1; before >= left; before--) {
    const cell = grid.cellAt(row, before);
    if (cell.text === "") continue;
    const merged = cell.range.right > cell.range.left || cell.range.bottom > cell.range.top;
    return !merged && hasRole(readHeading(headingText(cell)), "figure") ? cell : undefined;
  }
  return undefined;
}
