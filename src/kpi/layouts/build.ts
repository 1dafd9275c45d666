/** From a series with its surroundings to an indicator. */
import type { Indicator, IndicatorGroup, Observation, ObservationKind } from "../indicator/model";
import type { Direction } from "../indicator/model";
import { inferredAim, printedAim } from "./direction";

const ORDER: readonly ObservationKind[] = ["baseline", "plan", "actual", "target"];

export interface IndicatorSource {
  readonly id: string;
  readonly name: string;
  readonly layout: string;
  readonly observations: readonly Observation[];
  readonly group: IndicatorGroup;
  readonly department: string;
  /** 増加, 減少 or 維持 where the sheet prints it; null otherwise. */
  readonly printedDirection: Direction | null;
  /** A sentence wants it brought down to a level (「10件に減らす」). */
  readonly isToFall?: boolean;
}

/** An indicator without links, verdicts and remarks, which the reader adds where its layout has them. */
export function buildIndicator(source: IndicatorSource): Indicator {
  const observations = sorted(source.observations);
  const aim = source.printedDirection
    ? printedAim(source.printedDirection, observations)
    : inferredAim(observations, source.isToFall ?? false, source.name);
  return {
    id: source.id,
    name: source.name,
    unit: unitOf(observations),
    ...aim,
    group: source.group,
    department: source.department,
    observations,
    verdicts: [],
    predecessor: null,
    successor: null,
    methodBreaks: [],
    remarks: null,
    layout: source.layout,
  };
}

/** By kind (baseline, plan, actual, target), then by year; figures without a year come first. */
export function sorted(observations: readonly Observation[]): Observation[] {
  return [...observations].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0),
  );
}

/** The unit printed most recently with an actual, else with any figure. */
function unitOf(observations: readonly Observation[]): string {
  const withUnit = observations.filter(({ unit }) => unit !== "");
  return (withUnit.findLast(({ kind }) => kind === "actual") ?? withUnit.at(-1))?.unit ?? "";
}

/** Makes ids unique in the order in which they come: the second 「x」 becomes 「x~2」. */
export class Ids {
  private readonly counts = new Map<string, number>();

  next(wanted: string): string {
    const count = (this.counts.get(wanted) ?? 0) + 1;
    this.counts.set(wanted, count);
    return count === 1 ? wanted : `${wanted}~${count}`;
  }
}
