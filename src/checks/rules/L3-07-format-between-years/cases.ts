import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const population: CellValue[][] = [
  ["町名", "世帯数", "人口", "備考"],
  ["泉町", 3021, 6544, ""],
  ["内本町", 1480, 2970, "一部編入"],
  ["山手町", 4120, 9033, ""],
];
const pair = (
  later: readonly (readonly CellValue[])[],
  [first, second]: readonly [string, string] = ["R4", "R5"],
  earlier: readonly (readonly CellValue[])[] = population,
) => workbookOf([sheetOf(earlier, { name: first }), sheetOf(later, { name: second })]);
const withHeader = (...header: string[]): CellValue[][] => [header, ...population.slice(1)];

export const cases: RuleCases = {
  valid: [
    { name: "the same columns in two years", input: pair(population) },
    { name: "Japanese years in full", input: pair(population, ["人口_令和4年度", "人口_令和5年度"]) },
    { name: "western years", input: pair(population, ["2022", "2023"]) },
    {
      name: "headers that name their year",
      input: pair(
        [
          ["指標", "令和5年度計画", "令和5年度実績"],
          ["受診率", 45, 44],
          ["実施率", 55, 54],
        ],
        ["R4", "R5"],
        [
          ["指標", "令和4年度計画", "令和4年度実績"],
          ["受診率", 42, 43],
          ["実施率", 52, 53],
        ],
      ),
    },
    { name: "more rows", input: pair([...population, ["千里山東", 2210, 4870, ""]]) },
    {
      name: "a column added at the right end is a remark",
      input: pair(population.map((row, index) => [...row, index === 0 ? "面積（ha）" : 12 * index])),
    },
    {
      name: "three years",
      input: workbookOf(["R3", "R4", "R5"].map((name) => sheetOf(population, { name }))),
    },
    { name: "months with the same columns", input: pair(population, ["4月分", "5月分"]) },
  ],
  invalid: [
    {
      name: "a renamed column",
      input: pair(withHeader("町名", "世帯数", "人口総数", "備考")),
      expect: ["R5!C1"],
    },
    {
      name: "a missing column",
      input: pair(population.map(([town, , people, note]) => [town!, people!, note!])),
      expect: ["R5!B1"],
    },
    {
      name: "an added column in between",
      input: pair(
        population.map(([town, ...rest], index) => [town!, index === 0 ? "面積（ha）" : 12, ...rest]),
      ),
      expect: ["R5!B1"],
    },
    {
      name: "columns in another order",
      input: pair(population.map(([town, households, people, note]) => [town!, people!, households!, note!])),
      expect: ["R5!C1"],
    },
    { name: "the table begins elsewhere", input: pair([["町別人口"], ...population]), expect: ["R5!A2:D2"] },
    {
      name: "numbers that have become texts",
      input: pair(
        population.map((row, index) => (index === 0 ? row : [row[0]!, `${row[1]}世帯`, row[2]!, row[3]!])),
      ),
      expect: ["R5!B1"],
    },
    {
      name: "a second header row",
      input: pair([["町名", "世帯数", "人口", "備考"], ["", "世帯", "人", ""], ...population.slice(1)]),
      expect: ["R5!A1:D2"],
    },
    {
      name: "the last of three years, in any order of sheets",
      input: workbookOf([
        sheetOf(withHeader("町名", "世帯", "人口", "備考"), { name: "R6" }),
        sheetOf(population, { name: "R4" }),
        sheetOf(population, { name: "R5" }),
      ]),
      expect: ["B1"],
    },
    {
      name: "across a change of era",
      input: pair(withHeader("町名", "世帯", "人口", "備考"), ["H30", "R1"]),
      expect: ["R1!B1"],
    },
  ],
  unknown: [
    { name: "one sheet", input: sheetOf(population), reason: /前の年のシートをこのブックにコピー/ },
    {
      name: "a CSV file",
      input: workbookOf(sheetOf(population, { name: "R5" }), {
        name: "R5.csv",
        extension: "csv",
        content: "csv",
      }),
      reason: /CSV/,
    },
    {
      name: "numbered tables are different tables",
      input: pair(
        [
          ["施設", "定員"],
          ["図書館", 120],
          ["体育館", 300],
        ],
        ["表1", "表2"],
      ),
      reason: /前の年/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
