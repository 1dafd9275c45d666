import { kpi, type ConsistencyCases } from "../testing";

const renewed = kpi({
  name: "街頭防犯カメラの更新",
  plan: { 2021: "331拠点", 2022: "613拠点" },
  actual: { 2021: "331拠点" },
});

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "plans go up from the baseline",
      indicators: [kpi({ name: "登録者数", baseline: { 2019: "53,051人" }, plan: { 2022: "83,200人" } })],
    },
    {
      name: "a bad first year under a plan that goes up",
      indicators: [
        kpi({
          name: "参加人数",
          baseline: { 2018: "148人" },
          plan: { 2019: "200人" },
          actual: { 2019: "115人" },
        }),
      ],
    },
    {
      name: "less is better and the plan goes down",
      indicators: [
        kpi({
          name: "待ち時間",
          comparison: "le",
          direction: "decrease",
          baseline: { 2018: "240分" },
          plan: { 2019: "90分" },
        }),
      ],
    },
    {
      name: "the amount that a rate is taken of",
      indicators: [
        kpi({ name: "登録者数", baseline: { 2019: "53,051人" }, plan: { 2022: "83,200人" } }),
        kpi({ name: "増加率", baseline: { 2018: "775件" }, plan: { 2019: "10%" } }),
      ],
    },
    {
      name: "the actual of the baseline's own year",
      indicators: [
        kpi({ name: "登録者数", baseline: { 2019: "53,051人" }, plan: { 2022: "83,200人" } }),
        kpi({
          name: "割合",
          baseline: { 2020: "40.9%" },
          actual: { 2020: "40.8%", 2021: "42.0%" },
        }),
      ],
    },
    {
      name: "a base value from the middle of the series",
      indicators: [
        kpi({ name: "登録者数", baseline: { 2019: "53,051人" }, plan: { 2022: "83,200人" } }),
        kpi({ name: "交付件数", baseline: { 2020: "1,730件" }, plan: { 2020: "650件", 2021: "800件" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "562 sites before, 331 planned and reached",
      indicators: [
        kpi({
          name: "防犯カメラ",
          undatedBaseline: "562拠点",
          plan: { 2021: "331拠点", 2022: "613拠点" },
          actual: { 2021: "331拠点" },
        }),
      ],
      expect: ["No.1!B9,E10,E11"],
      says: [/562拠点.*令和3年度は予定331拠点、実績331拠点/],
    },
    {
      name: "562 sites in a sentence of the form",
      indicators: [
        renewed,
        kpi({ name: "街頭防犯カメラ", undatedBaseline: "562拠点", relatesTo: renewed.id }),
      ],
      expect: ["No.1!B9,E10,E11"],
      says: [/562拠点.*予定331拠点、実績331拠点/],
    },
    {
      name: "a plan below the baseline, no actual yet",
      indicators: [kpi({ name: "利用率", baseline: { 2018: "30%" }, plan: { 2019: "20%", 2020: "40%" } })],
      expect: ["No.1!B9,C10"],
      says: [/30%.*予定20%/],
    },
    {
      name: "less is better, and more is planned",
      indicators: [
        kpi({
          name: "待ち時間",
          comparison: "le",
          direction: "decrease",
          baseline: { 2018: "30分" },
          plan: { 2019: "45分" },
        }),
      ],
      expect: ["No.1!B9,C10"],
      says: [/30分.*予定45分/],
    },
    {
      name: "a running total that shrinks",
      indicators: [
        kpi({
          name: "累計件数",
          accumulation: "cumulative",
          baseline: { 2018: "500件" },
          actual: { 2019: "320件" },
        }),
      ],
      expect: ["No.1!B9,C11"],
      says: [/累計.*500件.*320件/],
    },
  ],
  unknown: [
    { name: "no baseline", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /基準値/ },
  ],
};
