import fc from "fast-check";
import {
  achieved,
  elapsed,
  expected,
  forecast,
  formatRate,
  gap,
  naturalLimits,
  pace,
  parseComparison,
  progress,
  rate,
  required,
  roundHalfAway,
  shortfall,
  shownPercent,
  yardstickFrom,
  type Comparison,
  type Measure,
  type Yardstick,
} from ".";
import { roundUp, subtract, truncate } from "./arithmetic";

const target = (comparison: Comparison, value: number | null, more: Partial<Yardstick> = {}): Yardstick => ({
  comparison,
  value,
  ...more,
});
const period = { baselineYear: 2019, targetYear: 2025 };

function said<T>(measure: Measure<T>): T | string {
  return measure.evaluable ? measure.value : measure.reason;
}

describe("rounding", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.25, 1, -0.3],
    [110.00000000000001, 1, 110],
    [31.25, 1, 31.3],
    [1e21, 2, 1e21],
    [1.5e-7, 7, 2e-7],
    [-0.04, 1, 0],
  ])("%d to %d decimals is %d", (value, decimals, result) => {
    expect(roundHalfAway(value, decimals)).toBe(result);
  });

  it("cuts off and raises by the printed digits", () => {
    expect([truncate(32.9522, 1), roundUp(32.9522, 1), truncate(33, 1), roundUp(33, 1)]).toEqual([
      32.9, 33, 33, 33,
    ]);
  });

  it("subtracts as decimals do", () => {
    expect([subtract(33.3, 30), subtract(0.3, 0.1), subtract(-16.91, 10)]).toEqual([3.3, 0.2, -26.91]);
  });
});

describe("ACHIEVED", () => {
  it.each([
    ["ge", 30, 30, true],
    ["ge", 29.9, 30, false],
    ["gt", 30, 30, false],
    ["gt", 30.1, 30, true],
    ["le", 15, 15, true],
    ["le", 15.1, 15, false],
    ["lt", 15, 15, false],
    ["lt", 14.9, 15, true],
    ["eq", 15, 15, true],
    ["eq", 14, 15, false],
    ["ge", 0.1 + 0.2, 0.3, true],
    ["gt", 0.1 + 0.2, 0.3, false],
    ["ge", 999_999_999, 1_000_000_000, false],
    ["ge", -3, -5, true],
    ["le", 1, 0, false],
  ] as const)("%s: %d against %d is %s", (comparison, actual, value, result) => {
    expect(said(achieved(actual, target(comparison, value)))).toBe(result);
  });

  it("takes ±τ with its ends", () => {
    const around = target("eq", 36, { tolerance: 0.3 });
    expect([35.7, 36.3, 36.31].map((actual) => said(achieved(actual, around)))).toEqual([true, true, false]);
  });

  it("takes a range with its ends", () => {
    const between = target("range", 36, { upper: 37 });
    expect([36, 37, 35.9, 37.1].map((actual) => said(achieved(actual, between)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(said(achieved(36, target("range", 36)))).toBe("MISSING");
  });

  it("never takes a missing value for 0", () => {
    expect(said(achieved(null, target("le", 0)))).toBe("MISSING");
    expect(said(achieved(0, target("le", null)))).toBe("MISSING");
    expect(said(achieved(NaN, target("le", 1)))).toBe("MISSING");
  });
});

describe("RATE", () => {
  it.each([
    ["ge", 45, 50, 0.9],
    ["gt", 45, 50, 0.9],
    ["le", 30, 15, 0.5],
    ["lt", 10, 15, 1.5],
    ["ge", -16.91, 10, -1.691],
    ["ge", 0, 10, 0],
    ["ge", null, 0, "MISSING"],
    ["ge", 5, 0, "ZERO_TARGET"],
    ["eq", 5, 0, "ZERO_TARGET"],
    ["ge", 5, -5, "NEG_TARGET"],
    ["le", -6, -5, "NEG_TARGET"],
    ["eq", 5, 5, "MAINTAIN"],
    ["le", 0, 15, "ZERO_ACTUAL"],
    ["lt", 0, 15, "ZERO_ACTUAL"],
    ["le", 0, 0, "ZERO_TARGET"],
  ] as const)("%s: %s against %s is %s", (comparison, actual, value, result) => {
    expect(said(rate(actual, target(comparison, value)))).toEqual(result);
  });

  it("has no ratio for 維持 and 範囲", () => {
    expect(said(rate(95, target("ge", 90, { maintain: true })))).toBe("MAINTAIN");
    expect(said(rate(3, target("range", 0, { upper: 5 })))).toBe("MAINTAIN");
  });

  it("can be 2 − a÷t for a falling indicator, which has a value at 0", () => {
    expect(said(rate(30, target("le", 15), "difference"))).toBe(0);
    expect(said(rate(0, target("le", 15), "difference"))).toBe(2);
  });

  it("is never shown as 100 % where it was not met", () => {
    expect(shownPercent(2999 / 3000, false)).toBe(99.9);
    expect(shownPercent(2999 / 3000, false, 2)).toBe(99.97);
    expect(shownPercent(2999 / 3000, false, 0)).toBe(99);
    expect(shownPercent(1, false)).toBe(99.9);
    expect(formatRate(66 / 60, true)).toBe("110.0%");
    expect(formatRate(6631 / 100, true)).toBe("6,631.0%");
  });

  it("rises with the actual for 以上, and falls for 以下", () => {
    const amount = fc.double({ min: 0.001, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (first, second, value) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        const rates = [low, high].map((actual) => said(rate(actual, target("ge", value))));
        expect(rates[0]).toBeLessThanOrEqual(Number(rates[1]));
        const falling = [low, high].map((actual) => said(rate(actual, target("le", value))));
        expect(falling[0]).toBeGreaterThanOrEqual(Number(falling[1]));
      }),
    );
  });

  it("is at least 1 exactly where 以上 is met, but for noise", () => {
    const amount = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, (actual, value) => {
        expect(Number(said(rate(actual, target("ge", value)))) >= 1).toBe(
          said(achieved(actual, target("ge", value))),
        );
      }),
    );
  });
});

describe("PROGRESS", () => {
  it.each([
    ["ge", 6, 2, 20, 4 / 18],
    ["le", 90, 240, 15, 150 / 225],
    ["le", 250, 240, 15, -10 / 225],
    ["ge", 40.5, 45.7, 52, -5.2 / 6.3],
    ["ge", 45.7, 45.7, 52, 0],
    ["le", 240, 240, 15, 0],
    ["ge", 5, 18, 18, "NO_DISTANCE"],
    ["ge", 4.32, 5.6, 3, "BASELINE_ALREADY_MET"],
    ["le", 10, 5, 15, "BASELINE_ALREADY_MET"],
    ["eq", 5, 5, 5, "MAINTAIN"],
    ["ge", null, 2, 20, "MISSING"],
    ["ge", 2, null, 20, "MISSING"],
  ] as const)("%s: %s from %s to %s is %s", (comparison, actual, baseline, value, result) => {
    const made = said(progress(actual, baseline, target(comparison, value)));
    expect(made).toEqual(typeof result === "number" ? expect.closeTo(result, 12) : result);
    expect(Object.is(made, -0)).toBe(false);
  });
});

describe("GAP and SHORTFALL", () => {
  it.each([
    [target("ge", 100), 82.8, -17.2, 17.2],
    [target("ge", 100), 120, 20, 0],
    [target("le", 15), 20, 5, 5],
    [target("le", 15), 10, -5, 0],
    [target("eq", 10, { tolerance: 2 }), 5, -5, 3],
    [target("range", 36, { upper: 37 }), 38, 1, 1],
    [target("range", 36, { upper: 37 }), 35.5, -0.5, 0.5],
    [target("range", 36, { upper: 37 }), 36.5, 0, 0],
    [target("ge", null), 36.5, "MISSING", "MISSING"],
  ])("%o at %d", (yardstick, actual, difference, missing) => {
    expect([said(gap(actual, yardstick)), said(shortfall(actual, yardstick))]).toEqual([difference, missing]);
  });
});

describe("years", () => {
  it("ELAPSED", () => {
    expect([2019, 2022, 2025, 2026, null].map((year) => said(elapsed(year, period)))).toEqual([
      0,
      0.5,
      1,
      7 / 6,
      "MISSING",
    ]);
    expect(said(elapsed(2020, { baselineYear: 2020, targetYear: 2020 }))).toBe("NO_PERIOD");
  });

  it("EXPECTED ends exactly on the target", () => {
    expect(said(expected(0.1, 0.7, 2025, period))).toBe(0.7);
    expect(said(expected(0, 600, 2020, period))).toBeCloseTo(100, 9);
    expect(said(expected(null, 600, 2020, period))).toBe("MISSING");
  });

  it("PACE", () => {
    expect(said(pace(50, 0, target("ge", 100), 2022, period))).toBe(1);
    expect(said(pace(0, 0, target("ge", 100), 2019, period))).toBe("BASELINE_YEAR");
    expect(said(pace(5, 5, target("ge", 5), 2022, period))).toBe("NO_DISTANCE");
    expect(said(pace(5, null, target("ge", 5), 2022, period))).toBe("MISSING");
  });

  it("REQUIRED", () => {
    expect(said(required(40, target("ge", 100), 2022, 2025))).toBe(20);
    expect(said(required(90, target("le", 15), 2022, 2025))).toBe(-25);
    expect(said(required(100, target("ge", 100), 2022, 2025))).toBe(0);
    expect(said(required(100, target("ge", 100), 2025, 2025))).toBe("PAST_TARGET_YEAR");
    expect(said(required(1, target("le", 0, { maintain: true }), 2020, 2025))).toBe("MAINTAIN");
    expect(said(required(null, target("ge", 100), 2020, 2025))).toBe("MISSING");
  });
});

describe("FORECAST", () => {
  const actuals = [
    { year: 2019, value: 90 },
    { year: 2020, value: 10 },
    { year: 2021, value: 20 },
    { year: 2022, value: 30 },
  ];
  const valueOf = (request: Parameters<typeof forecast>[0]) => {
    const found = forecast(request);
    return found.evaluable ? found.value.value : found.reason;
  };

  it("rests on the latest three actuals, and on none before the last method break", () => {
    expect(valueOf({ actuals, year: 2023 })).toBeCloseTo(40, 9);
    expect(valueOf({ actuals, year: 2023, methodBreaks: [2019, 2021] })).toBeCloseTo(40, 9);
    expect(valueOf({ actuals, year: 2023, methodBreaks: [2022] })).toBe("TOO_FEW_POINTS");
  });

  it("uses the baseline only where there are fewer than three actuals", () => {
    const baseline = { year: 2018, value: 1000 };
    expect(valueOf({ actuals, baseline, year: 2023 })).toBeCloseTo(40, 9);
    expect(valueOf({ actuals: actuals.slice(3), baseline: { year: 2021, value: 10 }, year: 2023 })).toBe(50);
    expect(valueOf({ actuals: actuals.slice(3), baseline: { year: 2022, value: 10 }, year: 2023 })).toBe(
      "TOO_FEW_POINTS",
    );
  });

  it("stays within natural limits", () => {
    expect(valueOf({ actuals, year: 2040, limits: naturalLimits("%", [10, 30]) })).toBe(100);
    expect(valueOf({ actuals, year: 2000, limits: naturalLimits("人", [10, 30]) })).toBe(0);
    expect(naturalLimits("%", [10, 130])).toEqual({});
    expect(naturalLimits("%", [-16.91])).toEqual({});
    expect(naturalLimits("", [1])).toEqual({});
  });
});

describe("comparison words", () => {
  it.each([
    ["以上", "ge"],
    ["＞＝", "ge"],
    ["≧", "ge"],
    ["増加", "ge"],
    ["削減", "ge"],
    ["以内", "le"],
    ["減少", "le"],
    ["<=", "le"],
    ["未満", "lt"],
    ["超", "gt"],
    ["=", "eq"],
    ["維持", "maintain"],
    ["範囲", "range"],
    ["LE", "le"],
    ["およそ", null],
    ["", null],
  ])("%s is %s", (word, comparison) => expect(parseComparison(word)).toBe(comparison));

  it("維持 with target 0 is held from above, otherwise it is 同じ", () => {
    expect(yardstickFrom("maintain", 0)).toMatchObject({ comparison: "le", maintain: true });
    expect(yardstickFrom("maintain", 5)).toMatchObject({ comparison: "eq", tolerance: 0, maintain: true });
  });
});

it("no input makes a measure throw", () => {
  const value = fc.option(fc.double());
  const year = fc.option(fc.integer());
  const comparison = fc.constantFrom<Comparison>("ge", "gt", "le", "lt", "eq", "range");
  fc.assert(
    fc.property(value, value, value, value, year, year, year, comparison, fc.boolean(), (...given) => {
      const [actual, baseline, goal, upper, asked, from, until, compared, maintain] = given;
      const yardstick = { comparison: compared, value: goal, upper, maintain };
      const span = { baselineYear: from, targetYear: until };
      const measures: readonly Measure<unknown>[] = [
        achieved(actual, yardstick),
        rate(actual, yardstick),
        progress(actual, baseline, yardstick),
        gap(actual, yardstick),
        shortfall(actual, yardstick),
        elapsed(asked, span),
        expected(baseline, goal, asked, span),
        pace(actual, baseline, yardstick, asked, span),
        required(actual, yardstick, asked, until),
      ];
      for (const measure of measures) expect(typeof measure.evaluable).toBe("boolean");
    }),
  );
});
