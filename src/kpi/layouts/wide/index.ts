/** 一覧表: one indicator a row, years across. See ../headers/README.md for how tables are found. */
import { Ids } from "../build";
import { hasTables, readTables, regionsOf } from "../headers/read";
import { readTidyTable } from "../tidy/rows";
import type { Layout } from "../types";
import { readWideTable } from "./rows";

const LAYOUT = "wide";
const NAMED = 0.95;
const UNNAMED = 0.6;

/** Tables with a column of 指標 or KPI. */
export const wide: Layout = layoutFor(true);

/** Tables of 事業, 項目 or 取組 that set targets against results: after the forms that only look like them. */
export const plainWide: Layout = layoutFor(false);

function layoutFor(isNamed: boolean): Layout {
  return {
    id: LAYOUT,
    recognise: (sheet) => (hasTables(sheet, LAYOUT, isNamed) ? (isNamed ? NAMED : UNNAMED) : 0),
    regions: (sheet) => regionsOf(sheet, LAYOUT, isNamed),
    read: (sheet) => readTables(sheet, new Ids(), { wide: readWideTable, tidy: readTidyTable }),
  };
}
