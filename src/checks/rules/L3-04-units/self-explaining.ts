/** Columns of figures that need no unit: their name says what is counted, or they measure nothing. */
import type { FigureColumn } from "../../columns/figure-column";
import { headerKind, ownName } from "../../columns/headers";
import type { DetectedTable } from "../../types";

/** 件数, 世帯数, 来館者数 and the like name what they count. 総数 names nothing by itself. */
const COUNT = /(?<![総合全指係])数$|(?:円|人|件|㎡)$/;
/** People, by the word for them. */
const PEOPLE =
  /(?:人口|人員|定員|男|女|男性|女性|男子|女子|児童|園児|生徒|学生|教員|職員|会員|住民|市民|町民|村民|外国人|日本人|者)$/;
/** The same in Latin letters: numberOfBeds, totalPopulation. */
const COUNT_IN_LATIN = /^num(?:ber)?_?of|(?:population|households|persons|people|count|deaths|cases)$/i;
const QUALIFIER = /^(?:累計|累積|現在|当日|前日|新規|総数|合計|計|うち.*)$|(?:現在|時点)$/;
/** Totals and classes of age count what the table counts. */
const PART_OF_COUNT =
  /^(?:総数|総計|合計|計|小計|全体|その他|不詳|年齢不詳)$|歳(?:以上|未満|以下|代)?$|[0-9０-９](?:代|以上)$/;
/** Pure numbers by nature. */
const DIMENSIONLESS =
  /指数|係数|倍率|性比|偏差値|スコア|得点|評点|点数|順位|ランク|特殊出生率|財政力|ウェイト|ウエイト|乱数|pH|ｐＨ|等級|震度|レベル$/i;
/** Answers and classes in code; whether their codes are explained is L3-02's question. */
const CODED =
  /^(?:問|設問|質問|[QqＱ]|[FfＦ])\s*[0-9０-９]|性別|年代|満足度|重要度|評価|回答|選択|職業|区分|種別|分類|フラグ|有無|優先度|段階|可否|要否/;
const MOST_CODE = 99;
const FIRST_YEAR = 1868;
const LAST_YEAR = 2100;

/** Whether a name says by itself what is counted: 「来館者数」「人口」「予算千円」. */
export function namesWhatIsCounted(header: string): boolean {
  const name = ownName(header);
  if (COUNT.test(name) || PEOPLE.test(name) || COUNT_IN_LATIN.test(name)) return true;
  // 「退院者数_累計」: the tier above says it, where the lowest one only says which.
  return QUALIFIER.test(name) && header.split("_").some((tier) => COUNT.test(tier) || PEOPLE.test(tier));
}

export function needsNoUnit(table: DetectedTable, { profile }: FigureColumn): boolean {
  const { header, column } = profile;
  const name = ownName(header);
  const kind = headerKind(header);
  if (kind === "coordinate" || DIMENSIONLESS.test(name) || namesWhatIsCounted(header)) return true;
  // The first column is what rows are called by: years, ages, numbers.
  if (column === table.range.left && kind !== "measure") return true;
  return isFlagOrYear(profile, kind === "measure") || isCoded(profile, name) || isPartOfCount(table, header);
}

function isFlagOrYear(profile: FigureColumn["profile"], isMeasure: boolean): boolean {
  const { integerCount, numberCount, minimum, maximum } = profile;
  if (numberCount === 0 || integerCount < numberCount) return false;
  if (minimum >= 0 && maximum <= 1) return true;
  return !isMeasure && minimum >= FIRST_YEAR && maximum <= LAST_YEAR;
}

function isCoded(
  { integerCount, numberCount, minimum, maximum }: FigureColumn["profile"],
  name: string,
): boolean {
  return CODED.test(name) && integerCount === numberCount && minimum >= 0 && maximum <= MOST_CODE;
}

/** 「計」 beside 「男」 and 「女」, 「利用者数_計」, 「65歳以上」 in a table of people. */
function isPartOfCount(table: DetectedTable, header: string): boolean {
  if (!PART_OF_COUNT.test(ownName(header))) return false;
  const tiers = header.split("_").slice(0, -1);
  if (tiers.some((tier) => namesWhatIsCounted(tier))) return true;
  return table.headers.some((other) => other !== header && PEOPLE.test(ownName(other)));
}
