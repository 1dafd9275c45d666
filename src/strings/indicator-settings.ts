/** Texts about what users say of an indicator beyond its sheet (利用者の判断). */
import { defineStrings } from "./index";

export const indicatorSettingsTexts = defineStrings({
  ja: {
    unreadable:
      "このシートに残した指標についての判断（基準年度・自己評価など）を読めません。使わずに計算しました。「指標」の詳細で、もう一度入れてください。",
    notPossible:
      "入力した内容を保存できません。年度は西暦4桁または和暦で、値は数字で、理由は空白にせずに入れてください。",
    unknownIndicator: (name: string) =>
      `指標「${name}」の置かれたシートが分からないため、保存できません。もう一度「指標を読む」を押してください。`,
    keep: "指標についての判断の保存",
  },
  en: {
    unreadable:
      "What was said about the indicators of this sheet (baseline year, own verdict …) cannot be read and was not used. Enter it again in the detail of the indicator.",
    notPossible:
      "This cannot be kept. Give years with four digits or as a Japanese era year, values as numbers, and a reason that is not blank.",
    unknownIndicator: (name: string) =>
      `It is not known on which sheet the indicator “${name}” stands, so this cannot be kept. Read the indicators again.`,
    keep: "Keep what was said about an indicator",
  },
});
