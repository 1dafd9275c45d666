import { defineStrings } from "../index";

export const headerFirstStrings = defineStrings({
  ja: {
    start: (cell: string, reasons: string, isForm: boolean) =>
      `${isForm ? "帳票" : "表"}がA1ではなく${cell}から始まっています（${reasons}）。公開用コピーでは、A1から見出しを始めてください。`,
    textAbove: (rows: number, text: string) => `上に「${text}」など${rows}行`,
    blankAbove: (rows: number) => `上に空の行が${rows}行`,
    columnsBefore: (columns: number) => `左に${columns}列`,
    and: "、",
    startGroup: "A1から始まっていない表",
    form: "見出しが左にあり値が右に並ぶ帳票で、見出しの行から始まる表ではありません。公開用コピーで、1行目が見出し、2行目からデータの一覧表にしてください。",
    formGroup: "見出しの行がない帳票",
    noHeader: "見出しの行がなく、1行目からデータになっています。列の名前を1行目に書いてください。",
    severalRows: (rows: number) =>
      `見出しが${rows}行にわたっています。列の名前を1行にまとめ、その次の行からデータにしてください（公開用コピーでまとめられます）。`,
    severalRowsGroup: "2行以上の見出し",
  },
  en: {
    start: (cell: string, reasons: string, isForm: boolean) =>
      `The ${isForm ? "form" : "table"} begins at ${cell} instead of A1 (${reasons}). Let the header begin at A1 in the copy for publication.`,
    textAbove: (rows: number, text: string) => `${rows} rows above, with "${text}"`,
    blankAbove: (rows: number) => `${rows} blank rows above`,
    columnsBefore: (columns: number) => `${columns} columns at the left`,
    and: ", ",
    startGroup: "Table that does not begin at A1",
    form: "This is a printed form with labels beside values, not a table that begins with a header row. Make it a list in the copy for publication: header in row 1, data from row 2.",
    formGroup: "Printed form without a header row",
    noHeader: "There is no header row: data begins in the first row. Write the columns' names there.",
    severalRows: (rows: number) =>
      `The header takes ${rows} rows. Join the names into one row, with data from the next row on (the copy for publication does so).`,
    severalRowsGroup: "Header of several rows",
  },
});
