import { defineStrings } from "../index";

export const baselineYearTexts = defineStrings({
  ja: {
    title: "基準値の年度が書かれているか",
    nothing: "基準値のある指標がないため、判定できません。",
    group: "年度の書かれていない基準値",
    missing: (name: string, value: string) =>
      `「${name}」の基準値${value}に年度（時点）がありません。年度がないと、目標までの経過や進捗率を計算できません。「${value}（令和○年度）」のように書き加えてください。`,
    change: (text: string, before: string) =>
      `「${text}」の「${before}」がいつの値か書かれていません。「${before}（令和○年度）」のように書き加えてください。`,
  },
  en: {
    title: "Baselines have a year",
    nothing: "No indicator has a baseline.",
    group: "Baselines without a year",
    missing: (name: string, value: string) =>
      `The baseline “${value}” of "${name}" has no year, so neither elapsed time nor progress can be calculated. Add it.`,
    change: (text: string, before: string) => `“${text}” does not say when it was “${before}”. Add the year.`,
  },
});
