import type { Indicator } from "../../../src/kpi/indicator/model";
import { resultList } from "../../../src/reports/result-list";
import { indicatorsOfYear } from "../../../src/reports/shared";
import { figuresByName, inputOf, readAgain, readSeed } from "./round-trip";

const YEAR = 2022;

describe("取組結果一覧, read again", () => {
  it("gives the indicators of a table of goals and results", async () => {
    const { indicators } = await readSeed("toyonaka-dg-r4.xlsx");
    const { included } = indicatorsOfYear(indicators, YEAR);
    const again = readAgain(resultList, inputOf(indicators, { fiscalYear: YEAR }));
    expect(included.length).toBeGreaterThan(15);
    expect(figuresByName(again)).toEqual(figuresByName(included));
  });

  it("gives results in words", async () => {
    const { indicators } = await readSeed("toyonaka-dg-r4.xlsx");
    const { included } = indicatorsOfYear(indicators, YEAR);
    const told = (list: readonly Indicator[]) =>
      list.map(({ name, observations, group: { policy } }) => ({
        name,
        policy,
        words: observations.flatMap(({ missing, kind }) => (missing === "textOnly" ? [kind] : [])),
      }));
    expect(told(readAgain(resultList, inputOf(indicators, { fiscalYear: YEAR })))).toEqual(told(included));
  });
});
