/** Where a single space or a line break belongs to the text and is no layout. */
import { isFigureLike } from "../../tables/cells";

const NAME_LABEL =
  /氏名|名前|姓名|人名|代表者|責任者|担当者|管理者|審査員|申請者|受賞者|候補者|設置者|(?:施設|校|園|所|館|院|会|部|課|局|区|市|町|村|理事|委員)長|委員|議員|医師|講師|著者|作者|監督|フリガナ|ふりがな|カナ|かな|よみ|読み/;
/** Two parts of kanji or kana: what a person's name looks like where no header says so. */
const NAME_LIKE =
  /^(?:[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}々]{1,3}|[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Hiragana}\p{Script=Katakana}ー]{2,5})$/u;
/** Endings of what is no person: facilities, offices, areas, amounts. */
const NO_PERSON =
  /[館園校所署課係室部局院社店会団区市町村県府都道線駅橋池川山場費税金数率量額計別等類]$|センター$/;
/** Words that no name is, even in a column of names. */
const WORD = /^(?:合計|小計|総計|総数|累計|平均|備考|氏名|男女|年度|年月|区分|種別|施設名|計|注記?)$/;

const ADDRESS_LABEL = /住所|所在|場所|位置|番地|方書|建物|届出先|送付先|連絡先|アドレス|会場/;
const ADDRESS = /(?:[都道府県]|[市区町村郡]).*[0-9０-９一二三四五六七八九十]|丁目|番地|番[0-9０-９]*号/;

const NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}";
/** What stands before an item of a list or a heading: ※1, (1), ①, ア, 第3章, １款, ・. */
const MARKER = new RegExp(
  `^(?:[※*＊]\\s?[0-9０-９]*|注\\s?[0-9０-９]*|[(（]?(?:${NUMBER}|[ア-ンa-zA-Zａ-ｚＡ-Ｚ])[)）.．、:：]?` +
    `|第?${NUMBER}[章節条項編款目回次期部号類]|[①-⑳㉑-㉟Ⅰ-Ⅻⅰ-ⅻ][.．]?|[・●○◎■□◆◇▲△▼▽★☆→－-]` +
    `|N[oO][.．]?\\s?[0-9０-９]+)[ 　]`,
);
/** Longer texts are prose, in which a space separates sentences or words. */
const PROSE = 40;

/** Whether a name may hold one space here: 「山田　太郎」. */
export function isName(text: string, label: string): boolean {
  if (WORD.test(text.replace(/\s+/g, ""))) return false;
  return NAME_LABEL.test(label);
}

/** Whether a single full-width space belongs to the text. `line` is one line of it. */
export function mayHoldSeparator(line: string, label: string): boolean {
  if (line.includes("。") || line.length > PROSE) return true;
  if (ADDRESS_LABEL.test(label) || ADDRESS.test(line)) return true;
  if (isName(line, label) || (NAME_LIKE.test(line) && !NO_PERSON.test(line))) return true;
  return MARKER.test(line) && !/[　]/.test(line.replace(MARKER, ""));
}

const LIST_ITEM =
  /^(?:[・･●○◎■□◆◇▲△▼▽★☆※*＊→⇒➡•〇]|-(?![0-9])|[(（【〔［[<＜《〈「『]|[(（]?(?:[0-9０-９]{1,2}|[a-zA-Zａ-ｚア-ン]|[一二三四五六七八九十]{1,2})[)）.．、:：]|[①-⑳㉑-㉟Ⅰ-Ⅻⅰ-ⅻ]|第[0-9０-９一二三四五六七八九十]+|[0-9０-９]{1,2}[ 　])/;
const SENTENCE_END = /[。．.！？!?：:；;」】]$/;
/** Halves of a code look like two numbers; either way the break has to go. */
const BARE_DIGITS = /^[0-9０-９]+$/;
/** Lines of this length are paragraphs, not the halves of a name. */
const LONG_LINE = 20;
/** Endings by which lines that name things of one kind are told from one name cut in two. */
const KIND_ENDING = /(?:[課室係部局館園校所院署社店会団寺区市町村人名円件個台本回日時分]|センター|[%％])$/;

/**
 * Whether a line break separates two things: items of a list, sentences, values. What is several values in one cell
 * is the matter of L1-07; joining them would make one wrong value.
 */
export function isMeantBreak(before: string, after: string): boolean {
  if (LIST_ITEM.test(after) || SENTENCE_END.test(before)) return true;
  if (before.length >= LONG_LINE && after.length >= LONG_LINE) return true;
  if (isFigureLike(before) && isFigureLike(after) && !BARE_DIGITS.test(before + after)) return true;
  const kind = KIND_ENDING.exec(before)?.[0];
  return (
    kind !== undefined && after.endsWith(kind) && before.length > kind.length && after.length > kind.length
  );
}
