/**
 * SheetPlan: a whole sheet described as data, which the Excel writer turns into a fixed number of round trips and
 * the file writer into an .xlsx sheet. Reports, the publication copy and the check result sheet are SheetPlans.
 */
import type { RangeRef } from "./address";
import type { CellValue } from "./snapshot";

/** A cell of a plan. A plain value is written as data: a text never becomes a formula. A formula is said to be one. */
export type PlanCell = CellValue | { readonly formula: string; readonly cached?: CellValue } | PlanLink;

/** A cell that shows `text` and leads to another cell of the workbook. */
export interface PlanLink {
  readonly text: string;
  readonly link: { readonly sheet: string; readonly cell: string };
}

export interface PlanStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** Thin lines in this colour around and inside the range. */
  readonly border?: string;
  /** Number format code, as Excel stores it (not localised). */
  readonly numberFormat?: string;
}

export interface PlanStyledRange {
  readonly range: RangeRef;
  readonly style: PlanStyle;
}

/** Conditional formats that the reports use. */
export type PlanConditionalFormat =
  | {
      readonly kind: "dataBar";
      readonly range: RangeRef;
      readonly color: string;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "text";
      readonly range: RangeRef;
      /** The format applies where the cell's text equals this. */
      readonly equals: string;
      readonly fontColor: string;
      readonly fill: string;
    };

/** How one series of a chart is drawn; told apart by dash and marker too, so that the chart reads in grey. */
export interface PlanChartSeries {
  /** Shown in the legend; absent: what the source says. */
  readonly name?: string;
  /**
   * One row or one column of cells. Given for one series it is given for all, and `source` then only says where the
   * categories are. A blank cell is a gap; a text would be drawn as 0, so none may stand here.
   */
  readonly values?: RangeRef;
  /** One row or one column of cells; absent: the first column (or row) of `source` below (or right of) its corner. */
  readonly categories?: RangeRef;
  readonly color?: string;
  readonly dash?: "solid" | "dash" | "dot";
  readonly marker?: "circle" | "square" | "diamond" | "triangle" | "x" | "none";
  /** Points; absent: Excel's own. */
  readonly weight?: number;
  /** Shows the numbers beside the points. */
  readonly showValues?: boolean;
}

export interface PlanChart {
  readonly kind: "bar" | "column" | "line" | "pie";
  readonly name: string;
  readonly title: string;
  /** Read aloud by screen readers. */
  readonly altText: string;
  /** Series names in the first row, categories in the first column, as Excel expects. */
  readonly source: RangeRef;
  readonly seriesBy: "columns" | "rows";
  /** The cells the chart covers. */
  readonly place: RangeRef;
  readonly colors?: readonly string[];
  readonly valueFormat?: string;
  readonly valueTitle?: string;
  readonly categoryTitle?: string;
  /** Ends of the value axis; absent: Excel chooses. */
  readonly valueMin?: number;
  readonly valueMax?: number;
  /** In the order of the source's series, or the series themselves where they have `values`. */
  readonly series?: readonly PlanChartSeries[];
  /** Bars and columns on top of each other: as they are, or as shares of 100 %. */
  readonly stacked?: "values" | "percent";
  /** The first category of a bar chart at the top, as people read. */
  readonly firstAtTop?: boolean;
  /** Absent: with more than one series, and for pies. */
  readonly showLegend?: boolean;
  /** A small trend in a cell: nothing but the lines; the title is for screen readers. */
  readonly bare?: boolean;
}

/** The series of a chart as the writers draw them: name, cells and look of each. */
export interface PlacedSeries extends PlanChartSeries {
  readonly values: RangeRef;
  readonly categories: RangeRef;
  /** The cell that names the series, where no name is given. */
  readonly nameCell: RangeRef | null;
}

/** Series in the order of the legend. */
export function seriesOf(chart: PlanChart): PlacedSeries[] {
  const { source, seriesBy, series = [], colors = [] } = chart;
  const byColumns = seriesBy === "columns";
  const { top, left, bottom, right } = source;
  const categories = byColumns
    ? { top: top + 1, bottom, left, right: left }
    : { top, bottom: top, left: left + 1, right };
  if (series.some(({ values }) => values !== undefined)) {
    return series.flatMap((one, index) =>
      one.values === undefined
        ? []
        : [{ categories, color: colors[index], ...one, values: one.values, nameCell: null }],
    );
  }
  return Array.from({ length: byColumns ? right - left : bottom - top }, (_, index) => {
    const column = left + 1 + index;
    const row = top + 1 + index;
    const place = byColumns
      ? {
          values: { top: top + 1, bottom, left: column, right: column },
          nameCell: { top, bottom: top, left: column, right: column },
        }
      : {
          values: { top: row, bottom: row, left: left + 1, right },
          nameCell: { top: row, bottom: row, left, right: left },
        };
    return { categories, color: colors[index], ...series[index], ...place };
  });
}

export interface PlanPage {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "a4" | "a3";
  /** Fit to this many pages across; height is free unless `fitToHeight` is given. */
  readonly fitToWidth: number;
  /** Fit to this many pages down. */
  readonly fitToHeight?: number;
  /** Pages begin at these rows (0-based, ascending); others where a page is full. Not together with `fitToHeight`. */
  readonly breaks?: readonly number[];
  /** Rows repeated at the top of each page (0-based, inclusive). */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly header?: string;
  readonly footer?: string;
  readonly printArea?: RangeRef;
}

export interface PlanValidation {
  readonly range: RangeRef;
  readonly list: readonly string[];
}

export interface SheetPlan {
  /** Wished sheet name; the writer cleans it and solves clashes (`uniqueSheetName`). */
  readonly name: string;
  /** Rows of cells from A1; rows may be ragged. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly styles: readonly PlanStyledRange[];
  readonly merges: readonly RangeRef[];
  /** Width in characters of the default font, by column from A. */
  readonly columnWidths: readonly number[];
  /** 0-based columns that are not shown: what the product needs and people do not. */
  readonly hiddenColumns?: readonly number[];
  /** Height in points of rows that need one, by 0-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly charts: readonly PlanChart[];
  readonly validations: readonly PlanValidation[];
  /** An Excel table over a range whose first row is the header. */
  readonly table?: { readonly name: string; readonly range: RangeRef; readonly style?: string };
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly page?: PlanPage;
  /** Worksheet custom properties: how the product finds its own sheets again. Keys begin with "kpi.". */
  readonly properties: ReadonlyMap<string, string>;
  readonly tabColor?: string;
}
