import { checkWorkbook } from "../../../src/checks/engine";
import { sheetOf, workbookOf } from "../../../src/checks/testing";
import type { CheckReport } from "../../../src/checks/types";
import { consistencyView } from "../../../src/taskpane/checks/consistency";
import { checksReducer, INITIAL_STATE } from "../../../src/taskpane/checks/state";

const form = sheetOf(
  [
    ["アクションプラン", "残業の削減"],
    ["評価指標", "残業時間の20%削減を目標とします。"],
    ["年度", "令和4年度", "令和5年度"],
    ["予定", "残業時間削減 5%", "残業時間削減 15%"],
    ["実績", "残業時間削減 -13.7%", "残業時間削減 -13.7%"],
    ["令和5年度実績に関する備考", "目標未達となりました。"],
  ],
  { name: "個票" },
);
const report = checkWorkbook(workbookOf(form));
const viewOf = (of: CheckReport) => consistencyView(of.consistency!);
const findingsOf = (of: CheckReport, id: string) =>
  of.consistency!.checks.find((check) => check.id === id)!.findings;

test("checks stand under what their findings are to the user, contradictions first", () => {
  const { groups, unknown, summary } = viewOf(report);
  expect(groups.map(({ kind, count, rows }) => [kind, count, rows.map(({ id }) => id)])).toEqual([
    ["catch", 1, ["C-06"]],
    ["ask", 1, ["C-18"]],
    ["info", 2, ["C-11", "C-16"]],
  ]);
  expect(summary).toMatchObject({ found: { catch: 1, ask: 1, info: 2 }, unknown: unknown.length });
  expect(unknown.every(({ reason }) => reason.endsWith("判定できません。"))).toBe(true);
});

test("a question is a decision that says what to ask, with its cells", () => {
  const [decision] = viewOf(report).groups[1]!.rows[0]!.decisions;
  expect(decision).toMatchObject({
    sheet: "個票",
    title: "「残業時間削減」",
    messagesDiffer: true,
    fixable: [],
  });
  expect(decision!.findings[0]!.message).toMatch(/どちらの意味ですか。/);
  expect(decision!.findings[0]!.ranges).toHaveLength(2);
});

test("a finding that is set aside leaves the count, stands with its reason and comes back", () => {
  const start = { ...INITIAL_STATE, report };
  const findings = findingsOf(report, "C-18");
  const without = checksReducer(start, { type: "ignored", findings, reason: "増減率の約束" });
  const row = viewOf(without.report!).groups.find(({ kind }) => kind === "ask")!.rows[0]!;
  expect(row).toMatchObject({ id: "C-18", findingCount: 0, ignoredCount: 1 });
  expect(row.ignored[0]!.reason).toBe("増減率の約束");
  expect(without.report!.scores).toEqual(report.scores);
  const back = checksReducer(without, { type: "restored", findings });
  expect(back.lastChange).toEqual({ kind: "restored", count: 1 });
  expect(findingsOf(back.report!, "C-18")).toHaveLength(1);
});
