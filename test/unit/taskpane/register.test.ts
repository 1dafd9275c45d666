import type { RegisterPreview } from "../../../src/commands/operations";
import type { RegisterChange } from "../../../src/kpi/register";
import { doneTexts } from "../../../src/taskpane/register/done";
import { countsOf, INITIAL_STATE, ofStatus, registerReducer } from "../../../src/taskpane/register/state";
import {
  cellLines,
  changeName,
  conflictHeader,
  furtherLines,
  sideText,
  valueText,
} from "../../../src/taskpane/register/words";

function change(rest: Partial<RegisterChange>): RegisterChange {
  return {
    id: "1",
    status: "updated",
    level: "figure",
    indicatorId: "a",
    indicatorName: "申請件数",
    kind: "実績",
    fiscalYear: 2023,
    cells: [{ column: "value", header: "値", mine: 1234.5, theirs: null }],
    question: null,
    place: { sheet: "実績値", cell: "G2" },
    source: { sheet: "個票", cell: "C8" },
    ...rest,
  };
}

const PREVIEW: RegisterPreview = {
  changes: [
    change({ id: "u" }),
    change({ id: "c1", status: "conflict" }),
    change({ id: "c2", status: "conflict" }),
    change({ id: "n", status: "added" }),
    change({ id: "m", status: "moved" }),
  ],
  unchangedRows: 3,
  problems: [],
  seen: "x",
  unread: [],
  sourceCount: 1,
};
const REGISTER = {
  indicatorSheet: "指標",
  figureSheet: "実績値",
  indicatorCount: 1,
  figureCount: 2,
  unread: [],
};

describe("state of the register tab", () => {
  it("shows a register that was just made, without having to read it from the workbook", () => {
    const none = registerReducer(INITIAL_STATE, { type: "looked", register: null });
    const made = { ...REGISTER, roundTrips: 3 };
    const state = registerReducer(none, { type: "done", done: { kind: "made", made } });
    expect(state.register).toEqual(REGISTER);
    expect(doneTexts({ kind: "made", made: { ...made, figureCount: 16000 } })[0]).toContain("16,000行");
  });

  it("keeps decisions one by one, and forgets them with the preview", () => {
    let state = registerReducer(INITIAL_STATE, { type: "compared", preview: PREVIEW });
    expect(countsOf(PREVIEW, state.decisions)).toEqual({ added: 1, updated: 2, decided: 0 });
    state = registerReducer(state, { type: "decided", id: "c1", decision: "theirs" });
    state = registerReducer(state, { type: "decided", id: "c2", decision: "mine" });
    expect(countsOf(PREVIEW, state.decisions).decided).toBe(2);
    state = registerReducer(state, { type: "decided", id: "c1", decision: null });
    expect(state.decisions).toEqual({ c2: "mine" });
    expect(registerReducer(state, { type: "left" })).toMatchObject({ preview: null, decisions: {} });
    expect(registerReducer(state, { type: "compared", preview: PREVIEW }).decisions).toEqual({});
  });

  it("looking on its own takes no message away; an action does", () => {
    const done = { kind: "undone", title: "更新" } as const;
    const state = registerReducer(INITIAL_STATE, { type: "done", done });
    expect(registerReducer(state, { type: "started", activity: "looking" }).done).toEqual(done);
    expect(registerReducer(state, { type: "started", activity: "comparing" }).done).toBeNull();
  });

  it("knows from the Problem that the register is gone, or that the preview no longer holds", () => {
    const looked = registerReducer(INITIAL_STATE, { type: "looked", register: REGISTER });
    const compared = registerReducer(looked, { type: "compared", preview: PREVIEW });
    const failed = (code: string) =>
      registerReducer(compared, { type: "failed", problem: { code, message: "…" } });
    expect(failed("register.none")).toMatchObject({ register: null, preview: null });
    expect(failed("register.changedMeanwhile")).toMatchObject({ register: REGISTER, preview: null });
    expect(failed("excel.protected")).toMatchObject({ register: REGISTER, preview: PREVIEW });
  });

  it("groups by what becomes of a change", () => {
    expect(ofStatus(PREVIEW, "conflict").map(({ id }) => id)).toEqual(["c1", "c2"]);
  });
});

describe("words", () => {
  it("name the figure, or the indicator alone", () => {
    expect(changeName(change({}))).toBe("申請件数　令和5年度　実績");
    expect(changeName(change({ kind: null, indicatorName: "" }))).toBe("a");
  });

  it.each([
    ["updated", "値：1,234.5 → 空欄"],
    ["added", "値：空欄"],
    ["gone", "値：1,234.5"],
    ["kept", "値：台帳 1,234.5（元のシート 空欄）"],
  ] as const)("%s: say what becomes of a cell", (status, line) => {
    expect(cellLines(change({ status }))).toEqual([line]);
  });

  it("say both sides of a conflict, with headers where it is about several cells", () => {
    const cells = [
      { column: "value", header: "値", mine: 80, theirs: 1.5 },
      { column: "unit", header: "単位", mine: "件", theirs: "時間" },
    ];
    expect(sideText(cells.slice(0, 1), "mine")).toBe("80");
    expect(sideText(cells, "theirs")).toBe("値 1.5、単位 時間");
    const ratio = { column: "numerator", header: "分子", mine: 8, theirs: null };
    const asked = change({ status: "conflict", cells: [ratio, cells[0]!] });
    expect([conflictHeader(asked), sideText(asked.cells, "theirs")]).toEqual(["値", "1.5"]);
    expect(furtherLines(asked)).toEqual(["分子：8 → 空欄"]);
  });

  it("shorten long texts", () => {
    expect(valueText("長".repeat(300))).toHaveLength(121);
  });

  it("say what was done and what is left", () => {
    const refreshed = { changedCells: 9, addedRows: 2, openConflicts: 1, canUndo: true, roundTrips: 9 };
    expect(doneTexts({ kind: "applied", refreshed })).toEqual([
      "台帳を更新しました（2行を追加、9個のセルを書き込み）。",
      "まだ決めていない食い違いが1件残っています。",
    ]);
    expect(doneTexts({ kind: "undone", title: "指標台帳の更新" })).toEqual([
      "「指標台帳の更新」を元に戻しました。",
    ]);
  });
});
