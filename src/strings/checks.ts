/** Sentences of the check engine and of fixes; each rule has its own file in rules/. */
import { defineStrings } from "./index";

export const checkStrings = defineStrings({
  ja: {
    noTable:
      "表が見つかりません。見出しの行と、その下にデータの行がある表を範囲として指定すると判定できます。",
    emptySheet: "シートに何も入力されていないため、判定するものがありません。",
    unread: (reason: string) => `判定に必要な情報を読み取れませんでした。${reason}`,
    ruleFailed: (rule: string, detail: string) =>
      `規則${rule}の検査中に内部エラーが起きたため、判定できません（${detail}）。ほかの規則の結果には影響しません。`,
    cancelled: "検査を中止しました。結果は作成されていません。もう一度「検査」を押すと最初から検査します。",
    progressTables: (sheet: string) => `「${sheet}」の表を探しています`,
    progressProfiles: (sheet: string) => `「${sheet}」の列を調べています`,
    progressRule: (sheet: string, rule: string) => `「${sheet}」を${rule}で検査しています`,
    columnName: (letters: string, header: string) =>
      header === "" ? `${letters}列` : `${letters}列「${header}」`,
    fixSheetMissing: (sheet: string) =>
      `シート「${sheet}」がないため、修正できません。検査をやり直してください。何も変更していません。`,
    fixChanged: (sheet: string, cell: string) =>
      `シート「${sheet}」のセル${cell}が検査の後に変わっています。検査をやり直してから修正してください。何も変更していません。`,
    fixNotMerged: (sheet: string, range: string) =>
      `シート「${sheet}」の${range}は結合されていません。検査をやり直してから修正してください。何も変更していません。`,
    fixOverlapsMerge: (sheet: string, range: string) =>
      `シート「${sheet}」の${range}は、ほかの結合セルと重なるため結合できません。何も変更していません。`,
    fixMergeLoses: (sheet: string, range: string) =>
      `シート「${sheet}」の${range}を結合すると左上以外の値が失われるため、結合しません。何も変更していません。`,
    fixSheetExists: (sheet: string) =>
      `シート「${sheet}」は既にあります。名前を変えてからやり直してください。何も変更していません。`,
    fixObjectMissing: (sheet: string, name: string) =>
      `シート「${sheet}」にオブジェクト「${name}」がありません。検査をやり直してください。何も変更していません。`,
    fixOutside: (sheet: string) =>
      `シート「${sheet}」の端を超えるため、修正できません。行や列を減らしてからやり直してください。何も変更していません。`,
    fixNotInvertible: (what: string) =>
      `${what}は、データだけからは元に戻せません。作業ウィンドウの「元に戻す」を使ってください。`,
    addedSheet: (sheet: string) => `シート「${sheet}」の追加`,
    deletedObject: (name: string) => `オブジェクト「${name}」の削除`,
    replacedFormulas: "数式の値への置き換え",
  },
  en: {
    noTable: "No table was found. Set the range of a table that has a header row and data rows below it.",
    emptySheet: "The sheet is empty, so there is nothing to judge.",
    unread: (reason: string) => `Something needed for the verdict could not be read. ${reason}`,
    ruleFailed: (rule: string, detail: string) =>
      `Rule ${rule} met an internal error and cannot judge (${detail}). The other rules are not affected.`,
    cancelled: "The check was cancelled and has no result. Press Check to start again.",
    progressTables: (sheet: string) => `Looking for tables on "${sheet}"`,
    progressProfiles: (sheet: string) => `Looking at the columns of "${sheet}"`,
    progressRule: (sheet: string, rule: string) => `Checking "${sheet}" with ${rule}`,
    columnName: (letters: string, header: string) =>
      header === "" ? `Column ${letters}` : `Column ${letters} "${header}"`,
    fixSheetMissing: (sheet: string) =>
      `There is no sheet "${sheet}", so nothing was fixed. Run the check again. Nothing has been changed.`,
    fixChanged: (sheet: string, cell: string) =>
      `Cell ${cell} of sheet "${sheet}" has changed since the check. Run the check again before fixing. Nothing has been changed.`,
    fixNotMerged: (sheet: string, range: string) =>
      `${range} of sheet "${sheet}" is not merged. Run the check again before fixing. Nothing has been changed.`,
    fixOverlapsMerge: (sheet: string, range: string) =>
      `${range} of sheet "${sheet}" overlaps another merged area and cannot be merged. Nothing has been changed.`,
    fixMergeLoses: (sheet: string, range: string) =>
      `Merging ${range} of sheet "${sheet}" would lose every value but the first, so it is not done. Nothing has been changed.`,
    fixSheetExists: (sheet: string) =>
      `A sheet "${sheet}" exists already. Rename it and try again. Nothing has been changed.`,
    fixObjectMissing: (sheet: string, name: string) =>
      `Sheet "${sheet}" has no object "${name}". Run the check again. Nothing has been changed.`,
    fixOutside: (sheet: string) =>
      `The fix would go beyond the edge of sheet "${sheet}". Remove rows or columns and try again. Nothing has been changed.`,
    fixNotInvertible: (what: string) =>
      `${what} cannot be taken back from data alone. Use Undo in the task pane.`,
    addedSheet: (sheet: string) => `Adding sheet "${sheet}"`,
    deletedObject: (name: string) => `Deleting object "${name}"`,
    replacedFormulas: "Replacing formulas by their values",
  },
});
