import type { CellValue } from "../../../sheet";
import { sheetOf, type RuleCases } from "../../testing";

const header: CellValue[] = ["施設名", "所在地", "利用者数", "面積"];
const north: CellValue[][] = [
  ["北公民館", "泉町1-3-40", 120, 350.5],
  ["中央図書館", "千里山東2-1-1", 340, 1203],
];
const south: CellValue[][] = [
  ["南公民館", "南吹田5-2-1", 98, 210],
  ["南児童館", "南吹田5-2-2", 45, 180],
];

export const cases: RuleCases = {
  valid: [
    { name: "a table without a gap", input: sheetOf([header, ...north, ...south]) },
    {
      name: "blank rows around the table",
      input: sheetOf([["施設の一覧"], [], header, ...north, ...south, [], ["※ 速報値"]]),
    },
    {
      name: "single blank cells, and a column that has a name but no values yet",
      input: sheetOf([
        [...header, "備考"],
        ["北公民館", "", 120, 350.5],
        ["中央図書館", "千里山東2-1-1", "", 1203],
        ["南公民館", "南吹田5-2-1", 98, ""],
      ]),
    },
    {
      name: "a table of few marks, in which a lone name is a record",
      input: sheetOf([
        ["施設名", "授乳室", "駐車場", "多目的トイレ"],
        ["北公民館", "○", "", ""],
        ["中央図書館", "○", "○", "○"],
        ["南公民館", "", "", ""],
        ["南児童館", "○", "", "○"],
        ["西公民館", "", "○", ""],
        ["東公民館", "", "○", "○"],
      ]),
    },
    {
      name: "a key merged down several rows",
      input: sheetOf(
        [
          ["地区", "施設", "人数"],
          ["北部", "公民館", 120],
          ["", "図書館", 340],
          ["", "", ""],
          ["南部", "公民館", 98],
        ].map((row) => row.map((value) => value)),
        { merges: ["A2:A4", "B3:B4", "C3:C4"] },
      ),
    },
    {
      name: "running numbers entered ahead of their records",
      input: sheetOf([
        ["番号", ...header],
        ...[...north, ...south].map((row, index) => [`${index + 1}`, ...row]),
        ["6"],
        ["7"],
      ]),
    },
    {
      name: "a list of labels and values with a value still missing",
      input: sheetOf([
        ["項目", "値"],
        ["人口", 380000],
        ["世帯数", ""],
        ["面積", 36.09],
      ]),
    },
    {
      name: "values that equal a column's name here and there",
      input: sheetOf([
        ["種別", "区分", "人数"],
        ["種別", "男", 1],
        ["その他", "区分", 2],
        ["その他", "女", 3],
      ]),
    },
    {
      name: "a total row at the end with one figure",
      input: sheetOf([header, ...north, ...south, ["合計", "", 603, ""]]),
    },
  ],
  invalid: [
    {
      name: "a blank row inside",
      input: sheetOf([header, ...north, [], ...south]),
      expect: ["A4:D4"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "several blank rows, in one fix",
      input: sheetOf([header, north[0]!, [], north[1]!, [], [], ...south]),
      expect: ["A3:D3", "A5:D6"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "a row of nothing but space",
      input: sheetOf([header, ...north, ["　", "", " ", ""], ...south]),
      expect: ["A4:D4"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "a blank column inside",
      input: sheetOf([header, ...north, ...south].map(([a, b, c, d]) => [a!, b!, "", c!, d!])),
      expect: ["C1:C5"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "a blank column that the title above stands over is kept",
      input: sheetOf([
        ["", "", "利用者数の表"],
        [],
        ...[header, ...north, ...south].map(([a, b, c, d]) => [a!, b!, "", c!, d!]),
      ]),
      expect: ["C3:C7"],
    },
    {
      name: "a blank column under a merged title",
      input: sheetOf(
        [["利用者数の表"], ...[header, ...north, ...south].map(([a, b, c, d]) => [a!, "", b!, c!, d!])],
        {
          merges: ["A1:E1"],
        },
      ),
      expect: ["B2:B6"],
      afterFix: [["利用者数の表"], header, ...north, ...south],
    },
    {
      name: "the header again in the middle",
      input: sheetOf([header, ...north, header, ...south]),
      expect: ["A4:D4"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "the header again after a blank row",
      input: sheetOf([header, ...north, [], header, ...south]),
      expect: ["A4:D4", "A5:D5"],
      afterFix: [header, ...north, ...south],
    },
    {
      name: "rows that name a group",
      input: sheetOf([header, ["【北部】"], ...north, ["【南部】"], ...south]),
      expect: ["A2", "A5"],
      afterFix: [
        ["区分", ...header],
        ...north.map((row) => ["【北部】", ...row]),
        ...south.map((row) => ["【南部】", ...row]),
      ],
    },
    {
      name: "a group row without a mark in a table that is full otherwise",
      input: sheetOf([header, ...north, ["南部地区"], ...south]),
      expect: ["A4"],
      afterFix: [
        ["区分", ...header],
        ...north.map((row) => ["", ...row]),
        ...south.map((row) => ["南部地区", ...row]),
      ],
    },
    {
      name: "group rows merged across",
      input: sheetOf([["区分", "所在地", "利用者数", "面積"], ...north, ["南部", "", "", ""], ...south], {
        merges: ["A4:D4"],
      }),
      expect: ["A4:D4"],
      afterFix: [
        ["大区分", "区分", "所在地", "利用者数", "面積"],
        ...north.map((row) => ["", ...row]),
        ...south.map((row) => ["南部", ...row]),
      ],
    },
    {
      name: "a group row merged across right under the header",
      input: sheetOf([header, ["北部", "", "", ""], ...north, ["南部", "", "", ""], ...south], {
        merges: ["A2:D2", "A5:D5"],
      }),
      expect: ["A2:D2", "A5:D5"],
      afterFix: [
        ["区分", ...header],
        ...north.map((row) => ["北部", ...row]),
        ...south.map((row) => ["南部", ...row]),
      ],
    },
    {
      name: "a blank row beside which something stands is reported, but not deleted",
      input: sheetOf([header, ...north, ["", "", "", "", "", "", "要確認"], ...south]),
      expect: ["A4:D4"],
    },
    {
      name: "a blank row and a blank column",
      input: sheetOf(
        [header, ...north, [], ...south].map((row) =>
          row.length === 0 ? [] : [row[0]!, "", ...row.slice(1)],
        ),
      ),
      expect: ["A4:E4", "B1:B6"],
      afterFix: [header, ...north, ...south],
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
