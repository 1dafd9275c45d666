import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const wards = [
  ["地区", "施設", "利用者数"],
  ["北部", "公民館", 120],
  ["", "図書館", 340],
  ["南部", "公民館", 98],
];

export const cases: RuleCases = {
  valid: [
    {
      name: "a plain table",
      input: sheetOf([
        ["年度", "件数"],
        ["令和4年度", 10],
        ["令和5年度", 12],
      ]),
    },
    {
      name: "repeated values instead of a merge",
      input: sheetOf([
        ["地区", "人数"],
        ["北部", 1],
        ["北部", 2],
      ]),
    },
    { name: "blank cells that are not merged", input: sheetOf(wards) },
    {
      name: "a title over several columns that is not merged",
      input: sheetOf([["利用者数の一覧"], ...wards]),
    },
    { name: "a single cell with text", input: sheetOf([["調査中"]]) },
    {
      name: "a header in two rows without merges",
      input: sheetOf([
        ["区分", "人口", ""],
        ["", "男", "女"],
        ["北部", 10, 11],
      ]),
    },
    {
      name: "merges on no sheet of two",
      input: workbookOf([sheetOf(wards), sheetOf(wards, { name: "控え" })]),
    },
  ],
  invalid: [
    {
      name: "a key merged down two rows",
      input: sheetOf(wards, { merges: ["A2:A3"] }),
      expect: ["A2:A3"],
      safe: true,
      afterFix: [
        ["地区", "施設", "利用者数"],
        ["北部", "公民館", 120],
        ["北部", "図書館", 340],
        ["南部", "公民館", 98],
      ],
    },
    {
      name: "a header merged over two columns",
      input: sheetOf(
        [
          ["区分", "人口", ""],
          ["", "男", "女"],
          ["北部", 10, 11],
          ["南部", 12, 13],
        ],
        {
          merges: ["A1:A2", "B1:C1"],
        },
      ),
      expect: ["A1:A2", "B1:C1"],
      afterFix: [
        ["区分", "人口", "人口"],
        ["区分", "男", "女"],
        ["北部", 10, 11],
        ["南部", 12, 13],
      ],
    },
    {
      name: "a merged title above the table is only dissolved",
      input: sheetOf([["利用者数の一覧"], ...wards], { merges: ["A1:C1"] }),
      expect: ["A1:C1"],
      afterFix: [["利用者数の一覧"], ...wards],
    },
    {
      name: "a number merged down two rows is filled, but as a decision of its own",
      input: sheetOf(
        [
          ["市区町村", "生産本数"],
          ["ちよだく", 58406],
          ["千代田区", ""],
          ["みなとく", 243283],
        ],
        {
          merges: ["B2:B3"],
        },
      ),
      expect: ["B2:B3"],
      afterFix: [
        ["市区町村", "生産本数"],
        ["ちよだく", 58406],
        ["千代田区", 58406],
        ["みなとく", 243283],
      ],
    },
    {
      name: "a blank merged area",
      input: sheetOf(
        [
          ["名称", "備考", "人数"],
          ["公民館", "", 1],
          ["図書館", "", 2],
        ],
        { merges: ["B2:B3"] },
      ),
      expect: ["B2:B3"],
      afterFix: [
        ["名称", "備考", "人数"],
        ["公民館", "", 1],
        ["図書館", "", 2],
      ],
    },
    {
      name: "a block of two rows and two columns, and a value hidden under it, which stays",
      input: sheetOf(
        [
          ["地区", "人数", "世帯"],
          ["北部", "調査中", "隠れた値"],
          ["南部", "", ""],
          ["東部", 5, 2],
        ],
        {
          merges: ["B2:C3"],
        },
      ),
      expect: ["B2:C3"],
      afterFix: [
        ["地区", "人数", "世帯"],
        ["北部", "調査中", "隠れた値"],
        ["南部", "調査中", "調査中"],
        ["東部", 5, 2],
      ],
    },
    {
      name: "a merge that reaches far beyond the used area",
      input: sheetOf([["一覧"], ["名称", "人数"], ["公民館", 3], ["図書館", 4]], { merges: ["A1:XFD1"] }),
      expect: ["A1:XFD1"],
      afterFix: [["一覧"], ["名称", "人数"], ["公民館", 3], ["図書館", 4]],
    },
    {
      name: "a sheet without a table, and merges on the second sheet only",
      input: workbookOf([
        sheetOf(wards),
        sheetOf(
          [
            ["表紙", ""],
            ["令和5年度", ""],
          ],
          { name: "表紙", merges: ["A1:B1"] },
        ),
      ]),
      expect: ["表紙!A1:B1"],
    },
    {
      name: "a printed form: label and value merged to the right edge",
      input: sheetOf(
        [
          ["No.", 1, "", ""],
          ["取組", "手続の電子化", "", ""],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["予定", "10%", "20%", "30%"],
        ],
        {
          merges: ["B1:D1", "B2:D2"],
        },
      ),
      expect: ["B1:D1", "B2:D2"],
      afterFix: [
        ["No.", 1, 1, 1],
        ["取組", "手続の電子化", "手続の電子化", "手続の電子化"],
        ["年度", "令和4年度", "令和5年度", "令和6年度"],
        ["予定", "10%", "20%", "30%"],
      ],
      safe: false,
    },
  ],
  unknown: [
    {
      name: "merges that could not be read",
      input: sheetOf(wards, { unread: [{ part: "merges", reason: "シートが保護されています。" }] }),
      reason: /シートが保護されています/,
    },
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
  ],
};
