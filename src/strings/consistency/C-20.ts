import { defineStrings } from "../index";

export const goalTexts = defineStrings({
  ja: {
    title: "目標に対応する結果が書かれているか",
    nothing: "目標の文や目標値がないため、判定できません。",
    goal: (goal: string) =>
      `目標「${goal}」に対応する結果がどこにも書かれていません。結果（実施・未実施・時期の変更）を書き加えるか、指標の行を設けてください。`,
    measure: (measure: string) =>
      `目標の文に「${measure}」を高めるとありますが、「${measure}」の値がどこにも書かれていません。測った値を書き加えるか、測らないのであれば目標の文から外してください。`,
  },
  en: {
    title: "Every goal has a result",
    nothing: "There are neither sentences nor numbers that set a target.",
    goal: (goal: string) =>
      `No result answers the goal “${goal}”. Say whether it was done, not done or put off, or give it a row.`,
    measure: (measure: string) =>
      `The goal is to raise “${measure}”, but no value of it is printed anywhere. Add one, or take it out of the goal.`,
  },
});
