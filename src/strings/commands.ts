import { defineStrings } from "./index";

/** Names of the commands, and what they say when there is nothing to work on. */
export const commandTexts = defineStrings({
  ja: {
    readIndicators: "指標の読み取り",
    checkSheet: "シートの検査",
    checkWorkbook: "ブックの検査",
    insertReportOf: (report: string) => `${report}の作成`,
    undoFix: "修正を元に戻す",
    keepDecision: "検査の設定の保存",
    insertReport: "報告書の作成",
    insertCheckReport: "検査結果の作成",
    createPublicationCopy: "公開用コピーの作成",
    noIndicators:
      "報告書にする指標が見つかりません。指標の表があるシートを開くか、対象を「ブック全体」にして、もう一度実行してください。ブックは変更していません。",
    unknownCommand: (id: string, known: string) =>
      `コマンド「${id}」はありません。使えるコマンド：${known}。ブックは変更していません。`,
  },
  en: {
    readIndicators: "Reading indicators",
    checkSheet: "Checking the sheet",
    checkWorkbook: "Checking the workbook",
    insertReportOf: (report: string) => `Inserting a report: ${report}`,
    undoFix: "Undoing the fix",
    keepDecision: "Keeping the decision about the check",
    insertReport: "Inserting a report",
    insertCheckReport: "Inserting the check result",
    createPublicationCopy: "Making the publication copy",
    noIndicators:
      "No indicator was found to report on. Open the sheet with the indicator table, or choose the whole workbook, and try again. The workbook is unchanged.",
    unknownCommand: (id: string, known: string) =>
      `There is no command "${id}". Known commands: ${known}. The workbook is unchanged.`,
  },
});
