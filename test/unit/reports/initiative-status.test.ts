import type { Indicator } from "../../../src/kpi/indicator/model";
import { initiativeStatus } from "../../../src/reports/initiative-status";
import { indicatorsOfYear } from "../../../src/reports/shared";
import { figuresByName, inputOf, readAgain, readSeed } from "./round-trip";

const YEAR = 2020;

describe("取組状況, read again", () => {
  it("gives the indicators of a goal and result form", async () => {
    const { indicators } = await readSeed("toyonaka-smart-r2.xlsx");
    const { included } = indicatorsOfYear(indicators, YEAR);
    const again = readAgain(initiativeStatus, inputOf(indicators, { fiscalYear: YEAR }));
    expect(included.length).toBeGreaterThan(5);
    expect(figuresByName(again)).toEqual(figuresByName(included));
  });

  it("gives printed verdicts, versions of targets and results in words", async () => {
    const { indicators } = await readSeed("toyonaka-smart-r2.xlsx");
    const { included } = indicatorsOfYear(indicators, YEAR);
    const told = (list: readonly Indicator[]) =>
      list.map(({ name, verdicts, observations }) => ({
        name,
        verdicts: verdicts.map(({ fiscalYear, achieved }) => [fiscalYear, achieved]),
        versions: observations
          .flatMap(({ version, value }) => (version ? [`${version} ${value}`] : []))
          .sort(),
        words: observations.flatMap(({ missing, kind }) => (missing === "textOnly" ? [kind] : [])),
      }));
    expect(told(readAgain(initiativeStatus, inputOf(indicators, { fiscalYear: YEAR })))).toEqual(
      told(included),
    );
  });
});
