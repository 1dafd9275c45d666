import { defineStrings } from "../index";

export const sumTexts = defineStrings({
  ja: {
    title: "内訳の合計が合っているか",
    nothing: "内訳と合計が一緒に書かれた箇所が見つからないため、判定できません。",
    total: "書かれた合計",
    actualOf: (name: string) => `「${name}」の実績`,
    list: (parts: string, sum: string, what: string, total: string, off: string) =>
      `内訳を足すと${parts}＝${sum}ですが、${what}は${total}で、${off}の差があります。内訳の漏れか合計の誤りを確かめて直してください。`,
    savings: (name: string, actual: string, parts: string, sum: string, off: string) =>
      `「${name}」の実績は${actual}ですが、同じシートの取組に書かれた削減時間を足すと${parts}＝${sum}で、${off}の説明がありません。書かれていない内訳を補うか、実績を確かめてください。`,
  },
  en: {
    title: "Parts add up to their total",
    nothing: "No parts are printed together with their total, so there is nothing to add up.",
    total: "the total printed",
    actualOf: (name: string) => `the actual of "${name}"`,
    list: (parts: string, sum: string, what: string, total: string, off: string) =>
      `The parts make “${parts} = ${sum}”, but ${what} is “${total}”, a difference of “${off}”. Look for a missing part or a wrong total.`,
    savings: (name: string, actual: string, parts: string, sum: string, off: string) =>
      `The actual of "${name}" is “${actual}”, but the savings that the projects of the sheet print make “${parts} = ${sum}”, so “${off}” are not explained. Add what is not listed, or look the actual up.`,
  },
});
