import type { CheckReport, Finding, Fix, RuleReport, Verdict } from "../../../src/checks/types";
import { parseRange, type Edit } from "../../../src/sheet";
import { describeEdit, previewOf } from "../../../src/taskpane/checks/fixes";
import { checksReducer, INITIAL_STATE } from "../../../src/taskpane/checks/state";
import {
  filterSections,
  fixableFindings,
  groupFindings,
  levelSections,
  recheckOutcome,
  summarise,
} from "../../../src/taskpane/checks/viewmodel";

const at = (address: string) => parseRange(address)!;

function finding(cell: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: "L1-07",
    sheet: "個票01",
    ranges: [at(cell)],
    message: `${cell}が違反です`,
    group: "D",
    ...rest,
  };
}

function rule(id: string, verdict: Verdict, findings: readonly Finding[] = [], reason?: string): RuleReport {
  const level = id.slice(0, 2) as "L1" | "L2" | "L3";
  return {
    meta: { id, level, title: id, number2020: null, severity: "major", points: 5, appliesTo: "all" },
    verdict,
    reason,
    findings,
    ignored: [],
  };
}

function report(sheets: Readonly<Record<string, readonly RuleReport[]>>): CheckReport {
  return {
    sheets: Object.entries(sheets).map(([name, rules]) => ({ name, tables: [], rules })),
    scores: { L1: 70, L2: null, L3: 100 },
  };
}

function setValues(cell: string, before: string, after: string, sheet = "個票01"): Edit {
  return { kind: "setValues", sheet, range: at(cell), before: [[before]], after: [[after]] };
}

function fix(edits: readonly Edit[], rest: Partial<Fix> = {}): Fix {
  return { id: "f", rule: "L1-07", title: "直します", edits, safe: true, ...rest };
}

describe("findings as decisions", () => {
  it("reads hundreds of findings as few decisions, the largest first", () => {
    const many = Array.from({ length: 300 }, (_, index) => finding(`D${index + 2}`));
    const decisions = groupFindings([finding("A1", { group: "A" }), ...many]);
    expect(decisions.map(({ findings }) => findings.length)).toEqual([300, 1]);
  });

  it("keeps equal groups of two sheets apart, since their fixes are", () => {
    expect(groupFindings([finding("D2"), finding("D2", { sheet: "個票02" })])).toHaveLength(2);
  });

  it("titles a decision with what its findings have in common", () => {
    const [titled] = groupFindings([finding("D2", { groupTitle: "D列「実績」" }), finding("D3")]);
    expect(titled).toMatchObject({ title: "D列「実績」", messagesDiffer: true });
    const [same] = groupFindings([finding("D2", { message: "結合" }), finding("D3", { message: "結合" })]);
    expect(same).toMatchObject({ title: "結合", messagesDiffer: false });
  });

  it("knows one shared fix from fixes of the findings' own", () => {
    const shared = () => fix([]);
    expect(
      groupFindings([finding("D2", { fix: shared }), finding("D3", { fix: shared })])[0]!.separateFixes,
    ).toBe(false);
    expect(
      groupFindings([finding("D2", { fix: () => fix([]) }), finding("D3", { fix: () => fix([]) })])[0]!
        .separateFixes,
    ).toBe(true);
    expect(groupFindings([finding("D2"), finding("D3", { fix: shared })])[0]!.fixable).toHaveLength(1);
  });
});

describe("rules over sheets", () => {
  const sections = levelSections(
    report({
      一: [
        rule("L1-12", "pass"),
        rule("L1-07", "fail", [finding("D2")]),
        rule("L3-04", "unknown", [], "表がない"),
      ],
      二: [
        rule("L1-12", "unknown", [], "読めない"),
        rule("L1-07", "pass"),
        rule("L3-04", "unknown", [], "表がない"),
      ],
    }),
  );

  it("never lets one sheet's 適合 hide another's 違反 or 判定できません", () => {
    const verdicts = sections.flatMap(({ rules }) => rules.map(({ meta, verdict }) => [meta.id, verdict]));
    expect(verdicts).toEqual([
      ["L1-07", "fail"],
      ["L1-12", "unknown"],
      ["L3-04", "unknown"],
    ]);
  });

  it("gives each reason once with its sheets", () => {
    expect(sections[1]!.rules[0]!.unknown).toEqual([{ reason: "表がない", sheets: ["一", "二"] }]);
    expect(sections[0]!.rules[1]!.unknown).toEqual([{ reason: "読めない", sheets: ["二"] }]);
  });

  it("leaves out levels without rules and keeps the level's score", () => {
    expect(sections.map(({ level, score }) => [level, score])).toEqual([
      ["L1", 70],
      ["L3", 100],
    ]);
  });

  it("counts", () => {
    expect(summarise(sections)).toEqual({
      pass: 0,
      fail: 1,
      unknown: 2,
      findings: 1,
      decisions: 1,
      withIgnored: 0,
    });
  });

  it("filters by verdict, violations first where all are shown", () => {
    expect(filterSections(sections, "unknown").flatMap(({ rules }) => rules)).toHaveLength(2);
    expect(filterSections(sections, "pass")).toEqual([]);
    const turned = levelSections(
      report({ 一: [rule("L1-01", "pass"), rule("L1-12", "fail", [finding("A1")])] }),
    );
    expect(filterSections(turned, "all")[0]!.rules.map(({ meta }) => meta.id)).toEqual(["L1-12", "L1-01"]);
  });

  it("reads a re-check: what is left, and whether it could judge", () => {
    expect(recheckOutcome(report({ 一: [rule("L1-07", "pass")] }))).toEqual({ verdict: "pass", findings: 0 });
    expect(recheckOutcome(report({ 一: [rule("L1-07", "fail", [finding("A1")])], 二: [] }))).toEqual({
      verdict: "fail",
      findings: 1,
    });
    // Where no rule looked nothing is proved.
    expect(recheckOutcome(report({ 一: [] })).verdict).toBe("unknown");
  });

  it("finds the findings that can be fixed, of one rule or of all", () => {
    const mended = finding("D3", { fix: () => fix([]) });
    const value = report({
      一: [rule("L1-06", "fail", [finding("A1"), mended]), rule("L1-08", "fail", [mended])],
    });
    expect(fixableFindings(value)).toHaveLength(2);
    expect(fixableFindings(value, "L1-08")).toEqual([mended]);
  });
});

describe("fixes", () => {
  it("shows each value that changes, and none that does not", () => {
    const edit: Edit = {
      kind: "setValues",
      sheet: "個票01",
      range: at("D8:F8"),
      before: [["48%\n60%", null, "同じ"]],
      after: [[48, 60, "同じ"]],
    };
    expect(previewOf(fix([edit]))).toEqual({
      parts: [],
      structure: [],
      sheet: "個票01",
      values: [
        { place: "D8", before: "48%↵\n60%", after: "48" },
        { place: "E8", before: "（空白）", after: "60" },
      ],
    });
  });

  it("says what is done where several things are done at once", () => {
    const parts = [
      fix([setValues("A1", "a", "b")], { title: "空白を除く", rule: "L1-06" }),
      fix([setValues("A2", "a", "b")], { title: "空白を除く", rule: "L1-06" }),
      fix([setValues("A3", "①", "1")], { title: "文字を置き換える", rule: "L1-08" }),
    ];
    expect(previewOf(fix([], { parts })).parts).toEqual([
      { rule: "L1-06", title: "空白を除く", count: 2 },
      { rule: "L1-08", title: "文字を置き換える", count: 1 },
    ]);
    expect(previewOf(fix([], { parts: parts.slice(0, 2) })).parts).toEqual([]);
  });

  it("names the sheet of each value where there are several", () => {
    const preview = previewOf(fix([setValues("A1", "a", "b"), setValues("A1", "a", "b", "別")]));
    expect(preview.sheet).toBeNull();
    expect(preview.values.map(({ place }) => place)).toEqual(["個票01!A1", "別!A1"]);
  });

  it("names every value that a deletion takes away", () => {
    const sentence = describeEdit({
      kind: "deleteRows",
      sheet: "表",
      at: 4,
      count: 1,
      before: [["合計", null, 0]],
    });
    expect(sentence).toContain("5行");
    expect(sentence).toContain("合計、0");
    expect(
      describeEdit({ kind: "deleteColumns", sheet: "表", at: 26, count: 1, before: [[null], [""]] }),
    ).toMatch(/AA列.*消える値はありません/);
  });

  it("shortens long lists of places and says how many are left", () => {
    const ranges = Array.from({ length: 10 }, (_, row) => at(`A${row + 1}:B${row + 1}`));
    expect(describeEdit({ kind: "unmerge", sheet: "表", ranges })).toMatch(/A8:B8、ほか2か所$/);
  });
});

describe("state", () => {
  const preview = { fix: fix([]), waiting: 0, failures: [] };
  const failing = report({ 一: [rule("L1-07", "fail", [finding("A1")])] });
  const outcome = { changedCells: 1, recheck: report({}), canUndo: true };

  it("shows violations first, or everything where there are none", () => {
    const checked = (value: CheckReport) =>
      checksReducer(INITIAL_STATE, { type: "checked", report: value, scope: "sheet", fresh: true }).filter;
    expect(checked(failing)).toBe("fail");
    expect(checked(report({ 一: [rule("L1-07", "pass")] }))).toBe("all");
  });

  it("leaves the list as it was being worked on when it is checked again after a fix", () => {
    let state = checksReducer(INITIAL_STATE, { type: "unfolded", rules: ["L1-07"] });
    state = checksReducer(state, { type: "filter", filter: "all" });
    state = checksReducer(state, { type: "applied", title: "直し", waiting: 0, outcome });
    state = checksReducer(state, { type: "checked", report: failing, scope: "workbook", fresh: false });
    expect(state).toMatchObject({ unfolded: ["L1-07"], filter: "all", lastChange: { kind: "applied" } });
    state = checksReducer(state, { type: "checked", report: failing, scope: "workbook", fresh: true });
    expect(state).toMatchObject({ unfolded: [], lastChange: null, checked: "workbook" });
  });

  it("keeps the preview open while it is applied, and with the problem when that fails", () => {
    let state = checksReducer(INITIAL_STATE, { type: "previewOpened", preview });
    state = checksReducer(state, { type: "applyStarted" });
    expect(checksReducer(state, { type: "previewClosed" }).preview).toBe(preview);
    const problem = { code: "excel.protected", message: "…" };
    state = checksReducer(state, { type: "applyFailed", problem });
    expect(state).toMatchObject({ preview, applying: false, applyProblem: problem });
    expect(checksReducer(state, { type: "previewClosed" }).preview).toBeNull();
  });

  it("shows what went wrong unexpectedly in the preview, which covers the tab", () => {
    const open = checksReducer(INITIAL_STATE, { type: "previewOpened", preview });
    const problem = { code: "pane.unexpected", message: "…" };
    const state = checksReducer(checksReducer(open, { type: "applyStarted" }), { type: "failed", problem });
    expect(state).toMatchObject({ preview, applying: false, applyProblem: problem, problem: null });
  });

  it("goes on with the sheet that was in front, whatever sheet is in front later", () => {
    const checked = (scope: "sheet" | "workbook") =>
      checksReducer(INITIAL_STATE, { type: "checked", report: failing, scope, fresh: true }).checked;
    expect(checked("sheet")).toEqual({ sheet: "一" });
    expect(checked("workbook")).toBe("workbook");
  });

  it("does not call a check that was stopped a failure, and keeps the earlier result", () => {
    const earlier = { ...INITIAL_STATE, report: failing };
    const problem = { code: "cancelled", message: "中止しました" };
    const state = checksReducer(earlier, { type: "failed", problem });
    expect(state).toMatchObject({ problem: null, stopped: problem, report: failing, activity: null });
    expect(checksReducer(state, { type: "started", activity: "checking" }).stopped).toBeNull();
  });

  it("drops a report that no longer describes the sheets", () => {
    const checked = checksReducer(INITIAL_STATE, {
      type: "checked",
      report: failing,
      scope: "sheet",
      fresh: true,
    });
    const problem = { code: "x", message: "…" };
    expect(checksReducer(checked, { type: "failed", problem }).report).toBe(failing);
    expect(checksReducer(checked, { type: "failed", problem, outdated: true }).report).toBeNull();
  });
});
