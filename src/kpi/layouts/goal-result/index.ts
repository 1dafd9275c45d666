/**
 * Goal and result: 【目標】 … 【令和2年度実績】 … 目標達成 under the title of an item, and tables of 取組項目 / 目標 /
 * 取組結果. See README.md.
 */
import { overlaps, type RangeRef } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import type { ReadResult } from "../../indicator/model";
import { Ids } from "../build";
import type { Layout } from "../types";
import { findBlocks, type Block } from "./blocks";
import { mainFigures } from "./figures";
import { unionOf, type Item } from "./item";
import { indicatorsOf, LAYOUT } from "./item-indicators";
import { surroundingsOf } from "./period";
import { findTables, type Table } from "./tables";

interface Found {
  readonly tables: readonly Table[];
  readonly blocks: readonly Block[];
}

/** Whether what was found is surely a goal/result form, or may be read as another layout's table as well. */
interface Kind {
  readonly isTable: (table: Table) => boolean;
  readonly isBlock: (block: Block) => boolean;
}

const LONGEST_PLAIN = 40;
/** Lists, several figures or sentences where a table of figures has one figure a cell. */
const PROSE_SHARE = 0.2;

const SURE: Kind = {
  isTable: (table) => proseShare(table) >= PROSE_SHARE,
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

function findAll(grid: Grid): Found {
  const tables = findTables(grid);
  return {
    tables,
    blocks: findBlocks(
      grid,
      tables.map(({ range }) => range),
    ),
  };
}

function isRecognised({ tables, blocks }: Found, { isTable, isBlock }: Kind): boolean {
  return tables.some(isTable) || blocks.some(isBlock);
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
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}

/** The cells of a block's own texts; what stands between them may be the sheet's. */
function cellsOf({ item }: Block): RangeRef[] {
  const pieces = [...item.goals, ...item.results, ...item.accounts, ...item.futures, ...item.verdicts];
  return pieces.flatMap(({ cell, more }) => [cell, ...more].map(({ range }) => range));
}

function proseShare({ items }: Table): number {
  const pieces = items.flatMap(({ goals, results }) => [...goals, ...results]);
  const prose = pieces.filter(({ text, more }) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return (
      more.length > 0 ||
      lines.length > 1 ||
      text.length > LONGEST_PLAIN ||
      mainFigures(text).length > 1 ||
      /^[・○●]/.test(text)
    );
  });
  return pieces.length === 0 ? 0 : prose.length / pieces.length;
}
