import { defineStrings } from "../index";

export const csvCommaStrings = defineStrings({
  ja: {
    noText: "CSVファイルの元の文字列がないため、判定できません。",
    comma: (line: number, extra: number) =>
      `ファイルの${line}行目は、見出しより項目が${extra}個多くなっています。カンマを含む文字列が「"」で囲まれていないと考えられます。囲んで保存し直してください。`,
    commaOrEnd: (line: number, extra: number) =>
      `ファイルの${line}行目は、見出しより項目が${extra}個多くなっています。カンマを含む文字列が「"」で囲まれていないか、行末に余分なカンマがあります。確認してください。`,
    commaAt: (line: number, column: string, text: string) =>
      `ファイルの${line}行目は、${column}の「${text}」がカンマのところで分かれています。カンマを含む文字列は「"」で囲んで保存し直してください。`,
    strayQuote: (line: number, column: string) =>
      `ファイルの${line}行目で、${column}の項目の途中に「"」があります。項目全体を「"」で囲み、中の「"」は2つ重ねてください。`,
    afterQuote: (line: number, column: string) =>
      `ファイルの${line}行目で、${column}の項目を閉じる「"」の後に文字があります。項目全体を「"」で囲み直してください。`,
    unclosed: (line: number, column: string) =>
      `ファイルの${line}行目から始まる${column}の項目で、「"」が閉じられていません。以降の行がすべて1つの項目になっています。`,
    commaGroup: (count: number) => `カンマを含む項目が囲まれていない行（${count}行）`,
    quoteGroup: (count: number) => `「"」の使い方が正しくない項目（${count}か所）`,
    unclosedGroup: '閉じられていない「"」',
    rejoin: (count: number) => `${count}行の分かれた項目を1つに戻す`,
  },
  en: {
    noText: "The text of the CSV file is not at hand, so this cannot be judged.",
    comma: (line: number, extra: number) =>
      `Line ${line} of the file has ${extra} more fields than the header. A text with a comma seems not to be in quotation marks: quote it and save again.`,
    commaOrEnd: (line: number, extra: number) =>
      `Line ${line} of the file has ${extra} more fields than the header. A text with a comma is not in quotation marks, or the line ends with a comma too many.`,
    commaAt: (line: number, column: string, text: string) =>
      `Line ${line} of the file: "${text}" in ${column} is parted at its comma. Put texts with commas in quotation marks and save again.`,
    strayQuote: (line: number, column: string) =>
      `Line ${line} of the file: a quotation mark in the middle of ${column}. Quote the whole field and double the marks inside.`,
    afterQuote: (line: number, column: string) =>
      `Line ${line} of the file: text after the closing quotation mark of ${column}. Quote the whole field.`,
    unclosed: (line: number, column: string) =>
      `The quotation mark of ${column} that begins in line ${line} of the file is never closed. All further lines are one field.`,
    commaGroup: (count: number) => `Lines with commas that are not quoted (${count})`,
    quoteGroup: (count: number) => `Fields with wrong quotation marks (${count})`,
    unclosedGroup: "A quotation mark that is not closed",
    rejoin: (count: number) => `Put the parted fields of ${count} lines together again`,
  },
});
