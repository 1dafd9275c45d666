import { defineStrings } from "../index";

export const startTexts = defineStrings({
  ja: {
    title: "基準値と最初の年度の値がつながっているか",
    nothing: "基準値と、その後の予定・実績がそろった指標がないため、判定できません。",
    andActual: (actual: string) => `、実績${actual}`,
    plan: (name: string, baseline: string, year: string, plan: string, actual: string) =>
      `「${name}」の基準値は${baseline}ですが、${year}は予定${plan}${actual}で、始めから基準値より後退しています。基準値と予定・実績とで数えているもの（対象や範囲）が違わないかを確かめ、違うときは基準値を直すか注記してください。`,
    total: (name: string, baseline: string, year: string, actual: string) =>
      `「${name}」は累計なのに、基準値${baseline}より${year}の実績${actual}が少なくなっています。数えているものが同じかを確かめてください。`,
  },
  en: {
    title: "The first year goes on from the baseline",
    nothing: "No indicator has a baseline with a later plan or actual.",
    andActual: (actual: string) => `, actual “${actual}”`,
    plan: (name: string, baseline: string, year: string, plan: string, actual: string) =>
      `"${name}": the baseline is “${baseline}”, but for “${year}” the plan is “${plan}”${actual}, which is worse from the start. See whether baseline and figures count the same; if not, correct the baseline or say so.`,
    total: (name: string, baseline: string, year: string, actual: string) =>
      `"${name}" is a running total, but the actual “${actual}” of “${year}” is below the baseline “${baseline}”. See whether both count the same.`,
  },
});
