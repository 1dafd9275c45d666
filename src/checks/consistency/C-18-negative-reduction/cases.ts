import { kpi, type ConsistencyCases } from "../testing";

const overtime = kpi({
  name: "残業時間削減",
  plan: { 2022: "5%", 2023: "20%" },
  actual: { 2022: "-13.7%", 2023: "-12.3%" },
});
const hours = kpi({
  name: "教職員年間総残業時間",
  baseline: { 2020: "664,925時間" },
  relatesTo: overtime.id,
});

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "a positive reduction",
      indicators: [kpi({ name: "時間外勤務削減率", actual: { 2020: "4.8%" }, target: { 2022: "5%" } })],
    },
    { name: "the sign has been explained", indicators: [{ ...overtime, signConvention: "change" }] },
    {
      name: "plans count a fall as negative, too",
      indicators: [kpi({ name: "CO2削減", plan: { 2023: "-10%" }, actual: { 2023: "-12%" } })],
    },
    {
      name: "an increase that was negative is no reduction",
      indicators: [
        kpi({ name: "短縮時間", plan: { 2023: "600時間" }, actual: { 2023: "620時間" } }),
        kpi({ name: "稼働率の増減", plan: { 2020: "10%" }, actual: { 2020: "-16.91%" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "both readings, with hours and verdicts",
      indicators: [overtime, hours],
      expect: ["No.1!F11,G11"],
      says: [
        /令和4年度（-13\.7%・予定5%）.*増えた、664,925時間が約756,020時間、予定は未達.*減った、664,925時間が約573,830時間、予定は達成/,
        /令和5年度（-12\.3%・予定20%）.*予定は未達.*予定は未達.*どちらの意味ですか。/,
      ],
    },
    {
      name: "without an amount and without a plan",
      indicators: [kpi({ name: "経費削減率", actual: { 2023: "-3%" }, target: { 2025: "5%" } })],
      expect: ["No.1!G11"],
      says: [/令和5年度（-3%）は、.*「増えた」.*「減った」/],
    },
    {
      name: "an amount of hours",
      indicators: [kpi({ name: "時間外の縮減", plan: { 2023: "100時間" }, actual: { 2023: "-120時間" } })],
      expect: ["No.1!G11"],
      says: [/-120時間・予定100時間/],
    },
    {
      name: "one negative year among positive ones",
      indicators: [
        kpi({
          name: "ごみ減量・抑制率",
          plan: { 2022: "2%", 2023: "4%" },
          actual: { 2022: "1.5%", 2023: "-0.5%" },
        }),
      ],
      expect: ["No.1!G11"],
      says: [/-0\.5%/],
    },
  ],
  unknown: [
    { name: "no reduction", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /削減/ },
  ],
};
