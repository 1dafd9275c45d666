import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const long = [
  ["指標", "年度", "値"],
  ["受診率", 2021, 41.2],
  ["受診率", 2022, 43.5],
  ["実施率", 2021, 51.2],
  ["実施率", 2022, 53.5],
];
const wide = (first: string | number, second: string | number, third: string | number) =>
  sheetOf([
    ["指標", "単位", first, second, third],
    ["受診率", "%", 41.2, 43.5, 44.1],
    ["実施率", "%", 51.2, 53.5, 54.1],
  ]);

export const cases: RuleCases = {
  valid: [
    { name: "long form", input: sheetOf(long) },
    {
      name: "baseline and target are different things",
      input: sheetOf([
        ["指標", "基準値（2020年度）", "目標値（2025年度）", "実績値（2023年度）"],
        ["受診率", 41.2, 60, 44.1],
        ["実施率", 51.2, 70, 54.1],
      ]),
    },
    {
      name: "population with men and women",
      input: sheetOf([
        ["町名", "世帯数", "総人口", "男", "女"],
        ["泉町", 3021, 6544, 3100, 3444],
        ["内本町", 1480, 2970, 1400, 1570],
      ]),
    },
    {
      name: "budget of one year",
      input: sheetOf([
        ["事業", "2023年度当初予算額", "2023年度補正予算額", "2023年度予算現額"],
        ["道路維持", 1200, 80, 1280],
        ["公園整備", 640, 0, 640],
      ]),
    },
    {
      name: "the national definition of population by age",
      input: sheetOf([
        [
          "地域コード",
          "地域名",
          "総人口",
          "0-4歳の男性",
          "0-4歳の女性",
          "5-9歳の男性",
          "5-9歳の女性",
          "85歳以上の男性",
        ],
        ["001", "泉町", 6544, 120, 118, 130, 127, 90],
        ["002", "内本町", 2970, 60, 58, 63, 61, 40],
      ]),
    },
    {
      name: "facilities with dates and times",
      input: sheetOf([
        ["名称", "名称_カナ", "団体名", "団体名_カナ", "開始日", "終了日", "開始時間", "終了時間"],
        ["図書館", "トショカン", "吹田市", "スイタシ", "2023-04-01", "2024-03-31", "09:00", "20:00"],
        ["体育館", "タイイクカン", "吹田市", "スイタシ", "2023-04-01", "2024-03-31", "09:00", "21:00"],
      ]),
    },
    {
      name: "last year, this year and the difference",
      input: sheetOf([
        ["費目", "前年度", "本年度", "増減"],
        ["人件費", 120, 125, 5],
        ["物件費", 80, 78, -2],
      ]),
    },
    {
      name: "a two-tier header without repetition",
      input: sheetOf([
        ["施設", "利用者数_大人", "利用者数_子ども", "使用料_大人", "使用料_団体"],
        ["図書館", 120, 45, 0, 0],
        ["体育館", 80, 60, 300, 2000],
      ]),
    },
  ],
  invalid: [
    { name: "fiscal years", input: wide("2021年度", "2022年度", "2023年度"), expect: ["C1:E1"] },
    { name: "years as numbers", input: wide(2021, 2022, 2023), expect: ["C1:E1"] },
    { name: "years by an era's letter", input: wide("R3", "R4", "R5"), expect: ["C1:E1"] },
    {
      name: "years with a measure",
      input: wide("令和3年度実績", "令和4年度実績", "令和5年度見込"),
      expect: ["C1:D1"],
    },
    {
      name: "和暦 with 西暦",
      input: wide("令和3年度（2021年度）", "令和4年度（2022年度）", "令和5年度（2023年度）"),
      expect: ["C1:E1"],
    },
    { name: "months", input: wide("4月", "5月", "6月"), expect: ["C1:E1"] },
    { name: "quarters", input: wide("第1四半期", "第2四半期", "第3四半期"), expect: ["C1:E1"] },
    { name: "dates", input: wide("2022年4月1日現在", "2023年4月1日現在", "備考"), expect: ["C1:D1"] },
    { name: "age classes", input: wide("0～14歳", "15～64歳", "65歳以上"), expect: ["C1:E1"] },
    { name: "areas", input: wide("吹田市", "豊中市", "摂津市"), expect: ["C1:E1"] },
    {
      name: "two measures by year, year by year",
      input: sheetOf([
        ["指標", "2022年度計画", "2022年度実績", "2023年度計画", "2023年度実績"],
        ["受診率", 42, 43.5, 44, 44.1],
        ["実施率", 52, 53.5, 54, 54.1],
      ]),
      expect: ["B1,D1", "C1,E1"],
    },
    {
      name: "years over two tiers",
      input: sheetOf(
        [
          ["施設", "2022年度", "", "2023年度", ""],
          ["", "大人", "子ども", "大人", "子ども"],
          ["図書館", 120, 45, 130, 50],
          ["体育館", 80, 60, 82, 66],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1"] },
      ),
      expect: ["B2,D2", "C2,E2"],
    },
    {
      name: "a lower tier that repeats",
      input: sheetOf(
        [
          ["町名", "本庁", "", "支所", ""],
          ["", "男", "女", "男", "女"],
          ["泉町", 3100, 3444, 120, 130],
          ["内本町", 1400, 1570, 60, 66],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1"] },
      ),
      expect: ["B2:E2"],
    },
    {
      name: "in a CSV file",
      input: workbookOf(wide("2021年", "2022年", "2023年"), {
        name: "kpi.csv",
        extension: "csv",
        content: "csv",
      }),
      expect: ["C1:E1"],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf([
        ["指標名", "受診率", "", "", ""],
        ["担当課", "健康推進課", "", "", ""],
        ["年度", "2021年度", "2022年度", "2023年度", ""],
        ["実績値", 41, 43, 44, ""],
      ]),
      settings: {
        tables: new Map([["Sheet1", [{ range: { top: 0, left: 0, bottom: 3, right: 4 }, headerRows: 0 }]]]),
      },
      reason: /帳票/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
