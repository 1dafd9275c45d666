import { defineStrings } from "../index";

export const timeNotationStrings = defineStrings({
  ja: {
    noTime: "年・年度・日付を表す見出しや列が見つからないため、判定するものがありません。",
    warekiHeader: (text: string) =>
      `見出し「${text}」が和暦だけで書かれています。西暦を併記するか、西暦にしてください。`,
    warekiHeaderGroup: (count: number) => `和暦だけの見出し（${count}か所）`,
    warekiColumn: (column: string, example: string, count: number) =>
      `${column}の${count}個のセルが和暦だけで書かれています（例：「${example}」）。西暦の列を加えるか、西暦を併記してください。`,
    warekiCell: (text: string) =>
      `「${text}」が和暦だけで書かれています。ほかと同じ西暦の表記にするか、西暦を併記してください。`,
    warekiGroup: (column: string) => `${column}：和暦だけの表記`,
    yearLast: (column: string, example: string, count: number) =>
      `${column}の${count}個のセルは、年が最後に書かれています（例：「${example}」）。月と日のどちらが先かは読み手によって違うため、「2023-04-01」のように年・月・日の順に書いてください。`,
    yearLastGroup: (column: string) => `${column}：年が最後の日付`,
    formGroup: "帳票の中の和暦だけの年や日付",
    otherStyle: (text: string) =>
      `「${text}」は、年や日付の書き方がほかと違います。同じ書き方にそろえてください。`,
    styleGroup: (column: string) => `${column}：年や日付の書き方の混在`,
    headerStyleGroup: "見出しの年や日付の書き方の混在",
    otherSpan: (text: string) =>
      `「${text}」は、「年」と「年度」がほかと違います。暦年か年度かを確認して、そろえてください。`,
    spanGroup: (column: string) => `${column}：「年」と「年度」の混在`,
    headerSpanGroup: "見出しの「年」と「年度」の混在",
    westernName: (header: string) => `${header}（西暦）`,
    columnFix: (name: string) => `右に列「${name}」を加える（元の列は変わりません）`,
    bothFix: (before: string, after: string) => `西暦を併記する（例：「${before}」→「${after}」）`,
    unifyFix: (cell: string, count: number) =>
      `${count === 1 ? cell : `${cell}など${count}種類`}を、列のほかのセルと同じ西暦の書き方にする`,
  },
  en: {
    noTime: "No header or column names a year, fiscal year or date, so there is nothing to judge.",
    warekiHeader: (text: string) =>
      `The header "${text}" names the year of the Japanese era only. Add the western year, or write that instead.`,
    warekiHeaderGroup: (count: number) => `Headers with years of the Japanese era only (${count})`,
    warekiColumn: (column: string, example: string, count: number) =>
      `${column}: ${count} cells name years of the Japanese era only (for example "${example}"). Add a column of western years, or add them in the cells.`,
    warekiCell: (text: string) =>
      `"${text}" names the year of the Japanese era only. Write it like the others, or add the western year.`,
    warekiGroup: (column: string) => `${column}: years of the Japanese era only`,
    yearLast: (column: string, example: string, count: number) =>
      `${column}: ${count} cells end with the year (for example "${example}"). Readers differ on whether the month or the day comes first. Write year, month, day, like 2023-04-01.`,
    yearLastGroup: (column: string) => `${column}: dates that end with the year`,
    formGroup: "Years and dates of the Japanese era only in the form",
    otherStyle: (text: string) =>
      `"${text}" is written in another way than the other years or dates. Use one way.`,
    styleGroup: (column: string) => `${column}: years or dates written in different ways`,
    headerStyleGroup: "Headers: years or dates written in different ways",
    otherSpan: (text: string) =>
      `"${text}" differs from the others in calendar year or fiscal year. Find out which is meant and use one.`,
    spanGroup: (column: string) => `${column}: calendar years among fiscal years`,
    headerSpanGroup: "Headers: calendar years among fiscal years",
    westernName: (header: string) => `${header}（西暦）`,
    columnFix: (name: string) => `Add the column "${name}" at the right (the column itself stays as it is)`,
    bothFix: (before: string, after: string) => `Add western years (for example "${before}" → "${after}")`,
    unifyFix: (cell: string, count: number) =>
      `Write ${count === 1 ? cell : `${cell} and others (${count} texts)`} like the other cells of the column`,
  },
});
