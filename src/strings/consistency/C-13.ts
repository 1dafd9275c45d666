import { defineStrings } from "../index";

export const yearlyIncreaseTexts = defineStrings({
  ja: {
    title: "「年間○件ずつ」の目標と予定が合っているか",
    nothing: "「年間○件ずつ」のような増加の目標と、予定がそろった指標がないため、判定できません。",
    year: (year: string, expected: string, plan: string) => `${year}は${expected}に対し予定${plan}`,
    baseline: (name: string, baseYear: string, baseline: string, step: string, list: string) =>
      `「${name}」は${baseYear}の${baseline}から年間${step}ずつの目標ですが、計算した値と予定が合いません（${list}）。基準の年度か予定のどちらかを直すか、数え方を注記してください。`,
    step: (year: string, before: string, next: string, plan: string) => `${year}${before}→${next}${plan}`,
    plans: (name: string, step: string, list: string) =>
      `「${name}」は年間${step}ずつの目標ですが、予定の差がそうなっていません（${list}）。目標の文か予定のどちらかを直してください。`,
  },
  en: {
    title: "Plans follow the yearly increase that the target names",
    nothing: "No indicator has a target of so many more every year together with plans.",
    year: (year: string, expected: string, plan: string) => `“${year}”: “${expected}”, planned “${plan}”`,
    baseline: (name: string, baseYear: string, baseline: string, step: string, list: string) =>
      `"${name}" is to change by “${step}” every year from “${baseline}” in “${baseYear}”, but the plans do not follow (${list}). Correct the base year or the plans, or say how they are counted.`,
    step: (year: string, before: string, next: string, plan: string) =>
      `“${year}” “${before}” → “${next}” “${plan}”`,
    plans: (name: string, step: string, list: string) =>
      `"${name}" is to change by “${step}” every year, but the plans are not so far apart (${list}). Correct the sentence or the plans.`,
  },
});
