import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const counts = (targetText: string) =>
  kpi({ name: "住民票等", plan: { 2023: "58,300件" }, actual: { 2023: "111,034件" }, targetText });
const form = (target: string, remark: string) =>
  sheetWith("No.2", { B8: "評価指標（定量的）", C8: target, B13: remark });
const onNo2 = (targetText: string) => {
  const indicator = counts(targetText);
  return {
    ...indicator,
    observations: indicator.observations.map((each) => ({ ...each, sheet: "No.2" })),
    targetText: { rawText: targetText, sheet: "No.2", cell: "C8" },
  };
};
const raise = "認知率と利用率を高め、最終年度には全体の約15%がコンビニ交付となることを目標とします。";

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "both measures have a value",
      indicators: [onNo2(raise)],
      sheets: [form(raise, "認知率はアンケートで52.3%、利用率は23.1%でした。")],
    },
    {
      name: "a measure that is an indicator",
      indicators: [
        kpi({
          name: "受診率",
          actual: { 2023: "40.5%" },
          target: { 2023: "52%" },
          targetText: "受診率を高めます。",
        }),
      ],
      sheets: [sheetWith("No.1", { B8: "評価指標", C8: "検診の受診率を高めることを目標とします。" })],
    },
    {
      name: "a number for every target",
      indicators: [counts("年間58,300件を目標とします。")],
      sheets: [sheetWith("No.1", { B8: "評価指標", C8: "年間58,300件を目標とします。" })],
    },
    {
      name: "a goal in words with a result in words",
      indicators: [
        kpi({
          name: "電子契約",
          actual: { 2022: "電子契約サービスを本格導入" },
          target: { 2022: "制度設計" },
        }),
      ],
    },
    {
      name: "a plan that reports no results yet",
      indicators: [kpi({ name: "情報リテラシー", target: { 2022: "令和3年度の取組みを継続・充実" } })],
    },
  ],
  invalid: [
    {
      name: "a measure that is promised and never measured",
      indicators: [onNo2(raise)],
      sheets: [form(raise, "コンビニ交付利用率23.1%となり、目標を達成しています。")],
      expect: ["No.2!C8"],
      says: [/「認知率」/],
    },
    {
      name: "a goal in a sentence for which there is no row",
      indicators: [counts("")],
      unread: [
        {
          sheet: "No.6",
          cell: "C8",
          rawText: "公開型GISは、令和5年度（2023年度）までの導入を目標とします。",
          reason: "",
          code: "goalWithoutRow",
        },
      ],
      expect: ["No.6!C8"],
      says: [/公開型GIS/],
    },
    {
      name: "an item with a goal in words and nothing beside it",
      indicators: [
        kpi({ name: "情報リテラシー", target: { 2022: "令和3年度の取組みを継続・充実" } }),
        kpi({ name: "内製化", actual: { 2022: "6件" }, target: { 2022: "5件以上" } }),
      ],
      expect: ["No.1!F12"],
      says: [/継続・充実/],
    },
    {
      name: "two measures, neither told",
      indicators: [onNo2("満足度と参加率を向上させます。")],
      sheets: [form("満足度と参加率を向上させます。", "講座を5回開きました。")],
      expect: ["No.2!C8", "No.2!C8"],
      says: [/「満足度」/, /「参加率」/],
    },
  ],
  unknown: [
    { name: "no targets", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /目標/ },
  ],
};
