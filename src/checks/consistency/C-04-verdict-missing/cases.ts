import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const done = (sheet: string, name = "登録者数") =>
  kpi({
    sheet,
    name,
    plan: { 2023: "90,400人" },
    actual: { 2023: "91,898人" },
    verdicts: { 2023: [true, "公式SNSの登録者数も目標を達成しました。"] },
  });
const silent = (sheet: string, name = "閲覧数") =>
  kpi({ sheet, name, plan: { 2023: "17,000人" }, actual: { 2023: "4,371人" } });

export const cases: ConsistencyCases = {
  valid: [
    { name: "every indicator has its verdict", indicators: [done("No.1"), done("No.2")] },
    {
      name: "a year that has no actual yet",
      indicators: [done("No.1"), kpi({ sheet: "No.1", name: "整備率", plan: { 2024: "100%" } })],
    },
    {
      name: "an indicator that ended earlier",
      indicators: [
        done("No.1"),
        kpi({ sheet: "No.1", name: "申込み", plan: { 2021: "30%" }, actual: { 2021: "33.3%" } }),
      ],
    },
    {
      name: "the department's own verdict",
      indicators: [
        done("No.1"),
        kpi({
          sheet: "No.1",
          name: "利用率",
          plan: { 2023: "10%" },
          actual: { 2023: "9%" },
          ownVerdicts: [{ fiscalYear: 2023, mark: "△", reason: "" }],
        }),
      ],
    },
    {
      name: "another document in the workbook, which prints no verdicts",
      indicators: [done("No.1"), { ...silent("大項目1"), layout: "kpi-block" }],
    },
    {
      name: "a label without a number is another matter",
      indicators: [
        done("No.1"),
        kpi({
          sheet: "No.1",
          name: "課税所得証明書",
          plan: { 2023: { rawText: "課税所得証明書 住民票等 58,300件", missing: "unknown", unit: "" } },
          actual: { 2023: { value: null, rawText: "課税所得証明書 住民票等 111,034件", missing: "unknown" } },
        }),
      ],
      sheets: [sheetWith("No.1", { B13: "公式SNSの登録者数も目標を達成しました。" })],
    },
  ],
  invalid: [
    {
      name: "silent where most sheets speak",
      indicators: [done("No.1"), done("No.2"), silent("No.6")],
      expect: ["No.6!G11"],
      says: [/「閲覧数」.*令和5年度.*4,371人.*17,000人/],
    },
    {
      name: "silent beside another indicator of the sheet",
      indicators: [done("No.10", "地域資料"), silent("No.10", "電子書籍回転数")],
      expect: ["No.10!G11"],
      says: [/電子書籍回転数/],
    },
    {
      name: "a verdict of the year before",
      indicators: [
        done("No.1"),
        kpi({
          sheet: "No.8",
          name: "特定健診",
          plan: { 2022: "51%", 2023: "52%" },
          actual: { 2022: "41.2%", 2023: "40.5%" },
          verdicts: { 2022: [false, "特定健診・保健指導どちらも目標未達でした。"] },
        }),
      ],
      expect: ["No.8!G11"],
      says: [/40\.5%.*52%/],
    },
    {
      name: "a result in words against a target",
      indicators: [
        done("No.1"),
        kpi({
          sheet: "No.2",
          name: "AIの導入",
          actual: { 2020: { value: null, rawText: "4業務について導入の調整", missing: "textOnly" } },
          undatedTarget: "3業務以上",
        }),
      ],
      expect: ["No.2!D11"],
      says: [/4業務について導入の調整.*3業務以上/],
    },
  ],
  unknown: [
    { name: "no verdict anywhere", indicators: [silent("No.1"), silent("No.2")], reason: /達成・未達/ },
  ],
};
