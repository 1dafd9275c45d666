/** メタデータ and コード表: what the data mean, as far as the print sheet says it, and what is left to be filled in. */
import { missingSign } from "../../checks/columns/missing";
import { isNote, isUnitOrDate } from "../../checks/tables/cells";
import type { OutsideCell } from "../../checks/outside-cells";
import { formatCell, type PlanCell, type SheetSnapshot } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import type { ColumnFacts } from "./columns";
import type { KeptText } from "./types";

export interface MetadataInput {
  readonly source: SheetSnapshot;
  readonly outside: readonly OutsideCell[];
  readonly kept: readonly KeptText[];
  /** The data sheets of the copy. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly ColumnFacts[] }[];
  /** What the data are called where no title stands above the tables. */
  readonly title: string;
  /** Department in charge where the forms print one. */
  readonly department: string;
  readonly createdAt: Date;
}

export type Rows = readonly (readonly PlanCell[])[];

/** Header and rows: 対象, 分類, 項目, 内容, 単位, データ型, 状態, 出典セル. */
export function metadataRows(input: MetadataInput): Rows {
  const texts = opendataStrings();
  return [
    [
      texts.target,
      texts.class,
      texts.item,
      texts.content,
      texts.unit,
      texts.dataType,
      texts.state,
      texts.sourceCell,
    ],
    ...aboutDataSet(input),
    ...input.tables.flatMap(({ name, columns }) => columns.map((column) => columnRow(name, column))),
    ...input.tables.flatMap(({ name, columns }) => signRows(name, columns)),
    ...lineRows(input),
    ...input.outside.map((cell) => keptRow(input.source, keptOutside(cell))),
    ...objectTexts(input.source).map((kept) => keptRow(input.source, kept)),
    ...input.kept.map((kept) => keptRow(input.source, kept)),
  ];
}

/** The items that L3-08 looks for, and what else a reader of the data needs first. */
function aboutDataSet({
  source,
  outside,
  kept,
  title: ownTitle,
  department,
  createdAt,
}: MetadataInput): Rows {
  const texts = opendataStrings();
  const said: readonly KeptText[] = [...outside.map(keptOutside), ...kept];
  const says = (test: (text: string) => boolean) => said.find(({ text }) => test(text));
  const title = outside
    .map(keptOutside)
    .find(({ text }) => /\p{L}{2}/u.test(text) && !isNote(text) && !isUnitOrDate(text));
  const origin = says((text) => /^\s*[（(【［[]?\s*(?:資料|出典|出所)/.test(text));
  const updated = says(
    (text) => /現在|時点|更新|作成日/.test(text) && /\d|[元〇一二三四五六七八九十]/.test(text),
  );
  const unit = says((text) => /単位/.test(text));
  const row = (item: string, content: string, state: string, from?: KeptText): PlanCell[] => [
    source.name,
    texts.dataSet,
    item,
    content === "" ? null : content,
    null,
    null,
    state,
    from ? linkTo(source, from.source) : null,
  ];
  const found = (item: string, cell: KeptText | undefined) =>
    cell ? row(item, cell.text.trim(), texts.toConfirm, cell) : row(item, "", texts.toFill);
  return [
    title ? found(texts.title, title) : row(texts.title, ownTitle, texts.toConfirm),
    row(texts.publisher, department, department === "" ? texts.toFill : texts.toConfirm),
    row(texts.definition, "", texts.toFill),
    row(texts.method, "", texts.toFill),
    found(texts.origin, origin),
    found(texts.updated, updated),
    row(texts.frequency, "", texts.toFill),
    ...(unit ? [found(texts.unit, unit)] : []),
    row(texts.encoding, texts.encodingValue, texts.done),
    row(texts.madeFrom, texts.madeFromValue(source.name, dateText(createdAt)), texts.done),
  ];
}

function columnRow(target: string, { name, type, unit }: ColumnFacts): PlanCell[] {
  const texts = opendataStrings();
  const known = texts.definitionOf(name);
  const state = known === "" ? texts.toFill : texts.toConfirm;
  return [target, texts.columnClass, name, known || null, unit || null, texts.typeName(type), state, null];
}

/**
 * Signs that stand for a missing figure, each alone in its cell with the usual meaning beside it; which one the sheet's
 * author meant is for them to confirm.
 */
export function signRows(target: string, columns: readonly ColumnFacts[]): Rows {
  const texts = opendataStrings();
  const signs = new Map<string, { count: number; names: string[] }>();
  for (const { name, signs: ofColumn } of columns) {
    for (const [sign, count] of ofColumn) {
      const known = signs.get(sign) ?? { count: 0, names: [] };
      signs.set(sign, { count: known.count + count, names: [...known.names, name] });
    }
  }
  return [...signs].map(([sign, { count, names }]): PlanCell[] => [
    target,
    texts.signClass,
    sign,
    `${texts.signMeaning(missingSign(sign) ?? sign)}${texts.signCount(names.join("、"), count)}`,
    null,
    null,
    texts.toConfirm,
    null,
  ]);
}

/** Hidden rows and columns are part of the copy, and it says so. */
function lineRows({ source }: MetadataInput): Rows {
  const texts = opendataStrings();
  const { hiddenRows, hiddenColumns } = source;
  const row = (content: string): PlanCell[] => [
    source.name,
    texts.hiddenClass,
    texts.hiddenLines,
    content,
    null,
    null,
    texts.toConfirm,
    null,
  ];
  return [
    ...(hiddenRows.length > 0 ? [row(texts.hiddenRows(hiddenRows.map((index) => index + 1)))] : []),
    ...(hiddenColumns.length > 0 ? [row(texts.hiddenColumns(hiddenColumns.length))] : []),
  ];
}

function keptOutside({ row, column, value }: OutsideCell): KeptText {
  return { source: formatCell(row, column), text: String(value), about: opendataStrings().outside };
}

function objectTexts({ objects }: SheetSnapshot): KeptText[] {
  return objects.flatMap(({ name, text, range }) => {
    if (text === null || text.trim() === "") return [];
    return [
      { source: range ? formatCell(range.top, range.left) : "", text, about: opendataStrings().object(name) },
    ];
  });
}

function keptRow(source: SheetSnapshot, { source: cell, text, about }: KeptText): PlanCell[] {
  const texts = opendataStrings();
  return [source.name, texts.keptClass, about || null, text, null, null, texts.moved, linkTo(source, cell)];
}

function linkTo({ name }: SheetSnapshot, cell: string): PlanCell {
  return cell === "" ? null : { text: cell, link: { sheet: name, cell } };
}

/** Header and rows of コード表: 対象, 項目, コード, 意味, 件数; undefined where no column is coded. */
export function codeRows(tables: MetadataInput["tables"]): Rows | undefined {
  const texts = opendataStrings();
  const rows = tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, codes }) =>
      [...(codes ?? [])]
        .sort(([a], [b]) => a.localeCompare(b, "ja", { numeric: true }))
        .map(([code, count]): PlanCell[] => [name, column, code, null, count]),
    ),
  );
  if (rows.length === 0) return undefined;
  return [[texts.target, texts.item, texts.code, texts.codeMeaning, texts.count], ...rows];
}

/** ISO 8601, in the user's time zone. */
function dateText(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
