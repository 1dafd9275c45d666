import { defineStrings } from "../index";

export const notTheResultTexts = defineStrings({
  ja: {
    title: "実績欄の数値が指標の値か",
    nothing: "目標と実績がそろった指標がないため、判定できません。",
    ask: (name: string, text: string, number: string, target: string, unit: string) =>
      `「${name}」の実績「${text}」の「${number}」は、検討や調整などの途中の数と読み、目標${target}と比べる値としては数えていません。目標と比べる実績は何${unit}ですか。担当課に確かめて、結果の数値を書いてください（0なら「0${unit}」）。`,
  },
  en: {
    title: "Numbers in results are values of the indicator",
    nothing: "No indicator has a target together with a result.",
    ask: (name: string, text: string, number: string, target: string, unit: string) =>
      `"${name}": “${number}” in the result “${text}” was taken for work under way and not held against the target “${target}”. How many “${unit}” is the result? Ask the department and write the number, 0 as well.`,
  },
});
