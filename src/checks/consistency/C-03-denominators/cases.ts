import type { Indicator, Ratio } from "../../../kpi/indicator";
import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const rate = (name = "整備率"): Indicator =>
  kpi({ name, plan: { 2022: "100%", 2023: "100%" }, actual: { 2022: "93%", 2023: "100%" } });
const counts = kpi({ name: "課税所得証明書", actual: { 2020: "1,730件", 2021: "4,933件" } });
const sheet = (...texts: readonly string[]) =>
  sheetWith("No.1", Object.fromEntries(texts.map((text, index) => [`B${13 + index}`, text])));

function withRatio(denominators: Readonly<Record<number, number>>, about = ""): Indicator {
  const actual = Object.fromEntries(
    Object.entries(denominators).map(([year, denominator]) => {
      const ratio: Ratio = {
        numerator: 100,
        denominator,
        numeratorUnit: "件",
        denominatorUnit: "件",
        rawText: `${about}${denominator}件のうち100件`,
        sheet: "No.1",
        cell: `C${Number(year) - 2000}`,
      };
      return [year, { rawText: "80.0%", value: 80, unit: "%", decimals: 1, missing: null, ratio }];
    }),
  );
  return kpi({ name: "電子化率", actual });
}

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "the same whole in two places",
      indicators: [rate()],
      sheets: [sheet("142の避難所施設に公衆無線LANを整備します。", "142施設すべてに整備が完了しました。")],
    },
    { name: "the same denominator every year", indicators: [withRatio({ 2022: 868, 2023: 868 })] },
    {
      name: "about so many beside the exact count",
      indicators: [withRatio({ 2022: 868, 2023: 900 }, "約"), withRatio({ 2022: 5, 2023: 5 })],
    },
    {
      name: "a share that agrees with the whole printed elsewhere, roughly",
      indicators: [counts],
      sheets: [
        sheet(
          "年間課税所得証明書交付件数の15%となる6,750件を目標とします。\n・課税所得証明書 →年間約45,000件のうち7,000件",
        ),
      ],
    },
    {
      name: "wholes of other things",
      indicators: [rate()],
      sheets: [
        sheet(
          "全42校に端末を整備します。",
          "125施設すべてに整備が完了しました。全15課で利用し、125施設すべてで開放しています。",
        ),
      ],
    },
  ],
  invalid: [
    {
      name: "142 facilities planned, all 125 done",
      indicators: [rate()],
      sheets: [
        sheet(
          "142の避難所施設（令和3年（2021年）8月時点）に整備します。",
          "125施設すべてに整備が完了しました。",
        ),
      ],
      expect: ["No.1!G11,B13,B14"],
      says: [/「142の避難所施設」と「125施設」.*17施設/],
    },
    {
      name: "another denominator in another year",
      indicators: [withRatio({ 2022: 868, 2023: 842 })],
      expect: ["No.1!F11,C22,G11,C23"],
      says: [/令和4年度の実績は868件、令和5年度の実績は842件/],
    },
    {
      name: "1.5% that makes 1,000 beside a whole of 45,000",
      indicators: [counts],
      sheets: [
        sheet(
          "最終年度には年間課税所得証明書交付件数の1.5%となる1,000件を目標とします。\n・課税所得証明書 →年間約45,000件のうち7,000件",
        ),
      ],
      expect: ["No.1!B13"],
      says: [/「1\.5%となる1,000件」.*約66,667件.*「約45,000件」/],
    },
    {
      name: "all schools, but how many",
      indicators: [rate("実施率")],
      sheets: [sheet("全40校で実施します。", "38校すべてで実施しました。")],
      expect: ["No.1!G11,B13,B14"],
      says: [/「40校」と「38校」.*2校/],
    },
  ],
  unknown: [{ name: "no whole is printed twice", indicators: [rate()], reason: /分母/ }],
};
