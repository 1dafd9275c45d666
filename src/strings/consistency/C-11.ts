import { defineStrings } from "../index";

export const decimalTexts = defineStrings({
  ja: {
    title: "同じ指標の小数点以下の桁数がそろっているか",
    nothing: "数値が2つ以上ある指標がないため、判定できません。",
    figure: (year: string, kind: string, value: string) => `${year}の${kind}${value}`,
    measured: (name: string, list: string) =>
      `「${name}」の小数点以下の桁数がそろっていません（${list}）。元の数値を確かめ、同じ桁数で書いてください。`,
    hidden: (names: string, name: string, list: string) =>
      `${names}は、セルに表示される小数点以下の桁数がそろっていません（例：「${name}」の${list}）。セルの表示形式（0.0など）をそろえると、末尾の0も表示されます。`,
    pair: (name: string, kind: string, value: string, otherKind: string, other: string) =>
      `「${name}」${kind}${value}と${otherKind}${other}`,
    yardstick: (pairs: string) =>
      `予定・目標と実績とで小数点以下の桁数が違います（${pairs}）。端数で達成・未達が変わるときは、どの桁で比べるかを決めて注記してください。`,
  },
  en: {
    title: "All figures of an indicator have the same decimals",
    nothing: "No indicator has two figures or more.",
    figure: (year: string, kind: string, value: string) => `${kind} “${value}” of “${year}”`,
    measured: (name: string, list: string) =>
      `"${name}": the number of decimals differs (${list}). Look the figures up and print them alike.`,
    hidden: (names: string, name: string, list: string) =>
      `${names}: the cells show different numbers of decimals (“${name}”: ${list}). One number format such as 0.0 shows zeros at the end, too.`,
    pair: (name: string, kind: string, value: string, otherKind: string, other: string) =>
      `"${name}" ${kind} “${value}” and ${otherKind} “${other}”`,
    yardstick: (pairs: string) =>
      `Plans or targets and actuals have different decimals (${pairs}). Where a fraction decides the verdict, say at which digit they are compared.`,
  },
});
