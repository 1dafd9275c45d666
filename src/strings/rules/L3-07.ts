import { defineStrings } from "../index";

export const formatBetweenYearsStrings = defineStrings({
  ja: {
    nothingToCompare:
      "比べる前の年の表がないため、判定できません。前の年のシートをこのブックにコピーし、「R4」「R5」のように年だけが違う名前にしてから、もう一度検査してください。",
    csv: "CSVファイルは1年分の表だけなので、前の年と比べられません。Excelで前の年のファイルと一緒に1つのブックに入れ、「R4」「R5」のように年だけが違う名前のシートにしてから検査してください。",
    forms: (sheet: string) =>
      `シート「${sheet}」とこのシートはどちらも帳票のため、列ごとには比べられません。公開用の一覧表にすると判定できます。`,
    group: (sheet: string, count: number) => `シート「${sheet}」との違い（${count}か所）`,
    layout: (sheet: string, isForm: boolean) =>
      isForm
        ? `シート「${sheet}」は一覧表ですが、このシートは帳票です。どの年も同じ形式にしてください。`
        : `シート「${sheet}」は帳票ですが、このシートは一覧表です。どの年も同じ形式にしてください。`,
    start: (sheet: string, before: string, after: string) =>
      `シート「${sheet}」の表は${before}から、このシートの表は${after}から始まっています。どの年も同じ位置にしてください。`,
    headerRows: (sheet: string, before: string, after: string) =>
      `シート「${sheet}」の見出しは${before}行、このシートの見出しは${after}行です。どの年も同じにしてください。`,
    removed: (sheet: string, header: string) =>
      `シート「${sheet}」にある列「${header}」が、このシートにはありません。列をなくす場合も、空のまま残すと年ごとに比べられます。`,
    added: (sheet: string, header: string) =>
      `列「${header}」は、シート「${sheet}」にはありません。新しい列は右端に加えてください。`,
    moved: (sheet: string, header: string) =>
      `列「${header}」の位置が、シート「${sheet}」と違います。列の順を同じにしてください。`,
    renamed: (sheet: string, before: string, after: string) =>
      `シート「${sheet}」で「${before}」だった列が、このシートでは「${after}」になっています。同じ項目なら同じ名前にしてください。`,
    type: (sheet: string, header: string, wasNumber: boolean) =>
      `列「${header}」は、シート「${sheet}」では${wasNumber ? "数値" : "文字"}、このシートでは${wasNumber ? "文字" : "数値"}です。同じ種類の値にしてください。`,
  },
  en: {
    nothingToCompare:
      "There is no table of an earlier year to compare with. Copy last year's sheet into this workbook, with a name that differs only in the year (R4, R5), and check again.",
    csv: "A CSV file holds one year only, so there is nothing to compare with. Put it and last year's file into one workbook, on sheets whose names differ only in the year (R4, R5), and check that.",
    forms: (sheet: string) =>
      `Both the sheet "${sheet}" and this one are printed forms, which cannot be compared column by column. Tables for publication can.`,
    group: (sheet: string, count: number) => `Differences from the sheet "${sheet}" (${count})`,
    layout: (sheet: string, isForm: boolean) =>
      `The sheet "${sheet}" is ${isForm ? "a table and this one a printed form" : "a printed form and this one a table"}. Use one format for all years.`,
    start: (sheet: string, before: string, after: string) =>
      `The table begins at ${before} on the sheet "${sheet}" and at ${after} here. Let it begin at the same place every year.`,
    headerRows: (sheet: string, before: string, after: string) =>
      `The header takes ${before} rows on the sheet "${sheet}" and ${after} here. Use the same number every year.`,
    removed: (sheet: string, header: string) =>
      `The column "${header}" of the sheet "${sheet}" is missing here. Leave it blank rather than out, so that years can be compared.`,
    added: (sheet: string, header: string) =>
      `The column "${header}" is not on the sheet "${sheet}". Add new columns at the right end.`,
    moved: (sheet: string, header: string) =>
      `The column "${header}" stands elsewhere on the sheet "${sheet}". Keep the order of the columns.`,
    renamed: (sheet: string, before: string, after: string) =>
      `The column "${before}" of the sheet "${sheet}" is called "${after}" here. Use one name for one thing.`,
    type: (sheet: string, header: string, wasNumber: boolean) =>
      `The column "${header}" holds ${wasNumber ? "numbers" : "texts"} on the sheet "${sheet}" and ${wasNumber ? "texts" : "numbers"} here. Use one kind of values.`,
  },
});
