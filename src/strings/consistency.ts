/** Words that all checks of 数値の整合性 share; each check has its own file in consistency/. */
import { defineStrings } from "./index";

export const consistencyStrings = defineStrings({
  ja: {
    section: "数値の整合性",
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
