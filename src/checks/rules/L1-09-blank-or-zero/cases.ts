import type { CellValue } from "../../../sheet";
import { csvOf } from "../../csv/testing";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const accidents: readonly (readonly CellValue[])[] = [
  ["地区", "事故件数（件）", "死者数（人）", "負傷者数（人）"],
  ["北部", 24, 0, 28],
  ["中部", 31, 1, 40],
  ["南部", 12, 0, 13],
  ["西部", 9, 0, 10],
];

/** The table with some cells replaced: { C3: "" }. */
function changed(changes: Readonly<Record<string, CellValue>>): CellValue[][] {
  const rows = accidents.map((row) => [...row]);
  for (const [cell, value] of Object.entries(changes)) {
    rows[Number(cell.slice(1)) - 1]![cell.charCodeAt(0) - 65] = value;
  }
  return rows;
}

export const cases: RuleCases = {
  valid: [
    { name: "zeros and no blanks", input: sheetOf(accidents) },
    {
      name: "blanks and no zeros: figures that do not exist yet",
      input: sheetOf([
        ["指標", "令和4年度実績", "令和5年度実績"],
        ["受診率（%）", 48.2, 49.1],
        ["参加者数（人）", 1204, ""],
        ["満足度（%）", 88, ""],
      ]),
    },
    {
      name: "flags that are 1 or blank",
      input: sheetOf([
        ["名称", "多目的トイレ", "駐車場"],
        ["中央公民館", 1, 1],
        ["北公民館", "", 1],
        ["南公民館", 1, ""],
      ]),
    },
    {
      name: "dashes that a note explains beside zeros",
      input: sheetOf([...changed({ C3: "-", C5: "-" }), [], ["※「-」は該当数値なし"]]),
    },
    {
      name: "dashes explained on the sheet of definitions",
      input: workbookOf([
        sheetOf(changed({ B5: "－" })),
        sheetOf(
          [
            ["項目", "内容"],
            ["－", "該当する数値がないもの"],
          ],
          { name: "メタデータ" },
        ),
      ]),
    },
    { name: "a sign for figures that are not known", input: sheetOf(changed({ C3: "…", C5: "X" })) },
    {
      name: "blanks in columns of texts and codes",
      input: sheetOf([
        ["施設番号", "名称", "電話番号", "備考", "定員（人）"],
        ["0001", "中央公民館", "06-6384-1231", "", 120],
        ["0002", "北公民館", "", "0歳児から", 0],
        ["0003", "南公民館", "06-6384-1233", "", 80],
      ]),
    },
    {
      name: "cells under a merged zero, a blank row and a heading inside the table",
      input: sheetOf(
        [
          ["地区", "施設", "死者数（人）", "負傷者数（人）"],
          ["北部", "", "", ""],
          ["", "国道", 0, 28],
          ["", "県道", "", 13],
          ["", "", "", ""],
          ["", "市道", 2, 10],
        ],
        { merges: ["C3:C4"] },
      ),
    },
    {
      name: "numbers with decimals entered as text, among them 0.0",
      input: sheetOf([
        ["地区", "増減率（%）"],
        ["北部", "1.2"],
        ["中部", "0.0"],
        ["南部", "△0.4"],
      ]),
    },
    {
      name: "0.0 among whole numbers, explained below",
      input: sheetOf([...changed({ C3: "0.0" }), ["（注）「0.0」は単位未満"]]),
    },
    { name: "a CSV without blanks", input: csvOf("地区,件数\n北部,0\n南部,12\n西部,3\n") },
  ],
  invalid: [
    {
      name: "a blank in a column with zeros",
      input: sheetOf(changed({ C3: "" })),
      expect: ["C3"],
      afterFix: changed({ C3: "…" }),
    },
    {
      name: "several blanks are one finding with exact cells",
      input: sheetOf(changed({ C3: "", C5: "", D2: "" })),
      expect: ["C3,C5"],
      afterFix: changed({ C3: "…", C5: "…", D2: "" }),
    },
    {
      name: "zeros and blanks in two columns are two decisions",
      input: sheetOf(changed({ C3: "", C4: "", D2: 0, D5: "" })),
      expect: ["C3:C4", "D5"],
    },
    {
      name: "a cell of nothing but space beside zeros",
      input: sheetOf(changed({ C4: "　" })),
      expect: ["C4"],
      afterFix: changed({ C4: "…" }),
    },
    {
      name: "zeros that are text count as zeros",
      input: sheetOf(changed({ C2: "０", C3: 3, C4: "", C5: 2 })),
      expect: ["C4"],
    },
    {
      name: "dashes that nothing explains, in the place of zeros",
      input: sheetOf(changed({ C2: "-", C4: "-", C5: "-" })),
      expect: ["C2,C4:C5"],
    },
    {
      name: "dashes and blanks in one column",
      input: sheetOf(changed({ B3: "－", B5: "" })),
      expect: ["B3", "B5"],
    },
    {
      name: "blanks beside dashes that are explained",
      input: sheetOf([...changed({ B3: "-", B5: "" }), [], ["（注）- は調査なし"]]),
      expect: ["B5"],
    },
    { name: "0.0 as text among whole numbers", input: sheetOf(changed({ C3: "0.0" })), expect: ["C3"] },
    {
      name: "blanks that come out of formulas are the formulas' affair",
      input: sheetOf(changed({ C3: "" }), { formulas: { C3: '=IF(E3="","",E3)' } }),
      expect: ["C3"],
    },
    {
      name: "a CSV with a blank and zeros",
      input: csvOf("地区,件数,世帯\n北部,0,1\n南部,,2\n西部,3,1\n"),
      expect: ["B3"],
      afterFix: [
        ["地区", "件数", "世帯"],
        ["北部", 0, 1],
        ["南部", "…", 2],
        ["西部", 3, 1],
      ],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf(
        [
          ["事業名", "防犯灯の設置", "", ""],
          ["担当課", "危機管理室", "", ""],
          ["予定", 0, "", 12],
          ["実績", 3, 0, ""],
        ],
        { merges: ["B1:D1", "B2:D2"] },
      ),
      reason: /帳票/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
