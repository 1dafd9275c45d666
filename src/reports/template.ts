/** What a report template is: a pure function from indicators to a sheet described as data. */
import type { GradePreset } from "../kpi/achievement";
import type { Indicator } from "../kpi/indicator/model";
import type { SheetPlan } from "../sheet";

export interface ReportInput {
  readonly indicators: readonly Indicator[];
  /** Cells that looked like figures and could not be read: the report says how many there are. */
  readonly unreadCount: number;
  /** First calendar year of the 年度; null: the latest with an actual. */
  readonly fiscalYear: number | null;
  readonly preset: GradePreset;
  /** Date of creation as printed on the sheet. */
  readonly createdAt: Date;
}

/** A report ready to be written. */
export interface ReportPlan {
  readonly sheet: SheetPlan;
  /** Indicators on the sheet: fewer than were read where some have no business in the year. */
  readonly indicatorCount: number;
}

export interface ReportTemplate {
  /** Stable id: "progress-list". */
  readonly id: string;
  /** Name and one sentence about it, for the user to choose by. */
  title(): string;
  about(): string;
  /** Never fails: without indicators the sheet says so. */
  plan(input: ReportInput): ReportPlan;
}
