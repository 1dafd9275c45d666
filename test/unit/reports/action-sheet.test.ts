import { actionSheet } from "../../../src/reports/action-sheet";
import { figuresByName, inputOf, readAgain, readSeed } from "./round-trip";

describe("個票, read again", () => {
  it.each(["suita-r5.xlsx", "settsu-r2.xlsx"])("gives the indicators of %s", async (file) => {
    const { indicators } = await readSeed(file);
    expect(indicators.length).toBeGreaterThan(5);
    const again = readAgain(actionSheet, inputOf(indicators));
    expect(figuresByName(again)).toEqual(figuresByName(indicators));
  });

  it("gives number, policy, initiative, action plan, department and verdicts of every action plan", async () => {
    const { indicators } = await readSeed("suita-r5.xlsx");
    const told = (list: typeof indicators) =>
      list.map(({ name, group, department, verdicts }) => ({
        name,
        group,
        department,
        verdicts: verdicts.map(({ fiscalYear, achieved }) => [fiscalYear, achieved]),
      }));
    expect(told(readAgain(actionSheet, inputOf(indicators)))).toEqual(told(indicators));
  });
});
