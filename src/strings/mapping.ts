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
