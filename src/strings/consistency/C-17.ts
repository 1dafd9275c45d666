import { defineStrings } from "../index";

export const jumpTexts = defineStrings({
  ja: {
    title: "前年度から急に増減していないか",
    nothing: "2年度続けて実績のある指標がないため、判定できません。",
    step: (from: string, before: string, to: string, after: string, times: string) =>
      `${from}${before}→${to}${after}（${times}倍）`,
    methodChanged: (years: string) => `${years}に算定方法が変わったと書かれています。`,
    jump: (name: string, list: string, changed: string) =>
      `「${name}」の実績が急に変わっています（${list}）。${changed}桁の誤りや数え方の変更がないか確かめ、理由があれば備考に書いてください。`,
  },
  en: {
    title: "Figures do not jump from year to year",
    nothing: "No indicator has actuals for two years on end.",
    step: (from: string, before: string, to: string, after: string, times: string) =>
      `“${from}” “${before}” → “${to}” “${after}”, ${times} times`,
    methodChanged: (years: string) => `The text says that the method changed in “${years}”. `,
    jump: (name: string, list: string, changed: string) =>
      `The actuals of "${name}" change suddenly (${list}). ${changed}Look for a wrong digit or another way of counting; if there is a reason, add it to the remarks.`,
  },
});
