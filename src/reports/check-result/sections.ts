/** The parts of 検査結果 as rows: scores, verdicts, findings, what was set aside. */
import { groupBy } from "../../checks/outcome";
import { combinedVerdict } from "../../checks/scores";
import type { CheckReport, Finding, RuleReport, Verdict } from "../../checks/types";
import { formatCell, formatRange, type PlanCell } from "../../sheet";
import { checkResultStrings } from "../../strings/check-result";
import { truncated } from "../../sheet/text-size";

/** How a row is set: section heading, score, head of columns, plain row or small print. */
export type RowKind = "title" | "muted" | "section" | "score" | "head" | "row" | "note" | "blank";

export interface ResultRow {
  readonly kind: RowKind;
  readonly cells: readonly PlanCell[];
}

/** Findings listed of one group, and rows of findings in all: a list that people still read. */
export const MOST_IN_GROUP = 10;
export const MOST_FINDINGS = 500;
/** Width of an address list in half-width characters. */
const ADDRESS_WIDTH = 40;
const SHEETS_NAMED = 8;

export const BLANK: ResultRow = { kind: "blank", cells: [] };

export function row(kind: RowKind, ...cells: readonly PlanCell[]): ResultRow {
  return { kind, cells };
}

/** All reports of a rule, one a sheet. */
function byRule(report: CheckReport): ReadonlyMap<string, readonly RuleReport[]> {
  return groupBy(
    report.sheets.flatMap(({ rules }) => rules),
    ({ meta }) => meta.id,
  );
}

function verdictOf(reports: readonly RuleReport[]): Verdict {
  return combinedVerdict(reports.map(({ verdict }) => verdict));
}

export function headingRows(report: CheckReport, created: string): ResultRow[] {
  const texts = checkResultStrings();
  const names = report.sheets.map(({ name }) => name);
  const list = texts.sheetList(
    names.slice(0, SHEETS_NAMED).join("、"),
    Math.max(0, names.length - SHEETS_NAMED),
  );
  const verdicts = [...byRule(report).values()].map(verdictOf);
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const findings = report.sheets
    .flatMap(({ rules }) => rules)
    .reduce((sum, rule) => sum + rule.findings.length, 0);
  return [
    row("title", texts.title),
    row("muted", texts.about(created, list)),
    row("muted", texts.counts(count("fail"), count("pass"), count("unknown"), findings)),
    BLANK,
  ];
}

export function scoreRows({ scores }: CheckReport): ResultRow[] {
  const texts = checkResultStrings();
  const levels = (["L1", "L2", "L3"] as const).map((level) => {
    const score = scores[level];
    return row("score", null, texts.level(level), score === null ? texts.noScore : texts.scoreOf(score));
  });
  return [row("section", texts.scores), ...levels, BLANK];
}

export function ruleRows(report: CheckReport): ResultRow[] {
  const texts = checkResultStrings();
  const head = row(
    "head",
    texts.rule,
    texts.number2020,
    texts.ruleTitle,
    texts.verdict,
    texts.severity,
    texts.findingCount,
    texts.remarks,
  );
  const rows = [...byRule(report).values()].map((reports) => {
    const { meta } = reports[0]!;
    return row(
      "row",
      meta.id,
      meta.number2020 ?? texts.none,
      meta.title,
      texts[verdictOf(reports)],
      meta.severity === "fatal" ? texts.fatal : texts.points(meta.points),
      reports.reduce((sum, { findings }) => sum + findings.length, 0),
      remarksOf(reports) || null,
    );
  });
  return [row("section", texts.rules), head, ...rows, BLANK];
}

/** Over several sheets how many say what, and each reason once. */
function remarksOf(reports: readonly RuleReport[]): string {
  const texts = checkResultStrings();
  const count = (verdict: Verdict) => reports.filter((one) => one.verdict === verdict).length;
  const kinds = new Set(reports.map(({ verdict }) => verdict));
  const reasons = new Set(reports.flatMap(({ reason }) => reason ?? []));
  return [
    ...(kinds.size > 1 ? [texts.sheetsByVerdict(count("fail"), count("pass"), count("unknown"))] : []),
    ...reasons,
  ].join("\n");
}

export function findingRows(report: CheckReport): ResultRow[] {
  const texts = checkResultStrings();
  const groups = groupsOf(report);
  if (groups.length === 0)
    return [row("section", texts.findings), row("row", null, null, texts.noFindings), BLANK];
  const head = row(
    "head",
    texts.rule,
    texts.kind,
    texts.content,
    texts.sheet,
    texts.cell,
    texts.fix,
    texts.decision,
  );
  const rows: ResultRow[] = [];
  let listed = 0;
  let unlisted = 0;
  for (const group of groups) {
    const room = Math.min(MOST_IN_GROUP, MOST_FINDINGS - listed);
    if (room <= 0) {
      unlisted += group.length;
      continue;
    }
    rows.push(...groupRows(group, room));
    listed += Math.min(room, group.length);
  }
  if (unlisted > 0) rows.push(row("note", null, null, texts.moreFindings(unlisted)));
  return [row("section", texts.findings), head, ...rows, BLANK];
}

/** Findings that are one decision, errors before warnings, in the order of the rules and sheets. */
function groupsOf(report: CheckReport): readonly (readonly Finding[])[] {
  const findings = [...byRule(report).values()].flatMap((reports) => reports.flatMap((one) => one.findings));
  const groups = [
    ...groupBy(findings, ({ rule, sheet, group }) => JSON.stringify([rule, sheet, group])).values(),
  ];
  const isError = ([first]: readonly Finding[]) => (first!.level ?? "error") === "error";
  return [...groups.filter(isError), ...groups.filter((group) => !isError(group))];
}

/** The first row of a group names it; one that says nothing more than its finding has no name. */
function groupRows(group: readonly Finding[], room: number): ResultRow[] {
  const texts = checkResultStrings();
  const { groupTitle, message } = group[0]!;
  const name = groupTitle === undefined || groupTitle === message ? null : groupTitle;
  const listed = group.slice(0, room);
  const rest = group.length - listed.length;
  return [
    ...listed.map((finding, index) => findingRow(finding, index === 0 ? name : null)),
    ...(rest > 0 ? [row("note", null, null, texts.moreInGroup(rest))] : []),
  ];
}

function findingRow(finding: Finding, groupName: string | null): ResultRow {
  const texts = checkResultStrings();
  const { rule, level = "error", message, sheet } = finding;
  const place = sheet === "" ? texts.wholeFile : sheet;
  const fix = finding.fix ? texts.fixable : texts.byHand;
  return row("row", rule, texts[level], message, place, linkTo(finding), fix, groupName);
}

/** The addresses; the first of them is where the link leads. */
export function linkTo({ sheet, ranges }: Finding): PlanCell {
  const [first] = ranges;
  if (!first) return null;
  const all = ranges.map(formatRange).join("、");
  const cut = truncated(all, ADDRESS_WIDTH);
  const text = cut === all ? all : `${cut}…`;
  return sheet === "" ? text : { text, link: { sheet, cell: formatCell(first.top, first.left) } };
}

export function ignoredRows(report: CheckReport): ResultRow[] {
  const texts = checkResultStrings();
  const ofRules = report.sheets.flatMap(({ rules }) => rules.flatMap((rule) => rule.ignored));
  const ofChecks = report.consistency?.checks.flatMap((check) => check.ignored) ?? [];
  const ignored = [...ofRules, ...ofChecks];
  if (ignored.length === 0) return [];
  const head = row("head", texts.rule, null, texts.content, texts.sheet, texts.cell, null, texts.reason);
  const rows = ignored.slice(0, MOST_FINDINGS).map((finding) => {
    const reason = finding.ignoredBy.reason || texts.noReason;
    return row("row", finding.rule, null, finding.message, finding.sheet, linkTo(finding), null, reason);
  });
  const rest = ignored.length - rows.length;
  const more = rest > 0 ? [row("note", null, null, texts.moreFindings(rest))] : [];
  return [row("section", texts.ignored), head, ...rows, ...more, BLANK];
}

export function noteRows(): ResultRow[] {
  const texts = checkResultStrings();
  return [
    row("section", texts.notes),
    ...[texts.noteVerdicts, texts.noteScores, texts.noteLinks, texts.attribution].map((text) =>
      row("note", text),
    ),
  ];
}
