/** What a consistency report comes to, as the pane, the report sheet and the command line show it. */
import type { Finding } from "../types";
import type { ConsistencyCheckReport, ConsistencyKind, ConsistencyReport } from "./types";

/** In the order in which they are shown: to be put right, to be asked, to be known. */
export const KINDS: readonly ConsistencyKind[] = ["catch", "ask", "info"];

export interface FoundByCheck {
  readonly check: ConsistencyCheckReport;
  readonly findings: readonly Finding[];
}

export interface KindSection {
  readonly kind: ConsistencyKind;
  /** Checks with findings of the kind, in the order of the registry. */
  readonly checks: readonly FoundByCheck[];
  readonly count: number;
}

/** Findings by what they are to the user; a check may have findings of several kinds. */
export function sectionsByKind({ checks }: Pick<ConsistencyReport, "checks">): readonly KindSection[] {
  return KINDS.map((kind) => {
    const found = checks
      .map((check) => ({ check, findings: check.findings.filter((finding) => kindOf(finding) === kind) }))
      .filter(({ findings }) => findings.length > 0);
    return { kind, checks: found, count: found.reduce((sum, { findings }) => sum + findings.length, 0) };
  });
}

export function kindOf({ kind = "catch" }: Finding): ConsistencyKind {
  return kind;
}

export interface ConsistencySummary {
  /** Checks that could judge, and those that could not. */
  readonly judged: number;
  readonly unknown: number;
  readonly found: Readonly<Record<ConsistencyKind, number>>;
  readonly ignored: number;
}

export function summaryOf(report: ConsistencyReport): ConsistencySummary {
  const unknown = report.checks.filter(({ verdict }) => verdict === "unknown").length;
  const [caught, ask, info] = sectionsByKind(report).map(({ count }) => count);
  return {
    judged: report.checks.length - unknown,
    unknown,
    found: { catch: caught!, ask: ask!, info: info! },
    ignored: report.checks.reduce((sum, { ignored }) => sum + ignored.length, 0),
  };
}
