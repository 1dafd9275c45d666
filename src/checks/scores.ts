/**
 * Points by level, as the scoring table published with the standard has them: a level starts at 100, a failed fatal
 * rule sets it to 0, any other failed rule takes its points off once however many findings it has, and rules that
 * could not judge do not count. A level in which no rule could judge has no score.
 */
import type { Level, RuleReport, Scores, Verdict } from "./types";

/** A rule's verdict over several sheets: a failure anywhere is a failure, and one sheet that was judged is enough. */
export function combinedVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("pass") ? "pass" : "unknown";
}

/** Scores of the given reports; several reports of one rule (one a sheet) count as one rule. */
export function scoresOf(reports: readonly RuleReport[]): Scores {
  const byRule = new Map<string, RuleReport[]>();
  for (const report of reports) {
    const ofRule = byRule.get(report.meta.id);
    if (ofRule) ofRule.push(report);
    else byRule.set(report.meta.id, [report]);
  }
  const scores: Record<Level, number | null> = { L1: null, L2: null, L3: null };
  for (const ofRule of byRule.values()) {
    const { meta } = ofRule[0]!;
    const verdict = combinedVerdict(ofRule.map((report) => report.verdict));
    if (verdict === "unknown") continue;
    const before = scores[meta.level] ?? 100;
    if (verdict === "pass") scores[meta.level] = before;
    else scores[meta.level] = meta.severity === "fatal" ? 0 : Math.max(0, before - meta.points);
  }
  return scores;
}
