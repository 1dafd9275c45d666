import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const checkup = (sheet = "No.8") =>
  kpi({
    sheet,
    name: "特定健診",
    plan: { 2022: "51%", 2023: "52%" },
    actual: { 2022: "41.2%", 2023: "40.5%" },
  });
const withHeading = (heading: string, ...more: readonly string[]) =>
  sheetWith("No.8", {
    A17: heading,
    B17: "特定健診・保健指導どちらも目標未達でした。",
    ...Object.fromEntries(more.map((text, index) => [`A${18 + index}`, text])),
  });

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "the year of the latest actual",
      indicators: [checkup()],
      sheets: [withHeading("令和5年度実績に関する備考")],
    },
    {
      name: "the same year as a western one",
      indicators: [checkup()],
      sheets: [withHeading("2023年度実績に関する備考")],
    },
    {
      name: "remarks of several years, the latest among them",
      indicators: [checkup()],
      sheets: [withHeading("令和4年度実績に関する備考", "令和5年度実績に関する備考")],
    },
    {
      name: "a year that has no actual yet has no remarks either",
      indicators: [
        kpi({ sheet: "No.8", name: "整備率", plan: { 2022: "50%", 2023: "100%" }, actual: { 2022: "60%" } }),
      ],
      sheets: [withHeading("令和4年度実績に関する備考")],
    },
  ],
  invalid: [
    {
      name: "remarks of the year before",
      indicators: [checkup()],
      sheets: [withHeading("令和4年度実績に関する備考")],
      expect: ["No.8!A17"],
      says: [/令和4年度ですが.*令和5年度です/],
    },
    {
      name: "a year that has not come",
      indicators: [checkup()],
      sheets: [withHeading("令和6年度実績に関する備考")],
      expect: ["No.8!A17"],
      says: [/令和6年度ですが.*令和5年度です/],
    },
    {
      name: "only earlier years",
      indicators: [checkup()],
      sheets: [withHeading("令和3年度実績に関する備考", "令和4年度実績に関する備考")],
      expect: ["No.8!A18"],
      says: [/令和4年度ですが/],
    },
    {
      name: "one form of two on a sheet",
      indicators: [
        kpi({ sheet: "個票", name: "受診率", actual: { 2023: "40.5%" } }),
        lower(kpi({ sheet: "個票", name: "実施率", actual: { 2023: "36.1%" } })),
      ],
      sheets: [
        sheetWith("個票", {
          A1: "No.",
          B1: "7",
          A15: "令和5年度実績に関する備考",
          A31: "No.",
          B31: "8",
          A45: "令和4年度実績に関する備考",
        }),
      ],
      expect: ["個票!A45"],
      says: [/令和4年度/],
    },
  ],
  unknown: [
    {
      name: "remarks without a year",
      indicators: [checkup()],
      sheets: [withHeading("実績に関する備考")],
      reason: /年度の付いた/,
    },
  ],
};

/** The same thirty rows further down. */
function lower(indicator: ReturnType<typeof kpi>) {
  const observations = indicator.observations.map((each) => ({
    ...each,
    cell: each.cell.replace(/\d+$/, (row) => String(Number(row) + 30)),
  }));
  return { ...indicator, observations };
}
