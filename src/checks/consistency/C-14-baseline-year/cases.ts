import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const dated = kpi({ name: "割合", baseline: { 2020: "40.9%" }, target: { 2025: "60.0%" } });

export const cases: ConsistencyCases = {
  valid: [
    { name: "a year in brackets", indicators: [dated] },
    {
      name: "an as-of date",
      indicators: [
        kpi({
          name: "登録者数",
          baseline: { 2019: { rawText: "53,051人", value: 53051, asOf: "令和2年3月時点", missing: null } },
        }),
      ],
    },
    {
      name: "a year that the user has answered",
      indicators: [
        kpi({
          name: "件数",
          baseline: { 2019: { rawText: "6件", value: 6, yearSource: "user", missing: null } },
        }),
      ],
    },
    {
      name: "an indicator without a baseline beside one with a dated one",
      indicators: [dated, kpi({ name: "件数", actual: { 2023: "5件" } })],
    },
    {
      name: "a change with the day from which it counts",
      indicators: [dated],
      sheets: [sheetWith("取組", { B5: "・28業務 (R2年4月1日) ⇒ 189業務に拡大予定 (R3年4月1日)" })],
    },
  ],
  invalid: [
    {
      name: "six before, 58 after, but since when",
      indicators: [dated],
      sheets: [sheetWith("個別取組結果", { B5: "オンライン申請対象手続きを拡充（6件→58件）" })],
      expect: ["個別取組結果!B5"],
      says: [/「6件→58件」の「6件」がいつの値か/],
    },
    {
      name: "0 hours, but when",
      indicators: [kpi({ name: "削減時間", undatedBaseline: "0時間", target: { 2025: "1,000時間" } })],
      expect: ["No.1!B9"],
      says: [/削減時間.*0時間/],
    },
    {
      name: "each of a sheet",
      indicators: [
        dated,
        kpi({ name: "手続数", undatedBaseline: "5項目" }),
        kpi({ name: "普及率", undatedBaseline: "23.4%" }),
      ],
      expect: ["No.1!B9", "No.1!B9"],
      says: [/5項目/, /23\.4%/],
    },
    {
      name: "a baseline in a sentence",
      indicators: [kpi({ name: "防犯カメラ", undatedBaseline: "562拠点", actual: { 2021: "331拠点" } })],
      expect: ["No.1!B9"],
      says: [/562拠点/],
    },
    {
      name: "a baseline of something that only a sentence names",
      indicators: [dated, kpi({ name: "対象手続き数", undatedBaseline: "6件", relatesTo: dated.id })],
      expect: ["No.1!B9"],
      says: [/6件/],
    },
  ],
  unknown: [
    { name: "no baseline", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /基準値/ },
  ],
};
