/** Tables of 取組項目 / 目標 / 取組結果: one row an item, or several rows where the item's cell spans them. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid } from "../../../sheet/grid";
import { headsIn, type Column, type TableHead } from "./columns";
import { itemsOf, titledItems, type NamedItems } from "./table-items";
import { dataRows, type DataRow } from "./table-rows";
import { markIn } from "./verdict-marks";
import { yearsAlone, type Role } from "./words";

export interface Table extends NamedItems {
  readonly range: RangeRef;
  /** Whether its columns name the items; else the title over it does. */
  readonly isNamed: boolean;
}

/** All goal/result tables of a sheet, from top to bottom. */
export function findTables(grid: Grid): Table[] {
  const tables: Table[] = [];
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    const heads = headsIn(grid, row).filter(
      (head) => !isListOfData(grid, head) && !goesOnWithYears(grid, head),
    );
    const found = heads.map((head) => readTable(grid, head));
    const filled = found.filter(({ items }) => items.length > 0);
    tables.push(...filled);
    const last = Math.max(row, ...filled.map(({ range }) => range.bottom));
    row = last;
  }
  return tables;
}

/** Years under the head are a tier of it: the table of another layout, with years across. */
function goesOnWithYears(grid: Grid, { bottom, left, right }: TableHead): boolean {
  const under = grid.startingIn(bottom + 1, left, right);
  return under.filter(({ text }) => yearsAlone(text) !== undefined).length > 1;
}

/** Forms have tens of items, seldom hundreds. A longer table with a figure a cell is data, which others read. */
const LOOKED_AT = 300;
const PROSE = /\n|^[・○●①]|^.{41}/;

function isListOfData(grid: Grid, { bottom, columns }: TableHead): boolean {
  if (grid.sheet.rowCount - bottom <= LOOKED_AT) return false;
  const told = columns.filter(({ role }) => role === "goal" || role === "result");
  for (let row = bottom + 1; row <= bottom + LOOKED_AT; row++) {
    for (const { left } of told) {
      const value = grid.sheet.values[row]?.[left];
      if (typeof value === "string" && PROSE.test(value)) return false;
    }
  }
  return true;
}

function readTable(grid: Grid, head: TableHead): Table {
  const rows = dataRows(grid, head);
  const columns = settled(grid, head, rows);
  const named = head.isNamed
    ? itemsOf(grid, columns, head, rows)
    : { items: titledItems(grid, columns, head, rows), nameless: [] };
  const bottom = Math.max(head.bottom, ...named.items.map(({ range }) => range.bottom));
  return {
    range: { top: head.top, left: head.left, bottom, right: head.right },
    ...named,
    isNamed: head.isNamed,
  };
}

/** A column before it is settled what it holds. */
interface Candidate {
  readonly column: Column;
  /** Most of its cells are marks (達成, ○, A). */
  readonly holdsMarks: boolean;
}

/** Settles what columns with several meanings hold by what is in them and by what else the table has. */
function settled(grid: Grid, head: TableHead, rows: readonly DataRow[]): Column[] {
  const candidates = head.columns.map((column) => ({ column, holdsMarks: share(grid, column, rows) >= 0.5 }));
  return candidates.map((candidate) => {
    const others = candidates.filter((each) => each !== candidate);
    return { ...candidate.column, role: settledRole(candidate, others) };
  });
}

function settledRole({ column, holdsMarks }: Candidate, others: readonly Candidate[]): Role {
  const { roles } = column.heading;
  const [firstRole = "other"] = roles;
  if (roles.includes("baseline")) return "baseline";
  const has = (role: Role) => others.some((other) => other.column.heading.roles[0] === role);
  if (roles.includes("verdict")) {
    const isStory = roles.includes("result") || roles.includes("account");
    return holdsMarks || !isStory || others.some(isSurelyResult) ? "verdict" : "result";
  }
  if (roles.includes("account")) {
    // 取組内容 is what is to be done where nothing else says it, and what was done where something else does.
    if (roles.includes("item")) return has("item") ? "account" : "item";
    const hasResult = others.some((other) => isSurelyResult(other) || isToldResult(other));
    return hasResult ? "account" : "result";
  }
  if (firstRole === "planned") return has("goal") ? "planned" : "goal";
  return firstRole;
}

/** 実績, 取組結果: nothing else than what came of the goal. */
function isSurelyResult({ column: { heading } }: Candidate): boolean {
  return heading.roles[0] === "result" && !heading.roles.includes("account");
}

/** 達成状況 told in words and figures rather than by a mark. */
function isToldResult({ column: { heading }, holdsMarks }: Candidate): boolean {
  return heading.roles[0] === "verdict" && heading.roles.includes("result") && !holdsMarks;
}

/** Share of the cells of a column that are marks (達成, ○, A). */
function share(grid: Grid, column: Column, rows: readonly DataRow[]): number {
  const cells = rows.flatMap(({ row }) => grid.rowCells(row, column.left, column.right));
  const marks = cells.filter(
    ({ text }) => markIn(text) !== undefined || text.split("\n").every((line) => markIn(line) !== undefined),
  );
  return cells.length === 0 ? 0 : marks.length / cells.length;
}
