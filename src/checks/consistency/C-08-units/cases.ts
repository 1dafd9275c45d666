import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const cameras = kpi({ name: "防犯カメラ", plan: { 2023: "899拠点" }, actual: { 2023: "899拠点" } });
const sheet = (text: string) => sheetWith("No.1", { C8: text });

export const cases: ConsistencyCases = {
  valid: [
    { name: "one unit throughout", indicators: [cameras] },
    {
      name: "h is 時間, か所 is 箇所",
      indicators: [
        kpi({ name: "削減時間", plan: { 2023: "600時間" }, actual: { 2023: "620h" } }),
        kpi({ name: "設置箇所", plan: { 2023: "6か所" }, actual: { 2023: "5箇所" } }),
      ],
    },
    {
      name: "a table of plain numbers prints no units beside them",
      indicators: [kpi({ name: "利用者数", plan: { 2023: "1,000" }, actual: { 2023: "1,020" } })],
    },
    {
      name: "a rate of increase over a baseline that is a count",
      indicators: [
        kpi({
          name: "増加率",
          baseline: { 2018: "775件" },
          actual: { 2019: "+96.3%" },
          target: { 2021: "50%" },
        }),
      ],
    },
    {
      name: "words and figures count alike",
      indicators: [cameras],
      sheets: [
        sheet(
          "延べアクセス回数について、12,000回を目標とします。公共施設数を34施設に増やします。登録者数1,000人。",
        ),
      ],
    },
    {
      name: "a count before the noun that it counts, and a number that is no count",
      indicators: [cameras],
      sheets: [sheet("142の避難所施設に整備します。第105の規定等によります。")],
    },
    {
      name: "名 for other people than those of the table",
      indicators: [kpi({ name: "参加人数", plan: { 2021: "200人" }, actual: { 2021: "781人" } })],
      sheets: [sheet("休職中等の職員を除いた対象職員2,563名全員が受講しました。")],
    },
  ],
  invalid: [
    {
      name: "two actuals without the unit of the plan",
      indicators: [
        kpi({
          name: "電子書籍回転数",
          plan: { 2022: "2.9回", 2023: "3回" },
          actual: { 2022: "6.56", 2023: "4.32" },
        }),
      ],
      expect: ["No.1!F11,G11"],
      says: [/令和4年度の実績6\.56、令和5年度の実績4\.32には単位がありません.*2\.9回/],
    },
    {
      name: "業務 before, 項目 wanted",
      indicators: [
        kpi({
          name: "標準化した基幹業務の数",
          undatedBaseline: "0業務",
          actual: { 2020: "0業務" },
          target: { 2025: "17項目" },
        }),
      ],
      expect: ["No.1!B9,D11,I12"],
      says: [/0業務.*17項目/],
    },
    {
      name: "a number of 台 in 拠点",
      indicators: [cameras],
      sheets: [sheet("全体の設置台数を899拠点に増やします。")],
      expect: ["No.1!C8"],
      says: [/「台」.*「899拠点」/],
    },
    {
      name: "4,083 of what",
      indicators: [cameras],
      sheets: [sheet("見積書、請求書の押印を廃止 4,083の申請書等が押印を見直し")],
      expect: ["No.1!C8"],
      says: [/4,083/],
    },
    {
      name: "the same on a sheet without indicators",
      indicators: [cameras],
      sheets: [sheetWith("個別取組結果", { B5: "4,083の申請書等が押印を見直し" })],
      expect: ["個別取組結果!B5"],
      says: [/4,083/],
    },
    {
      name: "27人 in the table, 27名 in the text",
      indicators: [kpi({ name: "操縦資格", plan: { 2023: "20人" }, actual: { 2023: "27人" } })],
      sheets: [sheet("予備要員も含めて、計27名が操縦資格を取得しました。")],
      expect: ["No.1!G11,C8"],
      says: [/27人.*27名/],
    },
    {
      name: "a plan in % and an actual in 件",
      indicators: [kpi({ name: "電子申請", plan: { 2023: "80%" }, actual: { 2023: "719件" } })],
      expect: ["No.1!G10,G11"],
      says: [/80%.*719件/],
    },
  ],
  unknown: [
    {
      name: "one figure only",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /2つ以上/,
    },
  ],
};
