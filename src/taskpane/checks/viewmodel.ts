/**
 * What the 検査 tab shows: sheets' reports folded into one list of rules, and findings folded into decisions. Pure.
 */
import type { CheckReport, Finding, Level, RuleMeta, RuleReport, Verdict } from "../../checks/types";
import { groupIgnored, type IgnoredGroup } from "./reasons";

/** Findings that are one decision for the user: equal `Finding.group` on one sheet. */
export interface Decision {
  readonly key: string;
  /** "" where the findings are about the file. */
  readonly sheet: string;
  /** What the findings have in common. */
  readonly title: string;
  /** Whether each finding says more than the title, so that its own message is shown too. */
  readonly messagesDiffer: boolean;
  readonly findings: readonly Finding[];
  readonly fixable: readonly Finding[];
  /** Whether the findings bring fixes of their own; otherwise one fix serves all of them. */
  readonly separateFixes: boolean;
}

/** Why a rule could not judge, with the sheets for which this is the reason. */
export interface UnknownReason {
  readonly reason: string | null;
  readonly sheets: readonly string[];
}

/** One rule over all checked sheets. */
export interface RuleRow {
  readonly meta: RuleMeta;
  readonly verdict: Verdict;
  readonly decisions: readonly Decision[];
  readonly findingCount: number;
  readonly ignored: readonly IgnoredGroup[];
  readonly ignoredCount: number;
  readonly unknown: readonly UnknownReason[];
}

export interface LevelSection {
  readonly level: Level;
  readonly score: number | null;
  readonly rules: readonly RuleRow[];
}

export interface ReportSummary {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly findings: number;
  readonly decisions: number;
  /** Rules of which the user set findings aside. */
  readonly withIgnored: number;
}

export type RuleFilter = Verdict | "ignored" | "all";

const LEVELS: readonly Level[] = ["L1", "L2", "L3"];

/** One violation anywhere is a violation; what could not be judged anywhere is not 適合. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("unknown") ? "unknown" : "pass";
}

/** Findings as decisions, largest first; equally large ones in the order in which they were found. */
export function groupFindings(findings: readonly Finding[]): readonly Decision[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.sheet, finding.group]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, members]) => decisionOf(key, members)).sort(byFindings);
}

function byFindings(a: Decision, b: Decision): number {
  return b.findings.length - a.findings.length;
}

function decisionOf(key: string, findings: readonly Finding[]): Decision {
  const first = findings[0]!;
  const title = first.groupTitle ?? first.message;
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return {
    key,
    sheet: first.sheet,
    title,
    messagesDiffer: findings.some(({ message }) => message !== title),
    findings,
    fixable,
    separateFixes: new Set(fixable.map(({ fix }) => fix)).size > 1,
  };
}

/** The rules of a report, folded over its sheets, by level in the order of the standard. */
export function levelSections(report: CheckReport): readonly LevelSection[] {
  const rows = new Map<string, RuleRow>();
  for (const [id, reports] of reportsByRule(report)) {
    const findings = reports.flatMap(({ rule }) => rule.findings);
    const ignored = reports.flatMap(({ rule }) => rule.ignored);
    rows.set(id, {
      meta: reports[0]!.rule.meta,
      verdict: worstVerdict(reports.map(({ rule }) => rule.verdict)),
      decisions: groupFindings(findings),
      findingCount: findings.length,
      ignored: groupIgnored(ignored),
      ignoredCount: ignored.length,
      unknown: unknownReasons(reports),
    });
  }
  const sorted = [...rows.values()].sort((a, b) => a.meta.id.localeCompare(b.meta.id));
  return LEVELS.map((level) => ({
    level,
    score: report.scores[level],
    rules: sorted.filter(({ meta }) => meta.level === level),
  })).filter(({ rules }) => rules.length > 0);
}

interface ReportOnSheet {
  readonly sheet: string;
  readonly rule: RuleReport;
}

function unknownReasons(reports: readonly ReportOnSheet[]): readonly UnknownReason[] {
  const byReason = new Map<string | null, string[]>();
  for (const { sheet, rule } of reports) {
    if (rule.verdict !== "unknown") continue;
    const reason = rule.reason ?? null;
    byReason.set(reason, [...(byReason.get(reason) ?? []), sheet]);
  }
  return [...byReason].map(([reason, sheets]) => ({ reason, sheets }));
}

function reportsByRule(report: CheckReport): ReadonlyMap<string, readonly ReportOnSheet[]> {
  const byRule = new Map<string, ReportOnSheet[]>();
  for (const sheet of report.sheets) {
    for (const rule of sheet.rules) {
      const list = byRule.get(rule.meta.id) ?? [];
      list.push({ sheet: sheet.name, rule });
      byRule.set(rule.meta.id, list);
    }
  }
  return byRule;
}

export function summarise(sections: readonly LevelSection[]): ReportSummary {
  const rules = sections.flatMap((section) => section.rules);
  const count = (verdict: Verdict) => rules.filter((rule) => rule.verdict === verdict).length;
  return {
    pass: count("pass"),
    fail: count("fail"),
    unknown: count("unknown"),
    findings: rules.reduce((sum, rule) => sum + rule.findingCount, 0),
    decisions: rules.reduce((sum, rule) => sum + rule.decisions.length, 0),
    withIgnored: rules.filter((rule) => rule.ignoredCount > 0).length,
  };
}

/** Sections with the rules that the user wants to see; violations first within a level. */
export function filterSections(
  sections: readonly LevelSection[],
  filter: RuleFilter,
): readonly LevelSection[] {
  const order: readonly Verdict[] = ["fail", "unknown", "pass"];
  return sections
    .map((section) => ({
      ...section,
      rules: section.rules
        .filter((rule) => isShown(rule, filter))
        .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
    }))
    .filter(({ rules }) => rules.length > 0);
}

function isShown(rule: RuleRow, filter: RuleFilter): boolean {
  if (filter === "ignored") return rule.ignoredCount > 0;
  return filter === "all" || rule.verdict === filter;
}

/** All findings of a report that bring a fix, in the order of the report. */
export function fixableFindings(report: CheckReport, rule?: string): readonly Finding[] {
  return report.sheets
    .flatMap((sheet) => sheet.rules)
    .filter(({ meta }) => rule === undefined || meta.id === rule)
    .flatMap(({ findings }) => findings)
    .filter(({ fix }) => fix !== undefined);
}

/** What the re-check of a fix says: findings that are left, and whether every rule could judge. */
export function recheckOutcome(recheck: CheckReport): {
  readonly verdict: Verdict;
  readonly findings: number;
} {
  const rules = recheck.sheets.flatMap((sheet) => sheet.rules);
  return {
    // Where no rule looked there is nothing to be relied on.
    verdict: rules.length === 0 ? "unknown" : worstVerdict(rules.map((rule) => rule.verdict)),
    findings: rules.reduce((sum, rule) => sum + rule.findings.length, 0),
  };
}
