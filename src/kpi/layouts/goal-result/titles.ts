/** Titles of items, and of what stands over them, in a form of blocks. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";
import { isLabel, type Part } from "./parts";
import { yearsAlone } from "./words";

const LONGEST_TITLE = 60;
const TITLE_MARK = /^[■◆●◎□◇▼▶★☆]\s*/;
/** 「(1) 市民サービスの向上」, 「基本目標2 …」, 「Ⅱ …」: what stands over items. */
const POLICY =
  /^(?:[(（]\s?[\d０-９]{1,2}\s?[)）]|第?\s?[\d０-９一二三四五六七八九十]{1,3}\s?[章節編.．、]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?[.．、　 ]?|(?:基本|重点|施策)?(?:目標|方針|戦略|柱|政策|視点)\s?[\d０-９ⅠⅡⅢⅣⅤ①-⑨]+)/;
const NO_TITLE = /^[※＊⇒→↓*・○]|^[(（](?!\s?[\d０-９])|^注|[。]|https?:/;

/** The title that stands in the same cell before the first label. */
export function ownTitle({ ownTitle: text, labelCell }: Part): Title | undefined {
  if (text === "" || text.length > LONGEST_TITLE) return undefined;
  const key = `${labelCell.address}#title`;
  return { key, text: text.replace(TITLE_MARK, ""), cell: labelCell, isPolicy: false, number: "" };
}

export interface Title {
  readonly key: string;
  readonly text: string;
  readonly cell: GridCell;
  readonly isPolicy: boolean;
  /** 「取組方針1」: its number; "" without. */
  readonly number: string;
}

/** All titles of a sheet that has parts, from top to bottom. */
export function titlesOf(grid: Grid, parts: readonly Part[], taken: readonly RangeRef[]): Title[] {
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

/** Titles by where they stand, so that a form of thousands of items is read in one pass. */
export class Titles {
  private readonly items: readonly Title[];
  private readonly policies: readonly Title[];
  /** Titles of items by each row that their cells cover. */
  private readonly byRow = new Map<number, Title[]>();

  /** @param all from top to bottom, from left to right */
  constructor(all: readonly Title[]) {
    this.items = all.filter(({ isPolicy }) => !isPolicy);
    this.policies = all.filter(({ isPolicy }) => isPolicy);
    for (const title of this.items) {
      const { top, bottom } = title.cell.range;
      for (let row = top; row <= bottom; row++) this.byRow.set(row, [...(this.byRow.get(row) ?? []), title]);
    }
  }

  /** To the part's left in its row, else the nearest above, in its columns. Items come before policies. */
  of(part: Part): Title | undefined {
    const { top, left } = part.range;
    const beside = this.byRow.get(top)?.filter(({ cell }) => cell.range.right < left) ?? [];
    if (beside.length > 0) return beside.at(-1);
    const item = above(this.items, part);
    const policy = above(this.policies, part);
    // A heading of the next part that no item stands under is the item itself.
    return item && policy && policy.cell.row > item.cell.row ? policy : (item ?? policy);
  }

  /** What stands over an item. */
  policyOver({ key, cell }: Title): Title | undefined {
    for (let at = lastAbove(this.policies, cell.row + 1); at >= 0; at--) {
      const policy = this.policies[at]!;
      if (policy.key !== key && policy.cell.range.left <= cell.range.right) return policy;
    }
    return undefined;
  }
}

/** The nearest title above; of several in its row the last that begins at or left of the part. */
function above(titles: readonly Title[], { range: { top, left } }: Part): Title | undefined {
  for (let at = lastAbove(titles, top); at >= 0; at--) {
    const { range } = titles[at]!.cell;
    if (range.bottom < top && range.left <= left) return titles[at];
  }
  return undefined;
}

/** Index of the last title that begins above a row; -1 without. */
function lastAbove(titles: readonly Title[], row: number): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.cell.row < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
