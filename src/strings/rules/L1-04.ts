import { defineStrings } from "../index";

export const unrelatedContentStrings = defineStrings({
  ja: {
    title: (text: string) =>
      `表の外に表題「${text}」があります。機械がデータの範囲を読み誤ります。表題はファイル名やシート名にし、説明はメタデータのシートに移してください。`,
    unit: (text: string) =>
      `表の外に単位や時点「${text}」があります。機械はどの列のものか分かりません。単位は項目名に、時点はメタデータのシートに移してください。`,
    note: (text: string) =>
      `表の外に注記「${text}」があります。データとして読まれてしまいます。メタデータのシートに移してください。`,
    particular: (text: string) =>
      `表の外に作成課や作成日などの記載「${text}」があります。メタデータのシートに移してください。`,
    stray: (text: string) =>
      `表から離れたセルに「${text}」があります。計算の途中やメモの消し忘れなら消し、必要な情報ならメタデータのシートに移してください。表の一部なら、表の範囲を設定してください。`,
    aroundGroup: (count: number) => `表の外の表題・単位・注記など（${count}か所）`,
    strayGroup: (count: number) => `表から離れた値やメモ（${count}か所）`,
    fix: "表の外の記載を「メタデータ」のシートに移す",
    sheetName: "メタデータ",
    kindColumn: "種類",
    textColumn: "内容",
    cellColumn: "元のセル",
    kindName: (kind: string) =>
      ({ title: "表題", unit: "単位・時点", note: "注記", particular: "作成に関する記載" })[kind] ?? kind,
  },
  en: {
    title: (text: string) =>
      `The title "${text}" stands outside the table, so a machine misreads where the data is. Make it the file's or sheet's name and move explanations to the metadata sheet.`,
    unit: (text: string) =>
      `The unit or date "${text}" stands outside the table, where a machine cannot tell its column. Put the unit into the column's name, the date on the metadata sheet.`,
    note: (text: string) =>
      `The note "${text}" stands outside the table and is read as data. Move it to the metadata sheet.`,
    particular: (text: string) =>
      `Particulars ("${text}") stand outside the table. Move them to the metadata sheet.`,
    stray: (text: string) =>
      `A cell away from the table holds "${text}". Clear it if it was left behind, move it to the metadata sheet if it is needed, or set the table's range if it belongs to it.`,
    aroundGroup: (count: number) => `Titles, units and notes outside the tables (${count})`,
    strayGroup: (count: number) => `Values and remarks away from the tables (${count})`,
    fix: "Move what stands outside the tables to a metadata sheet",
    sheetName: "Metadata",
    kindColumn: "Kind",
    textColumn: "Text",
    cellColumn: "Former cell",
    kindName: (kind: string) =>
      ({ title: "Title", unit: "Unit or date", note: "Note", particular: "Particulars" })[kind] ?? kind,
  },
});
