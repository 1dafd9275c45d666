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
}

export interface PlanPage {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "a4" | "a3";
  /** Fit to this many pages across; height is free unless `fitToHeight` is given. */
  readonly fitToWidth: number;
  /** Fit to this many pages down. */
  readonly fitToHeight?: number;
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
