/** What a cell looks like to the detection of tables: a figure, a year, a note … Wide of the mark is allowed here. */
import type { CellValue } from "../../sheet";

const FIGURE =
  /^[約※]*[▲△+\-−]?[¥]?\d[\d,]*(?:\.\d+)?\s*(?:[%‰]|[^\d\s%,.:/~-]{0,6})(?:以上|以下|以内|未満|程度)?(?:\s*[(※*].*)?$/;
/** 「② 対象（誰に）」, 「4　今後の方向性」: a mark or a number before a heading counts nothing. */
const ENUMERATED = /^\s*(?:[①-⑳㉑-㉟❶-❿⑴-⑽]|[\d０-９]{1,2}[\s\u3000]+[^\s\d０-９%％‰()（）]{4,})/;
const ORDINAL =
  /^\d+\s*(?:年度?|月|日|期|級|歳.*|回目|次|条|号|丁目|時.*|番.*|区.*|階|位|学年|年生)(?:[^\d].*)?$/;
const MISSING = /^(?:[-−―－‐–—…‥xX*]+|n\/?a|不明|なし|該当なし|皆減|皆増)$/i;
const ERA_YEAR = /^(?:明治|大正|昭和|平成|令和|[MTSHR])\s*(?:元|\d+)\s*年?度?/;
const WESTERN_YEAR =
  /^(?:19|20)\d{2}(?:\s*年度?)?(?:の?(?:目標|実績|計画|予定|見込み?|基準|現状|推計)値?)?(?:\s*[(].*)?$/;

/** A number, or a text that is a number with its unit: 「1,045人」「48%」「▲3.2」. Years and ordinals are not. */
export function isFigure(value: CellValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > 40 || ENUMERATED.test(value)) return false;
  const text = value.normalize("NFKC").trim();
  return FIGURE.test(text) && !ORDINAL.test(text);
}

/** Something that stands where a figure would be: a figure, or a sign for a missing one (-, …, X). */
export function isFigureLike(value: CellValue): boolean {
  return (
    isFigure(value) ||
    (typeof value === "string" && value.length <= 6 && MISSING.test(value.normalize("NFKC").trim()))
  );
}

/** A year as it heads a column: 2023, 「令和5年度 (2023年度)」, R5, 「2030目標」. */
export function isYear(value: CellValue): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= 1868 && value <= 2100;
  if (typeof value !== "string" || value.length > 40) return false;
  const text = value.normalize("NFKC").trim();
  return ERA_YEAR.test(text) || WESTERN_YEAR.test(text);
}

/** A text that is neither figure nor sign for a missing one: what a header cell holds. */
export function isLabel(value: CellValue): boolean {
  return typeof value === "string" && !isFigureLike(value);
}

const NOTE = /^[\s\u3000]*(?:[(（【\[［〔<＜]?\s*(?:注|備考|資料|出典|出所|参考|凡例|note|source)|[※*＊†])/i;
const UNIT_OR_DATE =
  /(?:単位\s*[:：]|^[(（]?\s*単位|現在[)）]?$|作成[)）]?$|更新[)）]?$|^[(（].{1,12}[)）]$|\d\s*月\s*\d+\s*日|^(?:作成|更新|基準)(?:日|年月日))/;

/** A remark below or above a table: 「（注）…」「※ …」「資料：…」. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** A unit, date or stamp beside a title: 「（単位：人）」「令和6年4月1日現在」. */
export function isUnitOrDate(text: string): boolean {
  return UNIT_OR_DATE.test(text.trim());
}
