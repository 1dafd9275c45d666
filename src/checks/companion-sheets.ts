/** Sheets that explain data instead of being data: メタデータ, コード表, 変更履歴, 検査結果. */
import { companionStrings } from "../strings/rules/companions";
import { namedItems } from "./metadata-items";
import { unknownOutcome } from "./outcome";
import type { RuleOutcome, SheetContext } from "./types";

export type SheetRole = "data" | "metadata" | "codes" | "log";

const METADATA =
  /メタデータ|metadata|データの?(?:定義|説明|概要)|項目の?(?:定義|説明)|定義書|利用上の(?:注意|留意)|^read ?me/i;
const CODES =
  /コード(?:表|一覧|リスト|定義|ブック|対応)|凡例|^選択肢|選択肢(?:一覧|表)|符号表|(?:区分|分類)(?:一覧|表)$|code ?(?:book|list|table)|^codes$|^legend/i;
const LOG = /^(?:変更|更新|改訂|改定)履歴|^変更一覧|^検査結果|^change ?log|^change history|^check result/i;
/** Heads of the two columns of a code table. */
const CODE_HEAD = /^(?:コード|code|値|記号|符号|略号)$/i;
const MEANING_HEAD = /(?:意味|内容|名称|説明|ラベル|選択肢|区分名|項目名|meaning|label|name|description)$/i;
const MOST_CODE_COLUMNS = 4;
/** A sheet of this many kinds of items and hardly anything else is a metadata sheet, whatever its name. */
const TELLING_ITEMS = 3;
const MOST_METADATA_COLUMNS = 4;

const known = new WeakMap<SheetContext, SheetRole>();

/** What a sheet is for, by its name and, where that says nothing, by what stands on it. */
export function roleOf(context: SheetContext): SheetRole {
  let role = known.get(context);
  if (role === undefined) {
    role = findRole(context);
    known.set(context, role);
  }
  return role;
}

function findRole(context: SheetContext): SheetRole {
  const name = context.sheet.name.normalize("NFKC").trim();
  if (LOG.test(name)) return "log";
  if (CODES.test(name)) return "codes";
  if (METADATA.test(name)) return "metadata";
  if (isCodeTable(context)) return "codes";
  return isMetadata(context) ? "metadata" : "data";
}

/** A sheet as large as this is data; looking for its tables only to find that out would hold up the check. */
const MOST_CODE_ROWS = 500;

function isCodeTable(context: SheetContext): boolean {
  if (context.sheet.rowCount > MOST_CODE_ROWS || context.sheet.columnCount > MOST_CODE_COLUMNS + 2)
    return false;
  const { tables } = context;
  return (
    tables.length > 0 &&
    tables.every(({ headers, layout }) => {
      if (layout === "form" || headers.length > MOST_CODE_COLUMNS) return false;
      const heads = headers.map((header) => header.normalize("NFKC").replace(/\s+/g, ""));
      return heads.some((head) => CODE_HEAD.test(head)) && heads.some((head) => MEANING_HEAD.test(head));
    })
  );
}

function isMetadata({ sheet, grid }: SheetContext): boolean {
  if (sheet.columnCount === 0 || sheet.columnCount > MOST_METADATA_COLUMNS || sheet.rowCount > 100)
    return false;
  const items = namedItems(sheet, grid).filter(({ column }) => column <= 1);
  return new Set(items.map(({ item }) => item)).size >= TELLING_ITEMS;
}

/** 判定できません for a sheet that is no data; undefined for one that is. */
export function notData(context: SheetContext): RuleOutcome | undefined {
  const role = roleOf(context);
  return role === "data" ? undefined : unknownOutcome(companionStrings().notData(role));
}
