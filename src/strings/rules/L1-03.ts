import { defineStrings } from "../index";

export const dividedDataStrings = defineStrings({
  ja: {
    blankRows: (rows: number) =>
      `表の途中に空白の行があります（${rows}行）。並べ替えや集計がここで途切れます。行を削除してください。`,
    blankColumns: (columns: number) =>
      `表の途中に空白の列があります（${columns}列）。並べ替えや集計がここで途切れます。列を削除してください。`,
    repeatedHeader:
      "表の途中に見出しの行が繰り返されています。データとして読まれてしまいます。行を削除し、印刷には「印刷タイトル」を使ってください。",
    section: (text: string) =>
      `「${text}」だけの行が表の途中にあります。下の行がどの区分か、機械は読み取れません。区分の列を作って各行に入れてください。`,
    blankRowsGroup: (count: number) => `表の途中の空白行（${count}か所）`,
    blankColumnsGroup: (count: number) => `表の途中の空白列（${count}か所）`,
    repeatedHeaderGroup: (count: number) => `繰り返された見出しの行（${count}か所）`,
    sectionGroup: (count: number) => `区分だけの行（${count}行）`,
    deleteRows: "行を削除する",
    deleteColumns: "空白の列を削除する",
    sectionColumn: (name: string) => `区分だけの行を「${name}」の列に直す`,
    sectionName: "区分",
    sectionNameOther: "大区分",
    sectionNameLast: (number: number) => `区分${number}`,
    onlyForms:
      "項目名が左にある帳票（個票）の形の表は、空白の行や列で項目を分けて作られているため、分断かどうかを判定できません。",
  },
  en: {
    blankRows: (rows: number) =>
      `There are blank rows inside the table (${rows}). Sorting and summing stop here. Delete them.`,
    blankColumns: (columns: number) =>
      `There are blank columns inside the table (${columns}). Sorting and summing stop here. Delete them.`,
    repeatedHeader:
      "The header is repeated inside the table and is read as data. Delete the row; for printing, use Print Titles.",
    section: (text: string) =>
      `A row inside the table holds nothing but "${text}", so a machine cannot tell which group the rows below belong to. Make a column for it.`,
    blankRowsGroup: (count: number) => `Blank rows inside the table (${count})`,
    blankColumnsGroup: (count: number) => `Blank columns inside the table (${count})`,
    repeatedHeaderGroup: (count: number) => `Repeated header rows (${count})`,
    sectionGroup: (count: number) => `Rows that only name a group (${count})`,
    deleteRows: "Delete the rows",
    deleteColumns: "Delete the blank columns",
    sectionColumn: (name: string) => `Turn the group rows into a column "${name}"`,
    sectionName: "Group",
    sectionNameOther: "Main group",
    sectionNameLast: (number: number) => `Group ${number}`,
    onlyForms:
      "A printed form with labels at the left is divided by blank rows and columns on purpose, so this cannot be judged.",
  },
});
