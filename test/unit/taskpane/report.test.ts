import type { CommandId } from "../../../src/commands/registry";
import { ok } from "../../../src/sheet";
import { initialState, offeredYears, reportReducer } from "../../../src/taskpane/report/state";
import { arrivalOf } from "../../../src/taskpane/shared/arrivals";

describe("state of the report tab", () => {
  const start = initialState("progress-list", "standard");

  it("begins with the latest year of the whole workbook", () => {
    expect(start.request).toEqual({
      template: "progress-list",
      preset: "standard",
      fiscalYear: null,
      scope: "workbook",
    });
  });

  it("takes an earlier result away while a new sheet is made, and keeps the choices", () => {
    let state = reportReducer(start, { type: "request", change: { fiscalYear: 2020 } });
    state = reportReducer(state, {
      type: "inserted",
      report: { sheet: "進捗一覧", indicatorCount: 3 },
    });
    state = reportReducer(state, { type: "started" });
    expect(state).toMatchObject({ inserting: true, inserted: null, request: { fiscalYear: 2020 } });
    state = reportReducer(state, { type: "failed", problem: { code: "x", message: "…" } });
    expect(state).toMatchObject({ inserting: false, problem: { code: "x" }, request: { fiscalYear: 2020 } });
  });

  it("keeps offering the chosen year", () => {
    expect(offeredYears([2021, 2019], 2020)).toEqual([2021, 2020, 2019]);
    expect(offeredYears([2021], null)).toEqual([2021]);
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
