/** Puts the tiers over a column together: 令和2年度 over 実績 is one heading. */
import { readHeading, type Heading, type Meaning } from "./heading";
import type { FigureKind } from "./words";

export interface TierText {
  readonly text: string;
  /** Runs on from the left without being merged: only supplies what the column's own headings lack. */
  readonly inherited: boolean;
}

/** From top to bottom. null where no tier says anything that the product knows. */
export function combinedHeading(tiers: readonly TierText[]): Heading | null {
  let combined: Heading | null = null;
  let below = "";
  for (const { text, inherited } of [...tiers].reverse()) {
    const heading = readHeading(text);
    if (combined === null) {
      if (inherited && below === "") continue;
      combined = heading ?? (below === "" ? null : readHeading(`${text}${below}`));
      // 担当 over 課; 令和 over 2年度.
      if (below !== "" && heading !== null) combined = readHeading(`${text}${below}`) ?? heading;
      below = `${text}${below}`;
    } else if (heading !== null) {
      combined = joined(combined, heading, inherited);
      below = `${text}${below}`;
    }
  }
  return combined;
}

function joined(lower: Heading, upper: Heading, inherited: boolean): Heading {
  const years = lower.years.length > 0 ? lower.years : upper.years;
  const needs = lower.meanings.some(({ role, kind }) => role === "figure" && kind === null);
  if (inherited && !needs && lower.years.length > 0) return lower;
  return {
    meanings: lower.meanings.map((meaning) =>
      isVersionOf(lower, upper) ? { role: "figure", kind: "target", weak: false } : refined(meaning, upper),
    ),
    years,
    unit: lower.unit || upper.unit,
    version: lower.version ?? upper.version,
    accumulation: lower.accumulation ?? upper.accumulation,
    bound: lower.bound ?? upper.bound,
    hasAside: lower.hasAside || upper.hasAside,
    text: `${upper.text} ${lower.text}`,
  };
}

/** 「目標値」 over 当初 and 変更後. */
function isVersionOf(lower: Heading, upper: Heading): boolean {
  const isAim = upper.meanings.some(({ role, kind }) => role === "figure" && kind === "target");
  return isAim && lower.version !== null && lower.meanings.some(({ role }) => role === "figure");
}

/** What a lower heading means under an upper one: 値 under 目標 is the target, 年度 under it its year. */
function refined(lower: Meaning, upper: Heading): Meaning {
  // 「基準年度」 over a year and its figures says what the figures are, not which year they have.
  const isYearOnly = lower.role === "figure" && lower.kind === null;
  const above = (isYearOnly && upper.meanings.find(({ role }) => role === "figure")) || upper.meanings[0]!;
  const figure = above.role === "figure" ? above.kind : null;
  if (lower.role === "name" && upper.meanings.some(({ role, weak }) => role === "name" && !weak)) {
    return { ...lower, weak: false };
  }
  if (above.role === "figure" && lower.role === "value") return { role: "figure", kind: figure, weak: false };
  if (figure === null) return lower;
  if (lower.role === "year" && lower.kind === null) return { ...lower, kind: figure };
  if (lower.role === "figure") return { ...lower, kind: kindUnder(lower.kind, figure) };
  return lower;
}

function kindUnder(lower: FigureKind | null, upper: FigureKind): FigureKind {
  if (lower === null) return upper;
  if (lower === "target" && (upper === "finalTarget" || upper === "plan")) return upper;
  if (lower === "actual" && (upper === "baseline" || upper === "forecast")) return upper;
  return lower;
}
