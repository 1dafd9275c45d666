/** The check report as JSON (docs/cli.md) and as text for people. */
import type { CheckReport, Finding, RuleReport, SheetReport, Verdict } from "../checks/types";
import { formatRange } from "../sheet";
import { cliStrings } from "../strings/cli";
import { consistencyJson, consistencyText, type ConsistencyJson } from "./consistency-output";

export interface CheckJson {
  readonly file: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly tables: readonly { readonly range: string; readonly headerRows: number }[];
    readonly rules: readonly {
      readonly id: string;
      readonly verdict: Verdict;
      readonly reason?: string;
      readonly findings: readonly FindingJson[];
    }[];
  }[];
  readonly scores: { readonly L1: number | null; readonly L2: number | null; readonly L3: number | null };
  readonly consistency?: ConsistencyJson;
}

interface FindingJson {
  readonly ranges: readonly string[];
  readonly message: string;
  readonly fixable: boolean;
}

export function checkJson(file: string, report: CheckReport): CheckJson {
  const { L1, L2, L3 } = report.scores;
  return {
    file,
    sheets: report.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map(({ range, headerRows }) => ({ range: formatRange(range), headerRows })),
      rules: sheet.rules.map((rule) => ({
        id: rule.meta.id,
        verdict: rule.verdict,
        ...(rule.reason !== undefined && { reason: rule.reason }),
        findings: rule.findings.map(findingJson),
      })),
    })),
    scores: { L1, L2, L3 },
    ...(report.consistency && { consistency: consistencyJson(report.consistency) }),
  };
}

function findingJson(finding: Finding): FindingJson {
  return {
    ranges: finding.ranges.map(formatRange),
    message: finding.message,
    fixable: finding.fix !== undefined,
  };
}

/** Findings of one rule that are listed; the others are counted. */
const LISTED_FINDINGS = 10;

export function checkText(file: string, report: CheckReport): string {
  const strings = cliStrings();
  if (report.sheets.length === 0) return `${file}\n${strings.noSheets}`;
  const [l1, l2, l3] = [report.scores.L1, report.scores.L2, report.scores.L3].map((score) =>
    score === null ? strings.noScore : strings.points(score),
  ) as [string, string, string];
  const consistency = report.consistency ? [consistencyText(report.consistency)] : [];
  return [file, ...report.sheets.map(sheetText), ...consistency, `\n${strings.scores(l1, l2, l3)}`].join(
    "\n",
  );
}

function sheetText(sheet: SheetReport): string {
  const strings = cliStrings();
  const ranges = sheet.tables.map((table) => formatRange(table.range)).join(", ");
  const heading = `\n■ ${sheet.name}  ${ranges === "" ? strings.noTables : strings.tables(ranges)}`;
  return [heading, ...sheet.rules.map(ruleText)].join("\n");
}

function ruleText(rule: RuleReport): string {
  const strings = cliStrings();
  const count = rule.findings.length > 0 ? ` ${strings.findingCount(rule.findings.length)}` : "";
  const lines = [`  ${rule.meta.id} ${rule.meta.title}: ${strings.verdict(rule.verdict)}${count}`];
  if (rule.reason !== undefined) lines.push(`      ${rule.reason}`);
  for (const finding of rule.findings.slice(0, LISTED_FINDINGS)) lines.push(`    - ${findingText(finding)}`);
  const rest = rule.findings.length - LISTED_FINDINGS;
  if (rest > 0) lines.push(`    ${strings.more(rest)}`);
  return lines.join("\n");
}

function findingText(finding: Finding): string {
  const place = finding.ranges.map(formatRange).join(", ");
  return `${place}: ${finding.message}${finding.fix ? `（${cliStrings().fixable}）` : ""}`;
}
