import { defineStrings } from "../index";

export const sharedSourceTexts = defineStrings({
  ja: {
    title: "算定方法の変更が、同じ方法で測る指標にも書かれているか",
    nothing: "算定方法の変更が書かれた指標がないため、判定できません。",
    ask: (source: string, sheet: string, year: string, name: string, before: string, after: string) =>
      `シート「${sheet}」の「${source}」は${year}に算定方法が変わったと書かれています。「${name}」（${before}→${after}）も同じ方法で測っていますか。同じであれば、この指標の備考にも変更を書き、前後を比べないようにしてください。`,
  },
  en: {
    title: "A change of method is told for all that it changes",
    nothing: "No indicator is said to have changed its method.",
    ask: (source: string, sheet: string, year: string, name: string, before: string, after: string) =>
      `"${source}" on sheet "${sheet}" is said to be measured in another way since “${year}”. Is "${name}" (“${before}” → “${after}”) measured in the same way? If so, say so there, too, and do not compare across the change.`,
  },
});
