/** What is said of cells and arguments that hold no number, or several. */
import { defineStrings } from "./index";

export const quantityStrings = defineStrings({
  ja: {
    blank: "値が入力されていません。",
    none: (text: string) => `「${text}」には数値がありません。数値を1つ入力してください。`,
    several: (text: string, numbers: string) =>
      `「${text}」には数値が複数あります（${numbers}）。1つのセルには1つの数値だけを入力してください。`,
    errorValue: (text: string) => `セルの値がエラー（${text}）です。数式を確かめてください。`,
    notNumber: (text: string) => `「${text}」は数値ではありません。数値を1つ入力してください。`,
    date: "日付の書式のセルです。数値を入力し、表示形式を「標準」または「数値」にしてください。",
  },
  en: {
    blank: "No value is entered.",
    none: (text: string) => `"${text}" holds no number. Enter one number.`,
    several: (text: string, numbers: string) =>
      `"${text}" holds several numbers (${numbers}). Enter just one number in a cell.`,
    errorValue: (text: string) => `The cell holds an error (${text}). Check its formula.`,
    notNumber: (text: string) => `"${text}" is no number. Enter one number.`,
    date: "The cell is formatted as a date. Enter a number and set the format to General or Number.",
  },
});
