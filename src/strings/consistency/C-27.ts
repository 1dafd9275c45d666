import { defineStrings } from "../index";

export const runningTotalTexts = defineStrings({
  ja: {
    title: "累計か単年度かが書かれているか",
    nothing: "「削減した時間」のように積み上がる量の指標がないため、判定できません。",
    ask: (name: string, year: string, actual: string, targetYear: string, target: string) =>
      `「${name}」の${year}${actual}と${targetYear}の目標${target}は、その年度だけの量ですか、それとも計画期間の累計ですか。どちらかで進捗率が変わるため、担当課に確かめて「年間」「累計」と書き加えてください（作業ウィンドウの指標の画面でも選べます）。`,
  },
  en: {
    title: "It is said whether a figure is of the year or a running total",
    nothing: "No indicator counts something that adds up, such as hours saved.",
    ask: (name: string, year: string, actual: string, targetYear: string, target: string) =>
      `"${name}": are “${actual}” of “${year}” and the target “${target}” for “${targetYear}” amounts of one year, or running totals? Progress depends on it; ask the department and say so.`,
  },
});
