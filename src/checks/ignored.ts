/** Findings that a user set aside with a reason: which they are, and what is left of a rule's verdict without them. */
import { formatRange, parseRange, type RangeRef } from "../sheet";
import { scoresOf } from "./scores";
import type { CheckReport, Finding, IgnoredFinding, IgnoredReport, Verdict } from "./types";

/** The entry that makes a finding ignored from now on; it is kept with the workbook. */
export function ignoredEntry(finding: Finding, reason: string): IgnoredFinding {
  const { rule, sheet } = finding;
  const named = isNamed(finding) && { group: groupOf(finding) };
  return { rule, sheet, range: rangeText(finding), ...named, reason };
}

/**
 * Whether cells alone do not say which finding it is: one without cells, and those of consistency checks, which may
 * find several contradictions in the sentences of one cell.
 */
function isNamed({ ranges, kind }: Finding): boolean {
  return ranges.length === 0 || kind !== undefined;
}

function groupOf({ group, subject }: Finding): string {
  return subject === undefined ? group : `${group}/${subject}`;
}

/** What a finding is set aside by: its cells, and where they do not tell it apart its group and subject. */
function placeOf(finding: Finding): string {
  const { rule, sheet } = finding;
  return keyOf(rule, sheet, rangeText(finding), isNamed(finding) ? groupOf(finding) : "");
}

function placeOfEntry({ rule, sheet, range, group = "" }: IgnoredFinding): string {
  return keyOf(rule, sheet, range, group);
}

function rangeText({ ranges }: Finding): string {
  return ranges.map(formatRange).join(",");
}

function areasOf(entry: IgnoredFinding): readonly RangeRef[] {
  return entry.range.split(",").flatMap((part) => parseRange(part) ?? []);
}

interface ReadEntry {
  readonly entry: IgnoredFinding;
  readonly areas: readonly RangeRef[];
}

/** All entries, read once, so that thousands of findings can be held against thousands of them. */
export class IgnoredEntries {
  readonly #byPlace = new Map<string, IgnoredFinding>();
  readonly #byRule = new Map<string, ReadEntry[]>();

  constructor(readonly entries: readonly IgnoredFinding[]) {
    for (const entry of entries) {
      this.#byPlace.set(placeOfEntry(entry), entry);
      const key = keyOf(entry.rule, entry.sheet);
      const areas = areasOf(entry);
      const ofRule = this.#byRule.get(key);
      if (ofRule) ofRule.push({ entry, areas });
      else this.#byRule.set(key, [{ entry, areas }]);
    }
  }

  /**
   * The entry in whose cells every range of the finding lies; undefined where the finding counts. A finding without
   * cells (on the file or the sheet itself) is matched by an entry of its group.
   */
  entryFor(finding: Finding): IgnoredFinding | undefined {
    const { rule, sheet, ranges } = finding;
    const ofRule = this.#byRule.get(keyOf(rule, sheet));
    if (!ofRule) return undefined;
    const exact = this.#byPlace.get(placeOf(finding));
    if (exact || ranges.length === 0) return exact;
    return ofRule.find((read) => covers(read, finding))?.entry;
  }
}

/** Whether an entry sets a finding aside by its cells; one that names a finding is for that finding only. */
function covers({ entry, areas }: ReadEntry, finding: Finding): boolean {
  const isMeant = entry.group === undefined || entry.group === groupOf(finding);
  return isMeant && coversAll(areas, finding.ranges);
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function coversAll(areas: readonly RangeRef[], ranges: readonly RangeRef[]): boolean {
  return ranges.every((range) => areas.some((area) => encloses(area, range)));
}

function encloses(outer: RangeRef, inner: RangeRef): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** Entries without those that set any of these findings aside. Other findings in the same entry come back too. */
export function entriesWithout(
  entries: readonly IgnoredFinding[],
  findings: readonly Finding[],
): readonly IgnoredFinding[] {
  const places = new Set(findings.map(placeOf));
  return entries.filter((entry) => {
    if (places.has(placeOfEntry(entry))) return false;
    const read: ReadEntry = { entry, areas: areasOf(entry) };
    return !findings.some(
      (finding) =>
        finding.rule === entry.rule &&
        finding.sheet === entry.sheet &&
        finding.ranges.length > 0 &&
        covers(read, finding),
    );
  });
}

/** Entries with one for each of these findings; earlier ones for the same cells are replaced. */
export function entriesWith(
  entries: readonly IgnoredFinding[],
  findings: readonly Finding[],
  reason: string,
): readonly IgnoredFinding[] {
  const all = [...entries, ...findings.map((finding) => ignoredEntry(finding, reason.trim()))];
  return [...new Map(all.map((entry) => [placeOfEntry(entry), entry])).values()];
}

export interface Counted {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredReport[];
}

/** What counts of a rule's findings. With some set aside, only errors that are left keep a 違反. */
export function count(verdict: Verdict, found: readonly Finding[], entries: IgnoredEntries): Counted {
  const findings: Finding[] = [];
  const ignored: IgnoredReport[] = [];
  for (const finding of found) {
    const ignoredBy = entries.entryFor(finding);
    if (ignoredBy) ignored.push({ ...finding, ignoredBy });
    else findings.push(finding);
  }
  const cleared = verdict === "fail" && ignored.length > 0 && !findings.some(isError);
  return { verdict: cleared ? "pass" : verdict, findings, ignored };
}

function isError(finding: Finding): boolean {
  return (finding.level ?? "error") === "error";
}

/** Entries that a report was made with, as far as they set anything aside in it. */
export function entriesOf(report: CheckReport): readonly IgnoredFinding[] {
  const rules = [...report.sheets.flatMap((sheet) => sheet.rules), ...(report.consistency?.checks ?? [])];
  return [...new Set(rules.flatMap(({ ignored }) => ignored.map(({ ignoredBy }) => ignoredBy)))];
}

/**
 * The report that a check of the unchanged sheets would give with these entries, without checking again: findings
 * change sides, verdicts and points follow.
 */
export function reportWith(report: CheckReport, entries: readonly IgnoredFinding[]): CheckReport {
  const read = new IgnoredEntries(entries);
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    rules: sheet.rules.map((rule) => recounted(rule, read)),
  }));
  const scores = scoresOf(sheets.flatMap(({ rules }) => rules));
  if (!report.consistency) return { sheets, scores };
  const checks = report.consistency.checks.map((check) => recounted(check, read));
  return { sheets, scores, consistency: { ...report.consistency, checks } };
}

function recounted<R extends Counted>(report: R, entries: IgnoredEntries): R {
  if (report.findings.length + report.ignored.length === 0) return report;
  const cameBack = report.ignored.map(({ ignoredBy: _, ...finding }) => finding);
  const found = [...report.findings, ...cameBack];
  // The rule's own verdict is not in the report; where it judged at all, an error among its findings made it 違反.
  const own = report.verdict === "unknown" || !found.some(isError) ? report.verdict : "fail";
  return { ...report, ...count(own, found, entries) };
}
