import { defineStrings } from "../index";

const others = (count: number): string => (count > 1 ? `、ほか${count - 1}個` : "");
const othersEn = (count: number): string => (count > 1 ? ` and ${count - 1} more` : "");

export const textInNumbersStrings = defineStrings({
  ja: {
    typed: (text: string, count: number, _number: string) =>
      `「${text}」${others(count)}は、数字が文字として入力されています。数値に直すと合計やグラフに使えます。`,
    wide: (text: string, count: number, number: string) =>
      `「${text}」${others(count)}は、全角などの文字で入力された数字です。数値の${number}に直します。`,
    separator: (text: string, count: number, number: string) =>
      `「${text}」${others(count)}は、カンマを含む文字です。数値の${number}に直し、桁区切りは表示形式で付けます。`,
    sign: (text: string, count: number, number: string) =>
      `「${text}」${others(count)}は、符号を含む文字です。数値の${number}に直し、「▲」などは表示形式で付けます。`,
    unit: (text: string, count: number, number: string, unit: string, toHeader: boolean) =>
      `「${text}」${others(count)}は、単位「${unit}」を含む文字です。数値の${number}に直します。${toHeader ? "単位は見出しに書きます。" : ""}`,
    otherUnit: (text: string, count: number, unit: string) =>
      `「${text}」${others(count)}は、単位「${unit}」を含む文字です。列のほかの値と単位がそろわないため、単位を決めてから数値を入力し直してください。`,
    formula: (text: string, count: number) =>
      `「${text}」${others(count)}は、数式の結果が文字になっています。結果が数値になるように数式を直してください。`,
    note: (text: string, count: number) =>
      `「${text}」${others(count)}は、数値に「約」「以上」や注記などが付いた文字です。数値だけを残し、注記は別の列に移してください。`,
    text: (text: string, count: number) =>
      `数値の列に文字「${text}」${others(count)}があります。数値を入力するか、説明は備考などの別の列に移してください。`,
    error: (text: string, count: number) =>
      `エラー値「${text}」${others(count)}があります。元の数式やデータを直してください。`,
    convertGroup: (column: string) => `${column}：文字になっている数値`,
    otherUnitGroup: (column: string) => `${column}：単位がそろわない値`,
    formulaGroup: (column: string) => `${column}：文字を返す数式`,
    noteGroup: (column: string) => `${column}：注記などが付いた数値`,
    textGroup: (column: string) => `${column}：数値の列にある文字`,
    errorGroup: (column: string) => `${column}：エラー値`,
    toNumbers: (column: string) => `${column}の文字を数値に変換する`,
    toNumbersWithUnit: (column: string, unit: string) =>
      `${column}の文字を数値に変換し、単位「${unit}」を見出しに付ける`,
  },
  en: {
    typed: (text: string, count: number, _number: string) =>
      `"${text}"${othersEn(count)}: a number stored as text. As a number it can be summed and charted.`,
    wide: (text: string, count: number, number: string) =>
      `"${text}"${othersEn(count)}: digits in full width, which are text. The number is ${number}.`,
    separator: (text: string, count: number, number: string) =>
      `"${text}"${othersEn(count)}: text with a comma. The number is ${number}; the separator belongs to the number format.`,
    sign: (text: string, count: number, number: string) =>
      `"${text}"${othersEn(count)}: text with a sign. The number is ${number}; "▲" belongs to the number format.`,
    unit: (text: string, count: number, number: string, unit: string, toHeader: boolean) =>
      `"${text}"${othersEn(count)}: text with the unit "${unit}". The number is ${number}.${toHeader ? " The unit goes to the header." : ""}`,
    otherUnit: (text: string, count: number, unit: string) =>
      `"${text}"${othersEn(count)}: text with the unit "${unit}", which does not go with the other values of the column. Decide on a unit and enter the number again.`,
    formula: (text: string, count: number) =>
      `"${text}"${othersEn(count)}: the formula gives text. Change it so that it gives a number.`,
    note: (text: string, count: number) =>
      `"${text}"${othersEn(count)}: a number with a qualifier or a note. Keep the number and move the note to a column of its own.`,
    text: (text: string, count: number) =>
      `Text "${text}"${othersEn(count)} in a column of numbers. Enter a number, or move the explanation to another column.`,
    error: (text: string, count: number) =>
      `Error value "${text}"${othersEn(count)}. Repair the formula or the data it comes from.`,
    convertGroup: (column: string) => `${column}: numbers stored as text`,
    otherUnitGroup: (column: string) => `${column}: values whose units do not agree`,
    formulaGroup: (column: string) => `${column}: formulas that give text`,
    noteGroup: (column: string) => `${column}: numbers with notes`,
    textGroup: (column: string) => `${column}: text in a column of numbers`,
    errorGroup: (column: string) => `${column}: error values`,
    toNumbers: (column: string) => `Turn the texts of ${column} into numbers`,
    toNumbersWithUnit: (column: string, unit: string) =>
      `Turn the texts of ${column} into numbers and write the unit "${unit}" into the header`,
  },
});
