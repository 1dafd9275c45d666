/** Making reports in the open workbook, and making them again. */
import type { CheckReport } from "../../checks/types";
import { listSheets } from "../../excel/reader";
import { reportSheets, type ReportSheetMark } from "../../excel/report-sheets";
import { about, abort, runExcel } from "../../excel/run";
import { writeSheetPlan, writeSheets } from "../../excel/writer";
import { actualYears } from "../../kpi/indicator";
import { findTemplate } from "../../reports";
import { planCheckResult } from "../../reports/check-result";
import { REPORT_PROPERTY } from "../../reports/shared";
import { ok, type Result } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import { reportRefreshTexts } from "../../strings/report-refresh";
import type {
  InsertedCheckReport,
  InsertedReport,
  ListedReports,
  RefreshedReports,
  ReportPreview,
  ReportRequest,
  StandingReport,
} from "../report-operations";
import {
  choicesOf,
  prepare,
  presetOf,
  readForReports,
  SHEET_IN_FRONT,
  templateOf,
  type Job,
  type PlannedReport,
  type Reading,
} from "./report-jobs";
import { askForVariants } from "./report-variants";
import { keptRequest, readKeptRequest, REPORT_ID_PROPERTY, yearOfProperties } from "./report-request";
import { candidates, plannedWrites, rowOrdersOf, standingSheets, type PlannedWrites } from "./report-writes";

/** Reads, computes and writes in one run, so that the report shows the workbook as it is. */
export async function insertReport(request: ReportRequest, createdAt: Date): Promise<Result<InsertedReport>> {
  const ran = await runExcel(commandTexts().insertReport, async (context) => {
    const job = jobOf(request);
    const reading = await readForReports(context, (marks) => candidates(job, marks));
    const prepared = prepare(job, reading, createdAt);
    const standing = standingSheets(prepared, reading);
    const planned = prepared.plan(rowOrdersOf(standing), createdAt);
    const { writes, refreshed, remarks } = plannedWrites(planned, standing);
    const written = await writeSheets(context, writes, reading.workbook);
    return {
      sheet: written[0]!.name,
      sheets: written.map(({ name }) => name),
      refreshed,
      indicatorCount: planned.plan.indicatorCount,
      remarks: [...planned.plan.remarks, ...remarks, ...written.flatMap(({ notes }) => notes)],
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

/** The same without writing. */
export async function previewReport(request: ReportRequest, createdAt: Date): Promise<Result<ReportPreview>> {
  const ran = await runExcel(reportRefreshTexts().previewing, async (context): Promise<ReportPreview> => {
    const job = jobOf(request);
    const reading = await readForReports(context, (marks) => candidates(job, marks));
    const prepared = prepare(job, reading, createdAt);
    const standing = standingSheets(prepared, reading);
    const planned = prepared.plan(rowOrdersOf(standing), createdAt);
    const keys = new Set(planned.plan.sheets.map(({ key }) => key));
    return {
      plan: planned.plan,
      fiscalYear: planned.fiscalYear,
      content: planned.content,
      refreshes: [...standing.byKey].flatMap(([key, { sheet }]) => (keys.has(key) ? [sheet.name] : [])),
      ...choicesOf(planned),
      years: actualYears(planned.read.indicators).reverse(),
      hasRegister: planned.hasRegister,
    };
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

function jobOf(request: ReportRequest): Job {
  return {
    template: templateOf(request.template),
    preset: presetOf(request.preset),
    fiscalYear: request.fiscalYear,
    request: keptRequest(request, SHEET_IN_FRONT),
    reportId: null,
    isNew: request.target === "new",
    overwrite: request.overwrite === true,
  };
}

/** The reports of the workbook, in the order of their sheets, and the variants saved in it. */
export async function listReports(): Promise<Result<ListedReports>> {
  const ran = await runExcel(reportRefreshTexts().listing, async (context): Promise<ListedReports> => {
    const variants = askForVariants(context);
    const listed = await listSheets(context);
    const reports = [...reportsOf(reportSheets(listed))].map(([id, sheets]) => standingReport(id, sheets));
    return { reports, saved: variants() };
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

function reportsOf(marks: readonly ReportSheetMark[]): Map<string, ReportSheetMark[]> {
  const reports = new Map<string, ReportSheetMark[]>();
  for (const mark of marks) {
    const id = mark.properties.get(REPORT_ID_PROPERTY);
    if (id !== undefined) reports.set(id, [...(reports.get(id) ?? []), mark]);
  }
  return reports;
}

function standingReport(id: string, sheets: readonly ReportSheetMark[]): StandingReport {
  const { properties } = sheets[0]!;
  const template = properties.get(REPORT_PROPERTY.template) ?? "";
  const known = findTemplate(template);
  const created = new Date(properties.get(REPORT_PROPERTY.created) ?? "");
  return {
    id,
    template,
    title: known?.title() ?? template,
    fiscalYear: yearOfProperties(properties),
    createdAt: Number.isNaN(created.getTime()) ? null : created,
    sheets: sheets.map(({ name }) => name),
    canRefresh: known !== undefined && readKeptRequest(properties) !== undefined,
  };
}

/** Makes reports again as they were made: all of them, or the workbook stays as it is. */
export async function refreshReports(
  ids: readonly string[] | undefined,
  { overwrite = false }: { readonly overwrite?: boolean },
  createdAt: Date,
): Promise<Result<RefreshedReports>> {
  const ran = await runExcel(reportRefreshTexts().refreshing, async (context) => {
    let jobs: readonly Job[] = [];
    const reading = await readForReports(context, (marks) => {
      jobs = jobsOf(marks, ids, overwrite);
      return jobs.flatMap((job) => candidates(job, marks));
    });
    const { marks } = reading;
    const made = jobs.map((job) => about(nameOf(job, marks), () => madeAgain(job, reading, createdAt)));
    const written = await writeSheets(
      context,
      made.flatMap(({ writes }) => writes),
      reading.workbook,
    );
    return {
      sheets: written.map(({ name }) => name),
      remarks: [
        ...new Set(made.flatMap(({ planned, remarks }) => [...planned.plan.remarks, ...remarks])),
        ...written.flatMap(({ notes }) => notes),
      ],
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

/** What is to be written over the sheets of a report. */
function madeAgain(
  job: Job,
  reading: Reading,
  createdAt: Date,
): PlannedWrites & { readonly planned: PlannedReport } {
  const prepared = prepare(job, reading, createdAt);
  const standing = standingSheets(prepared, reading);
  if (standing.byKey.size === 0)
    abort({ code: "report.gone", message: [...standing.remarks, reportRefreshTexts().reportGone].join("") });
  const planned = prepared.plan(rowOrdersOf(standing), createdAt);
  return { planned, ...plannedWrites(planned, standing) };
}

/** The first sheet of a report that is to be made again. */
function nameOf({ reportId }: Job, marks: readonly ReportSheetMark[]): string {
  return marks.find(({ properties }) => properties.get(REPORT_ID_PROPERTY) === reportId)!.name;
}

function jobsOf(
  marks: readonly ReportSheetMark[],
  ids: readonly string[] | undefined,
  overwrite: boolean,
): readonly Job[] {
  const texts = reportRefreshTexts();
  const reports = reportsOf(marks);
  const wanted = ids ?? [...reports.keys()];
  if (wanted.length === 0) abort({ code: "report.noReports", message: texts.noReports });
  return wanted.map((id): Job => {
    const [first] = reports.get(id) ?? [];
    if (!first) return abort({ code: "report.gone", message: texts.reportGone });
    const request = readKeptRequest(first.properties);
    if (!request) {
      const message = texts.unknownRequest(first.name);
      return abort({ code: "report.unknownLayout", message, sheet: first.name });
    }
    return {
      template: templateOf(first.properties.get(REPORT_PROPERTY.template) ?? ""),
      preset: presetOf(request.preset),
      fiscalYear: yearOfProperties(first.properties),
      request,
      reportId: id,
      isNew: false,
      overwrite,
    };
  });
}

export async function insertCheckReport(
  report: CheckReport,
  createdAt: Date,
): Promise<Result<InsertedCheckReport>> {
  const ran = await runExcel(commandTexts().insertCheckReport, (context) =>
    writeSheetPlan(context, planCheckResult({ report, createdAt })),
  );
  return ran.ok ? ok({ sheet: ran.value.value.name, roundTrips: ran.value.roundTrips }) : ran;
}
