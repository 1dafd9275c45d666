/**
 * Goal and result: 【目標】 … 【令和2年度実績】 … 目標達成 under the title of an item, and tables of 取組項目 / 目標 /
 * 取組結果. See README.md.
 */
import { overlaps, type RangeRef } from "../../../sheet/address";
import { gridOf, type Grid, type GridCell } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import type { ReadResult } from "../../indicator/model";
import { goalResultStrings } from "../../../strings/goal-result";
import { Ids } from "../build";
import { unreadCell } from "../figures";
import type { Layout } from "../types";
import { findBlocks, type Block, type Blocks } from "./blocks";
import { textAfterQuantities } from "../../quantity";
import { mainFigures } from "./figures";
import { unionOf, type Item, type Piece } from "./item";
import { indicatorsOf, LAYOUT } from "./item-indicators";
import { surroundingsOf } from "./period";
import { findTables, type Table } from "./tables";
import { flipped, transposedGrid } from "./transposed";
import { yearsAlone } from "./words";

interface Found extends Blocks {
  readonly tables: readonly FoundTable[];
}

interface FoundTable extends Table {
  /** Its items stand side by side; much else looks so, and other layouts come first. */
  readonly isSideways: boolean;
}

/** Whether what was found is surely a goal/result form, or may be read as another layout's table as well. */
interface Kind {
  readonly isTable: (table: FoundTable) => boolean;
  readonly isBlock: (block: Block) => boolean;
}

const LONGEST_PLAIN = 40;
const NOTHING = /^[\s\u3000\-－−―—–ー‐/／…・*＊]*$/;
/** Lists, several figures or sentences where a table of figures has one figure a cell. */
const PROSE_SHARE = 0.2;

const SURE: Kind = {
  isTable: (table) =>
    !table.isSideways && (!table.isNamed || hasSeveralGoals(table) || proseShare(table) >= PROSE_SHARE),
  isBlock: ({ isSure }) => isSure,
};
const ANY: Kind = { isTable: () => true, isBlock: () => true };

/** Forms that no other layout can read: labels in brackets, lists and sentences in the cells. */
export const goalResult: Layout = layoutFor(SURE);

/** The same forms with one figure a cell, and goals that have no result yet; tried after all other layouts. */
export const plainGoalResult: Layout = layoutFor(ANY);

function layoutFor(kind: Kind): Layout {
  return {
    id: LAYOUT,
    givesWay: true,
    recognise: (sheet) => (isRecognised(findAll(gridOf(sheet)), kind) ? (kind === SURE ? 0.95 : 0.5) : 0),
    read: (sheet) => readForms(sheet),
    regions: (sheet) => regionsOf(findAll(gridOf(sheet)), kind),
  };
}

/** Recognising, sharing and reading a sheet look at the same; snapshots never change. */
const KNOWN = new WeakMap<SheetSnapshot, Found>();

function findAll(grid: Grid): Found {
  const known = KNOWN.get(grid.sheet);
  if (known) return known;
  const upright = findTables(grid);
  const tables =
    upright.length > 0 ? upright.map((table) => ({ ...table, isSideways: false })) : sidewaysTables(grid);
  const taken = tables.map(({ range }) => range);
  const found = { tables, ...findBlocks(grid, taken) };
  KNOWN.set(grid.sheet, found);
  return found;
}

const MOST_SIDEWAYS = 200;

/** Items side by side, their goals and results in rows; a single item beside its labels is a block. */
function sidewaysTables(grid: Grid): FoundTable[] {
  if (grid.sheet.rowCount > MOST_SIDEWAYS || grid.sheet.columnCount > MOST_SIDEWAYS) return [];
  const transposed = transposedGrid(grid);
  return findTables(transposed)
    .filter(({ items, isNamed }) => isNamed && items.length > 1 && !items.some(isYear))
    .filter(({ range: { top, left, right } }) => !hasYears(transposed.rowCells(top, left, right)))
    .map((table) => ({
      ...table,
      isSideways: true,
      range: flipped(table.range),
      items: table.items.map((item) => ({ ...item, range: flipped(item.range) })),
    }));
}

/** 年度, 令和5年度: the years of another layout's table, which has its goals in columns. */
function isYear({ title }: Item): boolean {
  return yearsAlone(title) !== undefined || /^(?:年度|年次|年|西暦|和暦)$/.test(title.trim());
}

function hasYears(cells: readonly GridCell[]): boolean {
  return cells.filter(({ text }) => yearsAlone(text) !== undefined).length > 1;
}

function isRecognised({ tables, blocks, nameless }: Found, kind: Kind): boolean {
  return tables.some(kind.isTable) || blocks.some(kind.isBlock) || (kind === ANY && nameless.length > 0);
}

function regionsOf({ tables, blocks }: Found, { isTable, isBlock }: Kind): RangeRef[] {
  const areas = blocks.filter(isBlock).map(({ item }) => item.range);
  return [...tables.filter(isTable).map(({ range }) => range), ...joined(areas)];
}

/** Areas that overlap (a block beside another under one title) as one. */
function joined(areas: readonly RangeRef[]): RangeRef[] {
  return areas.reduce<RangeRef[]>((all, area) => {
    const touching = all.filter((other) => overlaps(other, area));
    return [...all.filter((other) => !touching.includes(other)), unionOf([area, ...touching])];
  }, []);
}

function readForms(sheet: SheetSnapshot): ReadResult {
  const grid = gridOf(sheet);
  const found = findAll(grid);
  const items: Item[] = [
    ...found.tables.flatMap((table) => table.items),
    ...found.blocks.map(({ item }) => item),
  ];
  const around = surroundingsOf(grid, [
    ...found.tables.map(({ range }) => range),
    ...found.blocks.flatMap(cellsOf),
  ]);
  const ids = new Ids();
  const results = [...items]
    .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)
    .map((item) => indicatorsOf(item, around, ids));
  const cells = [
    ...found.nameless.map(({ labelCell }) => labelCell),
    ...found.tables.flatMap((table) => table.nameless),
  ];
  const nameless = cells.map((cell) => unreadCell(sheet.name, cell, goalResultStrings().noName));
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: [...results.flatMap(({ unread }) => unread), ...nameless],
  };
}

/** The cells of a block's own texts; what stands between them may be the sheet's. */
function cellsOf({ item }: Block): RangeRef[] {
  const pieces = [...item.goals, ...item.results, ...item.accounts, ...item.futures, ...item.verdicts];
  return pieces.flatMap(({ cell, more }) => [cell, ...more].map(({ range }) => range));
}

/** Several rows of goals for one item, which a table of one indicator a row cannot hold. */
function hasSeveralGoals({ items }: Table): boolean {
  const titles = items.map(({ titleCell, measure }) => `${titleCell.address} ${measure}`);
  return new Set(titles).size < titles.length;
}

function proseShare({ items }: Table): number {
  const pieces = items.flatMap(({ goals, results, measure }) =>
    [...goals, ...results].map((piece) => ({ piece, isMeasured: measure !== "" })),
  );
  const prose = pieces.filter(({ piece, isMeasured }) => isProse(piece, isMeasured));
  return pieces.length === 0 ? 0 : prose.length / pieces.length;
}

/** What is done with so many: 「3業務以上実施」, 「10台を削減」. */
const DEED = /^[をに]?[一-龯ァ-ヺ]{2,}/;

/** A list, a sentence or several figures; where the row names no 指標, words without a figure and deeds too. */
function isProse({ cell, text, more }: Piece, isMeasured: boolean): boolean {
  if (typeof cell.value !== "string") return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (more.length > 0 || lines.length > 1 || text.length > LONGEST_PLAIN || /^[・○●]./.test(text))
    return true;
  const figures = mainFigures(text);
  if (figures.length > 1) return true;
  const told = figures.length === 0 ? !NOTHING.test(text) : DEED.test(textAfterQuantities(text));
  return told && !isMeasured;
}
