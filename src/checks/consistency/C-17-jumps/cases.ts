import { kpi, type ConsistencyCases } from "../testing";

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "ups and downs",
      indicators: [
        kpi({ name: "閲覧者数", actual: { 2019: "234,964人", 2020: "349,879人", 2021: "471,579人" } }),
      ],
    },
    {
      name: "steep growth that goes on",
      indicators: [kpi({ name: "参加人数", actual: { 2019: "115人", 2020: "441人", 2021: "781人" } })],
    },
    { name: "small counts", indicators: [kpi({ name: "協定", actual: { 2022: "2件", 2023: "7件" } })] },
    {
      name: "from nothing",
      indicators: [kpi({ name: "登録者数", actual: { 2021: "0人", 2022: "682人", 2023: "1,045人" } })],
    },
    {
      name: "a year between",
      indicators: [kpi({ name: "件数", actual: { 2019: "100件", 2021: "400件", 2022: "410件" } })],
    },
    {
      name: "a change of rate below nought",
      indicators: [
        kpi({ name: "増減率", actual: { 2020: "-1.5%", 2021: "-21.2%" } }),
        kpi({ name: "件数", actual: { 2022: "5件", 2023: "6件" } }),
      ],
    },
  ],
  invalid: [
    {
      name: "233 to 6,631",
      indicators: [
        kpi({
          name: "削減時間",
          actual: { 2020: "233時間", 2021: "6,631時間", 2022: "6,497時間", 2023: "7,633時間" },
        }),
      ],
      expect: ["No.1!D11,E11"],
      says: [/233時間→令和3年度6,631時間（28\.5倍）/],
    },
    {
      name: "a fall to less than a third, with the change of method that the text tells",
      indicators: [
        kpi({ name: "閲覧数", actual: { 2022: "14,320人", 2023: "4,371人" }, methodBreaks: [2022] }),
      ],
      expect: ["No.1!F11,G11"],
      says: [/14,320人→令和5年度4,371人（0\.31倍）.*令和4年度に算定方法/],
    },
    {
      name: "5,270, 4,991, 38,713",
      indicators: [
        kpi({ name: "アクセス回数", actual: { 2019: "5,270回", 2020: "4,991回", 2021: "38,713回" } }),
      ],
      expect: ["No.1!D11,E11"],
      says: [/4,991回→令和3年度38,713回（7\.8倍）/],
    },
    {
      name: "a digit too many",
      indicators: [
        kpi({
          name: "件数",
          actual: { 2020: "410件", 2021: "4,120件", 2022: "405件", 2023: "412件", 2024: "408件" },
        }),
      ],
      expect: ["No.1!D11,E11,F11"],
      says: [/410件→令和3年度4,120件/, /4,120件→令和4年度405件/],
    },
    {
      name: "a digit too many in the middle of three years",
      indicators: [kpi({ name: "件数", actual: { 2021: "410件", 2022: "4,120件", 2023: "405件" } })],
      expect: ["No.1!E11,F11,G11"],
      says: [/410件→令和4年度4,120件/, /4,120件→令和5年度405件/],
    },
    {
      name: "6 to 20 after years of little change",
      indicators: [
        kpi({
          name: "操縦資格",
          actual: { 2019: "4人", 2020: "6人", 2021: "6人", 2022: "20人", 2023: "27人" },
        }),
      ],
      expect: ["No.1!E11,F11"],
      says: [/6人→令和4年度20人（3\.3倍）/],
    },
  ],
  unknown: [
    { name: "one year", indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })], reason: /2年度続けて/ },
  ],
};
