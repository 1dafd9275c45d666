import { defineStrings } from "../index";

export const unitTexts = defineStrings({
  ja: {
    title: "同じ指標の単位がそろっているか",
    nothing: "数値が2つ以上ある指標がないため、判定できません。",
    figure: (year: string, kind: string, value: string) => `${year}の${kind}${value}`,
    missing: (name: string, bare: string, other: string, unit: string) =>
      `「${name}」の${bare}には単位がありません（${other}には「${unit}」があります）。同じ数え方なら単位「${unit}」を付けてください。`,
    differ: (name: string, list: string) =>
      `「${name}」の単位がそろっていません（${list}）。同じものを数えているなら単位をそろえ、違うものなら指標を分けてください。`,
    worded: (sentence: string, counter: string, figure: string, unit: string) =>
      `「${sentence}」は「${counter}」の数と書いていますが、数値は「${figure}」で単位が「${unit}」です。どちらで数えるかを決めてそろえてください。`,
    bare: (sentence: string, figure: string) =>
      `「${sentence}」の「${figure}」に単位（件・種類など）がありません。何の数か分かるように単位を付けてください。`,
    people: (figure: string, text: string) =>
      `表では「${figure}」、文章では「${text}」と、「人」と「名」が混じっています。どちらかにそろえると検索や集計がしやすくなります。`,
  },
  en: {
    title: "All figures of an indicator are in one unit",
    nothing: "No indicator has two figures or more.",
    figure: (year: string, kind: string, value: string) => `${kind} “${value}” of “${year}”`,
    missing: (name: string, bare: string, other: string, unit: string) =>
      `"${name}": no unit is printed with ${bare}, while ${other} has “${unit}”. Add the unit if it counts the same.`,
    differ: (name: string, list: string) =>
      `"${name}": the units differ (${list}). Use one unit for one thing, and two indicators for two.`,
    worded: (sentence: string, counter: string, figure: string, unit: string) =>
      `“${sentence}” speaks of a number of “${counter}”, but the figure “${figure}” is in “${unit}”. Count in one of them.`,
    bare: (sentence: string, figure: string) =>
      `“${figure}” in “${sentence}” has no unit. Say what is counted.`,
    people: (figure: string, text: string) =>
      `The table says “${figure}” and the text “${text}”: two words for people. One word makes searching and adding easier.`,
  },
});
