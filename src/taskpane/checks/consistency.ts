/** What the section 数値の整合性 shows: checks by what their findings are to the user, findings as decisions. Pure. */
import { kindOf, sectionsByKind, summaryOf, type ConsistencySummary } from "../../checks/consistency/summary";
import type { ConsistencyKind, ConsistencyReport } from "../../checks/consistency/types";
import { groupIgnored, type IgnoredGroup } from "./reasons";
import { groupFindings, type Decision } from "./viewmodel";

/** One check under one kind: a check with contradictions and remarks stands under both. */
export interface ConsistencyRow {
  /** Unique in the section: "catch C-06". */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly decisions: readonly Decision[];
  readonly findingCount: number;
  readonly ignored: readonly IgnoredGroup[];
  readonly ignoredCount: number;
}

export interface ConsistencyGroup {
  readonly kind: ConsistencyKind;
  readonly count: number;
  readonly rows: readonly ConsistencyRow[];
}

export interface ConsistencyView {
  readonly summary: ConsistencySummary;
  readonly groups: readonly ConsistencyGroup[];
  /** Checks that could not judge, with the reason. */
  readonly unknown: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
}

export function consistencyView(report: ConsistencyReport): ConsistencyView {
  const sections = sectionsByKind(report);
  const groups = sections.map(({ kind, count }): ConsistencyGroup => {
    const rows = report.checks.flatMap((check): ConsistencyRow[] => {
      const findings = check.findings.filter((finding) => kindOf(finding) === kind);
      const ignored = check.ignored.filter((finding) => kindOf(finding) === kind);
      if (findings.length + ignored.length === 0) return [];
      return [
        {
          key: `${kind} ${check.id}`,
          id: check.id,
          title: check.title,
          decisions: groupFindings(findings),
          findingCount: findings.length,
          ignored: groupIgnored(ignored),
          ignoredCount: ignored.length,
        },
      ];
    });
    return { kind, count, rows };
  });
  const unknown = report.checks.flatMap(({ id, title, verdict, reason = "" }) =>
    verdict === "unknown" ? [{ id, title, reason }] : [],
  );
  return { summary: summaryOf(report), groups: groups.filter(({ rows }) => rows.length > 0), unknown };
}
