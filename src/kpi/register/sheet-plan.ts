/** The two tables described as sheets: header, widths, formats, lists to choose from, freezing and print set-up. */
import { MAX_ROWS, type RangeRef } from "../../sheet/address";
import { lineHeight, wrappedLines } from "../../sheet/text-size";
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
    rowHeights: new Map([[0, 2 * LINE], ...heightsOf(columns, rows)]),
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

const LINE = lineHeight(11);
/** A row of a table is not to fill the screen: what is longer is read in the cell. */
const MOST_LINES = 6;

/** Heights of the rows in which a text goes on in further lines. */
function heightsOf(
  columns: readonly RegisterColumn[],
  rows: readonly PlanRow[],
): [row: number, height: number][] {
  const wrapped = columns.filter(({ wrap }) => wrap);
  return rows.flatMap((row, index) => {
    const lines = wrapped.map(({ id, width }) => {
      const text = row[id];
      return typeof text === "string" ? wrappedLines(text, width) : 1;
    });
    const most = Math.min(MOST_LINES, Math.max(1, ...lines));
    return most > 1 ? [[index + 1, most * LINE] as [number, number]] : [];
  });
}

function columnStyles(
  columns: readonly RegisterColumn[],
  bottom: number,
  decimals: readonly number[],
): PlanStyledRange[] {
  const runs = decimalFormats(decimals);
  return columns.flatMap(({ id, type, format, byDecimals, wrap, align }, column): PlanStyledRange[] => {
    const range: RangeRef = { top: 1, left: column, bottom, right: column };
    if (wrap) return [{ range, style: { wrap } }];
    if (align) return [{ range, style: { horizontal: align } }];
    if (byDecimals) {
      return runs.map(({ from, to, decimals: count }) => ({
        range: { ...range, top: from + 1, bottom: to + 1 },
        style: { horizontal: "right", numberFormat: valueFormat(id, count) },
      }));
    }
    if (id === "cell") return [{ range, style: { fontColor: LINK_COLOR } }];
    const code = type === "code" ? "@" : format;
    const style = {
      ...(type === "number" && { horizontal: "right" as const }),
      ...(code !== undefined && { numberFormat: code }),
    };
    return Object.keys(style).length === 0 ? [] : [{ range, style }];
  });
}
