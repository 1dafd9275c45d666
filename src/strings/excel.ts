import { defineStrings } from "./index";

/** What can go wrong between the product and Excel, and what the user can do about it. */
export const excelTexts = defineStrings({
  ja: {
    notInExcel:
      "Excel の中で実行されていないため、操作できません。Excel のリボンからこのアドインを開いてください。",
    missingApi: (missing: string) =>
      `この Excel には必要な機能（${missing}）がありません。Excel を新しい版（Microsoft 365 または Excel LTSC 2021 以降）に更新してください。ブックは変更していません。`,
    cellEditMode:
      "セルが編集中のため、操作できませんでした。Enter キーで確定するか Esc キーで取り消してから、もう一度実行してください。ブックは変更していません。",
    accessDenied:
      "シートまたはブックが保護されているか、読み取り専用のため、操作できませんでした。保護を解除するか、編集できるブックで実行してください。ブックは変更していません。",
    sheetProtected: (sheet: string) =>
      `シート「${sheet}」は保護されているため、変更できません。［校閲］タブの［シート保護の解除］で保護を外してから実行してください。ブックは変更していません。`,
    workbookProtected:
      "ブックの構成が保護されているため、シートを追加できません。［校閲］タブの［ブックの保護］を外してから実行してください。ブックは変更していません。",
    itemNotFound:
      "対象のシートまたはセルが見つかりません。名前が変わったか、削除された可能性があります。読み込み直してから、もう一度実行してください。",
    sheetNotFound: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前が変わったか、削除された可能性があります。読み込み直してから、もう一度実行してください。`,
    sheetHidden: (sheet: string) =>
      `シート「${sheet}」は非表示のため、移動できません。シート見出しを右クリックし、［再表示］で表示してください。`,
    itemAlreadyExists:
      "同じ名前のシートまたは表が既にあります。もう一度実行してください。ブックは変更していません。",
    tooLarge:
      "一度に扱えるデータの量を超えたため、操作できませんでした。範囲を分けるか、シートを分割してから、もう一度実行してください。",
    mergedConflict:
      "結合セルと重なるため、操作できませんでした。対象のセルの結合を解除してから、もう一度実行してください。ブックは変更していません。",
    filterConflict:
      "フィルターがかかっているため、操作できませんでした。フィルターを解除してから、もう一度実行してください。ブックは変更していません。",
    busy: "Excel が応答しませんでした。ほかの操作やダイアログを終えてから、もう一度実行してください。",
    general:
      "Excel が操作を受け付けませんでした。ブックを保存して開き直してから、もう一度実行してください。繰り返す場合は、担当者に「実行した操作」と「エラーの種類」を伝えてください。",
    generalWithCode: (code: string) =>
      `Excel が操作を受け付けませんでした（エラーの種類: ${code}）。ブックを保存して開き直してから、もう一度実行してください。繰り返す場合は、実行した操作とエラーの種類を担当者に伝えてください。`,
    unexpected: (label: string) =>
      `「${label}」の途中で想定していないエラーが起きました。ブックを確認し、もう一度実行してください。繰り返す場合は、実行した操作を担当者に伝えてください。`,
    rollbackFailed: (reason: string) =>
      `途中で失敗し、元に戻す処理も完了できませんでした。保存せずにブックを閉じ、開き直してください。（${reason}）`,
    copiesKept: (names: string) =>
      `書き換える前の内容は、非表示のシート（${names}）に残しています。シート見出しを右クリックし、［再表示］で表示できます。`,
    changedMeanwhile: (sheet: string, cell: string) =>
      `シート「${sheet}」のセル ${cell} が、検査のあとに変わっています。もう一度検査してから実行してください。ブックは変更していません。`,
    textTooLong: (cell: string) =>
      `セル ${cell} に書く文字列が、Excel の上限（32,767文字）を超えています。元の文字列を短くしてから実行してください。ブックは変更していません。`,
    planTooLarge:
      "書き出す表が Excel のシートに入りません。対象を絞ってから実行してください。ブックは変更していません。",
    nothingToUndo: "元に戻せる修正がありません。",
    undoChanged: (sheet: string, cell: string) =>
      `シート「${sheet}」のセル ${cell} が、修正のあとに変わっているため、元に戻せません。手作業で確認してください。ブックは変更していません。`,
    objectNotFound: (name: string, sheet: string) =>
      `シート「${sheet}」に図形やコメント「${name}」が見つかりません。読み込み直してから、もう一度実行してください。`,
    unreadMerges: "結合セルの一覧を Excel から取得できませんでした。",
    unreadHidden: "非表示の行と列を Excel から取得できませんでした。",
    unreadObjects: "図形・グラフ・コメントの一覧を Excel から取得できませんでした。",
    unreadNotes: "この Excel ではメモ（従来のコメント）の一覧を取得できません。",
    unreadStyles: "書式（色・太字など）を読み込んでいません。",
    unreadStylesTooMany: "セルの数が多いため、書式（色・太字など）を読み込んでいません。",
    unreadFilter: "フィルターの状態を Excel から取得できませんでした。",
    unreadTooLarge: (sheet: string, rows: number, columns: number) =>
      `シート「${sheet}」はセルの数が多いため、先頭の ${rows} 行 × ${columns} 列だけを読み込みました。`,
    altTextNotSet: (chart: string) =>
      `グラフ「${chart}」の代替テキストは、この Excel では設定できませんでした。同じ内容をシートの下の「用語と計算方法」に記載しています。`,
    insertingSheet: "シートの追加",
    applyingFix: "修正",
    undoing: "元に戻す",
    goingTo: "セルへの移動",
    readingSelection: "選択範囲の読み取り",
    noCellSelection:
      "表の範囲を選べませんでした。列や行の全体ではなく、見出しから最後のデータまでのセルをドラッグして選び、もう一度押してください。何も変更していません。",
    logSheetName: "変更履歴",
    logHeaders: "日時,ルール,シート,セル,変更前,変更後",
    logUndo: (title: string) => `元に戻す：${title}`,
    logUnmerge: "結合",
    logUnmerged: "結合を解除",
    logInsertColumns: (count: number) => `${count}列を挿入`,
    logInsertRows: (count: number) => `${count}行を挿入`,
    logDeleteColumns: (count: number) => `${count}列を削除`,
    logDeleteRows: (count: number) => `${count}行を削除`,
    logHidden: "非表示",
    logShown: "表示",
    logAddSheet: "シートを追加",
    logDeleteSheet: "シートを削除",
    logDeleteObject: (name: string) => `「${name}」を削除`,
    logEmpty: "（空白）",
  },
  en: {
    notInExcel: "This is not running inside Excel. Open the add-in from the Excel ribbon.",
    missingApi: (missing: string) =>
      `This Excel lacks what is needed (${missing}). Update to Microsoft 365 or Excel LTSC 2021 or later. The workbook is unchanged.`,
    cellEditMode:
      "A cell is being edited. Press Enter to confirm or Esc to cancel, then try again. The workbook is unchanged.",
    accessDenied:
      "The sheet or workbook is protected or read-only. Remove the protection, or use a workbook that can be edited. The workbook is unchanged.",
    sheetProtected: (sheet: string) =>
      `The sheet "${sheet}" is protected. Use Review > Unprotect Sheet, then try again. The workbook is unchanged.`,
    workbookProtected:
      "The workbook structure is protected, so no sheet can be added. Use Review > Protect Workbook to remove it, then try again. The workbook is unchanged.",
    itemNotFound:
      "The sheet or cell was not found. It may have been renamed or deleted. Read again and retry.",
    sheetNotFound: (sheet: string) =>
      `The sheet "${sheet}" was not found. It may have been renamed or deleted. Read again and retry.`,
    sheetHidden: (sheet: string) =>
      `The sheet "${sheet}" is hidden. Right-click a sheet tab and choose Unhide first.`,
    itemAlreadyExists:
      "A sheet or table of the same name exists already. Try again. The workbook is unchanged.",
    tooLarge: "The data are too large to handle at once. Split the range or the sheet and try again.",
    mergedConflict:
      "Merged cells are in the way. Unmerge the cells and try again. The workbook is unchanged.",
    filterConflict: "A filter is in the way. Clear the filter and try again. The workbook is unchanged.",
    busy: "Excel did not answer. Finish other operations or dialogs and try again.",
    general:
      "Excel refused the operation. Save and reopen the workbook and try again. If it happens again, tell your support what you did.",
    generalWithCode: (code: string) =>
      `Excel refused the operation (kind of error: ${code}). Save and reopen the workbook and try again. If it happens again, tell your support what you did and the kind of error.`,
    unexpected: (label: string) =>
      `An unexpected error occurred during "${label}". Check the workbook and try again. If it happens again, tell your support what you did.`,
    rollbackFailed: (reason: string) =>
      `The operation failed midway and could not be taken back completely. Close the workbook without saving and open it again. (${reason})`,
    copiesKept: (names: string) =>
      ` What was there before is kept on hidden sheets (${names}); right-click a sheet tab and choose Unhide.`,
    changedMeanwhile: (sheet: string, cell: string) =>
      `Cell ${cell} on sheet "${sheet}" has changed since the check. Check again first. The workbook is unchanged.`,
    textTooLong: (cell: string) =>
      `The text for cell ${cell} exceeds Excel's limit of 32,767 characters. Shorten it and try again. The workbook is unchanged.`,
    planTooLarge:
      "The table does not fit on an Excel sheet. Narrow the scope and try again. The workbook is unchanged.",
    nothingToUndo: "There is no fix to undo.",
    undoChanged: (sheet: string, cell: string) =>
      `Cell ${cell} on sheet "${sheet}" has changed since the fix, so it cannot be undone. Check it by hand. The workbook is unchanged.`,
    objectNotFound: (name: string, sheet: string) =>
      `The object "${name}" was not found on sheet "${sheet}". Read again and retry.`,
    unreadMerges: "The list of merged cells could not be obtained from Excel.",
    unreadHidden: "Hidden rows and columns could not be obtained from Excel.",
    unreadObjects: "The list of shapes, charts and comments could not be obtained from Excel.",
    unreadNotes: "This Excel cannot list notes.",
    unreadStyles: "Formats (colours, bold …) have not been read.",
    unreadStylesTooMany: "There are too many cells to read formats (colours, bold …).",
    unreadFilter: "The state of the filter could not be obtained from Excel.",
    unreadTooLarge: (sheet: string, rows: number, columns: number) =>
      `The sheet "${sheet}" has very many cells; only the first ${rows} rows × ${columns} columns were read.`,
    altTextNotSet: (chart: string) =>
      `The alternative text of the chart "${chart}" could not be set in this Excel. The same text stands under "Terms and formulas" on the sheet.`,
    insertingSheet: "Adding a sheet",
    applyingFix: "Fix",
    undoing: "Undo",
    goingTo: "Going to a cell",
    readingSelection: "Reading the selection",
    noCellSelection:
      "The range of the table was not found. Select the cells from the header to the last data, not whole columns or rows, and try again. Nothing has been changed.",
    logSheetName: "変更履歴",
    logHeaders: "Time,Rule,Sheet,Cell,Before,After",
    logUndo: (title: string) => `Undo: ${title}`,
    logUnmerge: "Merged",
    logUnmerged: "Unmerged",
    logInsertColumns: (count: number) => `${count} column(s) inserted`,
    logInsertRows: (count: number) => `${count} row(s) inserted`,
    logDeleteColumns: (count: number) => `${count} column(s) deleted`,
    logDeleteRows: (count: number) => `${count} row(s) deleted`,
    logHidden: "Hidden",
    logShown: "Shown",
    logAddSheet: "Sheet added",
    logDeleteSheet: "Sheet deleted",
    logDeleteObject: (name: string) => `"${name}" deleted`,
    logEmpty: "(blank)",
  },
});
