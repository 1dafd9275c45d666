import type { Indicator, Observation } from "../../../src/kpi/indicator/model";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import { frameOf, yearAt, yearLabels } from "../../../src/taskpane/indicators/chart/frame";
import { beyondCut, chartOf, cutOf, figuresOf } from "../../../src/taskpane/indicators/chart/series";
import { pictureInWords, yearInWords } from "../../../src/taskpane/indicators/chart/words";

function drawn(observations: readonly Observation[], rest: Partial<Indicator> = {}) {
  const one = indicator(observations, rest);
  const chart = chartOf(one);
  if (chart === null) throw new Error("nothing to draw");
  return { one, chart };
}

/** Years of the segments of a kind: "2019-2020 2021". */
function segments(chart: ReturnType<typeof drawn>["chart"], kind: string): string {
  const found = chart.series.find((series) => series.kind === kind);
  return (found?.segments ?? []).map((points) => points.map(({ year }) => year).join("-")).join(" ");
}

const series = [
  observation("baseline", 2018, 0),
  observation("plan", 2019, 10),
  observation("plan", 2020, 20),
  observation("actual", 2019, 12),
  observation("actual", 2020, 18),
  observation("actual", 2021, 33),
  observation("target", 2023, 50),
];

describe("lines", () => {
  it("join the figures of a kind; the forecast goes from the last actual to the target year", () => {
    const { chart } = drawn(series);
    expect([chart.firstYear, chart.lastYear]).toEqual([2018, 2023]);
    expect(segments(chart, "plan")).toBe("2019-2020");
    expect(segments(chart, "actual")).toBe("2019-2020-2021");
    expect(segments(chart, "forecast")).toBe("2021-2023");
    expect(segments(chart, "target")).toBe("2023");
    expect(chart.levels).toEqual([{ kind: "target", value: 50, text: "50件" }]);
  });

  it("are never drawn across a change of method, which is marked", () => {
    const { chart } = drawn(series, { methodBreaks: [2020] });
    expect(segments(chart, "actual")).toBe("2019 2020-2021");
    expect(segments(chart, "plan")).toBe("2019 2020");
    expect(chart.breaks).toEqual([{ kind: "method", at: 2019.5 }]);
  });

  it("are never drawn through two indicators: where one was replaced the picture ends", () => {
    const { chart } = drawn(series, { predecessor: "x", successor: "y" });
    expect(chart.breaks).toEqual([
      { kind: "predecessor", at: 2017.5 },
      { kind: "successor", at: 2023.5 },
    ]);
    expect(drawn(series, { methodBreaks: [2010, 2018, 2030] }).chart.breaks).toEqual([]);
  });

  it("have a hole where a year has no number", () => {
    const hole = [
      observation("actual", 2019, 1),
      observation("actual", 2020, null),
      observation("actual", 2021, 3),
    ];
    expect(segments(drawn(hole).chart, "actual")).toBe("2019 2021");
  });

  it("have no forecast where the target year has come, or one actual is all there is", () => {
    expect(segments(drawn([...series, observation("actual", 2023, 49)]).chart, "forecast")).toBe("");
    const single = [observation("actual", 2021, 5), observation("target", 2025, 9)];
    expect(segments(drawn(single).chart, "forecast")).toBe("");
  });

  it("show the original target and the revised one apart", () => {
    const revised = [
      observation("actual", 2021, 10),
      observation("target", 2023, 3, { version: "original" }),
      observation("target", 2023, 30, { version: "revised" }),
    ];
    const { chart } = drawn(revised);
    expect([segments(chart, "originalTarget"), segments(chart, "target")]).toEqual(["2023", "2023"]);
    expect(chart.levels.map(({ kind, text }) => [kind, text])).toEqual([
      ["target", "30件"],
      ["originalTarget", "3件"],
    ]);
  });

  it("leave out a target that counts something else", () => {
    const other = [
      observation("actual", 2021, 40, { unit: "%" }),
      observation("target", 2023, 15, { unit: "業務", version: "original" }),
      observation("target", 2023, 100, { unit: "%", version: "revised" }),
    ];
    const { chart } = drawn(other, { unit: "%" });
    expect(chart.levels.map(({ text }) => text)).toEqual(["100%"]);
  });

  it("take words that a user counts as a number, and say so", () => {
    const words = observation("actual", 2021, null, {
      missing: "textOnly",
      unit: "",
      deemed: { value: 100, reason: "全校" },
    });
    const { chart } = drawn([words], { unit: "%" });
    expect(figuresOf(chart, 2021)).toEqual([{ kind: "actual", text: "100%（みなし）" }]);
  });

  it("need a number with a year", () => {
    expect(chartOf(indicator([]))).toBeNull();
    expect(chartOf(indicator([observation("actual", 2020, null)]))).toBeNull();
    expect(chartOf(indicator([observation("actual", null, 5), observation("target", null, 9)]))).toBeNull();
  });
});

describe("a huge value does not flatten the rest", () => {
  it.each([
    [[10, 20, 30, 6631], 30],
    [[100, 233, 100, 6631, 7633], 233],
    [[10, 20, 30, 40], null],
    [[1, 600], 1],
    [[5], null],
    [[], null],
    [[0, 0, 0, 7], null],
    [[-5, -900, 3, 4], null],
  ])("%j is cut at %j", (values, cut) => {
    expect(cutOf(values)).toBe(cut);
  });

  it("is drawn at the edge and named", () => {
    const { chart } = drawn([
      observation("actual", 2019, 100),
      observation("actual", 2020, 233),
      observation("actual", 2021, 6631),
    ]);
    const frame = frameOf(chart, 280);
    expect(frame.ticks.at(-1)!.value).toBeLessThan(500);
    expect(frame.y(6631)).toBeLessThan(frame.top);
    expect(frame.y(100)).toBeGreaterThan(frame.y(233) + 20);
    expect(beyondCut(chart).map(({ kind, point }) => [kind, point.text])).toEqual([["actual", "6,631件"]]);
  });
});

describe("frame", () => {
  it("has room for a single year, and every year in it is reached from its place", () => {
    for (const observations of [[observation("actual", 2020, 0)], series]) {
      const { chart } = drawn(observations);
      const frame = frameOf(chart, 250);
      for (let year = chart.firstYear; year <= chart.lastYear; year++) {
        expect(frame.x(year)).toBeGreaterThan(frame.left);
        expect(frame.x(year)).toBeLessThan(frame.right);
        expect(yearAt(chart, frame, frame.x(year) + 3)).toBe(year);
      }
      expect([yearAt(chart, frame, -50), yearAt(chart, frame, 900)]).toEqual([
        chart.firstYear,
        chart.lastYear,
      ]);
      expect(frame.ticks.every(({ value }) => Number.isFinite(frame.y(value)))).toBe(true);
    }
  });

  it("writes no more years than there is room for, the last among them, and large values short", () => {
    const long = Array.from({ length: 24 }, (_, index) =>
      observation("actual", 2000 + index, 120_000 + index),
    );
    const { chart } = drawn(long);
    const frame = frameOf(chart, 250);
    const years = yearLabels(chart, frame);
    expect(years.at(-1)).toBe(2023);
    expect(years.length).toBeLessThanOrEqual(8);
    expect(frame.ticks.at(-1)!.text).toMatch(/^1\d(\.\d)?万$/);
  });

  it("shows negative values below zero", () => {
    const { chart } = drawn([observation("actual", 2020, -16.9), observation("actual", 2021, 8)]);
    const frame = frameOf(chart, 250);
    expect(frame.y(-16.9)).toBeGreaterThan(frame.y(0));
    expect(frame.y(8)).toBeLessThan(frame.y(0));
  });
});

test("the picture in words says the same figures, and targets without a year", () => {
  const { one, chart } = drawn([...series.slice(0, -1), observation("target", null, 50)]);
  expect(yearInWords(chart, 2020)).toBe("計画 20件、実績 18件");
  expect(yearInWords(chart, 2018)).toBe("基準値 0件");
  const words = pictureInWords(one, chart);
  for (const { segments: lines } of chart.series)
    for (const { text } of lines.flat()) expect(words).toContain(text);
  expect(words).toContain("年度なしは目標値 50件。");
});
