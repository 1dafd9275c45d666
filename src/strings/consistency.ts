/** Words that all checks of 数値の整合性 share; each check has its own file in consistency/. */
import { defineStrings } from "./index";

export const consistencyStrings = defineStrings({
  ja: {
    section: "数値の整合性",
    kindCatch: "矛盾・不足",
    kindAsk: "担当課に確認",
    kindInfo: "参考",
    summary: (indicators: number, judged: number, caught: number, ask: number, info: number) =>
      `指標${indicators.toLocaleString("ja-JP")}件を${judged}項目で調べました。矛盾・不足 ${caught}件　担当課に確認 ${ask}件　参考 ${info}件`,
    notLooked:
      "指標の表（KPIの一覧や個票）が見つからないため、数値の整合性は調べていません。指標の表がある場合は、「指標」の画面で列の意味を指定すると調べられます。",
    allRight: "指摘はありません。",
    couldNotJudge: (count: number) => `判定できなかった項目（${count}）`,
    noPoints: "数値の整合性は、機械可読性の得点に含まれません。",
    separator: "、",
    andMore: (list: string, more: number) => `${list}ほか${more}件`,
    noYear: "年度の記載なし",
    baseline: "基準値",
    plan: "予定",
    actual: "実績",
    target: "目標値",
    reading: (sheet: string) => `「${sheet}」の指標を読んでいます`,
    checking: (check: string) => `数値の整合性（${check}）を調べています`,
    readFailed: (sheet: string, detail: string) =>
      `シート「${sheet}」の指標を読む途中で内部エラーが起きたため、このシートの数値の整合性は調べていません（${detail}）。機械可読性の検査の結果には影響しません。`,
  },
  en: {
    section: "Consistency of figures",
    kindCatch: "Contradictions and gaps",
    kindAsk: "To be asked",
    kindInfo: "Remarks",
    summary: (indicators: number, judged: number, caught: number, ask: number, info: number) =>
      `Indicators: ${indicators.toLocaleString("en-US")}, looked at by ${judged} checks. Contradictions and gaps ${caught}, to be asked ${ask}, remarks ${info}`,
    notLooked:
      "No table of indicators was found, so the consistency of figures was not looked at. If there is one, say in the indicators panel what its columns are.",
    allRight: "There are no findings.",
    couldNotJudge: (count: number) => `Checks that could not judge (${count})`,
    noPoints: "The consistency of figures takes no points off the scores.",
    separator: ", ",
    andMore: (list: string, more: number) => `${list} and ${more} more`,
    noYear: "no year printed",
    baseline: "baseline",
    plan: "plan",
    actual: "actual",
    target: "target",
    reading: (sheet: string) => `Reading the indicators of "${sheet}"`,
    checking: (check: string) => `Looking at the consistency of figures (${check})`,
    readFailed: (sheet: string, detail: string) =>
      `An internal error stopped the reading of the indicators of sheet "${sheet}", so the consistency of its figures was not looked at (${detail}). The other results are not affected.`,
  },
});
