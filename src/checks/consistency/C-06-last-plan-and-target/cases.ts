import type { Indicator } from "../../../kpi/indicator";
import { kpi, type ConsistencyCases } from "../testing";

const uptake = (plan: string, target: string) =>
  kpi({ name: "申込み", plan: { 2019: "10%", 2020: "20%", 2021: plan }, target: { 2021: target } });

/** 『30事業』 beside the original target. */
function withRevised(indicator: Indicator): Indicator {
  const original = indicator.observations.find(({ kind }) => kind === "target")!;
  const revised = { ...original, value: 30, rawText: "30事業", version: "revised" as const };
  return { ...indicator, observations: [...indicator.observations, revised] };
}

export const cases: ConsistencyCases = {
  valid: [
    { name: "the plans end at the target", indicators: [uptake("50%", "50%")] },
    {
      name: "the target lies after the last plan",
      indicators: [
        uptake("50%", "50%"),
        kpi({
          name: "閲覧者数",
          plan: { 2022: "167,500人", 2023: "174,000人" },
          target: { 2027: "200,000人" },
        }),
      ],
    },
    {
      name: "the plan keeps to the original target, which was revised since",
      indicators: [
        withRevised(kpi({ name: "連携事業", plan: { 2022: "3事業" }, target: { 2022: "3事業以上" } })),
      ],
    },
    {
      name: "a target on the way: plans go on after it",
      indicators: [
        uptake("50%", "50%"),
        kpi({ name: "整備率", plan: { 2022: "80%", 2023: "100%" }, target: { 2022: "100%" } }),
      ],
    },
    {
      name: "about 15% is 15%",
      indicators: [kpi({ name: "利用率", plan: { 2023: "15%" }, target: { 2023: "約15%" } })],
    },
  ],
  invalid: [
    {
      name: "30% planned in the last year, 50% wanted",
      indicators: [uptake("30%", "50%")],
      expect: ["No.1!E10,E12"],
      says: [/令和3年度.*30%.*50%/],
    },
    {
      name: "7,000 and 12,000",
      indicators: [
        kpi({
          name: "アクセス回数",
          plan: { 2019: "1,000回", 2020: "3,000回", 2021: "7,000回" },
          target: { 2021: "12,000回" },
        }),
      ],
      expect: ["No.1!E10,E12"],
      says: [/7,000回.*12,000回/],
    },
    {
      name: "800 in the last year of the first period; the second begins without a number",
      indicators: [
        kpi({
          name: "課税所得証明書",
          plan: { 2020: "650件", 2021: "800件", 2022: "", 2023: "" },
          target: { 2021: "1,000件", 2023: "7,000件" },
        }),
      ],
      expect: ["No.1!E10,E12"],
      says: [/800件.*1,000件/],
    },
    {
      name: "less is better, and the plan asks for less than the target",
      indicators: [
        kpi({
          name: "待ち時間",
          comparison: "le",
          direction: "decrease",
          plan: { 2022: "20分", 2023: "10分" },
          target: { 2023: "15分以内" },
        }),
      ],
      expect: ["No.1!G10,G12"],
      says: [/10分.*15分以内/],
    },
  ],
  unknown: [
    {
      name: "plans without a target",
      indicators: [kpi({ name: "操縦資格", plan: { 2023: "20人" } })],
      reason: /予定と目標値/,
    },
  ],
};
