/** Runs the consistency checks over a workbook, in steps; the engine makes them part of its own. */
import { withSettings, type ReadResult } from "../../kpi/indicator";
import { findRegister, readRegister, registerTableOf } from "../../kpi/register";
import { readSheet } from "../../kpi/layouts";
import { overlaps, type SheetRange, type SheetSnapshot } from "../../sheet";
import { checkStrings } from "../../strings/checks";
import { consistencyStrings } from "../../strings/consistency";
import { count, type IgnoredEntries } from "../ignored";
import type { Finding, RuleOutcome } from "../types";
import { contextOf } from "./context";
import { consistencyChecks } from "./registry";
import type {
  ConsistencyCheck,
  ConsistencyCheckReport,
  ConsistencyContext,
  ConsistencyReport,
} from "./types";

export interface ConsistencyScope {
  /** Whether findings on this sheet are reported. */
  readonly isWanted: (sheet: string) => boolean;
  readonly selection?: SheetRange;
  readonly checks?: readonly ConsistencyCheck[];
}

type Steps<T> = Generator<string, T, void>;

/** Yields what is being done, for the user. */
export function* consistencySteps(
  sheets: readonly SheetSnapshot[],
  ignored: IgnoredEntries,
  scope: ConsistencyScope,
): Steps<ConsistencyReport> {
  const { contexts, problems } = yield* readContexts(sheets, scope);
  // A register repeats what the sheets say.
  const indicatorCount = Math.max(
    0,
    ...contexts.map(({ indicators, supporting }) => indicators.length + supporting.length),
  );
  const base = { indicatorCount, problems };
  if (indicatorCount === 0) return { ...base, checks: [] };
  const reports: ConsistencyCheckReport[] = [];
  for (const check of scope.checks ?? consistencyChecks) {
    yield consistencyStrings().checking(check.id);
    const outcomes: RuleOutcome[] = [];
    for (const context of contexts) outcomes.push(yield* guarded(check, context));
    reports.push(reportOf(check, outcomes, ignored, scope));
  }
  return { ...base, checks: reports };
}

/**
 * The indicators of the sheets, and those of the register by themselves, since it repeats what the sheets say. The
 * register is looked at where it is to be reported on, or where there is nothing else.
 */
function* readContexts(
  sheets: readonly SheetSnapshot[],
  scope: ConsistencyScope,
): Steps<{ contexts: ConsistencyContext[]; problems: string[] }> {
  const problems: string[] = [];
  const sources = sheets.filter((sheet) => registerTableOf(sheet) === undefined);
  const read: ReadResult[] = [];
  for (const sheet of sources) {
    yield consistencyStrings().reading(sheet.name);
    const result = attempt(sheet.name, () => readSheet(sheet));
    if (typeof result === "string") problems.push(result);
    else read.push(result);
  }
  const contexts = withIndicators(joined(read), sheets);
  const registers = sheets.filter((sheet) => !sources.includes(sheet));
  const isAsked = contexts.length === 0 || registers.some(({ name }) => scope.isWanted(name));
  if (isAsked && findRegister(sheets)) {
    const name = registers[0]?.name ?? "";
    yield consistencyStrings().reading(name);
    const result = attempt(name, () => readRegister(sheets));
    if (typeof result === "string") problems.push(result);
    else contexts.push(...withIndicators(result, sheets));
  }
  return { contexts, problems };
}

function joined(results: readonly ReadResult[]): ReadResult {
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}

function withIndicators(result: ReadResult, sheets: readonly SheetSnapshot[]): ConsistencyContext[] {
  return result.indicators.length === 0 ? [] : [contextOf(withSettings(result, sheets), sheets)];
}

/** A sheet that cannot be read must not take the other results with it: it is named. */
function attempt(sheet: string, read: () => ReadResult): ReadResult | string {
  try {
    return read();
  } catch (error) {
    return consistencyStrings().readFailed(sheet, detailOf(error));
  }
}

function* guarded(check: ConsistencyCheck, context: ConsistencyContext): Steps<RuleOutcome> {
  try {
    const started = check.check(context);
    if ("verdict" in started) return started;
    for (;;) {
      const step = started.next();
      if (step.done) return step.value;
      yield consistencyStrings().checking(check.id);
    }
  } catch (error) {
    const reason = checkStrings().ruleFailed(check.id, detailOf(error));
    return { verdict: "unknown", reason, findings: [] };
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function reportOf(
  check: ConsistencyCheck,
  outcomes: readonly RuleOutcome[],
  ignored: IgnoredEntries,
  scope: ConsistencyScope,
): ConsistencyCheckReport {
  const findings = outcomes
    .flatMap((outcome) => outcome.findings)
    .filter((finding) => isShown(finding, scope));
  // What one reading could judge is judged, also where the other had nothing to look at.
  const judged = outcomes.filter(({ verdict }) => verdict !== "unknown");
  const unknown = judged.length === 0 ? outcomes.find(({ reason }) => reason !== undefined) : undefined;
  const own = unknown ? "unknown" : findings.some(({ level }) => level === "error") ? "fail" : "pass";
  return {
    id: check.id,
    kind: check.kind,
    title: check.title(),
    ...(unknown?.reason !== undefined && { reason: unknown.reason }),
    ...count(own, findings, ignored),
  };
}

function isShown({ sheet, ranges }: Finding, { isWanted, selection }: ConsistencyScope): boolean {
  if (sheet !== "" && !isWanted(sheet)) return false;
  return !selection || ranges.some((range) => overlaps(range, selection.range));
}
