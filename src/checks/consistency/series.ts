/** Actuals of an indicator year after year. */
import type { Indicator } from "../../kpi/indicator";
import { dated, type Dated } from "./figures";
import { isSameUnit } from "./units";

/** The actuals with a number, by year, each year once. Zeros that only mean 未導入 are left out. */
export function actualSeries(indicator: Indicator): Dated[] {
  const figures = dated(indicator, "actual").filter(({ zeroMeans }) => zeroMeans === undefined);
  return figures.filter(
    ({ fiscalYear, unit }, index) =>
      figures[index - 1]?.fiscalYear !== fiscalYear && (unit === "" || isSameUnit(unit, indicator.unit)),
  );
}

/** Runs of neighbours for which `isAlike` holds between each two. */
export function runsOf(series: readonly Dated[], isAlike: (a: Dated, b: Dated) => boolean): Dated[][] {
  const runs: Dated[][] = [];
  for (const figure of series) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && figure.fiscalYear === last.fiscalYear + 1 && isAlike(last, figure)) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
