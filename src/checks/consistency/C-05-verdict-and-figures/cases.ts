import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const meetings = (achieved: boolean, text: string, actual = "2,987回") =>
  kpi({
    name: "会議システム",
    plan: { 2023: "3,000回" },
    actual: { 2023: actual },
    verdicts: { 2023: [achieved, text] },
  });

export const cases: ConsistencyCases = {
  valid: [
    { name: "missed, and said so", indicators: [meetings(false, "目標未達となりました。")] },
    { name: "met exactly", indicators: [meetings(true, "目標を達成しました。", "3,000回")] },
    {
      name: "met the plan of the year, not the final target",
      indicators: [
        kpi({
          name: "申込み",
          plan: { 2021: "30%" },
          actual: { 2021: "33.3%" },
          target: { 2021: "50%" },
          verdicts: { 2021: [true, "予定を上回り、目標を達成しました。"] },
        }),
      ],
    },
    {
      name: "a reduction whose sign can be read in two ways",
      indicators: [
        kpi({
          name: "残業時間削減",
          plan: { 2022: "5%" },
          actual: { 2022: "-13.7%" },
          verdicts: { 2022: [true, "目標を達成しました。"] },
        }),
      ],
    },
    {
      name: "less is better, on the bound",
      indicators: [
        kpi({
          name: "窓口",
          comparison: "le",
          direction: "decrease",
          plan: { 2023: "15分以内" },
          actual: { 2023: "15分" },
          verdicts: { 2023: [true, "目標を達成しました。"] },
        }),
      ],
    },
    {
      name: "the rate is told apart from the verdict",
      indicators: [meetings(false, "達成率は99.6%で、目標未達となりました。")],
    },
  ],
  invalid: [
    {
      name: "said to be met and missed by 13",
      indicators: [meetings(true, "目標を達成しました。")],
      expect: ["No.1!B13,G11,G10"],
      says: [/「目標を達成しました。」.*2,987回.*3,000回.*未達です/],
    },
    {
      name: "said to be missed and met",
      indicators: [meetings(false, "目標未達でした。", "3,010回")],
      expect: ["No.1!B13,G11,G10"],
      says: [/3,010回.*3,000回.*達成です/],
    },
    {
      name: "the word 達成 for a rate of a missed target",
      indicators: [
        meetings(false, "会議システムの利用については目標の99.6%を達成しましたが、目標未達となりました。"),
      ],
      expect: ["No.1!B13"],
      says: [/99\.6%を達成しましたが、目標未達.*読み違え/],
    },
    {
      name: "the same in the remarks, where no verdict was made of it",
      indicators: [
        kpi({
          name: "会議システム",
          plan: { 2023: "3,000回" },
          actual: { 2023: "2,987回" },
          remarks: "目標の99.6％を達成しましたが、予定を下回っています。",
          verdicts: { 2023: [false, "目標には至りませんでした。"] },
        }),
      ],
      sheets: [
        sheetWith("No.1", {
          B14: "目標の99.6％を達成しましたが、予定を下回っています。目標には至りませんでした。",
        }),
      ],
      expect: ["No.1!B14"],
      says: [/99\.6％を達成/],
    },
    {
      name: "less is better and more was needed",
      indicators: [
        kpi({
          name: "窓口",
          comparison: "le",
          direction: "decrease",
          plan: { 2023: "15分以内" },
          actual: { 2023: "18分" },
          verdicts: { 2023: [true, "目標を達成しました。"] },
        }),
      ],
      expect: ["No.1!B13,G11,G10"],
      says: [/18分.*15分以内.*未達です/],
    },
  ],
  unknown: [
    {
      name: "no verdict in words",
      indicators: [kpi({ name: "利用率", plan: { 2023: "10%" }, actual: { 2023: "9%" } })],
      reason: /達成・未達/,
    },
  ],
};
