import { defineStrings } from "../index";

export const formulaStrings = defineStrings({
  ja: {
    formula: (count: number, example: string) =>
      `${count === 1 ? "セルが数式です" : `${count}個のセルが数式です`}（例：「${example}」）。公開するデータでは、計算結果の値にしてください。`,
    error: (count: number, value: string, example: string) =>
      `${count === 1 ? "数式" : `${count}個の数式`}の結果がエラー（${value}）です（例：「${example}」）。数式を直すか、値を入力してください。`,
    uncalculated: (count: number, example: string) =>
      `${count === 1 ? "数式" : `${count}個の数式`}の計算結果が保存されていません（例：「${example}」）。Excelで開いて保存し直してから、もう一度検査してください。`,
    spilling: (count: number, example: string) =>
      `${count === 1 ? "数式" : `${count}個の数式`}の結果がほかのセルにも広がっています（例：「${example}」）。結果の範囲を全部選んでコピーし、「値」として貼り付けてください。`,
    formulaGroup: (table: string, count: number) => `表 ${table} の数式（${count}個のセル）`,
    errorGroup: (table: string, count: number) => `表 ${table} でエラーになっている数式（${count}個のセル）`,
    uncalculatedGroup: (table: string, count: number) =>
      `表 ${table} で計算結果のない数式（${count}個のセル）`,
    spillingGroup: (table: string, count: number) =>
      `表 ${table} で結果がほかのセルに広がる数式（${count}個のセル）`,
    toValues: (count: number) => `${count}個の数式を、いま表示されている値に置き換える（数式はなくなります）`,
  },
  en: {
    formula: (count: number, example: string) =>
      `${count === 1 ? "A cell holds a formula" : `${count} cells hold formulas`} (for example "${example}"). Published data should hold the results as values.`,
    error: (count: number, value: string, example: string) =>
      `${count === 1 ? "A formula results" : `${count} formulas result`} in the error ${value} (for example "${example}"). Repair the formula or enter the value.`,
    uncalculated: (count: number, example: string) =>
      `The file holds no result for ${count === 1 ? "a formula" : `${count} formulas`} (for example "${example}"). Open and save it in Excel, then check again.`,
    spilling: (count: number, example: string) =>
      `The results of ${count === 1 ? "a formula" : `${count} formulas`} spread over other cells (for example "${example}"). Select all of the results, copy, and paste them as values.`,
    formulaGroup: (table: string, count: number) => `Formulas in table ${table} (${count} cells)`,
    errorGroup: (table: string, count: number) =>
      `Formulas in table ${table} that result in errors (${count} cells)`,
    uncalculatedGroup: (table: string, count: number) =>
      `Formulas in table ${table} without results (${count} cells)`,
    spillingGroup: (table: string, count: number) =>
      `Formulas in table ${table} whose results spread over other cells (${count} cells)`,
    toValues: (count: number) =>
      `Replace ${count} formulas by the values they show now (the formulas will be gone)`,
  },
});
