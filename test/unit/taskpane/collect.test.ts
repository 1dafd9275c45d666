/** 部署からの収集 in the pane: what is decided by default, and what stays decided. */
import type { DepartmentFiles } from "../../../src/commands/collecting";
import type { Indicator } from "../../../src/kpi/indicator/model";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import { collectReducer, INITIAL_STATE, offeredYears, ofKind } from "../../../src/taskpane/collect/state";
import { figureName, figureText, indicatorLabel } from "../../../src/taskpane/collect/words";

const register = [
  indicator([observation("plan", 2024, 100), observation("actual", 2022, 80)], {
    id: "K1",
    name: "申請件数",
  }),
  indicator([observation("target", 2025, 30)], { id: "K2", name: "来館者数", department: "図書館" }),
];
const file = (name: string, indicators: readonly Indicator[]) => ({
  name,
  result: { indicators, unread: [] },
});
const read: DepartmentFiles = {
  register,
  files: [
    file("市民課.xlsx", [
      indicator([observation("actual", 2023, 90), observation("actual", 2022, 81)], {
        id: "a",
        name: "申請件数",
      }),
      indicator([observation("actual", 2023, 28)], { id: "b", name: "図書館来館者" }),
    ]),
  ],
  unreadable: [],
};
const started = collectReducer(INITIAL_STATE, { type: "read", read });

test("the latest year with an actual in the files is collected; what is new is taken, what differs is not", () => {
  expect(started.fiscalYear).toBe(2023);
  expect([...started.decisions]).toEqual([["K1|actual|2023|", 0]]);
  expect(started.collection?.missing.map(({ indicator: { id } }) => id)).toEqual(["K2"]);
});

test("what the user decided stays when another question is settled", () => {
  const kept = collectReducer(started, { type: "decided", keys: ["K1|actual|2023|"], candidate: null });
  const [open] = kept.collection!.unmatched;
  const matched = collectReducer(kept, { type: "match", key: open!.key, registerId: "K2" });
  expect([...matched.decisions]).toEqual([["K2|actual|2023|", 0]]);
  expect(matched.collection?.missing).toEqual([]);
  const undone = collectReducer(matched, { type: "match", key: open!.key, registerId: null });
  expect(undone.decisions.size).toBe(0);
});

test("another year changes only what is waited for", () => {
  const later = collectReducer(started, { type: "year", fiscalYear: 2024 });
  expect(later.decisions).toEqual(started.decisions);
  expect(later.collection?.missing).toHaveLength(2);
  expect(offeredYears(read)).toEqual([2025, 2024, 2023, 2022]);
});

test("taking over ends the comparison; a problem keeps it", () => {
  const problem = { code: "collect.changed", message: "台帳が変わりました。" };
  expect(collectReducer(started, { type: "failed", problem }).collection).toBe(started.collection);
  expect(
    collectReducer(started, { type: "done", done: { kind: "merged", figures: 1, files: 1, canUndo: true } }),
  ).toEqual({
    ...INITIAL_STATE,
    done: { kind: "merged", figures: 1, files: 1, canUndo: true },
  });
});

test("a difference is named by indicator, year and kind; figures have their unit, a missing one is said to be", () => {
  const [changed] = ofKind(started.collection!, "changed");
  expect(figureName(changed!)).toBe("申請件数　令和4年度　実績");
  expect(figureText(changed!.before, changed!.indicator)).toBe("80件");
  expect(figureText(null, changed!.indicator)).toBe("空欄");
  expect(indicatorLabel(register[1]!)).toBe("来館者数（図書館）");
});
