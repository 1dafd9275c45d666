import { defineStrings } from "../index";

export const numericTargetTexts = defineStrings({
  ja: {
    title: "数値の目標が書かれているか",
    nothing: "目標を書く欄（評価指標・目標値）のある表がないため、判定できません。",
    heading: (label: string) => `「${label}」の欄`,
    form: (names: string, heading: string, text: string) =>
      `${names}の目標値が、${heading}の文「${text}」にありません。予定の数値とは別に、いつまでにいくつにするかを書き加えてください。`,
    column: (name: string) =>
      `「${name}」には目標値も予定もありません（同じ表のほかの指標にはあります）。目標値を書くか、設定しない理由を書いてください。`,
  },
  en: {
    title: "There is a target in numbers",
    nothing: "No table has a place for targets.",
    heading: (label: string) => `“${label}”: `,
    form: (names: string, heading: string, text: string) =>
      `No target for ${names}: ${heading}“${text}” names none. Besides the yearly plans, say how much is to be reached by when.`,
    column: (name: string) =>
      `"${name}" has neither target nor plan, while the others of the table have. Add one, or say why there is none.`,
  },
});
