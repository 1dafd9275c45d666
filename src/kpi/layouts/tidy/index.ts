/** 縦持ちの表: one observation a row. See ../headers/README.md for how tables are found. */
import { Ids } from "../build";
import { indicatorTables } from "../headers/tables";
import { readTables, regionsOf } from "../headers/read";
import { readWideTable } from "../wide/rows";
import type { Layout } from "../types";
import { readTidyTable } from "./rows";

export const tidy: Layout = {
  id: "tidy",
  recognise: (sheet) => (indicatorTables(sheet).tables.some(({ shape }) => shape === "tidy") ? 0.97 : 0),
  regions: (sheet) => regionsOf(sheet, "tidy"),
  read: (sheet) => readTables(sheet, new Ids(), { wide: readWideTable, tidy: readTidyTable }),
};
