import { range, sheetOf, workbookOf, type RuleCases } from "../../testing";

const facilities = [
  ["番号", "施設名", "担当者", "電話番号"],
  [1, "中央公民館", "山田 花子", "06-6384-1231"],
  [2, "北公民館", "佐藤 太郎", "06-6384-1232"],
  [3, "南公民館", "鈴木 一郎", "06-6384-1233"],
  [4, "東公民館", "高橋 次郎", "06-6384-1234"],
];
const filter = { range: range("A1:D5"), active: true };

export const cases: RuleCases = {
  valid: [
    { name: "nothing hidden", input: sheetOf(facilities) },
    {
      name: "a filter that is set but hides nothing",
      input: sheetOf(facilities, { rest: { filter: { ...filter, active: false } } }),
    },
    {
      name: "a filter with a condition that every row meets",
      input: sheetOf(facilities, { rest: { filter } }),
    },
    {
      name: "columns and rows beyond the data hidden, so that the sheet ends there",
      input: sheetOf(facilities, {
        rest: { hiddenColumns: [4, 5, 6, 7], hiddenRows: [5, 6, 7] },
      }),
    },
    {
      name: "several visible sheets",
      input: workbookOf([sheetOf(facilities), sheetOf(facilities, { name: "令和4年度" })]),
    },
    { name: "a protected sheet", input: sheetOf(facilities, { rest: { isProtected: true } }) },
  ],
  invalid: [
    {
      name: "a hidden column with names",
      input: sheetOf(facilities, { rest: { hiddenColumns: [2] } }),
      expect: ["C1:C5"],
      afterFix: facilities,
    },
    {
      name: "hidden rows, two of them neighbours",
      input: sheetOf(facilities, { rest: { hiddenRows: [1, 2, 4] } }),
      expect: ["A2:D3", "A5:D5"],
      afterFix: facilities,
    },
    {
      name: "rows hidden by a filter are one finding",
      input: sheetOf(facilities, { rest: { hiddenRows: [1, 3, 4], filter } }),
      expect: ["A2:D2,A4:D5"],
      afterFix: facilities,
    },
    {
      name: "a row hidden by hand above the rows that the filter hides",
      input: sheetOf([["公民館の一覧"], ...facilities], {
        rest: { hiddenRows: [0, 3], filter: { range: range("A2:D6"), active: true } },
      }),
      expect: ["A1:D1", "A4:D4"],
    },
    {
      name: "a hidden sheet",
      input: workbookOf([
        sheetOf(facilities),
        sheetOf(facilities, { name: "作業用", rest: { visibility: "hidden" } }),
      ]),
      expect: ["作業用!"],
    },
    {
      name: "a sheet that the menus do not show, and a hidden column on it",
      input: sheetOf(facilities, { rest: { visibility: "veryHidden", hiddenColumns: [3] } }),
      expect: ["", "D1:D5"],
    },
    {
      name: "a hidden column without values inside the table",
      input: sheetOf(
        facilities.map(([number, name, ...rest]) => [number!, name!, "", ...rest]),
        { rest: { hiddenColumns: [2] } },
      ),
      expect: ["C1:C5"],
    },
    {
      name: "hidden rows are seen although the filter could not be read",
      input: sheetOf(facilities, {
        rest: { hiddenRows: [2] },
        unread: [{ part: "filter", reason: "フィルターの状態を取得できませんでした。" }],
      }),
      expect: ["A3:D3"],
    },
  ],
  unknown: [
    {
      name: "hidden lines could not be read",
      input: sheetOf(facilities, {
        unread: [{ part: "hidden", reason: "非表示の行と列を取得できませんでした。" }],
      }),
      reason: /非表示の行と列を取得できませんでした/,
    },
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
  ],
};
