/** Texts of the task pane: tabs, buttons, states, explanations. */
import { defineStrings } from "./index";

export const paneTexts = defineStrings({
  ja: {
    appName: "KPI 指標アシスタント",
    tabsLabel: "作業の種類",
    tabIndicators: "指標",
    tabChecks: "検査",
    tabReport: "報告",
    tabHelp: "ヘルプ",

    // Shared by the tabs
    scopeLabel: "対象",
    scopeSheet: "このシート",
    scopeWorkbook: "ブック全体",
    busyRefused: "前の処理が終わるまでお待ちください。",
    close: "閉じる",
    staleIndicators:
      "この一覧を読んだ後に、ブックの内容が変わりました。「もう一度読む」を押すと、新しい内容になります。",
    staleCheck:
      "この結果を出した後に、ブックの内容が変わりました。「もう一度検査する」を押すと、新しい結果になります。",
    stalePreview:
      "プレビューの後に、ブックの内容が変わりました。「プレビュー」を押すと、新しい内容になります。",
    staleComparison:
      "違いを調べた後に、ブックの内容が変わりました。いったん閉じて、もう一度「更新の内容を確認」を押してください。",
    cancel: "やめる",
    goToCell: (place: string) => `${place} へ移動`,
    errorTitle: "処理できませんでした",
    errorPlace: "場所:",
    errorCode: (code: string) => `（エラー番号 ${code}）`,
    unexpected: (detail: string) =>
      `予期しないエラーが起きました。作業ウィンドウを閉じて開き直し、シートの内容を確かめてから、もう一度お試しください。（${detail}）`,
    showMore: (count: number) => `さらに${count.toLocaleString("ja-JP")}件を表示`,

    // First run
    welcomeTitle: "シートの指標を読み、確かめ、報告します",
    welcomeRead: "指標の計画と実績を読み取り、達成率と判定を示します。どの数値からも元のセルへ移動できます。",
    welcomeCheck: "機械で読めない書き方を見つけます。直す前に、必ず変更前と変更後を確認できます。",
    welcomeReport: "進捗一覧や個票などの報告書を、新しいシートに作ります。元のシートは変わりません。",
    welcomePrivate: "処理はすべてこのパソコンの中で行います。ブックの内容を外部に送ることはありません。",
    welcomeStart: "まず対象を選び、「指標を読む」を押してください。",

    // 指標
    readButton: "指標を読む",
    readAgainButton: "もう一度読む",
    reading: "指標を読んでいます…",
    readDone: (indicators: number, unread: number) =>
      unread === 0
        ? `${indicators.toLocaleString("ja-JP")}件の指標を読み取りました。`
        : `${indicators.toLocaleString("ja-JP")}件の指標を読み取りました。読めなかったセルが${unread.toLocaleString("ja-JP")}か所あります。`,
    noIndicators: "指標が見つかりませんでした",
    noIndicatorsHelp:
      "指標名・年度・計画（予定）・実績の欄がある表を読み取ります。別のシートにあるときは、そのシートを開くか「ブック全体」を選んで、もう一度読んでください。このアドインが作った報告書のシートは読み取りません。",
    yearLabel: "年度",
    yearLatest: "最新の実績",
    fiscalYear: (wareki: string, _year: number) => wareki,
    yearNone: "年度なし",
    searchLabel: "指標を探す",
    searchPlaceholder: "指標名・施策・部署で探す",
    departmentLabel: "部署",
    departmentAll: "すべての部署",
    departmentNone: "（部署の記載なし）",
    gradeFilterLabel: "判定で絞り込む",
    gradeChip: (mark: string, word: string, count: number) => `${mark} ${word} ${count}件`,
    sortLabel: "並び順",
    sortSheet: "シートの順",
    sortGrade: "判定の低い順",
    sortRate: "達成率の低い順",
    sortName: "名前の順",
    shownCount: (shown: number, all: number) =>
      shown === all
        ? `${all.toLocaleString("ja-JP")}件`
        : `${all.toLocaleString("ja-JP")}件のうち${shown.toLocaleString("ja-JP")}件を表示`,
    noMatch: "条件に合う指標がありません",
    clearFilters: "絞り込みを解除",
    listLabel: "指標の一覧",
    listHint: "上下の矢印キーで選び、Enter キーで詳細を開きます。",
    baseline: "基準値",
    plan: "計画",
    actual: "実績",
    target: "目標値",
    rate: "達成率",
    gap: "差",
    progress: "進捗率",
    expected: "目安",
    points: "ポイント",
    gradeExceeded: "超過達成",
    gradeMet: "達成",
    gradeNear: "あと少し",
    gradeMissed: "未達",
    gradeNone: "判定なし",
    achieved: "達成",
    notAchieved: "未達",

    // Detail of an indicator
    backToList: "一覧に戻る",
    aboutIndicator: "この指標について",
    unitLabel: "単位",
    directionLabel: "推移の方向性",
    directionIncrease: "増加",
    directionDecrease: "減少",
    directionMaintain: "維持",
    directionInferred: "（文言から推定）",
    comparisonLabel: "比べ方",
    comparison_ge: "目標以上で達成",
    comparison_gt: "目標を超えると達成",
    comparison_le: "目標以下で達成",
    comparison_lt: "目標未満で達成",
    comparison_eq: "目標と同じで達成",
    comparison_range: "範囲内で達成",
    verdictHeading: (year: string) => `${year}の判定`,
    verdictPrinted: "シートの記載",
    verdictComputed: "計算した判定",
    verdictNotPrinted: "記載なし",
    noYear: "年度の記載がないため、判定できません。",
    figuresHeading: "年度ごとの数値",
    columnKind: "種別",
    columnValue: "値",
    columnCell: "セル",
    noFigure: "数値なし",
    rawText: (text: string) => `原文「${text}」`,
    asOf: (text: string) => `時点 ${text}`,
    note: (text: string) => `注 ${text}`,
    remarksLabel: "備考",
    methodBreakNote: (years: string) => `${years}に計測方法が変わりました。それより前とは比べられません。`,
    missing_notYetDue: "まだ時期が来ていません",
    missing_notReported: "未報告です",
    missing_notIntroduced: "まだ導入されていません",
    missing_noSurvey: "この年度は調査がありません",
    missing_methodChanged: "計測方法が変わりました",
    missing_ended: "指標が終了しました",
    missing_textOnly: "文章だけで、数値がありません",
    missing_unknown: "数値の記入がありません",

    // Cells that could not be read
    unreadHeading: (count: number) => `読めなかったセル（${count.toLocaleString("ja-JP")}か所）`,
    unreadHelp: "次のセルは数値として使っていません。セルの書き方を直すと、次に読むときに反映されます。",

    // 検査
    checkButton: "検査する",
    checkAgainButton: "もう一度検査する",
    checking: "検査しています…",
    recheckingAfterChange: "直したあとの状態を確かめています…",
    checkIntroTitle: "機械で読める表かどうかを確かめます",
    checkIntro:
      "国の「行政データにおける機械可読性に関するルール」に沿って、シートを検査します。検査だけではシートは何も変わりません。",
    checkIntroFix: "直せるものは、変更前と変更後を確かめてから直します。確かめるまで何も変わりません。",
    checkIntroUndo: "直したあとは自動で検査し直します。直す前の状態にも戻せます。",
    checkDone: (fail: number, pass: number, unknown: number, findings: number) =>
      `検査が終わりました。違反${fail}、適合${pass}、判定できません${unknown}。指摘は${findings.toLocaleString("ja-JP")}件です。`,
    checkEmptyTitle: "検査できるシートがありませんでした",
    checkEmptyHelp: "表のあるシートを開いて、もう一度「検査する」を押してください。",
    checkAllPassTitle: "違反は見つかりませんでした",
    scoresHeading: "点数（100点満点）",
    scoreUnit: "点",
    scoreUnknown: "判定できません",
    levelL1: "レベル1",
    levelL2: "レベル2",
    levelL3: "レベル3",
    levelL1About: "最低限の書き方",
    levelL2About: "集計に使える書き方",
    levelL3About: "公開に適した書き方",
    verdictPass: "適合",
    verdictFail: "違反",
    verdictUnknown: "判定できません",
    decisions: (findings: number, groups: number) =>
      findings === 0
        ? "指摘はありません。"
        : `指摘${findings.toLocaleString("ja-JP")}件は、${groups.toLocaleString("ja-JP")}つの判断にまとまります。`,
    showRules: "表示するルール",
    showFailed: "違反",
    showUnknown: "判定できません",
    showPassed: "適合",
    showAll: "すべて",
    noRulesShown: "この条件に当てはまるルールはありません。",
    number2020: (number: string) => `2020年ルール ${number}`,
    no2020: "2020年ルールに該当なし",
    noFindings: "指摘はありません。",
    quoted: (text: string) => `「${text}」`,
    findingCount: (count: number) => `指摘${count.toLocaleString("ja-JP")}件`,
    ignoredCount: (count: number) => `指摘しない${count.toLocaleString("ja-JP")}件`,
    severityFatal: "致命的（このレベルが0点になります）",
    severityPoints: (points: number) => `違反で−${points}点`,
    unknownOnSheets: (sheets: string, more: number, reason: string) =>
      more > 0 ? `${sheets}ほか${more}シート: ${reason}` : `${sheets}: ${reason}`,
    fileItself: "ファイル全体",
    noReason: "理由の記載がありません。",
    fixOne: "修正案を見る",
    fixOneFor: (place: string) => `${place} の修正案を見る`,
    fixGroup: (count: number) => `${count.toLocaleString("ja-JP")}件の修正案をまとめて見る`,
    fixByHand: "自動では直せません。セルを確認して直してください。",
    fixUnavailable: (detail: string) =>
      `修正案を作れませんでした。シートが変わっている可能性があります。検査し直してください。（${detail}）`,

    // Preview of a fix
    previewTitle: "修正の確認",
    previewNothingYet: "まだ何も変更していません。内容を確かめて「適用する」を押してください。",
    previewCells: (count: number, sheet: string | null) =>
      sheet === null
        ? `${count.toLocaleString("ja-JP")}セルの値が変わります。`
        : `シート「${sheet}」の${count.toLocaleString("ja-JP")}セルの値が変わります。`,
    previewNoCells: "値が変わるセルはありません。",
    previewStructure: "表の形の変更",
    previewValues: "値の変更",
    previewCell: "セル",
    previewBefore: "変更前",
    previewAfter: "変更後",
    previewEmpty: "（空白）",
    previewApply: "適用する",
    previewApplying: "適用しています…",
    editUnmerge: (sheet: string, places: string) => `「${sheet}」の結合を解除します: ${places}`,
    editMerge: (sheet: string, places: string) => `「${sheet}」のセルを結合します: ${places}`,
    editInsertColumns: (sheet: string, at: string, count: number) =>
      `「${sheet}」の${at}列の前に${count}列を挿入します`,
    editInsertRows: (sheet: string, at: string, count: number) =>
      `「${sheet}」の${at}行の前に${count}行を挿入します`,
    editDeleteColumns: (sheet: string, at: string, count: number) =>
      `「${sheet}」の${at}列から${count}列を削除します`,
    editDeleteRows: (sheet: string, at: string, count: number) =>
      `「${sheet}」の${at}行から${count}行を削除します`,
    editDeletedContent: (values: string) => `消える値: ${values}`,
    editNothingLost: "消える値はありません",
    editUnhideRows: (sheet: string, places: string) => `「${sheet}」の非表示の行を表示します: ${places}`,
    editUnhideColumns: (sheet: string, places: string) => `「${sheet}」の非表示の列を表示します: ${places}`,
    editUnhideSheet: (sheet: string) => `非表示のシート「${sheet}」を表示します`,
    editHideRows: (sheet: string, places: string) => `「${sheet}」の行を非表示にします: ${places}`,
    editHideColumns: (sheet: string, places: string) => `「${sheet}」の列を非表示にします: ${places}`,
    editHideSheet: (sheet: string) => `シート「${sheet}」を非表示にします`,
    editAddSheet: (sheet: string) => `シート「${sheet}」を追加します`,
    editDeleteObject: (sheet: string, name: string) => `「${sheet}」の図形など「${name}」を削除します`,
    rowPlace: (row: string) => `${row}行`,
    columnPlace: (column: string) => `${column}列`,
    andMore: (count: number) => `ほか${count.toLocaleString("ja-JP")}か所`,
    separator: "、",

    // After a fix
    fixApplied: (title: string, cells: number) =>
      `直しました: ${title}（${cells.toLocaleString("ja-JP")}セル）`,
    recheckClean: "直した範囲を検査し直し、違反がないことを確かめました。",
    recheckRemaining: (count: number) =>
      `検査し直したところ、同じルールの指摘がまだ${count.toLocaleString("ja-JP")}件あります。`,
    recheckUnknown: "直した範囲は検査し直しましたが、判定できませんでした。",
    undoButton: "元に戻す",
    undoing: "元に戻しています…",
    undone: (title: string) => `元に戻しました: ${title}`,
    openSheet: (sheet: string) => `「${sheet}」を開く`,

    // ヘルプ
    helpHowTo: "使い方",
    helpStepRead:
      "「指標」で対象を選び「指標を読む」を押します。行を選ぶと、年度ごとの数値と元のセルが見られます。",
    helpStepRegister:
      "「台帳」で「台帳を作る」を押すと、指標が2枚の表にまとまります。各課から届いたファイルの実績も、ここで集められます。",
    helpStepCheck: "「検査」で「検査する」を押します。指摘の番地を選ぶと、そのセルへ移動します。",
    helpStepFix: "「修正案を見る」で変更前と変更後を確かめ、「適用する」で直します。「元に戻す」で戻せます。",
    helpStepReport:
      "「報告」で様式と年度を選び、「プレビュー」で確かめて「シートを作る」を押します。次からは「更新」を押すと、メモを残したまま新しくなります。",
    helpGrades: "判定の見方（標準）",
    helpGradeExceeded: "達成率が110％以上",
    helpGradeMet: "目標を達成",
    helpGradeNear: "未達で、達成率が80％以上",
    helpGradeMissed: "未達で、達成率が80％未満、または基準値より後退",
    helpGradeNone: "数値がないなど、判定できないもの（理由を表示）",
    helpFunctions: "セルで使える関数",
    helpFunctionsHelp: "セルに「=KPI.」と入力すると使えます。セルの範囲を渡すと、まとめて計算します。",
    helpPrivacy: "データの扱い",
    helpPrivacyText:
      "読み取り、検査、報告はすべてこのパソコンの中で行い、ブックの内容を外部に送りません。設定と変更の記録はブックの中に残ります。",
    helpAbout: "このアドインについて",
    helpVersion: (version: string) => `版 ${version}`,
    helpAttribution:
      "検査のルールは「行政データにおける機械可読性に関するルール」（デジタル庁）を、公共データ利用規約（第1.0版）PDL1.0に基づいて利用しています。ルールの説明文はこのアドインで書き直したものです。",

    // Start-up
    startFailedTitle: "アドインを開始できませんでした",
    startRetry: "もう一度読み込む",
    startNoOfficeJs: (file: string) =>
      `Excel とつなぐためのファイル（${file}）を読み込めませんでした。ネットワークの制限で止められている可能性があります。情報システムの担当者に、このファイルへの接続を許可するか、庁内に置いた版（self-hosted）を使うよう相談してください。`,
    startNoAnswer: (files: string) =>
      `Excel からの応答がありません。次のファイルを読み込めなかった可能性があります: ${files}。作業ウィンドウを閉じて開き直してください。直らないときは、情報システムの担当者にこのファイル名を伝えてください。`,
    startNoAnswerFilesUnknown: "office.js が追加で読み込むファイル（名前は特定できませんでした）",
    startNotExcel:
      "このページは Excel の作業ウィンドウで開いてください。ブラウザーだけで開いても動きません。Excel の「KPI 指標」タブにある「パネルを開く」で開けます。",
    startOldExcel: (floor: string) =>
      `この Excel では使えません。${floor} に対応した Excel（Microsoft 365、または Excel 2021 以降）で開いてください。`,
    startFailed: (detail: string) =>
      `開始の途中でエラーが起きました。作業ウィンドウを閉じて開き直してください。直らないときは、次の内容を情報システムの担当者に伝えてください: ${detail}`,
  },
  en: {
    appName: "KPI Assistant",
    tabsLabel: "Tasks",
    tabIndicators: "Indicators",
    tabChecks: "Checks",
    tabReport: "Report",
    tabHelp: "Help",

    scopeLabel: "Scope",
    scopeSheet: "This sheet",
    scopeWorkbook: "Whole workbook",
    busyRefused: "Please wait until the current task has finished.",
    close: "Close",
    staleIndicators: "The workbook has changed since this list was read. Press “Read again” to renew it.",
    staleCheck: "The workbook has changed since this check. Press “Check again” to renew the result.",
    stalePreview: "The workbook has changed since this preview. Press “Preview” to renew it.",
    staleComparison:
      "The workbook has changed since this comparison. Close it and press “Look at changes” again.",
    cancel: "Cancel",
    goToCell: (place: string) => `Go to ${place}`,
    errorTitle: "This could not be done",
    errorPlace: "Where:",
    errorCode: (code: string) => `(error ${code})`,
    unexpected: (detail: string) =>
      `An unexpected error occurred. Close the task pane, open it again and check the workbook before you retry. (${detail})`,
    showMore: (count: number) => `Show ${count.toLocaleString("en-US")} more`,

    welcomeTitle: "Read, check and report indicators",
    welcomeRead: "Reads plans and actuals and shows rates and grades. Every figure leads to its cell.",
    welcomeCheck:
      "Finds what machines cannot read. You always see before and after before anything is fixed.",
    welcomeReport:
      "Makes progress lists, action sheets and other reports on new sheets. Your own sheets stay as they are.",
    welcomePrivate: "Everything runs on this computer. The contents of the workbook are never sent anywhere.",
    welcomeStart: "Choose the scope, then press “Read indicators”.",

    readButton: "Read indicators",
    readAgainButton: "Read again",
    reading: "Reading indicators…",
    readDone: (indicators: number, unread: number) =>
      unread === 0
        ? `${indicators.toLocaleString("en-US")} indicators read.`
        : `${indicators.toLocaleString("en-US")} indicators read; ${unread.toLocaleString("en-US")} cells could not be read.`,
    noIndicators: "No indicators were found",
    noIndicatorsHelp:
      "Tables with the indicator's name, fiscal years, plans and actuals can be read. If they are on another sheet, open that sheet or choose “Whole workbook”, and read again. Report sheets made by this add-in are not read.",
    yearLabel: "Fiscal year",
    yearLatest: "Latest actual",
    fiscalYear: (_wareki: string, year: number) => `FY${year}`,
    yearNone: "No year",
    searchLabel: "Find indicators",
    searchPlaceholder: "Name, initiative or department",
    departmentLabel: "Department",
    departmentAll: "All departments",
    departmentNone: "(no department given)",
    gradeFilterLabel: "Filter by grade",
    gradeChip: (mark: string, word: string, count: number) => `${mark} ${word}: ${count}`,
    sortLabel: "Order",
    sortSheet: "As on the sheet",
    sortGrade: "Lowest grade first",
    sortRate: "Lowest rate first",
    sortName: "By name",
    shownCount: (shown: number, all: number) =>
      shown === all
        ? `${all.toLocaleString("en-US")} indicators`
        : `${shown.toLocaleString("en-US")} of ${all.toLocaleString("en-US")} indicators`,
    noMatch: "No indicator matches",
    clearFilters: "Clear the filters",
    listLabel: "Indicators",
    listHint: "Choose with the arrow keys, open the detail with Enter.",
    baseline: "Baseline",
    plan: "Plan",
    actual: "Actual",
    target: "Target",
    rate: "Rate",
    gap: "Gap",
    progress: "Progress",
    expected: "Expected",
    points: " points",
    gradeExceeded: "Exceeded",
    gradeMet: "Met",
    gradeNear: "Close",
    gradeMissed: "Missed",
    gradeNone: "No grade",
    achieved: "Achieved",
    notAchieved: "Not achieved",

    backToList: "Back to the list",
    aboutIndicator: "About this indicator",
    unitLabel: "Unit",
    directionLabel: "Direction",
    directionIncrease: "Increase",
    directionDecrease: "Decrease",
    directionMaintain: "Maintain",
    directionInferred: " (inferred from wording)",
    comparisonLabel: "Comparison",
    comparison_ge: "Achieved at the target or above",
    comparison_gt: "Achieved above the target",
    comparison_le: "Achieved at the target or below",
    comparison_lt: "Achieved below the target",
    comparison_eq: "Achieved when equal to the target",
    comparison_range: "Achieved within the range",
    verdictHeading: (year: string) => `Verdict for ${year}`,
    verdictPrinted: "On the sheet",
    verdictComputed: "Computed",
    verdictNotPrinted: "Not given",
    noYear: "No fiscal year is given, so there is no grade.",
    figuresHeading: "Figures by year",
    columnKind: "Kind",
    columnValue: "Value",
    columnCell: "Cell",
    noFigure: "No figure",
    rawText: (text: string) => `As written: “${text}”`,
    asOf: (text: string) => `As of ${text}`,
    note: (text: string) => `Note: ${text}`,
    remarksLabel: "Remarks",
    methodBreakNote: (years: string) =>
      `The method of measurement changed in ${years}. Earlier figures cannot be compared.`,
    missing_notYetDue: "Not due yet",
    missing_notReported: "Not reported",
    missing_notIntroduced: "Not introduced yet",
    missing_noSurvey: "No survey in this year",
    missing_methodChanged: "The method of measurement changed",
    missing_ended: "The indicator has ended",
    missing_textOnly: "Text only, no figure",
    missing_unknown: "No figure is entered",

    unreadHeading: (count: number) => `Cells that could not be read (${count.toLocaleString("en-US")})`,
    unreadHelp: "These cells are not used as figures. Correct them on the sheet and read again.",

    checkButton: "Check",
    checkAgainButton: "Check again",
    checking: "Checking…",
    recheckingAfterChange: "Checking the sheet after the change…",
    checkIntroTitle: "Check whether machines can read the tables",
    checkIntro:
      "Checks the sheets against the Japanese national rules on machine readability of administrative data. A check changes nothing.",
    checkIntroFix: "What can be fixed is shown before and after. Nothing changes until you agree.",
    checkIntroUndo: "After a fix the sheet is checked again, and you can go back to what it was.",
    checkDone: (fail: number, pass: number, unknown: number, findings: number) =>
      `Check finished: ${fail} failed, ${pass} passed, ${unknown} cannot be judged; ${findings.toLocaleString("en-US")} findings.`,
    checkEmptyTitle: "There was no sheet to check",
    checkEmptyHelp: "Open a sheet with a table and press “Check” again.",
    checkAllPassTitle: "No violations were found.",
    scoresHeading: "Score (out of 100)",
    scoreUnit: "points",
    scoreUnknown: "Cannot be judged",
    levelL1: "Level 1",
    levelL2: "Level 2",
    levelL3: "Level 3",
    levelL1About: "the least that is needed",
    levelL2About: "fit for processing",
    levelL3About: "fit for publication",
    verdictPass: "Pass",
    verdictFail: "Fail",
    verdictUnknown: "Cannot be judged",
    decisions: (findings: number, groups: number) =>
      findings === 0
        ? "No findings."
        : `Findings: ${findings.toLocaleString("en-US")}. Decisions to make: ${groups.toLocaleString("en-US")}.`,
    showRules: "Rules shown",
    showFailed: "Fail",
    showUnknown: "Cannot be judged",
    showPassed: "Pass",
    showAll: "All",
    noRulesShown: "No rule matches this choice.",
    number2020: (number: string) => `2020 rule ${number}`,
    no2020: "Not in the 2020 rules",
    noFindings: "No findings.",
    quoted: (text: string) => `“${text}” `,
    findingCount: (count: number) =>
      count === 1 ? "1 finding" : `${count.toLocaleString("en-US")} findings`,
    ignoredCount: (count: number) => `${count.toLocaleString("en-US")} ignored`,
    severityFatal: "Fatal (the level scores 0)",
    severityPoints: (points: number) => `−${points} points when failed`,
    unknownOnSheets: (sheets: string, more: number, reason: string) =>
      more > 0 ? `${sheets}and ${more} more sheets: ${reason}` : `${sheets.trim()}: ${reason}`,
    fileItself: "The file",
    noReason: "No reason was given.",
    fixOne: "See the fix",
    fixOneFor: (place: string) => `See the fix for ${place}`,
    fixGroup: (count: number) => `See the fix for all ${count.toLocaleString("en-US")}`,
    fixByHand: "This cannot be fixed automatically. Look at the cells and correct them.",
    fixUnavailable: (detail: string) =>
      `The fix could not be worked out. The sheet may have changed; check it again. (${detail})`,

    previewTitle: "Review the fix",
    previewNothingYet: "Nothing has been changed yet. Look at the changes, then press “Apply”.",
    previewCells: (count: number, sheet: string | null) =>
      sheet === null
        ? `The values of ${count.toLocaleString("en-US")} cells change.`
        : `The values of ${count.toLocaleString("en-US")} cells on “${sheet}” change.`,
    previewNoCells: "No cell changes its value.",
    previewStructure: "Changes of the table's form",
    previewValues: "Changes of values",
    previewCell: "Cell",
    previewBefore: "Before",
    previewAfter: "After",
    previewEmpty: "(blank)",
    previewApply: "Apply",
    previewApplying: "Applying…",
    editUnmerge: (sheet: string, places: string) => `“${sheet}”: unmerge ${places}`,
    editMerge: (sheet: string, places: string) => `“${sheet}”: merge ${places}`,
    editInsertColumns: (sheet: string, at: string, count: number) =>
      `“${sheet}”: insert ${count} columns before column ${at}`,
    editInsertRows: (sheet: string, at: string, count: number) =>
      `“${sheet}”: insert ${count} rows before row ${at}`,
    editDeleteColumns: (sheet: string, at: string, count: number) =>
      `“${sheet}”: delete ${count} columns from column ${at}`,
    editDeleteRows: (sheet: string, at: string, count: number) =>
      `“${sheet}”: delete ${count} rows from row ${at}`,
    editDeletedContent: (values: string) => `values that go: ${values}`,
    editNothingLost: "no value is lost",
    editUnhideRows: (sheet: string, places: string) => `“${sheet}”: show hidden rows ${places}`,
    editUnhideColumns: (sheet: string, places: string) => `“${sheet}”: show hidden columns ${places}`,
    editUnhideSheet: (sheet: string) => `Show the hidden sheet “${sheet}”`,
    editHideRows: (sheet: string, places: string) => `“${sheet}”: hide rows ${places}`,
    editHideColumns: (sheet: string, places: string) => `“${sheet}”: hide columns ${places}`,
    editHideSheet: (sheet: string) => `Hide the sheet “${sheet}”`,
    editAddSheet: (sheet: string) => `Add the sheet “${sheet}”`,
    editDeleteObject: (sheet: string, name: string) => `“${sheet}”: delete the object “${name}”`,
    rowPlace: (row: string) => row,
    columnPlace: (column: string) => column,
    andMore: (count: number) => `${count.toLocaleString("en-US")} more`,
    separator: ", ",

    fixApplied: (title: string, cells: number) => `Fixed: ${title} (${cells.toLocaleString("en-US")} cells)`,
    recheckClean: "The fixed range was checked again: no violation is left.",
    recheckRemaining: (count: number) =>
      `Checked again: ${count.toLocaleString("en-US")} findings of the same rule are left.`,
    recheckUnknown: "The fixed range was checked again but could not be judged.",
    undoButton: "Undo",
    undoing: "Undoing…",
    undone: (title: string) => `Undone: ${title}`,
    openSheet: (sheet: string) => `Open “${sheet}”`,

    helpHowTo: "How to use it",
    helpStepRead:
      "In Indicators, choose the scope and press “Read indicators”. A row opens the figures by year with their cells.",
    helpStepRegister:
      "In Register, “Make the register” gathers the indicators in two tables. Figures from departments' files are collected there, too.",
    helpStepCheck: "In Checks, press “Check”. The address of a finding leads to its cell.",
    helpStepFix: "“See the fix” shows before and after; “Apply” fixes; “Undo” takes it back.",
    helpStepReport:
      "In Report, choose a template and a year, look at the preview and press “Make the sheets”. Later, “Update” renews them and keeps your notes.",
    helpGrades: "Grades (standard)",
    helpGradeExceeded: "Achieved, with a rate of 110 % or more",
    helpGradeMet: "Achieved",
    helpGradeNear: "Not achieved, with a rate of 80 % or more",
    helpGradeMissed: "Not achieved, below 80 % or behind the baseline",
    helpGradeNone: "Cannot be judged, for example without a figure (the reason is shown)",
    helpFunctions: "Functions for cells",
    helpFunctionsHelp: "Type “=KPI.” in a cell. Give a range to compute all of its cells at once.",
    helpPrivacy: "Your data",
    helpPrivacyText:
      "Reading, checking and reporting run on this computer; the contents of the workbook are never sent anywhere. Settings and the log of changes stay in the workbook.",
    helpAbout: "About this add-in",
    helpVersion: (version: string) => `version ${version}`,
    helpAttribution:
      "The rules of the checks are used from 「行政データにおける機械可読性に関するルール」 (Digital Agency of Japan) under the Public Data License 1.0 (PDL1.0). Their explanations were rewritten for this add-in.",

    startFailedTitle: "The add-in could not start",
    startRetry: "Load again",
    startNoOfficeJs: (file: string) =>
      `The file that connects to Excel (${file}) could not be loaded. The network may block it. Ask your IT department to allow it, or to use the self-hosted edition inside your network.`,
    startNoAnswer: (files: string) =>
      `Excel does not answer. These files may not have been loaded: ${files}. Close the task pane and open it again. If that does not help, give these names to your IT department.`,
    startNoAnswerFilesUnknown: "files that office.js loads (their names could not be found out)",
    startNotExcel:
      "Open this page in Excel's task pane: in a browser alone it does nothing. In Excel, open it with the add-in's own tab of the ribbon.",
    startOldExcel: (floor: string) =>
      `This Excel is too old. Open the workbook in an Excel that supports ${floor} (Microsoft 365, or Excel 2021 and later).`,
    startFailed: (detail: string) =>
      `An error occurred during start-up. Close the task pane and open it again. If that does not help, tell your IT department: ${detail}`,
  },
});
