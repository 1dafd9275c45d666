import { defineStrings } from "./index";

/** Texts of the report template 取組結果一覧. Column headings are those that the reader of goal/result tables knows. */
export const resultListTexts = defineStrings({
  ja: {
    name: "取組結果一覧",
    about: "分野・項目ごとに目標・結果・判定を並べた一覧です。文章だけの結果は文章のまま載せます。",
    title: (year: string) => `${year} 取組結果一覧`,
    sheetName: (year: string) => `取組結果一覧_${year}`,
    number: "No.",
    field: "分野",
    initiative: "取組項目",
    item: "項目",
    measure: "指標",
    goal: "目標",
    goalOf: (year: string) => `${year}目標`,
    result: "取組結果",
    printed: "記載の判定",
    grade: "判定",
    rate: "達成率",
    department: "担当部署",
    remarks: "備考・理由",
    notes: "メモ（記入欄）",
    source: "出典セル",
    achieved: "達成",
    missed: "未達",
    firstGoal: (goal: string) => `当初目標は${goal}です。`,
    limitedTo: (scope: string) => `結果の範囲は「${scope}」です。`,
    asOf: (day: string) => `結果は${day}の値です。`,
    definitions: "見方",
    definitionGoal:
      "目標：その年度の計画、なければ最終の目標です。（R7）などは目標の年度を示します。改定された目標は改定後のものです。",
    definitionWords:
      "結果が文章だけの場合は文章のまま載せ、判定は「－」とします。文章を数値とみなすのは、利用者が指定したときだけです。",
    definitionRead:
      "判定：凡例のとおりです。記載の判定は、元のシートに書かれた達成・未達です。▲は負の値を示します。",
    remarkNoIndicators: "対象となる指標がないため、その旨だけを書いた一覧を作ります。",
    remarkTextOnly: (count: number) =>
      `結果が文章だけの指標が${count}件あります。文章をそのまま載せ、判定は「－」としています。`,
    remarkNoYear: (year: string) =>
      `${year}の結果はどの指標にもありません。判定は「－」とし、理由を備考に書いています。`,
  },
  en: {
    name: "Result list",
    about: "Goal, result and grade of every item by field. Results in words stay words.",
    title: (year: string) => `Results of initiatives, ${year}`,
    sheetName: (year: string) => `Results_${year}`,
    number: "No.",
    field: "Field",
    initiative: "Initiative",
    item: "Item",
    measure: "Indicator",
    goal: "Goal",
    goalOf: (year: string) => `Goal ${year}`,
    result: "Result",
    printed: "As printed",
    grade: "Grade",
    rate: "Achievement",
    department: "Department",
    remarks: "Remarks, reasons",
    notes: "Notes (yours)",
    source: "Source cell",
    achieved: "Met",
    missed: "Not met",
    firstGoal: (goal: string) => `The first goal was ${goal}.`,
    limitedTo: (scope: string) => `The result is limited to "${scope}".`,
    asOf: (day: string) => `The result is as of ${day}.`,
    definitions: "How to read",
    definitionGoal:
      "Goal: the plan of the year, else the final target; (R7) is its year. Of revised goals the one in force.",
    definitionWords:
      "Results in words stay words and are graded 「－」. They count as numbers only where the user says so.",
    definitionRead:
      'Grade: as in the list above. "As printed" is what the sheet says. ▲ marks a negative value.',
    remarkNoIndicators: "There is no indicator in scope: a list is made that says so.",
    remarkTextOnly: (count: number) =>
      `${count} indicator(s) have a result in words only: the words are shown and the grade is 「－」.`,
    remarkNoYear: (year: string) =>
      `No indicator has a result in ${year}; grades are 「－」 with the reason.`,
  },
});
