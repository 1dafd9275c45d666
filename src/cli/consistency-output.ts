/** 数値の整合性 as a part of what `kpi check` prints: JSON (docs/cli.md) and text for people. */
import { kindOf, sectionsByKind, summaryOf } from "../checks/consistency/summary";
import type { ConsistencyKind, ConsistencyReport } from "../checks/consistency/types";
import type { Verdict } from "../checks/types";
import { formatRange } from "../sheet";
import { cliStrings } from "../strings/cli";
import { consistencyStrings } from "../strings/consistency";

export interface ConsistencyJson {
  readonly indicatorCount: number;
  readonly problems: readonly string[];
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: Verdict;
    readonly reason?: string;
    readonly findings: readonly {
      readonly sheet: string;
      readonly ranges: readonly string[];
      readonly kind: ConsistencyKind;
      readonly level: "error" | "warning" | "info";
      readonly message: string;
    }[];
  }[];
}

export function consistencyJson({ indicatorCount, problems, checks }: ConsistencyReport): ConsistencyJson {
  return {
    indicatorCount,
    problems,
    checks: checks.map(({ id, title, verdict, reason, findings }) => ({
      id,
      title,
      verdict,
      ...(reason !== undefined && { reason }),
      findings: findings.map((finding) => ({
        sheet: finding.sheet,
        ranges: finding.ranges.map(formatRange),
        kind: kindOf(finding),
        level: finding.level ?? "error",
        message: finding.message,
      })),
    })),
  };
}

/** Every finding on a line, by what it is to the user; then what could not be judged. */
export function consistencyText(report: ConsistencyReport): string {
  const texts = consistencyStrings();
  const lines = [`\n■ ${texts.section}`];
  for (const problem of report.problems) lines.push(`  ${problem}`);
  if (report.indicatorCount === 0) return [...lines, `  ${texts.notLooked}`].join("\n");
  const { judged, found } = summaryOf(report);
  lines.push(`  ${texts.summary(report.indicatorCount, judged, found.catch, found.ask, found.info)}`);
  const names = { catch: texts.kindCatch, ask: texts.kindAsk, info: texts.kindInfo };
  for (const { kind, checks } of sectionsByKind(report)) {
    if (checks.length > 0) lines.push(`  【${names[kind]}】`);
    for (const { check, findings } of checks) {
      lines.push(`  ${check.id} ${check.title} ${cliStrings().findingCount(findings.length)}`);
      for (const { sheet, ranges, message } of findings)
        lines.push(`    - ${sheet}!${ranges.map(formatRange).join(", ")}: ${message}`);
    }
  }
  const unknown = report.checks.filter(({ verdict }) => verdict === "unknown");
  if (unknown.length > 0) lines.push(`  ${texts.couldNotJudge(unknown.length)}`);
  for (const { id, title, reason = "" } of unknown) lines.push(`  ${id} ${title}: ${reason}`);
  return lines.join("\n");
}
