import type { SheetObject, SheetSnapshot } from "../../../sheet";
import { range, sheetOf, workbookOf, type RuleCases, type SheetParts } from "../../testing";

const population = [
  ["地区", "人口", "世帯数"],
  ["北部", 12840, 5630],
  ["中部", 20115, 9402],
  ["南部", 9870, 4211],
];

function object(
  kind: SheetObject["kind"],
  name: string,
  cells: string | null,
  text: string | null = null,
): SheetObject {
  return { kind, name, range: cells === null ? null : range(cells), text };
}

function withObjects(objects: readonly SheetObject[], parts: SheetParts = {}): SheetSnapshot {
  return sheetOf(population, { ...parts, rest: { objects } });
}

const unreadNotes = {
  part: "objects",
  reason: "この Excel ではメモ（従来のコメント）の一覧を取得できません。",
} as const;

export const cases: RuleCases = {
  valid: [
    { name: "a table and nothing else", input: withObjects([]) },
    {
      name: "remarks in a column of their own",
      input: sheetOf([
        ["施設", "備考"],
        ["公民館", "改修中"],
        ["図書館", "なし"],
      ]),
    },
    {
      name: "an Excel table",
      input: sheetOf(population, {
        rest: { tables: [{ name: "テーブル1", range: range("A1:C4"), hasHeaderRow: true }] },
      }),
    },
    {
      name: "a filter and hidden columns",
      input: sheetOf(population, {
        rest: { filter: { range: range("A1:C4"), active: false }, hiddenColumns: [2] },
      }),
    },
    {
      name: "fills and bold cells",
      input: sheetOf(population, { styles: { "A1:C1": { fill: "#DDEBF7", bold: true } } }),
    },
    {
      name: "two sheets without objects",
      input: workbookOf([withObjects([]), withObjects([], { name: "令和4年度" })]),
    },
  ],
  invalid: [
    {
      name: "a chart beside the table",
      input: withObjects([object("chart", "グラフ 1", "E2:J15")]),
      expect: ["E2:J15"],
      afterFix: population,
    },
    {
      name: "a text box with a note",
      input: withObjects([
        object("textBox", "テキスト ボックス 3", "B6:D8", "※ 外国人住民を含む\n令和6年4月1日現在"),
      ]),
      expect: ["B6:D8"],
      afterFix: population,
    },
    {
      name: "notes on three cells are one decision",
      input: withObjects([
        object("note", "B2", "B2", "速報値"),
        object("note", "B3", "B3", "速報値"),
        object("note", "C4", "C4", "要確認"),
      ]),
      expect: ["B2", "B3", "C4"],
      afterFix: population,
    },
    {
      name: "a threaded comment",
      input: withObjects([object("comment", "C3", "C3", "前年と合わないのでは\n→修正しました")]),
      expect: ["C3"],
      afterFix: population,
    },
    {
      name: "a stamp as a picture whose place is unknown",
      input: withObjects([object("picture", "図 1", null)]),
      expect: [""],
      afterFix: population,
    },
    {
      name: "copied arrows that share a name",
      input: withObjects([object("shape", "矢印: 右 1", "B2:B2"), object("shape", "矢印: 右 1", "B3:B3")]),
      expect: ["B2", "B3"],
      afterFix: population,
    },
    {
      name: "several kinds are several decisions",
      input: withObjects([
        object("chart", "グラフ 1", "E2:J15"),
        object("picture", "図 2", "A6:A8"),
        object("other", "", "C6:D8"),
        object("note", "B2", "B2", ""),
      ]),
      expect: ["E2:J15", "A6:A8", "C6:D8", "B2"],
      afterFix: population,
    },
    {
      name: "what could be listed is reported although notes could not",
      input: withObjects([object("shape", "楕円 5", null, "確認済")], { unread: [unreadNotes] }),
      expect: [""],
    },
    {
      name: "objects on the second sheet, with the sheet for texts there already",
      input: workbookOf([
        sheetOf(population),
        withObjects([object("note", "A2", "A2", "旧村名")], { name: "令和4年度" }),
        sheetOf([["控え"]], { name: "図形等の文字" }),
      ]),
      expect: ["令和4年度!A2"],
    },
  ],
  unknown: [
    {
      name: "notes could not be listed",
      input: withObjects([], { unread: [unreadNotes] }),
      reason: /メモ（従来のコメント）/,
    },
  ],
};
