import { parseRange, snapshotOf, type CellValue, type WorkbookSnapshot } from "../sheet";
import { checkWorkbook, DEFAULT_SETTINGS } from "./engine";
import { entriesOf, entriesWith, entriesWithout, IgnoredEntries, ignoredEntry, reportWith } from "./ignored";
import type { CheckReport, Finding, IgnoredFinding } from "./types";

function finding(address: string, rest: Partial<Finding> = {}): Finding {
  const ranges = address.split(",").map((part) => parseRange(part)!);
  return { rule: "L1-08", sheet: "一覧", ranges, message: "", group: "g", ...rest };
}

describe("entries", () => {
  const entries = new IgnoredEntries([ignoredEntry(finding("B2:B9,D1"), "固有名詞")]);

  test.each(["B2:B9,D1", "B3", "B2:B3,D1", "B9"])("set aside what lies inside of them: %s", (address) => {
    expect(entries.entryFor(finding(address))?.reason).toBe("固有名詞");
  });

  test.each(["B1:B9", "B10", "B3,C1", "D1:D2"])("leave what reaches out of them: %s", (address) => {
    expect(entries.entryFor(finding(address))).toBeUndefined();
  });

  test("leave other rules and sheets, and findings without cells", () => {
    expect(entries.entryFor(finding("B3", { rule: "L1-07" }))).toBeUndefined();
    expect(entries.entryFor(finding("B3", { sheet: "別" }))).toBeUndefined();
    expect(entries.entryFor({ ...finding("B3"), ranges: [] })).toBeUndefined();
  });

  test("a finding without cells is set aside by its own entry only", () => {
    const bare = { ...finding("B3"), ranges: [] };
    const own = new IgnoredEntries([ignoredEntry(bare, "様式")]);
    expect(own.entryFor(bare)?.reason).toBe("様式");
    expect(own.entryFor(finding("B3"))).toBeUndefined();
    expect(own.entryFor({ ...bare, group: "another" })).toBeUndefined();
  });

  test("taking back a cell of a wider entry takes the entry back, and no other", () => {
    const before = entriesWith([], [finding("B2:B9"), finding("D4"), finding("B3", { rule: "L1-07" })], "a");
    expect(entriesWithout(before, [finding("B3")]).map(({ rule, range }) => `${rule} ${range}`)).toEqual([
      "L1-08 D4",
      "L1-07 B3",
    ]);
  });

  test("thousands of findings are held against thousands of entries in a moment", () => {
    const many = Array.from({ length: 5000 }, (_, row) => finding(`B${row + 2}`));
    const all = entriesWith([], many, "様式");
    const read = new IgnoredEntries(all);
    expect(many.filter((each) => read.entryFor(each))).toHaveLength(5000);
    expect(entriesWithout(all, many.slice(1))).toHaveLength(1);
  });
});

describe("a report without checking again", () => {
  const values: CellValue[][] = [
    ["施　設", "地区", "件数"],
    ["図書館①", "北", 3],
    ["公民館㈱", null, 4],
    [" 体育館", "南\n西", 5],
  ];
  const sheet = snapshotOf("一覧", values, { merges: [parseRange("B2:B3")!] });
  const workbook: WorkbookSnapshot = { file: null, sheets: [sheet, snapshotOf("別", values)] };
  const check = (ignored: readonly IgnoredFinding[] = []) =>
    checkWorkbook(workbook, { ...DEFAULT_SETTINGS, ignored });
  const all = check();
  const findings = all.sheets.flatMap(({ rules }) => rules.flatMap((rule) => rule.findings));

  /** What is said, whatever the order in which the findings of a rule stand. */
  function said({ sheets, scores }: CheckReport) {
    const texts = (found: readonly Finding[]) => found.map((each) => JSON.stringify(each)).sort();
    return {
      scores,
      rules: sheets.flatMap(({ name, rules }) =>
        rules.map((rule) => [
          name,
          rule.meta.id,
          rule.verdict,
          rule.reason,
          texts(rule.findings),
          texts(rule.ignored),
        ]),
      ),
    };
  }

  test("there are rules with one and with several findings to try it on", () => {
    expect(findings.length).toBeGreaterThan(5);
  });

  test("is what the check says with any one finding set aside, and again without", () => {
    for (const each of findings) {
      const entries = entriesWith([], [each], "固有名詞");
      const without = reportWith(all, entries);
      expect(said(without)).toEqual(said(check(entries)));
      expect(entriesOf(without)).toEqual(entries);
      expect(said(reportWith(without, entriesWithout(entriesOf(without), [each])))).toEqual(said(all));
    }
  });

  test("is what the check says with everything set aside, and the points are full", () => {
    const entries = entriesWith([], findings, "様式で決まっている");
    const none = reportWith(all, entries);
    expect(said(none)).toEqual(said(check(entries)));
    expect(none.scores.L1).toBe(100);
    expect(said(reportWith(none, []))).toEqual(said(all));
  });
});
