import { kpi, type ConsistencyCases } from "../testing";

const ai = (result: string, missing: "textOnly" | null = "textOnly") =>
  kpi({
    name: "AIの導入",
    target: { 2022: "3業務以上" },
    actual: {
      2020: missing === null ? result : { value: null, rawText: result, missing, unit: "" },
    },
  });

export const cases: ConsistencyCases = {
  valid: [
    { name: "a result in numbers", indicators: [ai("4業務導入", null)] },
    { name: "a result in words", indicators: [ai("全校で実施")] },
    { name: "a number of something else", indicators: [ai("ごみ収集など12件の相談を検討")] },
    {
      name: "a description with many numbers",
      indicators: [
        ai(
          "会議録作成支援システムを5業務で試行し、保育所入所選考、市税納付推進、チャットボットなどの各分野で次年度の本格導入に向けた調整を進めました。",
        ),
      ],
    },
  ],
  invalid: [
    {
      name: "four being arranged, three wanted",
      indicators: [ai("4業務について導入の調整")],
      expect: ["No.1!D11"],
      says: [/「4業務について導入の調整」の「4業務」.*目標3業務以上.*何業務ですか。/],
    },
    {
      name: "two considered, two wanted",
      indicators: [
        kpi({
          name: "範囲の見直し",
          target: { 2022: "2業務以上" },
          actual: { 2020: { value: null, rawText: "2業務について検討", missing: "textOnly", unit: "" } },
        }),
      ],
      expect: ["No.1!D11"],
      says: [/2業務について検討/],
    },
    {
      name: "planned, not done",
      indicators: [ai("5業務に導入予定")],
      expect: ["No.1!D11"],
      says: [/5業務/],
    },
    {
      name: "held against the plan where there is no target",
      indicators: [
        kpi({
          name: "整備",
          plan: { 2022: "10施設" },
          actual: { 2022: { value: null, rawText: "12施設と協議中", missing: "textOnly", unit: "" } },
        }),
      ],
      expect: ["No.1!F11"],
      says: [/12施設.*10施設/],
    },
  ],
  unknown: [
    { name: "no target", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /目標/ },
  ],
};
