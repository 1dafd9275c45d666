import { defineStrings } from "../index";

export const lastPlanTexts = defineStrings({
  ja: {
    title: "最終年度の予定と目標値が合っているか",
    nothing: "同じ年度の予定と目標値がそろった指標がないため、判定できません。",
    differs: (name: string, year: string, plan: string, target: string) =>
      `「${name}」の${year}は、予定が${plan}、目標値が${target}です。最終年度の予定は目標値と同じになるはずです。目標を見直したときは予定か目標値を直し、見直した日と理由を注記してください。`,
  },
  en: {
    title: "The last plan is the target",
    nothing: "No indicator has a plan and a target for the same year.",
    differs: (name: string, year: string, plan: string, target: string) =>
      `"${name}", “${year}”: the plan is “${plan}” and the target “${target}”. The plan of the last year should be the target. Correct one of them; where the target was revised, say when and why.`,
  },
});
