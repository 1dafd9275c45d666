import type { CellValue } from "../../../sheet";
import { range, sheetOf, workbookOf, type RuleCases } from "../../testing";

const population: CellValue[][] = [
  ["地区", "男", "女"],
  ["北部", 10, 11],
  ["南部", 12, 13],
];

export const cases: RuleCases = {
  valid: [
    { name: "a table alone", input: sheetOf(population) },
    {
      name: "a table that begins further down and to the right",
      input: sheetOf([[], [], ...population.map((row) => ["", ...row])]),
    },
    {
      name: "notes in a column of the table",
      input: sheetOf([
        ["地区", "人数", "備考"],
        ["北部", 10, "※ 速報値"],
        ["南部", 12, ""],
      ]),
    },
    {
      name: "a metadata sheet",
      input: sheetOf(
        [
          ["項目", "内容"],
          ["データの名称", "人口"],
          ["作成者", "吹田市"],
          ["更新日", "2024-04-01"],
        ],
        { name: "メタデータ" },
      ),
    },
    { name: "a total row belongs to the table", input: sheetOf([...population, ["合計", 22, 24]]) },
    {
      name: "a cell of nothing but space outside",
      input: sheetOf([...population, [], ["　"]]),
    },
    {
      name: "a title inside the range that the user has set",
      input: sheetOf([["人口"], ...population], { name: "人口" }),
      settings: { tables: new Map([["人口", [{ range: range("A1:C4"), headerRows: 2 }]]]) },
    },
  ],
  invalid: [
    {
      name: "a title above the table",
      input: sheetOf([["地区別の人口"], [], ...population]),
      expect: ["A1"],
      afterFix: [[], [], ...population],
    },
    {
      name: "title, unit, date and notes, in one fix",
      input: sheetOf([
        ["地区別の人口"],
        ["", "", "（単位：人）"],
        ["令和6年4月1日現在"],
        ...population,
        ["（注）速報値を含む。"],
        [],
        ["資料：住民基本台帳"],
      ]),
      expect: ["A1", "C2", "A3", "A7", "A9"],
      afterFix: [[], [], [], ...population],
    },
    {
      name: "a merged title",
      input: sheetOf([["地区別の人口", "", ""], ...population], { merges: ["A1:C1"] }),
      expect: ["A1"],
      afterFix: [[], ...population],
    },
    {
      name: "particulars in a small box",
      input: sheetOf([["作成課", "情報政策課"], ["作成日", "令和6年4月1日"], [], ...population]),
      expect: ["A1:B1", "A2:B2"],
      afterFix: [[], [], [], ...population],
    },
    {
      name: "a slip beside the table is the user's to decide",
      input: sheetOf(population.map((row, index) => [...row, "", "", "", index === 2 ? "要確認" : ""])),
      expect: ["G3"],
    },
    {
      name: "a slip right beside the table",
      input: sheetOf([...population, ["東部", 5, 6, "要確認"], ["西部", 7, 8], ["中部", 9, 9]]),
      expect: ["D4"],
    },
    {
      name: "a figure left behind below the table",
      input: sheetOf([...population, [], [], ["", "", "", "", 46]]),
      expect: ["E6"],
    },
    {
      name: "a title that a formula makes is reported, but not cleared",
      input: sheetOf([["令和6年度の人口"], [], ...population], {
        formulas: { A1: '="令和"&6&"年度の人口"' },
      }),
      expect: ["A1"],
    },
    {
      name: "the same on the second sheet, whose metadata sheet has its name",
      input: workbookOf([
        sheetOf(population, { name: "人口" }),
        sheetOf([["世帯数の表"], [], ...population], { name: "世帯" }),
      ]),
      expect: ["世帯!A1"],
    },
    {
      name: "a title above a printed form",
      input: sheetOf(
        [
          ["地域情報化計画", "", "", ""],
          [],
          ["No.", 1, "", ""],
          ["取組", "手続の電子化", "", ""],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["予定", "10%", "20%", "30%"],
        ],
        { merges: ["A1:D1", "B3:D3", "B4:D4"] },
      ),
      expect: ["A1"],
    },
  ],
  unknown: [
    { name: "no table", input: sheetOf([["表紙"]]), reason: /表が見つかりません/ },
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
  ],
};
