import type { Indicator, Observation } from "../../../src/kpi/indicator/model";
import { indicator as made, observation } from "../../../src/kpi/indicator/testing";
import { nextRow, rowsToDraw } from "../../../src/taskpane/indicators/keyboard";
import { GRADE_ORDER, gradeKindOf } from "../../../src/taskpane/indicators/grades";
import { INITIAL_STATE, indicatorsReducer } from "../../../src/taskpane/indicators/state";
import {
  departments,
  figuresByYear,
  filterRows,
  gapText,
  groupText,
  indicatorRows,
  knownYears,
  NO_FILTER,
  sortRows,
} from "../../../src/taskpane/indicators/viewmodel";
import { formatObservation, formatPlace, formatYear } from "../../../src/taskpane/shared/format";
import { setLanguage } from "../../../src/strings";

function indicator(
  id: string,
  observations: readonly Observation[],
  rest: Partial<Indicator> = {},
): Indicator {
  return made(observations, { id, name: id, ...rest });
}

/** Actual `actual` against the plan 100 in 2020. */
const against100 = (id: string, actual: number | null, rest: Partial<Indicator> = {}) =>
  indicator(id, [observation("plan", 2020, 100), observation("actual", 2020, actual)], rest);

describe("rows of the list", () => {
  it("shows plan, actual, rate and mark of the year", () => {
    const [row] = indicatorRows([against100("a", 99.96)], 2020);
    expect(row).toMatchObject({ fiscalYear: 2020, rateText: "99.9%", grade: "△" });
    expect(row!.yardstick).toEqual({ source: "plan", text: "100件" });
  });

  it("takes for each indicator its latest year with an actual that is a number", () => {
    const old = against100("old", 120);
    const recent = indicator("recent", [
      observation("actual", 2021, 3),
      observation("actual", 2022, null),
      observation("plan", 2022, 5),
    ]);
    expect(indicatorRows([old, recent], "latest").map(({ fiscalYear }) => fiscalYear)).toEqual([2020, 2021]);
  });

  it("does not leave out an indicator without any actual", () => {
    const rows = indicatorRows(
      [against100("a", 120), indicator("b", [observation("target", 2025, 9)])],
      "latest",
    );
    expect(rows.map(({ fiscalYear, grade, actualText }) => [fiscalYear, grade, actualText])).toEqual([
      [2020, "◎", "120件"],
      [2020, "－", "－"],
    ]);
    expect(rows[1]!.assessment?.reasonText).toBeTruthy();
  });

  it("gives a row without a year where nothing has one", () => {
    const [row] = indicatorRows([indicator("a", [observation("actual", null, 5)])], "latest");
    expect(row).toMatchObject({ fiscalYear: null, grade: "－", assessment: null, rateText: "－" });
  });

  it("never shows a missing actual as 0", () => {
    const [row] = indicatorRows([against100("a", null)], 2020);
    expect([row!.actualText, row!.rateText, row!.grade]).toEqual(["－", "－", "－"]);
  });

  it("shows the target where the year has no plan, and says that it is one", () => {
    const [row] = indicatorRows(
      [indicator("a", [observation("actual", 2022, 5), observation("target", 2022, 4)])],
      2022,
    );
    expect(row!.yardstick).toEqual({ source: "target", text: "4件" });
  });

  it("writes differences with their sign, shares in points", () => {
    const percent = { unit: "%", decimals: 1 };
    const share = indicator(
      "s",
      [observation("plan", 2020, 50, percent), observation("actual", 2020, 46.3, percent)],
      { unit: "%" },
    );
    const [more, less] = indicatorRows([against100("a", 120), share], 2020);
    expect(gapText(more!, "ポイント")).toBe("+20件");
    expect(gapText(less!, "ポイント")).toBe("-3.7ポイント");
  });
});

describe("search, filter and order", () => {
  const rows = indicatorRows(
    [
      against100("met", 100, { name: "ＩＣＴ研修の受講者数", department: "人事課" }),
      against100("missed", 10, {
        name: "窓口の待ち時間",
        department: "市民課",
        group: { policy: "(1) 市民サービス" },
      }),
      against100("none", null, { name: "電子申請", department: "" }),
      against100("near", 90, { name: "申請10", department: "市民課" }),
      against100("exceeded", 200, { name: "申請2", department: "市民課" }),
    ],
    2020,
  );
  const ids = (found: typeof rows) => found.map((row) => row.indicator.id);

  it("finds names, groups and departments whatever their width and spacing; all words must match", () => {
    const search = (text: string) => ids(filterRows(rows, { ...NO_FILTER, search: text }));
    expect(search("ict")).toEqual(["met"]);
    expect(search("市民　サービス 窓口")).toEqual(["missed"]);
    expect(search("市民課 申請")).toEqual(["near", "exceeded"]);
    expect(search("ない言葉")).toEqual([]);
    expect(search("  ")).toHaveLength(5);
  });

  it("filters by department, also by none, and by marks", () => {
    expect(ids(filterRows(rows, { ...NO_FILTER, department: "" }))).toEqual(["none"]);
    expect(ids(filterRows(rows, { ...NO_FILTER, grades: new Set(["×", "－"]) }))).toEqual(["missed", "none"]);
  });

  it("orders by mark and by rate with what cannot be judged last, and by name with numbers as numbers", () => {
    expect(ids(sortRows(rows, "grade"))).toEqual(["missed", "near", "met", "exceeded", "none"]);
    expect(ids(sortRows(rows, "rate"))).toEqual(["missed", "near", "met", "exceeded", "none"]);
    expect(ids(sortRows(rows, "name")).indexOf("exceeded")).toBeLessThan(
      ids(sortRows(rows, "name")).indexOf("near"),
    );
    expect(sortRows(rows, "sheet")).toBe(rows);
  });

  it("lists departments once, those without a name last", () => {
    expect(departments(rows.map((row) => row.indicator)).at(-1)).toBe("");
    expect(departments(rows.map((row) => row.indicator))).toHaveLength(3);
  });

  it("offers years newest first and not those of baselines", () => {
    const found = knownYears([
      indicator("a", [observation("baseline", 2018, 1), observation("plan", 2021, 2)]),
      against100("b", 1),
    ]);
    expect(found).toEqual([2021, 2020]);
  });
});

describe("detail", () => {
  it("groups all observations by year, without a year last, kinds in order", () => {
    const years = figuresByYear(
      indicator("a", [
        observation("actual", 2021, 1),
        observation("target", null, 9),
        observation("actual", 2020, 2),
        observation("plan", 2021, 3),
      ]),
    );
    expect(
      years.map(({ fiscalYear, observations }) => [fiscalYear, observations.map(({ kind }) => kind)]),
    ).toEqual([
      [2020, ["actual"]],
      [2021, ["plan", "actual"]],
      [null, ["target"]],
    ]);
  });

  it("writes figures as printed: 約 before, the other qualifiers behind the unit", () => {
    const figure = (rest: Partial<Observation>, value: number | null = 1000) =>
      formatObservation(observation("actual", 2020, value, rest));
    expect(figure({ unit: "時間", qualifier: "約" })).toBe("約1,000時間");
    expect(figure({ unit: "分", qualifier: "約・以内" })).toBe("約1,000分以内");
    expect(figure({ unit: "%", decimals: 1 }, 46)).toBe("46.0%");
    expect(figure({}, null)).toBeNull();
  });

  it("names groups with what is printed only", () => {
    expect(groupText(indicator("a", []))).toBe("");
    expect(
      groupText(indicator("a", [], { group: { number: "3", policy: "方針", actionPlan: "計画" } })),
    ).toBe("No.3 方針 › 計画");
  });

  it("writes places so that they can be typed into the name box, and years in the user's language", () => {
    const range = { top: 1, left: 1, bottom: 1, right: 1 };
    expect(formatPlace("個票01", range)).toBe("個票01!B2");
    expect(formatPlace("R2 実績", range)).toBe("'R2 実績'!B2");
    expect(formatYear(2019)).toBe("令和元年度");
    setLanguage("en");
    expect(formatYear(2019)).toBe("FY2019");
    setLanguage("ja");
  });
});

describe("keyboard", () => {
  it("moves within the list and stops at its ends", () => {
    expect(nextRow("ArrowDown", 0, 3)).toBe(1);
    expect(nextRow("ArrowUp", 0, 3)).toBe(0);
    expect(nextRow("End", 0, 3)).toBe(2);
    expect(nextRow("PageDown", 1, 3)).toBe(2);
    expect(nextRow("a", 1, 3)).toBeUndefined();
    expect(nextRow("Home", 0, 0)).toBeUndefined();
  });

  it("keeps the row in the tab order drawn", () => {
    expect(rowsToDraw([7, 8], 2)).toEqual([2, 7, 8]);
    expect(rowsToDraw([7, 8], 8)).toEqual([7, 8]);
    expect(rowsToDraw([], -1)).toEqual([]);
  });
});

describe("state", () => {
  const result = { indicators: [against100("a", 1)], unread: [] };

  it("keeps the earlier result when a later reading fails", () => {
    const read = indicatorsReducer(INITIAL_STATE, { type: "readDone", result });
    const problem = { code: "excel.protected", message: "…" };
    const failed = indicatorsReducer(indicatorsReducer(read, { type: "readStarted" }), {
      type: "readFailed",
      problem,
    });
    expect(failed).toMatchObject({ reading: false, result, problem });
  });

  it("forgets filters and the open detail with a new reading, but not the scope", () => {
    let state = indicatorsReducer(INITIAL_STATE, { type: "scope", scope: "workbook" });
    state = indicatorsReducer(state, { type: "gradeToggled", grade: "×" });
    state = indicatorsReducer(state, { type: "opened", id: "a" });
    expect(state.filter.grades).toEqual(new Set(["×"]));
    state = indicatorsReducer(state, { type: "readDone", result });
    expect(state).toMatchObject({ scope: "workbook", filter: NO_FILTER, open: null, year: "latest" });
  });

  it("toggles marks", () => {
    const on = indicatorsReducer(INITIAL_STATE, { type: "gradeToggled", grade: "◎" });
    expect(indicatorsReducer(on, { type: "gradeToggled", grade: "◎" }).filter.grades.size).toBe(0);
  });

  it("has a colour and word of its own for each mark of 標準", () => {
    expect(GRADE_ORDER.map(gradeKindOf)).toEqual(["exceeded", "met", "near", "missed", "none"]);
  });
});
