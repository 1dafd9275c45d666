import { defineStrings } from "./index";

/** Texts about reports that are made again, and about what users did to them. */
export const reportRefreshTexts = defineStrings({
  ja: {
    previewing: "報告書のプレビュー",
    listing: "報告書の一覧の読み取り",
    refreshing: "報告書の更新",
    savingVariant: "様式の保存",
    deletingVariant: "様式の削除",
    unknownLayout: (sheet: string) =>
      `シート「${sheet}」は、この報告書の機能で作られたものか確かめられないため、更新していません。必要なら新しいシートに作成してください。`,
    goneNotes: "今回の一覧にない指標のメモ（指標が戻ると、表の中に戻ります）",
    fullNotes: "長いメモの全文",
    fullNote: (label: string, text: string) => `${label}：${text}`,
    changedByHand: (sheet: string, cells: string, more: number) =>
      `シート「${sheet}」の次のセルが手作業で変更されています：${cells}${more > 0 ? `、ほか${more}か所` : ""}。更新すると、変更した内容は失われます（メモ欄は残ります）。残したい場合は、先に別の場所へ写してください。よければ「上書きして更新」を選んでください。ブックは変更していません。`,
    shiftedByHand: (sheet: string) =>
      `シート「${sheet}」に行や列が挿入または移動されています。更新すると、表の並びは作成したときの形に戻り、挿入した内容は失われます（メモ欄は残ります）。よければ「上書きして更新」を選んでください。ブックは変更していません。`,
    inTheWay: (sheet: string, cells: string, more: number) =>
      `シート「${sheet}」で、報告書が長くなる先のセルに書き込みがあります：${cells}${more > 0 ? `、ほか${more}か所` : ""}。更新すると失われます。先に別の場所へ移すか、「上書きして更新」を選んでください。ブックは変更していません。`,
    notOwnSheet: (sheet: string) =>
      `シート「${sheet}」には報告書の目印がありますが、報告書として作られた内容ではないため、書き換えていません。`,
    copyOfReport: (sheet: string) => `シート「${sheet}」は報告書の写しのため、書き換えていません。`,
    keptSheet: (sheet: string) => `シート「${sheet}」は、対象がなくなったため、そのまま残しています。`,
    goneNotesKept: (count: number, sheet: string) =>
      `今回の一覧にない指標のメモ${count}件を、シート「${sheet}」の下に残しました。`,
    orderKept: (sheet: string) => `シート「${sheet}」は、並べ替えた順のまま更新しました。`,
    titleKept: (sheet: string) => `シート「${sheet}」の題名は、変更されたもののままです。`,
    filterRemoved: (sheet: string) => `シート「${sheet}」のフィルターを外して更新しました。`,
    noReports: "このブックには、更新できる報告書がありません。",
    reportGone:
      "この報告書のシートが見つかりません。削除されたか、写しに置き換わった可能性があります。ブックは変更していません。",
    unknownRequest: (sheet: string) =>
      `シート「${sheet}」の作成条件を読み取れないため、更新していません。「新しいシートに作る」で作り直してください。`,
  },
  en: {
    previewing: "Previewing the report",
    listing: "Listing the reports",
    refreshing: "Updating reports",
    savingVariant: "Saving the form",
    deletingVariant: "Deleting the form",
    unknownLayout: (sheet: string) =>
      `The sheet "${sheet}" cannot be recognised as one of these reports, so it was not updated. Make a new sheet if needed.`,
    goneNotes: "Notes on indicators that are not on this list (they return with the indicator)",
    fullNotes: "Long notes in full",
    fullNote: (label: string, text: string) => `${label}: ${text}`,
    changedByHand: (sheet: string, cells: string, more: number) =>
      `These cells of the sheet "${sheet}" were changed by hand: ${cells}${more > 0 ? ` and ${more} more` : ""}. Updating would lose the changes (notes are kept). Copy elsewhere what you want to keep, or choose "Overwrite and update". The workbook is unchanged.`,
    shiftedByHand: (sheet: string) =>
      `Rows or columns were inserted or moved on the sheet "${sheet}". Updating puts the table back as it was made and loses what was inserted (notes are kept). Choose "Overwrite and update" if that is fine. The workbook is unchanged.`,
    inTheWay: (sheet: string, cells: string, more: number) =>
      `On the sheet "${sheet}" there is content where the report will grow: ${cells}${more > 0 ? ` and ${more} more` : ""}. Updating would lose it. Move it first, or choose "Overwrite and update". The workbook is unchanged.`,
    notOwnSheet: (sheet: string) =>
      `The sheet "${sheet}" carries the mark of a report but not its contents, so it was left alone.`,
    copyOfReport: (sheet: string) => `The sheet "${sheet}" is a copy of a report, so it was left alone.`,
    keptSheet: (sheet: string) => `The sheet "${sheet}" has nothing to show any more and was left as it is.`,
    goneNotesKept: (count: number, sheet: string) =>
      `${count} note(s) on indicators that are not on the list are kept below it, on the sheet "${sheet}".`,
    orderKept: (sheet: string) => `The sheet "${sheet}" keeps the order in which you sorted it.`,
    titleKept: (sheet: string) => `The sheet "${sheet}" keeps the title that you gave it.`,
    filterRemoved: (sheet: string) => `The filter of the sheet "${sheet}" was removed for the update.`,
    noReports: "This workbook has no report that can be updated.",
    reportGone:
      "The sheets of this report were not found. They may have been deleted or replaced by a copy. The workbook is unchanged.",
    unknownRequest: (sheet: string) =>
      `How the sheet "${sheet}" was made cannot be read, so it was not updated. Make it again on a new sheet.`,
  },
});
