import type { CellValue } from "../../../sheet";
import { range, sheetOf, workbookOf, type RuleCases } from "../../testing";

const population: CellValue[][] = [
  ["地区", "男", "女"],
  ["北部", 10, 11],
  ["南部", 12, 13],
];
const facilities: CellValue[][] = [
  ["施設名", "所在地", "利用者数"],
  ["公民館", "泉町1-3-40", 120],
  ["図書館", "千里山東2-1-1", 340],
];

/** Two blocks of rows beside each other, one blank column or more between. */
const beside = (left: readonly CellValue[][], right: readonly CellValue[][], gap = 1) =>
  left.map((row, index) => [...row, ...Array<CellValue>(gap).fill(""), ...(right[index] ?? [])]);

export const cases: RuleCases = {
  valid: [
    { name: "one table", input: sheetOf(population) },
    {
      name: "a title, a unit and notes around it",
      input: sheetOf([["人口"], ["（単位：人）"], [], ...population, [], ["※ 速報値"]]),
    },
    {
      name: "a blank row inside is the matter of L1-03",
      input: sheetOf([...population, [], ["東部", 5, 6], ["西部", 7, 8]]),
    },
    { name: "a blank column inside", input: sheetOf(population.map(([a, b, c]) => [a!, b!, "", c!])) },
    {
      name: "a slip far to the right",
      input: sheetOf(population.map((row, index) => [...row, "", "", "", index === 2 ? "要確認" : ""])),
    },
    {
      name: "two sheets with one table each",
      input: workbookOf([sheetOf(population), sheetOf(facilities, { name: "施設" })]),
    },
    {
      name: "particulars above the table",
      input: sheetOf([["作成課", "情報政策課"], ["作成日", "令和6年4月1日"], [], ...population]),
    },
    {
      name: "two regions that the user has set as one table",
      input: sheetOf([...population, [], ["施設の利用"], ...facilities], { name: "一覧" }),
      settings: { tables: new Map([["一覧", [{ range: range("A1:C8"), headerRows: 1 }]]]) },
    },
    {
      name: "a printed form with a header again further down",
      input: sheetOf(
        [
          ["No.", 1, "", ""],
          ["取組", "手続の電子化", "", ""],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["予定", "10%", "20%", "30%"],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["実績", "11%", "21%", ""],
        ],
        { merges: ["B1:D1", "B2:D2"] },
      ),
    },
  ],
  invalid: [
    {
      name: "two tables below each other, with titles",
      input: sheetOf([["人口"], ...population, [], ["施設の利用"], ...facilities]),
      expect: ["A7:C9"],
      afterFix: [["人口"], ...population],
    },
    {
      name: "two tables beside each other with the same header",
      input: sheetOf(beside(population, population)),
      expect: ["E1:G3"],
      afterFix: population,
    },
    {
      name: "two tables beside each other, other keys, wide gap",
      input: sheetOf(beside(population, facilities, 2)),
      expect: ["F1:H3"],
      afterFix: population,
    },
    {
      name: "three tables",
      input: sheetOf([...population, [], ["利用"], ...facilities, [], ["世帯"], ...population]),
      expect: ["A6:C8", "A11:C13"],
      afterFix: population,
    },
    {
      name: "a table that formulas read is reported, but not moved",
      input: sheetOf([["人口"], ...population, [], ["施設の利用"], ...facilities], {
        formulas: { B3: "=C9" },
      }),
      expect: ["A7:C9"],
    },
    {
      name: "a merged title goes with its table, and dates stay dates",
      input: sheetOf(
        [
          ...population,
          [],
          ["施設の利用", "", ""],
          ["施設名", "開設日", "利用者数"],
          ["公民館", 45383, 120],
          ["図書館", 45413, 340],
        ],
        { merges: ["A5:C5"], numberFormats: { "B7:B8": "yyyy/m/d" } },
      ),
      expect: ["A6:C8"],
      afterFix: population,
    },
    {
      name: "two Excel tables",
      input: sheetOf([...population, [], ...facilities], {
        rest: {
          tables: [
            { name: "人口", range: range("A1:C3"), hasHeaderRow: true },
            { name: "施設", range: range("A5:C7"), hasHeaderRow: true },
          ],
        },
      }),
      expect: ["A5:C7"],
    },
    {
      name: "two tables on the second sheet",
      input: workbookOf([
        sheetOf(population),
        sheetOf([...population, [], ["利用"], ...facilities], { name: "別表" }),
      ]),
      expect: ["別表!A6:C8"],
    },
  ],
  unknown: [
    { name: "no table", input: sheetOf([["表紙"]]), reason: /表が見つかりません/ },
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
  ],
};
