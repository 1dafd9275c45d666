/** Which indicators stand on one 個票, and which years it shows. */
import type { Indicator, IndicatorGroup } from "../../kpi/indicator/model";
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
