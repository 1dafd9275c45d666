import {
  addPreset,
  countGrades,
  DEFAULT_PRESET,
  findPreset,
  grade,
  gradeInterim,
  SHIPPED_PRESETS,
  type Comparison,
  type Yardstick,
} from ".";

const against = (comparison: Comparison, value: number | null, more: Partial<Yardstick> = {}): Yardstick => ({
  comparison,
  value,
  ...more,
});

function mark(
  actual: number | null,
  yardstick: Yardstick,
  baseline: number | null = null,
  preset = "標準",
): string {
  const found = findPreset(preset);
  if (found === undefined) throw new Error(`no preset ${preset}`);
  return grade({ actual, yardstick, baseline }, found).mark;
}

describe("標準", () => {
  it.each([
    [66, against("ge", 60), null, "◎"],
    [65.9, against("ge", 60), null, "○"],
    [60, against("ge", 60), null, "○"],
    [59, against("ge", 60), null, "△"],
    [48, against("ge", 60), null, "△"],
    [47.9, against("ge", 60), null, "×"],
    [59, against("ge", 60), 59.5, "×"],
    [0, against("le", 15), null, "◎"],
    [0, against("le", 0, { maintain: true }), 0, "○"],
    [1, against("le", 0, { maintain: true }), 0, "×"],
    [120, against("ge", 100, { maintain: true }), null, "○"],
    [5, against("eq", 5), null, "○"],
    [4, against("eq", 5), null, "×"],
    [36.5, against("range", 36, { upper: 37 }), null, "○"],
    [-3, against("ge", -5), null, "○"],
    [-6, against("ge", -5), null, "×"],
    [5, against("ge", 0), null, "○"],
    [null, against("ge", 60), null, "－"],
    [60, against("ge", null), null, "－"],
  ])("%s against %o from %s is %s", (actual, yardstick, baseline, result) => {
    expect(mark(actual, yardstick, baseline)).toBe(result);
  });

  it("gives the reason exactly where the mark is －", () => {
    expect(grade({ actual: null, yardstick: against("ge", 1) }, DEFAULT_PRESET).reason).toBe("MISSING");
    expect(grade({ actual: 1, yardstick: against("ge", 1) }, DEFAULT_PRESET).reason).toBeNull();
  });
});

describe("interim years without a plan", () => {
  const period = { baselineYear: 2019, targetYear: 2025 };
  const interim = (
    actual: number | null,
    baseline: number | null,
    year: number | null,
    target = against("ge", 100),
  ) => gradeInterim({ actual, baseline, target, year, period, yardstick: against("ge", 50) }, DEFAULT_PRESET);

  it.each([
    [100, 0, 2022, "◎", null],
    [50, 0, 2022, "○", null],
    [30, 0, 2022, "△", null],
    [29, 0, 2022, "×", null],
    [-1, 0, 2022, "×", null],
    [0, 0, 2019, "－", "BASELINE_YEAR"],
    [100, 0, 2019, "◎", null],
    [50, null, 2022, "－", "MISSING"],
    [100, null, 2022, "◎", null],
    [null, 0, 2022, "－", "MISSING"],
    [99, 100, 2022, "×", null],
  ])("%s from %s in %s is %s", (actual, baseline, year, result, reason) => {
    expect(interim(actual, baseline, year)).toEqual({ mark: result, reason });
  });

  it("never gives ◎ to 維持", () => {
    const kept = against("le", 0, { maintain: true });
    expect([0, 1].map((actual) => interim(actual, 0, 2020, kept).mark)).toEqual(["○", "×"]);
  });

  it("lets a preset without rules for interim years use the expected value", () => {
    const twoWay = findPreset("達成/未達") ?? DEFAULT_PRESET;
    const input = {
      baseline: 0,
      target: against("ge", 100),
      year: 2022,
      period,
      yardstick: against("ge", 50),
    };
    expect(gradeInterim({ ...input, actual: 50 }, twoWay).mark).toBe("達成");
    expect(gradeInterim({ ...input, actual: 49 }, twoWay).mark).toBe("未達");
    expect(gradeInterim({ ...input, actual: 49, year: 2019 }, twoWay).mark).toBe("－");
  });
});

describe("other presets", () => {
  it.each([
    ["独法", 120, null, "A"],
    ["独法", 100, null, "B"],
    ["独法", 80, null, "C"],
    ["独法", 79, null, "D"],
    ["独法", null, null, "－"],
    ["健康日本21", 100, 50, "A"],
    ["健康日本21", 60, 50, "B"],
    ["健康日本21", 50, 50, "C"],
    ["健康日本21", 40, 50, "D"],
    ["健康日本21", 60, null, "E"],
    ["健康日本21", null, 50, "E"],
    ["順調80/60", 80, null, "順調"],
    ["順調80/60", 60, null, "概ね順調"],
    ["順調80/60", 59, null, "遅れ"],
    ["達成/未達", 100, null, "達成"],
    ["達成/未達", 99.9, null, "未達"],
  ])("%s: %s of 100 from %s is %s", (preset, actual, baseline, result) => {
    expect(mark(actual, against("ge", 100), baseline, preset)).toBe(result);
  });

  it("have different ids and names, and an open last rule", () => {
    expect(new Set(SHIPPED_PRESETS.map((preset) => preset.id)).size).toBe(SHIPPED_PRESETS.length);
    for (const preset of SHIPPED_PRESETS) {
      const others = SHIPPED_PRESETS.filter((each) => each !== preset);
      expect(addPreset(others, JSON.parse(JSON.stringify(preset))).ok).toBe(true);
    }
  });
});

describe("a user's preset", () => {
  const own = {
    id: "own",
    name: "本市100/60",
    marks: [
      { mark: "A", meaning: "達成" },
      { mark: "B", meaning: "60%以上" },
      { mark: "C", meaning: "60%未満" },
    ],
    rules: [
      { mark: "A", when: { achieved: true } },
      { mark: "B", when: { rateAtLeast: 0.6 } },
      { mark: "C", when: {} },
    ],
  };

  it("is added behind those shipped and found by its name", () => {
    const added = addPreset(SHIPPED_PRESETS, own);
    if (!added.ok) throw new Error(added.problem.message);
    const preset = findPreset("本市１００／６０", added.value);
    expect(preset && grade({ actual: 60, yardstick: against("ge", 100) }, preset).mark).toBe("B");
    expect(SHIPPED_PRESETS).toHaveLength(5);
  });

  it.each([
    ["a text", "own"],
    ["no name", { ...own, name: "" }],
    ["a taken name", { ...own, name: "標準" }],
    ["no rules", { ...own, rules: [] }],
    ["an unknown mark", { ...own, rules: [{ mark: "Z", when: {} }] }],
    ["an unknown condition", { ...own, rules: [{ mark: "A", when: { rateAtleast: 1 } }, ...own.rules] }],
    ["a wrong value", { ...own, rules: [{ mark: "A", when: { rateAtLeast: "1" } }, ...own.rules] }],
    ["no open last rule", { ...own, rules: own.rules.slice(0, 2) }],
  ])("is refused with %s", (_, input) => {
    const added = addPreset(SHIPPED_PRESETS, input);
    expect(added.ok ? "" : added.problem.code).toBe("achievement.invalidPreset");
    expect(added.ok ? "" : added.problem.message).toMatch(/^判定プリセットを読めません。.+。$/);
  });
});

it("grades are rolled up by counts, － last", () => {
  expect(countGrades(["○", "◎", "○", "－"], DEFAULT_PRESET)).toEqual([
    { mark: "◎", count: 1 },
    { mark: "○", count: 2 },
    { mark: "△", count: 0 },
    { mark: "×", count: 0 },
    { mark: "－", count: 1 },
  ]);
});
