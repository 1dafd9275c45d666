import { defineStrings } from "./index";

/** What several report templates say alike. */
export const templateTexts = defineStrings({
  ja: {
    replacedBy: (year: string, name: string) => `${year}で終了し、「${name}」に替わりました。`,
    followedBy: (name: string) => `後継の指標は「${name}」です（値は両方に記載があります）。`,
    replaces: (year: string, name: string) =>
      `${year}から。「${name}」に替わる指標です（値はつながりません）。`,
    methodBreak: (year: string) => `${year}に計測方法が変わり、前後の値は比較できません。`,
    named: (name: string, text: string) => `${name}：${text}`,
    notYetDue: "未到来",
    notReported: "未報告",
    notIntroduced: "未導入",
    noSurvey: "調査なし",
    methodChanged: "計測方法変更",
    ended: "終了",
    unknown: "記載なし",
    increase: "増加",
    decrease: "減少",
    maintain: "維持",
    inferred: (direction: string) => `${direction}\n（推定）`,
    improved: "改善",
    worsened: "悪化",
    same: "横ばい",
    changed: "変化",
    points: "ポイント",
    chartLine: (name: string) => `線「${name}」`,
    chartData: "グラフの元データ（印刷範囲の外）",
    listSeparator: "、",
    sentenceSeparator: "；",
    andMore: (count: number) => `ほか${count}`,
    remarkLargerPaper: (points: number) =>
      `列が多く、A4では文字が約${points}ポイントになるため、用紙をA3にしました。A4で印刷するときは、様式の設定で列を減らしてください。`,
    remarkSmallPrint: (points: number) =>
      `列が多いため、印刷すると文字が約${points}ポイントになります。様式の設定で列を減らすか、用紙を大きくしてください。`,
  },
  en: {
    replacedBy: (year: string, name: string) => `Ended with ${year}; replaced by "${name}".`,
    followedBy: (name: string) => `Followed by "${name}" (both have values).`,
    replaces: (year: string, name: string) =>
      `From ${year}, in place of "${name}" (the values do not connect).`,
    methodBreak: (year: string) =>
      `The method of measurement changed in ${year}; values before and after cannot be compared.`,
    named: (name: string, text: string) => `${name}: ${text}`,
    notYetDue: "Not yet due",
    notReported: "Not reported",
    notIntroduced: "Not introduced",
    noSurvey: "No survey",
    methodChanged: "Method changed",
    ended: "Ended",
    unknown: "Not given",
    increase: "Increase",
    decrease: "Decrease",
    maintain: "Maintain",
    inferred: (direction: string) => `${direction}\n(inferred)`,
    improved: "Better",
    worsened: "Worse",
    same: "Same",
    changed: "Changed",
    points: "points",
    chartLine: (name: string) => `Line "${name}"`,
    chartData: "Chart data (not printed)",
    listSeparator: ", ",
    sentenceSeparator: "; ",
    andMore: (count: number) => `and ${count} more`,
    remarkLargerPaper: (points: number) =>
      `On A4 the text would be printed at about ${points} points, so the paper is A3. To print on A4, choose fewer columns.`,
    remarkSmallPrint: (points: number) =>
      `With this many columns the text is printed at about ${points} points. Choose fewer columns or larger paper.`,
  },
});
