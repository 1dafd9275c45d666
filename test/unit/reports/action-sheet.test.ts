import { actionSheet } from "../../../src/reports/action-sheet";
import { figuresByName, inputOf, readAgain, readSeed } from "./round-trip";

describe("個票, read again", () => {
  it.each(["suita-r5.xlsx", "settsu-r2.xlsx"])("gives the indicators of %s", async (file) => {
    const { indicators } = await readSeed(file);
    expect(indicators.length).toBeGreaterThan(5);
    const again = readAgain(actionSheet, inputOf(indicators));
    expect(figuresByName(again)).toEqual(figuresByName(indicators));
  });

  it("gives number, policy, initiative, action plan and department of every indicator", async () => {
    const { indicators } = await readSeed("suita-r5.xlsx");
    const told = (list: typeof indicators) =>
      list
        .filter(({ observations }) => observations.some(({ value }) => value !== null))
        .map(({ name, group, department }) => ({ name, group, department }));
    expect(told(readAgain(actionSheet, inputOf(indicators)))).toEqual(told(indicators));
  });

  it("gives the verdicts of plans with one indicator", async () => {
    const { indicators } = await readSeed("suita-r5.xlsx");
    const alone = indicators.filter(
      ({ group }) => indicators.filter((other) => other.group.number === group.number).length === 1,
    );
    const told = (list: typeof indicators) =>
      list.map(({ name, verdicts }) => [
        name,
        verdicts.map(({ fiscalYear, achieved }) => [fiscalYear, achieved]),
      ]);
    expect(alone.length).toBeGreaterThan(3);
    expect(told(readAgain(actionSheet, inputOf(alone)))).toEqual(told(alone));
  });
});
