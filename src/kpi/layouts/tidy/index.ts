/** 縦持ちの表: one observation a row. See ../headers/README.md for how tables are found. */
import { Ids } from "../build";
import { hasTables, readTables, regionsOf } from "../headers/read";
import { readWideTable } from "../wide/rows";
import type { Layout } from "../types";
import { readTidyTable } from "./rows";

const LAYOUT = "tidy";
const NAMED = 0.97;
const UNNAMED = 0.6;

/** Tables with a column of 指標 or KPI. */
export const tidy: Layout = layoutFor(true);

/** Tables of 事業, 項目 or 取組 that set targets against results: after the forms that only look like them. */
export const plainTidy: Layout = layoutFor(false);

function layoutFor(isNamed: boolean): Layout {
  return {
    id: LAYOUT,
    recognise: (sheet) => (hasTables(sheet, LAYOUT, isNamed) ? (isNamed ? NAMED : UNNAMED) : 0),
    regions: (sheet) => regionsOf(sheet, LAYOUT, isNamed),
    read: (sheet) => readTables(sheet, new Ids(), { wide: readWideTable, tidy: readTidyTable }),
  };
}
