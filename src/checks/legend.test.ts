import { TextFactsCache } from "./text-facts";
import { PreparedSheet } from "./context";
import { DEFAULT_SETTINGS } from "./engine";
import { isExplained } from "./legend";
import { sheetOf, workbookOf } from "./testing";
import type { CellValue } from "../sheet";

const table: readonly (readonly CellValue[])[] = [
  ["地区", "人口", "世帯数"],
  ["北部", 120, 44],
  ["中部", "-", 31],
  ["南部", 98, "-"],
];

/** Whether dashes are explained by rows around the table, or on a second sheet. */
function explained(
  around: readonly (readonly CellValue[])[],
  other: readonly (readonly CellValue[])[] = [],
  name = "凡例",
) {
  const facts = new TextFactsCache();
  const workbook = workbookOf([sheetOf([...table, [], ...around]), sheetOf(other, { name })]);
  const sheets = workbook.sheets.map((sheet) => new PreparedSheet(sheet, DEFAULT_SETTINGS, facts));
  return isExplained("[-－]", sheets[0]!, { workbook, sheets, settings: DEFAULT_SETTINGS, facts });
}

test.each([
  "※「-」は該当数値なし",
  "（注）- は調査していないもの",
  "－：秘匿",
  "- 該当なし",
  "※ - 該当なし",
  "「…」は不詳、「-」は皆無を示す。",
  "表中の「－」の表示は、該当する数値がないことを示す",
])("%s explains dashes", (note) => expect(explained([[note]])).toBe(true));

test.each(["令和2 - 令和4年度", "吹田市 - 人口統計", "電話 06-6384-1231", "※ 外国人を含む", "2020-2021"])(
  "%s explains nothing",
  (note) => expect(explained([[note]])).toBe(false),
);

test("a list of signs explains them on a sheet of definitions, not on any other sheet", () => {
  const list = [
    ["記号", "意味"],
    ["-", "該当なし"],
  ];
  expect(explained([], list)).toBe(true);
  expect(explained([], list, "令和4年度")).toBe(false);
  expect(explained([], [["記号"], ["-"]])).toBe(false);
});
