import { defineStrings } from "../index";

export const definitionTexts = defineStrings({
  ja: {
    title: "目標の定義と実績の測り方がずれていないか",
    nothing: "目標の文（評価指標）のある表がないため、判定できません。",
    elsewhere: (names: string, words: string) =>
      `${names}の目標は「${words}」とあるだけで、数値がこの表にありません。ほかの計画が改定されると目標も変わるため、目標値と出典（計画名・策定年月）を書き加えてください。`,
    survey: (name: string, target: string, sentence: string) =>
      `「${name}」の目標は「${target}」と定義されていますが、実績は「${sentence}」とあり、アンケートなどの回答で測っています。定義と測り方の違い（誰が何件答えたか）を注記してください。`,
  },
  en: {
    title: "Actuals are measured as the target defines them",
    nothing: "No table has sentences that set the target.",
    elsewhere: (names: string, words: string) =>
      `The target of ${names} is only said to be “${words}” and is not printed here. It changes when the other plan does: add the number and where it comes from.`,
    survey: (name: string, target: string, sentence: string) =>
      `"${name}" is defined as “${target}”, but the actual comes from answers to a survey (“${sentence}”). Say how the two differ.`,
  },
});
