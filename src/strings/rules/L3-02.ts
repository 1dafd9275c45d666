import { defineStrings } from "../index";

export const codeTableStrings = defineStrings({
  ja: {
    coded: (column: string, codes: string, hasCodeTable: boolean) =>
      `${column}は番号や記号（${codes}）で書かれていますが、${hasCodeTable ? "コード表のシートに" : "コード表がなく、"}意味の説明がありません。コード表のシートに、それぞれの意味を書いてください。`,
    group: (count: number) => `意味の説明がないコードの列（${count}列）`,
    unfilled: (columns: string) =>
      `コード表に${columns}のコードがありますが、意味が書かれていないものがあります。意味を記入してから、もう一度検査してください。`,
    csv: (columns: string) =>
      `${columns}は番号や記号で書かれています。CSVファイルにはコード表を含められないため、別のファイルで公開しているかどうかはこのファイルからは分かりません。コード表を一緒に公開しているか確認してください。`,
    fix: (sheet: string) => `シート「${sheet}」を作り、コードを並べる（意味は記入してください）`,
    sheetName: "コード表",
    columnHead: "項目名",
    codeHead: "コード",
    meaningHead: "意味",
    and: "、",
    more: (codes: string) => `${codes}など`,
  },
  en: {
    coded: (column: string, codes: string, hasCodeTable: boolean) =>
      `${column} holds codes (${codes}), and ${hasCodeTable ? "the code table does not say" : "there is no code table to say"} what they mean. Write the meaning of each on a code table sheet.`,
    group: (count: number) => `Columns of unexplained codes (${count})`,
    unfilled: (columns: string) =>
      `The code table lists the codes of ${columns}, but some have no meaning yet. Fill them in and check again.`,
    csv: (columns: string) =>
      `${columns}: these columns hold codes. A CSV file cannot hold a code table, so this file does not tell whether one is published beside it. Make sure that it is.`,
    fix: (sheet: string) => `Add the sheet "${sheet}" with the codes (their meanings are for you to fill in)`,
    sheetName: "Code table",
    columnHead: "Column",
    codeHead: "Code",
    meaningHead: "Meaning",
    and: ", ",
    more: (codes: string) => `${codes} …`,
  },
});
