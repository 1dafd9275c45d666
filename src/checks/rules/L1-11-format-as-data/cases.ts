import type { CellStyle, CellValue, SheetSnapshot } from "../../../sheet";
import { range, sheetOf, workbookOf, type RuleCases, type SheetParts } from "../../testing";

const yellow: CellStyle = { fill: "#FFFF00" };
const red: CellStyle = { fontColor: "#FF0000" };
const bold: CellStyle = { bold: true };
const struck: CellStyle = { strikethrough: true };
const header: CellStyle = { fill: "#DDEBF7", bold: true };

const population: readonly (readonly CellValue[])[] = [
  ["地区", "人口", "世帯数", "前年比"],
  ["北部", 12840, 5630, 0.4],
  ["中部", 20115, 9402, -0.2],
  ["南部", 9870, 4211, 1.1],
  ["西部", 7755, 3019, -1.3],
  ["東部", 15320, 6644, 0.8],
  ["臨海", 4410, 2105, 0.1],
];
const withTotal = [...population, ["合計", 70310, 31011, 0.3]];

const projects: readonly (readonly CellValue[])[] = [
  ["事業名", "担当課", "進捗状況", "予算額"],
  ["道路維持", "道路課", "完了", 1200],
  ["公園整備", "公園課", "遅れ", 640],
  ["防犯灯", "危機管理室", "完了", 310],
  ["図書館改修", "図書館", "実施中", 980],
  ["保育所整備", "保育課", "遅れ", 2100],
  ["学校給食", "教育総務課", "実施中", 860],
];

const form: readonly (readonly CellValue[])[] = [
  ["事業名", "防犯灯の設置", "", ""],
  ["担当課", "危機管理室", "", ""],
  ["予定", 10, "", 12],
  ["実績", 3, 9, ""],
];
const formMerges = ["B1:D1", "B2:D2"];

function styled(
  rows: readonly (readonly CellValue[])[],
  styles: Readonly<Record<string, CellStyle>>,
  parts: SheetParts = {},
): SheetSnapshot {
  return sheetOf(rows, { ...parts, styles });
}

/** A long list in which every second row is filled, with further styles. */
function banded(styles: Readonly<Record<string, CellStyle>> = {}): SheetSnapshot {
  const rows = Array.from({ length: 12 }, (_, index) => [
    `施設${index + 1}`,
    `吹田市泉町${index + 1}丁目`,
    10 + index,
  ]);
  const bands = Object.fromEntries(
    [3, 5, 7, 9, 11, 13].map((row) => [`A${row}:C${row}`, { fill: "#F2F2F2" }]),
  );
  return styled([["名称", "所在地", "定員"], ...rows], { "A1:C1": header, ...bands, ...styles });
}

export const cases: RuleCases = {
  valid: [
    { name: "no formats at all", input: sheetOf(population) },
    { name: "a form without formats", input: sheetOf(form, { merges: formMerges }) },
    { name: "a header row that stands out", input: styled(population, { "A1:D1": header }) },
    { name: "whole columns that stand out", input: styled(population, { "A2:A7": bold, "C2:C7": yellow }) },
    {
      name: "a total row that stands out",
      input: styled(withTotal, { "A1:D1": header, "A8:D8": { ...bold, fill: "#FFF2CC" } }),
    },
    { name: "only the word 合計 in bold", input: styled(withTotal, { A8: bold }) },
    {
      name: "a first row for the whole city in bold",
      input: styled([population[0]!, ["吹田市", 70310, 31011, 0.3], ...population.slice(1)], {
        "A2:D2": bold,
      }),
    },
    { name: "bands for reading", input: banded() },
    {
      name: "bands that change with the district",
      input: styled(
        [
          ["地区", "施設", "利用者数"],
          ["北部", "公民館", 120],
          ["北部", "図書館", 340],
          ["北部", "体育館", 210],
          ["中部", "公民館", 98],
          ["南部", "公民館", 77],
          ["南部", "図書館", 150],
        ],
        { "A5:C5": { fill: "#F2F2F2" } },
      ),
    },
    {
      name: "bands with a total row in another colour",
      input: styled([...population, ["西北", 10, 20, 0.5], ["計", 70310, 31011, 0.3]], {
        ...Object.fromEntries([3, 5, 7].map((row) => [`A${row}:D${row}`, { fill: "#F2F2F2" }])),
        "A9:D9": { fill: "#FFE699", bold: true },
      }),
    },
    {
      name: "colours that follow the words of their column",
      input: styled(projects, { "C2:C2": { fill: "#C6EFCE" }, C4: { fill: "#C6EFCE" }, C3: red, C6: red }),
    },
    {
      name: "rows whose colour follows a column",
      input: styled(projects, { "A3:D3": { fill: "#FFC7CE" }, "A6:D6": { fill: "#FFC7CE" } }),
    },
    { name: "negative numbers in red", input: styled(population, { D3: red, D5: red }) },
    {
      name: "links in the colour of links",
      input: styled(
        [
          ["名称", "URL"],
          ["図書館", "https://www.city.example.lg.jp/tosho"],
          ["公民館", "なし"],
          ["体育館", "https://www.city.example.lg.jp/taiiku"],
        ],
        { B2: { fontColor: "#0563C1" }, B4: { fontColor: "#0563C1" } },
      ),
    },
    {
      name: "text pasted from elsewhere that is nearly black, fills that are nearly white",
      input: styled(population, {
        A3: { fontColor: "#333333" },
        B4: { fill: "#FEFEFE" },
        C5: { fontColor: "#0D0D0D" },
      }),
    },
    {
      name: "headings inside the table",
      input: styled(
        [
          ["科目", "予算額", "決算額"],
          ["歳入", "", ""],
          ["市税", 64200, 65100],
          ["地方交付税", 2100, 2300],
          ["歳出", "", ""],
          ["民生費", 58800, 57900],
          ["教育費", 14500, 14100],
        ],
        { "A2:C2": { ...bold, fill: "#E2EFDA" }, "A5:C5": { ...bold, fill: "#E2EFDA" } },
      ),
    },
    {
      name: "a title and notes outside the table",
      input: styled([["令和5年度 人口"], [], ...population, [], ["※ 速報値"]], { A1: bold, A11: red }),
    },
    {
      name: "a merged key counts by its first cell",
      input: styled(
        [
          ["地区", "施設", "利用者数"],
          ["北部", "公民館", 120],
          ["", "図書館", 340],
          ["南部", "公民館", 98],
          ["", "図書館", 110],
        ],
        { A2: { fill: "#F2F2F2" }, A4: { fill: "#F2F2F2" } },
        { merges: ["A2:A3", "A4:A5"] },
      ),
    },
  ],
  invalid: [
    {
      name: "one cell filled yellow",
      input: styled(population, { C4: yellow }),
      expect: ["C4"],
      afterFix: [
        [...population[0]!, "世帯数の書式（塗りつぶし）"],
        ...population
          .slice(1)
          .map((row, index) => [...row, index === 2 ? "黄色の塗りつぶし" : "塗りつぶしなし"]),
      ],
    },
    {
      name: "two colours in one column are one decision with two findings",
      input: styled(population, { "B2:B3": yellow, B6: { fill: "#00B050" } }),
      expect: ["B2:B3", "B6"],
      afterFix: [
        [...population[0]!, "人口の書式（塗りつぶし）"],
        ...population
          .slice(1)
          .map((row, index) => [
            ...row,
            ["黄色の塗りつぶし", "黄色の塗りつぶし", "塗りつぶしなし", "塗りつぶしなし", "緑色の塗りつぶし"][
              index
            ] ?? "塗りつぶしなし",
          ]),
      ],
    },
    {
      name: "provisional figures in red",
      input: styled(population, { B5: red, C5: red }),
      expect: ["B5", "C5"],
    },
    { name: "a name in bold", input: styled(projects, { A5: bold }), expect: ["A5"] },
    { name: "a figure struck through", input: styled(population, { D6: struck }), expect: ["D6"] },
    { name: "a figure in italics", input: styled(population, { C3: { italic: true } }), expect: ["C3"] },
    {
      name: "rows of closed facilities in grey",
      input: banded({ "A6:C6": { fill: "#A6A6A6" }, "A10:C10": { fill: "#A6A6A6" } }),
      expect: ["A6:C6,A10:C10"],
    },
    {
      name: "a whole row struck through, a total at that",
      input: styled(withTotal, { "A8:D8": struck }),
      expect: ["A8:D8"],
    },
    {
      name: "a cell of another colour in a banded list",
      input: banded({ C5: yellow, B8: yellow }),
      expect: ["B8", "C5"],
    },
    {
      name: "blank cells filled to say something, as in a timetable of works",
      input: styled(
        [
          ["工事", "4月", "5月", "6月"],
          ["道路", "", "", "検査"],
          ["公園", "検査", "", ""],
          ["橋りょう", "", "検査", ""],
        ],
        { "B2:C2": { fill: "#9DC3E6" }, C3: { fill: "#9DC3E6" } },
      ),
      expect: ["B2", "C2:C3"],
    },
    {
      name: "a colour that follows a word only in part",
      input: styled(projects, { C2: { fill: "#C6EFCE" } }),
      expect: ["C2"],
    },
    {
      name: "not all negative numbers in red",
      input: styled(population, { D3: red }),
      expect: ["D3"],
    },
    {
      name: "most of a column filled: the plain cell stands out",
      input: styled(population, { "B2:B4": yellow, "B6:B7": yellow }),
      expect: ["B5"],
    },
    {
      name: "a single cell in the total row",
      input: styled(withTotal, { "A8:D8": bold, C8: { ...bold, ...yellow } }),
      expect: ["C8"],
    },
    {
      name: "beside another table, both set by hand, a column is inserted",
      input: styled(
        [
          ["地区", "人口", "", "年度", "件数"],
          ["北部", 120, "", "令和3年度", 3],
          ["中部", 340, "", "令和4年度", 5],
          ["南部", 98, "", "令和5年度", 4],
        ],
        { B3: yellow },
      ),
      settings: {
        tables: new Map([
          [
            "Sheet1",
            [
              { range: range("A1:B4"), headerRows: 1 },
              { range: range("D1:E4"), headerRows: 1 },
            ],
          ],
        ]),
      },
      expect: ["B3"],
      afterFix: [
        ["地区", "人口", "人口の書式（塗りつぶし）", "", "年度", "件数"],
        ["北部", 120, "塗りつぶしなし", "", "令和3年度", 3],
        ["中部", 340, "黄色の塗りつぶし", "", "令和4年度", 5],
        ["南部", 98, "塗りつぶしなし", "", "令和5年度", 4],
      ],
    },
    {
      name: "inside an Excel table",
      input: styled(
        population,
        { B3: yellow },
        {
          rest: { tables: [{ name: "人口", range: range("A1:D7"), hasHeaderRow: true }] },
        },
      ),
      expect: ["B3"],
      afterFix: population.map((row, index) => [
        ...row.slice(0, 3),
        index === 0 ? "人口の書式（塗りつぶし）" : index === 2 ? "黄色の塗りつぶし" : "塗りつぶしなし",
        row[3]!,
      ]),
    },
    {
      name: "a line through a value in a form",
      input: sheetOf(form, { merges: formMerges, styles: { A1: bold, B3: struck } }),
      expect: ["B3"],
    },
    {
      name: "on the second sheet",
      input: workbookOf([sheetOf(population), styled(population, { A2: red }, { name: "令和4年度" })]),
      expect: ["令和4年度!A2"],
    },
  ],
  unknown: [
    {
      name: "formats have not been read",
      input: sheetOf(population, {
        unread: [{ part: "styles", reason: "書式（色・太字など）を読み込んでいません。" }],
      }),
      reason: /書式（色・太字など）を読み込んでいません/,
    },
    {
      name: "a printed form",
      input: sheetOf(form, { merges: formMerges, styles: { A1: bold } }),
      reason: /帳票/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
