import type { Indicator } from "../../../src/kpi/indicator/model";
import { kpiTrend } from "../../../src/reports/kpi-trend";
import { figuresByName, inputOf, readAgain, readSeed } from "./round-trip";

/** What the table shows: results, the latest baseline and the latest target, without plans. */
function shownBy(indicators: readonly Indicator[]): Indicator[] {
  return indicators.map((indicator) => {
    const { observations } = indicator;
    const latest = (kind: string) =>
      observations
        .filter((entry) => entry.kind === kind && entry.value !== null)
        .toSorted((a, b) => (a.fiscalYear ?? -Infinity) - (b.fiscalYear ?? -Infinity))
        .at(-1);
    const kept = new Set([latest("baseline"), latest("target")]);
    return {
      ...indicator,
      observations: observations.filter((entry) => entry.kind === "actual" || kept.has(entry)),
    };
  });
}

describe("KPI推移表, read again", () => {
  it.each(["settsu-r2.xlsx", "suita-r5.xlsx"])("gives the indicators of %s", async (file) => {
    const { indicators } = await readSeed(file);
    const again = readAgain(kpiTrend, inputOf(indicators));
    expect(figuresByName(again)).toEqual(figuresByName(shownBy(indicators)));
  });

  it("gives group, direction and comparison where the form prints them", async () => {
    const { indicators } = await readSeed("settsu-r2.xlsx");
    const told = (list: readonly Indicator[]) =>
      list.map(({ name, group, direction, comparison, unit }) => ({
        name,
        group,
        direction,
        comparison,
        unit,
      }));
    expect(told(readAgain(kpiTrend, inputOf(indicators)))).toEqual(told(indicators));
  });
});
