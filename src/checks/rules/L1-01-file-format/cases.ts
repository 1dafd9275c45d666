import type { FileInfo } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const table = sheetOf([
  ["年度", "件数"],
  ["令和4年度", 10],
  ["令和5年度", 12],
]);

const file = (name: string, content: FileInfo["content"]) =>
  workbookOf(table, {
    name,
    extension: name.includes(".") ? name.split(".").pop()!.toLowerCase() : "",
    content,
  });

export const cases: RuleCases = {
  valid: [
    { name: "an Excel workbook", input: file("272051_population.xlsx", "xlsx") },
    { name: "an Excel workbook, extension in capitals", input: file("人口.XLSX", "xlsx") },
    { name: "a CSV file", input: file("272051_aed.csv", "csv") },
    { name: "a tab-separated file", input: file("aed.tsv", "csv") },
    { name: "dots in the name", input: file("r5.4.1_人口.csv", "csv") },
    {
      name: "several sheets of one good file",
      input: workbookOf([table, sheetOf([["備考"]], { name: "備考" })], {
        name: "a.xlsx",
        extension: "xlsx",
        content: "xlsx",
      }),
    },
  ],
  invalid: [
    { name: "an old workbook", input: file("人口統計.xls", "xls"), expect: [""] },
    { name: "a binary workbook", input: file("予算.xlsb", "xlsb"), expect: [""] },
    { name: "a workbook with macros", input: file("集計.xlsm", "xlsm"), expect: [""] },
    {
      name: "a workbook with macros that calls itself plain",
      input: file("集計.xlsx", "xlsm"),
      expect: [""],
    },
    { name: "an Excel workbook under the name of a CSV file", input: file("aed.csv", "xlsx"), expect: [""] },
    { name: "a saved web page that calls itself a workbook", input: file("一覧.xls", "html"), expect: [""] },
    { name: "CSV text that calls itself a workbook", input: file("一覧.xlsx", "csv"), expect: [""] },
    { name: "a table as plain text", input: file("一覧.txt", "csv"), expect: [""] },
    { name: "a print format", input: file("一覧.pdf", "unknown"), expect: [""] },
  ],
  unknown: [
    { name: "a workbook that is open in Excel", input: workbookOf(table), reason: /確かめられません/ },
    { name: "a file without an extension", input: file("人口統計", "csv"), reason: /拡張子がない/ },
  ],
};
