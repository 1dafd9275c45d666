import { defineStrings } from "../index";

export const negativeReductionTexts = defineStrings({
  ja: {
    title: "削減の指標にマイナスの値がないか",
    nothing: "「削減」「短縮」などの指標がないため、判定できません。",
    comma: "、",
    against: (plan: string) => `・予定${plan}`,
    amount: (base: string, result: string) => `${base}が約${result}`,
    rose: "増えた",
    fell: "減った",
    met: "予定は達成",
    missed: "予定は未達",
    readings: (year: string, actual: string, against: string, asWritten: string, turned: string) =>
      `${year}（${actual}${against}）は、削減率のマイナスと読めば「${asWritten}」、増減率のマイナスと読めば「${turned}」になります。`,
    ask: (name: string, readings: string) =>
      `「${name}」の実績がマイナスです。${readings}どちらの意味ですか。担当課に確かめ、符号の約束を決めて注記してください（作業ウィンドウの指標の画面で選ぶと、以後はその意味で計算します）。`,
  },
  en: {
    title: "Reductions have no negative values",
    nothing: "No indicator is about a reduction.",
    comma: ", ",
    against: (plan: string) => `, plan “${plan}”`,
    amount: (base: string, result: string) => `from “${base}” to about “${result}”`,
    rose: "it rose",
    fell: "it fell",
    met: "the plan was met",
    missed: "the plan was missed",
    readings: (year: string, actual: string, against: string, asWritten: string, turned: string) =>
      `“${year}” (“${actual}”${against}): as a negative reduction ${asWritten}; as a negative change ${turned}. `,
    ask: (name: string, readings: string) =>
      `The actuals of "${name}" are negative. ${readings}Which is meant? Ask the department and say so beside the figures; the pane keeps the answer.`,
  },
});
