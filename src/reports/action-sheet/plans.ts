/** Which indicators stand on one 個票, and which years it shows. */
import type { Indicator, IndicatorGroup, Observation } from "../../kpi/indicator/model";
import { inChains, isReplaced } from "../shared/succession";

export interface ActionPlan {
  /** Stays the same when the report is made again: number and name. */
  readonly key: string;
  readonly number: string;
  /** What the sheet is called: the action plan, else the initiative, the policy or the sheet that was read. */
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly departments: readonly string[];
  /** A successor stands right after the indicator that it replaced. */
  readonly indicators: readonly Indicator[];
}

/** One plan for each number and name, in the order in which they come. */
export function actionPlansOf(indicators: readonly Indicator[]): ActionPlan[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    const members = groups.get(key);
    if (members) members.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    number: members[0]!.group.number ?? "",
    name: nameOf(members[0]!),
    group: members[0]!.group,
    departments: [...new Set(members.map(({ department }) => department).filter((name) => name !== ""))],
    indicators: inChains(members),
  }));
}

function keyOf(indicator: Indicator): string {
  return `${indicator.group.number ?? ""}|${nameOf(indicator)}`;
}

function nameOf({ group, observations }: Indicator): string {
  return group.actionPlan ?? group.initiative ?? group.policy ?? observations[0]?.sheet ?? "";
}

/** Neighbours of a chain (indicator and successor) that count in the same unit: they can share a chart. */
export function chartGroupsOf(indicators: readonly Indicator[]): Indicator[][] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1)?.at(-1);
    const continues =
      last?.successor === indicator.id && last.unit === indicator.unit && isReplaced(last, indicator);
    if (continues) groups.at(-1)!.push(indicator);
    else groups.push([indicator]);
  }
  return groups;
}

/** More years than this do not fit on a page in readable size. */
export const MOST_YEARS = 12;
/** Years without any value are shown too, as empty columns, unless they would be this many. */
const MOST_EMPTY_YEARS = 5;

/**
 * The fiscal years over the columns, ascending: every year with a plan or an actual, the year of the report and, so that
 * a chart has an even axis, the years between them.
 */
export function yearsOf(
  indicators: readonly Indicator[],
  fiscalYear: number,
): { years: number[]; cut: boolean } {
  const seen = new Set<number>([fiscalYear]);
  for (const { observations } of indicators) {
    for (const { kind, fiscalYear: year } of observations) {
      if (year !== null && (kind === "plan" || kind === "actual")) seen.add(year);
    }
  }
  const sorted = [...seen].sort((a, b) => a - b);
  const years: number[] = [];
  for (const year of sorted) {
    const last = years.at(-1);
    if (last !== undefined && year - last <= MOST_EMPTY_YEARS + 1)
      for (let between = last + 1; between < year; between += 1) years.push(between);
    years.push(year);
  }
  // Latest first where there are too many, but never without the year that is assessed.
  const end = Math.max(years.indexOf(fiscalYear) + 1, years.length);
  const shown = years.slice(Math.max(0, end - MOST_YEARS), end);
  return { years: shown, cut: shown.length < years.length };
}

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
