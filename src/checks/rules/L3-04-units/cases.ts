import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const budget = (header: string) => [
  ["費目", header],
  ["民生費", 1234567],
  ["教育費", 456789],
  ["土木費", 98765],
];

export const cases: RuleCases = {
  valid: [
    { name: "a unit in the header", input: sheetOf(budget("予算額（千円）")) },
    {
      name: "a unit above the table",
      input: sheetOf([["予算の内訳"], ["（単位：千円）"], ...budget("予算額")]),
    },
    {
      name: "counts name what they count",
      input: sheetOf([
        ["町丁名", "世帯数", "人口", "男", "女", "計", "0-4歳の男性", "65歳以上"],
        ["本町", 120, 254, 120, 134, 254, 9, 70],
        ["旭町", 98, 201, 101, 100, 201, 4, 55],
      ]),
    },
    {
      name: "a row of units",
      input: sheetOf([
        ["地区", "面積", "人口密度"],
        ["", "㎢", "人/㎢"],
        ["北部", 3.5, 2857],
        ["南部", 4.1, 2926],
      ]),
    },
    {
      name: "a column of units",
      input: sheetOf([
        ["指標", "単位", "令和4年度", "令和5年度"],
        ["申請件数", "件", 120, 180],
        ["満足度", "%", 60.5, 72],
        ["待ち時間", "分", 30, 15],
      ]),
    },
    {
      name: "units in the labels of rows",
      input: sheetOf([
        ["指標", "令和4年度", "令和5年度"],
        ["申請件数", 120, 180],
        ["満足度（%）", 60.5, 72],
        ["待ち時間（分）", 30, 15],
      ]),
    },
    {
      name: "units in the number formats",
      input: sheetOf(
        [
          ["地区", "受診率", "予算額"],
          ["北部", 0.48, 1200],
          ["南部", 0.51, 980],
        ],
        { numberFormats: { "B2:B3": "0.0%", "C2:C3": '#,##0"円"' } },
      ),
    },
    {
      name: "years, coordinates, codes, flags and indexes",
      input: sheetOf([
        ["施設コード", "名称", "緯度", "経度", "設置年", "洪水", "財政力指数", "問1"],
        [27205, "中央公民館", 34.7596, 135.5166, 1985, 1, 0.95, 3],
        [27206, "北公民館", 34.7701, 135.5101, 1998, null, 0.88, 4],
        [27207, "南公民館", 34.7411, 135.5201, 2001, 1, 0.91, 1],
      ]),
    },
    {
      name: "a unit of a thousand people beside the title",
      input: sheetOf([
        ["総人口の推計", "", "", "（1,000人）"],
        ["年次", "出生中位", "出生高位", "出生低位"],
        ["令和2年", 127094, 127094, 127094],
        ["令和3年", 126837, 126863, 126812],
      ]),
    },
    {
      name: "codes, dates, flags and counts under names in Latin letters",
      input: sheetOf([
        ["#property", "prefCode", "areaNumber", "latitude", "openingDate", "dayFlag", "numberOfBeds"],
        [1, 27, 27205001, 34.7596, 19850401, 1, 20],
        [2, 27, 27205002, 34.7701, 19980401, 0, 35],
        [3, 27, 27205003, 34.7411, 20010401, 1, 18],
      ]),
    },
    {
      name: "a count named by the tier above, and a unit behind the title",
      input: workbookOf([
        sheetOf(
          [
            ["公表日", "退院者数_累計"],
            ["2020-04-01", 12],
            ["2020-04-02", 14],
          ],
          { name: "状況" },
        ),
        sheetOf([["総人口（千人）"], ["年齢", 2015, 2020], ["0歳", 980, 860], ["1歳", 990, 870]], {
          name: "推計",
        }),
      ]),
    },
    {
      name: "units on a sheet of metadata",
      input: workbookOf([
        sheetOf(budget("予算額")),
        sheetOf(
          [
            ["項目", "説明", "単位"],
            ["費目", "予算の目的別の区分", "-"],
            ["予算額", "当初予算", "千円"],
          ],
          { name: "メタデータ" },
        ),
      ]),
    },
    {
      name: "a unit for the whole table in the corner of the header",
      input: sheetOf([
        ["費目（単位：千円）", "令和4年度", "令和5年度"],
        ["民生費", 1200, 1300],
        ["教育費", 800, 820],
      ]),
    },
    {
      name: "no figures at all",
      input: sheetOf([
        ["名称", "住所", "電話番号"],
        ["公民館", "本町1-1", "06-6384-1231"],
        ["図書館", "旭町2-2", "06-6384-1232"],
      ]),
    },
  ],
  invalid: [
    { name: "an amount without a unit", input: sheetOf(budget("予算額")), expect: ["B1"] },
    {
      name: "one of three columns lacks its unit",
      input: sheetOf([
        ["施設", "利用者数", "延床面積", "使用料（円）"],
        ["公民館", 120, 830.5, 300],
        ["図書館", 340, 1200, 0],
      ]),
      expect: ["C1"],
    },
    {
      name: "a rate that may be 0.48 or 48",
      input: sheetOf([
        ["地区", "対象者数", "受診率"],
        ["北部", 120, 48.2],
        ["南部", 98, 51],
      ]),
      expect: ["C1"],
    },
    {
      name: "years as columns, without a unit anywhere",
      input: sheetOf([
        ["費目", "令和4年度", "令和5年度"],
        ["民生費", 1200, 1300],
        ["教育費", 800, 820],
      ]),
      expect: ["B1", "C1"],
    },
    {
      name: "another table of the workbook gives the unit",
      input: workbookOf([
        sheetOf(budget("予算額")),
        sheetOf(budget("予算額（千円）"), { name: "令和4年度" }),
      ]),
      expect: ["B1"],
      afterFix: budget("予算額（千円）"),
    },
    {
      name: "some figures have the unit printed",
      input: sheetOf([
        ["年度", "来館"],
        ["令和3年度", 120],
        ["令和4年度", "98人"],
        ["令和5年度", 77],
      ]),
      expect: ["B1"],
      afterFix: [
        ["年度", "来館（人）"],
        ["令和3年度", 120],
        ["令和4年度", "98人"],
        ["令和5年度", 77],
      ],
    },
    {
      name: "a blank in the column of units",
      input: sheetOf([
        ["指標", "単位", "令和4年度", "令和5年度"],
        ["申請件数", "件", 120, 180],
        ["満足度", "", 60.5, 72],
        ["待ち時間", "分", 30, 15],
      ]),
      expect: ["B3"],
    },
    {
      name: "a unit above the second of two tables does not serve the first",
      input: sheetOf([
        ["気象"],
        ["月", "最高気温", "降水量"],
        ["4月", 24.5, 120],
        ["5月", 28.1, 98],
        [],
        [],
        ["歳入"],
        ["（単位：千円）"],
        ["科目", "予算額", "決算額"],
        ["市税", 1200, 1180],
        ["交付税", 800, 810],
      ]),
      expect: ["B2", "C2"],
    },
    {
      name: "a header in two tiers",
      input: sheetOf(
        [
          ["施設", "面積", ""],
          ["", "敷地", "延床"],
          ["公民館", 1200, 830.5],
          ["図書館", 2400, 1200],
        ],
        { merges: ["A1:A2", "B1:C1"] },
      ),
      expect: ["B2", "C2"],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf([
        ["No.", 1, "", ""],
        ["取組", "手続の電子化", "", ""],
        ["年度", "令和4年度", "令和5年度", "令和6年度"],
        ["予定", "10%", "20%", "30%"],
      ]),
      reason: /帳票/,
    },
  ],
};
