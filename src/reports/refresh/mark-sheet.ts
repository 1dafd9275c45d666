/** A planned report sheet with everything by which it is found and compared later. */
import type { PlanCell, SheetPlan } from "../../sheet";
import type { ReportSheet } from "../template";
import { LAYOUT_PROPERTY, layoutText } from "./layout";
import { instanceMark, markText, OWN, printOfPlanned, type RowMark } from "./marks";

/** Width of the hidden column, in characters, for who shows it. */
const MARK_WIDTH = 4;

export interface MarkSettings {
  /** A text that no other report sheet of the workbook has. */
  readonly instance: string;
  /** How many of the noted rows belong to the table; the rest are notes on what is gone. Absent: all. */
  readonly keyed?: number;
  /** The sheet without what was carried over: by its title and widths the user's own are told. Absent: the sheet. */
  readonly planned?: SheetPlan;
}

export function markedSheet(
  { plan, notes }: ReportSheet,
  { instance, keyed, planned = plan }: MarkSettings,
): SheetPlan {
  const column = firstFreeColumn(plan);
  const keys = new Map([...(notes?.rows ?? [])].map(([key, row], order) => [row, { key, order }]));
  const inTable = keyed ?? keys.size;
  const rows = Math.max(plan.cells.length, ...[...keys.keys()].map((row) => row + 1));
  const cells = Array.from({ length: rows }, (_, row): PlanCell[] => {
    const cells = padded(plan.cells[row] ?? [], column);
    const named = keys.get(row);
    const mark: RowMark = {
      key: named?.key ?? null,
      order: named && named.order < inTable ? named.order : null,
      prints: cells.map((cell, index) => (named && index === notes?.column ? OWN : printOfPlanned(cell))),
    };
    return [...cells, row === 0 ? instanceMark(instance) : markText(mark)];
  });
  const columnWidths = [...paddedWidths(plan.columnWidths, column), MARK_WIDTH];
  const title = planned.cells[0]?.[0];
  const layout = layoutText({
    instance,
    extent: { top: 0, left: 0, bottom: lastRow(plan, rows), right: column },
    marks: column,
    widths: [...planned.columnWidths],
    title: typeof title === "string" ? title : null,
    notes: notes && {
      column: notes.column,
      headerRow: notes.headerRow ?? null,
      labelColumn: notes.labelColumn ?? null,
    },
    charts: plan.charts.map(({ name }) => name),
    page: plan.page
      ? {
          orientation: plan.page.orientation,
          paper: plan.page.paper,
          header: plan.page.header ?? "",
          footer: plan.page.footer ?? "",
        }
      : null,
  });
  return {
    ...plan,
    cells,
    columnWidths,
    hiddenColumns: [...(plan.hiddenColumns ?? []), column],
    properties: new Map([...plan.properties, [LAYOUT_PROPERTY, layout]]),
  };
}

/** Right of everything that the plan writes, formats or draws its charts from. */
function firstFreeColumn(plan: SheetPlan): number {
  const rights = [
    ...plan.styles.map(({ range }) => range.right),
    ...plan.merges.map(({ right }) => right),
    ...plan.conditionalFormats.map(({ range }) => range.right),
    ...plan.charts.map(({ source }) => source.right),
    ...(plan.hiddenColumns ?? []),
  ];
  const widest = plan.cells.reduce((most, row) => Math.max(most, row.length), plan.columnWidths.length);
  return rights.reduce((most, right) => Math.max(most, right + 1), widest);
}

function lastRow(plan: SheetPlan, rows: number): number {
  return plan.styles.reduce((last, { range }) => Math.max(last, range.bottom), rows - 1);
}

function padded(row: readonly PlanCell[], length: number): PlanCell[] {
  return Array.from({ length }, (_, column) => row[column] ?? null);
}

/** Columns for which the plan names no width keep Excel's own. */
const DEFAULT_WIDTH = 8.43;

function paddedWidths(widths: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, column) => widths[column] ?? DEFAULT_WIDTH);
}
