import { defineStrings } from "../index";

export const labelTexts = defineStrings({
  ja: {
    title: "1つのセルの見出しと数値の個数が合っているか",
    nothing: "見出しと数値が一緒に書かれたセルがないため、判定できません。",
    group: "見出しに対応する数値がないセル",
    bare: (cell: string, labels: string, number: string, said: string) =>
      `「${cell}」には見出しが2つ以上ありますが、数値は${number}だけで、${labels}の数値がありません。${said}見出しごとに数値を書いてください（合計なら「合計」と書きます）。`,
    said: (sentence: string) => `この数値は、文章では「${sentence}」と説明されています。`,
  },
  en: {
    title: "A cell has as many numbers as labels",
    nothing: "No cell holds labels together with numbers.",
    group: "Cells with a label that has no number",
    bare: (cell: string, labels: string, number: string, said: string) =>
      `“${cell}” has several labels but only the number “${number}”; there is none for ${labels}. ${said}Write a number with each label, or say that it is a total.`,
    said: (sentence: string) => `The text explains the number: “${sentence}”. `,
  },
});
