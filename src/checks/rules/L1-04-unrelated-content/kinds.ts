/** What stands outside a table: its title, unit, note, the sheet's particulars, or something left behind. */
import { isNote, isUnitOrDate } from "../../tables/cells";
import type { OutsideCell } from "../../outside-cells";
import type { SheetContext } from "../../types";

export type Kind = "title" | "unit" | "note" | "particular" | "stray";

const PARTICULAR =
  /^(?:作成|担当|所管|主管|更新|問い?合わ?せ|連絡先|発行|公表|調査(?:日|期間|時点)|版|改訂|様式|別紙|別表|第\d+号|資料\d*|ページ|取扱|機密)|(?:課|室|係|部|局)$|^\d+\s*\/\s*\d+$/;
/** Text of at least this length is written for readers, wherever it stands. */
const SENTENCE = 20;

/** @param cells neighbouring cells of a row outside all tables */
export function kindOf({ tables }: SheetContext, cells: readonly OutsideCell[]): Kind {
  const texts = cells.map(({ value }) => String(value).normalize("NFKC").trim());
  const first = texts[0]!;
  if (texts.some(isNote)) return "note";
  if (texts.some(isUnitOrDate)) return "unit";
  if (PARTICULAR.test(first)) return "particular";
  const isText = cells.some(({ value }) => typeof value === "string" && /[\p{L}]/u.test(value));
  if (!isText) return "stray";
  const { row } = cells[0]!;
  const isAbove =
    tables.every(({ range }) => row < range.top) ||
    tables.some(({ range }) => range.top > row && row >= range.top - 3);
  const beside = tables.some(({ range }) => row >= range.top && row <= range.bottom);
  if (isAbove && !beside) return cells.length === 1 ? "title" : "particular";
  return !beside && first.length >= SENTENCE ? "note" : "stray";
}
