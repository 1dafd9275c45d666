/** What a workbook says of its data: on a メタデータ sheet, in notes beside the tables, in columns of the tables. */
import { roleOf } from "../../companion-sheets";
import {
  itemNamed,
  itemWithin,
  METADATA_ITEMS,
  namedItems,
  type MetadataItem,
  type NamedItem,
} from "../../metadata-items";
import { ownName } from "../../columns/headers";
import { outsideCells } from "../../outside-cells";
import type { SheetContext, WorkbookContext } from "../../types";

export interface Described {
  readonly dataSheets: readonly SheetContext[];
  /** The メタデータ sheet; the first one where there are several. */
  readonly sheet: SheetContext | undefined;
  /** Items of the メタデータ sheets that are named but not filled in anywhere. */
  readonly unfilled: readonly (NamedItem & { readonly sheet: SheetContext })[];
  /** Items that nothing names. */
  readonly missing: readonly MetadataItem[];
  /** What notes beside the tables say. */
  readonly notes: ReadonlyMap<MetadataItem, string>;
  /** The first text above a table: what the data is called. */
  readonly title: string | undefined;
}

/** Headers of data tables under which records say it one by one: an indicator's 定義, 算出方法, 出典. */
const BY_RECORD: ReadonlySet<MetadataItem> = new Set<MetadataItem>([
  "definition",
  "method",
  "source",
  "frequency",
]);

export function* describedBy({ sheets }: WorkbookContext): Generator<void, Described, void> {
  const filled = sheets.filter(({ sheet }) => sheet.rowCount > 0);
  const metadata = filled.filter((sheet) => roleOf(sheet) === "metadata");
  const dataSheets = filled.filter((sheet) => roleOf(sheet) === "data");
  const named = metadata.flatMap((sheet) =>
    namedItems(sheet.sheet, sheet.grid).map((item) => ({ ...item, sheet })),
  );
  const known = new Set(named.filter(({ value }) => value.trim() !== "").map(({ item }) => item));
  const notes = new Map<MetadataItem, string>();
  let title: string | undefined;
  for (const sheet of dataSheets) {
    if (sheet.prepareTables) yield* sheet.prepareTables();
    if (sheet.prepareProfiles) yield* sheet.prepareProfiles();
    for (const item of itemsOfColumns(sheet)) known.add(item);
    for (const { value, row } of outsideCells(sheet)) {
      if (typeof value !== "string") continue;
      const note = itemWithin(value);
      if (note && !notes.has(note.item)) notes.set(note.item, note.value);
      const isAbove = sheet.tables[0] !== undefined && row < sheet.tables[0].range.top;
      if (isAbove && !note) title ??= value.replace(/\s+/g, " ").trim();
    }
    yield;
  }
  const isSaid = (item: MetadataItem) => known.has(item) || notes.has(item);
  return {
    dataSheets,
    sheet: metadata[0],
    unfilled: firstOfEach(named.filter(({ item }) => !isSaid(item))),
    missing: METADATA_ITEMS.filter((item) => !isSaid(item) && named.every((other) => other.item !== item)),
    notes,
    title,
  };
}

function itemsOfColumns(sheet: SheetContext): readonly MetadataItem[] {
  return sheet.tables.flatMap((table) =>
    sheet.profiles(table).flatMap((profile) => {
      const name = ownName(profile.header);
      const item = profile.textCount > 0 ? itemNamed(name) : undefined;
      // 概要 and 説明 of a list describe its records, not what its columns mean.
      const isMeant =
        item !== undefined && BY_RECORD.has(item) && (item !== "definition" || /定義/.test(name));
      return isMeant ? [item] : [];
    }),
  );
}

function firstOfEach<T extends { readonly item: MetadataItem }>(items: readonly T[]): readonly T[] {
  return items.filter((item, index) => items.findIndex((other) => other.item === item.item) === index);
}
