import type { WorkbookSnapshot } from "../../../sheet";
import { csvOf } from "../../csv/testing";
import type { RuleCases } from "../../testing";

function lines(...records: readonly string[]): WorkbookSnapshot {
  return csvOf(`${records.join("\r\n")}\r\n`);
}

const population = ["地区,人口,世帯数", "北部,840,412", "中部,915,402", "南部,770,311", "西部,655,290"];

function withoutText(): WorkbookSnapshot {
  const workbook = lines(...population);
  return { ...workbook, file: { name: "一覧.csv", extension: "csv", content: "csv" } };
}

export const cases: RuleCases = {
  valid: [
    { name: "no commas in any field", input: lines(...population) },
    {
      name: "commas in quoted fields",
      input: lines("名称,設備", '中央公民館,"会議室,調理室"', "北公民館,会議室"),
    },
    {
      name: "doubled marks in quoted fields",
      input: lines("名称,愛称", '北公民館,"通称""きたの家"""', "南公民館,"),
    },
    {
      name: "every field quoted, blank ones too",
      input: lines('"名称","定員","備考"', '"中央公民館","120",""', '"北公民館","",""'),
    },
    {
      name: "Japanese commas need no quotation marks",
      input: lines("名称,設備", "中央公民館,会議室、調理室", "北公民館，別館,会議室"),
    },
    {
      name: "commas at the end of all lines part nothing",
      input: lines("地区,人口", "北部,840,", "南部,770,", "西部,655,"),
    },
    {
      name: "commas in a file whose fields are parted by tabs",
      input: csvOf("地区\t人口\n北部\t1,234\n南部\t2,345\n", "tsv"),
    },
    { name: "a record with too few fields", input: lines(...population, "東部,505") },
    {
      name: "a header that lacks a name",
      input: lines("地区,人口", "北部,840,1412", "中部,915,1402", "南部,770,311"),
    },
  ],
  invalid: [
    {
      name: "a number in the thousands",
      input: lines(...population, "東部,1,505,640"),
      expect: ["A6:D6"],
      afterFix: [
        ["地区", "人口", "世帯数"],
        ["北部", 840, 412],
        ["中部", 915, 402],
        ["南部", 770, 311],
        ["西部", 655, 290],
        ["東部", 1505, 640],
      ],
    },
    {
      name: "numbers in the thousands in every record",
      input: lines("地区,人口", "北部,12,840", "中部,20,115", "南部,19,870"),
      expect: ["A2:C2", "A3:C3", "A4:C4"],
    },
    {
      name: "an address with a comma in front of a number",
      input: lines(
        "所在地,定員",
        "泉町1-3-40,120",
        "青山台2-1-1,80",
        "南吹田3-5-1,95",
        "岸部中1-24-1,別館2階,60",
      ),
      expect: ["A5:C5"],
      afterFix: [
        ["所在地", "定員"],
        ["泉町1-3-40", 120],
        ["青山台2-1-1", 80],
        ["南吹田3-5-1", 95],
        ["岸部中1-24-1,別館2階", 60],
      ],
    },
    {
      name: "a text with a comma among texts: any column could be the one",
      input: lines(
        "名称,設備,備考",
        "中央公民館,会議室,なし",
        "北公民館,会議室,調理室,なし",
        "南公民館,会議室,改修中",
      ),
      expect: ["A3:D3"],
    },
    {
      name: "a comma in a text of a record whose last field is blank",
      input: lines(
        "名称,設備,備考",
        "中央公民館,会議室,改修中",
        "北公民館,会議室,調理室,",
        "南公民館,会議室,",
      ),
      expect: ["A3:D3"],
    },
    {
      name: "a mark in the middle of a field",
      input: lines("名称,規格", '水道管,3"管', "ガス管,50mm"),
      expect: ["B2"],
    },
    {
      name: "something after the closing mark",
      input: lines("名称,設備", '中央公民館,"会議室"ほか', "北公民館,会議室"),
      expect: ["B2"],
    },
    {
      name: "a space in front of the opening mark makes its comma a delimiter",
      input: lines("名称,設備", '中央公民館, "会議室,調理室"', "北公民館,会議室"),
      expect: ["B2", "C2", "A2:C2"],
    },
    {
      name: "a mark that is never closed",
      input: lines("名称,備考", '中央公民館,"改修中', "北公民館,なし"),
      expect: ["B2"],
    },
  ],
  unknown: [
    { name: "the text of the file is not at hand", input: withoutText(), reason: /元の文字列がない/ },
  ],
};
