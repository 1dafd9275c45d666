import { defineStrings } from "../index";

export const missingVerdictTexts = defineStrings({
  ja: {
    title: "実績と予定（目標）のある年度に、達成・未達の記載があるか",
    nothing: "達成・未達を文章で書いている表がないため、判定できません。",
    group: "達成・未達の記載がない指標",
    missing: (name: string, year: string, actual: string, yardstick: string) =>
      `「${name}」には${year}の実績「${actual}」と予定・目標「${yardstick}」がありますが、達成・未達の記載がありません。ほかの指標と同じように、評価の文を書き加えてください。`,
  },
  en: {
    title: "A verdict is printed wherever there are an actual and a plan or target",
    nothing: "No table prints verdicts in words, so none can be missing.",
    group: "Indicators without a verdict",
    missing: (name: string, year: string, actual: string, yardstick: string) =>
      `"${name}" has an actual “${actual}” and a plan or target “${yardstick}” for “${year}”, but no verdict. Add one as for the other indicators.`,
  },
});
