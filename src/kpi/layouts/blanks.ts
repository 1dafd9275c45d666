/**
 * Empty cells of an indicator table. They mean different things – a year to come, an indicator not yet begun, one that
 * has ended, a figure that is simply missing – and an indicator gets one only where the table shows that the year is
 * its own.
 */
import type { MissingReason, Observation } from "../indicator/model";
import { missingObservation, type Place } from "./figures";

/** An indicator as far as empty cells are concerned. */
export interface Spell {
  readonly observations: readonly Observation[];
  /** 【令和4年度～令和5年度】: the years that the form says are its own; null where it does not say. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * The observations without a number that empty cells give to the indicators of a table.
 * @param empties cells of plan or actual in which nothing stands
 * @param reportYear the year that the form reports on; null where it has no result yet
 * @returns for each indicator its missing figures
 */
export function blanksOf(
  spells: readonly Spell[],
  empties: readonly Place[],
  reportYear: number | null,
): Observation[][] {
  const lives = spells.map(({ observations }) => yearsOf(observations));
  const begin = Math.min(...lives.flatMap((life) => (life ? [life.first] : [])));
  const end = Math.max(...lives.flatMap((life) => (life ? [life.last] : [])));
  return spells.map((spell, index) => {
    const life = lives[index];
    if (!life) return [];
    return empties.flatMap((place) => {
      const reason = reasonOf(place, spell, life, { first: begin, last: end }, reportYear);
      return reason === undefined ? [] : [missingObservation(place, reason)];
    });
  });
}

/** The years in which an indicator has a plan or an actual, or at least its label. */
function yearsOf(observations: readonly Observation[]): Years | undefined {
  const years = observations.flatMap(({ kind, fiscalYear }) =>
    fiscalYear === null || (kind !== "plan" && kind !== "actual") ? [] : [fiscalYear],
  );
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

/** undefined where the year is not the indicator's own. */
function reasonOf(
  { kind, fiscalYear: year }: Place,
  { period, observations }: Spell,
  life: Years,
  table: Years,
  reportYear: number | null,
): MissingReason | undefined {
  if (year === null || (kind !== "plan" && kind !== "actual")) return undefined;
  if (period !== null && (year < period.from || period.to < year)) return undefined;
  const within = life.first <= year && year <= life.last;
  // Without a word on its years, an indicator begins and ends with the table unless another stands before or after it.
  if (period === null && year < life.first && life.first !== table.first) return undefined;
  if (period === null && life.last < year && life.last !== table.last) return undefined;
  if (kind === "actual" && reportYear !== null && year > reportYear) return "notYetDue";
  if (year < life.first) return period === null ? "notIntroduced" : "unknown";
  const hasPlan = observations.some(
    (other) => other.kind === "plan" && other.fiscalYear === year && other.value !== null,
  );
  if (kind === "actual" && reportYear !== null && (hasPlan || within)) return "notReported";
  return "unknown";
}
