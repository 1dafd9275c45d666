import { defineStrings } from "../index";

export const uniqueNamesStrings = defineStrings({
  ja: {
    rows: (rows: number, example: string) =>
      `項目名が${rows}行に分かれています。1行にまとめ、列ごとに「${example}」のような一つの項目名にします。`,
    duplicate: (name: string, count: number) =>
      `項目名「${name}」の列が${count}列あり、見分けられません。それぞれ違う項目名にしてください。`,
    duplicateGroup: (range: string, count: number) => `表${range}：重複している項目名（${count}種類）`,
    numberNames: "同じ項目名の2列目以降に番号を付ける",
    joinRows: (rows: number) => `${rows}行の見出しを1行にまとめる`,
  },
  en: {
    rows: (rows: number, example: string) =>
      `The column names are spread over ${rows} rows. Join them into one row with names such as "${example}".`,
    duplicate: (name: string, count: number) =>
      `${count} columns have the name "${name}" and cannot be told apart. Give each a name of its own.`,
    duplicateGroup: (range: string, count: number) => `Table ${range}: names used more than once (${count})`,
    numberNames: "Number the second and further columns of a name",
    joinRows: (rows: number) => `Join the ${rows} header rows into one`,
  },
});
