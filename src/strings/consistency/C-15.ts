import { defineStrings } from "../index";

export const sheetNumberTexts = defineStrings({
  ja: {
    title: "個票の番号に抜けや重複がないか",
    nothing: "番号の付いた個票が4つ以上ないため、判定できません。",
    gap: (missing: string, sheet: string) =>
      `シート「${sheet}」の前に${missing}がありません。終了や統合で欠番にしたときはその旨を書き、抜け落ちたシートであれば加えてください。`,
    duplicate: (number: string, first: string, second: string) =>
      `${number}が「${first}」と「${second}」の両方に付いています。複写したシートの番号を直していないか確かめ、別の番号にしてください。`,
  },
  en: {
    title: "Forms are numbered without gaps or repeats",
    nothing: "There are not four forms with a number.",
    gap: (missing: string, sheet: string) =>
      `${missing} is missing before the sheet "${sheet}". Say so where it was ended or merged on purpose, or add the sheet that was lost.`,
    duplicate: (number: string, first: string, second: string) =>
      `${number} stands on both "${first}" and "${second}". A copied sheet may have kept its number; give it another.`,
  },
});
