import fc from "fast-check";
import cases from "../kpi/achievement/cases.json";
import { addPreset, roundHalfAway, SHIPPED_PRESETS } from "../kpi/achievement";
import { setLanguage } from "../strings";
import { evaluateFunction } from "./evaluate";
import { usePresets } from "./grade";
import { allFunctions } from "./registry";

function valueOf(name: string, ...values: unknown[]): unknown {
  const evaluation = evaluateFunction(name, values);
  return "value" in evaluation ? evaluation.value : `${evaluation.error} ${evaluation.message}`;
}

/** The value of a cell, or its error code. */
function codeOf(name: string, ...values: unknown[]): unknown {
  const value = valueOf(name, ...values);
  return typeof value === "string" && /^#/.test(value) ? value.split(" ")[0] : value;
}

const MISSING_ACTUAL = "#N/A 実績が未入力です";

describe("every function", () => {
  it("is named by 「RATE」, 「rate」 and 「KPI.RATE」", () => {
    for (const name of ["RATE", "rate", "KPI.RATE", "kpi.Rate"]) expect(valueOf(name, 1, 2)).toBe(0.5);
    expect(evaluateFunction("RATES", [1, 2])).toMatchObject({ error: "#NAME?" });
  });

  it("counts its arguments", () => {
    expect(valueOf("RATE", 1)).toBe("#VALUE! RATE の引数は 2 個から 3 個です。");
    expect(codeOf("GAP", 1, 2, 3)).toBe("#VALUE!");
  });

  it.each(allFunctions.map((each) => [each.name, each] as const))("%s never throws", (_, each) => {
    const cell = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.constant(""));
    const argument = fc.oneof(
      cell,
      fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      fc.array(cell),
    );
    const values = fc.array(argument, { minLength: each.required, maxLength: each.required + each.optional });
    fc.assert(
      fc.property(values, (given) => {
        const evaluation = evaluateFunction(each.name, given);
        expect("value" in evaluation || evaluation.message.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "RATE",
    "ACHIEVED",
    "GAP",
    "VALUE",
    "UNIT",
    "FISCALYEAR",
    "LGCODE",
    "WAREKI",
    "SPLIT",
    "CHECK",
    "RATIO",
  ])("%s takes a blank for missing, never for 0", (name) => {
    const least = allFunctions.find((each) => each.name === name)?.required ?? 0;
    for (const blank of [null, "", " 　"]) {
      const values = [blank, ...Array.from({ length: least - 1 }, () => 3)];
      expect(valueOf(name, ...values)).toMatch(/^#N\/A .+が未入力です$/);
    }
  });

  it("answers in English where English was chosen", () => {
    setLanguage("en");
    try {
      expect(valueOf("RATE", null, 3)).toBe("#N/A The actual has not been entered");
    } finally {
      setLanguage("ja");
    }
  });
});

describe("ranges", () => {
  it("spill with a single value beside them", () => {
    expect(valueOf("RATE", [[1], [2]], 4)).toEqual([[0.25], [0.5]]);
    expect(valueOf("RATE", 1, [[2, 4]])).toEqual([[0.5, 0.25]]);
    expect(
      valueOf(
        "RATE",
        [
          [10, 20],
          [30, 40],
        ],
        [
          [10, 10],
          [60, 80],
        ],
        [
          ["以上", "以下"],
          [null, ""],
        ],
      ),
    ).toEqual([
      [1, 0.5],
      [0.5, 0.5],
    ]);
  });

  it("hold the error of an element and leave the others alone", () => {
    expect(valueOf("RATE", [["１０"], [""], ["中止"], [0]], 5)).toEqual([
      [2],
      [{ error: "#N/A", message: "実績が未入力です" }],
      [{ error: "#VALUE!", message: expect.stringContaining("「中止」") }],
      [0],
    ]);
  });

  it("must be of one shape", () => {
    expect(valueOf("RATE", [[1], [2]], [[1], [2], [3]])).toBe(
      "#VALUE! 範囲の大きさがそろっていません（2行×1列、3行×1列）。同じ大きさの範囲か、1つの値を指定してください。",
    );
    expect(codeOf("RATE", [[1], [2]], [[1, 2]])).toBe("#VALUE!");
  });

  it("of one cell are single values", () => {
    expect(valueOf("RATE", [[1]], [[2]])).toBe(0.5);
    expect(valueOf("RATE", [[""]], [[2]])).toBe(MISSING_ACTUAL);
  });
});

describe("the sheet's own text", () => {
  it.each([
    ["1,000時間", "2,000時間", 0.5],
    ["82.8%", "100%", 0.828],
    ["８２．８％", "１００％", 0.828],
    ["約180時間", "360時間", 0.5],
    ["▲3.2", "10", -0.32],
    ["１０", 20, 0.5],
    ["30分", "15分以内", 0.5],
    [30, "15分未満", 0.5],
    ["20人", "10名以上", 2],
    ["12人", "10人超", 1.2],
    ["5%", "10%まで減少", 2],
    ["4.8%", "5%削減", 0.96],
  ])("RATE(%s, %s) is %d", (actual, target, rate) => {
    expect(valueOf("RATE", actual, target)).toBeCloseTo(rate, 12);
  });

  it("the comparison argument goes before the target's text", () => {
    expect(valueOf("RATE", "30分", "15分以内", "以上")).toBe(2);
  });

  it("several numbers and no number are named", () => {
    expect(valueOf("RATE", "特定健診48% 保健指導60%", "50%")).toMatch(
      /^#VALUE! 実績を読めません。.*48%、60%/,
    );
    expect(valueOf("RATE", 3, "毎年向上")).toMatch(
      /^#VALUE! 目標を読めません。「毎年向上」には数値がありません/,
    );
    expect(codeOf("RATE", true, 5)).toBe("#VALUE!");
  });

  it("units must agree, and both are named when they do not", () => {
    expect(valueOf("RATE", "10時間", "10件")).toMatch(/^#VALUE! .*実績は「時間」、目標は「件」/);
    expect(codeOf("GAP", "5ポイント", "10%")).toBe("#VALUE!");
    expect(codeOf("PROGRESS", "10人", "0業務", "17項目")).toBe("#VALUE!");
  });

  it("a bare number beside a % is refused where it could be a fraction", () => {
    expect(valueOf("RATE", 0.45, "50%")).toMatch(/^#VALUE! 目標は「50%」ですが、実績の 0\.45 には単位がなく/);
    expect(codeOf("RATE", "45%", 0.5)).toBe("#VALUE!");
    expect(codeOf("RATE", "45%", 1)).toBe("#VALUE!");
    expect(valueOf("RATE", 45, "50%")).toBe(0.9);
    expect(valueOf("RATE", 0, "50%")).toBe(0);
    expect(valueOf("RATE", 0.45, 0.5)).toBe(0.9);
  });

  it("a consideration or a plan is no result", () => {
    expect(valueOf("RATE", "4業務について導入の調整", "3業務以上導入")).toMatch(
      /^#N\/A 実績「4業務について導入の調整」/,
    );
    expect(codeOf("ACHIEVED", "2業務について検討", "2業務以上見直し")).toBe("#N/A");
    expect(valueOf("ACHIEVED", "3業務を予定どおり導入", "3業務以上導入")).toBe(true);
  });
});

describe("RATE", () => {
  it.each([
    [[0, 15, "以下"], "#N/A", "達成です"],
    [[1, 0, "以下"], "#N/A", "目標が0"],
    [[1, -5], "#N/A", "負の値"],
    [[5, 5, "維持"], "#N/A", "維持"],
    [[5, "3〜7"], "#N/A", "維持"],
    [[5, 3, "だいたい"], "#VALUE!", "「だいたい」"],
    [[5, 3, 1], "#VALUE!", "「1」"],
    [[5, null], "#N/A", "目標が未入力です"],
    [[1e308, 1e-308], "#VALUE!", "大きすぎ"],
  ])("RATE%j is %s %s", (values, error, words) => {
    expect(evaluateFunction("RATE", values)).toEqual({ error, message: expect.stringContaining(words) });
  });
});

it("ACHIEVED", () => {
  expect(valueOf("ACHIEVED", 15, "15分以内")).toBe(true);
  expect(valueOf("ACHIEVED", 15, "15分未満")).toBe(false);
  expect(valueOf("ACHIEVED", 0, 0, "維持")).toBe(true);
  expect(valueOf("ACHIEVED", 1, "0件を維持")).toBe(false);
  expect(valueOf("ACHIEVED", 91, "90%以上を維持")).toBe(true);
  expect(valueOf("RATE", 91, "90%以上を維持")).toMatch(/^#N\/A 維持/);
  expect(valueOf("ACHIEVED", 700, "600時間を削減")).toBe(true);
  expect(valueOf("ACHIEVED", 20, "15分に短縮")).toBe(false);
  expect(valueOf("ACHIEVED", [[36], [37.1]], "36〜37℃")).toEqual([[true], [false]]);
  expect(valueOf("ACHIEVED", 36.5, "36〜37", "範囲")).toBe(true);
  expect(codeOf("ACHIEVED", 36.5, 36, "範囲")).toBe("#VALUE!");
  expect(valueOf("ACHIEVED", "35%", "36±1%")).toBe(true);
});

it("GAP", () => {
  expect(valueOf("GAP", "82.8%", "100%")).toBe(-17.2);
  expect(valueOf("GAP", 33.3, 30)).toBe(3.3);
});

it("PROGRESS", () => {
  expect(valueOf("PROGRESS", 90, 240, "15分以内")).toBeCloseTo(2 / 3, 12);
  expect(valueOf("PROGRESS", 90, 240, 15, "減少")).toBeCloseTo(2 / 3, 12);
  expect(valueOf("PROGRESS", 90, 240, 15)).toMatch(/^#N\/A 基準値がすでに目標を満たしている.*「以下」/);
  expect(valueOf("PROGRESS", 4.32, 5.6, 3, "以上")).not.toMatch(/「以下」/);
  expect(valueOf("PROGRESS", 5, 18, 18)).toMatch(/^#N\/A 基準値と目標が同じ/);
  expect(valueOf("PROGRESS", 5, null, 18)).toBe("#N/A 基準値が未入力です");
  expect(valueOf("PROGRESS", 5, 5, 5, "維持")).toMatch(/^#N\/A 維持/);
});

it("EXPECTED", () => {
  expect(valueOf("EXPECTED", 45.7, "平成29年度", 52, "R5", 2022)).toBeCloseTo(50.95, 9);
  expect(valueOf("EXPECTED", "0件", 2019, "600件", 2025, [[2019], ["令和7年度"]])).toEqual([[0], [600]]);
  expect(valueOf("EXPECTED", 0, 2025, 10, 2025, 2025)).toMatch(/^#N\/A 目標年度が基準年度より後/);
  expect(valueOf("EXPECTED", 0, null, 10, 2025, 2025)).toBe("#N/A 基準年度が未入力です");
  expect(valueOf("EXPECTED", 0, "いつか", 10, 2025, 2025)).toMatch(/^#VALUE! 基準年度を読めません/);
});

it("PACE takes the way from baseline to target where no comparison is said", () => {
  expect(valueOf("PACE", 526, 0, 2019, 1000, 2025, 2020)).toBeCloseTo(3.156, 9);
  expect(valueOf("PACE", 15, 240, 2018, 15, 2023, 2019)).toBe(5);
  expect(valueOf("PACE", 4.32, 5.6, 2021, "3回以上", 2023, 2023)).toMatch(/^#N\/A 基準値がすでに/);
  expect(valueOf("PACE", 0, 0, 2019, 10, 2025, 2019)).toMatch(/^#N\/A 基準年度/);
});

it("REQUIRED", () => {
  expect(valueOf("REQUIRED", 41.2, 52, "令和4年度", "令和5年度")).toBe(10.8);
  expect(valueOf("REQUIRED", "90分", "15分以内", 2020, 2023)).toBe(-25);
  expect(valueOf("REQUIRED", 60, 52, 2022, 2023)).toBe(0);
  expect(valueOf("REQUIRED", 60, 52, 2023, 2023)).toMatch(/^#N\/A 目標年度に達している/);
});

it("FORECAST", () => {
  const years = [["R1"], ["R2"], ["R3"], ["R4"]];
  expect(valueOf("FORECAST", [[44.4], [37.8], [46], [41.2]], years, 2023)).toBeCloseTo(45.0667, 4);
  expect(valueOf("FORECAST", [["23.4%"], ["38%"]], [[2019], [2020]], [[2021], [2025]])).toEqual([
    [expect.closeTo(52.6, 9)],
    [100],
  ]);
  expect(valueOf("FORECAST", [[1], [""], [3], [null]], years, 2022)).toBe(4);
  expect(valueOf("FORECAST", [[1], [""], [""], [""]], years, 2022)).toMatch(/^#N\/A 比べられる実績が2年分/);
  expect(valueOf("FORECAST", [[1], [2]], [[2019]], 2022)).toBe(
    "#VALUE! 実績と年度は同じ大きさの範囲にしてください。",
  );
  expect(codeOf("FORECAST", [[1], ["中止"]], [[2019], [2020]], 2022)).toBe("#VALUE!");
});

describe("GRADE", () => {
  it("gives the marks of a preset", () => {
    expect(valueOf("GRADE", [[66], [60], [48], [47], [null], ["4業務について導入の調整"]], 60)).toEqual([
      ["◎"],
      ["○"],
      ["△"],
      ["×"],
      ["－"],
      ["－"],
    ]);
    expect(valueOf("GRADE", 40.5, 52, 45.7)).toBe("×");
    expect(valueOf("GRADE", "20分", "15分", null, "以内")).toBe("×");
    expect(valueOf("GRADE", 66, 60, null, null, [["独法"], ["順調80/60"], ["達成/未達"]])).toEqual([
      ["B"],
      ["順調"],
      ["達成"],
    ]);
    expect(valueOf("GRADE", 66, null)).toBe("－");
    expect(valueOf("GRADE", 66, 60, null, null, "ABC")).toMatch(
      /^#VALUE! 判定プリセット「ABC」はありません。標準、/,
    );
    expect(codeOf("GRADE", "実施", 60)).toBe("#VALUE!");
    expect(codeOf("GRADE", 66, "毎年向上")).toBe("#VALUE!");
    expect(codeOf("GRADE", "66件", "60人")).toBe("#VALUE!");
  });

  it("knows the presets of the workbook", () => {
    const own = {
      id: "own",
      name: "本市",
      marks: [{ mark: "済", meaning: "" }],
      rules: [{ mark: "済", when: {} }],
    };
    const added = addPreset(SHIPPED_PRESETS, own);
    usePresets(added.ok ? added.value.slice(SHIPPED_PRESETS.length) : []);
    expect(valueOf("GRADE", 1, 2, null, null, "本市")).toBe("済");
    usePresets([]);
    expect(codeOf("GRADE", 1, 2, null, null, "本市")).toBe("#VALUE!");
  });
});

describe("the worked cases, as a user would type them", () => {
  it.each(cases.map((each) => [each.id, each] as const))("%s", (_, each) => {
    const { actual, year_target: target, baseline, final_target: final, comparator, direction } = each;
    const comparison = direction === "維持" ? "維持" : comparator;
    const percent = (value: unknown): unknown =>
      typeof value === "number" ? roundHalfAway(value * 100, 1) : null;
    expect(percent(valueOf("RATE", actual, target, comparison))).toBe(each.RATE);
    expect(percent(valueOf("PROGRESS", actual, baseline, final, comparison))).toBe(each.PROGRESS);
    expect(valueOf("GRADE", actual, target, baseline, comparison)).toBe(each.GRADE);
    const gap = valueOf("GAP", actual, target);
    expect(typeof gap === "number" ? gap : null).toBe(each.GAP);
  });

  const dated = cases.filter((each) => each.year !== null);
  it.each(dated.map((each) => [each.id, each] as const))("%s by its years", (_, each) => {
    const { actual, baseline, year, baseline_year: from, final_year: until } = each;
    const target = each.direction === "維持" ? `${each.final_target}を維持` : each.final_target;
    const rounded = (value: unknown): unknown => (typeof value === "number" ? roundHalfAway(value, 4) : null);
    expect(rounded(valueOf("PACE", actual, baseline, from, target, until, year))).toBe(each.PACE);
    expect(rounded(valueOf("EXPECTED", baseline, from, target, until, year))).toBe(each.EXPECTED);
    expect(rounded(valueOf("REQUIRED", actual, target, year, until))).toBe(each.REQUIRED_per_year);
  });
});

it("VALUE and UNIT", () => {
  expect([valueOf("VALUE", "約526時間"), valueOf("UNIT", "約526時間")]).toEqual([526, "時間"]);
  expect([valueOf("VALUE", 5), valueOf("UNIT", 5)]).toEqual([5, ""]);
  expect(valueOf("VALUE", [["82.8%"], ["1.2万人"], [""]])).toEqual([[82.8], [12000], [expect.anything()]]);
});

it("SPLIT", () => {
  expect(valueOf("SPLIT", "特定健診48% 保健指導60%")).toEqual([
    ["特定健診", 48, "%", "", ""],
    ["保健指導", 60, "%", "", ""],
  ]);
  expect(
    valueOf("SPLIT", [
      ["40.9%(令和2年度)", ""],
      ["約180時間", "調査なし"],
      [3, null],
    ]),
  ).toEqual([
    ["", 40.9, "%", "", 2020],
    ["", 180, "時間", "約", ""],
    ["調査なし", "", "", "", ""],
    ["", 3, "", "", ""],
  ]);
  expect(valueOf("SPLIT", "調査なし")).toMatch(/^#VALUE! 文字列を読めません/);
});

it("FISCALYEAR", () => {
  const texts = ["令和2年度", "R2", "R2年度", "2020年度", "FY2020", "令和3年3月末時点", 2020, 44000];
  for (const text of texts) expect([text, valueOf("FISCALYEAR", text)]).toEqual([text, 2020]);
  expect(valueOf("FISCALYEAR", [["平成31年度"], ["令和元年度"]])).toEqual([[2019], [2019]]);
  expect(valueOf("FISCALYEAR", "令和 3、4 年度")).toMatch(/^#VALUE! .*複数/);
});

it("WAREKI", () => {
  expect(valueOf("WAREKI", [[2019], ["2020年度"]])).toEqual([["令和元年度"], ["令和2年度"]]);
  expect(valueOf("WAREKI", 2020, [["令和2年度（2020年度）", "R2", "併記", "略"]])).toEqual([
    ["令和2年度（2020年度）", "R2", "令和2年度（2020年度）", "R2"],
  ]);
  expect(valueOf("WAREKI", 2020, "?")).toMatch(/^#VALUE! 書式「\?」は使えません/);
});

describe("RATIO", () => {
  it.each([
    [719, 868, "82.8%", "一致"],
    [111034, 336955, "32.9%", "端数処理の違い(切捨て)"],
    [111034, 336955, "33.0%", "一致"],
    [111034, 336955, "33.1%", "不一致(正しくは33.0%)"],
    [44597, 38188, "116%", "端数処理の違い(切捨て)"],
    [10, 30, "34%", "端数処理の違い(切上げ)"],
    [1, 8, "13%", "一致"],
    [719, 868, 0.828, "一致"],
    [719, 868, 82.8, "一致"],
    [719, 868, 719 / 868, "一致"],
    ["58,300件", "388,000件", "約15%", "一致"],
  ])("%s / %s against %s is %s", (numerator, denominator, printed, answer) => {
    expect(valueOf("RATIO", numerator, denominator, printed)).toBe(answer);
  });

  it("is the fraction without a printed rate", () => {
    expect(valueOf("RATIO", 719, 868)).toBe(719 / 868);
    expect(valueOf("RATIO", 1, 0)).toMatch(/^#N\/A 分母が0/);
    expect(valueOf("RATIO", 1, 2, "およそ半分")).toMatch(/^#VALUE! 印字された率/);
  });
});

it("CHECK lists findings and names the rules that values cannot answer", () => {
  const table = [
    ["指標", "令和4年度", "令和5年度"],
    ["会議", 100, 120],
    ["研修", 200, 210],
    ["受診率", "特定健診48% 保健指導60%", 70],
  ];
  const rows = valueOf("CHECK", table) as unknown[][];
  expect(rows.filter((row) => row[1] === "L1-07")).toEqual([
    ["B4", "L1-07", expect.stringContaining("「特定健診48% 保健指導60%」")],
  ]);
  expect(rows.at(-1)).toEqual(["", "", expect.stringContaining("L1-12")]);
  const clean = valueOf("CHECK", [
    ["施設", "件数（件）"],
    ["本庁", 1],
    ["支所", 2],
  ]) as unknown[][];
  expect(clean.filter((row) => row[1] === "L1-07")).toEqual([]);
  expect(clean.at(-1)).toEqual(["", "", expect.stringContaining("L1-12")]);
});

it("LGCODE", () => {
  expect(valueOf("LGCODE", [["272051"], ["27205"], [27205], [92011], ["９２０１１"], [9201]])).toEqual([
    ["272051"],
    ["272051"],
    ["272051"],
    ["092011"],
    ["092011"],
    ["092011"],
  ]);
  expect(valueOf("LGCODE", "272052")).toMatch(/^#VALUE! .*検査数字が合いません/);
  expect(valueOf("LGCODE", "吹田市")).toMatch(/^#VALUE! .*団体コードではありません/);
  expect(valueOf("LGCODE", "272")).toMatch(/^#VALUE! .*桁数/);
  expect(valueOf("LGCODE", 11100)).toMatch(/^#VALUE! .*とも読めます/);
});
