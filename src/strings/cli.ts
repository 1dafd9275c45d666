/** Sentences of the command line `kpi`. */
import { defineStrings } from "./index";

export const cliStrings = defineStrings({
  ja: {
    usage: `使い方:
  npm run --silent kpi -- check <ファイル> [--json] [--strict]   機械判読性のチェック
  npm run --silent kpi -- read <ファイル> [--json]               指標の読み取り
  npm run --silent kpi -- fn <関数名> <引数の JSON 配列>         カスタム関数の計算

  例: npm run --silent kpi -- fn RATE '[2987,3000]'

終了コード: 0 正常 / 1 --strict で違反あり / 2 使い方の誤り、または開けないファイル
詳しくは docs/cli.md をご覧ください。`,
    unknownCommand: (command: string) =>
      `「${command}」というコマンドはありません。check、read、fn のどれかを指定してください。`,
    unknownOption: (option: string) =>
      `「${option}」というオプションはありません。使い方は --help で確認できます。`,
    noCommand:
      "コマンドが指定されていません。check、read、fn のどれかを指定してください（--help で使い方を表示）。",
    noFile: "ファイルが指定されていません。.xlsx または .csv ファイルを 1 つ指定してください。",
    manyFiles: 'ファイルは 1 つだけ指定してください。名前に空白があるときは " " で囲んでください。',
    noFunction: "関数名が指定されていません。例: fn RATE '[2987,3000]'",
    badArguments: (text: string) =>
      `引数「${text}」は JSON の配列として読めません。例: '[2987,3000]'（省略する引数は null）`,
    unexpected: (message: string) =>
      `予期しないエラーで処理を中止しました（${message}）。ファイルは変更していません。同じ操作で再び起きるときは、このメッセージを添えて管理者に連絡してください。`,
    verdict: (verdict: "pass" | "fail" | "unknown") =>
      verdict === "pass" ? "適合" : verdict === "fail" ? "違反" : "判定できません",
    tables: (ranges: string) => `表: ${ranges}`,
    noTables: "表が見つかりません",
    findingCount: (count: number) => `${count} 件`,
    more: (count: number) => `ほか ${count} 件（すべては --json で表示）`,
    fixable: "自動修正あり",
    scores: (l1: string, l2: string, l3: string) => `得点: レベル1 ${l1} / レベル2 ${l2} / レベル3 ${l3}`,
    points: (points: number) => `${points} 点`,
    noScore: "判定なし",
    noSheets: "チェックするシートがありません。",
    noIndicators:
      "指標が見つかりませんでした。指標の表（年度・予定・実績・目標値など）があるシートか確認してください。表があるときは、Excelの「指標」タブの「列を指定して読む」でどの列が何かを指定すると読み取れます。",
    indicatorCount: (count: number) => `指標 ${count} 件`,
    unreadCount: (count: number) => `読み取れなかったセル ${count} 件`,
    kind: (kind: "baseline" | "plan" | "actual" | "target") =>
      ({ baseline: "基準値", plan: "計画", actual: "実績", target: "目標値" })[kind],
    noYear: "年度なし",
    missing: (
      reason:
        | "notYetDue"
        | "notReported"
        | "notIntroduced"
        | "noSurvey"
        | "methodChanged"
        | "ended"
        | "textOnly"
        | "unknown",
    ) =>
      ({
        notYetDue: "― 未到来",
        notReported: "― 未報告",
        notIntroduced: "― 未導入",
        noSurvey: "― 調査なし",
        methodChanged: "― 計測方法変更",
        ended: "― 指標終了",
        textOnly: "― 文章のみ",
        unknown: "― 記入なし",
      })[reason],
    accumulation: (kind: "cumulative" | "annual") => ({ cumulative: "累計の値", annual: "単年度の値" })[kind],
    printedVerdict: (year: string, achieved: boolean, where: string) =>
      `${year} 印字された判定 ${achieved ? "達成" : "未達"}  ← ${where}`,
    ratio: (numerator: string, denominator: string) => `分子 ${numerator} / 分母 ${denominator}`,
    correction: (previous: string) => `訂正前 ${previous}`,
    version: (version: "original" | "revised") => ({ original: "当初", revised: "改定後" })[version],
    partYear: "通年でない",
    deemed: (value: string) => `${value} とみなす`,
  },
  en: {
    usage: `Usage:
  npm run --silent kpi -- check <file> [--json] [--strict]   check machine readability
  npm run --silent kpi -- read <file> [--json]               read indicators
  npm run --silent kpi -- fn <NAME> <JSON array>             evaluate a custom function

  Example: npm run --silent kpi -- fn RATE '[2987,3000]'

Exit codes: 0 done / 1 failed rules with --strict / 2 wrong usage or a file that cannot be opened
See docs/cli.md.`,
    unknownCommand: (command: string) => `There is no command "${command}". Use check, read or fn.`,
    unknownOption: (option: string) => `There is no option "${option}". See --help.`,
    noCommand: "No command given. Use check, read or fn (--help shows how).",
    noFile: "No file given. Name one .xlsx or .csv file.",
    manyFiles: 'Name one file only. Put " " around a name with spaces.',
    noFunction: "No function given. Example: fn RATE '[2987,3000]'",
    badArguments: (text: string) =>
      `The arguments "${text}" are no JSON array. Example: '[2987,3000]' (null for an omitted argument)`,
    unexpected: (message: string) =>
      `Stopped by an unexpected error (${message}). No file was changed. If it happens again, report this message.`,
    verdict: (verdict: "pass" | "fail" | "unknown") =>
      verdict === "pass" ? "pass" : verdict === "fail" ? "fail" : "cannot be judged",
    tables: (ranges: string) => `Tables: ${ranges}`,
    noTables: "No table found",
    findingCount: (count: number) => `${count}`,
    more: (count: number) => `${count} more (--json shows all)`,
    fixable: "can be fixed automatically",
    scores: (l1: string, l2: string, l3: string) => `Scores: level 1 ${l1} / level 2 ${l2} / level 3 ${l3}`,
    points: (points: number) => `${points} points`,
    noScore: "not judged",
    noSheets: "There is no sheet to check.",
    noIndicators:
      "No indicator was found. Check that a sheet holds an indicator table (years, plan, actual, target). If it does, say in the tab Indicators of Excel what its columns hold (列を指定して読む).",
    indicatorCount: (count: number) => `${count} indicators`,
    unreadCount: (count: number) => `${count} cells could not be read`,
    kind: (kind: "baseline" | "plan" | "actual" | "target") => kind,
    noYear: "no year",
    missing: (
      reason:
        | "notYetDue"
        | "notReported"
        | "notIntroduced"
        | "noSurvey"
        | "methodChanged"
        | "ended"
        | "textOnly"
        | "unknown",
    ) =>
      ({
        notYetDue: "– not due yet",
        notReported: "– not reported",
        notIntroduced: "– not introduced",
        noSurvey: "– no survey",
        methodChanged: "– method changed",
        ended: "– ended",
        textOnly: "– text only",
        unknown: "– not entered",
      })[reason],
    accumulation: (kind: "cumulative" | "annual") =>
      ({ cumulative: "cumulative values", annual: "yearly values" })[kind],
    printedVerdict: (year: string, achieved: boolean, where: string) =>
      `${year} printed verdict ${achieved ? "achieved" : "missed"}  ← ${where}`,
    ratio: (numerator: string, denominator: string) => `${numerator} of ${denominator}`,
    correction: (previous: string) => `was ${previous}`,
    version: (version: "original" | "revised") => version,
    partYear: "part of the year",
    deemed: (value: string) => `counted as ${value}`,
  },
});
