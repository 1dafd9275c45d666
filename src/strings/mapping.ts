/** Guided mapping: which column of a table is what, and what stands in the way of reading it. */
import { defineStrings } from "./index";

export const mappingTexts = defineStrings({
  ja: {
    operation: "列の対応の保存",
    suggest: "列の対応の準備",
    use_name: "指標名",
    use_number: "番号（No.）",
    use_policy: "基本目標・分野",
    use_initiative: "施策・取組",
    use_actionPlan: "事業",
    use_unit: "単位",
    use_department: "担当課",
    use_direction: "方向性（増・減・維持）",
    use_remarks: "備考",
    use_verdict: "評価・判定",
    use_kind: "計画・実績などの別",
    use_year: "年度",
    use_value: "値",
    use_baseline: "基準値",
    use_plan: "計画値",
    use_actual: "実績値",
    use_target: "目標値",
    use_byKind: "その年度の値（計画・実績は行による）",
    outside: "対応を決めた表がシートにありません。もう一度、表の範囲と列の対応を決めてください。",
    noTable: (sheet: string) =>
      `シート「${sheet}」に表が見つかりません。表のあるシートを開き、表のセルを選んでから、もう一度実行してください。`,
    noRows: "見出しの下に行がありません。表の範囲と見出しの行数を確かめてください。",
    noName: "指標名の列が決まっていません。指標の名前が入っている列を「指標名」にしてください。",
    noFigures: "値の列が決まっていません。基準値・計画値・実績値・目標値などの列を選んでください。",
    noYear:
      "年度の列が決まっていません。1行が1つの年度の値の表では、「年度」の列（または年度も書いてある種別の列）を選んでください。",
    noKind:
      "計画・実績などの別の列が決まっていません。その列を選ぶか、値の列をそれぞれ計画値・実績値にしてください。",
    columnWithoutYear: (column: string) =>
      `${column}列の年度が決まっていません。「令和5年度」「R5」「2023」のように入力してください。`,
    notAYear: (column: string, text: string) =>
      `${column}列の「${text}」は年度として読めません。「令和5年度」「R5」「2023」のように入力してください。`,
    misplaced: (column: string, use: string) =>
      `${column}列の「${use}」は、この形の表では使えません。表の形か、列の使い方を変えてください。`,
    sameMeaning: (first: string, second: string, use: string) =>
      `${first}列と${second}列が、どちらも「${use}」（同じ年度）です。どちらかを変えてください。`,
    headingChanged: (column: string, was: string, now: string) =>
      now === ""
        ? `列の対応を決めたとき、${column}列の見出しは「${was}」でしたが、今は空です。読み違えを避けるため読み取りを止めました。列の対応を確かめて、保存し直してください。`
        : `列の対応を決めたとき、${column}列の見出しは「${was}」でしたが、今は「${now}」です。読み違えを避けるため読み取りを止めました。列の対応を確かめて、保存し直してください。`,
    newColumn: (column: string, heading: string) =>
      `列の対応を決めたあとで、${column}列「${heading}」が増えています。この列は読み取っていません。列の対応に加えて、保存し直してください。`,
  },
  en: {
    operation: "Keeping which column is what",
    suggest: "Preparing the columns",
    use_name: "Indicator name",
    use_number: "Number",
    use_policy: "Goal, field",
    use_initiative: "Policy, initiative",
    use_actionPlan: "Project",
    use_unit: "Unit",
    use_department: "Department",
    use_direction: "Direction (up, down, maintain)",
    use_remarks: "Remarks",
    use_verdict: "Verdict",
    use_kind: "Plan or actual",
    use_year: "Fiscal year",
    use_value: "Value",
    use_baseline: "Baseline",
    use_plan: "Plan",
    use_actual: "Actual",
    use_target: "Target",
    use_byKind: "Value of the year (plan or actual by row)",
    outside: "The mapped table is no longer on the sheet. Set its range and columns again.",
    noTable: (sheet: string) =>
      `No table was found on sheet "${sheet}". Open the sheet with the table, select one of its cells and try again.`,
    noRows: "There are no rows under the headings. Check the range and the number of heading rows.",
    noName: "No column is the indicator name. Choose the column that holds the names.",
    noFigures: "No column holds figures. Choose the columns of baseline, plan, actual or target.",
    noYear:
      "No column is the fiscal year. Where a row is one figure, choose the column of the year (or a kind that names the year).",
    noKind: "No column says plan or actual. Choose it, or make the value columns plan or actual one by one.",
    columnWithoutYear: (column: string) => `Column ${column} has no fiscal year. Enter it, for example 2023.`,
    notAYear: (column: string, text: string) => `"${text}" of column ${column} is no fiscal year.`,
    misplaced: (column: string, use: string) =>
      `"${use}" (column ${column}) cannot be used in a table of this form. Change the form or the column.`,
    sameMeaning: (first: string, second: string, use: string) =>
      `Columns ${first} and ${second} are both "${use}" of the same year. Change one of them.`,
    headingChanged: (column: string, was: string, now: string) =>
      `Column ${column} was headed "${was}" when it was mapped and is now ${now === "" ? "blank" : `"${now}"`}. Nothing was read, to avoid misreading. Check the columns and save again.`,
    newColumn: (column: string, heading: string) =>
      `Column ${column} "${heading}" has been added since and is not read. Add it and save again.`,
  },
});

/** The form in the pane in which the user says which column is what. */
export const mappingPaneTexts = defineStrings({
  ja: {
    open: "列を指定して読む",
    openHint: "表の列が何かを指定して、読み取れる形にします。",
    neededTitle: "この表の列を指定できます",
    neededHelp:
      "指標の表として見分けられないシートでも、どの列が指標名・実績値・目標値かを指定すれば読み取れます。表のセルを選んでから始めてください。指定はブックに保存され、次からそのまま使います。",
    preparing: "表を調べています…",
    saving: "保存しています…",
    title: (sheet: string) => `「${sheet}」の列の対応`,
    remembered: "このシートには、保存した対応があります。",
    place: "表の範囲",
    useSelection: "選択したセルを表にする",
    otherSheet: (sheet: string) => `シート「${sheet}」のセルを選んでから、もう一度押してください。`,
    headerRows: "見出しの行数",
    rowsAre: "表の形",
    rowsIndicator: "1行（または計画・実績の数行）が1つの指標で、年度が横に並ぶ",
    rowsObservation: "1行が1つの年度の値で、年度の列がある",
    columns: "列の使い方",
    column: (letters: string, heading: string) =>
      heading === "" ? `${letters}列（見出しなし）` : `${letters}列「${heading}」`,
    samples: (samples: string) => `例：${samples}`,
    noSamples: "値がありません",
    unused: "使わない",
    year: (letters: string) => `${letters}列の年度`,
    yearHint: "例：令和5年度、R5、2023",
    yearUnreadable: "年度として読めません。「令和5年度」「R5」「2023」のように入力してください。",
    calendarYear: (year: number) => `${year}年（暦年）として扱います。`,
    fiscalYear: (year: string) => `${year}として扱います。`,
    preview: "読み取りの確認",
    count: (indicators: number, figures: number) => `指標 ${indicators} 件、値 ${figures} 件を読み取ります。`,
    nothing: "この指定では、指標を1つも読み取れません。列の使い方を見直してください。",
    moreIndicators: (count: number) => `ほか ${count} 件`,
    cannotRead: (count: number) => `このままでは読み取れません（${count}件）`,
    unread: (count: number) => `読めないセル（${count}件）`,
    moreUnread: (count: number) => `ほか ${count} 件は、保存して読み取ったあとの一覧で確かめられます。`,
    save: "保存",
    forget: "対応を消す",
    saved: (sheet: string) => `「${sheet}」の列の対応を保存しました。これからはこの対応で読み取ります。`,
    forgotten: (sheet: string) => `「${sheet}」の列の対応を消しました。`,
  },
  en: {
    open: "Read by naming the columns",
    openHint: "Say what the columns of a table are, so that it can be read.",
    neededTitle: "You can name the columns of this table",
    neededHelp:
      "A sheet that is not recognised can be read once you say which columns are the indicator name, the actuals and the targets. Select a cell of the table first. What you say is kept in the workbook and used from then on.",
    preparing: "Looking at the table…",
    saving: "Saving…",
    title: (sheet: string) => `Columns of "${sheet}"`,
    remembered: "This sheet has saved columns.",
    place: "Table",
    useSelection: "Use the selected cells",
    otherSheet: (sheet: string) => `Select cells of sheet "${sheet}" and press again.`,
    headerRows: "Heading rows",
    rowsAre: "Form of the table",
    rowsIndicator: "A row (or a few rows of plan and actual) is an indicator, years across",
    rowsObservation: "A row is the figure of one year, with a column of years",
    columns: "What the columns are",
    column: (letters: string, heading: string) =>
      heading === "" ? `Column ${letters} (no heading)` : `Column ${letters} "${heading}"`,
    samples: (samples: string) => `For example: ${samples}`,
    noSamples: "No values",
    unused: "Not used",
    year: (letters: string) => `Year of column ${letters}`,
    yearHint: "For example 2023 or R5",
    yearUnreadable: "This is no year. Enter it like 2023 or R5.",
    calendarYear: (year: number) => `Taken as the calendar year ${year}.`,
    fiscalYear: (year: string) => `Taken as ${year}.`,
    preview: "What will be read",
    count: (indicators: number, figures: number) =>
      `${indicators} indicators with ${figures} figures will be read.`,
    nothing: "Nothing can be read this way. Look at the columns again.",
    moreIndicators: (count: number) => `${count} more`,
    cannotRead: (count: number) => `This cannot be read yet (${count})`,
    unread: (count: number) => `Cells that cannot be read (${count})`,
    moreUnread: (count: number) => `${count} more are listed after saving and reading.`,
    save: "Save",
    forget: "Forget the columns",
    saved: (sheet: string) => `The columns of "${sheet}" are saved and used from now on.`,
    forgotten: (sheet: string) => `The columns of "${sheet}" are forgotten.`,
  },
});
