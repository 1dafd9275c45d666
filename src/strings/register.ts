import { defineStrings } from "./index";

/** Texts about 指標台帳: reading it, making it, refreshing it. */
export const registerTexts = defineStrings({
  ja: {
    headerMissing: (column: string) =>
      `台帳の列「${column}」が見つからないため、このシートは読み取っていません。見出しを「${column}」に戻してください。`,
    tableMissing: (table: string) =>
      `台帳の「${table}」シートがないため、指標を読み取れません。シートを元に戻すか、台帳を作り直してください。`,
    copyNotRead: (sheet: string) =>
      `「${sheet}」は台帳のシートの写しのため読み取っていません。正しいほうだけを残すか、写しの見出し「指標ID」を別の名前に変えてください。`,
    noId: "指標IDがないため、この行は読み取っていません。指標IDを入力するか、行を削除してください。",
    noName: "指標名がないため、この行は読み取っていません。指標名を入力するか、行を削除してください。",
    duplicateId: (id: string, cell: string) =>
      `指標ID「${id}」は ${cell} にもあるため、この行は読み取っていません。別の指標なら指標IDを変え、同じ指標なら一方を削除してください。`,
    unknownWord: (column: string, word: string, choices: string) =>
      `「${column}」の「${word}」は使えない言葉のため、空欄として扱っています。次から選んでください：${choices}`,
    unknownIndicator: (id: string) =>
      `指標ID「${id}」の指標が「指標」シートにないため、この行は読み取っていません。指標IDを直すか、「指標」シートに指標を追加してください。`,
    unknownLink: (column: string, id: string) =>
      `「${column}」の指標ID「${id}」が「指標」シートにありません。指標IDを直してください。`,
    noKind: "種別がないため、この行は読み取っていません。基準値・計画・実績・目標値から選んでください。",
    noYear: "年度がないため、この行は読み取っていません。年度を西暦の数字（例：2023）で入力してください。",
    badYear: (text: string) =>
      `年度「${text}」は年度として読めないため、この行は読み取っていません。西暦の数字（例：2023）で入力してください。`,
    yearsDisagree: (year: string, wareki: string) =>
      `年度「${year}」と和暦「${wareki}」が違うため、この行は読み取っていません。正しいほうにそろえてください。`,
    noValue: "値も「値がない理由」もないため、この行は読み取っていません。どちらかを入力してください。",
    valueAndReason:
      "値と「値がない理由」の両方があるため、この行は読み取っていません。正しくないほうを消してください。",
    textValue: (text: string) =>
      `「${text}」は数値ではないため、この行は読み取っていません。数字だけを数値として入力し、単位や「約」はそれぞれの列に入れてください。`,
    textNumber: (column: string, text: string) =>
      `「${column}」の「${text}」は数値ではないため、読み取っていません。数字だけを数値として入力してください。`,
    errorValue: (text: string) =>
      `数式の結果がエラー（${text}）のため、この行は読み取っていません。数式を直すか、値を入力してください。`,
    unitChanged: (unit: string, own: string) =>
      `単位「${unit}」が指標の単位「${own}」と違うため、この行は読み取っていません。書き間違いなら単位を直し、単位が変わったのなら別の指標として「指標」シートに追加してください。`,
    duplicateRow: (cell: string) =>
      `同じ指標・種別・年度の行が ${cell} にあるため、この行は読み取っていません。一方を削除するか、版（当初・改定後）を入れてください。`,
    ratioIncomplete:
      "分子と分母の一方しかないため、分子・分母は読み取っていません。両方を数値で入力してください。",
    exceptionQuotation: "台帳：元の資料の言葉をそのまま控える列です。",
    exceptionName: "台帳：資料にある名称です。「・」でつながれていても一つの名称です。",
    exceptionIdentifier: "台帳：行を見分けるための文字列です。ほかの行や数式から参照されるため変えません。",
    exceptionOptional: "台帳：該当する行だけに入れる列です。空欄は0ではなく、該当がないことを示します。",
    exceptionFormula: "台帳：実績値を参照する計算列です。公開するときは公開用コピーで値になります。",
    noRoom: (sheet: string, cell: string) =>
      `「${sheet}」シートの ${cell} に文字や数式があり、台帳の表を広げられません。そのセルを別の場所へ移してから、もう一度実行してください。台帳は変更していません。`,
    creating: "指標台帳の作成",
    readingState: "指標台帳の確認",
    comparing: "指標台帳と元のシートの比較",
    refreshing: "指標台帳の更新",
    exists: (sheet: string) =>
      `このブックには指標台帳（「${sheet}」シート）がもうあります。内容を新しくするには「更新の内容を確認」を使ってください。ブックは変更していません。`,
    nothingToRegister:
      "台帳にする指標が見つかりません。指標の表があるシートをこのブックに入れてから、もう一度実行してください。ブックは変更していません。",
    noRegister:
      "このブックには指標台帳がありません。作業ウィンドウの「台帳」で作成してください。ブックは変更していません。",
    notReadable: (reason: string) => `${reason}台帳は変更していません。`,
    changedMeanwhile:
      "確認していただいた後に、台帳か元のシートが変わりました。もう一度「更新の内容を確認」を押してください。台帳は変更していません。",
    filtered: (sheet: string) =>
      `「${sheet}」シートの表はフィルターで一部の行が隠れています。フィルターを解除してから、もう一度実行してください。台帳は変更していません。`,
    totalRow: (sheet: string) =>
      `「${sheet}」シートの表に集計行があります。「テーブル デザイン」で「集計行」を外してから、もう一度実行してください。台帳は変更していません。`,
    refreshTitle: "指標台帳の更新",
    refreshRule: "台帳",
    logRowsAdded: (rows: number) => `台帳に${rows}行分を追加`,
    logHousekeeping: "台帳の計算列・取込の控えを更新",
    noVerdict: "「評価」がないため、この行は読み取っていません。達成・未達、または記号を入力してください。",
  },
  en: {
    headerMissing: (column: string) =>
      `The register's column "${column}" is missing, so this sheet was not read. Give the header its name "${column}" back.`,
    tableMissing: (table: string) =>
      `The register's sheet "${table}" is missing, so no indicator can be read. Bring the sheet back or make the register again.`,
    copyNotRead: (sheet: string) =>
      `"${sheet}" is a copy of a sheet of the register and was not read. Keep the right one only, or rename the header 指標ID of the copy.`,
    noId: "The row has no 指標ID and was not read. Enter the id or delete the row.",
    noName: "The row has no 指標名 and was not read. Enter the name or delete the row.",
    duplicateId: (id: string, cell: string) =>
      `The id "${id}" also stands in ${cell}, so this row was not read. Change the id of another indicator, or delete one row of the same.`,
    unknownWord: (column: string, word: string, choices: string) =>
      `"${word}" cannot be used in "${column}" and counts as blank. Choose one of: ${choices}`,
    unknownIndicator: (id: string) =>
      `No indicator on the sheet 指標 has the id "${id}", so this row was not read. Correct the id or add the indicator.`,
    unknownLink: (column: string, id: string) =>
      `No indicator on the sheet 指標 has the id "${id}" of "${column}". Correct the id.`,
    noKind: "The row has no 種別 and was not read. Choose 基準値, 計画, 実績 or 目標値.",
    noYear: "The row has no 年度 and was not read. Enter the year as a number (2023).",
    badYear: (text: string) =>
      `"${text}" is no fiscal year, so this row was not read. Enter the year as a number (2023).`,
    yearsDisagree: (year: string, wareki: string) =>
      `The year "${year}" and the Japanese year "${wareki}" differ, so this row was not read. Correct the wrong one.`,
    noValue: "The row has neither a value nor 値がない理由 and was not read. Enter one of them.",
    valueAndReason: "The row has both a value and 値がない理由 and was not read. Clear the wrong one.",
    textValue: (text: string) =>
      `"${text}" is no number, so this row was not read. Enter digits only; unit and 約 have columns of their own.`,
    textNumber: (column: string, text: string) =>
      `"${text}" in "${column}" is no number and was not read. Enter digits only.`,
    errorValue: (text: string) =>
      `The formula results in an error (${text}), so this row was not read. Correct it or enter a value.`,
    unitChanged: (unit: string, own: string) =>
      `The unit "${unit}" is not the indicator's "${own}", so this row was not read. Correct the unit, or add another indicator if the unit has changed.`,
    duplicateRow: (cell: string) =>
      `The row in ${cell} has the same indicator, kind and year, so this row was not read. Delete one, or enter 版 (当初, 改定後).`,
    ratioIncomplete: "Only one of 分子 and 分母 is there, so neither was read. Enter both as numbers.",
    exceptionQuotation: "Register: words of the source documents, kept as they are.",
    exceptionName: "Register: a name as printed, one name also where it joins several words.",
    exceptionIdentifier: "Register: identifies the row; other rows and formulas refer to it.",
    exceptionOptional: "Register: filled in only where it applies. A blank means that it does not, never 0.",
    exceptionFormula: "Register: computed from 実績値. The publication copy holds values instead.",
    noRoom: (sheet: string, cell: string) =>
      `Cell ${cell} of "${sheet}" is in the way of the register's table. Move its contents elsewhere and try again. The register is unchanged.`,
    creating: "Making the register",
    readingState: "Looking at the register",
    comparing: "Comparing the register with the sheets",
    refreshing: "Refreshing the register",
    exists: (sheet: string) =>
      `The workbook already has a register (sheet "${sheet}"). Use "Look at changes" to bring it up to date. The workbook is unchanged.`,
    nothingToRegister:
      "No indicator was found. Put the sheets with indicator tables into this workbook and try again. The workbook is unchanged.",
    noRegister:
      'The workbook has no register. Make one under "Register" in the task pane. The workbook is unchanged.',
    notReadable: (reason: string) => `${reason} The register is unchanged.`,
    changedMeanwhile:
      'The register or the sheets have changed since you looked. Press "Look at changes" again. The register is unchanged.',
    filtered: (sheet: string) =>
      `A filter hides rows of the table on "${sheet}". Clear the filter and try again. The register is unchanged.`,
    totalRow: (sheet: string) =>
      `The table on "${sheet}" has a total row. Turn it off under Table Design and try again. The register is unchanged.`,
    refreshTitle: "Refreshing the register",
    refreshRule: "Register",
    logRowsAdded: (rows: number) => `${rows} row(s) added to the register`,
    logHousekeeping: "Computed columns and records of the import brought up to date",
    noVerdict: 'The row has no "評価" and was not read. Enter 達成, 未達 or the mark.',
  },
});
