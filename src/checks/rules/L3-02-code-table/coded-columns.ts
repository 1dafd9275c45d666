/** Columns whose values are codes for categories: small whole numbers or letters that say nothing by themselves. */
import { headerKind, ownName } from "../../columns/headers";
import type { ColumnProfile } from "../../profile";
import type { DetectedTable, SheetContext } from "../../types";
import { codesWithin } from "./legends";

export interface CodedColumn {
  readonly table: DetectedTable;
  readonly profile: ColumnProfile;
  /** The different codes, in ascending order. */
  readonly codes: readonly string[];
}

/** Codes published by the state and numbers that only tell records apart need no code table of one's own. */
const PUBLIC_OR_ID =
  /(?:団体|市区町村|区市町村|市町村|自治体|都道府県|地域|町字|大字|町丁|丁目|字|郵便|法人|施設|機関|学校|医療機関|事業所|職員|個人|世帯|利用者|指標|事業|POI|JAN|ISBN|QR|バー)(?:コード|番号|ID|CD)|番号$|(?:^|[^A-Za-z])(?:ID|NO)\.?$|№|ＩＤ$/i;
/** Figures and ordinals, although whole and small. */
const FIGURE_OR_ORDINAL =
  /年度?$|年次|年月|月$|日$|曜日|時$|順位?$|位$|学年|年生|歳$|^年齢$|世帯人員|人員$|規模$|階$|丁目|番地|期$|期間|号$|回$|回目|点$|得点|スコア|単位$|部屋|合計|^計$|^小計$|総数/;
/** What codes are usually given for. */
const CODED_TOPIC =
  /コード|CD$|区分|種別|種類|分類|類型|カテゴリ|回答|選択|設問|^問|^質問|^[QFS]\s*[\d-]+|性別|年代|年齢(?:層|階級)|職業|職種|業種|居住|フラグ|有無|可否|該当|状態|状況|ステータス|評価|判定|満足|重要度|理解度|認知度|関心|意向|頻度|ランク|達成度|進捗|属性|段階|レベル|方向性|優先/i;
/** Things whose names are letters: nothing has to be looked up. */
const NAMED_BY_LETTER =
  /会場|棟|ゾーン|ブロック|クラス|組$|班$|コース|グループ|チーム|サイズ|血液型|型$|路線|系統|号$|号車|室$|地区|地域|区域|エリア|館$|門$|口$|列$|コート|ホール|バース|記号|施設|名$|名称|単位|線$|棚|版$|章$|節$/;

const FEW = 12;
const LARGEST_CODE = 99;
/** A code that means "no answer" may be larger: 999. */
const NO_ANSWER = new Set([999, 9999]);
/** Share of cells that may hold something else (「-」, a slip). */
const MOST_OTHERS = 0.1;
const LEAST_CELLS = 3;
const DIGIT_CODE = /^\d{1,3}$/;
const SEVERAL_CODES = /^\d{1,2}(?:\s*[,、;・]\s*\d{1,2})+$/;
const LETTER_CODE = /^[A-Za-z]$/;
const MIXED_CODE = /^(?:[A-Za-z]{1,2}-?\d{0,3}|[ア-ン]|[イロハニホヘト])$/;
const MISSING = /^[xX]$/;

export function codedColumns(context: SheetContext): CodedColumn[] {
  return context.tables
    .filter(({ layout }) => layout === "records")
    .flatMap((table) => {
      const profiles = context.profiles(table);
      return profiles.flatMap((profile) => {
        const codes = codesOf(profile);
        if (!codes || hasNames(profile, profiles) || explains(profile.header, codes)) return [];
        return [{ table, profile, codes }];
      });
    });
}

/** The different codes of a column; undefined where it is no coded column. */
function codesOf(profile: ColumnProfile): readonly string[] | undefined {
  const filled = profile.numberCount + profile.textCount;
  if (filled < LEAST_CELLS || profile.booleanCount > 0) return undefined;
  const name = ownName(profile.header).normalize("NFKC");
  if (PUBLIC_OR_ID.test(name)) return undefined;
  const isTopic =
    CODED_TOPIC.test(name) && !FIGURE_OR_ORDINAL.test(name) && headerKind(profile.header) !== "measure";
  if (isTopic && profile.numberCount > 0) return numberCodes(profile, filled);
  if (profile.numberCount > 0 || profile.distinctTextCount > FEW + 3 || !profile.textsAreDistinct)
    return undefined;
  return textCodes(profile, filled, isTopic, NAMED_BY_LETTER.test(name));
}

function numberCodes(profile: ColumnProfile, filled: number): readonly string[] | undefined {
  const { numberCount, integerCount, minimum } = profile;
  if (integerCount < numberCount || minimum < 0) return undefined;
  const lists = profile.distinctTextCount <= 200 ? profile.texts.filter(({ text }) => isDigits(text)) : [];
  const listed = lists.reduce((sum, { count }) => sum + count, 0);
  if (numberCount + listed < (1 - MOST_OTHERS) * filled) return undefined;
  const codes = new Set<number>();
  for (let row = profile.firstRow; row <= profile.lastRow; row++) {
    const value = profile.valueAt(row);
    if (typeof value !== "number") continue;
    if (value > LARGEST_CODE && !NO_ANSWER.has(value)) return undefined;
    codes.add(value);
    if (codes.size > FEW) return undefined;
  }
  for (const { text } of lists) for (const code of text.match(/\d+/g) ?? []) codes.add(Number(code));
  return codes.size < numberCount + listed ? sorted([...codes].map(String)) : undefined;
}

function isDigits(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return DIGIT_CODE.test(plain) || SEVERAL_CODES.test(plain);
}

function textCodes(
  profile: ColumnProfile,
  filled: number,
  isTopic: boolean,
  isName: boolean,
): readonly string[] | undefined {
  const codes = new Set<string>();
  let coded = 0;
  for (const { text, count } of profile.texts) {
    const plain = text.normalize("NFKC").trim();
    const isCode = isTopic
      ? LETTER_CODE.test(plain) || MIXED_CODE.test(plain) || isDigits(text)
      : LETTER_CODE.test(plain) && !isName;
    if (!isCode) continue;
    coded += count;
    for (const code of plain.split(/\s*[,、;・]\s*/)) codes.add(code);
  }
  const meant = [...codes].filter((code) => !MISSING.test(code));
  const isRepeated = codes.size < coded && codes.size <= FEW;
  if (coded < (1 - MOST_OTHERS) * filled || !isRepeated || meant.length < (isTopic ? 1 : 2)) return undefined;
  return sorted(meant);
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...codes].sort((a, b) => a.localeCompare(b, "ja", { numeric: true }));
}

/** Whether the table has the names beside the codes: 分類コード with 分類 or 分類名. */
function hasNames(profile: ColumnProfile, profiles: readonly ColumnProfile[]): boolean {
  const stem = plainName(profile.header).replace(/(?:コード|CD|区分コード|番号)$/i, "");
  if (stem === "") return false;
  return profiles.some((other) => {
    if (other === profile || other.textCount === 0) return false;
    const name = plainName(other.header);
    const isStem = name === stem && stem !== plainName(profile.header);
    return isStem || [`${stem}名`, `${stem}名称`, `${stem}_名称`, `${stem}内容`].includes(name);
  });
}

function plainName(header: string): string {
  return ownName(header).normalize("NFKC").trim();
}

/** Whether the header itself says what the codes mean: 「性別（1:男性 2:女性）」. */
function explains(header: string, codes: readonly string[]): boolean {
  const told = codesWithin(header, true);
  return told.size >= 2 && codes.every((code) => told.has(code));
}
