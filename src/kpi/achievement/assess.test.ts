import type { Observation } from "../indicator/model";
import { indicator, observation } from "../indicator/testing";
import { assessIndicator, findPreset, latestYearWithActual, type Assessment } from ".";

const series = [
  observation("baseline", 2019, 0),
  observation("plan", 2021, 20),
  observation("actual", 2020, 16),
  observation("actual", 2021, 40),
  observation("target", 2025, 100),
];

function brief({ yardstick, rateText, progressText, grade, reason, interim }: Assessment): unknown[] {
  return [yardstick?.source, yardstick?.value, rateText, progressText, grade, reason, interim];
}

describe("yardstick", () => {
  it("is the plan of the year where one is printed", () => {
    expect(brief(assessIndicator(indicator(series), 2021))).toEqual([
      "plan",
      20,
      "200.0%",
      "40.0%",
      "◎",
      null,
      false,
    ]);
  });

  it("is the straight line in a year without a plan, graded by pace", () => {
    const [source, value, ...rest] = brief(assessIndicator(indicator(series), 2020));
    expect([source, rest]).toEqual(["expected", ["96.0%", "16.0%", "△", null, true]]);
    expect(value).toBeCloseTo(100 / 6, 9);
  });

  it("is the target in the target year, and after it", () => {
    const late = [...series, observation("actual", 2025, 99), observation("actual", 2026, 100)];
    expect(brief(assessIndicator(indicator(late), 2025))).toEqual([
      "target",
      100,
      "99.0%",
      "99.0%",
      "△",
      null,
      false,
    ]);
    expect(assessIndicator(indicator(late), 2026).achieved.deadline).toBe("after");
    const inTime = [...series, observation("actual", 2024, 100), observation("actual", 2026, 100)];
    expect(assessIndicator(indicator(inTime), 2026).achieved.deadline).toBe("within");
    expect(assessIndicator(indicator(late), 2025).achieved.deadline).toBeNull();
  });

  it("is the target where no target year is known", () => {
    const yearless = [observation("actual", 2020, 6), observation("target", null, 3)];
    expect(brief(assessIndicator(indicator(yearless), 2020))).toEqual([
      "target",
      3,
      "200.0%",
      "－",
      "◎",
      null,
      false,
    ]);
  });

  it("is a target printed for that very year before the final one", () => {
    const staged = [...series, observation("target", 2023, 50), observation("actual", 2023, 45)];
    expect(assessIndicator(indicator(staged), 2023).yardstick).toMatchObject({ source: "plan", value: 50 });
  });

  it("is the plan alone where there is no target", () => {
    const planned = [observation("plan", 2023, 20), observation("actual", 2023, 27)];
    expect(brief(assessIndicator(indicator(planned), 2023))).toEqual([
      "plan",
      20,
      "135.0%",
      "－",
      "◎",
      null,
      false,
    ]);
  });

  it("is missing without a baseline, said with the reason", () => {
    const assessed = assessIndicator(indicator(series.slice(1)), 2020);
    expect([assessed.yardstick, assessed.grade, assessed.reason]).toEqual([null, "－", "MISSING"]);
    expect(assessed.reasonText).toContain("基準値もない");
  });

  it("is found with a baseline year that the user says where the sheet prints none", () => {
    const undated = indicator([observation("baseline", null, 0), ...series.slice(1)]);
    const assessed = assessIndicator(undated, 2020);
    expect([assessed.grade, assessed.reason]).toEqual(["－", "MISSING"]);
    expect(assessed.reasonText).toContain("基準年度を指定");
    expect(assessIndicator(undated, 2020, undefined, { baselineYear: 2019 }).grade).toBe("△");
  });
});

describe("－ with its reason", () => {
  const withActual = (actual: Observation) => [...series, actual];

  it.each([
    [observation("actual", 2022, null, { missing: "notYetDue" }), "notYetDue"],
    [observation("actual", 2022, null, { missing: "notIntroduced", rawText: "0人[※]" }), "notIntroduced"],
    [observation("actual", 2022, null), "MISSING"],
  ])("%#: an actual without a number", (actual, reason) => {
    const assessed = assessIndicator(indicator(withActual(actual)), 2022);
    expect([assessed.grade, assessed.reason, assessed.rateText]).toEqual(["－", reason, "－"]);
    expect(assessed.reasonText).toMatch(/。$/);
  });

  it("keeps the text of a text-only actual", () => {
    const rawText = "4業務について導入の調整";
    const text = observation("actual", 2022, null, { missing: "textOnly", rawText });
    expect(assessIndicator(indicator(withActual(text)), 2022)).toMatchObject({
      grade: "－",
      reason: "TEXT_ONLY",
      actualText: rawText,
      missing: "textOnly",
    });
  });

  it("0 is a value", () => {
    expect(assessIndicator(indicator(withActual(observation("actual", 2022, 0))), 2022).grade).toBe("×");
  });

  it("a year without any cell", () => {
    expect(assessIndicator(indicator(series), 2024)).toMatchObject({ grade: "－", actualText: null });
  });
});

describe("method break", () => {
  const broken = indicator(
    [
      observation("baseline", 2020, 14042),
      observation("plan", 2023, 17000),
      observation("actual", 2021, 14320),
      observation("actual", 2023, 4371),
      observation("target", 2023, 17000),
    ],
    { methodBreaks: [2022] },
  );

  it("makes what lies after it incomparable", () => {
    expect(assessIndicator(broken, 2023)).toMatchObject({ grade: "－", reason: "METHOD_BREAK" });
    expect(assessIndicator(broken, 2021).reason).toBeNull();
  });

  it("can be overridden with a reason", () => {
    const options = { acrossMethodBreak: { reason: "同じ集計で再計算した" } };
    expect(assessIndicator(broken, 2023, undefined, options).grade).toBe("×");
  });

  it("does not matter where the baseline was measured after it", () => {
    const renewed = {
      ...broken,
      observations: [observation("baseline", 2022, 3000), ...broken.observations.slice(1)],
    };
    expect(assessIndicator(renewed, 2023).reason).toBeNull();
  });
});

describe("what stands beside", () => {
  it("a value relative to a base year starts at 0", () => {
    const target = observation("target", 2022, 5, { unit: "%", rawText: "令和元年度比5%削減" });
    const relative = indicator([observation("actual", 2020, 4.8), target], { name: "時間外勤務", unit: "%" });
    const assessed = assessIndicator(relative, 2022);
    expect(assessed.baseline).toMatchObject({ value: 0, fiscalYear: 2019, observation: null });
    expect(assessIndicator(relative, 2020)).toMatchObject({ progressText: "96.0%", grade: "○" });
  });

  it("a printed verdict is kept, and a difference is said", () => {
    const verdicts = [{ fiscalYear: 2021, achieved: false, rawText: "目標未達", sheet: "1", cell: "B9" }];
    const assessed = assessIndicator(indicator(series, { verdicts }), 2021);
    expect([assessed.grade, assessed.printedVerdict?.rawText]).toEqual(["◎", "目標未達"]);
    expect(assessed.warnings.map((warning) => warning.code)).toEqual(["VERDICT_DISAGREES"]);
  });

  it("a negative value of a 削減 indicator is asked about, not decided", () => {
    const negative = [observation("plan", 2022, 5), observation("actual", 2022, -13.7)];
    const assessed = assessIndicator(indicator(negative, { name: "残業時間削減" }), 2022);
    expect(assessed.warnings.map((warning) => warning.code)).toEqual(["NEGATIVE_REDUCTION"]);
    expect([assessed.grade, assessed.rateText]).toEqual(["×", "-274.0%"]);
  });

  it("a revised target is reported against both", () => {
    const revised = [
      observation("actual", 2021, 10),
      observation("target", 2022, 3),
      observation("target", 2022, 30),
    ];
    const assessed = assessIndicator(indicator(revised), 2021);
    expect([assessed.target?.value, assessed.originalTarget?.value]).toEqual([30, 3]);
    expect([assessed.achieved.target, assessed.achieved.originalTarget]).toEqual([
      { evaluable: true, value: false },
      { evaluable: true, value: true },
    ]);
    expect(assessed.warnings.map((warning) => warning.message)).toEqual([
      "目標が改定されています（当初目標 3件）。",
    ]);
  });

  it("the preset in force is named", () => {
    const preset = findPreset("独法");
    expect(assessIndicator(indicator(series), 2021, preset)).toMatchObject({ grade: "A", preset: "agency" });
  });

  it("an actual of 0 below its ceiling is shown as 達成", () => {
    const none = [observation("plan", 2022, 5), observation("actual", 2022, 0)];
    const assessed = assessIndicator(indicator(none, { comparison: "le", direction: "decrease" }), 2022);
    expect([assessed.rateText, assessed.grade]).toEqual(["達成", "◎"]);
  });

  it("維持 at 0 is held in every year", () => {
    const kept = [
      observation("baseline", null, 0),
      observation("actual", 2020, 1),
      observation("target", 2025, 0),
    ];
    const assessed = assessIndicator(indicator(kept, { comparison: "le", direction: "maintain" }), 2020);
    expect(brief(assessed)).toEqual(["target", 0, "－", "－", "×", null, true]);
  });

  it("the forecast looks to the target year and leaves later actuals out", () => {
    const { forecast } = assessIndicator(indicator(series), 2021);
    expect(forecast).toMatchObject({
      evaluable: true,
      value: { points: [{ year: 2019 }, { year: 2020 }, { year: 2021 }] },
    });
    expect(assessIndicator(indicator(series), 2020).forecast).toMatchObject({ value: { value: 96 } });
  });
});

it("latestYearWithActual", () => {
  const blank = indicator([observation("actual", 2024, null)]);
  expect(latestYearWithActual([indicator(series), blank])).toBe(2021);
  expect(latestYearWithActual([blank])).toBeNull();
});
