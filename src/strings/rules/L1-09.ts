import { defineStrings } from "../index";

export const blankOrZeroStrings = defineStrings({
  ja: {
    blanksAndZeros: (column: string, blanks: number, zeros: number) =>
      `${column}には0が${zeros}個ありますが、空白のセルも${blanks}個あります。空白が0なのかデータがないのか分かりません。0なら0を、データがないなら「…」などの記号を入力してください。`,
    blanksAndDashes: (column: string, blanks: number, sign: string) =>
      `${column}には「${sign}」と空白のセル（${blanks}個）が混ざっています。空白が0なのかデータがないのか分かりません。0なら0を、データがないなら「…」などの記号を入力してください。`,
    dashes: (column: string, sign: string, count: number) =>
      `${column}の「${sign}」（${count}個）が0なのかデータがないのか、どこにも書かれていません。0なら0を入力し、そうでなければ表の下に「${sign}」の意味を書いてください。`,
    decimalZeros: (column: string, text: string, count: number) =>
      `${column}に文字の「${text}」が${count}個あります。0なのか、四捨五入して0になる値なのか分かりません。0なら0を入力し、そうでなければ表の下に「${text}」の意味を書いてください。`,
    blankGroup: (column: string) => `${column}：0と区別できない空白`,
    dashGroup: (column: string) => `${column}：0か欠損か分からない記号`,
    zeroGroup: (column: string) => `${column}：0かどうか分からない表記`,
    markMissing: (count: number, sign: string) =>
      `空白のセル${count}個に、データがないことを示す「${sign}」を入れる（0のセルがあれば先に0を入力してください）`,
  },
  en: {
    blanksAndZeros: (column: string, blanks: number, zeros: number) =>
      `${column} holds ${zeros} zeros and ${blanks} blank cells. Nobody can tell whether a blank is 0 or missing. Enter 0, or a sign such as "…" where there is no figure.`,
    blanksAndDashes: (column: string, blanks: number, sign: string) =>
      `${column} holds "${sign}" as well as ${blanks} blank cells. Nobody can tell whether a blank is 0 or missing. Enter 0, or a sign such as "…" where there is no figure.`,
    dashes: (column: string, sign: string, count: number) =>
      `${column}: nothing says whether "${sign}" (${count} cells) is 0 or a missing figure. Enter 0, or explain "${sign}" below the table.`,
    decimalZeros: (column: string, text: string, count: number) =>
      `${column}: "${text}" stands as text in ${count} cells, which may be 0 or a figure that rounds to 0. Enter 0, or explain "${text}" below the table.`,
    blankGroup: (column: string) => `${column}: blanks that cannot be told from 0`,
    dashGroup: (column: string) => `${column}: signs that may be 0 or missing`,
    zeroGroup: (column: string) => `${column}: figures that may be 0 or not`,
    markMissing: (count: number, sign: string) =>
      `Put "${sign}" for a missing figure into ${count} blank cells (enter 0 first where a blank means 0)`,
  },
});
