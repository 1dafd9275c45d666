/** Checking the open workbook, the user's decisions about it, and fixes. */
import { checkWorkbookInSlices } from "../../checks/engine";
import { ruleOf } from "../../checks/registry";
import {
  IGNORED_PROPERTY,
  ignoredOf,
  settingsOf,
  TABLES_PROPERTY,
  tablesText,
  withIgnored,
  withoutIgnored,
  type TableSetting,
} from "../../checks/settings";
import type { CheckReport, Finding, Fix } from "../../checks/types";
import { documentFile } from "../../excel/document";
import type { Journal } from "../../excel/journal";
import { changeSheetProperty } from "../../excel/properties";
import { CHECKING_PARTS, readWorkbook } from "../../excel/reader";
import { runExcel } from "../../excel/run";
import { ok, type Result, type SheetRange, type SheetSnapshot } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import type { AppliedFix, Run, CheckScope } from "../operations";

export function checkScope(scope: CheckScope, run?: Run): Promise<Result<CheckReport>> {
  return check(targetOf(scope), { ...run, ...selectionOf(scope) });
}

export function ignore(findings: readonly Finding[], reason: string): Promise<Result<void>> {
  return changeIgnored(findings, (before) => withIgnored(before, findings, reason));
}

export function stopIgnoring(findings: readonly Finding[]): Promise<Result<void>> {
  return changeIgnored(findings, (before) => withoutIgnored(before, findings));
}

export function setTables(sheet: string, tables: readonly TableSetting[]): Promise<Result<void>> {
  return changeProperty(sheet, TABLES_PROPERTY, () => tablesText(tables));
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

/** The sheet in front, the sheets that are the user's own, or sheets by name. */
type Target = "active" | "users" | readonly string[];

interface DetailedRun extends Run {
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
  return changeProperty(findings[0]?.sheet ?? "", IGNORED_PROPERTY, (text, name) => {
    const properties = new Map(text === undefined ? [] : [[IGNORED_PROPERTY, text]]);
    return change(ignoredOf({ name, properties }));
  });
}

async function changeProperty(
  sheet: string,
  key: string,
  change: (before: string | undefined, sheet: string) => string | undefined,
): Promise<Result<void>> {
  const ran = await runExcel(commandTexts().keepDecision, (context) =>
    changeSheetProperty(context, sheet, key, change),
  );
  return ran.ok ? ok(undefined) : ran;
}

/** Applies a fix and has the same rules look at the touched sheets again, to prove that it did what it said. */
export async function applyFix(journal: Journal, fix: Fix): Promise<Result<AppliedFix>> {
  const applied = await journal.apply(fix);
  if (!applied.ok) return applied;
  const { changedCells, canUndo, sheets } = applied.value;
  const rules = [...new Set((fix.parts ?? [fix]).map(({ rule }) => rule))];
  const recheck = await check(sheets, { rules });
  return recheck.ok ? ok({ changedCells, canUndo, recheck: recheck.value }) : recheck;
}
