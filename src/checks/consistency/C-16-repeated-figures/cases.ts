import { kpi, type ConsistencyCases } from "../testing";

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "another figure every year",
      indicators: [kpi({ name: "件数", actual: { 2022: "436件", 2023: "371件" } })],
    },
    {
      name: "a small count for a second year",
      indicators: [kpi({ name: "職員", actual: { 2020: "6人", 2021: "6人", 2022: "20人" } })],
    },
    {
      name: "none and all stay as they are",
      indicators: [
        kpi({ name: "事故", actual: { 2021: "0件", 2022: "0件", 2023: "0件" } }),
        kpi({ name: "整備率", actual: { 2021: "100%", 2022: "100%", 2023: "100%" } }),
      ],
    },
    {
      name: "as planned for two years",
      indicators: [
        kpi({ name: "台数", plan: { 2022: "31台", 2023: "34台" }, actual: { 2022: "31台", 2023: "34台" } }),
      ],
    },
    {
      name: "the same figure years apart",
      indicators: [kpi({ name: "件数", actual: { 2020: "436件", 2022: "436件", 2023: "371件" } })],
    },
  ],
  invalid: [
    {
      name: "400 and 400",
      indicators: [kpi({ name: "テレワーク実施", actual: { 2022: "400人", 2023: "400人" } })],
      expect: ["No.1!F11,G11"],
      says: [/令和4年度～令和5年度の2年度が400人/],
    },
    {
      name: "15 five times over",
      indicators: [
        kpi({
          name: "窓口",
          comparison: "le",
          actual: { 2019: "15分", 2020: "15分", 2021: "15分", 2022: "15分", 2023: "15分" },
        }),
      ],
      expect: ["No.1!C11,D11,E11,F11,G11"],
      says: [/5年度が15分/],
    },
    {
      name: "620 twice, then another",
      indicators: [kpi({ name: "選考", actual: { 2021: "620時間", 2022: "620時間", 2023: "662時間" } })],
      expect: ["No.1!E11,F11"],
      says: [/令和3年度～令和4年度の2年度が620時間/],
    },
    {
      name: "exactly as planned three years on end",
      indicators: [
        kpi({
          name: "防犯カメラ",
          plan: { 2021: "331拠点", 2022: "613拠点", 2023: "899拠点" },
          actual: { 2021: "331拠点", 2022: "613拠点", 2023: "899拠点" },
        }),
      ],
      expect: ["No.1!E11,F11,G11"],
      says: [/予定とまったく同じ.*331拠点、613拠点、899拠点/],
    },
  ],
  unknown: [
    { name: "one year", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /2年度以上/ },
  ],
};
