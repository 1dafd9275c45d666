import { defineStrings } from "../index";

export const rateTexts = defineStrings({
  ja: {
    title: "率と分子・分母が合っているか",
    nothing: "率と、その分子・分母が一緒に書かれた箇所が見つからないため、判定できません。",
    division: (numerator: string, denominator: string, exact: string) =>
      `${numerator}÷${denominator}＝${exact}`,
    truncated: (name: string, division: string, right: string, printed: string) =>
      `「${name}」：${division}なので四捨五入すると${right}ですが、${printed}と書かれています（切捨ての値と一致）。端数処理が不統一です。${right}に直すか、切捨てと明記して、ほかの率も同じ方法にそろえてください。`,
    raised: (name: string, division: string, right: string, printed: string) =>
      `「${name}」：${division}なので四捨五入すると${right}ですが、${printed}と書かれています（切上げの値と一致）。端数処理が不統一です。${right}に直すか、切上げと明記して、ほかの率も同じ方法にそろえてください。`,
    differs: (name: string, division: string, right: string, printed: string) =>
      `「${name}」：${division}（四捨五入で${right}）ですが、${printed}と書かれています。分子・分母・率のどれが正しいか、元の資料で確かめて直してください。`,
    growthParts: (total: string, increase: string) => `${total}から増加分${increase}を引いた前年度の値との比`,
    growth: (parts: string, exact: string, right: string, printed: string) =>
      `${parts}は${exact}で、四捨五入すると${right}ですが、${printed}と書かれています。端数処理が不統一です。「前年度比${printed}増加」は${printed}増えたとも読めるため、「前年度比${right}」か増加率のどちらかに書き直してください。`,
  },
  en: {
    title: "Rates agree with numerator and denominator",
    nothing:
      "No rate is printed together with its numerator and denominator, so there is nothing to compare.",
    division: (numerator: string, denominator: string, exact: string) =>
      `“${numerator} ÷ ${denominator} = ${exact}”`,
    truncated: (name: string, division: string, right: string, printed: string) =>
      `"${name}": ${division} is “${right}” rounded half up, but “${printed}” is printed, which is cut off. Rounding is not uniform: correct it, or say that rates are cut off and treat the others alike.`,
    raised: (name: string, division: string, right: string, printed: string) =>
      `"${name}": ${division} is “${right}” rounded half up, but “${printed}” is printed, which is rounded up. Rounding is not uniform: correct it, or say that rates are rounded up and treat the others alike.`,
    differs: (name: string, division: string, right: string, printed: string) =>
      `"${name}": ${division} (“${right}” rounded half up), but “${printed}” is printed. Find out from the source which of the three is wrong and correct it.`,
    growthParts: (total: string, increase: string) =>
      `The ratio of “${total}” to the year before (less the increase “${increase}”)`,
    growth: (parts: string, exact: string, right: string, printed: string) =>
      `${parts} is “${exact}”, “${right}” rounded half up, but “${printed}” is printed. Rounding is not uniform, and the sentence can be read as an increase by “${printed}”. Print the ratio or the rate of growth, rounded half up.`,
  },
});
