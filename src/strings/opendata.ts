import { defineStrings } from "./index";

/** Column names by what the columns of a print sheet repeated by. */
const AXES: Readonly<Record<string, string>> = {
  month: "月",
  period: "期間",
  date: "時点",
  age: "年齢区分",
  weekday: "曜日",
  area: "地域",
  crossed: "区分",
};

/** The parts of the work on a table, in order. */
export const PUBLICATION_STAGES = ["extracting", "repairing", "tidying", "stating", "looking"] as const;
export type PublicationStage = (typeof PUBLICATION_STAGES)[number];

const STAGES_JA: Readonly<Record<PublicationStage, string>> = {
  extracting: "を元のシートから写しています",
  repairing: "の値を直しています",
  tidying: "を1行1件に整えています",
  stating: "の空白の意味を補っています",
  looking: "をもう一度検査しています",
};

const STAGES_EN: Readonly<Record<PublicationStage, string>> = {
  extracting: "Copying from the sheet",
  repairing: "Repairing values",
  tidying: "Making one record a row",
  stating: "Saying what blanks mean",
  looking: "Checking once more",
};

/** The number is only said where there are several. */
const tableJa = (table: number, count: number) => (count === 1 ? "表" : `${count}個のうち${table}個目の表`);
const tableEn = (table: number, count: number) => (count === 1 ? "the table" : `table ${table} of ${count}`);

/** What stands on the sheets that are published: Japanese in both languages, because the data are. */
const PUBLISHED = {
  dataSheet: (sheet: string) => `公開用_${sheet}`,
  metadataSheet: (sheet: string) => `メタデータ_${sheet}`,
  codeSheet: (sheet: string) => `コード表_${sheet}`,
  changeSheet: (sheet: string) => `変更一覧_${sheet}`,
  category: "区分",
  unnamed: (letter: string) => `項目名未設定_${letter}`,
  underMerge: "結合セルに隠れた値",
  notStated: "記載なし",
  noSection: "区分なし",
  upperLevel: (header: string) => `${header}_上位`,
  axis: (kind: string) => AXES[kind] ?? "区分",
  remarks: (header: string) => `${header}_注記`,
  reading: (header: string) => `${header}_ふりがな`,
  number: "No.",
  policy: "基本方針",
  initiative: "取組",
  actionPlan: "アクションプラン",
  indicator: "指標",
  unit: "単位",
  fiscalYear: "年度（西暦）",
  warekiYear: "年度（和暦）",
  calendarYear: "年（西暦）",
  kind: "区分",
  value: "値",
  qualifier: "修飾",
  scope: "対象の範囲",
  note: "注記",
  sourceCell: "出典セル",
  baseline: "基準値",
  plan: "計画",
  actual: "実績",
  targetValue: "目標値",
  version: "版",
  original: "当初",
  revised: "改定後",
  noLabel: "見出しなし",
  target: "対象",
  class: "分類",
  item: "項目",
  content: "内容",
  dataType: "データ型",
  state: "状態",
  dataSet: "データセット",
  columnClass: "項目の定義",
  signClass: "記号の凡例",
  hiddenClass: "公開前の確認",
  keptClass: "表から移した記載",
  title: "データセット名",
  publisher: "作成者・担当課",
  definition: "定義",
  method: "算出方法",
  origin: "出典",
  updated: "更新日",
  frequency: "更新頻度",
  encoding: "文字コード",
  encodingValue: "Unicode（CSVで公開するときはUTF-8）",
  madeFrom: "作成元",
  madeFromValue: (sheet: string, date: string) => `シート「${sheet}」から${date}に作成`,
  toFill: "要記入",
  toConfirm: "要確認",
  done: "記入済み",
  moved: "移動済み",
  typeName: (type: string) =>
    ({ number: "数値", text: "文字列", date: "日付", boolean: "真偽値", empty: "空" })[type] ?? type,
  definitionOf: (column: string) =>
    ({
      指標: "進み具合を測る指標の名称",
      単位: "「値」の単位",
      "年度（西暦）": "4月に始まる年度を、始まる年の西暦で表したもの",
      "年度（和暦）": "「年度（西暦）」を和暦で表したもの",
      値: "数値",
      版: "目標が改められた指標について、当初の値か改定後の値か",
      修飾: "元の表で数値に添えられた語（約、以上など）",
      対象の範囲: "元の表で数値の対象とされている範囲（複数は「;」区切り）",
      注記: "元の表で数値に添えられた注記や時点",
      出典セル: "元の表で数値が記載されているセル",
    })[column] ?? "",
  signMeaning: (sign: string) =>
    ({
      dash: "該当数値なし（皆無）",
      ellipsis: "不詳・資料なし",
      x: "秘匿",
      star: "秘匿",
      notAvailable: "数値なし",
    })[sign] ?? "意味を記入してください",
  signCount: (names: string, count: number) => `（「${names}」の${count}件）`,
  hiddenLines: "非表示の行・列",
  hiddenRows: (rows: readonly number[]) =>
    `非表示の行（${rows.slice(0, 20).join("、")}${rows.length > 20 ? ` ほか${rows.length - 20}行` : ""}行目）も公開用に含めています。公開してよいか確かめてください。`,
  hiddenColumns: (count: number) =>
    `非表示の列（${count}列）も公開用に含めています。公開してよいか確かめてください。`,
  outside: "表の外の記載",
  object: (name: string) => `図形・コメント「${name}」`,
  code: "コード",
  codeMeaning: "意味",
  count: "件数",
} as const;

/** 公開用コピー: names of its sheets and columns, and what is said of changes, which follows the user's language. */
export const opendataStrings = defineStrings({
  ja: {
    ...PUBLISHED,
    stopped: "公開用コピーの作成を中止しました。シートは作っていません。",
    writing: "シートに書き込んでいます",
    stage: (stage: PublicationStage, table: number, count: number) =>
      `${tableJa(table, count)}${STAGES_JA[stage]}`,
    noSheet: (sheet: string) =>
      `シート「${sheet}」が見つかりません。シート名を確かめて、もう一度実行してください。ブックは変更していません。`,
    ownSheet: (sheet: string) =>
      `「${sheet}」はこのアドインが作ったシートです。元の表があるシートを開いて、もう一度実行してください。ブックは変更していません。`,
    unread: (sheet: string, reason: string) =>
      `シート「${sheet}」の公開用コピーは作成できません。${reason} ブックは変更していません。`,
    noTable: (sheet: string) =>
      `シート「${sheet}」に表が見つかりません。「検査」で表の範囲を指定してから、もう一度実行してください。ブックは変更していません。`,
    askName: (name: string) => `項目名のない列を「${name}」としました。意味のわかる項目名に直してください。`,
    askCodes: "コード表の「意味」を記入してください。",
    askMetadata: "メタデータの「要記入」と「要確認」の行を確かめてください。",
    unreadCells: (count: number) =>
      `数値として読み取れなかったセルが${count}件あります。メタデータに原文を移しました。`,
    left: (rule: string, message: string) => `自動では直せませんでした（${rule}）：${message}`,
    namedColumn: "項目名がないため仮の名前を付けました。",
    tellsNothing: "何のデータかわからない項目名のため、仮の名前にしました。",
    uniqueHeader: "同じ項目名の列があるため番号を付けました。",
    repeatedHeader: "途中で繰り返された項目名の行を除きました。",
    noteInTable: "表の中の注記",
    movedNote: "表の中の注記をメタデータへ移しました。",
    headingInTable: "表の中の見出し",
    movedHeading: "続く行のない見出しをメタデータへ移しました。",
    movedFromUnderMerge: "結合セルに隠れて見えない値をメタデータへ移しました。",
    blankStated: "空欄が上と同じ値の省略と読まれないよう、記載のないことを示しました。",
    errorValue: "数式のエラーのため空欄にしました。",
    filled: "セルの結合を解き、同じ値を入れました。",
    formulas: (count: number) => `数式${count}件を計算結果の値にしました（先頭の例）。`,
    totalKey: "合計の行の空欄に、合計であることを入れました。",
    section: "行の間の見出しを列にしました。",
    unitOfRow: (unit: string) => `数値から単位「${unit}」を「単位」の列に分けました。`,
    level: "字下げで示された上位の項目を列にしました。",
    readingMoved: (header: string) => `「${header}」の上の行の読みを列にし、2行を1件にしました。`,
    longForm: "年ごとに繰り返す列を行にしました。",
    longFormBy: (axis: string) => `「${axis}」ごとに繰り返す列を行にしました。`,
    oneLine: "改行や並べ書きを1行にまとめました（複数の値は「;」区切り）。",
    toRemarks: (header: string) => `「${header}」の数値でない記載を注記の列へ移しました。`,
    movedValue: "1つの値にできない記載をメタデータへ移しました。",
    textOnly: "数値のない記載をメタデータへ移しました。",
    readFigure: (indicator: string, unit: string) =>
      unit === ""
        ? `指標「${indicator}」の数値として読み取りました。`
        : `指標「${indicator}」の数値として読み取り、単位「${unit}」を列に分けました。`,
    changeClass: "種類",
    before: "変更前",
    after: "変更後",
    reason: "説明",
    moreChanges: (count: number) => `ほかに${count}件の変更があります。`,
    changeKind: (kind: string) =>
      ({
        header: "項目名",
        fill: "結合セルの値",
        formula: "数式を値に",
        drop: "除外",
        section: "見出しを列に",
        level: "字下げを列に",
        repair: "表記の修正",
        long: "縦持ちに",
        move: "メタデータへ",
        read: "数値の読み取り",
      })[kind] ?? kind,
  },
  en: {
    ...PUBLISHED,
    stopped: "The publication copy was stopped. No sheet was made.",
    writing: "Writing the sheets",
    stage: (stage: PublicationStage, table: number, count: number) =>
      `${STAGES_EN[stage]} (${tableEn(table, count)})`,
    noSheet: (sheet: string) =>
      `There is no sheet "${sheet}". Check the name and try again. The workbook is unchanged.`,
    ownSheet: (sheet: string) =>
      `"${sheet}" was made by this add-in. Open the sheet with the original table and try again. The workbook is unchanged.`,
    unread: (sheet: string, reason: string) =>
      `No publication copy can be made of "${sheet}". ${reason} The workbook is unchanged.`,
    noTable: (sheet: string) =>
      `No table was found on "${sheet}". Set the table's range under "Checks", then try again. The workbook is unchanged.`,
    askName: (name: string) =>
      `A column without a name was called "${name}". Give it a name that says what it holds.`,
    askCodes: "Fill in what each code means on the code sheet.",
    askMetadata: "Go through the rows of the metadata sheet that are to be filled in or confirmed.",
    unreadCells: (count: number) =>
      `${count} cell(s) could not be read as figures. Their text is on the metadata sheet.`,
    left: (rule: string, message: string) => `Could not be put right automatically (${rule}): ${message}`,
    namedColumn: "The column had no name and was given a provisional one.",
    tellsNothing: "The name does not say what the column holds, so it was given a provisional one.",
    uniqueHeader: "Another column has the same name, so a number was added.",
    repeatedHeader: "A repeated header row was left out.",
    noteInTable: "Note inside the table",
    movedNote: "A note inside the table was moved to the metadata.",
    headingInTable: "Heading inside the table",
    movedHeading: "A heading without rows below it was moved to the metadata.",
    movedFromUnderMerge: "A value hidden under a merged cell was moved to the metadata.",
    blankStated: "A blank that could be read as the value above says that nothing is stated.",
    errorValue: "Left blank, because the formula gives an error.",
    filled: "The merged cell was dissolved and its value repeated.",
    formulas: (count: number) => `${count} formula(s) became the values they show (the first as an example).`,
    totalKey: "A blank in a row of totals says that it is one.",
    section: "A heading between rows became a column.",
    unitOfRow: (unit: string) => `The unit "${unit}" went from the figure into a column of units.`,
    level: "The upper level shown by indentation became a column.",
    readingMoved: (header: string) =>
      `The reading in the row above "${header}" became a column: two rows are one record.`,
    longForm: "Columns that repeat by year became rows.",
    longFormBy: (axis: string) => `Columns that repeat by "${axis}" became rows.`,
    oneLine: 'Line breaks and lists were put into one line (several values with ";" between them).',
    toRemarks: (header: string) => `Text among the numbers of "${header}" was moved to a column for notes.`,
    movedValue: "Text that is not one value was moved to the metadata.",
    textOnly: "Text without a number was moved to the metadata.",
    readFigure: (indicator: string, unit: string) =>
      unit === ""
        ? `Read as a figure of the indicator "${indicator}".`
        : `Read as a figure of the indicator "${indicator}"; its unit "${unit}" has a column of its own.`,
    changeClass: "Kind",
    before: "Before",
    after: "After",
    reason: "Explanation",
    moreChanges: (count: number) => `${count} more change(s).`,
    changeKind: (kind: string) =>
      ({
        header: "Column name",
        fill: "Merged cell",
        formula: "Formula to value",
        drop: "Left out",
        section: "Heading to column",
        level: "Indentation to column",
        repair: "Notation",
        long: "Long form",
        move: "To metadata",
        read: "Figure read",
      })[kind] ?? kind,
  },
});
