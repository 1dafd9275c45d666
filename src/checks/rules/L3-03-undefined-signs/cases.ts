import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

/** Figures of four wards, with what stands below the table. */
const wards = (values: readonly CellValue[], ...below: CellValue[][]): CellValue[][] => [
  ["地区", "事業所数", "出荷額（万円）"],
  ["北部", 12, 3400],
  ["中部", 8, values[0]!],
  ["南部", 15, values[1]!],
  ["東部", 9, 2100],
  ["西部", 11, 1800],
  ...(below.length > 0 ? [[], ...below] : []),
];

export const cases: RuleCases = {
  valid: [
    { name: "figures throughout", input: sheetOf(wards([1200, 900])) },
    { name: "a sign explained in a note", input: sheetOf(wards(["X", 900], ["（注）「X」は秘匿を示す。"])) },
    {
      name: "two signs explained in two notes",
      input: sheetOf(wards(["…", "－"], ["※「－」は該当なし"], ["※「…」は不詳"])),
    },
    {
      name: "a sign explained on a sheet of metadata",
      input: workbookOf([
        sheetOf(wards(["***", 900])),
        sheetOf(
          [
            ["項目", "内容"],
            ["定義", "工業統計調査による"],
            ["***", "秘匿値"],
          ],
          { name: "メタデータ" },
        ),
      ]),
    },
    { name: "words say what they mean", input: sheetOf(wards(["非公表", "調査中"])) },
    {
      name: "dashes in columns that hold no figures",
      input: sheetOf([
        ["施設", "駐車場", "電話番号", "定員（人）"],
        ["公民館", "-", "06-6384-1231", 120],
        ["図書館", "あり", "-", 98],
        ["児童館", "-", "-", 45],
      ]),
    },
    {
      name: "a legend beside the table",
      input: sheetOf([
        ["地区", "件数", "", ""],
        ["北部", 12, "", "凡例　x：秘匿"],
        ["中部", "x", "", ""],
        ["南部", 15, "", ""],
        ["東部", 9, "", ""],
      ]),
    },
  ],
  invalid: [
    { name: "X without a legend", input: sheetOf(wards(["X", 900])), expect: ["C3"] },
    { name: "asterisks below each other", input: sheetOf(wards(["***", "***"])), expect: ["C3:C4"] },
    {
      name: "a dash and an ellipsis in one column",
      input: sheetOf(wards(["－", "…"])),
      expect: ["C3", "C4"],
    },
    {
      name: "only one of two signs is explained",
      input: sheetOf(wards(["-", "…"], ["※「-」は該当なし"])),
      expect: ["C4"],
    },
    {
      name: "a note that only holds a dash",
      input: sheetOf(wards(["-", 900], ["資料：工業統計調査 2019-2020"])),
      expect: ["C3"],
    },
    {
      name: "the same sign in two columns is one decision",
      input: sheetOf([
        ["地区", "男", "女"],
        ["北部", 12, "-"],
        ["中部", "-", 10],
        ["南部", 15, 12],
        ["東部", 15, "-"],
        ["西部", 15, 12],
      ]),
      expect: ["B3", "C2,C5"],
    },
    {
      name: "n/a in a CSV file",
      input: workbookOf(sheetOf(wards(["N/A", 900])), {
        name: "a.csv",
        extension: "csv",
        content: "csv",
      }),
      expect: ["C3"],
    },
    {
      name: "explained on a sheet about something else",
      input: workbookOf([sheetOf(wards(["X", 900])), sheetOf([["X", "秘匿"]], { name: "令和4年度" })]),
      expect: ["C3"],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf([
        ["No.", 1, "", ""],
        ["取組", "手続の電子化", "", ""],
        ["年度", "令和4年度", "令和5年度", "令和6年度"],
        ["予定", "10%", "-", "30%"],
      ]),
      reason: /帳票/,
    },
    {
      name: "a log of changes",
      input: sheetOf(
        [
          ["日時", "シート", "セル", "変更前", "変更後"],
          ["2024-04-01", "R5", "B2", 12, 13],
          ["2024-04-01", "R5", "B3", "-", 11],
          ["2024-04-01", "R5", "B4", 5, 10],
        ],
        { name: "変更履歴" },
      ),
      reason: /./,
    },
  ],
};
