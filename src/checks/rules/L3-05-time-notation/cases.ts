import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const population = (years: readonly CellValue[], header = "年度"): CellValue[][] => [
  [header, "世帯数", "人口"],
  ...years.map((year, index): CellValue[] => [year, 171000 + index * 900, 371030 + index * 1200]),
];

export const cases: RuleCases = {
  valid: [
    { name: "years as numbers", input: sheetOf(population([2019, 2020, 2021, 2022])) },
    { name: "fiscal years in 西暦", input: sheetOf(population(["2019年度", "2020年度", "2021年度"])) },
    {
      name: "和暦 with 西暦 in the cell",
      input: sheetOf(population(["平成30年度（2018年度）", "令和元年度（2019年度）", "令和2年度(2020年度)"])),
    },
    {
      name: "和暦 beside a column of 西暦",
      input: sheetOf([
        ["年度（和暦）", "年度（西暦）", "人口"],
        ["平成30年度", 2018, 371030],
        ["令和元年度", 2019, 374526],
        ["令和2年度", 2020, 375874],
      ]),
    },
    {
      name: "dates of Excel",
      input: sheetOf(population([45017, 45047, 45078], "調査年月日"), {
        numberFormats: { "A2:A4": "yyyy/m/d" },
      }),
    },
    {
      name: "ISO 8601, months and days",
      input: sheetOf(population(["2023-04", "2023-05", "2023-06-30"], "調査時点")),
    },
    {
      name: "time codes of e-Stat",
      input: sheetOf(population(["2021100000", "2022100000", "2023100000"], "時間軸コード")),
    },
    {
      name: "years of 西暦 as headers",
      input: sheetOf([
        ["指標", 2021, 2022, "2023"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
    },
    {
      name: "和暦 under a header row of 西暦",
      input: sheetOf([
        ["指標", "2021年度", "2022年度", "2023年度"],
        ["", "令和3年度", "令和4年度", "令和5年度"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
    },
    {
      name: "eras in titles, remarks and notes are not headers or columns of times",
      input: sheetOf([
        ["施設名", "開設年", "備考"],
        ["千里図書館", 1974, ""],
        ["中央図書館", 1971, "令和5年度に改修"],
        ["片山市民体育館", 1980, "平成28年度から指定管理"],
        [],
        ["※ 令和6年4月1日現在"],
      ]),
    },
    {
      name: "halves of a year, types and rooms",
      input: sheetOf([
        ["2023年度", "H1", "H2"],
        ["売上", 41, 43],
        ["費用", 31, 33],
      ]),
    },
    {
      name: "different things in different years",
      input: sheetOf([
        ["指標", "基準値（2020年）", "目標値（2025年度）"],
        ["受診率", 41.2, 60],
        ["実施率", 51.2, 70],
      ]),
    },
  ],
  invalid: [
    {
      name: "dates that end with the year",
      input: sheetOf([
        ["prefName", "surveyDate", "totalPopulation"],
        ["大阪府", "11/1/2018", 226],
        ["大阪府", "12/1/2018", 705],
        ["大阪府", "1/13/2019", 420],
      ]),
      expect: ["B2:B4"],
    },
    {
      name: "a column of 和暦",
      input: sheetOf(population(["平成30年度", "令和元年度", "令和2年度"])),
      expect: ["A2:A4"],
      afterFix: [
        ["年度", "年度（西暦）", "世帯数", "人口"],
        ["平成30年度", 2018, 171000, 371030],
        ["令和元年度", 2019, 171900, 372230],
        ["令和2年度", 2020, 172800, 373430],
      ],
    },
    {
      name: "dates of 和暦 in different ways",
      input: sheetOf([
        ["施設名", "開設年月日"],
        ["中央図書館", "昭和46年11月3日"],
        ["千里図書館", "S49.5.1"],
        ["体育館", "昭和55年4月1日"],
      ]),
      expect: ["B2:B4"],
      afterFix: [
        ["施設名", "開設年月日", "開設年月日（西暦）"],
        ["中央図書館", "昭和46年11月3日", "1971-11-03"],
        ["千里図書館", "S49.5.1", "1974-05-01"],
        ["体育館", "昭和55年4月1日", "1980-04-01"],
      ],
    },
    {
      name: "one 和暦 among ISO dates",
      input: sheetOf(population(["2023-04-01", "2023-05-01", "令和5年6月1日", "2023-07-01"], "調査日")),
      expect: ["A4"],
      afterFix: population(["2023-04-01", "2023-05-01", "2023-06-01", "2023-07-01"], "調査日"),
    },
    {
      name: "one 和暦 among years as numbers",
      input: sheetOf(population([2019, 2020, "令和3年度", 2022])),
      expect: ["A4"],
      afterFix: population([2019, 2020, 2021, 2022]),
    },
    {
      name: "one 和暦 among dates of Excel",
      input: sheetOf(population([45017, "R5.5.1", 45078], "調査日"), {
        numberFormats: { "A2:A4": "yyyy/mm/dd" },
      }),
      expect: ["A3"],
      afterFix: population([45017, 45047, 45078], "調査日"),
    },
    {
      name: "headers of 和暦",
      input: sheetOf([
        ["指標", "令和3年度実績", "令和4年度実績", "Ｒ５実績"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
      expect: ["B1", "C1", "D1"],
      afterFix: [
        ["指標", "令和3年度（2021年度）実績", "令和4年度（2022年度）実績", "Ｒ５（2023）実績"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ],
    },
    {
      name: "headers of an era's letter",
      input: sheetOf([
        ["指標", "H30", "R1", "R2"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
      expect: ["B1", "C1", "D1"],
      afterFix: [
        ["指標", "H30（2018）", "R1（2019）", "R2（2020）"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ],
    },
    {
      name: "an upper tier of 和暦",
      input: sheetOf(
        [
          ["施設", "令和4年度", "", "令和5年度", ""],
          ["", "大人", "子ども", "大人", "子ども"],
          ["図書館", 120, 45, 130, 50],
          ["体育館", 80, 60, 82, 66],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1"] },
      ),
      expect: ["B1", "D1"],
    },
    {
      name: "slashes among ISO dates",
      input: sheetOf(population(["2023-04-01", "2023/5/1", "2023-06-01"], "調査日")),
      expect: ["A3"],
      afterFix: population(["2023-04-01", "2023-05-01", "2023-06-01"], "調査日"),
    },
    {
      name: "年 among 年度",
      input: sheetOf(population(["2019年度", "2020年度", "2021年", "2022年度"])),
      expect: ["A4"],
    },
    {
      name: "年 among 年度 in headers",
      input: sheetOf([
        ["指標", "2021年度", "2022年", "2023年度"],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
      expect: ["C1"],
    },
    {
      name: "the end of a fiscal year",
      input: sheetOf(population(["令和3年度末", "令和4年度末", "令和5年度末"], "時点")),
      expect: ["A2:A4"],
    },
    {
      name: "years that share an era",
      input: sheetOf(population(["令和2・3年度", "令和4・5年度", "令和6年度"], "計画期間年度")),
      expect: ["A2:A4"],
    },
    {
      name: "in a CSV file",
      input: workbookOf(sheetOf(population(["R3", "R4", "R5"])), {
        name: "jinko.csv",
        extension: "csv",
        content: "csv",
      }),
      expect: ["A2:A4"],
    },
    {
      name: "cells of a printed form",
      input: sheetOf([
        ["指標名", "受診率", "", "", ""],
        ["担当課", "健康推進課", "", "", ""],
        ["年度", "令和3年度", "令和4年度", "令和5年度（2023年度）", ""],
        ["実績値", 41, 43, 44, ""],
        ["令和5年度 結果", "44.1%(令和5年度)", "", "目標値(令和7年度)", "・令和6年度に改修する。"],
      ]),
      settings: {
        tables: new Map([["Sheet1", [{ range: { top: 0, left: 0, bottom: 4, right: 4 }, headerRows: 0 }]]]),
      },
      expect: ["B3", "C3", "A5", "D5"],
      afterFix: [
        ["指標名", "受診率"],
        ["担当課", "健康推進課"],
        ["年度", "令和3年度（2021年度）", "令和4年度（2022年度）", "令和5年度（2023年度）"],
        ["実績値", 41, 43, 44],
        [
          "令和5年度（2023年度） 結果",
          "44.1%(令和5年度)",
          "",
          "目標値(令和7年度（2025年度）)",
          "・令和6年度に改修する。",
        ],
      ],
    },
  ],
  unknown: [
    {
      name: "a table without any time",
      input: sheetOf([
        ["名称", "住所"],
        ["中央図書館", "出口町18-9"],
        ["千里図書館", "津雲台1-2-1"],
      ]),
      reason: /年・年度・日付/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
