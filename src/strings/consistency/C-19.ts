import { defineStrings } from "../index";

export const scopeTexts = defineStrings({
  ja: {
    title: "目標と実績の対象範囲がそろっているか",
    nothing: "目標（予定）と実績がそろった指標がないため、判定できません。",
    narrowed: (name: string, year: string, actual: string, scope: string) =>
      `「${name}」の${year}実績「${actual}」には「${scope}」という範囲の限定がありますが、目標には同じ限定がありません。目標の定義に限定を書き加えるか、限定しない値も併記してください。`,
    unanswered: (name: string, scope: string, actual: string) =>
      `「${name}」の目標には「${scope}」という範囲の限定がありますが、実績「${actual}」がその範囲の値かどうか書かれていません。実績の対象と件数を書き加えてください。`,
  },
  en: {
    title: "Targets and actuals have one scope",
    nothing: "No indicator has a target or plan together with an actual.",
    narrowed: (name: string, year: string, actual: string, scope: string) =>
      `"${name}": the actual “${actual}” of “${year}” is limited (“${scope}”), the target is not. Add the limit to the target, or print the figure without it, too.`,
    unanswered: (name: string, scope: string, actual: string) =>
      `"${name}": the target is limited (“${scope}”), but the actual “${actual}” does not say whether it is. Say what it covers.`,
  },
});
