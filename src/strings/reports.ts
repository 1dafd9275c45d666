import { defineStrings } from "./index";

/** Texts of the report sheets. Technical terms are explained on the sheet itself. */
export const reportTexts = defineStrings({
  ja: {
    unknownTemplate: (id: string) =>
      `報告書の様式「${id}」はありません。作業ウィンドウの一覧から様式を選んでください。ブックは変更していません。`,
    unknownPreset: (id: string) =>
      `判定の基準「${id}」はありません。作業ウィンドウの一覧から基準を選んでください。ブックは変更していません。`,
    progressList: "進捗一覧",
    progressListAbout: "指標ごとに計画・実績・達成率・判定を1行で示す一覧です。",
    title: (year: string) => `${year} KPI進捗一覧`,
    sheetName: (year: string) => `進捗一覧_${year}`,
    about: (created: string, preset: string) => `作成日：${created}　　判定の基準：${preset}`,
    counts: (list: string, total: number | string) => `判定別の指標数：${list}　（計 ${total}指標）`,
    countItem: (mark: string, count: number | string) => `${mark} ${count}`,
    unreadCells: (count: number) =>
      `読み取れなかったセルが ${count}件あります。内容は作業ウィンドウの「指標」で確認してください。`,
    number: "No.",
    policy: "基本方針",
    initiative: "取組",
    actionPlan: "アクションプラン",
    indicator: "指標",
    unit: "単位",
    baseline: "基準値",
    plan: "計画",
    actual: "実績",
    rate: "達成率",
    progress: "進捗率",
    grade: "判定",
    target: "目標値",
    targetYear: "目標年度",
    department: "担当",
    gap: "差",
    remarks: "備考・理由",
    notes: "メモ",
    points: "ポイント",
    source: "出典セル",
    noneOfFilter: (policy: string, department: string) =>
      `${[policy && `施策「${policy}」`, department && `部署「${department}」`].filter(Boolean).join("、")}に当たる指標がありません。絞り込みを変えて、もう一度実行してください。ブックは変更していません。`,
    yearWithoutActuals: (year: string) =>
      `${year}の実績がある指標はありません。年度を確認してください（計画と目標だけを載せています）。`,
    noIndicators: "対象となる指標がありません。年度と対象範囲を確認してください。",
    nothing: "－",
    zeroActual: "達成",
    comparedWithExpected: (value: string) =>
      `この年度の計画の記載がないため、基準値と目標値を結んだ期待値 ${value} と比較。`,
    comparedWithTarget: "この年度の計画の記載がないため、目標値と比較。",
    lateAchievement: "目標は期限後に達成。",
    shortened: (length: number) => `…（以下略。全${length}字は出典のシートを参照）`,
    methodBreak: "計測方法の変更あり。",
    replaced: (names: string) => `この年度の対象外とした指標（後継の指標に交代、または終了）：${names}`,
    andMore: (count: number) => `ほか${count}指標`,
    listSeparator: "、",
    legend: "判定の凡例と件数",
    count: "件数",
    meaning: "意味",
    notEvaluable: "判定できない（理由は「備考・理由」の列）",
    definitions: "用語と計算方法",
    definitionRate:
      "達成率：増やす指標は 実績÷計画、減らす指標は 計画÷実績。計画のない年度は目標値、または基準値と目標値を直線で結んだ期待値と比べます。達成していない場合は100.0%と表示しません。",
    definitionProgress:
      "進捗率：（実績－基準値）÷（目標値－基準値）。負の値は基準値より後退していることを示します。",
    definitionGrade:
      "判定：上の凡例のとおり。実績が未入力・文章のみ、または計測方法が変わった場合は「－」とし、理由を備考に記します。",
    definitionNoAverage: "達成率は指標の間で平均しません。全体の状況は判定別の件数で見ます。",
    definitionSource: "数値はシートに記載されたものです。「出典セル」から元のセルへ移動できます。",
    definitionNegative: "▲は負の値を示します。",
    definitionFollows:
      "数値・達成率・判定は指標台帳の値に従って変わります。指標の追加、備考、印刷の形は、報告書を更新すると反映されます。",
    definitionFunctions:
      "達成率などはアドインの関数（KPI.…）で計算しています。アドインのない環境では、最後に計算した値のまま表示されます。",
    chartTitle: (year: string) => `${year} 判定別の指標数`,
    chartName: "判定別の指標数",
    chartAlt: (year: string, list: string, total: number | string) =>
      `グラフの内容：${year}の指標を判定別に数えた縦棒グラフ。${list}、計${total}指標。`,
    chartItem: (mark: string, count: number | string) => `${mark}が${count}件`,
    header: (title: string) => `&L${title}`,
    footer: (created: string) => `&L${created} 作成&C&P / &N ページ&R&A`,
    indicatorsRead: "指標の読み取り",
  },
  en: {
    unknownTemplate: (id: string) =>
      `There is no report template "${id}". Choose one from the list in the task pane. The workbook is unchanged.`,
    unknownPreset: (id: string) =>
      `There is no grading preset "${id}". Choose one from the list in the task pane. The workbook is unchanged.`,
    progressList: "Progress list",
    progressListAbout: "One row an indicator: plan, actual, achievement rate and grade.",
    title: (year: string) => `KPI progress list, ${year}`,
    sheetName: (year: string) => `Progress_${year}`,
    about: (created: string, preset: string) => `Created: ${created}    Grading: ${preset}`,
    counts: (list: string, total: number | string) => `Indicators by grade: ${list}  (${total} in all)`,
    countItem: (mark: string, count: number | string) => `${mark} ${count}`,
    unreadCells: (count: number) =>
      `${count} cell(s) could not be read. See "Indicators" in the task pane for what they hold.`,
    number: "No.",
    policy: "Policy",
    initiative: "Initiative",
    actionPlan: "Action plan",
    indicator: "Indicator",
    unit: "Unit",
    baseline: "Baseline",
    plan: "Plan",
    actual: "Actual",
    rate: "Achievement",
    progress: "Progress",
    grade: "Grade",
    target: "Target",
    targetYear: "Target year",
    department: "Department",
    gap: "Difference",
    remarks: "Remarks, reasons",
    notes: "Notes",
    points: " points",
    source: "Source cell",
    noneOfFilter: (policy: string, department: string) =>
      `No indicator belongs to ${[policy && `the policy "${policy}"`, department && `the department "${department}"`].filter(Boolean).join(" and ")}. Change the filter and try again. The workbook is unchanged.`,
    yearWithoutActuals: (year: string) =>
      `No indicator has an actual for ${year}. Check the fiscal year (only plans and targets are shown).`,
    noIndicators: "There is no indicator to show. Check the fiscal year and the scope.",
    nothing: "－",
    zeroActual: "Achieved",
    comparedWithExpected: (value: string) =>
      `No plan is printed for the year: compared with ${value}, expected on the line from baseline to target.`,
    comparedWithTarget: "No plan is printed for the year: compared with the target.",
    lateAchievement: "The target was met after its year.",
    shortened: (length: number) => `… (cut; all ${length} characters are on the source sheet)`,
    methodBreak: "The method of measurement changed.",
    replaced: (names: string) => `Not in scope this year (replaced or ended): ${names}`,
    andMore: (count: number) => `and ${count} more`,
    listSeparator: ", ",
    legend: "Grades and counts",
    count: "Count",
    meaning: "Meaning",
    notEvaluable: "Cannot be graded (see the reason under remarks)",
    definitions: "Terms and formulas",
    definitionRate:
      "Achievement: actual ÷ plan where more is better, plan ÷ actual where less is better. Without a plan for the year, the target or the value expected on the line from baseline to target. Never shown as 100.0 % where not achieved.",
    definitionProgress:
      "Progress: (actual − baseline) ÷ (target − baseline). A negative value means it is behind the baseline.",
    definitionGrade:
      "Grade: as in the list above. Without a number, or across a change of method, the grade is 「－」 with the reason under remarks.",
    definitionNoAverage: "Rates are never averaged over indicators; the counts by grade show the whole.",
    definitionSource: 'Figures are as printed on the sheets. "Source cell" leads to the cell.',
    definitionNegative: "▲ marks a negative value.",
    definitionFollows:
      "Figures, rates and grades follow the register. New indicators, remarks and the printed form follow when the report is updated.",
    definitionFunctions:
      "Rates are computed by the add-in's functions (KPI.…). Without the add-in they show what was computed last.",
    chartTitle: (year: string) => `Indicators by grade, ${year}`,
    chartName: "Indicators by grade",
    chartAlt: (year: string, list: string, total: number | string) =>
      `Column chart of the indicators of ${year} counted by grade. ${list}; ${total} in all.`,
    chartItem: (mark: string, count: number | string) => `${mark}: ${count}`,
    header: (title: string) => `&L${title}`,
    footer: (created: string) => `&LCreated ${created}&C&P / &N&R&A`,
    indicatorsRead: "Reading indicators",
  },
});
