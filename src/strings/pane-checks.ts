/** Texts of the 検査 tab for what a user decides: cancelling, setting findings aside, tables, all fixes at once. */
import { defineStrings } from "./index";

const number = (count: number) => count.toLocaleString("ja-JP");

export const checksPaneTexts = defineStrings({
  ja: {
    // Running check
    scopeSelection: "選択範囲",
    readingSheets: "シートを読んでいます…",
    progressName: "進み具合",
    stopButton: "中止",
    stopping: "中止しています…",
    earlierResult: "下に出ているのは、前に検査したときの結果です。",
    checkedSheet: (sheet: string) => `検査したシート: ${sheet}`,
    checkedRange: "検査した範囲:",
    checkedSheets: (count: number) => `検査したシート: ${number(count)}枚`,

    // Several fixes at once
    allSafeFixes: "安全な修正をまとめて見る",
    allFixesOfRule: "このルールの修正をまとめて見る",
    workingOutFixes: "修正案を作っています…",
    safeFixesTitle: (count: number) => `安全な修正${number(count)}件をまとめて適用`,
    ruleFixesTitle: (rule: string, count: number) => `${rule}の修正${number(count)}件をまとめて適用`,
    noSafeFixes:
      "確認なしでまとめて直せる修正はありません。ルールを開き、指摘ごとの「修正案を見る」で内容を確かめてください。",
    previewParts: "適用する修正",
    previewPart: (rule: string, title: string, count: number) =>
      count === 1 ? `${rule} ${title}` : `${rule} ${title}（${number(count)}件）`,
    needsCare:
      "値の意味を推し量る、または表の形を変える修正を含みます。変更前と変更後をよく確かめてください。",
    fixesWaiting: (count: number) =>
      `行や列の位置を変える修正や、同じセルに重なる修正は、一度に適用できません。残り${number(count)}件は、適用して検査し直したあとに続けて直せます。`,
    fixesFailed: (count: number, detail: string) =>
      `ほかに${number(count)}件は、修正案を作れませんでした（${detail}）。`,
    stillWaiting: (count: number) =>
      `一度に適用できなかった修正が${number(count)}件残っています。続けて直せます。`,

    // Sheets made from a result
    makeCopy: "公開用コピーを作る",
    makeCopyOf: (sheet: string) => `「${sheet}」の公開用コピーを作る`,
    makeCopyOfActive: "開いているシートの公開用コピーを作る",
    makingCopy: "公開用コピーを作っています…",
    copyMade: (changes: number) =>
      `公開用コピーを作りました。元のシートは変わっていません。元のシートとの違いは${number(changes)}件です。`,
    copyOpen: "確かめて書き足すもの",
    insertResult: "検査結果をシートに出す",
    insertingResult: "検査結果のシートを作っています…",
    resultInserted: (sheet: string) => `シート「${sheet}」に検査結果を出しました。`,
    resultTemplate: "検査結果",
    resultTemplateAbout: "機械で読める表かどうかを検査し、点数と指摘を番地付きの一覧にします。",

    // Setting findings aside
    ignoreButton: "今後は指摘しない…",
    ignoreOne: (place: string) => `${place} を今後は指摘しない…`,
    ignoreForm: (count: number) =>
      count === 1 ? "この指摘を今後は出しません" : `この${number(count)}件を今後は指摘しません`,
    ignoreReason: "理由",
    ignoreReasonHint: "理由はブックに保存され、次の検査でも、ほかの人が開いたときも使われます。",
    ignoreReasonMissing: "理由を入力するか、下の例から選んでください。",
    ignoreSuggestions: "理由の例",
    ignoreConfirm: "指摘しない",
    keeping: "ブックに保存しています…",
    ignored: (count: number, reason: string) => `${number(count)}件を今後は指摘しません（理由: ${reason}）。`,
    ignoredHeading: (count: number) => `今後は指摘しないもの（${number(count)}件）`,
    ignoredBecause: (reason: string) => `理由: ${reason}`,
    restoreButton: "指摘に戻す",
    restoreGroup: (count: number) => `${number(count)}件を指摘に戻す`,
    restoreOne: (place: string) => `${place} を指摘に戻す`,
    restored: (count: number) => `${number(count)}件を指摘に戻しました。`,
    showIgnored: "指摘しない",
    reasonForm: "様式で決まっている",
    reasonName: "固有名詞",
    reasonPrinted: "印刷用の体裁",
    reasonMeaning: "この書き方に意味がある",

    // Tables
    tablesHeading: (tables: number) => `調べた表（${number(tables)}件）`,
    tableLine: (address: string, headerRows: number) => `表：${address}（見出し${number(headerRows)}行）`,
    formLine: (address: string) => `帳票：${address}`,
    tableByUser: "手で指定",
    noTableFound: "表が見つかりません。",
    correctTables: "表の範囲を直す",
    correctTablesOf: (sheet: string) => `「${sheet}」の表の範囲を直す`,
    tableEditorTitle: (sheet: string) => `「${sheet}」の表の範囲`,
    tableEditorHelp:
      "シートで、見出しを含めて表の範囲を選び、「選択範囲を加える」を押します。表が複数あるときは繰り返します。",
    tableList: "指定する表",
    noTableYet: "まだ表がありません。",
    headerRows: "見出しの行数",
    headerRowsOf: (address: string) => `${address} の見出しの行数`,
    rows: "行",
    addSelection: "選択範囲を加える",
    readingSelection: "選択範囲を読んでいます…",
    removeTable: (address: string) => `${address} を外す`,
    saveTables: "保存して検査し直す",
    detectTables: "自動検出に戻す",
    tablesSaved: (sheet: string, count: number) =>
      `「${sheet}」の表を手で指定しました（${number(count)}件）。次の検査でも使います。`,
    tablesDetected: (sheet: string) => `「${sheet}」の表を自動検出に戻しました。`,
    otherSheetSelected: (selected: string, wanted: string) =>
      `シート「${selected}」の範囲が選ばれています。「${wanted}」を開いて表の範囲を選んでから、もう一度押してください。`,
    selectionTooSmall: (address: string) =>
      `選ばれている範囲（${address}）は1行だけです。見出しとデータの行を含めて選んでから、もう一度押してください。`,
    selectionOverlaps: (address: string, other: string) =>
      `選ばれている範囲（${address}）は、指定済みの表（${other}）と重なります。重なる表を外すか、別の範囲を選んでください。`,
  },
  en: {
    scopeSelection: "Selection",
    readingSheets: "Reading the sheets…",
    progressName: "Progress",
    stopButton: "Stop",
    stopping: "Stopping…",
    earlierResult: "What is shown below is the result of the check before.",
    checkedSheet: (sheet: string) => `Sheet checked: ${sheet}`,
    checkedRange: "Range checked:",
    checkedSheets: (count: number) => `Sheets checked: ${count.toLocaleString("en-US")}`,

    allSafeFixes: "See all safe fixes",
    allFixesOfRule: "See all fixes of this rule",
    workingOutFixes: "Working out the fixes…",
    safeFixesTitle: (count: number) => `Apply ${count.toLocaleString("en-US")} safe fixes at once`,
    ruleFixesTitle: (rule: string, count: number) =>
      `Apply ${count.toLocaleString("en-US")} fixes of ${rule} at once`,
    noSafeFixes:
      "No fix can be applied without looking at it. Unfold a rule and use “See the fix” of its findings.",
    previewParts: "Fixes to be applied",
    previewPart: (rule: string, title: string, count: number) =>
      count === 1 ? `${rule} ${title}` : `${rule} ${title} (${count.toLocaleString("en-US")})`,
    needsCare:
      "This guesses at what a value means or changes the form of the table. Look closely at before and after.",
    fixesWaiting: (count: number) =>
      `Fixes that move rows or columns, or that write to the same cells, cannot be applied at once. The other ${count.toLocaleString("en-US")} can follow after this one and a check.`,
    fixesFailed: (count: number, detail: string) =>
      `${count.toLocaleString("en-US")} further fixes could not be worked out (${detail}).`,
    stillWaiting: (count: number) =>
      `${count.toLocaleString("en-US")} fixes could not be applied at the same time. They can follow now.`,

    makeCopy: "Make a publication copy",
    makeCopyOf: (sheet: string) => `Make a publication copy of “${sheet}”`,
    makeCopyOfActive: "Make a publication copy of the open sheet",
    makingCopy: "Making the publication copy…",
    copyMade: (changes: number) =>
      `The publication copy was made; the sheet itself is as it was. They differ in ${changes.toLocaleString("en-US")} places.`,
    copyOpen: "To be looked at and filled in",
    insertResult: "Put the result on a sheet",
    insertingResult: "Making the sheet with the result…",
    resultInserted: (sheet: string) => `The result is on the sheet “${sheet}”.`,
    resultTemplate: "Check result",
    resultTemplateAbout:
      "Checks whether machines can read the tables and lists points and findings with their cells.",

    ignoreButton: "Ignore from now on…",
    ignoreOne: (place: string) => `Ignore ${place} from now on…`,
    ignoreForm: (count: number) =>
      count === 1
        ? "Ignore this finding from now on"
        : `Ignore these ${count.toLocaleString("en-US")} from now on`,
    ignoreReason: "Reason",
    ignoreReasonHint: "The reason is kept in the workbook, for the next check and for others who open it.",
    ignoreReasonMissing: "Enter a reason, or choose one of the examples below.",
    ignoreSuggestions: "Examples of reasons",
    ignoreConfirm: "Ignore",
    keeping: "Saving in the workbook…",
    ignored: (count: number, reason: string) =>
      `${count.toLocaleString("en-US")} ignored from now on (reason: ${reason}).`,
    ignoredHeading: (count: number) => `Ignored from now on (${count.toLocaleString("en-US")})`,
    ignoredBecause: (reason: string) => `Reason: ${reason}`,
    restoreButton: "Report again",
    restoreGroup: (count: number) => `Report all ${count.toLocaleString("en-US")} again`,
    restoreOne: (place: string) => `Report ${place} again`,
    restored: (count: number) => `${count.toLocaleString("en-US")} are reported again.`,
    showIgnored: "Ignored",
    reasonForm: "The form prescribes it",
    reasonName: "Proper name",
    reasonPrinted: "Layout for printing",
    reasonMeaning: "It is written like this on purpose",

    tablesHeading: (tables: number) => `Tables looked at (${tables.toLocaleString("en-US")})`,
    tableLine: (address: string, headerRows: number) => `Table: ${address} (header rows: ${headerRows})`,
    formLine: (address: string) => `Form: ${address}`,
    tableByUser: "set by hand",
    noTableFound: "No table was found.",
    correctTables: "Correct the tables",
    correctTablesOf: (sheet: string) => `Correct the tables of “${sheet}”`,
    tableEditorTitle: (sheet: string) => `Tables of “${sheet}”`,
    tableEditorHelp:
      "Select the table with its header on the sheet and press “Add the selection”. Repeat this for each table.",
    tableList: "Tables to be used",
    noTableYet: "There is no table yet.",
    headerRows: "Header rows",
    headerRowsOf: (address: string) => `Header rows of ${address}`,
    rows: "",
    addSelection: "Add the selection",
    readingSelection: "Reading the selection…",
    removeTable: (address: string) => `Remove ${address}`,
    saveTables: "Save and check again",
    detectTables: "Detect automatically",
    tablesSaved: (sheet: string, count: number) =>
      `The tables of “${sheet}” are set by hand (${count.toLocaleString("en-US")}), for later checks too.`,
    tablesDetected: (sheet: string) => `The tables of “${sheet}” are detected automatically again.`,
    otherSheetSelected: (selected: string, wanted: string) =>
      `The selection is on the sheet “${selected}”. Open “${wanted}”, select the table there and press again.`,
    selectionTooSmall: (address: string) =>
      `The selection (${address}) has one row only. Select the header and the data rows and press again.`,
    selectionOverlaps: (address: string, other: string) =>
      `The selection (${address}) overlaps a table in the list (${other}). Remove that one or select other cells.`,
  },
});
