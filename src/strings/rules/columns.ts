/** Sentences that the rules about columns share. */
import { defineStrings } from "../index";

export const columnStrings = defineStrings({
  ja: {
    form: "帳票（見出しが左にあり、値が右に並ぶ様式）のため、列ごとには判定できません。公開用の一覧表（1行目が見出し、2行目からデータ）にすると判定できます。",
    someForms:
      "このシートの一覧表に違反は見つかりませんでしたが、帳票の部分は列ごとに判定できません。公開用の一覧表にすると判定できます。",
    noHeader:
      "見出しの行が見つからないため、判定できません。表の範囲と見出しの行数を指定すると判定できます。",
  },
  en: {
    form: "This is a printed form (labels at the left, values beside them), which cannot be judged by column. A table with its header in row 1 can.",
    someForms:
      "The tables of this sheet have no violation, but the printed form on it cannot be judged by column.",
    noHeader: "No header row was found. Set the table's range and number of header rows.",
  },
});
