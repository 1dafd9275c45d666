import { checkWorkbook, checkWorkbookInSlices, DEFAULT_SETTINGS } from "../engine";
import { ignoredEntry, reportWith } from "../ignored";
import { range, sheetOf, workbookOf } from "../testing";
import type { CheckReport, CheckSettings, Finding } from "../types";
import { consistencyChecks } from "./registry";
import { consistencySteps } from "./run";
import { finish } from "../context";
import { IgnoredEntries } from "../ignored";
import type { ConsistencyCheck } from "./types";

const remark =
  "本庁では全300件のうち200件(60.0%)がオンライン申請でした。\n支所では全100件のうち50件(55.0%)がオンライン申請でした。目標を達成しました。";
const form = (name: string, plan = "80件", text = remark) =>
  sheetOf(
    [
      ["アクションプラン", "電子化"],
      ["評価指標", "令和5年度に申請100件を目標とします。"],
      ["年度", "令和4年度", "令和5年度"],
      ["予定", "50件", plan],
      ["実績", "60件", "120件"],
      ["令和5年度実績に関する備考", text],
    ],
    { name },
  );
const workbook = workbookOf([
  form("No.1"),
  sheetOf(
    [
      ["名前", "数"],
      ["あ", 1],
    ],
    { name: "名簿" },
  ),
]);

function check(settings: Partial<CheckSettings> = {}, options = {}): CheckReport {
  return checkWorkbook(
    workbook,
    { ...DEFAULT_SETTINGS, ...settings },
    { rules: [], consistency: true, ...options },
  );
}

function of(report: CheckReport, id: string) {
  return report.consistency!.checks.find((each) => each.id === id)!;
}

test("every check answers, in the order of the registry, beside the rules and their points", () => {
  const report = checkWorkbook(workbook);
  expect(report.consistency!.checks.map(({ id }) => id)).toEqual(consistencyChecks.map(({ id }) => id));
  expect(report.consistency!.indicatorCount).toBe(1);
  const { scores } = checkWorkbook(workbook, DEFAULT_SETTINGS, { consistency: false });
  expect(report.scores).toEqual(scores);
  expect(of(report, "C-01").verdict).toBe("fail");
  expect(of(report, "C-15")).toMatchObject({
    verdict: "unknown",
    reason: expect.stringMatching(/判定できません/),
  });
});

test("is left out where single rules are run again, unless it is asked for", () => {
  expect(checkWorkbook(workbook, DEFAULT_SETTINGS, { rules: [] }).consistency).toBeUndefined();
  expect(check().consistency).toBeDefined();
});

test("a workbook without indicators is said to have none, and no check is run", () => {
  const plain = workbookOf(
    sheetOf([
      ["名前", "数"],
      ["あ", 1],
    ]),
  );
  expect(checkWorkbook(plain).consistency).toEqual({ indicatorCount: 0, problems: [], checks: [] });
});

test("two contradictions in one cell are set aside one by one, each with its reason", () => {
  const found = of(check(), "C-01").findings;
  expect(found.map(({ message }) => /60\.0%|55\.0%/.exec(message)?.[0])).toEqual(["60.0%", "55.0%"]);
  const entry = ignoredEntry(found[0]!, "本庁は速報値のため");
  const after = of(check({ ignored: [entry] }), "C-01");
  expect(after.findings.map(({ message }) => message)).toEqual([found[1]!.message]);
  expect(after.ignored.map(({ ignoredBy }) => ignoredBy.reason)).toEqual(["本庁は速報値のため"]);
  expect(after.verdict).toBe("fail");
});

test("with all of them set aside the check is passed, also without checking again", () => {
  const first = check();
  const entries = of(first, "C-01").findings.map((finding) => ignoredEntry(finding, "確認済み"));
  expect(of(check({ ignored: entries }), "C-01")).toMatchObject({ verdict: "pass", findings: [] });
  const again = reportWith(first, entries);
  expect(of(again, "C-01")).toMatchObject({ verdict: "pass", findings: [] });
  expect(of(reportWith(again, []), "C-01")).toMatchObject({ verdict: "fail", ignored: [] });
});

test("an entry for cells without a name sets aside whatever is found in them", () => {
  const cells = { rule: "C-01", sheet: "No.1", range: "A1:C6", reason: "試行のため" };
  expect(of(check({ ignored: [cells] }), "C-01")).toMatchObject({ verdict: "pass", findings: [] });
});

test("only findings of the sheets asked for, and of the selection", () => {
  const two = workbookOf([form("No.1"), form("No.2")]);
  const sheetsOf = (options: object) =>
    checkWorkbook(two, DEFAULT_SETTINGS, { rules: [], consistency: true, ...options })
      .consistency!.checks.flatMap(({ findings }) => findings)
      .map(({ sheet }) => sheet);
  expect(new Set(sheetsOf({}))).toEqual(new Set(["No.1", "No.2"]));
  expect(new Set(sheetsOf({ sheets: ["No.2"] }))).toEqual(new Set(["No.2"]));
  expect(sheetsOf({ selection: { sheet: "No.1", range: range("A6:C6") } }).length).toBeGreaterThan(0);
  expect(sheetsOf({ selection: { sheet: "No.1", range: range("A1:A1") } })).toEqual([]);
});

test("a check that throws is named and takes nothing else with it", () => {
  const broken: ConsistencyCheck = {
    id: "C-99",
    kind: "catch",
    title: () => "壊れた検査か",
    check() {
      throw new Error("こわれた");
    },
  };
  const late: ConsistencyCheck = {
    ...broken,
    id: "C-98",
    *check() {
      yield;
      throw new Error("あとでこわれた");
    },
  };
  const checks = [broken, late, consistencyChecks[0]!];
  const steps = consistencySteps(workbook.sheets, new IgnoredEntries([]), { isWanted: () => true, checks });
  const report = finish(steps);
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown", "fail"]);
  expect(report.checks[0]!.reason).toMatch(/C-99.*こわれた/);
  expect(report.checks[1]!.reason).toMatch(/C-98.*あとでこわれた/);
});

test("a finding knows what it is: to be put right, to be asked, to be known", () => {
  const kinds = (id: string, of: readonly Finding[]) => ({
    [id]: [...new Set(of.map(({ kind, level }) => `${kind} ${level}`))],
  });
  const spoilt = workbookOf([form("No.1", "90件", "残業時間削減は進みました。目標を達成しました。")]);
  const report = checkWorkbook(spoilt, DEFAULT_SETTINGS, { rules: [], consistency: true });
  expect(kinds("C-06", of(report, "C-06").findings)).toEqual({ "C-06": ["catch error"] });
});

test("runs in slices with progress, and can be cancelled", async () => {
  const labels: string[] = [];
  const run = await checkWorkbookInSlices(workbook, DEFAULT_SETTINGS, {
    rules: [],
    consistency: true,
    onProgress: ({ label }) => labels.push(label),
  });
  expect(run.ok && run.value).toMatchObject({ consistency: check().consistency! });
  expect(labels.some((label) => label.includes("「No.1」の指標を読んでいます"))).toBe(true);
  expect(labels.some((label) => label.includes("C-27"))).toBe(true);
  const aborter = new AbortController();
  aborter.abort();
  const stopped = await checkWorkbookInSlices(workbook, DEFAULT_SETTINGS, { signal: aborter.signal });
  expect(stopped).toMatchObject({ ok: false, problem: { code: "cancelled" } });
});
