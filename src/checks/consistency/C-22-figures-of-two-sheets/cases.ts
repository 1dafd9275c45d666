import { kpi, type ConsistencyCases } from "../testing";

const uptake = (sheet: string, actual: string, target = "80%") =>
  kpi({ sheet, name: "電子申請の利用率（全手続）", actual: { 2023: actual }, target: { 2025: target } });

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "the same figures on two sheets",
      indicators: [uptake("計画", "52.3%"), uptake("実績", "52.3%")],
    },
    {
      name: "a short name that stands for two things",
      indicators: [
        uptake("計画", "52.3%"),
        uptake("実績", "52.3%"),
        kpi({ sheet: "No.1", name: "登録者数", group: { actionPlan: "SNS" }, target: { 2023: "90,400人" } }),
        kpi({
          sheet: "No.2",
          name: "登録者数",
          group: { actionPlan: "図書館" },
          target: { 2023: "1,000人" },
        }),
      ],
    },
    {
      name: "one of two versions of a target",
      indicators: [
        (() => {
          const both = uptake("計画", "52.3%");
          const target = both.observations.find(({ kind }) => kind === "target")!;
          return {
            ...both,
            observations: [...both.observations, { ...target, value: 90, version: "revised" as const }],
          };
        })(),
        uptake("実績", "52.3%", "90%"),
      ],
    },
    {
      name: "one Latin word in common",
      indicators: [
        uptake("計画", "52.3%"),
        uptake("実績", "52.3%"),
        kpi({ sheet: "A", name: "AIの導入", target: { 2022: "3業務" } }),
        kpi({ sheet: "B", name: "AI・RPA", target: { 2022: "18業務" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "another actual",
      indicators: [uptake("計画", "52.3%"), uptake("実績", "53.2%")],
      expect: ["実績!G11"],
      says: [/令和5年度の実績.*「実績」では53\.2%.*「計画」のG11では52\.3%/],
    },
    {
      name: "another target in another plan",
      indicators: [uptake("計画", "52.3%", "80%"), uptake("総合計画", "52.3%", "90%")],
      expect: ["総合計画!I12"],
      says: [/目標値.*90%.*80%/],
    },
    {
      name: "a name that another plan uses as an alias",
      indicators: [
        kpi({
          sheet: "戦略",
          name: "電子決裁の実施率",
          aliases: ["全部局の電子決裁率平均"],
          actual: { 2020: "25.1%" },
        }),
        kpi({ sheet: "計画", name: "全部局の電子決裁率平均", actual: { 2020: "26.0%" } }),
      ],
      expect: ["計画!D11"],
      says: [/26\.0%.*25\.1%/],
    },
    {
      name: "two names that seem to be one indicator",
      indicators: [
        kpi({
          sheet: "スマート",
          name: "RPA、AI-OCR等の導入",
          actual: { 2020: "18業務" },
          target: { 2022: "35業務" },
        }),
        kpi({ sheet: "戦略", name: "AI・RPA", target: { 2022: "18業務以上" } }),
      ],
      expect: ["戦略!F12"],
      says: [
        /18業務以上.*RPA、AI-OCR等の導入.*35業務.*同じ指標ですか.*令和2年度の実績18業務は、もう一方の目標18業務以上/,
      ],
    },
  ],
  unknown: [
    {
      name: "one sheet",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /2つ以上のシート/,
    },
  ],
};
