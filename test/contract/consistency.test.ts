/** Holds every consistency check to the same grammar and runs its cases. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contextOf } from "../../src/checks/consistency/context";
import { consistencyChecks } from "../../src/checks/consistency/registry";
import type { ConsistencyCase, ConsistencyCases } from "../../src/checks/consistency/testing";
import type { ConsistencyCheck } from "../../src/checks/consistency/types";
import { finish } from "../../src/checks/context";
import type { Finding, RuleOutcome } from "../../src/checks/types";
import { formatRange } from "../../src/sheet";
import { setLanguage } from "../../src/strings";

const folder = join(__dirname, "../../src/checks/consistency");
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const README_SECTIONS = ["What it looks for", "Why", "Example", "How to fix", "What it cannot see"];

test("the registry and the folders hold the same checks, in order", () => {
  expect(consistencyChecks.map(({ id }) => id)).toEqual(folders.map((name) => name.slice(0, 4)));
});

test("no two checks have one title", () => {
  const titles = consistencyChecks.map((check) => check.title());
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(folders)("%s", (name) => {
  const check = consistencyChecks.find(({ id }) => id === name.slice(0, 4))!;
  const cases = casesOf(name);

  test("is named like the others", () => {
    expect(name).toMatch(/^C-\d\d-[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(check.title()).toMatch(/か$/);
  });

  test("has a README with all sections", () => {
    const path = join(folder, name, "README.md");
    expect(existsSync(path)).toBe(true);
    const readme = readFileSync(path, "utf8");
    expect(readme.split("\n")[0]).toBe(`# ${check.id} ${check.title()}`);
    const sections = readme.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(README_SECTIONS);
    for (const section of sections) expect(section.length).toBeGreaterThan(60);
  });

  test("has at least four valid and four invalid cases, each with a name of its own", () => {
    expect(cases.valid.length).toBeGreaterThanOrEqual(4);
    expect(cases.invalid.length).toBeGreaterThanOrEqual(4);
    expect(cases.unknown.length).toBeGreaterThanOrEqual(1);
    const names = [...cases.valid, ...cases.invalid, ...cases.unknown].map((each) => each.name);
    expect(names.length).toBe(new Set(names).size);
  });

  eachCase(cases.valid)("valid: $name", (valid) => {
    const outcome = run(check, valid);
    expect(outcome.findings.map(({ message }) => message)).toEqual([]);
    expect([outcome.reason, outcome.verdict]).toEqual([undefined, "pass"]);
  });

  eachCase(cases.invalid)("invalid: $name", (invalid) => {
    const { findings, verdict } = run(check, invalid);
    expect(findings.map(placeOf).sort()).toEqual([...invalid.expect].sort());
    expect(verdict).toBe(findings.some(({ level }) => level === "error") ? "fail" : "pass");
    const said = findings.map(({ message }) => message).join("\n");
    for (const says of invalid.says) expect(said).toMatch(says);
    for (const finding of findings) expectSound(finding, check);
  });

  eachCase(cases.invalid)("English, too: $name", (invalid) => {
    setLanguage("en");
    try {
      expect(check.title()).not.toMatch(JAPANESE);
      for (const { message, groupTitle = "" } of run(check, invalid).findings) {
        expect(`${message} ${groupTitle}`.replace(QUOTED, "")).not.toMatch(JAPANESE);
      }
    } finally {
      setLanguage("ja");
    }
  });

  eachCase(cases.unknown)("unknown: $name", (unknown) => {
    const { verdict, reason, findings } = run(check, unknown);
    expect(verdict).toBe("unknown");
    expect(reason).toMatch(unknown.reason);
    expect(findings).toEqual([]);
  });
});

const JAPANESE = /[ぁ-んァ-ヶ一-龯。、]/;
/** What is quoted from the sheet may be Japanese; the sentence around it may not. */
const QUOTED = /["“「『][^"”」』]*["”」』]/g;

function run(
  check: ConsistencyCheck,
  { indicators, unread = [], sheets = [] }: ConsistencyCase,
): RuleOutcome {
  const started = check.check(contextOf({ indicators, unread }, sheets));
  return "verdict" in started ? started : finish(started);
}

/** "No.1!C10,C11". */
function placeOf({ sheet, ranges }: Finding): string {
  return sheet === "" ? "" : `${sheet}!${ranges.map(formatRange).join(",")}`;
}

function expectSound({ rule, message, group, level, kind }: Finding, check: ConsistencyCheck): void {
  expect(rule).toBe(check.id);
  expect(message).toMatch(/[。.）)？?]$/);
  expect(group).not.toBe("");
  expect(["catch", "ask", "info"]).toContain(kind);
  if (kind === "ask") expect(message).toMatch(/(?:です|ません|ます|でしょう|した)か。/);
  if (kind === "info") expect(level).toBe("info");
}

/** `test.each` refuses an empty table; that there are enough cases is a test of its own. */
function eachCase<T extends ConsistencyCase>(table: readonly T[]) {
  return (name: string, body: (row: T) => void): void => {
    if (table.length > 0) test.each(table)(name, body);
  };
}

/** A check whose cases are missing fails its own tests, not those of all others. */
function casesOf(name: string): ConsistencyCases {
  const path = join(folder, name, "cases.ts");
  if (!existsSync(path)) return { valid: [], invalid: [], unknown: [] };
  return jest.requireActual<{ cases: ConsistencyCases }>(path).cases;
}
