import { ignoredEntry } from "../../../src/checks/ignored";
import type { CheckReport, Finding, IgnoredReport, RuleReport, SheetReport } from "../../../src/checks/types";
import { parseRange } from "../../../src/sheet";
import { groupIgnored, suggestedReasons } from "../../../src/taskpane/checks/reasons";
import { checksReducer, INITIAL_STATE } from "../../../src/taskpane/checks/state";
import {
  draftOf,
  isSetByUser,
  withHeaderRows,
  withoutTable,
  withTable,
} from "../../../src/taskpane/checks/tables";
import { filterSections, levelSections, summarise } from "../../../src/taskpane/checks/viewmodel";
import { createProgress } from "../../../src/taskpane/shared/progress";

const at = (address: string) => parseRange(address)!;

function finding(cell: string, rest: Partial<Finding> = {}): Finding {
  return { rule: "L1-08", sheet: "個票01", ranges: [at(cell)], message: `${cell}`, group: "D", ...rest };
}

function setAside(cell: string, reason: string, rest: Partial<Finding> = {}): IgnoredReport {
  const one = finding(cell, rest);
  return { ...one, ignoredBy: ignoredEntry(one, reason) };
}

function reportOf(findings: readonly Finding[], ignored: readonly IgnoredReport[] = []): CheckReport {
  const rule: RuleReport = {
    meta: {
      id: "L1-08",
      level: "L1",
      title: "",
      number2020: "1-10",
      severity: "critical",
      points: 10,
      appliesTo: "all",
    },
    verdict: findings.length > 0 ? "fail" : "pass",
    findings,
    ignored,
  };
  return { sheets: [{ name: "個票01", tables: [], rules: [rule] }], scores: { L1: 90, L2: null, L3: null } };
}

describe("setting findings aside", () => {
  const findings = [finding("D2"), finding("D3"), finding("E2", { group: "E" })];
  const start = { ...INITIAL_STATE, report: reportOf(findings), ignoring: findings, unfolded: ["L1-08"] };

  it("changes verdict and points with the findings, and leaves the list as it was", () => {
    const some = checksReducer(start, { type: "ignored", findings: findings.slice(0, 2), reason: "様式" });
    const rule = some.report!.sheets[0]!.rules[0]!;
    expect([rule.verdict, rule.findings.length, rule.ignored.length]).toEqual(["fail", 1, 2]);
    expect(some).toMatchObject({ ignoring: null, unfolded: ["L1-08"], report: { scores: { L1: 90 } } });
    const all = checksReducer(some, { type: "ignored", findings: findings.slice(2), reason: "様式" });
    expect(all.report).toMatchObject({ scores: { L1: 100 }, sheets: [{ rules: [{ verdict: "pass" }] }] });
    expect(all.lastChange).toMatchObject({ kind: "ignored", reason: "様式" });
    const back = checksReducer(all, { type: "restored", findings: findings.slice(2) });
    expect(back.report).toMatchObject({ scores: { L1: 90 }, sheets: [{ rules: [{ verdict: "fail" }] }] });
    expect(back.lastChange).toEqual({ kind: "restored", count: 1 });
  });

  it("shows violations again once nothing is set aside any more", () => {
    const all = checksReducer(start, { type: "ignored", findings, reason: "様式" });
    const looking = checksReducer(all, { type: "filter", filter: "ignored" });
    const some = checksReducer(looking, { type: "restored", findings: findings.slice(0, 1) });
    expect(some.filter).toBe("ignored");
    expect(checksReducer(some, { type: "restored", findings: findings.slice(1) }).filter).toBe("fail");
  });

  it("offers the reasons used last, then those of the workbook, then examples, each once", () => {
    const kept = [
      setAside("D2", "印刷"),
      setAside("D3", "条例の名前"),
      setAside("D4", "条例の名前"),
      setAside("D5", "条例の名前", { rule: "L1-06" }),
    ];
    const offered = suggestedReasons(reportOf([], kept), ["様式", "人名", "様式で決まっている"]);
    expect(offered.slice(0, 5)).toEqual(["様式で決まっている", "人名", "様式", "条例の名前", "印刷"]);
    expect(new Set(offered).size).toBe(offered.length);
    expect(suggestedReasons(reportOf([]), [])).toContain("固有名詞");
  });

  it("remembers the reasons of this session, the latest last", () => {
    let state = checksReducer(start, { type: "ignored", findings: [findings[0]!], reason: "a" });
    state = checksReducer(state, { type: "ignored", findings: [findings[1]!], reason: "b" });
    state = checksReducer(state, { type: "ignored", findings: [findings[2]!], reason: "a" });
    expect(state.usedReasons).toEqual(["b", "a"]);
  });

  it("lists them by sheet, decision and reason", () => {
    const groups = groupIgnored([
      setAside("D2", "様式"),
      setAside("D3", "様式", { groupTitle: "後" }),
      setAside("D4", "人名"),
      setAside("D2", "様式", { sheet: "個票02" }),
    ]);
    expect(groups.map(({ sheet, reason, findings: { length } }) => [sheet, reason, length])).toEqual([
      ["個票01", "様式", 2],
      ["個票01", "人名", 1],
      ["個票02", "様式", 1],
    ]);
  });

  it("can show the rules that have some, which may have passed by that", () => {
    const sections = levelSections(reportOf([], [setAside("D2", "様式")]));
    expect(summarise(sections)).toMatchObject({ pass: 1, withIgnored: 1 });
    expect(filterSections(sections, "ignored")).toHaveLength(1);
    expect(filterSections(levelSections(reportOf(findings)), "ignored")).toEqual([]);
  });
});

describe("tables set by hand", () => {
  const sheet: SheetReport = {
    name: "個票01",
    tables: [{ range: at("A3:G18"), headerRows: 2, source: "detected", headers: [], layout: "records" }],
    rules: [],
  };
  const draft = draftOf(sheet);
  const selected = (address: string, name = "個票01") =>
    withTable(draft, { sheet: name, range: at(address) });

  it("begin with what was found", () => {
    expect(draft).toEqual({ sheet: "個票01", tables: [{ range: at("A3:G18"), headerRows: 2 }] });
    expect(isSetByUser(sheet)).toBe(false);
  });

  it("take the selection as a further table with one header row", () => {
    expect(selected("A20:G30")).toMatchObject({
      ok: true,
      value: { tables: [{ headerRows: 2 }, { range: at("A20:G30"), headerRows: 1 }] },
    });
  });

  it.each([
    ["A20:G30", "別の表", "pane.otherSheet"],
    ["A20:G20", "個票01", "pane.selectionTooSmall"],
    ["G18:H30", "個票01", "pane.selectionOverlaps"],
  ])("say what to select instead of %s on %s", (address, name, code) => {
    const result = selected(address, name);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(result.ok || result.problem.message).toMatch(/選/);
  });

  it.each([
    [1, 1],
    [0, 0],
    [-3, 0],
    [99, 15],
    [1.6, 2],
    [Number.NaN, 2],
  ])("keep the header rows within the table: %d → %d", (entered, kept) => {
    expect(withHeaderRows(draft, 0, entered).tables[0]!.headerRows).toBe(kept);
  });

  it("can be removed", () => {
    expect(withoutTable(draft, 0).tables).toEqual([]);
  });

  it("are kept on the screen with the problem when they cannot be saved", () => {
    let state = checksReducer(INITIAL_STATE, { type: "tables", draft });
    state = checksReducer(state, { type: "started", activity: "keeping" });
    const problem = { code: "excel.protected", message: "…" };
    state = checksReducer(state, { type: "tablesProblem", problem });
    expect(state).toMatchObject({ tables: draft, tablesProblem: problem, activity: null });
    state = checksReducer(state, { type: "tablesKept", sheet: "個票01", count: 1 });
    expect(state).toMatchObject({ tables: null, lastChange: { kind: "tables", count: 1 } });
  });
});

describe("progress", () => {
  it("changes ten times a second at most, and is gone when the check is", () => {
    let now = 1000;
    const store = createProgress(() => now);
    const listener = jest.fn();
    const stop = store.subscribe(listener);
    for (let done = 0; done < 1000; done += 1) {
      now += 1;
      store.report({ done, total: 1000, label: `${done}` });
    }
    expect(listener).toHaveBeenCalledTimes(10);
    expect(store.get()?.done).toBe(900);
    store.clear();
    expect(store.get()).toBeNull();
    stop();
    store.report({ done: 1, total: 2, label: "" });
    expect(listener).toHaveBeenCalledTimes(11);
  });
});
