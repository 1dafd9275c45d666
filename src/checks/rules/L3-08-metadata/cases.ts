import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const population: CellValue[][] = [
  ["町名", "世帯数", "人口"],
  ["泉町", 3021, 6544],
  ["内本町", 1480, 2970],
  ["山手町", 4120, 9033],
];
const complete: CellValue[][] = [
  ["項目", "内容"],
  ["データの名称", "町別人口"],
  ["定義", "住民基本台帳に記録された人数"],
  ["算出方法", "町ごとに集計"],
  ["出典", "住民基本台帳"],
  ["更新日", "2024-04-10"],
  ["更新頻度", "毎月"],
  ["文字コード", "UTF-8"],
];
const described = (rows: readonly (readonly CellValue[])[], name = "メタデータ") =>
  workbookOf([sheetOf(population, { name: "人口" }), sheetOf(rows, { name })]);

export const cases: RuleCases = {
  valid: [
    { name: "a metadata sheet with all items", input: described(complete) },
    { name: "a metadata sheet of another name", input: described(complete, "データ説明") },
    { name: "known by its content", input: described(complete, "Sheet2") },
    {
      name: "without a header row, with other words",
      input: described([
        ["データの概要", "町別の人口と世帯数"],
        ["集計方法", "町ごとに集計"],
        ["資料", "住民基本台帳"],
        ["最終更新日", 45392],
        ["公表周期", "毎月"],
        ["エンコーディング", "UTF-8（BOM付き）"],
      ]),
    },
    {
      name: "items as one text with a colon",
      input: described([
        ["定義：住民基本台帳に記録された人数"],
        ["算出方法：町ごとに集計"],
        ["出典：住民基本台帳"],
        ["更新日：令和6年4月10日（2024年4月10日）"],
        ["更新頻度：毎月"],
        ["文字コード：UTF-8"],
      ]),
    },
    {
      name: "indicators that bring their own definitions",
      input: workbookOf([
        sheetOf([
          ["指標", "定義", "算出方法", "出典", "実績"],
          ["受診率", "特定健診を受けた人の割合", "受診者数÷対象者数", "法定報告", 48],
          ["実施率", "保健指導を終えた人の割合", "終了者数÷対象者数", "法定報告", 60],
        ]),
        sheetOf(
          [
            ["項目", "内容"],
            ["更新日", "2024-04-10"],
            ["更新頻度", "毎年"],
            ["文字コード", "UTF-8"],
          ],
          { name: "メタデータ" },
        ),
      ]),
    },
    {
      name: "a source in a note beside the table",
      input: workbookOf([
        sheetOf([...population, [], ["出典：住民基本台帳"]], { name: "人口" }),
        sheetOf(
          complete.filter(([item]) => item !== "出典"),
          { name: "メタデータ" },
        ),
      ]),
    },
    {
      name: "a sheet that defines columns",
      input: workbookOf([
        sheetOf(population, { name: "人口" }),
        sheetOf(
          [
            ["項目名", "定義", "単位"],
            ["世帯数", "住民基本台帳の世帯", "世帯"],
            ["人口", "住民基本台帳の人数", "人"],
          ],
          { name: "項目定義" },
        ),
        sheetOf(
          complete.filter(([item]) => item !== "定義"),
          { name: "メタデータ" },
        ),
      ]),
    },
  ],
  invalid: [
    { name: "no metadata at all", input: sheetOf(population), expect: ["", "", "", "", "", ""] },
    {
      name: "title and source are taken over",
      input: sheetOf([["町別人口"], ...population, [], ["資料：住民基本台帳"]]),
      expect: ["", "", "", "", ""],
    },
    {
      name: "no update history",
      input: described(complete.filter(([item]) => item !== "更新日" && item !== "更新頻度")),
      expect: ["メタデータ!A7", "メタデータ!A8"],
    },
    {
      name: "one item is missing",
      input: described(complete.filter(([item]) => item !== "出典")),
      expect: ["メタデータ!A8"],
    },
    {
      name: "blanks",
      input: described(
        complete.map(([item, value]) => [item!, item === "定義" || item === "更新日" ? "" : value!]),
      ),
      expect: ["メタデータ!B3,B6"],
    },
    {
      name: "only the encoding is missing",
      input: workbookOf([
        sheetOf(
          complete.filter(([item]) => item !== "文字コード"),
          { name: "メタデータ" },
        ),
        sheetOf(population, { name: "人口" }),
      ]),
      expect: ["A8"],
      afterFix: complete,
    },
    {
      name: "a code table is no metadata",
      input: workbookOf([
        sheetOf(population),
        sheetOf(
          [
            ["項目名", "コード", "意味"],
            ["性別", 1, "男性"],
          ],
          { name: "コード表" },
        ),
      ]),
      expect: ["", "", "", "", "", ""],
    },
    {
      name: "説明 of facilities does not define the data",
      input: sheetOf([
        ["名称", "説明", "備考"],
        ["図書館", "市の中央図書館", ""],
        ["体育館", "屋内プールあり", ""],
      ]),
      expect: ["", "", "", "", "", ""],
    },
  ],
  unknown: [
    {
      name: "a CSV file",
      input: workbookOf(sheetOf(population), { name: "jinko.csv", extension: "csv", content: "csv" }),
      reason: /CSV/,
    },
    {
      name: "no data beside the metadata",
      input: sheetOf(complete, { name: "メタデータ" }),
      reason: /データのシートがない/,
    },
  ],
};
