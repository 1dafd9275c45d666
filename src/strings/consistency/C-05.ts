import { defineStrings } from "../index";

export const verdictTexts = defineStrings({
  ja: {
    title: "書かれた達成・未達が数値と合っているか",
    nothing: "達成・未達の文と、その年度の実績・予定（目標）がそろった指標がないため、判定できません。",
    met: "達成",
    missed: "未達",
    contradicts: (
      name: string,
      year: string,
      sentence: string,
      actual: string,
      yardstick: string,
      right: string,
    ) =>
      `「${name}」の${year}は「${sentence}」と書かれていますが、実績${actual}・予定（目標）${yardstick}から計算すると${right}です。数値か評価の文のどちらが正しいかを確かめて直してください。`,
    misleading: (name: string, sentence: string) =>
      `「${name}」の評価の文「${sentence}」は、達成率に「達成」という語を使っているため、目標を達成したと読み違えられます。「達成率は○%で、目標は未達」のように書き直してください。`,
  },
  en: {
    title: "Printed verdicts agree with the figures",
    nothing: "No indicator has a verdict in words together with actual and plan (or target) of its year.",
    met: "met",
    missed: "missed",
    contradicts: (
      name: string,
      year: string,
      sentence: string,
      actual: string,
      yardstick: string,
      right: string,
    ) =>
      `"${name}", “${year}”: the text says “${sentence}”, but the actual “${actual}” against plan or target “${yardstick}” means that it was ${right}. Find out which is wrong and correct it.`,
    misleading: (name: string, sentence: string) =>
      `The text on "${name}", “${sentence}”, uses the word “達成” for a rate, so that a missed target reads as met. Write the rate and the verdict apart.`,
  },
});
