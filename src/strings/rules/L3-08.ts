import { defineStrings } from "../index";

const ITEMS_JA: Readonly<Record<string, string>> = {
  definition: "定義",
  method: "算出方法",
  source: "出典",
  updated: "更新日",
  frequency: "更新頻度",
  encoding: "文字コード",
};

const ITEMS_EN: Readonly<Record<string, string>> = {
  definition: "Definition",
  method: "Method of calculation",
  source: "Source",
  updated: "Date updated",
  frequency: "Update frequency",
  encoding: "Encoding",
};

export const metadataStrings = defineStrings({
  ja: {
    noData: "データのシートがないため、判定するものがありません。",
    csv: "CSVファイルにはデータの説明を含められないため、別に公開しているかどうかはこのファイルからは分かりません。定義・算出方法・出典・更新日・更新頻度・文字コードを書いたメタデータを一緒に公開しているか確認してください。",
    missingWithSheet: (item: string) =>
      `データの「${ITEMS_JA[item]}」が書かれていません。「メタデータ」のシートを作って書いてください。`,
    missing: (item: string) => `メタデータに「${ITEMS_JA[item]}」がありません。項目を加えて書いてください。`,
    noSheetGroup: (count: number) => `メタデータのシートがない（書かれていない項目：${count}）`,
    missingGroup: (count: number) => `メタデータに足りない項目（${count}）`,
    unfilled: (items: string) => `メタデータの${items}が空欄です。記入してください。`,
    unfilledGroup: (count: number) => `メタデータの空欄（${count}か所）`,
    and: "、",
    item: (item: string) => ITEMS_JA[item] ?? item,
    sheetName: "メタデータ",
    itemHead: "項目",
    valueHead: "内容",
    dataName: "データの名称",
    sheetFix: (sheet: string) =>
      `シート「${sheet}」を作り、分かっている項目を入れる（残りは記入してください）`,
    rowsFix: (count: number) => `メタデータに${count}項目の行を加える（内容は記入してください）`,
  },
  en: {
    noData: "There is no sheet of data, so there is nothing to judge.",
    csv: "A CSV file cannot hold a description of its data, so this file does not tell whether one is published beside it. Make sure that metadata with definition, method, source, date updated, update frequency and encoding is.",
    missingWithSheet: (item: string) =>
      `The item "${ITEMS_EN[item]}" is not given for this data. Write it on a metadata sheet.`,
    missing: (item: string) => `The metadata has no "${ITEMS_EN[item]}". Add and fill in the item.`,
    noSheetGroup: (count: number) => `No metadata sheet (items not given: ${count})`,
    missingGroup: (count: number) => `Items missing from the metadata (${count})`,
    unfilled: (items: string) => `Left blank in the metadata: ${items}. Fill in what is known.`,
    unfilledGroup: (count: number) => `Blanks in the metadata (${count})`,
    and: ", ",
    item: (item: string) => ITEMS_EN[item] ?? item,
    sheetName: "Metadata",
    itemHead: "Item",
    valueHead: "Content",
    dataName: "Name of the data",
    sheetFix: (sheet: string) =>
      `Add the sheet "${sheet}" with what is known (the rest is for you to fill in)`,
    rowsFix: (count: number) => `Add ${count} items to the metadata (their contents are for you to fill in)`,
  },
});
