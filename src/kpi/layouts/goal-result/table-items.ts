/** From the rows of a goal/result table to its items. */
import { cellRange } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";
import type { IndicatorGroup } from "../../indicator/model";
import { isUnit } from "../../quantity";
import { tidyName } from "../../text";
import type { Column, TableHead } from "./columns";
import { figuresIn } from "./figures";
import { NEXT_YEAR, unionOf, type Item, type Piece } from "./item";
import { wholeTitle } from "./names";
import { clustersOf, type DataRow } from "./table-rows";
import { headingIn, yearsAlone, type Role } from "./words";

/** A table under the title of one item: so far the title may stand, and so many rows it may have. */
const ROWS_TO_TITLE = 2;
const ROWS_OF_ONE_ITEM = 3;
const LONGEST_TITLE = 60;
/** Columns whose numbers become figures. */
const FIGURE_ROLES: ReadonlySet<Role> = new Set<Role>(["goal", "result", "baseline", "future"]);

export interface NamedItems {
  readonly items: readonly Item[];
  /** Goals of rows without a name. */
  readonly nameless: readonly GridCell[];
}

/** The items of a table whose columns name them. */
export function itemsOf(
  grid: Grid,
  columns: readonly Column[],
  head: TableHead,
  rows: readonly DataRow[],
): NamedItems {
  const titleColumn = titleColumnOf(columns);
  if (!titleColumn) return { items: [], nameless: [] };
  const clusters = clustersOf(grid, columns, titleColumn, rows);
  let title: GridCell | undefined;
  const items: Item[] = [];
  const nameless: GridCell[] = [];
  for (const { rows: own, section } of clusters) {
    const cell = firstCell(grid, titleColumn, own);
    if (cell && !isErrorText(cell.text)) title = cell;
    const isError = cell !== undefined && isErrorText(cell.text);
    const name = isError ? undefined : title;
    const item = withNumbersOnce(itemOf(grid, columns, head, own, section, name), columns);
    if (item.goals.length === 0) continue;
    if (name) items.push(item);
    else nameless.push(...item.goals.map((goal) => goal.cell));
  }
  return { items: withShared(items), nameless };
}

/** The items of a table without names: each row is the item's in the title over the table. */
export function titledItems(
  grid: Grid,
  columns: readonly Column[],
  head: TableHead,
  rows: readonly DataRow[],
): Item[] {
  const title = titleOver(grid, head);
  if (!title || rows.length > ROWS_OF_ONE_ITEM) return [];
  const item = itemOf(
    grid,
    columns,
    head,
    rows.map(({ row }) => row),
    "",
    title,
  );
  return item.goals.length > 0 && item.results.length > 0 ? [withNumbersOnce(item, columns)] : [];
}

/** A text that stands alone in a row directly over the head, and is no heading itself. */
function titleOver(grid: Grid, head: TableHead): GridCell | undefined {
  for (let row = head.top - 1; row >= Math.max(0, head.top - ROWS_TO_TITLE); row--) {
    const cells = grid.rowCells(row);
    const [only] = cells;
    if (!only) continue;
    const isTitle =
      cells.length === 1 &&
      typeof only.value === "string" &&
      only.text.length <= LONGEST_TITLE &&
      !headingIn(only.text);
    return isTitle && yearsAlone(only.text) === undefined ? only : undefined;
  }
  return undefined;
}

function withShared(items: readonly Item[]): Item[] {
  const count = new Map<string, number>();
  for (const { titleCell } of items) count.set(titleCell.address, (count.get(titleCell.address) ?? 0) + 1);
  return items.map((item) => ({ ...item, isShared: count.get(item.titleCell.address)! > 1 }));
}

function isErrorText(text: string): boolean {
  return /^#[A-Z/0-9]+[!?]?$/.test(text);
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

function itemOf(
  grid: Grid,
  columns: readonly Column[],
  head: TableHead,
  rows: readonly number[],
  section: string,
  title: GridCell | undefined,
): Item {
  const pieces = (role: Role) =>
    columns
      .filter((column) => column.role === role)
      .flatMap((column) => piecesOf(grid, column, rows, columns));
  const textOf = (role: Role) => {
    const column = columns.find((each) => each.role === role);
    return column ? tidyName(firstCell(grid, column, rows)?.text ?? "") : "";
  };
  const titleColumn = titleColumnOf(columns);
  const measure = titleColumn?.role === "measure" ? "" : textOf("measure");
  const policy = titleColumn ? policyOf(grid, head, columns, titleColumn, rows, section) : "";
  const initiative = titleColumn ? initiativeOf(grid, columns, titleColumn, rows) : "";
  const group: IndicatorGroup = {
    ...(textOf("number") !== "" && { number: textOf("number") }),
    ...(policy !== "" && { policy }),
    initiative: initiative || wholeTitle(title?.text ?? ""),
    ...(initiative !== "" && { actionPlan: wholeTitle(title?.text ?? "") }),
  };
  return {
    title: title?.text ?? "",
    titleCell: title ?? grid.cellAt(rows[0]!, head.left),
    isShared: false,
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
  const all = [...cells.values()];
  // 「10 | 回」: a heading merged over the number and its unit.
  const units = all.length > 1 ? all.filter(({ text }) => isUnit(text)) : [];
  const unit = column.heading.unit || units[0]?.text || unitOf(grid, columns, rows);
  const held = all.filter((cell) => !units.includes(cell));
  const [first] = held;
  const isList = held.length > 1 && held.every(({ value }) => typeof value === "string");
  const pieceOf = (cell: GridCell, more: readonly GridCell[]): Piece => ({
    cell,
    more,
    text: [cell, ...more].map(({ text }) => text).join("\n"),
    years: yearsOver(cell, column, columns),
    version: column.heading.version,
    unit,
    asOf: column.heading.asOf,
    isPlan: column.heading.roles[0] === "planned",
    setsGoals: /目標/.test(column.text),
    isNextYear: NEXT_YEAR.test(column.text),
  });
  return isList ? [pieceOf(first!, held.slice(1))] : held.map((cell) => pieceOf(cell, []));
}

/** A number merged over columns of several kinds is that of the first; words may be said of all. */
function withNumbersOnce(item: Item, columns: readonly Column[]): Item {
  const own = (pieces: readonly Piece[], role: Role) =>
    pieces.filter(({ cell }) => !isAnothers(cell, role, columns));
  return {
    ...item,
    goals: own(item.goals, "goal"),
    results: own(item.results, "result"),
    baselines: own(item.baselines, "baseline"),
    futures: own(item.futures, "future"),
  };
}

function isAnothers({ value, text, range }: GridCell, role: Role, columns: readonly Column[]): boolean {
  if (range.left === range.right) return false;
  const first = columns.find(({ role: other, right }) => FIGURE_ROLES.has(other) && right >= range.left);
  return (
    first !== undefined && first.role !== role && (typeof value === "number" || figuresIn(text).length > 0)
  );
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
