/** Which indicators stand on one 個票, and which years it shows. */
import type { Indicator, IndicatorGroup, Observation } from "../../kpi/indicator/model";

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
    indicators: chained(members),
  }));
}

function keyOf(indicator: Indicator): string {
  return `${indicator.group.number ?? ""}|${nameOf(indicator)}`;
}

function nameOf({ group, observations }: Indicator): string {
  return group.actionPlan ?? group.initiative ?? group.policy ?? observations[0]?.sheet ?? "";
}

/** Each indicator followed by its successors; otherwise the order stays. */
function chained(members: readonly Indicator[]): Indicator[] {
  const byId = new Map(members.map((indicator) => [indicator.id, indicator]));
  const placed = new Set<string>();
  const result: Indicator[] = [];
  const place = (indicator: Indicator): void => {
    let next: Indicator | undefined = indicator;
    while (next && !placed.has(next.id)) {
      placed.add(next.id);
      result.push(next);
      next = next.successor === null ? undefined : byId.get(next.successor);
    }
  };
  const isFollower = ({ predecessor }: Indicator) => predecessor !== null && byId.has(predecessor);
  for (const indicator of members) if (!isFollower(indicator)) place(indicator);
  // Indicators that name each other as predecessor belong to no chain with a beginning.
  for (const indicator of members) place(indicator);
  return result;
}

/** Neighbours of a chain (indicator and successor) that count in the same unit: they can share a chart. */
export function chartGroupsOf(indicators: readonly Indicator[]): Indicator[][] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1)?.at(-1);
    const continues = last !== undefined && last.successor === indicator.id && last.unit === indicator.unit;
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
 * Baselines and targets that need a column of their own: those that no printed sentence (評価指標) states already.
 * Of several versions for one year the last is in force.
 */
export function columnFigures(indicator: Indicator, kind: "baseline" | "target"): Observation[] {
  const { targetText, observations } = indicator;
  const byYear = new Map<number | null, Observation>();
  for (const observation of observations) {
    if (observation.kind !== kind || observation.value === null) continue;
    const isStated = targetText?.cell === observation.cell && targetText.sheet === observation.sheet;
    if (!isStated) byYear.set(observation.fiscalYear, observation);
  }
  return [...byYear.values()];
}
