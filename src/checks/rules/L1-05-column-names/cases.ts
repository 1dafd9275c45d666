import type { CellValue } from "../../../sheet";
import { range, sheetOf, type RuleCases } from "../../testing";

const withHeader = (...header: CellValue[]) => [
  header,
  ["北部", "公民館", 120, 1.5],
  ["南部", "図書館", 340, 2.5],
  ["東部", "児童館", 98, 0.5],
];

const texts = (...header: CellValue[]) => [
  header,
  ["北部", "公民館", "市直営", "要予約"],
  ["南部", "図書館", "指定管理", "予約不要"],
  ["東部", "児童館", "市直営", "予約不要"],
];

export const cases: RuleCases = {
  valid: [
    { name: "a name over every column", input: sheetOf(withHeader("地区", "種別", "利用者数", "割合")) },
    {
      name: "years over the columns",
      input: sheetOf([
        ["区分", 2021, 2022, "令和5年度"],
        ["男", 1, 2, 3],
        ["女", 4, 5, 6],
      ]),
    },
    {
      name: "a header in two tiers",
      input: sheetOf(
        [
          ["地区", "人口", "", "世帯数"],
          ["", "男", "女", ""],
          ["北部", 10, 11, 5],
          ["南部", 12, 13, 6],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:D2"] },
      ),
    },
    {
      name: "short names that say something: coordinates, number of answers",
      input: sheetOf([
        ["設問", "n", "X座標", "Y"],
        ["問1", 120, 1.5, 2.5],
        ["問2", 98, 1.6, 2.6],
      ]),
    },
    {
      name: "dates over the columns",
      input: sheetOf(
        [
          ["区分", 45383, 45413],
          ["件数", 10, 12],
          ["人数", 20, 22],
        ],
        {
          numberFormats: { "B1:C1": "yyyy/m/d" },
          rest: { tables: [{ name: "表1", range: range("A1:C3"), hasHeaderRow: true }] },
        },
      ),
    },
    { name: "names with numbers in them", input: sheetOf(withHeader("地区", "第1種", "R5", "65歳以上")) },
    {
      name: "a blank column inside is the matter of L1-03",
      input: sheetOf([
        ["地区", "種別", "", "人数", "世帯"],
        ["北部", "男", "", 1, 3],
        ["南部", "女", "", 2, 4],
      ]),
    },
    {
      name: "a title and notes around a named table",
      input: sheetOf([["施設の一覧"], [], ...withHeader("地区", "種別", "利用者数", "割合"), ["※ 速報値"]]),
    },
  ],
  invalid: [
    {
      name: "a column without a name",
      input: sheetOf(withHeader("地区", "", "利用者数", "割合")),
      expect: ["B1"],
    },
    {
      name: "the corner of a cross table",
      input: sheetOf([
        ["", "男", "女"],
        ["北部", 10, 11],
        ["南部", 12, 13],
      ]),
      expect: ["A1"],
    },
    {
      name: "a name of nothing but space",
      input: sheetOf(withHeader("地区", "　", "利用者数", "割合")),
      expect: ["B1"],
    },
    {
      name: "signs in place of names",
      input: sheetOf(texts("地区", "-", "※", "①")),
      expect: ["B1", "C1", "D1"],
    },
    {
      name: "numbers in place of names",
      input: sheetOf(texts("地区", "(1)", "２", 3)),
      expect: ["B1", "C1", "D1"],
    },
    {
      name: "names that programs make up",
      input: sheetOf(withHeader("列1", "Column2", "Unnamed: 2", "F4")),
      expect: ["A1", "B1", "C1", "D1"],
    },
    {
      name: "no header row at all",
      input: sheetOf([
        [1, 120, 3.5],
        [2, 340, 4.5],
        [3, 98, 1.5],
      ]),
      expect: ["A1:C1"],
    },
    {
      name: "a lower tier whose column has no name, under a title",
      input: sheetOf([
        ["人口の表"],
        [],
        ["地区", "男", "女", ""],
        ["北部", 10, 11, 21],
        ["南部", 12, 13, 25],
      ]),
      expect: ["D3"],
    },
    {
      name: "a formula error in the header",
      input: sheetOf(withHeader("地区", "#REF!", "利用者数", "割合")),
      expect: ["B1"],
    },
    {
      name: "a single letter is only a warning beside a missing name",
      input: sheetOf(withHeader("地区", "A", "", "割合")),
      expect: ["B1", "C1"],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf(
        [
          ["No.", 1, "", ""],
          ["取組", "手続の電子化", "", ""],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["予定", "10%", "20%", "30%"],
        ],
        { merges: ["B1:D1", "B2:D2"] },
      ),
      reason: /帳票/,
    },
    { name: "no table", input: sheetOf([["表紙"]]), reason: /表が見つかりません/ },
  ],
};
