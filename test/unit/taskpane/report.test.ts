import type { CommandId } from "../../../src/commands/registry";
import type { ReportPreview } from "../../../src/commands/operations";
import type { ReportVariant } from "../../../src/reports";
import { ok } from "../../../src/sheet";
import { chosenColumns, formOf, movedColumn, variantOf } from "../../../src/taskpane/report/form";
import {
  cards,
  initialState,
  offeredYears,
  outcomeOfRefresh,
  reportReducer,
  type ReportState,
} from "../../../src/taskpane/report/state";
import { outcomeText, previewTexts, standingText } from "../../../src/taskpane/report/words";
import { arrivalOf } from "../../../src/taskpane/shared/arrivals";

const start = initialState("progress-list", "standard");

const variant = (change: Partial<ReportVariant> = {}): ReportVariant => ({
  id: "v1",
  name: "部長会議用",
  template: "progress-list",
  columns: null,
  title: null,
  preset: null,
  paper: null,
  orientation: null,
  ...change,
});

const sheetPlan = (name: string): ReportPreview["plan"]["sheets"][number] => ({
  key: name,
  notes: null,
  plan: {
    name,
    cells: [["題名"]],
    styles: [],
    merges: [],
    columnWidths: [10],
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    showGridlines: false,
    page: { orientation: "landscape", paper: "a4", fitToWidth: 1 },
    properties: new Map(),
  },
});

const preview = (change: Partial<ReportPreview> = {}): ReportPreview => ({
  plan: { sheets: [sheetPlan("進捗一覧")], indicatorCount: 32, remarks: [] },
  fiscalYear: 2023,
  content: "values",
  refreshes: [],
  policies: [],
  departments: [],
  years: [2023],
  hasRegister: false,
  ...change,
});

describe("state of the report tab", () => {
  it("begins with the latest year of the whole workbook", () => {
    expect(start.request).toEqual({
      template: "progress-list",
      preset: "standard",
      fiscalYear: null,
      scope: "workbook",
    });
  });

  it("offers every template and the result of a check, each with a sentence about it", () => {
    const offered = cards();
    expect(offered.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["progress-list", "action-sheet", "kpi-trend", "dashboard", "check-result"]),
    );
    for (const { title, about } of offered) {
      expect(title).not.toBe("");
      expect(about).toMatch(/。$/);
    }
  });

  it("takes an earlier result away while a new sheet is made, and keeps the choices", () => {
    let state = reportReducer(start, { type: "request", change: { fiscalYear: 2020 } });
    state = reportReducer(state, {
      type: "made",
      outcome: { sheet: "進捗一覧", sheets: ["進捗一覧"], refreshed: [], remarks: [], indicatorCount: 3 },
    });
    expect(state).toMatchObject({ activity: null, outcome: { sheet: "進捗一覧" }, standing: undefined });
    state = reportReducer(state, { type: "started", activity: "inserting" });
    expect(state).toMatchObject({ activity: "inserting", outcome: null, request: { fiscalYear: 2020 } });
    state = reportReducer(state, { type: "failed", problem: { code: "x", message: "…" } });
    expect(state).toMatchObject({ activity: null, problem: { code: "x" }, request: { fiscalYear: 2020 } });
  });

  it("leaves what was said in place while the list of reports is read", () => {
    const outcome = { sheet: "進捗一覧", sheets: ["進捗一覧"], refreshed: [], remarks: [] };
    let state = reportReducer(start, { type: "made", outcome });
    state = reportReducer(state, { type: "started", activity: "listing" });
    expect(state.outcome).toBe(outcome);
    state = reportReducer(state, { type: "listed", reports: [], saved: { variants: [], unreadCount: 0 } });
    expect(state).toMatchObject({ outcome, standing: [], activity: null });
  });

  it("takes a preview away that no longer shows what would be made", () => {
    const shown = reportReducer(start, { type: "previewed", preview: preview() });
    expect(shown.preview).not.toBeNull();
    expect(reportReducer(shown, { type: "request", change: { fiscalYear: 2021 } }).preview).toBeNull();
  });

  it("keeps a preview whose sheets are only to be new ones, and says that they are", () => {
    const seen = reportReducer(start, {
      type: "previewed",
      preview: preview({ refreshes: ["進捗一覧"] }),
    });
    const asNew = reportReducer(seen, { type: "request", change: { target: "new" } });
    expect(asNew.preview).toBe(seen.preview);
    expect(previewTexts(asNew.preview!, true).at(-1)).toBe("1シートを新しく作ります。");
  });

  it("offers to write over what was changed by hand, and over nothing else", () => {
    const failed = (code: string): ReportState =>
      reportReducer(start, {
        type: "failed",
        problem: { code, message: "…" },
        retry: { kind: "refresh", ids: ["a"] },
      });
    expect(failed("report.changedByHand").retry).toEqual({ kind: "refresh", ids: ["a"] });
    expect(failed("report.noIndicators").retry).toBeNull();
    expect(reportReducer(failed("report.changedByHand"), { type: "problemDismissed" }).retry).toBeNull();
  });

  it("uses no saved form of another template, and none that was deleted", () => {
    const saved = { variants: [variant()], unreadCount: 0 };
    let state = reportReducer(start, { type: "saved", saved, chosen: "v1", said: "保存しました。" });
    expect(state.notice).toBe("保存しました。");
    expect(reportReducer(state, { type: "started", activity: "previewing" }).notice).toBeNull();
    expect(state.request.variant).toBe("v1");
    expect(
      reportReducer(state, { type: "request", change: { template: "dashboard" } }).request.variant,
    ).toBeUndefined();
    state = reportReducer(state, { type: "listed", reports: [], saved: { variants: [], unreadCount: 0 } });
    expect(state.request.variant).toBeUndefined();
  });

  it("closes the form of another template", () => {
    const open = reportReducer(start, { type: "formOpened" });
    expect(reportReducer(open, { type: "request", change: { fiscalYear: 2020 } }).isEditingForm).toBe(true);
    expect(reportReducer(open, { type: "request", change: { template: "dashboard" } }).isEditingForm).toBe(
      false,
    );
  });

  it("keeps offering the chosen year", () => {
    expect(offeredYears([2021, 2019], 2020)).toEqual([2021, 2020, 2019]);
    expect(offeredYears([2021], null)).toEqual([2021]);
  });
});

describe("what the report tab says", () => {
  it.each([
    [
      { sheet: "進捗一覧", sheets: ["進捗一覧"], refreshed: [], remarks: [], indicatorCount: 1234 },
      "シート「進捗一覧」を作りました。1,234件の指標が入っています。",
    ],
    [
      { sheet: "進捗一覧", sheets: ["進捗一覧"], refreshed: ["進捗一覧"], remarks: [], indicatorCount: 3 },
      "シート「進捗一覧」を更新しました。3件の指標が入っています。",
    ],
    [outcomeOfRefresh({ sheets: ["個票1", "個票2"], remarks: [], roundTrips: 2 }), "2シートを更新しました。"],
    [outcomeOfRefresh({ sheets: ["一覧"], remarks: [], roundTrips: 2 }), "シート「一覧」を更新しました。"],
    [
      { sheet: "検査結果", sheets: ["検査結果"], refreshed: [], remarks: [] },
      expect.stringContaining("検査結果"),
    ],
  ])("%j", (outcome, text) => expect(outcomeText(outcome)).toEqual(text));

  it("tells year, numbers, paper and contents of a preview", () => {
    expect(previewTexts(preview())).toEqual([
      "令和5年度、32件の指標、1シートです。",
      "A4横で印刷されます。セルの中身は値です。",
      "1シートを新しく作ります。",
    ]);
  });

  it("tells which sheets would be made again, and how many are new", () => {
    const sheets = ["一", "二", "三", "四", "五"].map(sheetPlan);
    const texts = previewTexts(
      preview({
        plan: { sheets, indicatorCount: 5, remarks: [] },
        refreshes: ["一", "二", "三", "四"],
      }),
    );
    expect(texts.slice(2)).toEqual([
      "今あるシート「一」、「二」、「三」ほか1シートを更新します（メモは残ります）。",
      "1シートを新しく作ります。",
    ]);
  });

  it("tells of a report what is known of it", () => {
    const report = { id: "r", template: "x", title: "個票", canRefresh: true };
    expect(
      standingText({ ...report, fiscalYear: 2023, createdAt: new Date(2026, 10, 21), sheets: ["a", "b"] }),
    ).toBe("令和5年度、2026/11/21に作成、2シート");
    expect(standingText({ ...report, fiscalYear: null, createdAt: null, sheets: ["a"] })).toBe("");
  });
});

describe("a form that is saved", () => {
  it("of the template as it is holds its columns open", () => {
    const form = formOf("progress-list", undefined, "new");
    expect(form).toMatchObject({ id: "new", isSaved: false, name: "", columns: null });
    expect(variantOf({ ...form, name: " 会議用 ", title: "  " })).toEqual(
      variant({ id: "new", name: "会議用" }),
    );
  });

  it("gives back what was saved", () => {
    const saved = variant({ columns: ["grade", "indicator"], title: "進捗", paper: "a3", preset: "strict" });
    expect(variantOf(formOf("progress-list", saved, "unused"))).toEqual(saved);
  });

  it("shows the chosen columns first and offers the others", () => {
    const columns = chosenColumns("progress-list", ["grade", "indicator", "gone"]);
    expect(columns.slice(0, 2).map(({ id }) => id)).toEqual(["grade", "indicator"]);
    expect(columns.filter(({ isShown }) => isShown)).toHaveLength(2);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(chosenColumns("progress-list").length);
  });

  it("moves columns and stays within the ends", () => {
    const ids = (columns: ReturnType<typeof chosenColumns>) => columns.map(({ id }) => id);
    const columns = chosenColumns("progress-list").slice(0, 3);
    const [first, second, third] = ids(columns);
    expect(ids(movedColumn(columns, 0, 1))).toEqual([second, first, third]);
    expect(ids(movedColumn(columns, 2, -1))).toEqual([first, third, second]);
    expect(movedColumn(columns, 0, -1)).toBe(columns);
    expect(movedColumn(columns, 2, 1)).toBe(columns);
  });
});

describe("results from the ribbon", () => {
  it.each<[CommandId, string | undefined]>([
    ["indicators.read", "indicators"],
    ["check.sheet", "checks"],
    ["check.workbook", "checks"],
    ["report.progress-list", "report"],
    ["fix.undo", undefined],
  ])("%s is shown in %s", (command, tab) => {
    const result = ok({});
    const arrival = arrivalOf({ command, result });
    expect(arrival?.tab).toBe(tab);
    if (arrival) expect(arrival.result).toBe(result);
  });
});
