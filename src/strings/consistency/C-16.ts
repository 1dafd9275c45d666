import { defineStrings } from "../index";

export const repeatedTexts = defineStrings({
  ja: {
    title: "同じ数値が続いていないか",
    nothing: "実績が2年度以上ある指標がないため、判定できません。",
    span: (from: string, to: string) => `${from}～${to}`,
    run: (years: string, value: string, count: number) => `${years}の${count}年度が${value}`,
    repeated: (name: string, runs: string) =>
      `「${name}」の実績が同じ数値で続いています（${runs}）。前年度の転記や概数ではないか、念のため確かめてください。`,
    planned: (name: string, years: string, values: string) =>
      `「${name}」は${years}の実績が、どの年度も予定とまったく同じ（${values}）です。予定を転記していないか、念のため確かめてください。`,
  },
  en: {
    title: "Figures do not repeat",
    nothing: "No indicator has actuals for two years.",
    span: (from: string, to: string) => `“${from}” to “${to}”`,
    run: (years: string, value: string, count: number) => `${count} years, ${years}: “${value}”`,
    repeated: (name: string, runs: string) =>
      `The actuals of "${name}" repeat (${runs}). Make sure that they were not copied from the year before or rounded.`,
    planned: (name: string, years: string, values: string) =>
      `The actuals of "${name}" are exactly the plans, ${years} (“${values}”). Make sure that the plans were not copied.`,
  },
});
