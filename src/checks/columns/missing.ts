/** What stands in a cell of figures where there is no figure. */

/** Signs whose meaning has to be looked up, by kind. */
export type MissingSign = "dash" | "ellipsis" | "star" | "x" | "slash" | "notAvailable";

const SIGNS: readonly (readonly [MissingSign, RegExp])[] = [
  ["dash", /^[-‐‑‒–—―−ー─━]{1,4}$/],
  ["ellipsis", /^(?:[…‥⋯]+|\.{2,6}|[・･]{1,6})$/],
  ["star", /^[*∗★☆]{1,5}$/],
  ["x", /^[xXχΧ☓]{1,3}$/],
  ["slash", /^[/\\＼]$/],
  ["notAvailable", /^(?:n\/?a|n\.a\.?|n\.d\.?|nd|null|nil|nan)$/i],
];
/** The signs of each kind as they may be printed in a note, for looking them up there. */
export const SIGN_IN_NOTES: Readonly<Record<MissingSign, string>> = {
  dash: "[-‐‑‒–—―−－ー─━]{1,4}",
  ellipsis: "(?:[…‥⋯]{1,3}|[.．]{2,6}|[・･]{1,6})",
  star: "[*＊∗★☆]{1,5}",
  x: "[xXｘＸχΧ☓]{1,3}",
  slash: "[/／\\\\＼]",
  notAvailable: "(?:[Nn][./]?[Aa]\\.?|[Nn]\\.?[Dd]\\.?|NULL|null|NaN)",
};
const WORDS =
  /^[（(［[〔]?(?:不明|不詳|未定|未集計|未調査|未実施|未回答|未計測|未測定|未確定|未公表|無回答|調査中|集計中|算定中|算出中|精査中|確認中|計測中|作成中|非公表|非公開|秘匿|欠測|欠損|欠番|該当なし|該当無し|該当せず|なし|無し|無|皆減|皆増|データなし|データ無し|実績なし|実績無し|対象外|算出不可|算出不能|測定不能|計測不可|不検出|検出されず|休止|廃止|中止|休館|閉館|閉鎖|後日公表|公表予定)[）)］\]〕]?$/;
const LONGEST = 10;

/** The kind of sign that a text is; undefined for anything else. */
export function missingSign(text: string): MissingSign | undefined {
  if (text.length > LONGEST) return undefined;
  // The long-vowel mark and the ellipsis are not to be folded, full-width forms are.
  const plain = text
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return SIGNS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Whether a text says in words that there is no figure: 「不明」「非公表」「調査中」. */
export function isMissingWord(text: string): boolean {
  return text.length <= LONGEST && WORDS.test(text.trim());
}
