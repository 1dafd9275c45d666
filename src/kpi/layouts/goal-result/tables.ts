/** Tables of 取組項目 / 目標 / 取組結果: one row an item, or several rows where the item's cell spans them. */
import { cellRange, type RangeRef } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";
import type { IndicatorGroup } from "../../indicator/model";
import { tidyName } from "../../text";
import { headsIn, type Column, type TableHead } from "./columns";
import { unionOf, type Item, type Piece } from "./item";
import { wholeTitle } from "./names";
import { markIn } from "./verdict-marks";
import type { Role } from "./words";

export interface Table {
  readonly range: RangeRef;
  readonly items: readonly Item[];
}

const BLANK_ROWS = 2;

/** All goal/result tables of a sheet, from top to bottom. */
export function findTables(grid: Grid): Table[] {
  const tables: Table[] = [];
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    const found = headsIn(grid, row).map((head) => readTable(grid, head));
    const filled = found.filter(({ items }) => items.length > 0);
    tables.push(...filled);
    const last = Math.max(row, ...filled.map(({ range }) => range.bottom));
    row = last;
  }
  return tables;
}

function readTable(grid: Grid, head: TableHead): Table {
  const rows = dataRows(grid, head);
  const columns = settled(grid, head, rows);
  const items = itemsOf(grid, columns, head, rows);
  const bottom = Math.max(head.bottom, ...items.map(({ range }) => range.bottom));
  return { range: { top: head.top, left: head.left, bottom, right: head.right }, items };
}

interface DataRow {
  readonly row: number;
  /** Heading of the section it stands in: a cell over the whole width; "" without. */
  readonly section: string;
}

/** The rows under the head, until blank rows or the next head. */
function dataRows(grid: Grid, head: TableHead): DataRow[] {
  const rows: DataRow[] = [];
  let section = "";
  let blank = 0;
  for (let row = head.bottom + 1; row < grid.sheet.rowCount && blank < BLANK_ROWS; row++) {
    const cells = grid.rowCells(row, head.left, head.right).filter(({ range }) => range.top > head.bottom);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    if (headsIn(grid, row).some(({ left, right }) => left <= head.right && right >= head.left)) break;
    blank = 0;
    const [only] = cells;
    const width = head.right - head.left;
    const spans =
      cells.length === 1 &&
      only!.row === row &&
      only!.range.right - only!.range.left >= width - 1 &&
      width > 1;
    const isSection =
      cells.length === 1 && typeof only!.value === "string" && only!.range.left <= head.left + 1;
    if (spans || (isSection && only!.range.bottom === row && isSectionTitle(only!.text))) {
      section = only!.text;
      continue;
    }
    rows.push({ row, section });
  }
  return rows;
}

/** 「(2) 業務の効率化」, 「■ 市民サービス」: a line that opens a part of the table. */
function isSectionTitle(text: string): boolean {
  return text.length <= 50 && /^(?:[■◆●○◇□▼【≪＜<]|[（(]?[\dⅠ-Ⅹ１-９]+[)）.．、]|第)/.test(text);
}

/** Settles what columns with several meanings hold by what is in them and by what else the table has. */
function settled(grid: Grid, head: TableHead, rows: readonly DataRow[]): Column[] {
  return head.columns.map((column) => {
    const others = head.columns.filter((each) => each !== column);
    return { ...column, role: settledRole(column, others, share(grid, column, rows) >= 0.5) };
  });
}

function settledRole({ heading: { roles } }: Column, others: readonly Column[], holdsMarks: boolean): Role {
  const firstRole = roles[0] ?? "other";
  const has = (role: Role) => others.some(({ heading }) => heading.roles[0] === role);
  const hasResult = others.some(
    ({ heading }) => heading.roles[0] === "result" && !heading.roles.includes("account"),
  );
  if (roles.includes("verdict")) {
    const told = roles.find((role) => role === "result" || role === "account");
    return holdsMarks || told === undefined || hasResult ? "verdict" : "result";
  }
  if (roles.includes("account")) {
    // 取組内容 is what is to be done where nothing else says it, and what was done where something else does.
    if (roles.includes("item") && !has("item")) return "item";
    const hasStory = others.some(
      ({ heading }) => heading.roles.includes("result") || heading.roles.includes("verdict"),
    );
    return roles.includes("item")
      ? "account"
      : hasResult || (firstRole === "account" && hasStory)
        ? "account"
        : "result";
  }
  if (firstRole === "planned") return has("goal") ? "planned" : "goal";
  return firstRole;
}

/** Share of the cells of a column that are marks (達成, ○, A). */
function share(grid: Grid, column: Column, rows: readonly DataRow[]): number {
  const cells = rows.flatMap(({ row }) => grid.rowCells(row, column.left, column.right));
  const marks = cells.filter(
    ({ text }) => markIn(text) !== undefined || text.split("\n").every((line) => markIn(line) !== undefined),
  );
  return cells.length === 0 ? 0 : marks.length / cells.length;
}

/** A row, or rows that share a cell, of one item. */
interface Cluster {
  readonly rows: number[];
  readonly section: string;
}

function itemsOf(grid: Grid, columns: readonly Column[], head: TableHead, rows: readonly DataRow[]): Item[] {
  const titleColumn = titleColumnOf(columns);
  if (!titleColumn) return [];
  const clusters = clustersOf(grid, columns, titleColumn, rows);
  let title: GridCell | undefined;
  const items: Item[] = [];
  for (const { rows: own, section } of clusters) {
    const cell = firstCell(grid, titleColumn, own);
    if (cell) title = cell;
    if (!title) continue;
    const item = itemOf(grid, columns, head, own, section, title);
    if (item.goals.length > 0) items.push(item);
  }
  return items;
}

/** 指標 names what is measured; the item it belongs to stands beside it. Of several item columns the last is the finest. */
function titleColumnOf(columns: readonly Column[]): Column | undefined {
  const firstGoal = columns.findIndex(({ role }) => role === "goal");
  const items = columns.filter(({ role }, index) => role === "item" && (index < firstGoal || firstGoal < 0));
  return (
    items.at(-1) ??
    columns.find(({ role }) => role === "item") ??
    columns.find(({ role }) => role === "measure")
  );
}

const FIGURE_ROLES: ReadonlySet<Role> = new Set(["goal", "result"]);

/**
 * Rows that belong together: they share a goal or result cell, or only carry on the results of the row above (its item
 * and goal are blank: a list split over rows).
 */
function clustersOf(
  grid: Grid,
  columns: readonly Column[],
  titleColumn: Column,
  rows: readonly DataRow[],
): Cluster[] {
  const figures = columns.filter(({ role }) => FIGURE_ROLES.has(role));
  const goals = columns.filter(({ role }) => role === "goal");
  const clusters: Cluster[] = [];
  for (const { row, section } of rows) {
    const current = clusters.at(-1);
    const above = current?.rows.at(-1);
    const startsHere = (column: Column) => grid.startingIn(row, column.left, column.right).length > 0;
    const isShared = figures.some(({ left, right }) =>
      grid
        .rowCells(row, left, right)
        .some((cell) => cell.row < row && above !== undefined && cell.range.top <= above),
    );
    const carriesOn = !startsHere(titleColumn) && !goals.some(startsHere);
    if (
      current &&
      above === row - 1 &&
      current.section === section &&
      (isShared || carriesOn) &&
      !startsHere(titleColumn)
    ) {
      current.rows.push(row);
    } else clusters.push({ rows: [row], section });
  }
  return clusters;
}

function itemOf(
  grid: Grid,
  columns: readonly Column[],
  head: TableHead,
  rows: readonly number[],
  section: string,
  title: GridCell,
): Item {
  const pieces = (role: Role) =>
    columns
      .filter((column) => column.role === role)
      .flatMap((column) => piecesOf(grid, column, rows, columns));
  const textOf = (role: Role) => {
    const column = columns.find((each) => each.role === role);
    return column ? tidyName(firstCell(grid, column, rows)?.text ?? "") : "";
  };
  const titleColumn = titleColumnOf(columns)!;
  const measure = titleColumn.role === "measure" ? "" : textOf("measure");
  const policy = policyOf(grid, head, columns, titleColumn, rows, section);
  const initiative = initiativeOf(grid, columns, titleColumn, rows);
  const group: IndicatorGroup = {
    ...(textOf("number") !== "" && { number: textOf("number") }),
    ...(policy !== "" && { policy }),
    initiative: initiative || wholeTitle(title.text),
    ...(initiative !== "" && { actionPlan: wholeTitle(title.text) }),
  };
  return {
    title: title.text,
    titleCell: title,
    measure,
    group,
    department: textOf("department"),
    goals: pieces("goal"),
    results: pieces("result"),
    baselines: pieces("baseline"),
    accounts: pieces("account"),
    futures: pieces("future"),
    verdicts: pieces("verdict"),
    range: unionOf(rows.map((row) => ({ ...cellRange(row, head.left), right: head.right }))),
  };
}

/** The cells of a column in some rows; a list split over rows is one text. */
function piecesOf(grid: Grid, column: Column, rows: readonly number[], columns: readonly Column[]): Piece[] {
  const cells = new Map<string, GridCell>();
  for (const row of rows) {
    for (const cell of grid.rowCells(row, column.left, column.right)) cells.set(cell.address, cell);
  }
  const unit = column.heading.unit || unitOf(grid, columns, rows);
  const all = [...cells.values()];
  const [first] = all;
  const isList = all.length > 1 && all.every(({ value }) => typeof value === "string");
  const pieceOf = (cell: GridCell, more: readonly GridCell[]): Piece => ({
    cell,
    more,
    text: [cell, ...more].map(({ text }) => text).join("\n"),
    years: yearsOver(cell, column, columns),
    version: column.heading.version,
    unit,
    isPlan: column.heading.roles[0] === "planned",
    setsGoals: /目標/.test(column.text),
  });
  return isList ? [pieceOf(first!, all.slice(1))] : all.map((cell) => pieceOf(cell, []));
}

/** Years of all columns that a cell covers. */
function yearsOver({ range }: GridCell, column: Column, columns: readonly Column[]): number[] {
  const over = columns.filter(
    ({ left, right, role }) => role === column.role && range.left <= right && range.right >= left,
  );
  return [...new Set(over.flatMap(({ heading }) => heading.years))];
}

function unitOf(grid: Grid, columns: readonly Column[], rows: readonly number[]): string {
  const column = columns.find(({ role }) => role === "unit");
  return column ? (firstCell(grid, column, rows)?.text ?? "") : "";
}

function firstCell(grid: Grid, { left, right }: Column, rows: readonly number[]): GridCell | undefined {
  for (const row of rows) {
    const [cell] = grid.rowCells(row, left, right);
    if (cell) return cell;
  }
  return undefined;
}

/** 分野 beside the item: under such a heading, or in a column without a heading left of it; else the section. */
function policyOf(
  grid: Grid,
  head: TableHead,
  columns: readonly Column[],
  titleColumn: Column,
  rows: readonly number[],
  section: string,
): string {
  const left = columns.filter(
    ({ role, text, right }) =>
      right < titleColumn.left && (role === "policy" || (role === "other" && text === "")),
  );
  for (const column of left) {
    const cell = firstCell(grid, column, rows);
    if (cell && typeof cell.value === "string") return tidyName(cell.text);
  }
  const beside = head.left > 0 ? grid.cellAt(rows[0]!, head.left - 1) : undefined;
  const hasHeading = head.left > 0 && grid.cellAt(head.bottom, head.left - 1).text !== "";
  if (beside && !hasHeading && typeof beside.value === "string" && beside.text !== "")
    return tidyName(beside.text);
  return tidyName(section.replace(/^[■◆●○◇□▼]\s*/, ""));
}

/** Another item column left of the finest. */
function initiativeOf(
  grid: Grid,
  columns: readonly Column[],
  titleColumn: Column,
  rows: readonly number[],
): string {
  const column = columns.find(({ role, right }) => role === "item" && right < titleColumn.left);
  return column ? tidyName(firstCell(grid, column, rows)?.text ?? "") : "";
}
