/** The user's actions on the open workbook of Excel. */
import { PreparedSheet } from "../checks/context";
import { checkWorkbookInSlices } from "../checks/engine";
import { ruleOf } from "../checks/registry";
import {
  IGNORED_PROPERTY,
  ignoredOf,
  settingsOf,
  TABLES_PROPERTY,
  tablesText,
  withIgnored,
  withoutIgnored,
} from "../checks/settings";
import { TextFactsCache } from "../checks/text-facts";
import type { CheckReport, Finding, Fix } from "../checks/types";
import { documentFile } from "../excel/document";
import { Journal } from "../excel/journal";
import { goTo, selectedRange } from "../excel/navigate";
import { changeSheetProperty } from "../excel/properties";
import { CHECKING_PARTS, READING_PARTS, readWorkbook, type ReadOptions } from "../excel/reader";
import { abort, runExcel } from "../excel/run";
import { writeSheetPlan } from "../excel/writer";
import { writeSheetPlans } from "../excel/write-sheets";
import { findPreset } from "../kpi/achievement";
import type { ReadResult } from "../kpi/indicator/model";
import { readWorkbook as readIndicatorsOf } from "../kpi/layouts";
import { planPublicationCopy } from "../opendata/publication";
import { findTemplate } from "../reports";
import { planCheckResult } from "../reports/check-result";
import { ok, type Result, type SheetRange, type SheetSnapshot } from "../sheet";
import { commandTexts } from "../strings/commands";
import { reportTexts } from "../strings/reports";
import type {
  AppliedFix,
  CheckRun,
  CheckScope,
  InsertedCheckReport,
  InsertedReport,
  MadePublicationCopy,
  Operations,
  ReportRequest,
  Scope,
} from "./operations";

export interface OperationSettings {
  /** The clock, for dates on reports and in the change log. */
  readonly now?: () => Date;
}

/** @returns the operations on the workbook that this runtime belongs to; one undo journal for its lifetime */
export function createOperations({ now = () => new Date() }: OperationSettings = {}): Operations {
  const journal = new Journal(now);
  return {
    readIndicators,
    check: (scope, run) => check(targetOf(scope), { ...run, ...selectionOf(scope) }),
    ignore: (findings, reason) => changeIgnored(findings, (before) => withIgnored(before, findings, reason)),
    stopIgnoring: (findings) => changeIgnored(findings, (before) => withoutIgnored(before, findings)),
    setTables: (sheet, tables) => changeProperty(sheet, TABLES_PROPERTY, () => tablesText(tables)),
    selection: selectedRange,
    goTo,
    applyFix: (fix) => applyFix(journal, fix),
    undo: async () => {
      const undone = await journal.undo();
      return undone.ok ? ok({ title: undone.value.title }) : undone;
    },
    insertReport: (request) => insertReport(request, now()),
    createPublicationCopy: (sheet) => createPublicationCopy(sheet, now()),
    insertCheckReport: (report) => insertCheckReport(report, now()),
  };
}

function sheetsOfScope(scope: Scope): ReadOptions["sheets"] {
  return scope === "sheet" ? "active" : undefined;
}

function targetOf(scope: CheckScope): Target {
  if (typeof scope === "object") return [scope.sheet];
  return scope === "sheet" ? "active" : "users";
}

function selectionOf(scope: CheckScope): { readonly selection?: SheetRange } {
  if (typeof scope !== "object" || !scope.range) return {};
  return { selection: { sheet: scope.sheet, range: scope.range } };
}

/** Sheets that the product itself wrote for people to read: they repeat what stands elsewhere. */
function isOwnSheet({ properties }: SheetSnapshot): boolean {
  const kind = properties.get("kpi.kind");
  return kind !== undefined && kind !== "publication";
}

async function readIndicators(scope: Scope): Promise<Result<ReadResult>> {
  const ran = await runExcel(commandTexts().readIndicators, async (context) => {
    const { sheets } = await readWorkbook(context, { sheets: sheetsOfScope(scope), parts: READING_PARTS });
    return readIndicatorsOf({ file: null, sheets });
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

/** The sheet in front, the sheets that are the user's own, or sheets by name. */
type Target = "active" | "users" | readonly string[];

interface DetailedRun extends CheckRun {
  /** Numbers of the rules to run; all where absent. */
  readonly rules?: readonly string[];
  readonly selection?: SheetRange;
}

/**
 * The whole workbook is read whatever is asked, because rules look for メタデータ, コード表 and legends on other sheets.
 */
async function check(target: Target, { rules: ids, ...run }: DetailedRun = {}): Promise<Result<CheckReport>> {
  const ran = await runExcel(commandTexts().checkWorkbook, (context) =>
    readWorkbook(context, { parts: CHECKING_PARTS }),
  );
  if (!ran.ok) return ran;
  const { sheets, activeSheet } = ran.value.value;
  const workbook = { file: documentFile(), sheets };
  const rules = ids?.flatMap((id) => ruleOf(id) ?? []);
  return checkWorkbookInSlices(workbook, settingsOf(workbook), {
    ...run,
    sheets: namesOf(target, sheets, activeSheet),
    ...(rules && { rules }),
  });
}

function namesOf(target: Target, sheets: readonly SheetSnapshot[], activeSheet: string): readonly string[] {
  if (target === "active") return [activeSheet];
  if (target !== "users") return target;
  return sheets.filter((sheet) => !isOwnSheet(sheet)).map(({ name }) => name);
}

function changeIgnored(
  findings: readonly Finding[],
  change: (before: ReturnType<typeof ignoredOf>) => string | undefined,
): Promise<Result<void>> {
  const name = findings[0]?.sheet ?? "";
  return changeProperty(name, IGNORED_PROPERTY, (text) => {
    const properties = new Map(text === undefined ? [] : [[IGNORED_PROPERTY, text]]);
    return change(ignoredOf({ name, properties }));
  });
}

async function changeProperty(
  sheet: string,
  key: string,
  change: (before: string | undefined) => string | undefined,
): Promise<Result<void>> {
  const ran = await runExcel(commandTexts().keepDecision, (context) =>
    changeSheetProperty(context, sheet, key, change),
  );
  return ran.ok ? ok(undefined) : ran;
}

/** Applies a fix and has the same rules look at the touched sheets again, to prove that it did what it said. */
async function applyFix(journal: Journal, fix: Fix): Promise<Result<AppliedFix>> {
  const applied = await journal.apply(fix);
  if (!applied.ok) return applied;
  const { changedCells, canUndo, sheets } = applied.value;
  const rules = [...new Set((fix.parts ?? [fix]).map(({ rule }) => rule))];
  const recheck = await check(sheets, { rules });
  return recheck.ok ? ok({ changedCells, canUndo, recheck: recheck.value }) : recheck;
}

/** Reads, computes and writes in one run, so that the report shows the workbook as it is. */
async function insertReport(request: ReportRequest, createdAt: Date): Promise<Result<InsertedReport>> {
  const ran = await runExcel(commandTexts().insertReport, async (context) => {
    const template = findTemplate(request.template);
    const preset = findPreset(request.preset);
    const texts = reportTexts();
    if (!template) {
      return abort({ code: "report.unknownTemplate", message: texts.unknownTemplate(request.template) });
    }
    if (!preset) return abort({ code: "report.unknownPreset", message: texts.unknownPreset(request.preset) });
    const workbook = await readWorkbook(context, {
      sheets: sheetsOfScope(request.scope),
      parts: READING_PARTS,
    });
    const { indicators, unread } = readIndicatorsOf({ file: null, sheets: workbook.sheets });
    if (indicators.length === 0) {
      return abort({ code: "report.noIndicators", message: commandTexts().noIndicators });
    }
    const { fiscalYear } = request;
    const report = template.plan({ indicators, unreadCount: unread.length, fiscalYear, preset, createdAt });
    const { name } = await writeSheetPlan(context, report.sheet, workbook);
    return { sheet: name, indicatorCount: report.indicatorCount };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

/** Reads the whole workbook, whose settings and sheet names the copy depends on, and writes all sheets or none. */
async function createPublicationCopy(
  sheet: "active" | { readonly name: string },
  createdAt: Date,
): Promise<Result<MadePublicationCopy>> {
  const ran = await runExcel(commandTexts().createPublicationCopy, async (context) => {
    const read = await readWorkbook(context, { parts: CHECKING_PARTS });
    const workbook = { file: null, sheets: read.sheets };
    const settings = settingsOf(workbook);
    const facts = new TextFactsCache();
    const sheets = workbook.sheets.map((snapshot) => new PreparedSheet(snapshot, settings, facts));
    const name = sheet === "active" ? read.activeSheet : sheet.name;
    const copy = planPublicationCopy({ workbook, sheets, settings, facts }, name, { createdAt });
    if (!copy.ok) return abort(copy.problem);
    const written = await writeSheetPlans(context, copy.value.sheets, read);
    return {
      sheets: written.map((one) => one.name),
      changeCount: copy.value.changes.length,
      open: copy.value.open,
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

async function insertCheckReport(report: CheckReport, createdAt: Date): Promise<Result<InsertedCheckReport>> {
  const ran = await runExcel(commandTexts().insertCheckReport, (context) =>
    writeSheetPlan(context, planCheckResult({ report, createdAt })),
  );
  return ran.ok ? ok({ sheet: ran.value.value.name, roundTrips: ran.value.roundTrips }) : ran;
}
