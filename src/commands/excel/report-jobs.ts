/** Reports on their way: what is asked for, what the workbook holds of it, and what is planned. */
import { READING_PARTS, readWorkbook, type ReadWorkbook } from "../../excel/reader";
import { ReportContents, reportSheets, type ReportSheetMark } from "../../excel/report-sheets";
import { abort } from "../../excel/run";
import { AskedSetting } from "../../excel/settings";
import { findPreset, latestYearWithActual, type GradePreset } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import { actualOf, withSettings } from "../../kpi/indicator";
import type { Indicator, ReadResult } from "../../kpi/indicator/model";
import { readWorkbook as readIndicatorsOf } from "../../kpi/layouts";
import { figureReferences, type RegisterReferences } from "../../kpi/register";
import {
  findTemplate,
  type ReportContent,
  type ReportPlan,
  type ReportTemplate,
  type ReportVariant,
} from "../../reports";
import { filterChoices, filteredIndicators, yearOf } from "../../reports/shared";
import { findVariant, readVariants, VARIANTS_SETTING } from "../../reports/variants";
import type { SheetSnapshot } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import { reportVariantTexts } from "../../strings/report-variants";
import { reportTexts } from "../../strings/reports";
import type { KeptRequest } from "./report-request";
import { contentOf } from "./report-request";

/** A report to be made. */
export interface Job {
  readonly template: ReportTemplate;
  readonly preset: GradePreset;
  readonly fiscalYear: number | null;
  readonly request: KeptRequest;
  /** The report that is to be made again; null: the one that the request is for, if there is one. */
  readonly reportId: string | null;
  /** Whether earlier sheets of the same report are left alone. */
  readonly isNew: boolean;
  readonly overwrite: boolean;
}

/** Stands in for the name of the sheet in front until that is known. */
export const SHEET_IN_FRONT = "\u0000front";

export function templateOf(id: string): ReportTemplate {
  return (
    findTemplate(id) ?? abort({ code: "report.unknownTemplate", message: reportTexts().unknownTemplate(id) })
  );
}

export function presetOf(id: string): GradePreset {
  return findPreset(id) ?? abort({ code: "report.unknownPreset", message: reportTexts().unknownPreset(id) });
}

/** What one reading of the workbook gives, for any number of reports. */
export interface Reading {
  readonly workbook: ReadWorkbook;
  /** The report sheets of the workbook. */
  readonly marks: readonly ReportSheetMark[];
  /** What stands on those that may be made again. */
  readonly contents: ReportContents;
  readonly variants: readonly ReportVariant[];
}

/**
 * Reads everything but the reports themselves, in two round trips; of the reports, what stands on those that may be made
 * again.
 * @param concerned which report sheets these are; asked after the first round trip
 */
export async function readForReports(
  context: Excel.RequestContext,
  concerned: (marks: readonly ReportSheetMark[]) => readonly ReportSheetMark[],
): Promise<Reading> {
  let marks: readonly ReportSheetMark[] = [];
  let contents = new ReportContents([]);
  const setting = new AskedSetting(context, VARIANTS_SETTING);
  const workbook = await readWorkbook(context, {
    parts: READING_PARTS,
    between: (listed) => {
      marks = reportSheets(listed);
      contents = new ReportContents(concerned(marks));
      const ids = new Set(marks.map(({ id }) => id));
      return listed.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
    },
  });
  const { variants } = readVariants(setting.value);
  return { workbook, marks, contents, variants };
}

/** A report as planned, before anything is said of sheets. */
export interface PlannedReport {
  readonly job: Job;
  readonly fiscalYear: number;
  readonly content: ReportContent;
  readonly plan: ReportPlan;
  readonly read: ReadResult;
  readonly hasRegister: boolean;
}

export interface PreparedJob {
  readonly job: Job;
  readonly fiscalYear: number;
  /** @param rowOrders see ReportInput */
  plan(rowOrders: ReadonlyMap<string, readonly string[]>, createdAt: Date): PlannedReport;
}

/** Settles what depends on the workbook's contents; aborts where there is nothing to report on. */
export function prepare(wished: Job, { workbook, variants }: Reading, createdAt: Date): PreparedJob {
  const sheet = wished.request.sheet === SHEET_IN_FRONT ? workbook.activeSheet : wished.request.sheet;
  const job: Job = { ...wished, request: { ...wished.request, sheet } };
  const sheets = sheetsOf(workbook.sheets, sheet);
  const read = withSettings(readIndicatorsOf({ file: null, sheets }), sheets);
  const references: RegisterReferences | null = figureReferences(sheets);
  const { policy, department } = job.request;
  const indicators = filteredIndicators(read.indicators, {
    ...(policy !== null && { policy }),
    ...(department !== null && { department }),
  });
  if (read.indicators.length === 0)
    abort({ code: "report.noIndicators", message: commandTexts().noIndicators });
  if (indicators.length === 0)
    abort({
      code: "report.noIndicators",
      message: reportTexts().noneOfFilter(policy ?? "", department ?? ""),
    });
  const fiscalYear =
    job.fiscalYear ?? latestYearWithActual(indicators) ?? yearWithoutActuals(indicators, createdAt);
  const content = contentOf(job.request.content, references !== null);
  const { variant, isGone } = variantOf(job, variants);
  const preset = variant?.preset ? presetOf(variant.preset) : job.preset;
  return {
    job,
    fiscalYear,
    plan: (rowOrders) => {
      const plan = job.template.plan({
        indicators,
        unreadCount: read.unread.length,
        fiscalYear,
        preset,
        createdAt,
        content,
        ...(content === "formulas" && references && { references }),
        ...(variant && { variant }),
        rowOrders,
      });
      const hasActual = indicators.some((indicator) => {
        const actual = actualOf(indicator, fiscalYear);
        return actual !== undefined && (actual.value !== null || actual.rawText.trim() !== "");
      });
      const remarks = [
        ...plan.remarks,
        ...(hasActual ? [] : [reportTexts().yearWithoutActuals(formatWareki(fiscalYear))]),
        ...(isGone ? [reportVariantTexts().keptForm(variant?.name ?? "")] : []),
      ];
      return {
        job: variant ? { ...job, request: { ...job.request, form: variant } } : job,
        fiscalYear,
        content,
        plan: { ...plan, remarks },
        read,
        hasRegister: references !== null,
      };
    },
  };
}

/** The year of the report where nothing has been reported yet: this one, but none after the last that is planned for. */
function yearWithoutActuals(indicators: readonly Indicator[], createdAt: Date): number {
  const planned = indicators.flatMap(({ observations }) =>
    observations.flatMap(({ kind, fiscalYear }) =>
      fiscalYear !== null && (kind === "plan" || kind === "target") ? [fiscalYear] : [],
    ),
  );
  const thisYear = yearOf(createdAt);
  return planned.length === 0 ? thisYear : Math.min(thisYear, Math.max(...planned));
}

/** The sheets that a report is about. A sheet of the register stands for the whole register. */
function sheetsOf(sheets: readonly SheetSnapshot[], name: string | null): readonly SheetSnapshot[] {
  if (name === null) return sheets;
  const wanted = sheets.filter((sheet) => sheet.name === name);
  const kind = wanted[0]?.properties.get("kpi.kind");
  return kind === "register"
    ? sheets.filter(({ properties }) => properties.get("kpi.kind") === kind)
    : wanted;
}

/**
 * The variant that a job asks for. A report that is made again keeps its form where that was deleted since; a new one
 * cannot have it.
 */
function variantOf(
  { request, reportId, template }: Job,
  variants: readonly ReportVariant[],
): { readonly variant?: ReportVariant; readonly isGone: boolean } {
  if (request.variant === null) return { isGone: false };
  const found = findVariant(variants, request.variant, template.id);
  if (found.ok) return { variant: found.value, isGone: false };
  if (reportId === null || !request.form) return abort(found.problem);
  return { variant: request.form, isGone: true };
}

export function choicesOf({ read }: PlannedReport): ReturnType<typeof filterChoices> {
  return filterChoices(read.indicators);
}
