import { defineStrings } from "../index";

export const csvRecordStrings = defineStrings({
  ja: {
    noText: "CSVファイルの元の文字列がないため、判定できません。",
    lineBreak: (line: number, column: string, text: string) =>
      `${column}の項目の中に改行があります（ファイルの${line}行目から、「${text}」）。1行に1件のデータだけを書いてください。`,
    short: (line: number, fields: number, expected: number) =>
      `ファイルの${line}行目は項目が${fields}個で、見出しより${expected - fields}個足りません。途中で改行されていないか、項目が抜けていないか確認してください。`,
    long: (line: number, fields: number, expected: number) =>
      `ファイルの${line}行目は項目が${fields}個で、見出しより${fields - expected}個多くなっています。余分なカンマがないか確認してください。`,
    header: (fields: number, expected: number) =>
      `見出しの行は項目が${fields}個ですが、ほとんどの行は${expected}個です。見出しの抜けや余分なカンマがないか確認してください。`,
    lineBreakGroup: (column: string, count: number) => `${column}：項目の中の改行（${count}か所）`,
    shortGroup: (count: number) => `項目が足りない行（${count}行）`,
    longGroup: (count: number) => `項目が多い行（${count}行）`,
    headerGroup: "項目の数がデータと違う見出し",
    join: (count: number) => `項目の中の改行${count}か所を空白に置き換える`,
  },
  en: {
    noText: "The text of the CSV file is not at hand, so this cannot be judged.",
    lineBreak: (line: number, column: string, text: string) =>
      `${column}: a line break inside a field (from line ${line} of the file, "${text}"). Write one record a line.`,
    short: (line: number, fields: number, expected: number) =>
      `Line ${line} of the file has ${fields} fields, ${expected - fields} less than the header. Look for a line break in the middle or a missing field.`,
    long: (line: number, fields: number, expected: number) =>
      `Line ${line} of the file has ${fields} fields, ${fields - expected} more than the header. Look for a comma too many.`,
    header: (fields: number, expected: number) =>
      `The header has ${fields} fields, nearly all other lines have ${expected}. Look for a missing name or a comma too many.`,
    lineBreakGroup: (column: string, count: number) => `${column}: line breaks inside fields (${count})`,
    shortGroup: (count: number) => `Lines with too few fields (${count})`,
    longGroup: (count: number) => `Lines with too many fields (${count})`,
    headerGroup: "Header with another number of fields than the data",
    join: (count: number) => `Replace the line breaks inside ${count} fields by spaces`,
  },
});
