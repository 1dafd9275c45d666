import type { Indicator, Observation } from "../../../src/kpi/indicator/model";
import { indicator as made, observation } from "../../../src/kpi/indicator/testing";
import { nextRow, rowsToDraw } from "../../../src/taskpane/indicators/keyboard";
import { GRADE_ORDER, gradeKindOf } from "../../../src/taskpane/indicators/grades";
import { INITIAL_STATE, indicatorsReducer } from "../../../src/taskpane/indicators/state";
import {
  groupText,
  indicatorRows as rowSteps,
  knownYears,
  rowOf,
  type YearChoice,
} from "../../../src/taskpane/indicators/rows";
import {
  departments,
  figuresByYear,
  gapText,
  gradeCounts,
  narrowedRows,
  NO_FILTER,
  policies,
  rowsOfGrades,
  sortRows,
  type IndicatorFilter,
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

/** All rows at once, without slices. */
function indicatorRows(indicators: readonly Indicator[], choice: YearChoice) {
  const steps = rowSteps(indicators, choice);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function filterRows(rows: ReturnType<typeof indicatorRows>, filter: IndicatorFilter) {
  return rowsOfGrades(narrowedRows(rows, filter), filter.grades);
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

  it("gives the same row for the same indicator and year, so that thousands need not be assessed again", () => {
    const one = against100("a", 1);
    expect(rowOf(one, 2020)).toBe(rowOf(one, 2020));
    expect(rowOf({ ...one }, 2020)).not.toBe(rowOf(one, 2020));
  });

  it("shows the beginning of a result in words, because the words are the result", () => {
    const words = observation("actual", 2020, null, {
      missing: "textOnly",
      rawText: "4業務について\n導入の調整を行いました",
    });
    const [row] = indicatorRows([indicator("a", [observation("target", 2020, 3), words])], 2020);
    expect([row!.actualText, row!.grade]).toEqual(["4業務について 導入の調整を…", "－"]);
  });

  it("asks what only the department can answer, until it has", () => {
    const questions = (one: Indicator, year: number) => rowOf(one, year).questions;
    const printed = { fiscalYear: 2020, achieved: true, rawText: "達成", sheet: "s", cell: "A1" };
    const differs = against100("a", 10, { verdicts: [printed] });
    expect(questions(differs, 2020)).toEqual(["verdict"]);
    const explained = {
      ...differs,
      userSettings: { verdicts: [{ fiscalYear: 2020, mark: null, reason: "理由" }] },
    };
    expect(questions(explained, 2020)).toEqual([]);
    expect(questions(against100("残業時間削減", -13.7), 2020)).toEqual(["sign"]);
    const undated = indicator("u", [
      observation("baseline", null, 0),
      observation("actual", 2020, 5),
      observation("target", 2025, 10),
    ]);
    expect(questions(undated, 2020)).toEqual(["baselineYear"]);
    expect(questions(undated, 2021)).toEqual([]);
    expect(
      filterRows(indicatorRows([undated, against100("b", 1)], 2020), { ...NO_FILTER, onlyQuestions: true }),
    ).toHaveLength(1);
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

  it("shows the final target where the year has no number of its own", () => {
    const [row] = indicatorRows(
      [indicator("a", [observation("actual", 2020, 6), observation("target", 2022, 3)])],
      2020,
    );
    expect([row!.yardstick, row!.rateText]).toEqual([{ source: "target", text: "3件" }, "－"]);
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
    const line = [
      observation("baseline", 2018, 0),
      observation("actual", 2020, 526),
      observation("target", 2025, 1000),
    ];
    expect(gapText(rowOf(indicator("line", line), 2020), "ポイント")).toBe("+240.3件");
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

  it("filters by 施策, also by none, and lists them in the order of the sheet", () => {
    expect(policies(rows)).toEqual(["(1) 市民サービス", ""]);
    expect(ids(filterRows(rows, { ...NO_FILTER, policy: "(1) 市民サービス" }))).toEqual(["missed"]);
    expect(ids(filterRows(rows, { ...NO_FILTER, policy: "" }))).toHaveLength(4);
  });

  it("counts by mark what matches everything else, and never averages", () => {
    const ofCitizens = narrowedRows(rows, { ...NO_FILTER, department: "市民課", grades: new Set(["◎"]) });
    expect(
      gradeCounts(ofCitizens)
        .map(({ mark, count }) => `${mark}${count}`)
        .join(" "),
    ).toBe("◎1 ○0 △1 ×1 －0");
  });

  it("lists departments once, those without a name last", () => {
    expect(departments(rows).at(-1)).toBe("");
    expect(departments(rows)).toHaveLength(3);
  });

  it("takes departments that stand in one cell apart", () => {
    const shared = indicatorRows([against100("shared", 90, { department: "税制課、市民課" })], 2020);
    expect(departments([...rows, ...shared])).toEqual(["市民課", "人事課", "税制課", ""]);
    expect(ids(filterRows(shared, { ...NO_FILTER, department: "税制課" }))).toEqual(["shared"]);
    expect(filterRows(shared, { ...NO_FILTER, department: "人事課" })).toEqual([]);
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
    const deemed = observation("actual", 2020, null, { unit: "", deemed: { value: 100, reason: "全校" } });
    expect(formatObservation(deemed, "%")).toBe("100%（みなし）");
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
    expect(formatPlace("R2 実績", range)).toBe("R2 実績!B2");
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

  it("opens another indicator in the list's year, and shows another year of it", () => {
    let state = indicatorsReducer(INITIAL_STATE, { type: "opened", id: "a" });
    state = indicatorsReducer(state, { type: "openedYear", year: 2019 });
    expect(state.open).toEqual({ id: "a", year: 2019 });
    expect(indicatorsReducer(state, { type: "opened", id: "b" }).open).toEqual({ id: "b", year: null });
    expect(indicatorsReducer({ ...state, open: null }, { type: "openedYear", year: 2019 }).open).toBeNull();
  });

  it("applies an answer to its indicator only, and takes it back", () => {
    const two = { indicators: [against100("a", 1), against100("b", 1)], unread: [] };
    const read = indicatorsReducer(INITIAL_STATE, { type: "readDone", result: two });
    const said = indicatorsReducer(read, {
      type: "answered",
      answers: [{ id: "a", settings: { accumulation: "annual" } }],
    });
    expect(said.result!.indicators.map(({ accumulation }) => accumulation)).toEqual(["annual", undefined]);
    expect(said.result!.indicators[1]).toBe(two.indicators[1]);
    const back = indicatorsReducer(said, { type: "answered", answers: [{ id: "a", settings: null }] });
    expect(back.result!.indicators[0]).toBe(two.indicators[0]);
  });

  it("toggles marks", () => {
    const on = indicatorsReducer(INITIAL_STATE, { type: "gradeToggled", grade: "◎" });
    expect(indicatorsReducer(on, { type: "gradeToggled", grade: "◎" }).filter.grades.size).toBe(0);
  });

  it("has a colour and word of its own for each mark of 標準", () => {
    expect(GRADE_ORDER.map(gradeKindOf)).toEqual(["exceeded", "met", "near", "missed", "none"]);
  });
});
