/** Which of the known ways a text packs several values into one cell. Looks at the text alone, never at the sheet. */
import { labelsWithoutNumber } from "../../../kpi/quantity";
import type { Quantity } from "../../../kpi/quantity/types";
import { Feature } from "../../text-features";
import type { TextFacts } from "../../text-facts";
import { noteOf } from "./notes";

/**
 * - quantities: several numbers with unit or label (特定健診48% 保健指導60%)
 * - years: values each with its year (373 (平成27年度)、434 (平成28年度))
 * - pair: a number and another in brackets (120（45）)
 * - code: order, code and name (①64012901 情報化推進事業 情報政策課)
 * - furigana: a reading above a name
 * - lines: two or more lines of something else
 * - list: three or more items with 、 or ・
 * - note: a value with a note (※33施設, 40.9%(令和2年度))
 * - labels: more labels than numbers (課税所得証明書 住民票等 46,600件)
 */
export type Kind =
  "quantities" | "years" | "pair" | "code" | "furigana" | "lines" | "list" | "note" | "labels";

/** What the column of a text is about, as far as it excuses some kinds. */
export interface ColumnHints {
  readonly isAddress: boolean;
  readonly isName: boolean;
}

export const NO_HINTS: ColumnHints = { isAddress: false, isName: false };

const ADDRESS_HEADER = /住所|所在地|番地|地番|位置|アクセス|交通|方書|address|location|access/i;
const NAME_HEADER =
  /氏名|名称|名前|(?:施設|団体|会社|店|事業|法人|組織|部|局|課|室|係|機関|学校|園|病院|路線|計画)名|商号|屋号|代表者|担当者|(?:設置|開設|営業|事業|管理|経営)者|作品|書名|タイトル|名$|name|owner|title/i;

/** What an indicator, and what it belongs to, is called: 「オンライン申請・決済等・公共施設予約の実施率」 is one name. */
const PLAN_HEADER = /^(?:成果|評価)?(?:指標|KPI|取組|施策|事業|基本方針|基本目標|アクションプラン)(?:項目)?$/;

export function hintsOf(header: string): ColumnHints {
  const name = header.replace(/\s+/g, "");
  const isName = NAME_HEADER.test(name) || PLAN_HEADER.test(name);
  return { isAddress: ADDRESS_HEADER.test(name), isName };
}

/** Longer texts are read as prose whatever they hold. */
const LONGEST_VALUE = 400;

/** The kind of a text; undefined where it is one value (or prose, which is no value). */
export function classify(facts: TextFacts, hints: ColumnHints = NO_HINTS): Kind | undefined {
  const { text } = facts;
  if (text.length > LONGEST_VALUE) return undefined;
  if (isCoded(text)) return "code";
  if (isProse(facts)) return undefined;
  const hasNumber = facts.has(Feature.digit | Feature.wideDigit);
  const isAddress = hints.isAddress || (hasNumber && isAddressText(text));
  if (hasNumber) {
    if (isPair(text)) return "pair";
    if (facts.has(Feature.severalNumbers) && !isAddress && mayHoldQuantities(text)) {
      const kind = kindOfQuantities(facts);
      if (kind) return kind;
    }
  }
  if (facts.has(Feature.lineBreak)) {
    const kind = kindOfLines(facts);
    if (kind) return kind;
  }
  if (isAddress) return undefined;
  if (hasNumber && !hints.isName) {
    if (facts.has(Feature.bracket | Feature.noteMark) && noteOf(text)) return "note";
    if (facts.has(Feature.space | Feature.wideSpace) && isLabelsWithoutNumber(facts)) return "labels";
  }
  return isList(facts, hints) ? "list" : undefined;
}

const CODED = /^\s*(?:[①-⑳㉑-㉟]|[(（]\d{1,2}[)）])?\s*\d{6,}(?:[・、,]\d{6,})*[\s\u3000]+[^\s\d]/;
const ORDERED = /^\s*[①-⑳㉑-㉟]\s*\S+[\s\u3000]+\S/;

function isCoded(text: string): boolean {
  return CODED.test(text);
}

/** An order mark and two words, in a column whose other cells have codes between them: 「⑩ 公共下水道管理事業 下水道事業課」. */
export function isOrderedName(text: string): boolean {
  return ORDERED.test(text) && text.length < 80;
}

const SENTENCE_END = /(?:。|です|ます|した|する|ある|いる|ない|こと|等|について)[」』）)]?$/;
/** An object and this much hiragana make a clause, also without a full stop: 「樹齢300年を超える杉並木に…」. */
const CLAUSE_HIRAGANA = 8;
const PARTICLES = /[はがをにでと][、\s]|[ぁ-ん]{3}/;

/** Sentences: a text to be read, not a value. Quantities and lists in it are part of what it says. */
export function isProse(facts: TextFacts): boolean {
  const { text } = facts;
  if (!facts.has(Feature.hiragana)) return false;
  const holdsSentence =
    facts.has(Feature.fullStop) && facts.lines.some((line) => /[ぁ-ん][^。]*。|。.*[ぁ-ん]/.test(line));
  if (holdsSentence && text.length >= 12) return true;
  if (text.length >= 25 && facts.lines.every((line) => SENTENCE_END.test(line))) return true;
  if (text.length >= 20 && text.includes("を") && (text.match(/[ぁ-ん]/g) ?? []).length >= CLAUSE_HIRAGANA)
    return true;
  return text.length >= 60 && PARTICLES.test(text);
}

const NUMBER = "[▲△+\\-−]?[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?";
const SHORT_UNIT = "[^\\d０-９()（）［\\[\\]］\\s、,・]{0,4}";
const PAIR = new RegExp(
  `^\\s*約?${NUMBER}\\s*${SHORT_UNIT}\\s*[(（［\\[]\\s*${NUMBER}\\s*${SHORT_UNIT}\\s*[)）］\\]]\\s*$`,
);
const YEAR_OR_DATE = /年|月|日|[(（［[]\s*(?:19|20)\d{2}\s*[)）］\]]|第/;

/** 数（数）: 120（45）, 15人（3人）. A year or date in brackets is a note, not a second number. */
function isPair(text: string): boolean {
  return PAIR.test(text) && !YEAR_OR_DATE.test(text);
}

const ADDRESS_LIKE = /丁目|番地|番町|\d\s*番\s*\d|[都道府県市区町村郡].*\d+[-－−‐ー]\d/;
/** 「高松市松島町1176 …会館2階」: a municipality, a part of it and the number of the lot. */
const LOT =
  /^(?:〒?\d{3}-?\d{4}\s*)?[^\s\d]{1,10}[市区町村郡][^\s\d、。・]{1,16}\d+(?:[-番号]|(?:\s\D*(?:\d+\s*(?:階|F|号室?|棟)\D*)?)?$)/;

/** Numbers in an address are parts of one value, the floor of a building among them. */
function isAddressText(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return ADDRESS_LIKE.test(plain) || LOT.test(plain);
}

const UNIT_OR_GAP = /[%％‰]|[\d０-９][\s\u3000、;；／/]+|[\d０-９]\s*[^\d０-９\s\-－−/／:：.,、年月日時]/;
const DATE_LIKE =
  /^(?=.*[/\-.:年月日時])[\d\s/\-.:年月日時分秒～〜~（）()月火水木金土日曜祝令和平成昭大正治元度末頃ごろ午前後からまで]+$/;

/** A cheap look before numbers are really read: dates, telephone numbers and addresses end here. */
function mayHoldQuantities(text: string): boolean {
  return UNIT_OR_GAP.test(text) && !DATE_LIKE.test(text) && !ADDRESS_LIKE.test(text);
}

function kindOfQuantities(facts: TextFacts): Kind | undefined {
  const values = separateValues(facts);
  if (values.length < 2) return undefined;
  if (values.every(({ fiscalYear, asOf }) => fiscalYear !== null || asOf !== null)) return "years";
  const named = values.filter(({ unit, label }) => unit !== "" || label !== "");
  if (named.length >= 2 && values.some(({ unit }) => unit !== "")) return "quantities";
  return isBareNumbers(facts.text) ? "quantities" : undefined;
}

const BETWEEN_BOUNDS = /^\s*(?:[~〜～－\-–—]|から|ないし|及至)\s*$/;
const FACTOR = /^\s*[×xX*÷=＝/／:：対]\s*$/;
/** 3時間30分, 2年3か月: one value in two units. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  時間: ["分"],
  分: ["秒"],
  年: ["か月", "ヶ月", "カ月", "月"],
  か月: ["日", "週間"],
  km: ["m"],
  m: ["cm"],
  kg: ["g"],
  円: ["銭"],
  週間: ["日"],
};

/** The quantities of a text, where a range (10～20人), a product (4人×7.75時間) and 3時間30分 count as one. */
export function separateValues({ text, quantities }: TextFacts): readonly Quantity[] {
  return quantities.filter((quantity, index) => {
    const previous = quantities[index - 1];
    if (!previous) return true;
    const between = text.slice(previous.end, quantity.start);
    if (BETWEEN_BOUNDS.test(between) || FACTOR.test(between)) return false;
    return !(between.trim() === "" && COMPOUND[previous.unit]?.includes(quantity.unit));
  });
}

const BARE_NUMBERS =
  /^\s*[1-9][\d,]*(?:\.\d+)?(?:[\s\u3000]*[、;；\n]?[\s\u3000]*[1-9][\d,]*(?:\.\d+)?)+\s*$/;

/** Nothing but numbers: 「12、15、18」. Telephone numbers begin with 0. */
function isBareNumbers(text: string): boolean {
  return BARE_NUMBERS.test(text) && /[\s\u3000、;；]/.test(text.trim());
}

const BRACKETED = /^[(（［[【〔〈].*[)）］\]】〕〉]$/;
const READING = /^[ぁ-んァ-ヶー・\s\u3000ｦ-ﾟ]+$/;
const HAS_KANJI = /[\u4e00-\u9fff々]/;

/** Whether a text is the reading (ふりがな) of a name: ちよだく of 千代田区. */
export function isReadingOf(reading: string, name: string): boolean {
  return READING.test(reading) && HAS_KANJI.test(name) && !/[ぁ-ん]{4}/.test(name);
}

function kindOfLines({ lines }: TextFacts): Kind | undefined {
  if (lines.length < 2) return undefined;
  // 「令和5年度 / (2023年度)」, 「成果目標 / （アウトカム）」: the second line says the first one again.
  if (
    lines.slice(1).every((line) => BRACKETED.test(line) && !/※|\*/.test(line)) &&
    !/\d\s*[^\d年)]*$/.test(lines[0]!)
  ) {
    return undefined;
  }
  const [reading, name] = lines;
  if (lines.length === 2 && isReadingOf(reading!, name!)) return "furigana";
  return "lines";
}

function isLabelsWithoutNumber(facts: TextFacts): boolean {
  if (facts.text.length > 60) return false;
  const { quantities } = facts;
  if (quantities.length !== 1 || quantities[0]!.unit === "") return false;
  return labelsWithoutNumber(facts.text).length > 0;
}

/** Items between signs that each say a thing of their own; more in a row than a name would hold. */
const LIST_SIGNS = [/[、，]/, /[・･]/, /,(?!\d{3}(?!\d))/] as const;
const IN_BRACKETS = /[(（[［〔【][^()（）[\]［］〔〕【】]*[)）\]］〕】]/g;
const LONGEST_ITEM = 20;
const CLAUSE_END = /(?:[はがをにでとへも]|から|より|ため|ので|など|まで|[いうくすつぬむるた])$/;
/** 「年代・性別・居住地等の情報を一覧化したデータ」, 「…所在地の整備について」: the signs stand inside of a phrase. */
const LAST_OF_PHRASE = /を.{3,}|について$|における|に関する|ための/;
const CORPORATE = /(?:株式|有限|合同|合資)会社|法人|[㈱㈲]|[(（][株有][)）]/;
/** What organisations, places and plans are called by at their end. */
const NAME_END =
  /(?:部|課|室|局|係|署|院|園|館|所|店|校|会|城|寺|駅|線|センター|ホール|広場|住宅|団地|施設|条例|計画|プラン|システム)$/;

/** 「文化・観光・スポーツ部」, 「株式会社アーク・ジオ・サポート」: one name, unlike 「広報課・市民課・税務課」. */
function isCompoundName(text: string, items: readonly string[]): boolean {
  if (CORPORATE.test(text)) return true;
  return NAME_END.test(items.at(-1)!) && !items.slice(0, -1).some((item) => NAME_END.test(item));
}

const KATAKANA_ONLY = /^[ァ-ヶーｦ-ﾟA-Za-z.\s]+$/;

function isList(facts: TextFacts, hints: ColumnHints): boolean {
  if (!facts.has(Feature.ideographicComma | Feature.middleDot | Feature.comma)) return false;
  // What a name explains in brackets is part of it: 「水質調査事業（河川、海域、地下水）」.
  const text = hints.isName ? facts.trimmed.replace(IN_BRACKETS, "") : facts.trimmed;
  return LIST_SIGNS.some((sign, index) => {
    const items = text.split(sign).map((item) => item.trim());
    if (items.length < 3 || items.some((item) => item === "" || item.length > LONGEST_ITEM)) return false;
    if (index === 1 && (hints.isName || items.every((item) => KATAKANA_ONLY.test(item)))) return false;
    if (index === 2 && items.some((item) => /^\d+$/.test(item) && item.length > 3)) return false;
    if (LAST_OF_PHRASE.test(items.at(-1)!) || (index === 1 && isCompoundName(text, items))) return false;
    const clauses = items.slice(0, -1).filter((item) => CLAUSE_END.test(item)).length;
    return clauses * 3 < items.length - 1;
  });
}
