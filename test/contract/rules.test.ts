/** Holds every rule to the same grammar, runs its cases, and proves its fixes by checking again. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, DEFAULT_SETTINGS } from "../../src/checks/engine";
import { applyEdits, invertEdits, previewOf } from "../../src/checks/fixes";
import { allRules } from "../../src/checks/registry";
import { inputOf, type Case, type RuleCases } from "../../src/checks/testing";
import type { Finding, Fix, Rule, RuleReport } from "../../src/checks/types";
import { formatRange, type CellValue, type WorkbookSnapshot } from "../../src/sheet";
import { setLanguage } from "../../src/strings";
import { standardRules } from "./standard-rules";

const rulesFolder = join(__dirname, "../../src/checks/rules");
const folders = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Fixes applied one after the other to one case; more means that a rule goes round in circles. */
const MOST_FIXES = 50;
const README_SECTIONS = ["What it looks for", "Why", "Example", "How to fix", "What it cannot see"];

test("the registry and the folders hold the same rules, in the order of the standard", () => {
  expect(allRules.map((rule) => rule.meta.id)).toEqual(folders.map((folder) => folder.slice(0, 5)));
});

describe.each(folders)("%s", (folder) => {
  const id = folder.slice(0, 5);
  const rule = allRules.find((candidate) => candidate.meta.id === id)!;
  const cases = casesOf(folder);

  test("says of itself what the standard says", () => {
    expect(folder).toMatch(/^L[123]-\d\d-[a-z0-9]+(-[a-z0-9]+)*$/);
    const { meta } = rule;
    const title = standardRules.find((row) => row[0] === id)!;
    expect([meta.id, meta.number2020, meta.severity, meta.points, meta.title]).toEqual(title);
    expect(meta.level).toBe(id.slice(0, 2));
    const appliesTo = title[4].startsWith("【Excel】")
      ? "excel"
      : title[4].startsWith("【CSV】")
        ? "csv"
        : "all";
    expect(meta.appliesTo).toBe(appliesTo);
  });

  test("has a README with all sections", () => {
    const path = join(rulesFolder, folder, "README.md");
    expect(existsSync(path)).toBe(true);
    const readme = readFileSync(path, "utf8");
    expect(readme.split("\n")[0]).toBe(`# ${id} ${rule.meta.title}`);
    const sections = readme.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(README_SECTIONS);
    for (const section of sections) expect(section.length).toBeGreaterThan(60);
  });

  test("has at least six valid and six invalid cases, each with a name of its own", () => {
    expect(cases.valid.length).toBeGreaterThanOrEqual(6);
    expect(cases.invalid.length).toBeGreaterThanOrEqual(6);
    const names = [...cases.valid, ...cases.invalid, ...(cases.unknown ?? [])].map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });

  eachCase(cases.valid)("valid: $name", (valid) => {
    const report = runRule(rule, valid);
    expect(places(errorsOf(report), inputOf(valid.input))).toEqual([]);
    expect([report.reason, report.verdict]).toEqual([undefined, "pass"]);
  });

  eachCase(cases.invalid)("invalid: $name", (invalid) => {
    const report = runRule(rule, invalid);
    expect(report.verdict).toBe("fail");
    expect(places(report.findings, inputOf(invalid.input))).toEqual([...invalid.expect].sort());
    for (const finding of report.findings) expectSoundFinding(finding, rule);
  });

  eachCase(cases.invalid)("English, too: $name", (invalid) => {
    setLanguage("en");
    try {
      for (const { message, groupTitle = "" } of runRule(rule, invalid).findings) {
        // What is quoted from the sheet may be Japanese; the sentence around it may not.
        expect(`${message} ${groupTitle}`.replace(/["“「『][^"”」』]*["”」』]/g, "")).not.toMatch(
          /[ぁ-んァ-ヶ。、]/,
        );
      }
    } finally {
      setLanguage("ja");
    }
  });

  eachCase(cases.invalid)("fixes hold: $name", (invalid) => {
    const before = inputOf(invalid.input);
    const after = applyAllFixes(rule, invalid);
    const report = runRule(rule, { ...invalid, input: after });
    expect(report.findings.filter((finding) => finding.fix !== undefined)).toEqual([]);
    if (invalid.safe !== undefined) {
      const fixes = runRule(rule, invalid).findings.flatMap(({ fix }) => fix?.() ?? []);
      expect(new Set(fixes.map(({ safe }) => safe))).toEqual(new Set([invalid.safe]));
    }
    if (!invalid.afterFix) return;
    expect(report.verdict).toBe("pass");
    expect(padded(after.sheets[0]!.values)).toEqual(padded(invalid.afterFix));
    expect(before).not.toBe(after);
  });

  eachCase(cases.unknown ?? [])("unknown: $name", (unknown) => {
    const report = runRule(rule, unknown);
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toMatch(unknown.reason);
    expect(report.findings).toEqual([]);
  });
});

/** `test.each` refuses an empty table; that there are enough cases is a test of its own. */
function eachCase<T extends Case>(table: readonly T[]) {
  return (name: string, run: (row: T) => void): void => {
    if (table.length > 0) test.each(table)(name, run);
  };
}

/** A rule whose cases are missing fails its own tests, not those of all others. */
function casesOf(folder: string): RuleCases {
  const path = join(rulesFolder, folder, "cases.ts");
  if (!existsSync(path)) return { valid: [], invalid: [] };
  return jest.requireActual<{ cases: RuleCases }>(path).cases;
}

/** The rule's answer over all sheets of the case. */
function runRule(rule: Rule, { input, settings }: Case): RuleReport {
  const report = checkWorkbook(inputOf(input), { ...DEFAULT_SETTINGS, ...settings }, { rules: [rule] });
  const reports = report.sheets.flatMap((sheet) => sheet.rules);
  const worst =
    reports.find(({ verdict }) => verdict === "fail") ??
    reports.find(({ verdict }) => verdict === "unknown") ??
    reports[0];
  if (!worst) throw new Error(`${rule.meta.id} does not apply to this file`);
  return { ...worst, findings: reports.flatMap(({ findings }) => findings) };
}

function errorsOf(report: RuleReport): readonly Finding[] {
  return report.findings.filter((finding) => (finding.level ?? "error") === "error");
}

/** "B3", "B3:C4,D5", with the sheet's name where it is not the first sheet. */
function places(findings: readonly Finding[], { sheets }: WorkbookSnapshot): string[] {
  return findings
    .map(({ sheet, ranges }) => {
      const addresses = ranges.map(formatRange).join(",");
      return sheet === "" || sheet === sheets[0]?.name ? addresses : `${sheet}!${addresses}`;
    })
    .sort();
}

function expectSoundFinding(finding: Finding, rule: Rule): void {
  expect(finding.rule).toBe(rule.meta.id);
  expect(finding.message).toMatch(/[。.）)]$/);
  expect(finding.group).not.toBe("");
  if (finding.fix) {
    const fix = finding.fix();
    expect(fix.rule).toBe(rule.meta.id);
    expect(fix.title).not.toBe("");
    expect(fix.edits.length).toBeGreaterThan(0);
  }
}

/**
 * Applies the first fix that is offered, checks again, and so on, proving at each step that there are fewer findings
 * than before, that no value is lost and that the fix can be taken back.
 */
function applyAllFixes(rule: Rule, start: Case): WorkbookSnapshot {
  let workbook = inputOf(start.input);
  for (let step = 0; step < MOST_FIXES; step++) {
    const before = runRule(rule, { ...start, input: workbook }).findings;
    const fix = before.find((finding) => finding.fix)?.fix?.();
    if (!fix) return workbook;
    const applied = applyEdits(workbook, fix.edits);
    if (!applied.ok) throw new Error(applied.problem.message);
    const after = runRule(rule, { ...start, input: applied.value }).findings;
    expect(after.length).toBeLessThan(before.length);
    expectNothingLost(workbook, applied.value, fix);
    expectTakenBack(workbook, applied.value, fix);
    workbook = applied.value;
  }
  throw new Error(`${rule.meta.id} still offers fixes after ${MOST_FIXES}`);
}

/** Values before ⊆ values after + what the preview and the change log name as gone. */
function expectNothingLost(before: WorkbookSnapshot, after: WorkbookSnapshot, fix: Fix): void {
  const left = countOf(valuesOf(after));
  for (const { before: value } of previewOf(fix)) left.set(value, (left.get(value) ?? 0) + 1);
  for (const [value, count] of countOf(valuesOf(before))) {
    expect({ value, kept: (left.get(value) ?? 0) >= count }).toEqual({ value, kept: true });
  }
}

function expectTakenBack(before: WorkbookSnapshot, after: WorkbookSnapshot, fix: Fix): void {
  const inverse = invertEdits(fix.edits);
  if (!inverse.ok) {
    expect(inverse.problem.code).toBe("fix.notInvertible");
    return;
  }
  const back = applyEdits(after, inverse.value);
  if (!back.ok) {
    // A value hidden under a merge would be lost by merging again: the honest answer is not to.
    expect(back.problem.code).toBe("fix.mergeLoses");
    return;
  }
  expect(back.value.sheets.map((sheet) => padded(sheet.values))).toEqual(
    before.sheets.map((sheet) => padded(sheet.values)),
  );
  const merges = (workbook: WorkbookSnapshot) =>
    workbook.sheets.map((sheet) => sheet.merges.map(formatRange).sort());
  expect(merges(back.value)).toEqual(merges(before));
}

function valuesOf({ sheets }: WorkbookSnapshot): CellValue[] {
  return sheets.flatMap((sheet) => sheet.values.flat().filter((value) => value !== null));
}

function countOf(values: readonly CellValue[]): Map<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Rows without blanks at their ends, blank rows at the end left out, so that only content is compared. */
function padded(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const trimmed = rows.map((row) => {
    const cells = row.map((value) => (value === "" ? null : value));
    return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
  });
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
