import type { Indicator } from "../../../kpi/indicator";
import { kpi, type ConsistencyCases, type Printed } from "../testing";

/** An indicator with the sentence that sets its yearly step, as the reader gives both. */
function growing(text: string, step: number, plan: Printed, baseline: Printed = {}): Indicator[] {
  const main = kpi({ name: "閲覧数", plan, baseline, actual: { 2022: "14,320人" } });
  const named = kpi({
    name: "閲覧数の年間増加数",
    target: { 2023: { value: step, rawText: text, unit: "人", missing: null, cell: "C8" } },
    relatesTo: main.id,
  });
  return [main, named];
}

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "plans that follow from the baseline",
      indicators: growing(
        "閲覧数を年間1,500人ずつ増やすことを目標とします。",
        1500,
        { 2022: "17,042人", 2023: "18,542人" },
        { 2020: "14,042人" },
      ),
    },
    {
      name: "plans so far apart, without a baseline",
      indicators: growing("年間150人ずつ増やすことを目標とします。", 150, {
        2021: "150人",
        2022: "300人",
        2023: "450人",
      }),
    },
    {
      name: "a yearly decrease",
      indicators: growing(
        "待機者を毎年度50人ずつ減らします。",
        50,
        { 2022: "300人", 2023: "250人" },
        { 2021: "350人" },
      ),
    },
    {
      name: "a year left out between plans",
      indicators: growing("年間100人ずつ増やします。", 100, { 2021: "100人", 2023: "300人" }),
    },
  ],
  invalid: [
    {
      name: "14,042 and 1,500 a year do not make 15,500 two years later",
      indicators: growing(
        "オープンデータページの閲覧数を年間1,500人ずつ増やすことを目標とします。",
        1500,
        { 2022: "15,500人", 2023: "17,000人" },
        { 2020: "14,042人" },
      ),
      expect: ["No.1!F10,G10,D9"],
      says: [/14,042人.*1,500人ずつ.*17,042人に対し予定15,500人.*18,542人に対し予定17,000人/],
    },
    {
      name: "plans that grow by more",
      indicators: growing("年間150人ずつ増やします。", 150, { 2021: "150人", 2022: "300人", 2023: "500人" }),
      expect: ["No.1!F10,G10,C8"],
      says: [/150人ずつ.*300人→令和5年度500人/],
    },
    {
      name: "a decrease that the plans do not make",
      indicators: growing(
        "毎年50人ずつ減らします。",
        50,
        { 2022: "300人", 2023: "280人" },
        { 2021: "350人" },
      ),
      expect: ["No.1!G10,E9"],
      says: [/250人に対し予定280人/],
    },
    {
      name: "the step in the indicator's own target",
      indicators: [
        kpi({
          name: "協定数",
          plan: { 2022: "10件", 2023: "14件" },
          target: { 2023: { value: 5, rawText: "毎年度5件ずつ増やします。", unit: "件", missing: null } },
        }),
      ],
      expect: ["No.1!F10,G10,G12"],
      says: [/5件ずつ.*10件→令和5年度14件/],
    },
  ],
  unknown: [
    { name: "no such target", indicators: [kpi({ name: "件数", plan: { 2023: "5件" } })], reason: /ずつ/ },
  ],
};
