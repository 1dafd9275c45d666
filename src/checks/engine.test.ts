import { checkWorkbook, checkWorkbookInSlices, DEFAULT_SETTINGS } from "./engine";
import type { Progress } from "./slices";
import { ignoredEntry } from "./ignored";
import { outcomeOf } from "./outcome";
import { scoresOf } from "./scores";
import { range, sheetOf, workbookOf } from "./testing";
import type { Finding, RuleMeta, RuleReport, SheetRule, Verdict, WorkbookRule } from "./types";

const meta = (id: string, more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  level: "L1",
  title: id,
  number2020: null,
  severity: "critical",
  points: 10,
  appliesTo: "all",
  ...more,
});

const finding = (rule: string, sheet: string, address: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  sheet,
  ranges: address === "" ? [] : [range(address)],
  message: "だめです。",
  group: "g",
  ...more,
});

/** A rule that finds something in the given cells of every sheet. */
const finds = (id: string, addresses: readonly string[], more: Partial<RuleMeta> = {}): SheetRule => ({
  meta: meta(id, more),
  scope: "sheet",
  needs: [],
  check: ({ sheet }) => outcomeOf(addresses.map((address) => finding(id, sheet.name, address))),
});

const table = [
  ["地区", "人口"],
  ["北部", 1],
  ["南部", 2],
];
const workbook = workbookOf(sheetOf(table));

function verdicts(rules: readonly (SheetRule | WorkbookRule)[], input = workbook) {
  return checkWorkbook(input, DEFAULT_SETTINGS, { rules }).sheets.map((sheet) =>
    sheet.rules.map(({ meta: { id }, verdict }) => `${id} ${verdict}`),
  );
}

describe("a rule that throws", () => {
  const throwing = (check: SheetRule["check"]): SheetRule => ({ ...finds("L1-99", []), check });

  test.each([
    [
      "at once",
      throwing(() => {
        throw new Error("壊れた");
      }),
    ],
    [
      "between slices",
      throwing(function* () {
        yield;
        throw new Error("壊れた");
      }),
    ],
  ])("%s is named and cannot judge; the others are not lost", (_, rule) => {
    const [sheet] = checkWorkbook(workbook, DEFAULT_SETTINGS, {
      rules: [rule, finds("L1-98", ["A2"])],
    }).sheets;
    expect(sheet!.rules.map(({ verdict }) => verdict)).toEqual(["unknown", "fail"]);
    expect(sheet!.rules[0]!.reason).toMatch(/L1-99.*壊れた/);
  });
});

describe("what a rule needs", () => {
  const needing = (...needs: SheetRule["needs"]): SheetRule => ({ ...finds("L1-99", []), needs });
  const reasonOf = (rule: SheetRule, input = workbook) =>
    checkWorkbook(input, DEFAULT_SETTINGS, { rules: [rule] }).sheets[0]!.rules[0]!.reason;

  test("a table", () => {
    expect(reasonOf(needing("table"))).toBeUndefined();
    expect(reasonOf(needing("table"), workbookOf(sheetOf([["メモ"]])))).toMatch(/表が見つかりません/);
  });

  test("a part that was read", () => {
    const unread = workbookOf(sheetOf(table, { unread: [{ part: "styles", reason: "古い形式です。" }] }));
    expect(reasonOf(needing("styles"), unread)).toMatch(/古い形式です/);
    expect(reasonOf(needing("merges"), unread)).toBeUndefined();
  });

  test("an empty sheet has nothing to judge", () => {
    expect(reasonOf(needing(), workbookOf(sheetOf([])))).toMatch(/何も入力されていない/);
  });
});

test("rules for other kinds of files do not appear", () => {
  const rules = [
    finds("L1-01", []),
    finds("L1-12", [], { appliesTo: "excel" }),
    finds("L1-14", [], { appliesTo: "csv" }),
  ];
  expect(verdicts(rules)).toEqual([["L1-01 pass", "L1-12 pass"]]);
  const csv = workbookOf(sheetOf(table), { name: "a.csv", extension: "csv", content: "csv" });
  expect(verdicts(rules, csv)).toEqual([["L1-01 pass", "L1-14 pass"]]);
});

describe("ignored findings", () => {
  const rule = finds("L1-99", ["A2", "B2:B3"]);
  const check = (...ignored: Parameters<typeof ignoredEntry>[0][]) => {
    const settings = { ...DEFAULT_SETTINGS, ignored: ignored.map((each) => ignoredEntry(each, "固有名詞")) };
    return checkWorkbook(workbook, settings, { rules: [rule] }).sheets[0]!.rules[0]!;
  };

  test("are split off and still listed", () => {
    const report = check(finding("L1-99", "Sheet1", "A2"));
    expect([report.verdict, report.findings.length, report.ignored.length]).toEqual(["fail", 1, 1]);
  });

  test("clear the verdict when nothing else is left", () => {
    const report = check(finding("L1-99", "Sheet1", "A1:A5"), finding("L1-99", "Sheet1", "B2:B3"));
    expect([report.verdict, report.findings.length, report.ignored.length]).toEqual(["pass", 0, 2]);
  });

  test("do not reach to other rules, sheets or cells", () => {
    const report = check(
      finding("L1-98", "Sheet1", "A2"),
      finding("L1-99", "Sheet2", "A2"),
      finding("L1-99", "Sheet1", "B2"),
    );
    expect(report.ignored).toEqual([]);
  });
});

test("warnings alone fail nothing", () => {
  const warns: SheetRule = {
    ...finds("L1-99", []),
    check: ({ sheet }) => outcomeOf([finding("L1-99", sheet.name, "A2", { level: "warning" })]),
  };
  expect(verdicts([warns])).toEqual([["L1-99 pass"]]);
});

describe("rules on the workbook", () => {
  const two = workbookOf([sheetOf(table), sheetOf(table, { name: "控え" })]);
  const onWorkbook = (...findings: Finding[]): WorkbookRule => ({
    meta: meta("L3-07"),
    scope: "workbook",
    check: () => outcomeOf(findings),
  });

  test("are asked once and fail on the sheets that they name", () => {
    let asked = 0;
    const rule = onWorkbook(finding("L3-07", "控え", "A1"));
    const counting: WorkbookRule = { ...rule, check: (context) => (asked++, rule.check(context)) };
    expect(verdicts([counting], two)).toEqual([["L3-07 pass"], ["L3-07 fail"]]);
    expect(asked).toBe(1);
  });

  test("on the file itself fail on every sheet, and are listed once", () => {
    const report = checkWorkbook(two, DEFAULT_SETTINGS, { rules: [onWorkbook(finding("L3-07", "", ""))] });
    expect(report.sheets.map((sheet) => sheet.rules[0]!.verdict)).toEqual(["fail", "fail"]);
    expect(report.sheets.map((sheet) => sheet.rules[0]!.findings.length)).toEqual([1, 0]);
  });
});

test("a selection reports what touches it, on its sheet alone", () => {
  const two = workbookOf([sheetOf(table), sheetOf(table, { name: "控え" })]);
  const check = (address: string) =>
    checkWorkbook(two, DEFAULT_SETTINGS, {
      rules: [finds("L1-99", ["A2", "B2:B3"])],
      selection: { sheet: "控え", range: range(address) },
    });
  expect(check("B3:B9").sheets.map(({ name, rules }) => [name, rules[0]!.findings.length])).toEqual([
    ["控え", 1],
  ]);
  expect(check("C1").sheets[0]!.rules[0]!.verdict).toBe("pass");
  expect(check("C1").scores.L1).toBe(100);
});

describe("scores", () => {
  const report = (id: string, verdict: Verdict, more: Partial<RuleMeta> = {}): RuleReport => ({
    meta: meta(id, more),
    verdict,
    findings: [],
    ignored: [],
  });

  test("take a failed rule's points off once, however many sheets it fails on", () => {
    const { L1 } = scoresOf([
      report("a", "fail"),
      report("a", "fail"),
      report("b", "fail", { points: 5 }),
      report("c", "pass"),
    ]);
    expect(L1).toBe(85);
  });

  test("a fatal failure sets the level to 0 whatever comes after it", () => {
    const fatal = report("a", "fail", { severity: "fatal", points: 100 });
    expect(scoresOf([fatal, report("b", "pass")]).L1).toBe(0);
    expect(scoresOf([report("b", "fail"), fatal]).L1).toBe(0);
  });

  test("levels without a judgement have no score; one judged sheet is enough", () => {
    const unknown = report("a", "unknown");
    expect(scoresOf([unknown])).toEqual({ L1: null, L2: null, L3: null });
    expect(scoresOf([unknown, report("a", "pass")]).L1).toBe(100);
    expect(scoresOf([report("a", "fail", { level: "L2", points: 40 })])).toEqual({
      L1: null,
      L2: 60,
      L3: null,
    });
  });

  test("do not fall below 0", () => {
    const many = Array.from({ length: 4 }, (_, index) =>
      report(`r${index}`, "fail", { level: "L2", points: 40 }),
    );
    expect(scoresOf(many).L2).toBe(0);
  });
});

describe("in slices", () => {
  const large = workbookOf(
    sheetOf([["番号", "名称"], ...Array.from({ length: 30_000 }, (_, row) => [row + 1, `施設${row} A棟`])]),
  );

  test("gives the same report, with progress to the end", async () => {
    const steps: Progress[] = [];
    const sliced = await checkWorkbookInSlices(workbook, DEFAULT_SETTINGS, {
      onProgress: (step) => steps.push(step),
    });
    const whole = checkWorkbook(workbook);
    const plain = (report: unknown) => JSON.parse(JSON.stringify(report)) as unknown;
    expect(sliced.ok && plain(sliced.value)).toEqual(plain(whole));
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
    expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total - 1);
  });

  test("lets others run in between", async () => {
    let turns = 0;
    let running = true;
    const others = (async () => {
      while (running) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        turns++;
      }
    })();
    const result = await checkWorkbookInSlices(large);
    running = false;
    await others;
    expect(result.ok).toBe(true);
    expect(turns).toBeGreaterThan(1);
  });

  test("can be cancelled", async () => {
    const controller = new AbortController();
    const result = await checkWorkbookInSlices(large, DEFAULT_SETTINGS, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toEqual({
      ok: false,
      problem: { code: "cancelled", message: expect.stringMatching(/中止しました/) },
    });
  });
});
