/** CSV files for the cases of rules. Not part of the product. */
import { snapshotOf, type CellValue, type WorkbookSnapshot } from "../../sheet";
import { finish } from "../context";
import { scanCsv } from "./scan";

/** A CSV file as reading it gives it: plain numbers are numbers, blank fields are blank. */
export function csvOf(csvText: string, extension: "csv" | "tsv" = "csv"): WorkbookSnapshot {
  const scan = finish(scanCsv(csvText, extension === "tsv" ? "\t" : ","));
  const rows = scan.fieldCounts.map((_, row) => scan.fieldsOf(row).map(valueOf));
  const file = { name: `一覧.${extension}`, extension, content: "csv", csvText, encoding: "UTF-8" } as const;
  return { file, sheets: [snapshotOf("一覧", rows)] };
}

function valueOf(field: string): CellValue {
  if (field === "") return null;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(field) ? Number(field) : field;
}
