/** Blocks of 【目標】 and 【令和2年度実績】 under the title of an item. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";
import { tidyName, toHalfWidth } from "../../text";
import { yearsAlone } from "./words";
import { NEXT_YEAR, unionOf, type Item, type Piece } from "./item";
import { findParts, isLabel, type Part } from "./parts";
import { wholeTitle } from "./names";

export interface Block {
  readonly item: Item;
  /** Whether its form says surely that it is a block: labels in brackets, or a goal with its result. */
  readonly isSure: boolean;
  readonly hasResult: boolean;
}

const LONGEST_TITLE = 60;
const TITLE_MARK = /^[■◆●◎□◇▼▶★☆]\s*/;
/** 「(1) 市民サービスの向上」, 「基本目標2 …」, 「Ⅱ …」: what stands over items. */
const POLICY =
  /^(?:[(（]\s?[\d０-９]{1,2}\s?[)）]|第?\s?[\d０-９一二三四五六七八九十]{1,3}\s?[章節編.．、]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?[.．、　 ]?|(?:基本|重点|施策)?(?:目標|方針|戦略|柱|政策|視点)\s?[\d０-９ⅠⅡⅢⅣⅤ①-⑨]+)/;
/** The number of an item: 「(1) 広報の充実」. */
const NUMBERED = /^[(（]\s?([\d０-９]{1,2})\s?[)）]\s*/;
const NO_TITLE = /^[※＊⇒→↓*・○]|^[(（](?!\s?[\d０-９])|^注|[。]|https?:/;
const DEPARTMENT = /(?:主担当|担当|所管|主管)(?:課|部署|部局|室)?[：:]\s*([^、。,）)\n]{2,30})/;
/** A remark that sets a goal by a day: 「※R5年度末までに…へ導入」. */
const DEADLINE = /^\s*※\s*(.{0,6}(?:年度?|月)\s?末?までに.+)$/gm;

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Goals over and beside which no title stands. */
  readonly nameless: readonly Part[];
}

/** All blocks of a sheet, in order. @param taken cells that belong to tables */
export function findBlocks(grid: Grid, taken: readonly RangeRef[]): Blocks {
  const parts = findParts(grid, taken);
  if (!parts.some(({ role }) => role === "goal")) return { blocks: [], nameless: [] };
  const titles = titlesOf(grid, parts, taken);
  const nameless: Part[] = [];
  const groups = new Map<string, { title: Title; parts: Part[] }>();
  for (const part of parts) {
    if (part.role === "item" || part.role === "measure" || part.role === "policy") continue;
    const title = ownTitle(part) ?? titleFor(part, titles);
    if (!title) {
      if (part.role === "goal" && part.isBracketed) nameless.push(part);
      continue;
    }
    const group = groups.get(title.key) ?? { title, parts: [] };
    group.parts.push(part);
    groups.set(title.key, group);
  }
  const blocks = [...groups.values()].flatMap(
    ({ title, parts: own }) => blockOf(title, own, parts, titles) ?? [],
  );
  return { blocks, nameless };
}

/** The title that stands in the same cell before the first label. */
function ownTitle({ ownTitle: text, labelCell }: Part): Title | undefined {
  if (text === "" || text.length > LONGEST_TITLE) return undefined;
  const key = `${labelCell.address}#title`;
  return { key, text: text.replace(TITLE_MARK, ""), cell: labelCell, isPolicy: false, number: "" };
}

interface Title {
  readonly key: string;
  readonly text: string;
  readonly cell: GridCell;
  readonly isPolicy: boolean;
  /** 「取組方針1」: its number; "" without. */
  readonly number: string;
}

function titlesOf(grid: Grid, parts: readonly Part[], taken: readonly RangeRef[]): Title[] {
  const content = new Set(
    parts.flatMap((part) => [part.labelCell, ...part.cells].map(({ address }) => address)),
  );
  const titles: Title[] = [];
  for (const part of parts) {
    if (part.role !== "item" && part.role !== "measure" && part.role !== "policy") continue;
    const [first] = part.text.split("\n");
    if (first === undefined || first.length > LONGEST_TITLE) continue;
    titles.push({
      key: part.cells[0]!.address,
      text: part.text.length > LONGEST_TITLE ? first : part.text,
      cell: part.labelCell,
      isPolicy: part.role === "policy",
      number: /[\d０-９]{1,3}$/.exec(part.label.trim())?.[0] ?? "",
    });
  }
  const last = Math.max(...parts.map(({ range }) => range.bottom));
  for (let row = 0; row <= last; row++) {
    for (const cell of grid.startingIn(row)) {
      if (typeof cell.value !== "string" || content.has(cell.address)) continue;
      if (taken.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
      if (!mayBeTitle(cell)) continue;
      titles.push({
        key: cell.address,
        text: cell.text.replace(TITLE_MARK, "").trim(),
        cell,
        isPolicy: POLICY.test(cell.text),
        number: "",
      });
    }
  }
  return titles.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

function mayBeTitle(cell: GridCell): boolean {
  const { text } = cell;
  if (text.length > LONGEST_TITLE || text.split("\n").length > 3) return false;
  if (NO_TITLE.test(text) || yearsAlone(text) !== undefined || isLabel(cell)) return false;
  return /[ぁ-んァ-ヶ一-龯A-Za-z].*[ぁ-んァ-ヶ一-龯A-Za-z]/.test(text);
}

/** The title of a part: to its left in its row, else the nearest above, in its columns. Items come before policies. */
function titleFor(part: Part, titles: readonly Title[]): Title | undefined {
  const { top, left, right } = part.range;
  const items = titles.filter(({ isPolicy }) => !isPolicy);
  const beside = items.filter(
    ({ cell }) => cell.range.top <= top && cell.range.bottom >= top && cell.range.right < left,
  );
  if (beside.length > 0) return beside.at(-1);
  const above = (list: readonly Title[]) => {
    const over = list.filter(({ cell }) => cell.range.bottom < top && cell.range.left <= right);
    const row = over.at(-1)?.cell.row;
    const inRow = over.filter(({ cell }) => cell.row === row && cell.range.left <= left);
    return inRow.at(-1) ?? over.findLast(({ cell }) => cell.range.left <= left);
  };
  const item = above(items);
  const policy = above(titles.filter(({ isPolicy }) => isPolicy));
  // A heading of the next part that no item stands under is the item itself.
  if (item && policy && policy.cell.row > item.cell.row) return policy;
  return item ?? policy;
}

function blockOf(
  title: Title,
  parts: readonly Part[],
  all: readonly Part[],
  titles: readonly Title[],
): Block | undefined {
  const of = (role: Part["role"]) => parts.filter((part) => part.role === role);
  const goalParts = of("goal").length > 0 ? of("goal") : of("planned");
  const results = of("result");
  const plain = results.filter(({ heading }) => !heading.roles.includes("account"));
  const accounts = [...results.filter((part) => !plain.includes(part)), ...of("account")];
  const answers = plain.length > 0 ? plain : accounts;
  if (goalParts.length === 0) return undefined;
  const goals = [...goalParts.map(pieceOf), ...deadlines(parts.filter(({ role }) => role === "other"))];
  const policy = titles.findLast(
    ({ isPolicy, cell, key }) =>
      isPolicy &&
      key !== title.key &&
      cell.row <= title.cell.row &&
      cell.range.left <= title.cell.range.right,
  );
  const department = departmentIn(parts, all);
  const number = title.number || (NUMBERED.exec(title.text)?.[1] ?? "");
  const item: Item = {
    title: title.text,
    titleCell: title.cell,
    measure: "",
    group: {
      ...(number !== "" && { number: toHalfWidth(number) }),
      ...(policy && { policy: tidyName(policy.text) }),
      initiative: wholeTitle(title.text),
    },
    department,
    goals,
    results: answers.map(pieceOf),
    baselines: of("baseline").map(pieceOf),
    accounts: (plain.length > 0 ? accounts : []).map(pieceOf),
    futures: of("future").map(pieceOf),
    verdicts: of("verdict").map(pieceOf),
    range: unionOf([title.cell.range, ...parts.map(({ range }) => range)]),
  };
  const isDated = goalParts.some(({ heading, isBracketed }) => isBracketed || heading.years.length > 0);
  const hasResult = answers.length > 0;
  const bracketed =
    goalParts.some(({ isBracketed }) => isBracketed) && answers.some(({ isBracketed }) => isBracketed);
  if (!hasResult && !isDated) return undefined;
  return { item, isSure: bracketed, hasResult };
}

function pieceOf(part: Part): Piece {
  const [cell, ...more] = part.cells;
  return {
    cell: cell!,
    more,
    text: part.text,
    years: part.heading.years,
    version: part.heading.version,
    unit: part.heading.unit,
    asOf: part.heading.asOf,
    isPlan: part.role === "planned",
    setsGoals: /目標/.test(part.label),
    isNextYear: NEXT_YEAR.test(part.label),
  };
}

/** Goals that the 方針 of an item sets in a remark, with a day of their own. */
function deadlines(parts: readonly Part[]): Piece[] {
  return parts.flatMap((part) =>
    [...part.text.matchAll(DEADLINE)].map((match) => ({
      ...pieceOf(part),
      text: `※${match[1]!}`,
      years: [],
    })),
  );
}

function departmentIn(parts: readonly Part[], all: readonly Part[]): string {
  const own = parts.find(({ role }) => role === "department") ?? undefined;
  if (own) return tidyName(own.text);
  const told = parts.map(({ text }) => DEPARTMENT.exec(text)?.[1]).find((name) => name !== undefined);
  return told === undefined || all.length === 0 ? "" : tidyName(told);
}
