import { assessIndicator } from "../achievement";
import type { Indicator } from "./model";
import {
  changedSettings,
  checkedSettings,
  INDICATOR_SETTINGS_PROPERTY,
  settingsKeys,
  verdictReason,
  withAnswers,
  withSettings,
  type IndicatorSettings,
} from "./settings";
import { indicator, observation } from "./testing";

const sheet = (text: string | undefined, name = "個票") => ({
  name,
  properties: new Map(text === undefined ? [] : [[INDICATOR_SETTINGS_PROPERTY, text]]),
});

/** The one indicator after a reading from a sheet that carries these answers. */
function answered(one: Indicator, settings: IndicatorSettings): Indicator {
  const text = changedSettings(undefined, settingsKeys([one])[0]!, settings);
  return withSettings({ indicators: [one], unread: [] }, [sheet(text)]).indicators[0]!;
}

const undated = indicator([
  observation("baseline", null, 0),
  observation("actual", 2020, 16),
  observation("target", 2025, 100),
]);

describe("what the answers do", () => {
  it("a baseline gets the year that the user says, marked as the user's", () => {
    const dated = answered(undated, { baselineYear: 2019 });
    expect(dated.observations[0]).toMatchObject({ kind: "baseline", fiscalYear: 2019, yearSource: "user" });
    expect([assessIndicator(undated, 2020).grade, assessIndicator(dated, 2020).grade]).toEqual(["－", "△"]);
  });

  it("a printed baseline year stays, and the baselines stay in order", () => {
    const two = indicator([observation("baseline", null, 1), observation("baseline", 2018, 2)]);
    const { observations } = answered(two, { baselineYear: 2020 });
    expect(observations.map(({ fiscalYear, value }) => [fiscalYear, value])).toEqual([
      [2018, 2],
      [2020, 1],
    ]);
  });

  it("a text counts as the number that the user lets it count as, and its words stay", () => {
    const text = observation("actual", 2022, null, { missing: "textOnly", rawText: "全校実施" });
    const words = indicator([text, observation("target", 2022, 100, { unit: "%" })], { unit: "%" });
    expect(assessIndicator(words, 2022).reason).toBe("TEXT_ONLY");
    const deemed = answered(words, { deemed: [{ fiscalYear: 2022, value: 100, reason: "全校で実施" }] });
    expect(deemed.observations[0]).toMatchObject({
      value: null,
      rawText: "全校実施",
      deemed: { value: 100, reason: "全校で実施" },
    });
    expect(assessIndicator(deemed, 2022)).toMatchObject({
      grade: "○",
      rateText: "100.0%",
      actualText: "全校実施",
    });
  });

  it("a number is never replaced by what a text would count as", () => {
    const counted = answered(undated, { deemed: [{ fiscalYear: 2020, value: 100, reason: "x" }] });
    expect(counted.observations[1]).toEqual(undated.observations[1]);
  });

  it("the sign of a 削減 decides, and is no longer asked about", () => {
    const saved = indicator(
      [
        observation("plan", 2022, 5, { unit: "%" }),
        observation("plan", 2023, 20, { unit: "%" }),
        observation("actual", 2022, -13.7, { unit: "%", decimals: 1 }),
        observation("actual", 2023, -12.3, { unit: "%", decimals: 1 }),
      ],
      { name: "残業時間削減", unit: "%" },
    );
    const graded = (one: Indicator) =>
      [2022, 2023].map((year) => {
        const { achieved, actual, warnings } = assessIndicator(one, year);
        return [achieved.yardstick, actual?.value, warnings.length];
      });
    const no = { evaluable: true, value: false };
    const yes = { evaluable: true, value: true };
    expect(graded(saved)).toEqual([
      [no, -13.7, 1],
      [no, -12.3, 1],
    ]);
    expect(graded(answered(saved, { signConvention: "reduction" }))).toEqual([
      [no, -13.7, 0],
      [no, -12.3, 0],
    ]);
    expect(graded(answered(saved, { signConvention: "change" }))).toEqual([
      [yes, 13.7, 0],
      [no, 12.3, 0],
    ]);
    const printed = answered({ ...saved, signConvention: "reduction" }, { signConvention: "change" });
    expect(printed.signConvention).toBe("reduction");
  });

  it("goals below zero are amounts to be saved too where a fall is negative", () => {
    const falling = indicator([observation("plan", 2022, -5), observation("actual", 2022, -3)], {
      name: "経費の削減",
      comparison: "le",
    });
    const { achieved, plan } = assessIndicator(answered(falling, { signConvention: "change" }), 2022);
    expect([plan?.value, achieved.yardstick]).toEqual([5, { evaluable: true, value: false }]);
  });

  it("the department's own verdict stands beside the computed one, with its reason", () => {
    const mark = (verdict: string | null, reason: string) =>
      assessIndicator(
        answered(undated, { baselineYear: 2019, verdicts: [{ fiscalYear: 2020, mark: verdict, reason }] }),
        2020,
      );
    expect(mark("○", "")).toMatchObject({
      grade: "△",
      ownVerdict: { mark: "○" },
      verdictReason: null,
      warnings: [{ code: "OWN_VERDICT_DISAGREES" }],
    });
    expect(mark("○", "制度変更のため").warnings[0]?.message).toContain("理由: 制度変更のため");
    expect(mark("達成", "").warnings).toHaveLength(1);
    expect(mark("△", "").warnings).toEqual([]);
    expect(mark("未達成", "").warnings).toEqual([]);
    expect(mark("順調", "").warnings).toEqual([]);
    expect(mark(null, "理由のみ")).toMatchObject({
      ownVerdict: null,
      verdictReason: "理由のみ",
      warnings: [],
    });
  });

  it("a verdict that the sheet holds stays", () => {
    const own = [{ fiscalYear: 2020, mark: "△", reason: "台帳の理由" }];
    const one = answered(
      { ...undated, ownVerdicts: own },
      { verdicts: [{ fiscalYear: 2020, mark: "◎", reason: "別の理由" }] },
    );
    expect(one.ownVerdicts).toEqual(own);
    expect(verdictReason(one, 2020)).toBe("台帳の理由");
  });

  it("a reason lets figures be compared across a change of method", () => {
    const broken = indicator(
      [observation("baseline", 2019, 0), observation("actual", 2021, 50), observation("target", 2021, 100)],
      { methodBreaks: [2020] },
    );
    expect(assessIndicator(broken, 2021).reason).toBe("METHOD_BREAK");
    const across = answered(broken, { acrossMethodBreak: { reason: "再集計した" } });
    expect(assessIndicator(across, 2021).grade).toBe("×");
  });

  it("answers can be changed and taken back without reading again", () => {
    const dated = answered(undated, { baselineYear: 2019, accumulation: "annual" });
    expect(withAnswers(dated, { accumulation: "cumulative" })).toEqual({
      ...undated,
      accumulation: "cumulative",
      userSettings: { accumulation: "cumulative" },
    });
    expect(withAnswers(dated, null)).toBe(undated);
    expect(withAnswers(withAnswers(dated, { baselineYear: 2018 }), {})).toBe(undated);
  });
});

describe("which indicator they belong to", () => {
  it("is known by what is printed, so that inserted rows and a renamed sheet change nothing", () => {
    const moved = {
      ...undated,
      id: "別",
      observations: undated.observations.map((one) => ({ ...one, cell: "Z9", sheet: "新" })),
    };
    const text = changedSettings(undefined, settingsKeys([undated])[0]!, { baselineYear: 2019 });
    const { indicators } = withSettings({ indicators: [moved], unread: [] }, [sheet(text, "新")]);
    expect(indicators[0]!.userSettings).toEqual({ baselineYear: 2019 });
  });

  it("indicators of one name are told apart by number, action plan and order; sheets are apart", () => {
    const elsewhere = { ...undated, observations: [observation("actual", 2020, 1, { sheet: "別" })] };
    const numbered = { ...undated, group: { number: "3" } };
    const keys = settingsKeys([undated, numbered, undated, elsewhere]);
    expect(new Set(keys).size).toBe(3);
    expect(keys[3]).toBe(keys[0]);
  });

  it("those of another sheet or another indicator change nothing", () => {
    const text = changedSettings(undefined, "//別の指標", { baselineYear: 2019 });
    const result = { indicators: [undated], unread: [] };
    expect(withSettings(result, [sheet(text)]).indicators[0]).toBe(undated);
    const own = changedSettings(undefined, settingsKeys([undated])[0]!, { baselineYear: 2019 });
    expect(withSettings(result, [sheet(own, "別のシート")]).indicators[0]).toBe(undated);
  });
});

describe("keeping them", () => {
  it("one indicator's answers replace its earlier ones, beside those of others", () => {
    const first = changedSettings(undefined, "a", { baselineYear: 2019 });
    const both = changedSettings(first, "b", { accumulation: "annual" });
    const changed = changedSettings(both, "a", { baselineYear: 2020 });
    expect(JSON.parse(changed!)).toEqual([
      { indicator: "b", accumulation: "annual" },
      { indicator: "a", baselineYear: 2020 },
    ]);
    expect(changedSettings(changedSettings(changed, "a", null), "b", {})).toBeUndefined();
  });

  it.each([
    [{ baselineYear: 20.5 }],
    [{ baselineYear: 3 }],
    [{ deemed: [{ fiscalYear: 2020, value: Number.NaN, reason: "x" }] }],
    [{ deemed: [{ fiscalYear: 2020, value: 100, reason: " " }] }],
    [{ acrossMethodBreak: { reason: "" } }],
    [{ signConvention: "other" }],
  ])("%j is refused", (settings) => {
    expect(checkedSettings(settings)).toBeUndefined();
  });

  it("reasons are trimmed", () => {
    expect(checkedSettings({ acrossMethodBreak: { reason: " 再集計 " } })).toEqual({
      acrossMethodBreak: { reason: "再集計" },
    });
  });

  it.each(["{", "{}", '[{"indicator":"a","baselineYear":"昔"}]'])(
    "a property that cannot be read (%s) is said and changes nothing",
    (text) => {
      const { indicators, unread } = withSettings({ indicators: [undated], unread: [] }, [sheet(text)]);
      expect(indicators[0]).toBe(undated);
      expect(unread).toMatchObject([
        { sheet: "個票", reason: expect.stringContaining("読めません") as string },
      ]);
      expect(JSON.parse(changedSettings(text, "a", { baselineYear: 2019 })!)).toHaveLength(1);
    },
  );
});
