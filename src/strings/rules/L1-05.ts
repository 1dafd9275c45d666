import { defineStrings } from "../index";

export const columnNamesStrings = defineStrings({
  ja: {
    missing: (column: string) =>
      `${column}に項目名がありません。何のデータの列か分かりません。見出しの行に項目名を入れてください。`,
    symbol: (text: string) =>
      `項目名「${text}」は記号や番号だけで、何のデータか分かりません。内容を表す名前にしてください。`,
    generated: (text: string) =>
      `項目名「${text}」は仮の名前で、何のデータか分かりません。内容を表す名前にしてください。`,
    letter: (text: string) =>
      `項目名「${text}」は1文字だけで、何のデータか分かりにくい名前です。内容を表す名前にできないか確かめてください。`,
    error: (text: string) => `項目名が数式のエラー（${text}）になっています。項目名を文字で入れてください。`,
    noHeader:
      "表の最初の行からデータが始まっていて、項目名の行がありません。データの上に項目名の行を加えてください。項目名の行がある場合は、表の範囲と見出しの行数を設定してください。",
    missingGroup: (count: number) => `項目名のない列（${count}列）`,
    namelessGroup: (count: number) => `意味が分からない項目名（${count}列）`,
    letterGroup: (count: number) => `1文字の項目名（${count}列）`,
    headerGroup: "項目名の行がない表",
    onlyForms:
      "項目名が左にある帳票（個票）の形のため、列の項目名としては判定できません。1行目に項目名を並べた表にすると判定できます。",
  },
  en: {
    missing: (column: string) =>
      `${column} has no name, so nobody can tell what it holds. Write one in the header row.`,
    symbol: (text: string) =>
      `The column name "${text}" is signs or numbers only. Name what the column holds.`,
    generated: (text: string) => `The column name "${text}" is a placeholder. Name what the column holds.`,
    letter: (text: string) =>
      `The column name "${text}" is a single letter and hard to understand. See whether it can say what the column holds.`,
    error: (text: string) => `The column name is a formula error ("${text}"). Write the name as text.`,
    noHeader:
      "The table begins with data; there is no row of column names. Add one above the data. If there is one, set the table's range and header rows.",
    missingGroup: (count: number) => `Columns without a name (${count})`,
    namelessGroup: (count: number) => `Column names that say nothing (${count})`,
    letterGroup: (count: number) => `Column names of a single letter (${count})`,
    headerGroup: "Tables without a row of column names",
    onlyForms:
      "The sheet is a printed form with labels at the left, so it has no column names to judge. Lay it out as a table with a header row.",
  },
});
