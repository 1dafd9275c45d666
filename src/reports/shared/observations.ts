/** Which of an indicator's observations a form shows. */
import type { Indicator, Observation } from "../../kpi/indicator/model";

/** The observation of a kind and year: one with a number before one without. */
export function observationAt(
  { observations }: Indicator,
  kind: "plan" | "actual",
  year: number,
): Observation | undefined {
  const found = observations.filter((entry) => entry.kind === kind && entry.fiscalYear === year);
  return found.find(({ value }) => value !== null) ?? found[0];
}

/**
 * Baselines or targets with a number, one for each year: of the versions of a year the one called 改定後, else the last.
 * The one that counts comes first: the latest.
 */
export function figuresOfKind({ observations }: Indicator, kind: "baseline" | "target"): Observation[] {
  const byYear = new Map<number | null, Observation>();
  for (const observation of observations) {
    if (observation.kind !== kind || observation.value === null) continue;
    if (byYear.get(observation.fiscalYear)?.version !== "revised")
      byYear.set(observation.fiscalYear, observation);
  }
  return [...byYear.values()].sort((a, b) => (b.fiscalYear ?? -Infinity) - (a.fiscalYear ?? -Infinity));
}

/** The year that all these figures have in common; null where they have none, or several. */
export function commonYear(figures: readonly Observation[]): number | null {
  const years = new Set(figures.map(({ fiscalYear }) => fiscalYear));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** Years without any value are shown too, as empty columns, unless they would be more than this. */
const MOST_EMPTY_YEARS = 5;

/**
 * The fiscal years over the columns, ascending: every year with an observation of these kinds, the year of the report
 * and, so that a chart has an even axis, the years between them.
 * @param most more years than this are not shown: the latest stay
 */
export function yearsOf(
  indicators: readonly Indicator[],
  kinds: readonly Observation["kind"][],
  fiscalYear: number,
  most: number,
): { years: number[]; cut: boolean } {
  const seen = new Set<number>([fiscalYear]);
  for (const { observations } of indicators) {
    for (const { kind, fiscalYear: year } of observations)
      if (year !== null && kinds.includes(kind)) seen.add(year);
  }
  const sorted = [...seen].sort((a, b) => a - b);
  const years: number[] = [];
  for (const year of sorted) {
    const last = years.at(-1);
    if (last !== undefined && year - last <= MOST_EMPTY_YEARS + 1)
      for (let between = last + 1; between < year; between += 1) years.push(between);
    years.push(year);
  }
  // Never without the year that is assessed.
  const end = Math.max(years.length, years.indexOf(fiscalYear) + 1);
  const from = Math.min(Math.max(0, end - most), years.indexOf(fiscalYear));
  const shown = years.slice(from, from + most);
  return { years: shown, cut: shown.length < years.length };
}
