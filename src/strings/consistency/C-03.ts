import { defineStrings } from "../index";

export const denominatorTexts = defineStrings({
  ja: {
    title: "率の分母が変わっていないか",
    nothing: "分母（全体の数）が2か所以上に書かれた率がないため、判定できません。",
    wholeOf: (year: string, kind: string, whole: string) => `${year}の${kind}は${whole}`,
    changes: (name: string, wholes: string) =>
      `「${name}」の分母が一定ではありません（${wholes}）。対象の範囲が変わったのですか。変わったときは年度と理由を注記し、前の年度と比べられるようにしてください。`,
    populations: (name: string, first: string, second: string, off: string) =>
      `「${name}」の分母として「${first}」と「${second}」の2通りが書かれ、${off}の差の説明がありません。どちらを分母にした率ですか。対象が変わったときは、その理由と差の内訳を注記してください。`,
    implied: (text: string, whole: string, printed: string) =>
      `「${text}」から計算すると全体は約${whole}ですが、別の箇所では「${printed}」です。どちらの母数が正しいですか。目標を決めたときの資料を確かめ、そろえてください。`,
  },
  en: {
    title: "Rates keep their denominator",
    nothing: "No rate has its whole printed in two places, so there is nothing to compare.",
    wholeOf: (year: string, kind: string, whole: string) => `${kind} of “${year}” “${whole}”`,
    changes: (name: string, wholes: string) =>
      `The denominator of "${name}" changes (${wholes}). Has its scope changed? If so, say when and why beside the figures.`,
    populations: (name: string, first: string, second: string, off: string) =>
      `Two wholes are printed for "${name}", “${first}” and “${second}”, and nothing explains the difference of “${off}”. Which of them is the denominator?`,
    implied: (text: string, whole: string, printed: string) =>
      `“${text}” means a whole of about “${whole}”, but elsewhere “${printed}” is printed. Which of them is right?`,
  },
});
