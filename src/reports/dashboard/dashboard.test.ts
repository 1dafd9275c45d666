import { assessIndicator, DEFAULT_PRESET } from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { indicator, observation } from "../../kpi/indicator/testing";
import type { PlanCell, SheetPlan } from "../../sheet";
import { graded, groupCounts, largestGaps, reasonsOf, trendsOf } from "./figures";
import { dashboard } from "./index";

const made = (
  id: string,
  actuals: readonly [number, number | null],
  rest: Partial<Indicator> = {},
): Indicator =>
  indicator(
    [
      observation("plan", 2022, 100),
      observation("plan", 2023, 100),
      observation("actual", 2022, actuals[0]),
      observation("actual", 2023, actuals[1]),
    ],
    { id, name: `指標${id}`, department: "企画課", group: { policy: "方針A" }, ...rest },
  );

const INDICATORS = [
  made("1", [90, 120]),
  made("2", [120, 85]),
  made("3", [100, 100], { group: { policy: "方針B" }, department: "" }),
  made("4", [100, null]),
  made("5", [100, 20], { unit: "人" }),
];
const ENTRIES = graded(INDICATORS, 2023, DEFAULT_PRESET);

function planned(indicators: readonly Indicator[], fiscalYear = 2023) {
  return dashboard.plan({
    indicators,
    unreadCount: 0,
    fiscalYear,
    preset: DEFAULT_PRESET,
    createdAt: new Date(2026, 10, 21),
  });
}

function textsOf(plan: SheetPlan): PlanCell[] {
  return plan.cells.flat().filter((cell) => cell !== null);
}

test("gaps are relative to the plan, largest first; what reached its plan or has no figure is none", () => {
  expect(largestGaps(ENTRIES).map(({ indicator: { id } }) => id)).toEqual(["5", "2"]);
});

test("grades beside last year's; without a figure nothing is compared", () => {
  const ids = (list: readonly Indicator[]) => list.map(({ id }) => id);
  const { improved, unchanged, worsened, incomparable } = trendsOf(ENTRIES, 2023, DEFAULT_PRESET);
  expect([improved, unchanged, worsened, incomparable].map(ids)).toEqual([["1"], ["3"], ["2", "5"], ["4"]]);
});

test("a changed method is not a better or worse grade", () => {
  const broken = [made("1", [90, 120], { methodBreaks: [2023] })];
  expect(trendsOf(graded(broken, 2023, DEFAULT_PRESET), 2023, DEFAULT_PRESET).incomparable).toHaveLength(1);
});

test("groups keep their order; of many the smallest are summed up", () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    made(String(index), [100, 100], { group: { policy: `方針${Math.min(index, 9)}` } }),
  );
  const { groups, othersCount } = groupCounts(
    graded(many, 2023, DEFAULT_PRESET),
    ({ group }) => group.policy ?? "",
    DEFAULT_PRESET,
    4,
  );
  expect(groups).toHaveLength(4);
  expect(othersCount).toBe(7);
  expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(12);
  expect(groups[2]?.name).toBe("方針9");
});

test("the counts of every table add up to the indicators", () => {
  const { plan } = planned(INDICATORS).sheets[0]!;
  const at = plan.cells.findIndex((row) => row[0] === "方針A");
  expect(plan.cells[at]?.[9]).toBe(4);
  expect(plan.cells[at + 1]?.[9]).toBe(1);
  const marks = [...DEFAULT_PRESET.marks.map(({ mark }) => mark)];
  const byGrade = plan.cells.filter((row) => marks.includes(String(row[0])) && typeof row[1] === "number");
  expect(byGrade.reduce((sum, row) => sum + Number(row[1]), 0)).toBeGreaterThanOrEqual(4);
});

test("charts draw cells of their own tables and say in words what they show", () => {
  const { plan } = planned(INDICATORS).sheets[0]!;
  expect(plan.charts).toHaveLength(4);
  for (const { altText, series = [], place } of plan.charts) {
    expect(altText).toMatch(/グラフの内容/);
    for (const { values } of series) {
      for (let row = values!.top; row <= values!.bottom; row += 1) {
        expect(typeof plan.cells[row]?.[values!.left]).toBe("number");
      }
    }
    expect(place.bottom).toBeLessThanOrEqual(plan.page!.printArea!.bottom);
    expect(place.right).toBeLessThanOrEqual(plan.page!.printArea!.right);
  }
  const places = plan.charts.map(({ place }) => place).sort((a, b) => a.top - b.top);
  places.slice(1).forEach((place, index) => expect(place.top).toBeGreaterThan(places[index]!.bottom));
});

test("rates far from plan end at the caps, and their names say them", () => {
  const [far, behind] = [made("1", [100, 6631]), made("2", [100, -300])];
  const { plan } = planned([far, behind]).sheets[0]!;
  const { valueMin, valueMax, source, altText } = plan.charts.at(-1)!;
  expect([valueMin, valueMax]).toEqual([-0.5, 1.5]);
  const rows = plan.cells.slice(source.top + 1, source.bottom + 1);
  expect(rows.map((row) => row[source.left + 1])).toEqual([-0.5, 1.5]);
  for (const one of [far, behind]) {
    const rateText = assessIndicator(one, 2023).rateText.replace("-", "▲");
    expect(rows.some((row) => String(row[source.left]).includes(rateText))).toBe(true);
    expect(altText).toContain(rateText);
  }
});

test("reasons are counted", () => {
  expect(reasonsOf(ENTRIES)).toMatchObject([{ count: 1 }]);
});

test("without indicators, and in a year without data, a readable sheet and a sentence", () => {
  const none = planned([]);
  expect(none.remarks).toHaveLength(1);
  expect(textsOf(none.sheets[0]!.plan).join()).toContain("対象となる指標がありません");
  const early = planned(INDICATORS, 2010);
  expect(early.remarks[0]).toContain("平成22年度");
  expect(early.indicatorCount).toBe(5);
});

test("lines for the user's words are kept by name; names of forty characters and formulas as text", () => {
  const long = "あ".repeat(40);
  const plan = planned([made("1", [1, 1], { name: long }), made("2", [1, 1], { name: "=1+1" })]).sheets[0]!;
  expect([...plan.notes!.rows.keys()]).toEqual(["comment1", "comment2", "comment3"]);
  expect(textsOf(plan.plan)).toEqual(
    expect.arrayContaining([expect.stringContaining(long), expect.stringMatching(/^=1\+1/)]),
  );
});
