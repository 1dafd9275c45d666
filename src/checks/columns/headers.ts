/** What a column's header says of the kind of its values. Only words are looked at here, never cells. */

/**
 * "identifier": codes, numbers of things, telephone, postal code. "date": years, dates, times of day.
 * "coordinate": latitude and longitude. "dimension": classes that rows are told apart by (age, grade, floor).
 * "remark": free text. "name": names and addresses. "measure": something counted or measured.
 */
export type HeaderKind =
  "identifier" | "date" | "coordinate" | "dimension" | "remark" | "name" | "measure" | "other";

const MEASURE =
  /(?:数|量|額|費|率|割合|比率|比|構成比|金|(?<![資材肥飲食衣燃原史])料|価格|単価|人口|人員|面積|距離|長さ|高さ|幅|深さ|重さ|重量|体積|容積|容量|定員|残高|予算|決算|収入|支出|歳入|歳出|平均|(?<![時設会統集家])計|値|(?<![地拠観時利要論起終視頂交])点|目標|実績|予定|実測|増減|差|差引|標高|延長|時間数|気温|温度|[%％])$/;
/** A class of rows although its name ends like a measure. */
const CLASS_NAME = /(?:世帯人員|階級|規模)$/;
const IDENTIFIER =
  /コード|番号|電話|ＦＡＸ|FAX|ファックス|ファクス|郵便|〒|内線|枝番|連番|通番|項番|型番|品番|記号|URL|ＵＲＬ|メール|e-?mail|(?:^|[^A-Za-z])(?:ID|TEL|NO|CODE)\.?$|[№＃#]|ＩＤ$|Ｎｏ/i;
const COORDINATE = /緯度|経度|座標|^(?:lat|lng|lon|latitude|longitude|[xy])$/i;
const DATE =
  /(?:年度?|年次|年月|月|日|日付|日時|時刻|曜日|時期|期日|期限|西暦|和暦|元号|(?:開始|終了|開館|閉館|開園|営業|受付|診療|利用可能|始業|終業)時間|date|year|month)$/i;
/** Headers that end like dates and stand over figures: 前年度, 平日, and a year or month itself (令和5年度, 4月). */
const PERIOD_OF_FIGURES =
  /[前当本昨翌次今来]々?[年月日期]度?$|[平休祝]日$|全日$|土日$|\d|[元一二三四五六七八九十]+[年月]/;
const DIMENSION =
  /(?:年齢|年代|階級|区分|種別|種類|分類|学年|階層|順位|等級|世帯人員|規模|クラス|ランク|評価|段階|レベル|性別|丁目|番地|期間|対象|区間|範囲|所在階|設置階)$|^(?:階|級|組|班|回|号|期|歳|開催回)$/;
const REMARK =
  /備考|摘要|注記|注釈|^注$|コメント|補足|特記|メモ|説明|概要|内容|理由|詳細|自由記述|意見|感想|根拠|出典|(?:状況|情報|方法|手段)$/;
const NAME =
  /(?:名|名称|氏名|住所|所在地|カナ|かな|フリガナ|ふりがな|英字|英語|通称|方書|場所|位置|担当|部署|所管|団体|法人)$/;

/** Unit, note or year in brackets at the end of a header. */
const BRACKETS = /[（(［[【〔〈<][^）)］\]】〕〉>]*[）)］\]】〕〉>]/g;

/** The header's own name: the lowest tier, without what stands in brackets. 「人口_計（人）」 → 「計」 */
export function ownName(header: string): string {
  const parts = header.split("_").filter((part) => part.trim() !== "");
  const name = (parts.at(-1) ?? "").replace(BRACKETS, "").replace(/\s+/g, "");
  return name === "" ? header.replace(/\s+/g, "") : name;
}

const known = new Map<string, HeaderKind>();
/** Headers repeat from sheet to sheet; more different ones than this are no longer kept. */
const MOST_KNOWN = 10_000;

export function headerKind(header: string): HeaderKind {
  let kind = known.get(header);
  if (kind === undefined) {
    kind = kindOfName(ownName(header));
    if (known.size < MOST_KNOWN) known.set(header, kind);
  }
  return kind;
}

const LATIN = /^[\x21-\x7e]+$/;
const COUNTED = /^(?:number|num|total|sum|count)of|^(?:average|avg|mean)/;
/** Item names of open data in Latin letters (prefCode, telephoneNumber, opening_date): the last word decides. */
const LATIN_WORDS: readonly (readonly [HeaderKind, RegExp])[] = [
  [
    "measure",
    /(?:population|households|amount|percentage|price|capacity|count|total)$| (?:rate|ratio|area|cost)$/,
  ],
  [
    "identifier",
    /(?:code|number|phone|identifier|identification)$| (?:cd|id|no|num|tel|fax|zip|ur[li]|e?mail)$/,
  ],
  ["date", /(?:date|year|month|timezone|datetime|timestamp)$| (?:day|week|time|hours?|period)$/],
  ["coordinate", /(?:latitude|longitude|coordinates?)$/],
  [
    "dimension",
    /(?:category|class|classification|flag|flg)$| (?:type|kind|grade|rank|level|gender|sex|status|age)$/,
  ],
  ["remark", /(?:remarks?|comments?|description)$| (?:notes?|memo|summary|details?)$/],
  ["name", /(?:name|address|location|prefecture)$| (?:kana|place|pref|city|town|owner|department|title)$/],
];

/** undefined where the words say nothing of the values. */
function kindOfLatin(name: string): HeaderKind | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z]+/g, " ")
    .trim()
    .toLowerCase();
  if (COUNTED.test(words.replaceAll(" ", ""))) return "measure";
  return LATIN_WORDS.find(([, pattern]) => pattern.test(` ${words}`))?.[0];
}

function kindOfName(name: string): HeaderKind {
  if (name === "") return "other";
  const latin = LATIN.test(name) ? kindOfLatin(name) : undefined;
  if (latin) return latin;
  if (COORDINATE.test(name)) return "coordinate";
  if (CLASS_NAME.test(name)) return "dimension";
  if (MEASURE.test(name)) return "measure";
  if (IDENTIFIER.test(name)) return "identifier";
  if (REMARK.test(name)) return "remark";
  if (PERIOD_OF_FIGURES.test(name)) return "other";
  if (DIMENSION.test(name) && !/平均/.test(name)) return "dimension";
  if (DATE.test(name)) return "date";
  return NAME.test(name) ? "name" : "other";
}
