/** The items of a メタデータ sheet (定義, 出典, 更新日 …): where they are named and what is written beside them. */
import type { SheetSnapshot } from "../sheet";
import type { LogicalGrid } from "./tables/grid";

export type MetadataItem = "definition" | "method" | "source" | "updated" | "frequency" | "encoding";

/** In the order in which the standard names them. */
export const METADATA_ITEMS: readonly MetadataItem[] = [
  "definition",
  "method",
  "source",
  "updated",
  "frequency",
  "encoding",
];

const LABELS: Readonly<Record<MetadataItem, RegExp>> = {
  definition:
    /定義|^(?:データ(?:セット)?の?|項目の?|指標の?|データセット_)?(?:概要|説明)$|definition|description/i,
  method: /算出|算定|計算(?:方法|式)|(?:集計|推計|調査|作成|測定|計測)方法|method|calculation/i,
  source: /出典|出所|^資料(?:名|出所)?$|情報源|データ元|原データ|調査名|統計名|source/i,
  updated:
    /更新(?:年月)?日|最終更新|更新履歴|改[訂定](?:日|履歴)|^(?:公開|公表|作成)(?:年月)?日$|updated|modified/i,
  frequency: /更新の?(?:頻度|周期|間隔|サイクル)|(?:公表|公開|調査|作成)の?(?:頻度|周期)|frequency/i,
  encoding: /文字(?:コード|セット|集合)|エンコード|エンコーディング|encoding|charset/i,
};

/** An item as a sheet names it. */
export interface NamedItem {
  readonly item: MetadataItem;
  readonly row: number;
  readonly column: number;
  /** What is written for it; "" where nothing is. */
  readonly value: string;
  /** The cell in which it is, or would be, written. */
  readonly place: { readonly row: number; readonly column: number };
}

/** A label is short; a longer text only mentions the word. */
const LONGEST_LABEL = 24;
const MOST_ROWS = 500;
const MOST_COLUMNS = 40;

/** The item that a label names; undefined where it names none. */
export function itemNamed(label: string): MetadataItem | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const plain = label
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^(?:[■●◆・※*]|\(?\d{1,2}[.)])+/, "");
  return METADATA_ITEMS.find((item) => LABELS[item].test(plain));
}

/** An item and its value in one text: 「出典：住民基本台帳」「資料　国勢調査」. */
export function itemWithin(
  text: string,
): { readonly item: MetadataItem; readonly value: string } | undefined {
  const match = /^\s*[（(【［[]?\s*([^：:）)】］\]]{1,16})\s*[)）】］\]]?\s*[：:]\s*(\S[\s\S]*)$/.exec(text);
  const item = match ? itemNamed(match[1]!) : undefined;
  return item ? { item, value: match![2]!.trim() } : undefined;
}

/** Every item that the sheet names, in reading order. */
export function namedItems(sheet: SheetSnapshot, grid: LogicalGrid): readonly NamedItem[] {
  const items: NamedItem[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS); row++) {
    for (const cell of grid.cellsOfRow(row, 0, Math.min(sheet.columnCount, MOST_COLUMNS) - 1)) {
      if (typeof cell.value !== "string" || cell.top !== row) continue;
      const within = itemWithin(cell.value);
      if (within) {
        const place = { row, column: cell.left };
        items.push({ ...within, ...place, place });
        continue;
      }
      const item = itemNamed(cell.value);
      if (item)
        items.push({ item, row, column: cell.left, ...besideOrBelow(grid, row, cell.left, cell.right) });
    }
  }
  return items;
}

/**
 * The value at the right of a label; below it where the label heads a column: where it stands in the first row behind
 * another cell (項目名・定義・単位), or beside another label.
 */
function besideOrBelow(
  grid: LogicalGrid,
  row: number,
  left: number,
  right: number,
): Pick<NamedItem, "value" | "place"> {
  const beside = grid.textAt(row, right + 1);
  const isHead = row === 0 && (left > 0 || itemNamed(beside) !== undefined);
  return isHead
    ? { value: grid.textAt(row + 1, left), place: { row: row + 1, column: left } }
    : { value: beside, place: { row, column: right + 1 } };
}
