import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const form = (target: string, remark = "") => sheetWith("No.1", { B8: "評価指標", C8: target, B13: remark });
const projector = (targetText: string, remarks: string, name = "プロジェクター") =>
  kpi({
    name,
    plan: { 2023: "100%" },
    actual: { 2023: "95.6%" },
    target: { 2023: "100%" },
    targetText,
    remarks,
  });
const daily = "各教室の授業におけるプロジェクター利用率を1日につき1回以上(100%)を目標とします。";
const asked = "プロジェクターの使用率は教職員へのアンケートによります。";
const checkups = (target: string | undefined) =>
  kpi({
    name: "特定健診",
    plan: { 2023: "52%" },
    actual: { 2023: "40.5%" },
    ...(target !== undefined && { target: { 2023: target } }),
  });

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "measured",
      indicators: [projector(daily, "利用の記録によります。")],
      sheets: [form(daily, "利用の記録によります。")],
    },
    {
      name: "the definition says that it is asked for",
      indicators: [projector("教職員アンケートでの利用率100%を目標とします。", asked)],
      sheets: [form("教職員アンケートでの利用率100%を目標とします。", asked)],
    },
    {
      name: "an opinion can only be asked for",
      indicators: [projector("市民の満足度を80%とします。", "アンケートによります。", "市民満足度")],
      sheets: [form("市民の満足度を80%とします。", "アンケートによります。")],
    },
    {
      name: "the target of the other plan is printed",
      indicators: [checkups("52%")],
      sheets: [form("受診率を、本市データヘルス計画に掲げる52%まで高めます。")],
    },
  ],
  invalid: [
    {
      name: "defined as use a day, measured by answers",
      indicators: [projector(daily, asked)],
      sheets: [form(daily, asked)],
      expect: ["No.1!C8,B13"],
      says: [/1日につき1回以上.*アンケートによります/],
    },
    {
      name: "the target stands in another plan",
      indicators: [checkups(undefined)],
      sheets: [form("受診率を、本市データヘルス計画に掲げる値まで高めます。")],
      expect: ["No.1!C8"],
      says: [/「特定健診」の目標は「本市データヘルス計画に掲げる値/],
    },
    {
      name: "as another plan lays down",
      indicators: [checkups(undefined)],
      sheets: [form("受診率の目標は総合計画で定めたとおりとします。")],
      expect: ["No.1!C8"],
      says: [/総合計画で定め/],
    },
    {
      name: "asked by word of mouth",
      indicators: [
        projector("窓口での利用率を100%とします。", "担当者への聞き取りでは95.6%でした。", "タブレット利用"),
      ],
      sheets: [form("窓口での利用率を100%とします。", "担当者への聞き取りでは95.6%でした。")],
      expect: ["No.1!C8,B13"],
      says: [/聞き取り/],
    },
  ],
  unknown: [
    {
      name: "no sentences",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /目標の文/,
    },
  ],
};
