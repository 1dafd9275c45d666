/** What a report template is: a pure function from indicators to sheets described as data. */
import type { GradePreset } from "../kpi/achievement";
import type { Indicator } from "../kpi/indicator/model";
import type { SheetPlan } from "../sheet";

/**
 * What the cells of a report hold. "formulas": Excel's own formulas that refer to the register, so that the report
 * follows it (only where the indicators come from a register; values otherwise). "functions": KPI functions on the
 * report's own figures, which need the add-in to recalculate. "values": plain values.
 */
export type ReportContent = "values" | "formulas" | "functions";

/** A template as a user changed it; kept in the workbook. */
export interface ReportVariant {
  readonly id: string;
  /** As the user calls it. */
  readonly name: string;
  /** Id of the template that it is made from. */
  readonly template: string;
  /** Ids of the columns in their order; null: the template's own. */
  readonly columns: readonly string[] | null;
  /** Title printed at the top; null: the template's own. */
  readonly title: string | null;
  /** Grading preset; null: the one in force. */
  readonly preset: string | null;
  readonly paper: "a4" | "a3" | null;
  readonly orientation: "landscape" | "portrait" | null;
}

/** Where the figures of a register stand, for formulas that refer to them. */
export interface FigureReferences {
  /**
   * @returns a formula without "=" that gives the figure (a number, or "" where there is none); null where the register
   * does not hold it
   * @param version of a target that was revised; absent: the one in force
   */
  figure(
    indicatorId: string,
    kind: string,
    fiscalYear: number | null,
    version?: "original" | "revised",
  ): string | null;
}

export interface ReportInput {
  readonly indicators: readonly Indicator[];
  /** Cells that looked like figures and could not be read: the report says how many there are. */
  readonly unreadCount: number;
  /** First calendar year of the 年度; null: the latest with an actual. */
  readonly fiscalYear: number | null;
  readonly preset: GradePreset;
  /** Date of creation as printed on the sheet. */
  readonly createdAt: Date;
  /** Absent: values. */
  readonly content?: ReportContent;
  /** Absent where the indicators do not come from a register. */
  readonly references?: FigureReferences;
  /** Absent: the template as it is. */
  readonly variant?: ReportVariant;
  /**
   * Order of the rows of a table as the user sorted it on the sheet, as row keys by the sheet's key. Rows that it does not
   * name stand after the one that they follow in the template's own order. A fixed form takes no notice.
   */
  readonly rowOrders?: ReadonlyMap<string, readonly string[]>;
}

/** Cells that the user fills in on a report: carried over when the report is made again. */
export interface NotesArea {
  /** 0-based column of the notes. */
  readonly column: number;
  /** 0-based row of each thing that can be noted on, by a key that stays the same when the report is made again. */
  readonly rows: ReadonlyMap<string, number>;
  /** 0-based row of the table's header; absent: there is none. */
  readonly headerRow?: number;
  /** 0-based column whose text names the thing, for notes on things that are gone; absent: the key is shown. */
  readonly labelColumn?: number;
}

/** A sheet of a report, and what must be known to find and refresh it. */
export interface ReportSheet {
  readonly plan: SheetPlan;
  /** Tells the sheets of one report apart: "" where there is one only, the action plan's key for 個票. */
  readonly key: string;
  readonly notes: NotesArea | null;
}

/** A report ready to be written. */
export interface ReportPlan {
  /** At least one. */
  readonly sheets: readonly ReportSheet[];
  /** Indicators on the sheets: fewer than were read where some have no business in the year. */
  readonly indicatorCount: number;
  /** What the user should know beyond what the sheets say, as sentences. */
  readonly remarks: readonly string[];
}

/** A column that a variant can leave out or move. */
export interface ReportColumn {
  readonly id: string;
  readonly title: string;
}

export interface ReportTemplate {
  /** Stable id: "progress-list". */
  readonly id: string;
  /** Name and one sentence about it, for the user to choose by. */
  title(): string;
  about(): string;
  /** Columns that can be chosen and ordered; empty where the form is fixed. */
  columns(): readonly ReportColumn[];
  /** Never fails: without indicators the sheet says so. */
  plan(input: ReportInput): ReportPlan;
}
