import { defineStrings } from "../index";

export const unitsStrings = defineStrings({
  ja: {
    missing: (column: string, isRate: boolean) =>
      isRate
        ? `${column}の単位が書かれていません。「（%）」などを見出しに書いてください。0.48と48のどちらの表し方かが分かりません。`
        : `${column}の単位が書かれていません。「（人）」「（千円）」のように見出しに書いてください。`,
    known: (column: string, unit: string) =>
      `${column}の見出しに単位がありません。同じブックの値やほかの表では「${unit}」です。`,
    blankUnit: (count: number) =>
      `数値のある行${count > 1 ? `${count}行` : ""}で単位が空欄です。単位を書いてください。`,
    missingGroup: (range: string, count: number) => `表${range}：単位が分からない列（${count}列）`,
    knownGroup: (range: string, count: number) => `表${range}：単位がほかの場所から分かる列（${count}列）`,
    blankUnitGroup: (column: string, count: number) => `${column}：単位の空欄（${count}行）`,
    addUnits: (count: number) => `ほかの場所から分かる単位を見出しに付ける（${count}列）`,
  },
  en: {
    missing: (column: string, isRate: boolean) =>
      isRate
        ? `${column} has no unit. Write one, such as (%), into the header: 0.48 and 48 cannot be told apart.`
        : `${column} has no unit. Write it into the header.`,
    known: (column: string, unit: string) =>
      `${column} has no unit in its header. Elsewhere in the workbook it is "${unit}".`,
    blankUnit: (count: number) =>
      `${count > 1 ? `${count} rows` : "A row"} with figures has no unit. Write it.`,
    missingGroup: (range: string, count: number) => `Table ${range}: columns without a unit (${count})`,
    knownGroup: (range: string, count: number) =>
      `Table ${range}: columns whose unit is known from elsewhere (${count})`,
    blankUnitGroup: (column: string, count: number) => `${column}: blank units (${count})`,
    addUnits: (count: number) =>
      `Write units that are known from elsewhere into the header (${count} columns)`,
  },
});
