import { defineStrings } from "../index";

export const twoSheetsTexts = defineStrings({
  ja: {
    title: "同じ指標の数値がシートの間で合っているか",
    nothing: "2つ以上のシートに載っている指標がないため、判定できません。",
    differs: (
      name: string,
      year: string,
      kind: string,
      sheet: string,
      value: string,
      otherSheet: string,
      cell: string,
      other: string,
    ) =>
      `「${name}」の${year}の${kind}が、シート「${sheet}」では${value}、シート「${otherSheet}」の${cell}では${other}です。どちらが正しいかを確かめてそろえるか、違う理由（改定、範囲の違いなど）を注記してください。`,
    alike: (
      name: string,
      sheet: string,
      value: string,
      otherName: string,
      otherSheet: string,
      cell: string,
      other: string,
    ) =>
      `シート「${sheet}」の「${name}」（目標${value}）と、シート「${otherSheet}」の${cell}「${otherName}」（目標${other}）は同じ指標ですか。同じであれば目標値をそろえ、違うのであれば名前で区別してください。`,
    met: (sheet: string, year: string, actual: string, target: string) =>
      `なお、シート「${sheet}」の${year}の実績${actual}は、もう一方の目標${target}を既に満たしています。`,
  },
  en: {
    title: "Sheets agree on the figures of an indicator",
    nothing: "No indicator stands on two sheets.",
    differs: (
      name: string,
      year: string,
      kind: string,
      sheet: string,
      value: string,
      otherSheet: string,
      cell: string,
      other: string,
    ) =>
      `"${name}": the ${kind} of “${year}” is “${value}” on sheet "${sheet}" and “${other}” in ${cell} of sheet "${otherSheet}". Find out which is right, or say why they differ.`,
    alike: (
      name: string,
      sheet: string,
      value: string,
      otherName: string,
      otherSheet: string,
      cell: string,
      other: string,
    ) =>
      `Are "${name}" on sheet "${sheet}" (target “${value}”) and "${otherName}" in ${cell} of sheet "${otherSheet}" (target “${other}”) one indicator? If so, use one target; if not, tell their names apart.`,
    met: (sheet: string, year: string, actual: string, target: string) =>
      ` The actual “${actual}” of “${year}” on sheet "${sheet}" meets the other target “${target}” already.`,
  },
});
