import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const desk = (first: string, remarks: string) =>
  kpi({
    name: "窓口",
    comparison: "le",
    direction: "decrease",
    plan: { 2019: "90分", 2023: "15分以内" },
    actual: { 2019: first, 2020: "15分", 2023: "15分" },
    remarks,
  });
const credit = "令和2年度（2020年度）に窓口予約システムを導入し、目標を達成しました。";

export const cases: ConsistencyCases = {
  valid: [
    { name: "better only afterwards", indicators: [desk("60分", credit)] },
    {
      name: "the deed is of the first year",
      indicators: [desk("15分", "令和元年度に窓口予約システムを導入し、目標を達成しました。")],
    },
    {
      name: "a deed without success",
      indicators: [
        desk("60分", credit),
        desk("15分", "令和2年度に窓口予約システムを導入し、混雑をやわらげています。"),
      ],
    },
    {
      name: "the fall is explained, not a success",
      indicators: [
        desk("60分", credit),
        desk("15分", "令和4年度のサイト更新で算定方法が変わったため、減少したと考えられます。"),
      ],
    },
  ],
  invalid: [
    {
      name: "15 minutes the year before the system came",
      indicators: [desk("15分", credit)],
      sheets: [sheetWith("No.1", { B13: credit })],
      expect: ["No.1!C11,B13"],
      says: [/令和2年度より前の令和元年度に実績は15分で、既に15分以内/],
    },
    {
      name: "more is better",
      indicators: [
        kpi({
          name: "利用者数",
          plan: { 2021: "1,000人" },
          actual: { 2020: "1,200人", 2021: "1,300人" },
          remarks: "令和3年度に新館の運用を開始した結果、目標を上回りました。",
        }),
      ],
      expect: ["No.1!D11"],
      says: [/令和3年度より前の令和2年度に実績は1,200人/],
    },
    {
      name: "a date instead of a year",
      indicators: [desk("10分", "令和3年1月に予約システムを整備し、目標を達成しています。")],
      expect: ["No.1!C11"],
      says: [/令和2年度より前の令和元年度/],
    },
    {
      name: "held against the target where no plan is printed",
      indicators: [
        kpi({
          name: "電子化率",
          actual: { 2020: "85%", 2023: "90%" },
          target: { 2023: "80%" },
          remarks: "令和4年度に文書管理システムを更新したことで、目標を達成しました。",
        }),
      ],
      expect: ["No.1!D11"],
      says: [/85%.*80%/],
    },
  ],
  unknown: [
    { name: "no such sentence", indicators: [desk("15分", "目標を達成しました。")], reason: /取組の年度/ },
  ],
};
