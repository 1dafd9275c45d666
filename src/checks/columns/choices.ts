/** Columns of choices (選択肢): few values that come again and again. */
import type { ColumnProfile, TextEntry } from "../profile";
import { Feature } from "../text-features";

/** Texts and columns beyond these are prose and names. */
const LONGEST_CHOICE = 40;
const MOST_CHOICES = 1000;
const LEAST_TEXTS = 3;
/** How often a value has to come on average. */
const LEAST_REPEATED = 1.5;
const NOT_CHOICES =
  /備考|摘要|注記|注釈|コメント|補足|特記|メモ|説明|概要|自由記述|意見|感想|カナ|フリガナ|ふりがな|URL/i;

/** The texts of a column that may hold choices; undefined for remarks, and where nearly every text is another. */
export function choiceTexts(profile: ColumnProfile): readonly TextEntry[] | undefined {
  const { textCount, distinctTextCount, textsAreDistinct, header } = profile;
  if (!textsAreDistinct || textCount < LEAST_TEXTS || distinctTextCount > MOST_CHOICES) return undefined;
  if (NOT_CHOICES.test(header)) return undefined;
  return profile.texts.filter(({ text }) => text.length <= LONGEST_CHOICE);
}

/** Whether so many texts are choices among so many values: the values come again and again. */
export function areChoices(textCount: number, valueCount: number, leastRepeated = LEAST_REPEATED): boolean {
  return valueCount > 0 && textCount > valueCount && textCount >= leastRepeated * valueCount;
}

const DASHES = /[-‐‑‒–—―−ー─━]/g;
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[○〇◯⭕]$/, "○"],
  [/^[×✕✖☓✗✘╳]$/, "×"],
  [/^[✓✔☑]$/, "✓"],
  [/^[●⚫]$/, "●"],
  [/^[△▵]$/, "△"],
];
/** What is the same word in another spelling, as it is met in lists of choices. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[。.]$/, ""],
  [/[ヶケヵカか箇個](?=所|月|年|国)/g, "か"],
  [/(?<![ぁ-ん])(?:なし|ナシ|ない|無い)$/, "無"],
  [/(?<![ぁ-ん])(?:あり|アリ|ある|有る)$/, "有"],
  [/(?<![ぁ-ん])(?:ずみ|すみ|ズミ)$/, "済"],
  [/子ども|こども|子供/g, "子供"],
  [/障がい|障碍|しょうがい/g, "障害"],
  [/および/g, "及び"],
  [/または/g, "又は"],
  [/など(?=$|[^ぁ-ん])/g, "等"],
  [/元(?=年)/g, "1"],
  [/株式会社/g, "(株)"],
  [/有限会社/g, "(有)"],
  [/社会福祉法人/g, "(福)"],
  [/一般社団法人/g, "(一社)"],
  [/特定非営利活動法人/g, "NPO法人"],
  [/^(男|女)(?:性|子)$/, "$1"],
  [/^(不?可)能$/, "$1"],
  // 申し込み, 申込み and 申込; 済み and 済
  [/(?<=[一-龯])[いきぎしじちびみりえけげせてべめれわっ]{1,2}(?=[一-龯]|$)/g, ""],
  [/(?<=[ァ-ヺ])[・･](?=[ァ-ヺ])/g, ""],
];

/** The same for texts that differ only in width, space, the kind of dash, or signs that look alike (○ 〇 ◯). */
export function widthKey(text: string): string {
  const key = text.normalize("NFKC").replace(/\s+/g, "").replace(DASHES, "-");
  return MARKS.find(([pattern]) => pattern.test(key))?.[1] ?? key;
}

/** The same for texts that are spellings of one choice: also kana, endings, ○ and 〇, and the like. */
export function choiceKey(text: string): string {
  let key = widthKey(text);
  for (const [pattern, spelling] of SPELLINGS) key = key.replace(pattern, spelling);
  return key
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/([ァ-ヺ]{2,})-(?![ァ-ヺ])/g, "$1")
    .replace(/[A-Za-z]{2,}/g, (letters) => letters.toLowerCase());
}

/** Whether texts differ in nothing but width and space, so that putting them together guesses nothing. */
export function differInWidthOnly(texts: readonly TextEntry[]): boolean {
  const keys = new Set(texts.map(({ text }) => widthKey(text)));
  return keys.size === 1 && texts.every(({ features }) => (features & Feature.machineDependent) === 0);
}
