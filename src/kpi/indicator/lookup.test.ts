import { snapshotOf } from "../../sheet";
import { readSheet } from "../layouts";
import {
  actualOf,
  actualYears,
  baselineOf,
  latestActual,
  latestActualYear,
  planOf,
  targetOf,
  targetsOf,
} from "./index";

const { indicators } = readSheet(
  snapshotOf("計画", [
    [
      "指標",
      "基準値",
      "令和4年度計画",
      "令和4年度実績",
      "令和5年度計画",
      "令和5年度実績",
      "目標値（R7年度）",
    ],
    ["来館者数", "10人", "20人", "21人", "30人", "集計中", "50人"],
    ["満足度", null, null, null, "70%", "72%", "80%"],
  ]),
);
const [visitors, satisfaction] = indicators;

test("finds observations by kind and year", () => {
  expect(planOf(visitors!, 2023)?.value).toBe(30);
  expect(actualOf(visitors!, 2022)?.value).toBe(21);
  expect(actualOf(visitors!, 2021)).toBeUndefined();
  expect(baselineOf(visitors!)?.value).toBe(10);
  expect(baselineOf(satisfaction!)).toBeUndefined();
  expect([targetOf(visitors!)?.value, targetsOf(visitors!).length]).toEqual([50, 1]);
});

test("a word is a place in the series and no actual", () => {
  expect(actualOf(visitors!, 2023)).toMatchObject({ value: null, missing: "notReported", rawText: "集計中" });
  expect(latestActual(visitors!)?.fiscalYear).toBe(2022);
});

test("years with actuals over all indicators", () => {
  expect(actualYears(indicators)).toEqual([2022, 2023]);
  expect(latestActualYear(indicators)).toBe(2023);
  expect(latestActualYear([])).toBeNull();
});
