/** Figures of an indicator as checks look at them: numbers with a year, and how they are shown. */
import type { Indicator, Observation, ObservationKind } from "../../kpi/indicator";
import { formatWareki } from "../../kpi/calendar";
import { isLowerBetter } from "../../kpi/achievement";
import { formatNumber } from "../../kpi/quantity";
import { consistencyStrings } from "../../strings/consistency";

/** An observation that has a number. */
export type Numbered = Observation & { readonly value: number };
/** … and a year. */
export type Dated = Numbered & { readonly fiscalYear: number };

export function hasNumber(observation: Observation): observation is Numbered {
  return observation.value !== null && Number.isFinite(observation.value);
}

/** Every check asks for the same lists, so they are made once. */
interface Lists {
  readonly dated: Map<ObservationKind, readonly Dated[]>;
  readonly numbered: Map<ObservationKind, readonly Numbered[]>;
}
const LISTS = new WeakMap<Indicator, Lists>();

function listsOf(indicator: Indicator): Lists {
  const known = LISTS.get(indicator) ?? { dated: new Map(), numbered: new Map() };
  LISTS.set(indicator, known);
  return known;
}

/** The figures of a kind with number and year, by year. */
export function dated(indicator: Indicator, kind: ObservationKind): readonly Dated[] {
  const lists = listsOf(indicator).dated;
  const known = lists.get(kind);
  if (known) return known;
  const made = numbered(indicator, kind)
    .filter((observation): observation is Dated => observation.fiscalYear !== null)
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  lists.set(kind, made);
  return made;
}

/** The figures of a kind with a number, also those without a year. */
export function numbered(indicator: Indicator, kind: ObservationKind): readonly Numbered[] {
  const lists = listsOf(indicator).numbered;
  const known = lists.get(kind);
  if (known) return known;
  const made = indicator.observations.filter(
    (observation): observation is Numbered => observation.kind === kind && hasNumber(observation),
  );
  lists.set(kind, made);
  return made;
}

/** 「1,000人」: the number as printed, with its unit and what softens it. */
export function shown({ value, decimals, unit, qualifiers }: Numbered): string {
  const about = qualifiers.includes("約") ? "約" : "";
  const bounds = qualifiers.filter((qualifier) => qualifier !== "約").join("");
  return about + amount(value, decimals, unit) + bounds;
}

export function amount(value: number, decimals: number, unit: string): string {
  return formatNumber(value, decimals) + unit;
}

/** 「実績」, 「予定」 … */
export function kindName(kind: ObservationKind): string {
  return consistencyStrings()[kind];
}

/** 「令和5年度」, or 「年度の記載なし」. */
export function yearName(year: number | null): string {
  return year === null ? consistencyStrings().noYear : formatWareki(year);
}

/** Whether the smaller value is the better one, 削減 counted as a positive amount being better when larger. */
export function isLowerWanted(indicator: Indicator): boolean {
  return isLowerBetter(indicator.comparison);
}

/** Whether `value` is strictly better than `mark`. Indicators of 維持 and 同じ have no better. */
export function isBetter(indicator: Indicator, value: number, mark: number): boolean | undefined {
  if (indicator.direction === "maintain" || ["eq", "range"].includes(indicator.comparison)) return undefined;
  return isLowerWanted(indicator) ? value < mark : value > mark;
}
