import { kpi, type ConsistencyCases } from "../testing";

const visitors = (first: string, target: string, year = 2027) =>
  kpi({
    name: "閲覧者数",
    plan: { 2019: "148,000人", 2020: "154,500人" },
    actual: { 2019: first },
    target: { [year]: target },
  });

export const cases: ConsistencyCases = {
  valid: [
    { name: "on the way to the target", indicators: [visitors("150,200人", "200,000人")] },
    {
      name: "reached a year early",
      indicators: [kpi({ name: "交付件数", actual: { 2022: "82,369件" }, target: { 2023: "58,300件" } })],
    },
    {
      name: "exactly on the bound from the first year on",
      indicators: [
        kpi({
          name: "窓口",
          comparison: "le",
          direction: "decrease",
          actual: { 2019: "15分", 2023: "15分" },
          target: { 2023: "15分以内" },
        }),
      ],
    },
    {
      name: "what is to stay as it is",
      indicators: [
        kpi({
          name: "事故件数",
          comparison: "le",
          direction: "maintain",
          undatedBaseline: "0件",
          actual: { 2019: "0件" },
          target: { 2025: "0件" },
        }),
      ],
    },
    {
      name: "half a year that stays below the target in a whole year",
      indicators: [
        kpi({
          name: "年間貸出数",
          baseline: {
            2021: {
              value: 1000,
              rawText: "1,000冊",
              unit: "冊",
              asOf: "7月から12月",
              isPartYear: true,
              missing: null,
            },
          },
          target: { 2023: "2,500冊" },
        }),
      ],
    },
    {
      name: "a level that was due from the first year on",
      indicators: [
        kpi({
          name: "選考",
          plan: { 2021: "600時間", 2022: "600時間", 2023: "600時間" },
          actual: { 2021: "620時間" },
          target: { 2023: "600時間" },
        }),
      ],
    },
    {
      name: "an indicator that was replaced",
      indicators: [
        kpi({ name: "オープン化", actual: { 2019: "96.3%" }, target: { 2021: "50%" }, successor: "次" }),
      ],
    },
  ],
  invalid: [
    {
      name: "better in the first year than wanted eight years later",
      indicators: [visitors("234,964人", "200,000人")],
      expect: ["No.1!C11,K12"],
      says: [/令和元年度の実績234,964人.*令和9年度の目標200,000人/],
    },
    {
      name: "set below what was known already",
      indicators: [
        kpi({
          name: "削減時間",
          plan: { 2021: "100時間", 2022: "4,110時間", 2023: "6,060時間" },
          actual: { 2020: "233時間", 2021: "6,631時間" },
          target: { 2023: "6,060時間" },
        }),
      ],
      expect: ["No.1!E11,G12"],
      says: [/6,631時間.*6,060時間/],
    },
    {
      name: "a baseline of six months, 5.6 a year, against 3 a year",
      indicators: [
        kpi({
          name: "電子書籍年間回転数",
          baseline: {
            2021: {
              value: 2.8,
              decimals: 1,
              rawText: "2.8回",
              unit: "回",
              asOf: "令和3年（2021年）7月から同年12月",
              isPartYear: true,
              missing: null,
            },
          },
          actual: { 2022: "6.56回" },
          target: { 2023: "3回" },
        }),
      ],
      expect: ["No.1!E9,G12"],
      says: [/2\.8回は6か月分.*5\.6回.*3回/],
    },
    {
      name: "a baseline better than the target",
      indicators: [
        kpi({
          name: "待ち時間",
          comparison: "le",
          direction: "decrease",
          baseline: { 2019: "20分" },
          target: { 2023: "30分" },
        }),
      ],
      expect: ["No.1!C9,G12"],
      says: [/基準値20分.*目標30分/],
    },
    {
      name: "the same plan after twice as many took part",
      indicators: [
        kpi({
          name: "参加人数",
          plan: { 2019: "200人", 2020: "200人", 2021: "200人" },
          actual: { 2019: "115人", 2020: "441人" },
          target: { 2021: "200人" },
        }),
      ],
      expect: ["No.1!D11,E10"],
      says: [/441人.*令和3年度の予定は前年度と同じ200人/],
    },
  ],
  unknown: [
    {
      name: "neither target nor plans",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /目標値/,
    },
  ],
};
