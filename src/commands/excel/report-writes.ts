/** Which sheet of the workbook each planned sheet goes to, and what of the old one is kept. */
import {
  ID_PROPERTY,
  NAME_PROPERTY,
  standingSheet,
  type ReportContents,
  type ReportSheetMark,
} from "../../excel/report-sheets";
import { abort } from "../../excel/run";
import type { SheetWrite } from "../../excel/writer";
import { extentOf } from "../../excel/writer/extent";
import type { ExistingSheet } from "../../excel/writer/existing";
import { sections } from "../../excel/writer/page";
import type { ReportSheet } from "../../reports";
import { carryOver, markedSheet, readPrevious, type PreviousSheet } from "../../reports/refresh";
import { REPORT_PROPERTY } from "../../reports/shared";
import type { SheetPlan } from "../../sheet";
import { reportRefreshTexts } from "../../strings/report-refresh";
import { handMadeChanges } from "./report-changes";
import type { Job, PlannedReport, PreparedJob, Reading } from "./report-jobs";
import {
  isSameReport,
  readKeptRequest,
  REPORT_ID_PROPERTY,
  REQUEST_PROPERTY,
  yearOfProperties,
} from "./report-request";

/** A sheet that the product made and that may be written again. */
interface Standing {
  readonly sheet: ExistingSheet;
  readonly previous: PreviousSheet;
}

/** The sheets of a report that stand in the workbook. */
export interface StandingSheets {
  readonly reportId: string | null;
  /** By the key of the sheet within the report. */
  readonly byKey: ReadonlyMap<string, Standing>;
  readonly remarks: readonly string[];
}

const NONE: StandingSheets = { reportId: null, byKey: new Map(), remarks: [] };

/** The report sheets that a job could mean, as far as their properties tell. */
export function candidates(job: Job, marks: readonly ReportSheetMark[]): ReportSheetMark[] {
  if (job.isNew) return [];
  return marks.filter(({ properties }) => {
    if (job.reportId !== null) return properties.get(REPORT_ID_PROPERTY) === job.reportId;
    if (properties.get(REPORT_PROPERTY.template) !== job.template.id) return false;
    const year = yearOfProperties(properties);
    return job.fiscalYear === null || year === job.fiscalYear;
  });
}

/** Finds the sheets of a job's report; copies, and sheets that only carry the mark, are named and left alone. */
export function standingSheets({ job, fiscalYear }: PreparedJob, reading: Reading): StandingSheets {
  const marks = candidates(job, reading.marks).filter(
    ({ properties }) => job.reportId !== null || isOfRequest(job, fiscalYear, properties),
  );
  const reportId = job.reportId ?? latestReport(marks);
  const ofReport = marks.filter(({ properties }) => properties.get(REPORT_ID_PROPERTY) === reportId);
  if (reportId === null || ofReport.length === 0) return NONE;
  const byKey = new Map<string, Standing>();
  const remarks: string[] = [];
  const texts = reportRefreshTexts();
  for (const [key, group] of groupedByKey(ofReport)) {
    const original = originalOf(group);
    for (const copy of group) if (copy !== original) remarks.push(texts.copyOfReport(copy.name));
    const standing = original && standingOf(original, reading.contents);
    if (standing) byKey.set(key, standing);
    else if (original)
      remarks.push(original.layout.ok ? texts.notOwnSheet(original.name) : original.layout.problem.message);
  }
  return { reportId, byKey, remarks };
}

function isOfRequest(job: Job, fiscalYear: number, properties: ReadonlyMap<string, string>): boolean {
  const kept = readKeptRequest(properties);
  return kept !== undefined && isSameReport(kept, job.request) && yearOfProperties(properties) === fiscalYear;
}

function latestReport(marks: readonly ReportSheetMark[]): string | null {
  const created = ({ properties }: ReportSheetMark) => properties.get(REPORT_PROPERTY.created) ?? "";
  const [latest] = [...marks].sort((a, b) => created(b).localeCompare(created(a)));
  return latest?.properties.get(REPORT_ID_PROPERTY) ?? null;
}

function groupedByKey(marks: readonly ReportSheetMark[]): Map<string, ReportSheetMark[]> {
  const groups = new Map<string, ReportSheetMark[]>();
  for (const mark of marks) {
    const key = mark.properties.get(REPORT_PROPERTY.key) ?? "";
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return groups;
}

/** Of a report sheet and its copies, which share all properties, the one that was written. */
function originalOf(group: readonly ReportSheetMark[]): ReportSheetMark | undefined {
  const byId = group.filter(({ id, properties }) => properties.get(ID_PROPERTY) === id);
  if (byId.length === 1) return byId[0];
  const byName = group.filter(({ name, properties }) => properties.get(NAME_PROPERTY) === name);
  if (byName.length === 1) return byName[0];
  return group.length === 1 ? group[0] : undefined;
}

function standingOf(mark: ReportSheetMark, contents: ReportContents): Standing | undefined {
  const sheet = contents.of(mark);
  if (!sheet || !mark.layout.ok) return undefined;
  const previous = readPrevious(standingSheet(sheet), mark.layout.value);
  return previous ? { sheet, previous } : undefined;
}

/** Orders in which the user left the rows, for the plan to follow. */
export function rowOrdersOf({ byKey }: StandingSheets): Map<string, readonly string[]> {
  return new Map(
    [...byKey].flatMap(([key, { previous }]) => (previous.order ? [[key, previous.order]] : [])),
  );
}

export interface PlannedWrites {
  readonly writes: readonly SheetWrite[];
  readonly refreshed: readonly string[];
  readonly remarks: readonly string[];
}

/** Aborts where something that a user changed by hand would be lost, unless the job says to go ahead. */
export function plannedWrites(planned: PlannedReport, standing: StandingSheets): PlannedWrites {
  const { job, plan } = planned;
  const texts = reportRefreshTexts();
  const reportId = standing.reportId ?? newId();
  const remarks = [...standing.remarks];
  const writes = plan.sheets.map((sheet, index): SheetWrite => {
    const old = standing.byKey.get(sheet.key);
    const { write, notes } = writeOf(sheet, old, `${reportId}/${index}`);
    if (old && !job.overwrite) {
      const problem = handMadeChanges(old.sheet, old.previous, extentOf(write.plan));
      if (problem) abort(problem);
    }
    remarks.push(...notes);
    const properties = new Map([
      ...write.plan.properties,
      [REQUEST_PROPERTY, JSON.stringify(job.request)],
      [REPORT_ID_PROPERTY, reportId],
    ]);
    return { ...write, plan: { ...write.plan, properties } };
  });
  const keys = new Set(plan.sheets.map(({ key }) => key));
  for (const [key, { sheet }] of standing.byKey)
    if (!keys.has(key)) remarks.push(texts.keptSheet(sheet.name));
  const refreshed = writes.flatMap(({ over }) => (over ? [over.sheet.name] : []));
  return { writes, refreshed, remarks };
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function writeOf(
  planned: ReportSheet,
  old: Standing | undefined,
  instance: string,
): { write: SheetWrite; notes: readonly string[] } {
  const { sheet, keyed, goneCount } = carryOver(planned, old?.previous ?? null);
  const plan = markedSheet(sheet, { instance, keyed, planned: planned.plan });
  const marks = { idProperty: ID_PROPERTY, nameProperty: NAME_PROPERTY };
  if (!old) return { write: { plan, ...marks }, notes: [] };
  const { sheet: existing, previous } = old;
  const texts = reportRefreshTexts();
  return {
    write: {
      plan,
      ...marks,
      over: {
        sheet: withinReach(existing, previous),
        keeping: {
          page: isOwnPaper(existing, previous) || isSamePaper(plan, previous),
          headerFooter: isOwnHeader(existing, previous),
          isFrozen: existing.frozen !== null,
        },
        charts: existing.chartNames.filter((name) => previous.layout.charts.includes(name)),
        shownAgain: [previous.marksColumn],
      },
    },
    notes: [
      ...(goneCount > 0 ? [texts.goneNotesKept(goneCount, existing.name)] : []),
      ...(previous.order ? [texts.orderKept(existing.name)] : []),
      ...(previous.title !== null ? [texts.titleKept(existing.name)] : []),
      ...(existing.filter ? [texts.filterRemoved(existing.name)] : []),
    ],
  };
}

/** Rows and columns that the user inserted have moved what the product wrote further down and to the right. */
function withinReach(
  sheet: ExistingSheet,
  { lastRow, marksColumn, isShifted }: PreviousSheet,
): ExistingSheet {
  if (!isShifted) return sheet;
  const { extent } = sheet;
  const bottom = Math.max(extent.bottom, lastRow);
  const right = Math.max(extent.right, marksColumn);
  return { ...sheet, extent: { ...extent, bottom, right } };
}

/** Whether the user chose another paper or orientation than the product did. */
function isOwnPaper({ page }: ExistingSheet, { layout }: PreviousSheet): boolean {
  if (!layout.page) return false;
  return (
    page.orientation.toLowerCase() !== layout.page.orientation ||
    (page.paperSize ?? "").toLowerCase() !== layout.page.paper
  );
}

/** Whether the product has no other wish than last time; margins and fit are then left alone too. */
function isSamePaper({ page }: SheetPlan, { layout }: PreviousSheet): boolean {
  return page?.orientation === layout.page?.orientation && page?.paper === layout.page?.paper;
}

function isOwnHeader({ page }: ExistingSheet, { layout }: PreviousSheet): boolean {
  if (!layout.page) return false;
  const [header, footer] = [sections(layout.page.header), sections(layout.page.footer)];
  return (
    page.leftHeader !== header.left ||
    page.centerHeader !== header.center ||
    page.rightHeader !== header.right ||
    page.leftFooter !== footer.left ||
    page.centerFooter !== footer.center ||
    page.rightFooter !== footer.right
  );
}
