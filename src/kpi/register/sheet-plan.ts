/** The two tables described as sheets: header, widths, formats, lists to choose from, freezing and print set-up. */
import { MAX_ROWS, type RangeRef } from "../../sheet/address";
import type { PlanCell, PlanStyledRange, SheetPlan } from "../../sheet/plan";
import {
  FIRST_PRINTED,
  KIND_PROPERTY,
  LAST_PRINTED,
  REGISTER_KIND,
  REGISTER_PROPERTY,
  TABLE_NAMES,
  type RegisterColumn,
  type RegisterTable,
} from "./columns";
import type { RegisterContent } from "./computed";
import { exceptionsOf, IGNORED_PROPERTY } from "./exceptions";
import { decimalFormats, valueFormat } from "./look";

/** Cells of a row by column id. */
export type PlanRow = Readonly<Record<string, PlanCell>>;

const HEADER = { bold: true, fill: "#1F3864", fontColor: "#FFFFFF", wrap: true, vertical: "middle" } as const;
const LINK_COLOR = "#0563C1";
const TABLE_STYLE = "TableStyleLight1";

export function sheetPlan(
  table: RegisterTable,
  name: string,
  columns: readonly RegisterColumn[],
  rows: readonly PlanRow[],
  decimals: readonly number[],
  content: RegisterContent,
): SheetPlan {
  const right = columns.length - 1;
  const bottom = Math.max(1, rows.length);
  const range = { top: 0, left: 0, bottom, right };
  const blank = columns.map(() => null);
  const cells = rows.map((row) => columns.map(({ id }) => row[id] ?? null));
  const place = (id: string) => columns.findIndex((column) => column.id === id);
  const lastPrinted = table === "indicators" ? LAST_PRINTED : "note";
  return {
    name,
    cells: [columns.map(({ header }) => header), ...(cells.length > 0 ? cells : [blank])],
    styles: [{ range: { ...range, bottom: 0 }, style: HEADER }, ...columnStyles(columns, bottom, decimals)],
    merges: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([[0, 33]]),
    conditionalFormats: [],
    charts: [],
    validations: columns.flatMap(({ list }, column) =>
      // Down to the last row, so that rows which the user adds have the list, too.
      list ? [{ range: { top: 1, bottom: MAX_ROWS - 1, left: column, right: column }, list }] : [],
    ),
    table: { name: TABLE_NAMES[table], range, style: TABLE_STYLE },
    freeze: { rows: 1, columns: 2 },
    showGridlines: true,
    page: {
      orientation: "landscape",
      paper: "a3",
      fitToWidth: 1,
      repeatRows: { from: 0, to: 0 },
      footer: "&C&P / &N&R&A",
      printArea: { ...range, left: place(FIRST_PRINTED), right: place(lastPrinted) },
    },
    properties: new Map([
      [KIND_PROPERTY, REGISTER_KIND],
      [REGISTER_PROPERTY, table],
      [IGNORED_PROPERTY, exceptionsOf(columns, content)],
    ]),
    tabColor: "#1F3864",
  };
}

function columnStyles(
  columns: readonly RegisterColumn[],
  bottom: number,
  decimals: readonly number[],
): PlanStyledRange[] {
  const runs = decimalFormats(decimals);
  return columns.flatMap(({ id, type, format, byDecimals, wrap }, column): PlanStyledRange[] => {
    const range: RangeRef = { top: 1, left: column, bottom, right: column };
    if (wrap) return [{ range, style: { wrap } }];
    if (byDecimals) {
      return runs.map(({ from, to, decimals: count }) => ({
        range: { ...range, top: from + 1, bottom: to + 1 },
        style: { numberFormat: valueFormat(id, count) },
      }));
    }
    if (id === "cell") return [{ range, style: { fontColor: LINK_COLOR } }];
    const code = type === "code" ? "@" : format;
    return code === undefined ? [] : [{ range, style: { numberFormat: code } }];
  });
}
