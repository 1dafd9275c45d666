import { kpi, type ConsistencyCases } from "../testing";

const saved = (rest: Parameters<typeof kpi>[0] = {}) =>
  kpi({
    name: "AI/RPA等の利活用により削減した業務時間",
    undatedBaseline: "0時間",
    actual: { 2020: "526時間" },
    target: { 2025: "1,000時間" },
    ...rest,
  });

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "a year, in the name",
      indicators: [saved({ name: "年間削減時間" }), saved({ name: "年間の削減時間" })],
    },
    {
      name: "a running total, in the target",
      indicators: [saved({ targetText: "令和7年度までに累計1,000時間を削減します。" })],
    },
    { name: "the user has answered", indicators: [saved({ accumulation: "annual" })] },
    { name: "nothing saved yet", indicators: [saved({ actual: { 2020: "0時間" } })] },
    { name: "the target is of next year", indicators: [saved({ target: { 2021: "1,000時間" } })] },
    {
      name: "a rate beside an amount that is said to be a total",
      indicators: [
        saved({ accumulation: "cumulative" }),
        saved({ name: "時間外勤務削減率", actual: { 2020: "4.8%" }, target: { 2025: "5%" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "526 hours of 1,000, by the year or in all",
      indicators: [saved()],
      expect: ["No.1!D11,I12"],
      says: [/令和2年度526時間.*令和7年度の目標1,000時間.*累計ですか。/],
    },
    {
      name: "an amount of money",
      indicators: [
        saved({ name: "経費削減額", actual: { 2021: "1,200千円" }, target: { 2025: "5,000千円" } }),
      ],
      expect: ["No.1!E11,I12"],
      says: [/経費削減額/],
    },
    {
      name: "the latest year that has any",
      indicators: [saved({ actual: { 2020: "526時間", 2021: "700時間", 2022: "0時間" } })],
      expect: ["No.1!E11,I12"],
      says: [/令和3年度700時間/],
    },
    {
      name: "sheets of paper",
      indicators: [saved({ name: "用紙削減枚数", actual: { 2022: "360枚" }, target: { 2025: "900枚" } })],
      expect: ["No.1!F11,I12"],
      says: [/360枚/],
    },
  ],
  unknown: [
    {
      name: "nothing that adds up",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /積み上がる/,
    },
  ],
};
