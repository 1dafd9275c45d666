import type { WorkbookSnapshot } from "../../../sheet";
import { csvOf } from "../../csv/testing";
import type { RuleCases } from "../../testing";

const facilities = [
  "名称,所在地,定員",
  "中央公民館,吹田市泉町1-3-40,120",
  "北公民館,吹田市青山台2-1-1,80",
  "南公民館,吹田市南吹田3-5-1,95",
];

function lines(...records: readonly string[]): WorkbookSnapshot {
  return csvOf(`${records.join("\r\n")}\r\n`);
}

function withoutText(): WorkbookSnapshot {
  const workbook = lines(...facilities);
  return { ...workbook, file: { name: "一覧.csv", extension: "csv", content: "csv" } };
}

export const cases: RuleCases = {
  valid: [
    { name: "one record a line", input: lines(...facilities) },
    { name: "line feeds alone and no line break at the end", input: csvOf(facilities.join("\n")) },
    {
      name: "commas and quotation marks inside quoted fields",
      input: lines("名称,設備,定員", '中央公民館,"会議室,調理室",120', '北公民館,"愛称は""きたの家""",80'),
    },
    {
      name: "blank fields at the end of a record",
      input: lines("名称,定員,備考", "中央公民館,120,", "北公民館,,"),
    },
    {
      name: "a title and a note saved by Excel, all of one width",
      input: lines("公民館の一覧,,", ",,", ...facilities, "※ 令和6年4月1日現在,,"),
    },
    {
      name: "a title and a note of one field around the table",
      input: lines("公民館の一覧", "", ...facilities, "", "※ 令和6年4月1日現在"),
    },
    { name: "fields parted by tabs", input: csvOf("地区\t人口\n北部\t1,234\n南部\t987\n", "tsv") },
    { name: "a list of one column", input: lines("町名", "泉町", "青山台", "南吹田") },
  ],
  invalid: [
    {
      name: "an address over two lines",
      input: lines(...facilities.slice(0, 2), '北公民館,"吹田市青山台\n2-1-1",80', facilities[3]!),
      expect: ["B3"],
      afterFix: [
        ["名称", "所在地", "定員"],
        ["中央公民館", "吹田市泉町1-3-40", 120],
        ["北公民館", "吹田市青山台 2-1-1", 80],
        ["南公民館", "吹田市南吹田3-5-1", 95],
      ],
    },
    {
      name: "a header over two lines",
      input: lines('名称,"定員\r\n(人)"', "中央公民館,120", "北公民館,80"),
      expect: ["B1"],
      afterFix: [
        ["名称", "定員 (人)"],
        ["中央公民館", 120],
        ["北公民館", 80],
      ],
    },
    {
      name: "a line break that was not quoted tears a record in two",
      input: lines(...facilities, "東公民館,吹田市岸部中", "1-24-1,60"),
      expect: ["A5:C5", "A6:C6"],
    },
    {
      name: "a missing field",
      input: lines(...facilities.slice(0, 3), "南公民館,95"),
      expect: ["A4:C4"],
    },
    {
      name: "a field too many",
      input: lines(...facilities.slice(0, 2), "北公民館,吹田市青山台,2-1-1,80", facilities[3]!),
      expect: ["A3:D3"],
    },
    {
      name: "a comma at the end of one line",
      input: lines(facilities[0]!, facilities[1]!, `${facilities[2]!},`, facilities[3]!),
      expect: ["A3:D3"],
    },
    {
      name: "a header that lacks a name",
      input: lines("名称,所在地", ...facilities.slice(1)),
      expect: ["A1:C1"],
    },
    {
      name: "line breaks in two columns are two decisions",
      input: lines(
        "名称,設備,備考",
        '中央公民館,"会議室\n調理室","改修中\n再開未定"',
        "北公民館,会議室,なし",
      ),
      expect: ["B2", "C2"],
    },
  ],
  unknown: [
    { name: "the text of the file is not at hand", input: withoutText(), reason: /元の文字列がない/ },
  ],
};
