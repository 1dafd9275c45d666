/** 一覧表: one indicator a row, years across. See ../headers/README.md for how tables are found. */
import { Ids } from "../build";
import { indicatorTables } from "../headers/tables";
import { readTables, regionsOf } from "../headers/read";
import { readTidyTable } from "../tidy/rows";
import type { Layout } from "../types";
import { readWideTable } from "./rows";

export const wide: Layout = {
  id: "wide",
  recognise: (sheet) => (indicatorTables(sheet).tables.some(({ shape }) => shape === "wide") ? 0.95 : 0),
  regions: (sheet) => regionsOf(sheet, "wide"),
  read: (sheet) => readTables(sheet, new Ids(), { wide: readWideTable, tidy: readTidyTable }),
};
