import { defineStrings } from "../index";

export const causeTexts = defineStrings({
  ja: {
    title: "書かれた要因と数値の時期が合っているか",
    nothing:
      "「○年度に導入し、目標を達成」のように、取組の年度と達成を結び付けた文がないため、判定できません。",
    early: (
      name: string,
      sentence: string,
      year: string,
      earlier: string,
      actual: string,
      yardstick: string,
    ) =>
      `「${name}」の備考は「${sentence}」としていますが、${year}より前の${earlier}に実績は${actual}で、既に${yardstick}を満たしています。取組の前から達成していた理由を書き加えるか、文を見直してください。`,
  },
  en: {
    title: "Reasons given fit the time of the figures",
    nothing: "No sentence gives a measure of some year credit for a target that was met.",
    early: (
      name: string,
      sentence: string,
      year: string,
      earlier: string,
      actual: string,
      yardstick: string,
    ) =>
      `The remarks on "${name}" say “${sentence}”, but in “${earlier}”, before “${year}”, the actual was “${actual}” and met “${yardstick}” already. Explain it, or write the sentence anew.`,
  },
});
