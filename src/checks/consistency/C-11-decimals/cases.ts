import { kpi, type ConsistencyCases } from "../testing";

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "one decimal throughout",
      indicators: [
        kpi({ name: "受診率", plan: { 2023: "52.0%" }, actual: { 2022: "41.2%", 2023: "40.0%" } }),
      ],
    },
    {
      name: "counts",
      indicators: [kpi({ name: "件数", plan: { 2023: "1,000件" }, actual: { 2023: "1,020件" } })],
    },
    {
      name: "0% and 100% need no decimals",
      indicators: [
        kpi({
          name: "整備率",
          plan: { 2022: "100%" },
          actual: { 2021: "0%", 2022: "93.4%", 2023: "95.0%", 2024: "100%" },
        }),
      ],
    },
    {
      name: "about 15%",
      indicators: [
        kpi({ name: "利用率", plan: { 2023: "約15%" }, actual: { 2022: "12.1%", 2023: "16.3%" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "96.3 and 115.48",
      indicators: [kpi({ name: "公開数", actual: { 2019: "+96.3%", 2020: "+115.48%", 2021: "+115.74%" } })],
      expect: ["No.1!C11,D11,E11"],
      says: [/96\.3%.*115\.48%/],
    },
    {
      name: "a baseline with a decimal, an actual without",
      indicators: [
        kpi({ name: "普及率", undatedBaseline: "23.4%", actual: { 2020: "38%" }, target: { 2025: "100%" } }),
      ],
      expect: ["No.1!B9,D11"],
      says: [/23\.4%.*38%/],
    },
    {
      name: "10.0 planned, -16.91 measured",
      indicators: [kpi({ name: "稼働率", plan: { 2020: "10.0%" }, actual: { 2020: "-16.91%" } })],
      expect: ["No.1!D10,D11"],
      says: [/予定10\.0%と実績-16\.91%/],
    },
    {
      name: "two indicators of a sheet are told together",
      indicators: [
        kpi({ name: "取得率", actual: { 2022: "66.0%" }, target: { 2022: "60%" } }),
        kpi({ name: "決裁率", actual: { 2022: "73.03%" }, target: { 2022: "60%" } }),
      ],
      expect: ["No.1!F12,F11"],
      says: [/60%と実績66\.0%.*60%と実績73\.03%/],
    },
    {
      name: "numbers in cells of their own, of which Excel hides zeros",
      indicators: [kpi({ name: "平均", actual: { 2022: "41", 2023: "40.5" } })],
      expect: ["No.1!F11,G11"],
      says: [/41.*40\.5/],
    },
  ],
  unknown: [
    { name: "one figure", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /2つ以上/ },
  ],
};
