import { range, sheetOf, workbookOf, type RuleCases } from "../../testing";

const population = [
  ["町名", "世帯数", "人口"],
  ["泉町", 3021, 6544],
  ["内本町", 1480, 2970],
  ["山手町", 4120, 9033],
];
const shifted = population.map((row) => ["", ...row]);

export const cases: RuleCases = {
  valid: [
    { name: "header in row 1, data from row 2", input: sheetOf(population) },
    {
      name: "a list of facilities without figures",
      input: sheetOf([
        ["名称", "住所", "電話番号"],
        ["中央図書館", "吹田市出口町18-9", "06-0000-0001"],
        ["千里図書館", "吹田市津雲台1-2-1", "06-0000-0002"],
      ]),
    },
    {
      name: "years as columns are one header row",
      input: sheetOf([
        ["指標", 2021, 2022, 2023],
        ["受診率", 41.2, 43.5, 44.1],
        ["実施率", 51.2, 53.5, 54.1],
      ]),
    },
    {
      name: "a note below the table",
      input: sheetOf([...population, [], ["※ 令和6年4月1日現在"]]),
    },
    {
      name: "further tables are not expected at A1",
      input: sheetOf([
        ...population,
        [],
        [],
        ["年齢", "男", "女"],
        ["0～14歳", 510, 498],
        ["15～64歳", 2010, 1988],
      ]),
    },
    {
      name: "a CSV file",
      input: workbookOf(sheetOf(population), { name: "jinko.csv", extension: "csv", content: "csv" }),
    },
    {
      name: "a table set by hand at A1",
      input: sheetOf(population),
      settings: { tables: new Map([["Sheet1", [{ range: range("A1:C4"), headerRows: 1 }]]]) },
    },
  ],
  invalid: [
    {
      name: "a title above the table",
      input: sheetOf([["町別人口（令和6年4月1日現在）"], ...population]),
      expect: ["A1:C2"],
    },
    {
      name: "title, unit and a blank row",
      input: sheetOf([["町別人口"], ["", "", "（単位：人）"], [], ...population]),
      expect: ["A1:C4"],
    },
    { name: "a blank first row", input: sheetOf([[], ...population]), expect: ["A1:C2"] },
    { name: "a blank first column", input: sheetOf(shifted), expect: ["A1:D1"] },
    { name: "the table begins at B3", input: sheetOf([["", "町別人口"], [], ...shifted]), expect: ["A1:D3"] },
    {
      name: "two header rows under merged cells",
      input: sheetOf(
        [
          ["施設", "利用者数（人）", "", "備考"],
          ["", "大人", "子ども", ""],
          ["図書館", 120, 45, ""],
          ["体育館", 80, 60, "改修中"],
          ["公民館", 64, 12, ""],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:D2"] },
      ),
      expect: ["A1:D2"],
    },
    {
      name: "a row of units below the names",
      input: sheetOf([["町名", "世帯数", "人口"], ["", "世帯", "人"], ...population.slice(1)]),
      expect: ["A1:C2"],
    },
    {
      name: "title and two header rows",
      input: sheetOf(
        [
          ["施設利用者数"],
          ["施設", "利用者数（人）", ""],
          ["", "大人", "子ども"],
          ["図書館", 120, 45],
          ["体育館", 80, 60],
          ["公民館", 64, 12],
        ],
        { merges: ["A2:A3", "B2:C2"] },
      ),
      expect: ["A1:C2", "A2:C3"],
    },
    { name: "no header at all", input: sheetOf(population.slice(1)), expect: ["A1:C1"] },
    {
      name: "a title line in a CSV file",
      input: workbookOf(sheetOf([["町別人口"], ...population]), {
        name: "jinko.csv",
        extension: "csv",
        content: "csv",
      }),
      expect: ["A1:C2"],
    },
    {
      name: "a printed form",
      input: sheetOf([
        ["指標名", "特定健診の受診率", "", ""],
        ["担当課", "健康推進課", "", ""],
        ["目標値", "60%", "", ""],
        ["実績値", "48%", "", ""],
        ["評価", "未達成", "", ""],
      ]),
      settings: {
        tables: new Map([["Sheet1", [{ range: range("A1:D5"), headerRows: 0 }]]]),
      },
      expect: ["A1:D5"],
    },
  ],
  unknown: [
    { name: "no table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
    {
      name: "a metadata sheet with a title of its own",
      input: sheetOf(
        [
          ["町別人口について"],
          [],
          ["項目", "内容", "備考"],
          ["出典", "住民基本台帳", ""],
          ["更新日", "2024-04-10", ""],
          ["更新頻度", "毎月", ""],
        ],
        { name: "メタデータ" },
      ),
      reason: /メタデータのシート/,
    },
  ],
};
