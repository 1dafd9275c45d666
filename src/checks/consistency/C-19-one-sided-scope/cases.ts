import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const training = (target: string, remarks: string) =>
  kpi({
    name: "受講率",
    plan: { 2023: "100%" },
    actual: { 2023: "100%" },
    targetText: target,
    remarks,
  });

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "no limit on either side",
      indicators: [training("全職員が受講することを目標とします。", "全員が受講しました。")],
    },
    {
      name: "the same limit on both sides",
      indicators: [
        training(
          "休職者を除く全職員が受講することを目標とします。",
          "休職中の職員を除いた全員が受講しました。",
        ),
      ],
    },
    {
      name: "what is included is no limit",
      indicators: [
        training(
          "交付件数の割合を高めます。",
          "コンビニ交付も含めた件数は44,184件です。一般会計の歳入を対象とします。",
        ),
      ],
    },
    {
      name: "what the KPI leaves out by definition",
      indicators: [
        kpi({
          name: "削減時間",
          target: { 2025: "1,000時間" },
          actual: {
            2020: {
              value: 526,
              rawText: "526時間",
              unit: "時間",
              missing: null,
              scope: "無償のツールによるため、KPI「削減時間」には含めない。",
            },
          },
        }),
      ],
    },
    {
      name: "a part of the whole that the target names",
      indicators: [training("年間約45,000件のうち7,000件を目標とします。", "全員が受講しました。")],
    },
    {
      name: "the name says it",
      indicators: [
        kpi({
          name: "時間外勤務削減率（消防を除く）",
          actual: { 2020: "22.1%（消防を除く）" },
          target: { 2022: "5%" },
        }),
      ],
    },
  ],
  invalid: [
    {
      name: "all staff wanted, some left out of the result",
      indicators: [
        training(
          "全職員が情報セキュリティ研修を受講することを目標とします。",
          "休職中等の職員を除いた対象職員2,563名全員が受講しました。",
        ),
      ],
      sheets: [sheetWith("No.1", { B17: "休職中等の職員を除いた対象職員2,563名全員が受講しました。" })],
      expect: ["No.1!G11,B17"],
      says: [/「休職中等の職員を除いた/],
    },
    {
      name: "100% of one kind of counter",
      indicators: [
        kpi({
          name: "キャッシュレス",
          actual: { 2022: "現金収納取扱窓口において 100%実施" },
          target: { 2022: "実施率100%" },
        }),
      ],
      expect: ["No.1!F11"],
      says: [/「現金収納取扱窓口において」/],
    },
    {
      name: "a limit on the target that the result does not repeat",
      indicators: [
        kpi({
          name: "オンライン申請",
          actual: { 2022: "100%実施" },
          target: { 2022: "実施率 100% (法的・事務的に可能なもの)" },
        }),
      ],
      expect: ["No.1!F12,F11"],
      says: [/\(法的・事務的に可能なもの\)」.*書かれていません/],
    },
    {
      name: "a limit on the target and a result in words",
      indicators: [
        kpi({
          name: "事前予約",
          actual: { 2022: "LINEでオンライン予約可能な環境整備完了" },
          target: { 2022: "対応率 100% (法的・事務的に可能なもの)" },
        }),
      ],
      expect: ["No.1!F12,F11"],
      says: [/環境整備完了/],
    },
    {
      name: "left out of the denominator, to be added later",
      indicators: [
        kpi({
          name: "電子化率",
          plan: { 2023: "100%" },
          actual: { 2023: "82.8%" },
          targetText: "電子化対象手続における電子化率100%を目標とします。",
          remarks: "残る手続と、件数が少ないため対象から外していた手続は、令和6年度以降に進めます。",
        }),
      ],
      expect: ["No.1!G11"],
      says: [/対象から外していた/],
    },
  ],
  unknown: [
    { name: "no target", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /目標/ },
  ],
};
