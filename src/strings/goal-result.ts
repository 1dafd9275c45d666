/** What the reader of goal/result forms (目標・取組結果) says of figures that it concluded or could not read. */
import { defineStrings } from "./index";

export const goalResultStrings = defineStrings({
  ja: {
    yearOfPeriod: "目標の年度の記載がないため、対象期間の最終年度としました。",
    yearOfGoal: "結果の年度の記載がないため、目標の年度としました。",
    yearOfReport: "年度の記載がないため、表題の年度としました。",
    goalInWords: (text: string) => `目標が文章のみで、数値がありません（「${text}」）。`,
    goalIsDue: (text: string) => `目標が時期のみで、数値がありません（「${text}」）。`,
    resultInWords: (text: string) => `実績が文章のみで、数値がありません（「${text}」）。`,
    resultUnderWay: (text: string) =>
      `実績の数値は検討・調整などの途中の数で、目標の指標の値ではありません（「${text}」）。`,
    resultOpposite: (text: string) =>
      `目標が削減（増加）であるのに、実績は逆の増加（削減）です（「${text}」）。符号を付けた数値で入力してください。`,
    partsWithoutTotal: (labels: string) =>
      `目標は1つですが、実績は内訳（${labels}）ごとで、合計の記載がありません。合計を目標と比べる場合は、合計を入力してください。`,
    partOf: (name: string, label: string) => `${name}（うち${label}）`,
    qualified: (name: string, label: string) => `${name}（${label}）`,
    reductionRate: (name: string) => `${name}の削減率`,
    reduction: (name: string) => `${name}の削減`,
    noName:
      "項目の名前が見つからないため、目標を読み取れません。目標の上か左に、項目の名前を入力してください。",
  },
  en: {
    yearOfPeriod: "No year is printed for the target; the last year of the period is taken.",
    yearOfGoal: "No year is printed for the result; the year of the target is taken.",
    yearOfReport: "No year is printed; the year of the title is taken.",
    goalInWords: (text: string) => `The target is words only, without a number ("${text}").`,
    goalIsDue: (text: string) => `The target is a date only, without a number ("${text}").`,
    resultInWords: (text: string) => `The result is words only, without a number ("${text}").`,
    resultUnderWay: (text: string) =>
      `The number in the result counts what is under way and is not the indicator's value ("${text}").`,
    resultOpposite: (text: string) =>
      `The target is a reduction (increase), but the result tells of the opposite ("${text}"). Enter it with its sign.`,
    partsWithoutTotal: (labels: string) =>
      `There is one target, but results for parts only (${labels}) and no total. Enter the total to compare it.`,
    partOf: (name: string, label: string) => `${name} (of which ${label})`,
    qualified: (name: string, label: string) => `${name} (${label})`,
    reductionRate: (name: string) => `Reduction rate of ${name}`,
    reduction: (name: string) => `Reduction of ${name}`,
    noName:
      "No name of the item was found, so the target was not read. Enter it above or left of the target.",
  },
});
