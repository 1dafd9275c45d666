/** The beginning of a planned sheet as a small table: what stands in it, merged, filled and formatted as it will be. */
import type { PlanCell, PlanStyle, RangeRef, SheetPlan } from "../../sheet";
import { formatNumber } from "../../kpi/achievement";

export interface PreviewCell {
  readonly text: string;
  readonly style: PlanStyle;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly column: number;
}

export interface PreviewTable {
  readonly rows: readonly (readonly PreviewCell[])[];
  /** Of the columns shown, in characters. */
  readonly widths: readonly number[];
  /** Rows of the sheet that are not shown. */
  readonly moreRows: number;
}

/** Rows shown: the heading, the header and a few lines. */
const MOST_ROWS = 14;
/** Columns shown; more do not help to recognise a form. */
const MOST_COLUMNS = 24;

export function previewTable(plan: SheetPlan): PreviewTable {
  const printed = plan.page?.printArea;
  const lastColumn = Math.min(printed?.right ?? Infinity, plan.columnWidths.length - 1, MOST_COLUMNS - 1);
  const rowCount = (printed?.bottom ?? plan.cells.length - 1) + 1;
  const lastRow = Math.min(rowCount, MOST_ROWS) - 1;
  const shown: RangeRef = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  const styles = stylesOf(plan, shown);
  const merges = plan.merges.filter(({ top, left }) => top <= lastRow && left <= lastColumn);
  const rows = Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (_unused, column) => column).flatMap((column) => {
      const merge = merges.find((one) => isIn(one, row, column));
      if (merge && (merge.top !== row || merge.left !== column)) return [];
      const style = styles.get(key(row, column)) ?? {};
      const text = textOf(plan.cells[row]?.[column] ?? null, style.numberFormat);
      return [
        {
          text,
          style: { ...style, ...markStyle(plan, row, column, text) },
          colSpan: merge ? Math.min(merge.right, lastColumn) - column + 1 : 1,
          rowSpan: merge ? Math.min(merge.bottom, lastRow) - row + 1 : 1,
          column,
        },
      ];
    }),
  );
  return { rows, widths: plan.columnWidths.slice(0, lastColumn + 1), moreRows: rowCount - lastRow - 1 };
}

function key(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

function isIn({ top, left, bottom, right }: RangeRef, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function stylesOf(plan: SheetPlan, shown: RangeRef): Map<number, PlanStyle> {
  const styles = new Map<number, PlanStyle>();
  for (const { range, style } of plan.styles) {
    for (let row = range.top; row <= Math.min(range.bottom, shown.bottom); row += 1) {
      for (let column = range.left; column <= Math.min(range.right, shown.right); column += 1)
        styles.set(key(row, column), { ...styles.get(key(row, column)), ...style });
    }
  }
  return styles;
}

/** Colours of grades. */
function markStyle(plan: SheetPlan, row: number, column: number, text: string): PlanStyle {
  const format = plan.conditionalFormats.find(
    (one) => one.kind === "text" && one.equals === text && isIn(one.range, row, column),
  );
  return format?.kind === "text" ? { fill: format.fill, fontColor: format.fontColor } : {};
}

function textOf(cell: PlanCell, format?: string): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "formula" in cell ? textOf(cell.cached ?? null, format) : cell.text;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? numberText(cell, format) : cell;
}

const NUMBER = /#,##0(?:\.(0+))?|0(?:\.(0+))?/;

/**
 * A number under a format of the reports.
 * @example numberText(-0.036, '0.0%;"▲"0.0%') // "▲3.6%"
 */
export function numberText(value: number, format = "General"): string {
  if (format === "General") return String(value);
  const [positive = "", negative] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const section = value < 0 && negative !== undefined ? negative : positive;
  const sign = value < 0 && negative === undefined ? "-" : "";
  const plain = section.replace(/"[^"]*"/g, "");
  const decimals =
    NUMBER.exec(plain)
      ?.slice(1)
      .find((part) => part !== undefined)?.length ?? 0;
  const shown = Math.abs(value) * (plain.includes("%") ? 100 : 1);
  let isPlaced = false;
  const text = section
    .split(/("[^"]*")/)
    .map((part) => {
      if (part.startsWith('"')) return part.slice(1, -1);
      if (isPlaced || !NUMBER.test(part)) return part;
      isPlaced = true;
      return part.replace(NUMBER, () => formatNumber(shown, decimals));
    })
    .join("");
  return sign + text;
}
