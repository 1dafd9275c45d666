import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const survey: CellValue[][] = [
  ["回答番号", "性別", "満足度", "ご意見"],
  [1001, 1, 4, "駐車場を増やしてほしい"],
  [1002, 2, 5, ""],
  [1003, 1, 4, "職員の対応がよかった"],
  [1004, 2, 2, ""],
  [1005, 2, 3, "案内が分かりにくい"],
  [1006, 1, 4, ""],
];
const meanings = sheetOf(
  [
    ["項目名", "コード", "意味"],
    ["性別", 1, "男性"],
    ["性別", 2, "女性"],
    ["満足度", 1, "不満"],
    ["満足度", 5, "満足"],
  ],
  { name: "コード表" },
);
const indicators: CellValue[][] = [
  ["指標", "目標", "実績", "評価"],
  ["受診率", 60, 48, "C"],
  ["実施率", 50, 52, "A"],
  ["参加率", 30, 29, "B"],
  ["加入率", 40, 41, "A"],
];

export const cases: RuleCases = {
  valid: [
    { name: "codes with a code table", input: workbookOf([sheetOf(survey), meanings]) },
    {
      name: "a legend that lists the codes without the column's name",
      input: workbookOf([
        sheetOf(indicators),
        sheetOf(
          [
            ["A", "達成"],
            ["B", "おおむね達成"],
            ["C", "未達成"],
          ],
          { name: "凡例" },
        ),
      ]),
    },
    {
      name: "meanings on the metadata sheet",
      input: workbookOf([
        sheetOf(indicators),
        sheetOf(
          [
            ["項目", "内容"],
            ["評価", "A＝達成、B＝おおむね達成、C＝未達成"],
          ],
          { name: "メタデータ" },
        ),
      ]),
    },
    {
      name: "a note below the table says it",
      input: sheetOf([...indicators, [], ["※ 評価　A：達成、B：おおむね達成、C：未達成"]]),
    },
    {
      name: "meanings in the header",
      input: sheetOf([
        ["回答番号", "性別（1:男性 2:女性）"],
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 1],
      ]),
    },
    {
      name: "names beside the codes",
      input: sheetOf([
        ["施設名", "分類コード", "分類名"],
        ["中央図書館", 1, "図書館"],
        ["千里図書館", 1, "図書館"],
        ["片山市民体育館", 2, "体育館"],
      ]),
    },
    {
      name: "small counts, floors, years, ranks and ages",
      input: sheetOf([
        ["施設名", "設置台数", "設置階", "小児用", "設置年度", "順位", "対象年齢", "男"],
        ["市役所", 2, 1, 1, 2019, 1, 3, 1],
        ["図書館", 1, 1, 1, 2020, 2, 3, 2],
        ["体育館", 1, 2, 1, 2020, 2, 6, 1],
        ["公民館", 1, 1, 0, 2019, 4, 6, 1],
      ]),
    },
    {
      name: "codes of the state and numbers of records",
      input: sheetOf([
        ["全国地方公共団体コード", "ID", "施設番号", "名称"],
        ["272051", 1, 1, "市役所"],
        ["272051", 2, 1, "図書館"],
        ["272051", 3, 2, "体育館"],
      ]),
    },
    {
      name: "things that are named by letters",
      input: sheetOf([
        ["日程", "会場", "クラス", "血液型"],
        ["2024-04-01", "A", "A", "A"],
        ["2024-04-02", "B", "B", "B"],
        ["2024-04-03", "A", "A", "A"],
      ]),
    },
    {
      name: "categories in words",
      input: sheetOf([
        ["指標", "評価", "区分"],
        ["受診率", "未達成", "健康"],
        ["実施率", "達成", "健康"],
        ["参加率", "達成", "教育"],
      ]),
    },
    {
      name: "withheld figures are no codes",
      input: sheetOf([
        ["町名", "人口"],
        ["泉町", "X"],
        ["内本町", "X"],
        ["山手町", "X"],
      ]),
    },
    {
      name: "a running number under 区分",
      input: sheetOf([
        ["区分", "人口"],
        [1, 520],
        [2, 430],
        [3, 610],
      ]),
    },
  ],
  invalid: [
    { name: "answers of a survey", input: sheetOf(survey), expect: ["B2:B7", "C2:C7"] },
    { name: "grades by letter", input: sheetOf(indicators), expect: ["D2:D5"] },
    {
      name: "answers that allow several codes",
      input: sheetOf([
        ["回答番号", "問3 利用した窓口"],
        [1, 1],
        [2, "1,3"],
        [3, 2],
        [4, "2、3"],
        [5, 1],
      ]),
      expect: ["B2:B6"],
    },
    {
      name: "codes as text with a leading zero",
      input: sheetOf([
        ["事業名", "会計区分"],
        ["道路維持", "01"],
        ["国民健康保険", "02"],
        ["公園整備", "01"],
      ]),
      expect: ["B2:B4"],
    },
    {
      name: "flags of 0 and 1",
      input: sheetOf([
        ["施設名", "駐車場有無"],
        ["市役所", 1],
        ["図書館", 0],
        ["体育館", 1],
      ]),
      expect: ["B2:B4"],
    },
    {
      name: "letters under a header that says nothing",
      input: sheetOf([
        ["事業名", "備考欄", "方針"],
        ["道路維持", "", "A"],
        ["公園整備", "", "B"],
        ["消防団", "", "A"],
      ]),
      expect: ["C2:C4"],
    },
    {
      name: "full-width letters",
      input: sheetOf([
        ["事業名", "進捗状況"],
        ["道路維持", "Ａ"],
        ["公園整備", "Ｂ"],
        ["消防団", "Ａ"],
      ]),
      expect: ["B2:B4"],
    },
    {
      name: "a code table that explains another column",
      input: workbookOf([
        sheetOf(indicators),
        sheetOf(
          [
            ["項目名", "コード", "意味"],
            ["性別", 1, "男性"],
            ["性別", 2, "女性"],
          ],
          { name: "コード表" },
        ),
      ]),
      expect: ["D2:D5"],
    },
    {
      name: "on the second sheet, with one slip among the codes",
      input: workbookOf([
        sheetOf([
          ["年度", "人口（人）"],
          [2022, 380000],
          [2023, 381000],
        ]),
        sheetOf(
          [
            ["回答番号", "年代区分"],
            ...Array.from({ length: 20 }, (_, index): CellValue[] => [
              index + 1,
              index === 7 ? "-" : (index % 6) + 1,
            ]),
          ],
          { name: "回答" },
        ),
      ]),
      expect: ["回答!B2:B21"],
    },
  ],
  unknown: [
    {
      name: "a CSV file cannot hold a code table",
      input: workbookOf(sheetOf(survey), { name: "kaito.csv", extension: "csv", content: "csv" }),
      reason: /B列「性別」.*CSV/,
    },
    {
      name: "a code table whose meanings are not filled in",
      input: workbookOf([
        sheetOf(indicators),
        sheetOf(
          [
            ["項目名", "コード", "意味"],
            ["評価", "A", ""],
            ["評価", "B", ""],
            ["評価", "C", ""],
          ],
          { name: "コード表" },
        ),
      ]),
      reason: /D列「評価」.*記入/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
