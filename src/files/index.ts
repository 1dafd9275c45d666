export { openWorkbook, readWorkbookFile, sniffFile, toSnapshot, type OpenedWorkbook } from "./xlsx";
export { readCsv } from "./csv";
