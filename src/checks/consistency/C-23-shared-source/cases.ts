import { kpi, type ConsistencyCases } from "../testing";

const changed = (name = "オープンデータ閲覧数") =>
  kpi({ sheet: "No.6", name, actual: { 2022: "14,320人", 2023: "4,371人" }, methodBreaks: [2022] });
const visitors = (rest: Parameters<typeof kpi>[0] = {}) =>
  kpi({ sheet: "No.5", name: "閲覧者数", actual: { 2021: "471,579人", 2022: "436,942人" }, ...rest });

export const cases: ConsistencyCases = {
  valid: [
    { name: "both say it", indicators: [changed(), visitors({ methodBreaks: [2022] })] },
    { name: "something else is counted", indicators: [changed(), visitors({ name: "登録者数" })] },
    {
      name: "another unit",
      indicators: [changed(), visitors({ actual: { 2021: "471,579回", 2022: "436,942回" } })],
    },
    {
      name: "only figures after the change",
      indicators: [changed(), visitors({ actual: { 2022: "436,942人", 2023: "1人" } })],
    },
  ],
  invalid: [
    {
      name: "the same tool feeds another sheet",
      indicators: [changed(), visitors()],
      expect: ["No.5!E11,F11"],
      says: [
        /「No\.6」の「オープンデータ閲覧数」は令和4年度.*「閲覧者数」（令和3年度471,579人→令和4年度436,942人）.*測っていますか。/,
      ],
    },
    {
      name: "two others",
      indicators: [changed(), visitors(), visitors({ sheet: "No.7", name: "動画閲覧数" })],
      expect: ["No.5!E11,F11", "No.7!E11,F11"],
      says: [/動画閲覧数/],
    },
    {
      name: "a rate by another survey",
      indicators: [
        kpi({ sheet: "A", name: "市民満足率", actual: { 2021: "52%", 2022: "61%" }, methodBreaks: [2022] }),
        kpi({ sheet: "B", name: "来庁者満足率", actual: { 2021: "70%", 2022: "78%" } }),
      ],
      expect: ["B!E11,F11"],
      says: [/来庁者満足率/],
    },
    {
      name: "hours",
      indicators: [
        kpi({
          sheet: "A",
          name: "窓口の待ち時間",
          actual: { 2021: "30分", 2022: "15分" },
          methodBreaks: [2022],
        }),
        kpi({ sheet: "B", name: "電話の待ち時間", actual: { 2021: "5分", 2023: "4分" } }),
      ].map((each) => ({ ...each, name: each.name.replace("待ち時間", "待機時間") })),
      expect: ["B!E11,G11"],
      says: [/電話の待機時間/],
    },
  ],
  unknown: [{ name: "no change of method", indicators: [visitors()], reason: /算定方法/ }],
};
