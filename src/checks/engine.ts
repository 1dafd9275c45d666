/**
 * Runs the rules over a workbook. One implementation, written as a generator that yields after every few milliseconds
 * of work: `checkWorkbook` runs it through, `checkWorkbookInSlices` lets the screen live between the slices.
 */
import { overlaps, type Result, type SheetRange, type WorkbookSnapshot } from "../sheet";
import { isUnread } from "../sheet";
import { checkStrings } from "../strings/checks";
import { consistencySteps } from "./consistency/run";
import type { ConsistencyReport } from "./consistency/types";
import { finish, PreparedSheet } from "./context";
import { count, IgnoredEntries } from "./ignored";
import { allRules } from "./registry";
import { scoresOf } from "./scores";
import { runInSlices, type Progress, type SliceRun } from "./slices";
import { TextFactsCache } from "./text-facts";
import type {
  CheckReport,
  CheckSettings,
  Finding,
  Rule,
  RuleMeta,
  RuleOutcome,
  RuleReport,
  RuleRun,
  SheetReport,
  SheetRule,
  WorkbookContext,
} from "./types";

export const DEFAULT_SETTINGS: CheckSettings = { ignored: [], tables: new Map() };

export interface CheckOptions {
  /** Rules to run; all registered ones when absent. Those for other kinds of file are left out by themselves. */
  readonly rules?: readonly Rule[];
  /** Names of the sheets to report on; all when absent. Rules still see the whole workbook. */
  readonly sheets?: readonly string[];
  /** Report only what touches this range of this sheet. Tables are still found on the whole sheet. */
  readonly selection?: SheetRange;
  /** Whether the consistency of figures is looked at too; where absent, only if all rules are run. */
  readonly consistency?: boolean;
}

/** Checks without a pause. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = DEFAULT_SETTINGS,
  options: CheckOptions = {},
): CheckReport {
  return finish(checkSteps(workbook, settings, options));
}

/** A step of the progress is a sheet's preparation or one rule on one sheet. */
export interface SliceOptions extends CheckOptions, SliceRun {}

/**
 * Checks in slices, so that the caller's thread is never blocked for 50 ms.
 * @returns the report, or the problem "cancelled" where `signal` was aborted
 */
export function checkWorkbookInSlices(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = DEFAULT_SETTINGS,
  options: SliceOptions = {},
): Promise<Result<CheckReport>> {
  return runInSlices(checkSteps(workbook, settings, options), checkStrings().cancelled, options);
}

type Steps<T> = Generator<Progress | void, T, void>;

/** The check as steps, for work of which it is a part. */
export function* checkSteps(
  workbook: WorkbookSnapshot,
  settings: CheckSettings,
  options: CheckOptions,
): Steps<CheckReport> {
  const texts = checkStrings();
  const rules = (options.rules ?? allRules).filter((rule) => appliesTo(rule.meta, workbook));
  const facts = new TextFactsCache();
  const sheets = workbook.sheets.map((sheet) => new PreparedSheet(sheet, settings, facts));
  const ignored = new IgnoredEntries(settings.ignored);
  const context: WorkbookContext = { workbook, sheets, settings, facts };
  const wanted = sheets.filter(({ sheet }) => isWanted(sheet.name, options));
  const isConsistencyAsked = options.consistency ?? options.rules === undefined;
  const total = wanted.length * (rules.length + 2) + (isConsistencyAsked ? 1 : 0);
  let done = 0;
  const progress = (label: string): Progress => ({ done: done++, total, label });

  const workbookOutcomes = new Map<Rule, RuleOutcome>();
  const reports: SheetReport[] = [];
  for (const prepared of wanted) {
    const { name } = prepared.sheet;
    yield progress(texts.progressTables(name));
    yield* prepared.prepareTables();
    yield progress(texts.progressProfiles(name));
    yield* prepared.prepareProfiles();
    const ofSheet: RuleReport[] = [];
    for (const rule of rules) {
      yield progress(texts.progressRule(name, rule.meta.id));
      let outcome: RuleOutcome;
      if (rule.scope === "sheet") {
        outcome = lacking(rule, prepared) ?? (yield* guarded(rule.meta, () => rule.check(prepared, context)));
      } else {
        const whole = workbookOutcomes.get(rule) ?? (yield* guarded(rule.meta, () => rule.check(context)));
        workbookOutcomes.set(rule, whole);
        outcome = partForSheet(whole, name, reports.length === 0);
      }
      ofSheet.push(reportOf(rule.meta, outcome, ignored, options.selection));
    }
    reports.push({ name, tables: prepared.tables, rules: ofSheet });
  }
  const scores = scoresOf(reports.flatMap((report) => report.rules));
  if (!isConsistencyAsked) return { sheets: reports, scores };
  const step = { done, total };
  const consistency = yield* checkConsistency(workbook, ignored, options, step);
  return { sheets: reports, scores, consistency };
}

function* checkConsistency(
  { sheets }: WorkbookSnapshot,
  ignored: IgnoredEntries,
  options: CheckOptions,
  step: Pick<Progress, "done" | "total">,
): Steps<ConsistencyReport> {
  const { selection } = options;
  const steps = consistencySteps(sheets, ignored, {
    isWanted: (sheet) => isWanted(sheet, options),
    ...(selection && { selection }),
  });
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { ...step, label: next.value };
  }
}

function isWanted(sheet: string, options: CheckOptions): boolean {
  if (options.selection && options.selection.sheet !== sheet) return false;
  return !options.sheets || options.sheets.includes(sheet);
}

function appliesTo(meta: RuleMeta, workbook: WorkbookSnapshot): boolean {
  const isCsv = workbook.file?.content === "csv" || workbook.file?.extension === "csv";
  return meta.appliesTo === "all" || (meta.appliesTo === "csv") === isCsv;
}

/** 判定できません before the rule is asked: an empty sheet, no table, or a part that could not be read. */
function lacking(rule: SheetRule, prepared: PreparedSheet): RuleOutcome | undefined {
  const { sheet } = prepared;
  const unknown = (reason: string): RuleOutcome => ({ verdict: "unknown", reason, findings: [] });
  for (const need of rule.needs) {
    const unread = need === "table" ? undefined : isUnread(sheet, need);
    if (unread) return unknown(checkStrings().unread(unread.reason));
  }
  const valuesUnread = isUnread(sheet, "values");
  if (valuesUnread) return unknown(checkStrings().unread(valuesUnread.reason));
  if (sheet.rowCount === 0 && sheet.objects.length === 0 && sheet.merges.length === 0) {
    return unknown(checkStrings().emptySheet);
  }
  if (rule.needs.includes("table") && prepared.tables.length === 0) return unknown(checkStrings().noTable);
  return undefined;
}

/** A rule that throws must not take the others' results with it: it is named and answers 判定できません. */
function* guarded(meta: RuleMeta, check: () => RuleRun): Generator<void, RuleOutcome, void> {
  try {
    const started = check();
    return "verdict" in started ? started : yield* started;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { verdict: "unknown", reason: checkStrings().ruleFailed(meta.id, detail), findings: [] };
  }
}

/** The part of a workbook rule's outcome that is shown with one sheet. */
function partForSheet(outcome: RuleOutcome, sheet: string, isFirst: boolean): RuleOutcome {
  if (outcome.verdict === "unknown") return outcome;
  const findings = outcome.findings.filter(
    (finding) => finding.sheet === sheet || (isFirst && finding.sheet === ""),
  );
  const onFile = outcome.findings.some((finding) => finding.sheet === "" && isError(finding));
  const failed = outcome.verdict === "fail" && (onFile || findings.some(isError));
  return { ...outcome, verdict: failed ? "fail" : "pass", findings };
}

function reportOf(
  meta: RuleMeta,
  outcome: RuleOutcome,
  ignored: IgnoredEntries,
  selection: SheetRange | undefined,
): RuleReport {
  const inside = selection
    ? outcome.findings.filter((finding) => finding.ranges.some((range) => overlaps(range, selection.range)))
    : outcome.findings;
  // Of a rule that fails elsewhere on the sheet, the selection is free.
  const elsewhere =
    outcome.verdict === "fail" && inside.length < outcome.findings.length && !inside.some(isError);
  const reason = outcome.reason === undefined ? {} : { reason: outcome.reason };
  return { meta, ...reason, ...count(elsewhere ? "pass" : outcome.verdict, inside, ignored) };
}

function isError(finding: Finding): boolean {
  return (finding.level ?? "error") === "error";
}
