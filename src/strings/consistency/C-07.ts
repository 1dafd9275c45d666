import { defineStrings } from "../index";

export const alreadyMetTexts = defineStrings({
  ja: {
    title: "目標が始めから達成済みになっていないか",
    nothing: "目標値、または2年度以上の予定のある指標がないため、判定できません。",
    early: (name: string, year: string, actual: string, targetYear: string, target: string) =>
      `「${name}」は${year}の実績${actual}で、${targetYear}の目標${target}を既に超えています。目標が低すぎないか、目標値と実績の数え方が同じかを確かめ、目標の見直しを検討してください。`,
    baseline: (name: string, baseline: string, target: string) =>
      `「${name}」は基準値${baseline}の時点で目標${target}を既に超えています。目標値と基準値の数え方が同じかを確かめ、目標の見直しを検討してください。`,
    partYear: (name: string, baseline: string, months: string, yearly: string, target: string) =>
      `「${name}」の基準値${baseline}は${months}か月分で、年間に直すと約${yearly}になり、目標${target}を既に超えています。基準値を通年の値に直すか、目標の見直しを検討してください。`,
    unraised: (name: string, year: string, actual: string, next: string, plan: string) =>
      `「${name}」は${year}の実績${actual}が予定の2倍以上ですが、${next}の予定は前年度と同じ${plan}のままです。予定の見直しを検討してください。`,
  },
  en: {
    title: "Targets are not met from the start",
    nothing: "No indicator has a target, or plans for two years.",
    early: (name: string, year: string, actual: string, targetYear: string, target: string) =>
      `"${name}": the actual “${actual}” of “${year}” is already better than the target “${target}” for “${targetYear}”. See whether both count the same, and consider another target.`,
    baseline: (name: string, baseline: string, target: string) =>
      `"${name}": the baseline “${baseline}” is already better than the target “${target}”. See whether both count the same, and consider another target.`,
    partYear: (name: string, baseline: string, months: string, yearly: string, target: string) =>
      `"${name}": the baseline “${baseline}” covers ${months} months, which is about “${yearly}” a year and already better than the target “${target}”. Use a whole year, or consider another target.`,
    unraised: (name: string, year: string, actual: string, next: string, plan: string) =>
      `"${name}": the actual “${actual}” of “${year}” was at least twice the plan, but the plan for “${next}” is still “${plan}”. Consider another plan.`,
  },
});
