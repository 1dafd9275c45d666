/** Units as they are printed after a number. */
import { toHalfWidth } from "../text";

/** Counters and units that municipalities use; needed only where the text runs on after the unit. */
const KNOWN = (
  "時間 分間 分 秒 日間 週間 か月 ヶ月 ヵ月 カ月 ケ月 箇月 年間 か年 日 週 年 人日 人月 人時 人回 人工 人 名 " +
  "件 回 台 箇所 か所 ヶ所 ヵ所 カ所 ケ所 施設 業務 事業所 事業者 事業 項目 種類 種目 種 拠点 地点 点 冊 部 枚 本 個 棟 戸 世帯 " +
  "校区 校 園 室課 課 室 局 団体 組織 組 社 者 企業 店舗 店 法人 機関 協定 制度 講座 教室 学級 路線 便 両 隻 基 機 " +
  "手続き 手続 様式 品目 品 食 泊 床 頁 ページ 票 通 話 歳 才 倍 割 円 ドル 株 坪 畳 面 区画 区 市町村 自治体 町会 自治会 地区 地域 か国 " +
  "ポイント パーセント システム アカウント ファイル データセット サービス コース クラス チーム グループ アクセス ダウンロード フォロワー " +
  "メートル キロメートル キロ トン グラム リットル ヘクタール つ"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);
const KNOWN_SET = new Set(KNOWN);

/** What is said to have happened to the counted things (「18業務実施」): no part of the unit. */
const DEEDS =
  /(?:実施|導入|削減|短縮|増加|減少|達成|完了|整備|設置|開催|参加|利用|活用|確保|登録|公開|作成|策定|開始|予定|見込み?|検討|調整|見直|新設|拡大|拡充|向上|実績|目標|済|増|減|中|余|強|弱|目)+$/;
const LONGEST_UNKNOWN = 6;

const SYMBOL =
  /%|‰|℃|°C|㎡|㎥|㎢|㎞|㎏|㎝|㎜|㌔|㌧|ha(?![A-Za-z])|t-?CO2|pt(?![A-Za-z])|ポイント|パーセント/y;
const LATIN =
  /(?:[kKMGTmcμ]?(?:Wh?|g|m[23²³]?|[lL]|t|Hz|J)|[kKMGT]i?B|[kMGT]?bps|h|min|sec|人|件)(?![A-Za-z0-9])/y;
const KANJI_RUN = /[一-龯々]{1,16}/y;
const KANA_COUNTER = /(?:[かケヶヵカ][所月国年店]|つ(?![ぁ-ゖ]))/y;
const KATAKANA_RUN = /[ァ-ヺー]{1,12}/y;
/** 「台/課」; a bound after it (「台/課以上」) is none of the unit. */
const PER = /\/(?:(?!以上|以下|以内|未満|超|程度)[^\s\d()[\]、。,/]){1,6}/y;
/** A unit never runs into the words that bound or soften the number, or into the next number. */
const CUT =
  /以上|以下|以内|未満|程度|前後|超|約|[〇零一二三四五六七八九十百千万億兆](?=[\d〇一二三四五六七八九十])/;

/**
 * The unit that begins at `at` in half-width text.
 * @returns the unit in normal form (「パーセント」 is "%") and where it ends; `unit` "" where none is printed;
 * undefined where Latin letters follow that are no unit, so that the number belongs to a name (「5G」)
 */
export function scanUnit(text: string, at: number): { unit: string; end: number } | undefined {
  const direct = scanAttached(text, at);
  if (!direct || direct.unit !== "") return direct;
  // A blank before the unit (「1,000 人」) is taken only where what follows is a unit and nothing else.
  if (text[at] !== " ") return direct;
  const spaced = scanAttached(text, at + 1);
  const whole = spaced && text.slice(at + 1, spaced.end);
  const isUnit = spaced && (KNOWN_SET.has(spaced.unit) || match(SYMBOL, text, at + 1) === whole);
  return isUnit && !/[一-龯ァ-ヺー]/.test(text[spaced.end] ?? "") ? spaced : direct;
}

function scanAttached(text: string, at: number): { unit: string; end: number } | undefined {
  const symbol = match(SYMBOL, text, at) ?? match(LATIN, text, at);
  if (symbol !== undefined) return withPer(text, symbol === "パーセント" ? "%" : symbol, at + symbol.length);
  if (/[A-Za-z]/.test(text[at] ?? "")) return undefined;
  const counter = match(KANA_COUNTER, text, at);
  if (counter !== undefined) return withPer(text, counter, at + counter.length);
  const katakana = match(KATAKANA_RUN, text, at);
  if (katakana !== undefined) return withPer(text, katakana, at + katakana.length);
  const run = match(KANJI_RUN, text, at);
  const unit = run === undefined ? "" : unitOfRun(run);
  return unit === "" ? { unit, end: at } : withPer(text, unit, at + unit.length);
}

/** The part of a run of kanji that is the unit: 「業務」 of 「業務実施」, 「時間」 of 「時間以内」. */
function unitOfRun(run: string): string {
  const cut = run.search(CUT);
  const before = cut < 0 ? run : run.slice(0, cut);
  if (KNOWN_SET.has(before)) return before;
  const counted = before.replace(DEEDS, "");
  if (KNOWN_SET.has(counted) || (counted !== "" && counted.length <= LONGEST_UNKNOWN)) return counted;
  return KNOWN.find((unit) => before.startsWith(unit)) ?? "";
}

/** Whether a unit or counter that the product knows begins at `at`. */
export function knownUnitAt(text: string, at: number): string | undefined {
  return match(SYMBOL, text, at) ?? KNOWN.find((unit) => text.startsWith(unit, at));
}

/** Whether a text is nothing but a unit: a form waiting for its number (「　　件」). */
export function isUnit(text: string): boolean {
  const plain = toHalfWidth(text).trim();
  return plain !== "" && (KNOWN_SET.has(plain) || match(SYMBOL, plain, 0) === plain);
}

function withPer(text: string, unit: string, end: number): { unit: string; end: number } {
  const per = match(PER, text, end) ?? "";
  return { unit: unit + per, end: end + per.length };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
