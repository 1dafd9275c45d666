import { sheetOf, type RuleCases } from "../../testing";

export const cases: RuleCases = {
  valid: [
    {
      name: "one row of different names",
      input: sheetOf([
        ["年度", "件数", "金額（千円）"],
        ["令和4年度", 10, 300],
        ["令和5年度", 12, 280],
      ]),
    },
    {
      name: "names that share words",
      input: sheetOf([
        ["地区", "人口_男", "人口_女", "人口_計", "世帯数"],
        ["北部", 10, 11, 21, 9],
        ["南部", 12, 13, 25, 11],
      ]),
    },
    {
      name: "years as names",
      input: sheetOf([
        ["指標", 2021, 2022, 2023],
        ["申請件数", 10, 12, 15],
        ["満足度（%）", 60, 62, 70],
      ]),
    },
    {
      name: "a title and a unit above the header",
      input: sheetOf([
        ["利用者数の一覧"],
        ["（単位：人）"],
        ["地区", "施設", "利用者数"],
        ["北部", "公民館", 120],
        ["南部", "図書館", 98],
      ]),
    },
    {
      name: "columns without a name belong to another rule",
      input: sheetOf([
        ["地区", "施設", "", "", "利用者数"],
        ["北部", "公民館", "a", "b", 120],
        ["南部", "図書館", "c", "d", 98],
      ]),
    },
    {
      name: "a name merged over a second column that is blank",
      input: sheetOf(
        [
          ["地区", "備考", "", "利用者数"],
          ["北部", "改修中", "", 120],
          ["南部", "移転", "", 98],
        ],
        { merges: ["B1:C1"] },
      ),
    },
    {
      name: "a name with a line break in one cell",
      input: sheetOf([
        ["地区", "利用者数\n（人）", "前年度\n（人）"],
        ["北部", 120, 110],
        ["南部", 98, 90],
      ]),
    },
  ],
  invalid: [
    {
      name: "the same name twice",
      input: sheetOf([
        ["施設", "備考", "利用者数", "備考"],
        ["公民館", "a", 120, "b"],
        ["図書館", "c", 98, "d"],
      ]),
      expect: ["B1,D1"],
      afterFix: [
        ["施設", "備考", "利用者数", "備考_2"],
        ["公民館", "a", 120, "b"],
        ["図書館", "c", 98, "d"],
      ],
    },
    {
      name: "names that differ in width and space only, and a number that is taken",
      input: sheetOf([
        ["施設", "ＦＡＸ", "備考", "備考_2", "FAX", "備 考"],
        ["公民館", "a", "x", "y", "b", "z"],
        ["図書館", "c", "x", "y", "d", "z"],
      ]),
      expect: ["B1,E1", "C1,F1"],
      afterFix: [
        ["施設", "ＦＡＸ", "備考", "備考_2", "FAX_2", "備 考_3"],
        ["公民館", "a", "x", "y", "b", "z"],
        ["図書館", "c", "x", "y", "d", "z"],
      ],
    },
    {
      name: "a header in two rows, merged",
      input: sheetOf(
        [
          ["区分", "人口", "", "世帯数"],
          ["", "男", "女", ""],
          ["北部", 10, 11, 9],
          ["南部", 12, 13, 11],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:D2"] },
      ),
      expect: ["A1:D2"],
      afterFix: [
        ["区分", "人口_男", "人口_女", "世帯数"],
        ["北部", 10, 11, 9],
        ["南部", 12, 13, 11],
      ],
    },
    {
      name: "a row of units below the names",
      input: sheetOf([
        ["地区", "人口", "面積"],
        ["", "人", "㎢"],
        ["北部", 1000, 3.5],
        ["南部", 1200, 4.1],
      ]),
      expect: ["A1:C2"],
      afterFix: [
        ["地区", "人口（人）", "面積（㎢）"],
        ["北部", 1000, 3.5],
        ["南部", 1200, 4.1],
      ],
    },
    {
      name: "three tiers under a title, with a name that stays double",
      input: sheetOf([
        ["職員数の推移"],
        ["", "令和4年度", "", "令和5年度", ""],
        ["課名", "男", "女", "男", "男"],
        ["総務課", 10, 11, 9, 3],
        ["税務課", 12, 13, 11, 4],
      ]),
      expect: ["A2:E3", "D3,E3"],
      afterFix: [
        ["職員数の推移"],
        ["課名", "令和4年度_男", "令和4年度_女", "令和5年度_男", "令和5年度_男_2"],
        ["総務課", 10, 11, 9, 3],
        ["税務課", 12, 13, 11, 4],
      ],
    },
    {
      name: "something beside the header rows: they are left alone",
      input: sheetOf(
        [
          ["区分", "人口", "", "", "", "作成 情報政策課"],
          ["", "男", "女", "", "", ""],
          ["北部", 10, 11, "", "", ""],
          ["南部", 12, 13, "", "", ""],
        ],
        { merges: ["A1:A2", "B1:C1"] },
      ),
      expect: ["A1:C2"],
    },
    {
      name: "one merged name over two columns of data",
      input: sheetOf(
        [
          ["施設", "利用者", ""],
          ["公民館", 120, 98],
          ["図書館", 340, 310],
        ],
        { merges: ["B1:C1"] },
      ),
      expect: ["B1:C1"],
    },
    {
      name: "a header of years repeated by kind",
      input: sheetOf([
        ["指標", "令和4年度", "令和5年度", "令和4年度", "令和5年度"],
        ["件数", 1, 2, 3, 4],
        ["人数", 5, 6, 7, 8],
      ]),
      expect: ["B1,D1", "C1,E1"],
      afterFix: [
        ["指標", "令和4年度", "令和5年度", "令和4年度_2", "令和5年度_2"],
        ["件数", 1, 2, 3, 4],
        ["人数", 5, 6, 7, 8],
      ],
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
    {
      name: "no header row",
      input: sheetOf([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
      reason: /見出しの行が見つからない/,
    },
  ],
};
